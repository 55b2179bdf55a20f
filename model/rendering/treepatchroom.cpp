#include "model/rendering/treepatch.h"

#include <algorithm>
#include <cmath>

// Whether a patch has room where its trees stand.

namespace cp {
namespace {

constexpr double near = 0.5;
constexpr double airAround = 12; ///< between boxes of two trees, at least
constexpr double airBelow = 6;   ///< to a line that is not the tree's own

} // namespace

bool enters(const std::vector<QPointF>& route, const QRectF& rect)
{
    for (size_t i = 1; i < route.size(); ++i) {
        const auto [left, right] = std::minmax({route[i - 1].x(), route[i].x()});
        const auto [top, bottom] = std::minmax({route[i - 1].y(), route[i].y()});
        if (right > rect.left() + 1 && left < rect.right() - 1 && bottom > rect.top() + 1 && top < rect.bottom() - 1)
            return true;
    }
    return false;
}

bool TreePatch::stands(size_t node) const { return !isNew(node) && !m_moved.contains(node); }

/// How far the other box has to go down to leave air under the moved one; 0: it does not touch it.
double TreePatch::needBelow(size_t node, size_t other) const
{
    const QRectF rect = rectOf(node).adjusted(0, -tabOf(shape(node)), 0, 0);
    const QRectF there = rectOf(other).adjusted(0, -tabOf(shape(other)), 0, 0);
    if (!there.adjusted(-airAround, -airAround, airAround, airAround).intersects(rect))
        return 0;
    return rect.bottom() + airAround - there.top() + near;
}

std::vector<size_t> TreePatch::treeOf(size_t root) const
{
    std::vector<size_t> tree{root};
    for (size_t i = 0; i < tree.size(); ++i) {
        const auto below = children(tree[i]);
        tree.insert(tree.end(), below.begin(), below.end());
    }
    return tree;
}

/// A tree as a whole, with the lines that run level inside it.
bool TreePatch::push(size_t root, double down)
{
    const std::vector<size_t> tree = treeOf(root);
    if (!m_pushed.contains(root)) {
        m_pushed.insert(root, m_trees.size());
        QRectF ground = rectOf(root);
        for (const size_t node : tree)
            ground |= rectOf(node).adjusted(0, -tabOf(shape(node)), 0, 0);
        m_trees.push_back({{}, {}, {{ground.top(), ground.bottom(), 0, ground.left(), ground.right()}}, ground.left(), ground.right()});
    }
    m_trees[m_pushed.value(root)].channels.front().shift += down;
    for (const size_t node : tree) {
        if (shape(node).pinned)
            return false;
        m_rootOf.insert(node, root);
        m_moved.insert(node, rectOf(node).translated(0, down));
    }
    return true;
}

/// How far trees have to go down, by root, for what moved so far.
QHash<size_t, double> TreePatch::needs() const
{
    QHash<size_t, double> needs;
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        const size_t own = m_rootOf.value(moved.key());
        const QRectF reach = moved->adjusted(-airAround, -airAround - tabOf(shape(moved.key())), airAround, airAround);
        for (const size_t other : m_index.nodesIn(reach)) {
            if (m_gone.contains(other) || m_rootOf.value(other, other) == own || needBelow(moved.key(), other) <= 0)
                continue;
            const size_t theirs = root(other);
            if (theirs != own && rectOf(theirs).top() > rectOf(own).top())
                needs[theirs] = std::max(needs.value(theirs), needBelow(moved.key(), other));
        }
    }
    return needs;
}

/// Pushes down what the edit's trees grow into, and what that is pushed into. With many trees a new layout disturbs less.
bool TreePatch::makeRoom()
{
    constexpr qsizetype mostPushed = 12;
    constexpr qsizetype mostMoved = 1000;
    for (QHash<size_t, double> open = needs(); !open.isEmpty(); open = needs()) {
        for (auto need = open.constBegin(); need != open.constEnd(); ++need) {
            if (!push(need.key(), need.value()) || m_pushed.size() > mostPushed || m_moved.size() > mostMoved)
                return false;
        }
    }
    return standApart();
}

/// The index knows where boxes stood: what was pushed must not have come into what else moved.
bool TreePatch::standApart() const
{
    std::vector<std::pair<QRectF, size_t>> boxes; // with their roots
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved)
        boxes.emplace_back(moved->adjusted(0, -tabOf(shape(moved.key())), 0, 0), m_rootOf.value(moved.key()));
    std::sort(boxes.begin(), boxes.end(), [](const auto& a, const auto& b) { return a.first.top() < b.first.top(); });
    for (auto one = boxes.begin(); one != boxes.end(); ++one) {
        const QRectF reach = one->first.adjusted(-airAround, -airAround, airAround, airAround);
        for (auto other = one + 1; other != boxes.end() && other->first.top() < reach.bottom(); ++other) {
            if (other->second != one->second && reach.intersects(other->first))
                return false;
        }
    }
    return true;
}

/// There is nothing below a lane that its ground could grow into.
void TreePatch::growLanes()
{
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        const auto lane = static_cast<size_t>(shape(moved.key()).lane);
        const double bottom = moved->bottom() + 2 * m_options.lanePadding;
        if (bottom > groundOf(lane).bottom())
            m_laneBottoms.insert(lane, bottom);
    }
}

QRectF TreePatch::groundOf(size_t lane) const
{
    QRectF ground = m_scene.lanes[lane].rect;
    ground.setBottom(m_laneBottoms.value(lane, ground.bottom()));
    return ground;
}

bool TreePatch::isClear(size_t node) const
{
    const NodeShape& one = shape(node);
    const QRectF rect = m_moved.value(node).adjusted(0, -tabOf(one), 0, 0);
    if (!groundOf(static_cast<size_t>(one.lane)).contains(rect.adjusted(0, 0, 0, airAround)))
        return false;
    for (const size_t other : m_index.nodesIn(rect.adjusted(-airAround, -airAround, airAround, airAround))) {
        if (other == node || m_gone.contains(other) || m_rootOf.value(other, other) == m_rootOf.value(node))
            continue;
        const QRectF there = rectOf(other).adjusted(-airAround, -airAround - tabOf(shape(other)), airAround, airAround);
        if (there.intersects(rect))
            return false;
    }
    const QRectF ground = rect.adjusted(0, 0, 0, airBelow);
    const auto foreign = [&](const auto& lines, size_t i, const auto& gone, const auto& routes) {
        return !gone.contains(i) && !routes.count(i) && enters(lines[i].route, ground);
    };
    const auto relations = m_index.relationsIn(ground);
    const auto links = m_index.linksIn(ground);
    // Beside the tree lines of a packed map may run behind boxes.
    const auto counts = [this](size_t i) { return m_scene.relations[i].inTree || m_options.mode != LayoutMode::Compact; };
    return std::none_of(relations.begin(), relations.end(), [&](size_t i) { return counts(i) && foreign(m_scene.relations, i, m_goneRelations, m_relationRoutes); })
        && std::none_of(links.begin(), links.end(), [&](size_t i) { return foreign(m_scene.links, i, m_goneLinks, m_linkRoutes); });
}

/// Whether the level and upright parts of a moved line run through no box but those of its ends; of a line of the tree the
/// level ones, since it is upright where no box can come.
template <typename Shape>
bool TreePatch::staysClear(const Shape& line, const std::vector<QPointF>& route, StatementId a, StatementId b, bool ofTree) const
{
    const auto meets = [&](size_t node, const std::vector<QPointF>& piece) {
        const StatementId id = shape(node).id;
        return id != a && id != b && !m_gone.contains(node) && enters(piece, rectOf(node));
    };
    for (size_t i = 1; i < route.size(); ++i) {
        const bool isUpright = std::abs(route[i].x() - route[i - 1].x()) <= near;
        if (std::abs(route[i].y() - route[i - 1].y()) > near && (ofTree || !isUpright))
            continue; // else not upright: a curve between lanes
        const std::vector<QPointF> piece{route[i - 1], route[i]};
        if (line.route[i] != route[i] || line.route[i - 1] != route[i - 1]) {
            const auto there = m_index.nodesIn(QRectF(piece[0], piece[1]).normalized());
            if (std::any_of(there.begin(), there.end(), [&](size_t node) { return stands(node) && meets(node, piece); }))
                return false;
        }
        const auto [top, bottom] = std::minmax({piece[0].y(), piece[1].y()});
        for (auto moved = m_movedByTop.lower_bound(top - m_tallest); moved != m_movedByTop.end() && moved->first <= bottom; ++moved) {
            if (meets(moved->second, piece))
                return false;
        }
    }
    return true;
}

bool TreePatch::isClear()
{
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        m_movedByTop.emplace(moved->top(), moved.key());
        m_tallest = std::max(m_tallest, moved->height());
    }
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        if (!isClear(moved.key()))
            return false;
    }
    const bool relations = std::all_of(m_relationRoutes.begin(), m_relationRoutes.end(), [this](const auto& one) {
        const RelationShape& line = m_scene.relations[one.first];
        return m_options.mode == LayoutMode::Compact || staysClear(line, one.second, line.source, line.end, line.inTree);
    });
    return relations && std::all_of(m_linkRoutes.begin(), m_linkRoutes.end(), [this](const auto& one) {
        const LinkShape& line = m_scene.links[one.first];
        return staysClear(line, one.second, line.a, line.b, false);
    });
}

} // namespace cp
