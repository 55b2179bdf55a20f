#include "model/commands/reviewedits.h"

#include <QStringList>
#include <algorithm>
#include <set>

namespace cp {
namespace {

const auto reasonKey = QStringLiteral("dismissed");

std::vector<Swap<Statement>>& swapsOf(MapDelta& delta, StatementId) { return delta.statements; }
std::vector<Swap<Relation>>& swapsOf(MapDelta& delta, RelationId) { return delta.relations; }
std::vector<Swap<Link>>& swapsOf(MapDelta& delta, LinkId) { return delta.links; }

MapDelta decide(const ArgumentMap& map, const std::vector<ReviewTarget>& targets, Review review, const QString& reason)
{
    MapDelta delta;
    for (const ReviewTarget& target : std::set<ReviewTarget>(targets.begin(), targets.end())) {
        std::visit(
            [&](auto id) {
                const auto* before = map.find(id);
                if (!before)
                    return;
                auto after = *before;
                after.review = review;
                after.extra.remove(reasonKey);
                if (!reason.isEmpty())
                    after.extra.insert(reasonKey, reason);
                if (!(after == *before))
                    swapsOf(delta, id).push_back({*before, std::move(after)});
            },
            target);
    }
    return delta;
}

} // namespace

MapDelta accept(const ArgumentMap& map, const std::vector<ReviewTarget>& targets)
{
    return decide(map, targets, Review::Accepted, {});
}

MapDelta dismiss(const ArgumentMap& map, const std::vector<ReviewTarget>& targets, const QString& reason)
{
    return decide(map, targets, Review::Dismissed, reason.simplified());
}

MapDelta restore(const ArgumentMap& map, const std::vector<ReviewTarget>& targets)
{
    return decide(map, targets, Review::Pending, {});
}

MapDelta markNearMiss(const ArgumentMap& map, LinkId id, NearMissReason reason, const QString& explanation)
{
    MapDelta delta;
    const Link* before = map.find(id);
    if (!before)
        return delta;
    Link after = *before;
    // Words that explained another reason would not fit this one.
    if (!before->nearMiss || before->nearMiss->reason != reason || !explanation.isEmpty())
        after.nearMiss = NearMiss{reason, explanation};
    after.review = Review::Accepted;
    after.extra.remove(reasonKey);
    if (!(after == *before))
        delta.links.push_back({*before, std::move(after)});
    return delta;
}

MapDelta clearNearMiss(const ArgumentMap& map, LinkId id)
{
    MapDelta delta;
    const Link* before = map.find(id);
    if (!before || !before->nearMiss)
        return delta;
    Link after = *before;
    after.nearMiss.reset();
    delta.links.push_back({*before, std::move(after)});
    return delta;
}

QStringList dismissalReasons(const ReviewTarget& target)
{
    if (std::holds_alternative<LinkId>(target))
        return {QStringLiteral("other-subject"), QStringLiteral("no-clash"), QStringLiteral("too-vague"),
                QStringLiteral("duplicate"), QStringLiteral("misread")};
    if (std::holds_alternative<RelationId>(target))
        return {QStringLiteral("unrelated"), QStringLiteral("wrong-way"), QStringLiteral("wrong-kind"),
                QStringLiteral("duplicate"), QStringLiteral("misread")};
    return {QStringLiteral("not-stated"), QStringLiteral("not-argued"), QStringLiteral("wrong-span"),
            QStringLiteral("duplicate"), QStringLiteral("misread")};
}

QString dismissalReason(const ArgumentMap& map, const ReviewTarget& target)
{
    return std::visit(
        [&map](auto id) {
            const auto* item = map.find(id);
            return item && item->review == Review::Dismissed ? item->extra.value(reasonKey).toString() : QString();
        },
        target);
}

} // namespace cp
