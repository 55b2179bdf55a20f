#include "widgets/canvas/mapwalk.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cp::ui {
namespace {

const NodeShape* shapeOf(const MapScene& scene, StatementId id)
{
    const auto it = std::find_if(scene.nodes.begin(), scene.nodes.end(), [id](const NodeShape& n) { return n.id == id; });
    return it == scene.nodes.end() ? nullptr : &*it;
}

/// What a relation ends on; for one that attacks a relation, what that relation ends on.
std::optional<StatementId> endOf(const ArgumentMap& map, const Relation& relation)
{
    const Relation* at = &relation;
    for (int hops = 0; at && hops < 4; ++hops) {
        if (const auto* statement = std::get_if<StatementId>(&at->target))
            return *statement;
        at = map.find(std::get<RelationId>(at->target));
    }
    return std::nullopt;
}

bool isSource(const Relation& relation, StatementId id)
{
    return std::find(relation.sources.begin(), relation.sources.end(), id) != relation.sources.end();
}

std::optional<StatementId> claimOf(const ArgumentMap& map, const MapScene& scene, StatementId id)
{
    for (const Relation& relation : map.relations()) {
        if (!isSource(relation, id))
            continue;
        const std::optional<StatementId> end = endOf(map, relation);
        if (end && *end != id && shapeOf(scene, *end))
            return end;
    }
    return std::nullopt;
}

/// Premises of a claim that are shown, from left to right, then downwards.
std::vector<const NodeShape*> premisesOf(const ArgumentMap& map, const MapScene& scene, StatementId claim)
{
    std::vector<const NodeShape*> premises;
    for (const Relation& relation : map.relations()) {
        if (endOf(map, relation) != claim)
            continue;
        for (StatementId source : relation.sources) {
            const NodeShape* shape = shapeOf(scene, source);
            if (shape && source != claim && std::find(premises.begin(), premises.end(), shape) == premises.end())
                premises.push_back(shape);
        }
    }
    std::sort(premises.begin(), premises.end(), [](const NodeShape* a, const NodeShape* b) {
        return a->rect.left() != b->rect.left() ? a->rect.left() < b->rect.left() : a->rect.top() < b->rect.top();
    });
    return premises;
}

/// The nearest box on one side that stands about as high.
StatementId beside(const MapScene& scene, const NodeShape& from, bool right)
{
    const NodeShape* best = nullptr;
    double least = 0;
    for (const NodeShape& node : scene.nodes) {
        const double dx = right ? node.rect.left() - from.rect.right() : from.rect.left() - node.rect.right();
        if (dx < 0)
            continue;
        const double distance = dx + 2 * std::abs(node.rect.center().y() - from.rect.center().y());
        if (!best || distance < least) {
            best = &node;
            least = distance;
        }
    }
    return best ? best->id : from.id;
}

StatementId sideways(const ArgumentMap& map, const MapScene& scene, const NodeShape& from, bool right)
{
    const std::optional<StatementId> claim = claimOf(map, scene, from.id);
    if (!claim)
        return beside(scene, from, right);
    const auto siblings = premisesOf(map, scene, *claim);
    const auto at = std::find(siblings.begin(), siblings.end(), &from);
    if (at == siblings.end() || (right ? at + 1 == siblings.end() : at == siblings.begin()))
        return beside(scene, from, right);
    return (*(right ? at + 1 : at - 1))->id;
}

StatementId firstClaim(const MapScene& scene)
{
    if (scene.nodes.empty())
        return {};
    const auto main = std::find_if(scene.nodes.begin(), scene.nodes.end(), [](const NodeShape& n) { return n.main; });
    return main == scene.nodes.end() ? scene.nodes.front().id : main->id;
}

} // namespace

StatementId walk(const ArgumentMap& map, const MapScene& scene, StatementId from, Step step)
{
    const NodeShape* shape = shapeOf(scene, from);
    if (!shape)
        return firstClaim(scene);
    switch (step) {
    case Step::Up: return claimOf(map, scene, from).value_or(from);
    case Step::Down: {
        const auto premises = premisesOf(map, scene, from);
        return premises.empty() ? from : premises.front()->id;
    }
    case Step::Left: return sideways(map, scene, *shape, false);
    case Step::Right: return sideways(map, scene, *shape, true);
    }
    return from;
}

StatementId acrossLink(const MapScene& scene, StatementId from)
{
    // Links stand by score in the map and keep that order on the scene.
    for (const LinkShape& link : scene.links) {
        if (link.a == from)
            return link.b;
        if (link.b == from)
            return link.a;
    }
    return from;
}

bool crossesLink(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_L)
        return modifiers == Qt::NoModifier;
    return (key == Qt::Key_Left || key == Qt::Key_Right) && modifiers & Qt::ControlModifier;
}

std::optional<StatementId> stepByKey(const ArgumentMap& map, const MapScene& scene, StatementId from, int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & ~(Qt::ControlModifier | Qt::ShiftModifier | Qt::KeypadModifier))
        return std::nullopt;
    if (crossesLink(key, modifiers))
        return acrossLink(scene, from);
    switch (key) {
    case Qt::Key_Up: return walk(map, scene, from, Step::Up);
    case Qt::Key_Down: return walk(map, scene, from, Step::Down);
    case Qt::Key_Left: return walk(map, scene, from, Step::Left);
    case Qt::Key_Right: return walk(map, scene, from, Step::Right);
    default: return std::nullopt;
    }
}

} // namespace cp::ui
