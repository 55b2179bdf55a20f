#include "model/map/reviewqueue.h"

#include "model/map/linkstrength.h"

#include <algorithm>
#include <tuple>

namespace cp {
namespace {

bool isDismissed(const ArgumentMap& map, StatementId id)
{
    const Statement* statement = map.find(id);
    return !statement || statement->review == Review::Dismissed;
}

/// Can nothing be decided about the relation any more, because what it joins was dismissed?
bool isMoot(const ArgumentMap& map, const Relation& relation)
{
    if (std::any_of(relation.sources.begin(), relation.sources.end(), [&](StatementId id) { return isDismissed(map, id); }))
        return true;
    if (const auto* statement = std::get_if<StatementId>(&relation.target))
        return isDismissed(map, *statement);
    const Relation* target = map.find(std::get<RelationId>(relation.target));
    return !target || target->review == Review::Dismissed;
}

/// A statement can always be decided about.
bool isMoot(const ArgumentMap&, const Statement&) { return false; }

bool isMoot(const ArgumentMap& map, const Link& link) { return isDismissed(map, link.a) || isDismissed(map, link.b); }

ReviewRank rankOf(const Statement& statement)
{
    if (statement.role == Role::Context)
        return ReviewRank::Context;
    if (statement.role != Role::Claim)
        return ReviewRank::Premise;
    return statement.main ? ReviewRank::MainClaim : ReviewRank::Claim;
}

template <typename T>
ReviewCount countOf(const ArgumentMap& map, const std::vector<T>& items)
{
    ReviewCount count;
    for (const T& item : items) {
        const bool pending = item.review == Review::Pending;
        if (item.origin == Origin::Manual || (pending && isMoot(map, item)))
            continue;
        ++count.total;
        count.decided += pending ? 0 : 1;
    }
    return count;
}

/// Do both have the same place in the queue, but for their review?
bool ranksAlike(const Statement& a, const Statement& b) { return a.role == b.role && a.main == b.main && a.confidence == b.confidence && a.origin == b.origin; }
bool ranksAlike(const Relation& a, const Relation& b)
{
    return a.confidence == b.confidence && a.sources == b.sources && a.target == b.target && a.origin == b.origin;
}
bool ranksAlike(const Link& a, const Link& b)
{
    return a.score == b.score && a.a == b.a && a.b == b.b && a.nearMiss.has_value() == b.nearMiss.has_value() && a.origin == b.origin;
}

template <typename T>
QueueEffect effectOf(const std::vector<Swap<T>>& swaps, std::vector<ReviewTarget>& left)
{
    QueueEffect effect = QueueEffect::None;
    for (const Swap<T>& swap : swaps) {
        if (!swap.before || !swap.after || !ranksAlike(*swap.before, *swap.after))
            return QueueEffect::Other;
        if (swap.before->review == swap.after->review)
            continue;
        if (swap.before->review != Review::Pending || swap.after->review != Review::Accepted)
            return QueueEffect::Other;
        left.push_back(swap.after->id);
        effect = QueueEffect::Leaving;
    }
    return effect;
}

int idOf(const ReviewItem& item)
{
    return std::visit([](auto id) { return id.value; }, item.target);
}

} // namespace

std::vector<ReviewItem> pendingReviews(const ArgumentMap& map)
{
    std::vector<ReviewItem> items;
    for (const Link& link : map.links()) {
        if (link.review == Review::Pending && !isMoot(map, link))
            items.push_back({link.id, link.nearMiss ? ReviewRank::NearMiss : isWeak(link, usualLinkScore) ? ReviewRank::WeakLink : ReviewRank::Link, link.score});
    }
    for (const Statement& statement : map.statements()) {
        if (statement.review == Review::Pending)
            items.push_back({statement.id, rankOf(statement), statement.confidence});
    }
    for (const Relation& relation : map.relations()) {
        if (relation.review == Review::Pending && !isMoot(map, relation))
            items.push_back({relation.id, ReviewRank::Relation, relation.confidence});
    }
    std::stable_sort(items.begin(), items.end(), [](const ReviewItem& a, const ReviewItem& b) {
        return std::tuple(a.rank, -a.confidence, idOf(a)) < std::tuple(b.rank, -b.confidence, idOf(b));
    });
    return items;
}

QueueEffect queueEffect(const MapDelta& delta, std::vector<ReviewTarget>& left)
{
    return std::max({effectOf(delta.statements, left), effectOf(delta.relations, left), effectOf(delta.links, left)});
}

std::vector<ReviewTarget> dismissedReviews(const ArgumentMap& map)
{
    std::vector<ReviewTarget> targets;
    const auto add = [&targets](const auto& items) {
        for (const auto& item : items) {
            if (item.review == Review::Dismissed)
                targets.push_back(item.id);
        }
    };
    add(map.links());
    add(map.statements());
    add(map.relations());
    return targets;
}

ReviewProgress reviewProgress(const ArgumentMap& map)
{
    return {countOf(map, map.statements()), countOf(map, map.relations()), countOf(map, map.links())};
}

std::optional<Review> reviewOf(const ArgumentMap& map, const ReviewTarget& target)
{
    return std::visit(
        [&map](auto id) -> std::optional<Review> {
            const auto* item = map.find(id);
            return item ? std::optional(item->review) : std::nullopt;
        },
        target);
}

} // namespace cp
