#include "widgets/canvas/connection.h"

#include "model/commands/relationedits.h"

#include <algorithm>
#include <Qt>

namespace cp::ui {
namespace {

std::vector<ConnectionKind> kindsOnto(const ArgumentMap& map, const Statement& source, RelationId id)
{
    const Relation* relation = map.find(id);
    if (!relation || std::find(relation->sources.begin(), relation->sources.end(), source.id) != relation->sources.end())
        return {};
    const Statement* other = map.find(relation->sources.front());
    return other && other->document == source.document ? std::vector<ConnectionKind>{RelationKind::Undercuts} : std::vector<ConnectionKind>{};
}

} // namespace

std::vector<ConnectionKind> kindsFor(const ArgumentMap& map, StatementId source, const RelationTarget& target)
{
    const Statement* from = map.find(source);
    if (!from)
        return {};
    if (const auto* relation = std::get_if<RelationId>(&target))
        return kindsOnto(map, *from, *relation);
    const Statement* to = map.find(std::get<StatementId>(target));
    if (!to || to == from)
        return {};
    if (to->document != from->document)
        return {LinkKind::Match, LinkKind::Contradict, LinkKind::Related};
    std::vector<ConnectionKind> kinds{RelationKind::Supports, RelationKind::Attacks};
    if (const Relation* step = placingRelation(map, to->id); step && !kindsOnto(map, *from, step->id).empty())
        kinds.emplace_back(RelationKind::Undercuts);
    kinds.emplace_back(RelationKind::ConditionOf);
    return kinds;
}

int keyOf(const ConnectionKind& kind)
{
    if (const auto* link = std::get_if<LinkKind>(&kind)) {
        switch (*link) {
        case LinkKind::Match: return Qt::Key_M;
        case LinkKind::Contradict: return Qt::Key_C;
        case LinkKind::Related: return Qt::Key_R;
        }
    }
    switch (std::get<RelationKind>(kind)) {
    case RelationKind::Supports: return Qt::Key_S;
    case RelationKind::Attacks: return Qt::Key_A;
    case RelationKind::Undercuts: return Qt::Key_U;
    case RelationKind::ConditionOf: return Qt::Key_C;
    case RelationKind::Elaborates: return Qt::Key_E;
    }
    return 0;
}

std::optional<ConnectionKind> kindByKey(const std::vector<ConnectionKind>& kinds, int key)
{
    const auto it = std::find_if(kinds.begin(), kinds.end(), [key](const ConnectionKind& kind) { return keyOf(kind) == key; });
    return it == kinds.end() ? std::nullopt : std::optional(*it);
}

} // namespace cp::ui
