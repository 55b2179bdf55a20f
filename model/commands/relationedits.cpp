#include "model/commands/relationedits.h"

#include "model/commands/mapedits.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cp {
namespace {

bool hasSource(const Relation& relation, StatementId id)
{
    return std::find(relation.sources.begin(), relation.sources.end(), id) != relation.sources.end();
}

bool sameDocument(const ArgumentMap& map, StatementId a, StatementId b)
{
    const Statement* first = map.find(a);
    const Statement* second = map.find(b);
    return first && second && first->document == second->document;
}

/// Does the way up from `from` through placing relations meet `wanted`?
bool standsBelow(const ArgumentMap& map, StatementId from, StatementId wanted)
{
    std::set<StatementId> seen;
    for (StatementId at = from; seen.insert(at).second;) {
        if (at == wanted)
            return true;
        const Relation* relation = placingRelation(map, at);
        if (!relation)
            return false;
        at = std::get<StatementId>(relation->target);
    }
    return false;
}

MapDelta changedRelation(const Relation& before, Relation after)
{
    MapDelta delta;
    if (after == before)
        return delta;
    after.extra.insert(extrakeys::edited, true);
    delta.relations.push_back({before, std::move(after)});
    return delta;
}

/// The relation without one of its linked sources.
MapDelta withoutSource(const ArgumentMap& map, const Relation& relation, StatementId source)
{
    if (relation.sources.size() == 1)
        return removeRelation(map, relation.id);
    Relation rest = relation;
    std::erase(rest.sources, source);
    return changedRelation(relation, std::move(rest));
}

} // namespace

MapDelta setRelationKind(const ArgumentMap& map, RelationId id, RelationKind kind, std::optional<ConditionKind> condition)
{
    const Relation* before = map.find(id);
    if (!before)
        return {};
    Relation after = *before;
    after.kind = kind;
    after.condition = kind == RelationKind::ConditionOf ? std::optional(condition.value_or(before->condition.value_or(ConditionKind::If))) : std::nullopt;
    return changedRelation(*before, std::move(after));
}

MapDelta retarget(const ArgumentMap& map, RelationId id, StatementId target)
{
    const Relation* before = map.find(id);
    if (!before || hasSource(*before, target) || !sameDocument(map, before->sources.front(), target))
        return {};
    Relation after = *before;
    after.target = target;
    return changedRelation(*before, std::move(after));
}

const Link* linkBetween(const ArgumentMap& map, StatementId one, StatementId other)
{
    const auto& links = map.links();
    const auto there = std::find_if(links.begin(), links.end(), [&](const Link& link) {
        return (link.a == one && link.b == other) || (link.a == other && link.b == one);
    });
    return there == links.end() ? nullptr : &*there;
}

MapDelta linkByHand(const ArgumentMap& map, StatementId one, LinkKind kind, StatementId other)
{
    const Statement* a = map.find(one);
    const Statement* b = map.find(other);
    if (!a || !b || a->document == b->document)
        return {};
    if (b->document < a->document)
        std::swap(a, b);
    Link link;
    link.kind = kind;
    link.a = a->id;
    link.b = b->id;
    link.score = 1;
    link.origin = Origin::Manual;
    link.review = Review::Accepted;
    return addLink(map, std::move(link));
}

MapDelta relink(const ArgumentMap& map, LinkId id, StatementId kept, StatementId other)
{
    const Link* before = map.find(id);
    if (!before || (before->a != kept && before->b != kept) || linkBetween(map, kept, other))
        return {};
    MapDelta delta = linkByHand(map, kept, before->kind, other);
    if (delta.isEmpty())
        return delta;
    Swap<Link>& swap = delta.links.front();
    swap.after->id = id;
    swap.after->note = before->note;
    swap.after->extra = before->extra;
    swap.before = *before;
    return delta;
}

MapDelta relate(const ArgumentMap& map, StatementId source, RelationKind kind, const RelationTarget& target)
{
    const Relation* onto = std::holds_alternative<RelationId>(target) ? map.find(std::get<RelationId>(target)) : nullptr;
    const auto* statement = std::get_if<StatementId>(&target);
    const StatementId end = statement ? *statement : onto ? onto->sources.front() : StatementId{};
    const bool atItsEnd = onto ? hasSource(*onto, source) : source == end;
    if (atItsEnd || !sameDocument(map, source, end))
        return {};
    Relation relation;
    relation.kind = kind;
    relation.sources = {source};
    relation.target = target;
    if (kind == RelationKind::ConditionOf)
        relation.condition = ConditionKind::If;
    relation.origin = Origin::Manual;
    relation.review = Review::Accepted;
    return addRelation(map, std::move(relation));
}

const Relation* placingRelation(const ArgumentMap& map, StatementId id)
{
    for (const Relation& relation : map.relations()) {
        if (relation.review != Review::Dismissed && hasSource(relation, id) && std::holds_alternative<StatementId>(relation.target))
            return &relation;
    }
    return nullptr;
}

MapDelta reparent(const ArgumentMap& map, StatementId child, StatementId parent)
{
    const Relation* placing = placingRelation(map, child);
    if (!parent.isValid())
        return placing ? withoutSource(map, *placing, child) : MapDelta{};
    if (!sameDocument(map, child, parent) || standsBelow(map, parent, child))
        return {};
    if (!placing)
        return relate(map, child, RelationKind::Supports, parent);
    if (std::get<StatementId>(placing->target) == parent)
        return {};
    if (placing->sources.size() == 1)
        return retarget(map, placing->id, parent);
    // One of several linked premises leaves the others behind.
    MapDelta delta = withoutSource(map, *placing, child);
    Relation own = *placing;
    own.id = map.nextRelationId();
    own.sources = {child};
    own.target = parent;
    own.origin = Origin::Manual;
    delta.relations.push_back({std::nullopt, std::move(own)});
    return delta;
}

} // namespace cp
