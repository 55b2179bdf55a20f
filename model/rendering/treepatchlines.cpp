#include "model/rendering/treepatch.h"

#include "model/layout/columnplan.h"
#include "model/layout/stackline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

// The lines of a patch: those that follow their boxes, and those of boxes that come.

namespace cp {
namespace {

constexpr double near = 0.5;
constexpr double besideMark = 28; ///< between end marks of several kinds under one claim
constexpr double belowLine = 6;   ///< and between their lines
constexpr double airAtEdge = 8;
constexpr double airBeside = 1; ///< of a line to a box, beyond the track's half width

Box boxOf(const QRectF& rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

/// Upright; a line that crosses the track does not count.
bool runsAlong(const std::vector<QPointF>& route, const QRectF& track)
{
    for (size_t i = 1; i < route.size(); ++i) {
        const auto [top, bottom] = std::minmax({route[i - 1].y(), route[i].y()});
        const bool isUpright = std::abs(route[i].x() - route[i - 1].x()) < near;
        if (isUpright && route[i].x() > track.left() && route[i].x() < track.right() && bottom > track.top() && top < track.bottom())
            return true;
    }
    return false;
}

void sortOnce(std::vector<size_t>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

bool sameEnd(const RelationShape& a, const RelationShape& b)
{
    return a.end == b.end && a.kind == b.kind && !a.linked && !b.linked && a.inTree && b.inTree;
}

} // namespace

MovedBox TreePatch::movedBox(StatementId id) const
{
    const size_t node = *m_index.node(id);
    return {m_scene.nodes[node].rect, rectOf(node), tabOf(shape(node)) - tabOf(m_scene.nodes[node])};
}

LineShift TreePatch::shiftOf(const RelationShape& relation) const
{
    return {movedBox(relation.source), movedBox(relation.end), m_trees, m_scene.lanes, std::nullopt, {}};
}

LineShift TreePatch::shiftOf(const LinkShape& link) const { return {movedBox(link.a), movedBox(link.b), m_trees, m_scene.lanes, link.chip.x(), {}}; }

void TreePatch::shiftLines()
{
    std::vector<size_t> relations, links;
    for (auto it = m_moved.constBegin(); it != m_moved.constEnd(); ++it) {
        if (isNew(it.key()))
            continue;
        m_index.eachRelationOf(it.key(), [&relations](size_t i) { relations.push_back(i); });
        m_index.eachLinkOf(it.key(), [&links](size_t i) { links.push_back(i); });
    }
    sortOnce(relations);
    sortOnce(links);
    for (const size_t i : relations) {
        if (!m_goneRelations.contains(i))
            m_relationRoutes.emplace_hint(m_relationRoutes.end(), i, shiftedLine(m_scene.relations[i].route, shiftOf(m_scene.relations[i])));
    }
    for (const size_t i : links) {
        if (!m_goneLinks.contains(i))
            m_linkRoutes.emplace_hint(m_linkRoutes.end(), i, shiftedLine(m_scene.links[i].route, shiftOf(m_scene.links[i])));
    }
}

const std::vector<QPointF>& TreePatch::routeOf(size_t relation) const
{
    const auto moved = m_relationRoutes.find(relation);
    return moved == m_relationRoutes.end() ? m_scene.relations[relation].route : moved->second;
}

/// Under its claim a new line joins those of its kind.
bool TreePatch::routeNew(RelationShape& relation)
{
    const size_t above = *find(relation.end);
    const RelationShape* sibling = nullptr;
    std::set<double> nets;
    RelationShape moved;
    for (const size_t i : isNew(above) ? std::vector<size_t>{} : m_index.relationsOf(above)) {
        const RelationShape& other = m_scene.relations[i];
        if (m_goneRelations.contains(i) || !other.inTree || other.end != relation.end || other.route.size() < 2)
            continue;
        nets.insert(other.route.back().x());
        if (!sameEnd(other, relation) || (sibling && !other.drawsEndMark))
            continue;
        moved = other;
        moved.route = routeOf(i);
        sibling = &moved;
    }
    for (const RelationShape& other : m_newRelations) {
        if (&other != &relation && sameEnd(other, relation) && !other.route.empty())
            sibling = sibling ? sibling : &other;
    }
    relation.drawsEndMark = !sibling;
    if (m_heads.contains(above))
        return routeToHead(relation, sibling);
    routeInStack(relation, sibling, static_cast<int>(nets.size()));
    return true;
}

void TreePatch::routeInStack(RelationShape& relation, const RelationShape* sibling, int nets) const
{
    const QRectF source = rectOf(*find(relation.source));
    const size_t above = *find(relation.end);
    const bool right = shape(above).lane % 2 == 1;
    int depth = -1; // below the child of the root or of a section's head
    for (auto up = parent(above); up; up = m_heads.contains(*up) ? std::nullopt : parent(*up))
        ++depth;
    const Point from{right ? source.right() : source.left(), source.center().y()};
    const int net = sibling ? 0 : nets;
    std::vector<Point> corners;
    appendStackLine(corners, {from, boxOf(rectOf(above)), right, net, indentStep(m_options), headGapAt(m_options, depth)});
    for (const Point& point : corners)
        relation.route.emplace_back(point.x, point.y);
    if (!sibling || sibling->route.size() < 3)
        return;
    relation.route.resize(2);
    relation.route[1].setX(sibling->route[1].x());
    relation.route.insert(relation.route.end(), sibling->route.begin() + 2, sibling->route.end());
}

/// The bottom of the channel under a head.
double TreePatch::rowTopUnder(size_t head) const
{
    const QRectF claim = rectOf(head);
    double top = std::numeric_limits<double>::infinity();
    for (const FittedTree& tree : m_trees) {
        for (const MovedChannel& channel : tree.channels) {
            const bool isUnder = channel.top + channel.shift > claim.bottom() - near;
            if (isUnder && claim.center().x() > channel.left && claim.center().x() < channel.right)
                top = std::min(top, channel.bottom + channel.shift);
        }
    }
    return top;
}

/// Where a line turns in the channel under a head, and where it ends: with its sibling, else below all other kinds and beside them.
std::optional<std::pair<QPointF, QPointF>> TreePatch::turnUnder(size_t head, const RelationShape* sibling) const
{
    const QRectF claim = rectOf(head);
    const double rowTop = rowTopUnder(head);
    const double middle = (claim.bottom() + rowTop) / 2;
    const auto turnOf = [middle](const std::vector<QPointF>& route) { return route.size() > 2 ? route[route.size() - 2].y() : middle; };
    if (sibling) {
        const QPointF end = sibling->route.back();
        return std::pair(QPointF(end.x(), turnOf(sibling->route)), end);
    }
    double lowest = claim.bottom();
    double right = claim.left();
    for (const size_t i : isNew(head) ? std::vector<size_t>{} : m_index.relationsOf(head)) {
        const RelationShape& other = m_scene.relations[i];
        if (!other.inTree || other.end != shape(head).id || other.route.size() < 2)
            continue;
        lowest = std::max(lowest, turnOf(routeOf(i)));
        right = std::max(right, routeOf(i).back().x());
    }
    const QPointF end(right + besideMark, claim.bottom());
    if (end.x() > claim.right() - airAtEdge || lowest + belowLine > rowTop - airAtEdge)
        return std::nullopt;
    return std::pair(QPointF(end.x(), lowest + belowLine), end);
}

/// Up into the channel above its row, or along the gap beside the column.
bool TreePatch::routeToHead(RelationShape& relation, const RelationShape* sibling) const
{
    const size_t head = *find(relation.end);
    const auto way = turnUnder(head, sibling && sibling->route.size() > 1 ? sibling : nullptr);
    if (!way)
        return false;
    const auto& [turn, end] = *way;
    const size_t node = *find(relation.source);
    const QRectF source = rectOf(node).adjusted(0, -tabOf(shape(node)), 0, 0);
    if (std::abs(source.top() - rowTopUnder(head)) < near) {
        relation.route = {{source.center().x(), source.top()}, {source.center().x(), turn.y()}, turn, end};
        return true;
    }
    return routeBeside(relation, node, turn, end);
}

/// Whether a line of another claim runs along there, or a box of the next column stands near; boxes keep their columns.
bool TreePatch::isTaken(const QRectF& track, const RelationShape& relation) const
{
    const std::vector<size_t> lines = m_index.relationsIn(track);
    const bool shared = std::any_of(lines.begin(), lines.end(), [&](size_t i) {
        const RelationShape& other = m_scene.relations[i];
        return !m_goneRelations.contains(i) && !(other.end == relation.end && other.kind == relation.kind) && runsAlong(routeOf(i), track);
    });
    return shared || !m_index.nodesIn(track.adjusted(-airBeside, 0, airBeside, 0)).empty();
}

/// On the first track beside its column that is free, or else at the column's other side.
bool TreePatch::routeBeside(RelationShape& relation, size_t node, QPointF turn, QPointF end) const
{
    const QRectF rect = rectOf(node);
    const double y = rect.center().y();
    const bool right = shape(node).lane % 2 == 1;
    for (const bool isRight : {right, !right}) {
        const double side = isRight ? rect.right() : rect.left();
        for (const double away : {10.0, 14.0, 6.0, 18.0, 22.0, 26.0, 30.0, 34.0, 38.0}) {
            const double x = isRight ? side + away : side - away;
            if (isTaken(QRectF(x - 2, turn.y() + 1, 4, y - turn.y()), relation))
                continue;
            relation.route = {{side, y}, {x, y}, {x, turn.y()}, turn, end};
            return true;
        }
    }
    return false; // a new layout has to find another
}

/// Another line of its kind draws the mark of one that goes.
void TreePatch::passMark(size_t relation)
{
    const RelationShape& gone = m_scene.relations[relation];
    const auto above = find(gone.end);
    if (!gone.drawsEndMark || !above || isNew(*above))
        return;
    for (const size_t i : m_index.relationsOf(*above)) {
        const RelationShape& other = m_scene.relations[i];
        if (!m_goneRelations.contains(i) && sameEnd(other, gone)) {
            m_marks[i] = other.joint;
            return;
        }
    }
}

} // namespace cp
