#include "model/rendering/treepatch.h"

#include <algorithm>
#include <cmath>

// Whether a patch has room where its trees stand.

namespace cp {
namespace {

constexpr double near = 0.5;
constexpr double airAround = 12; ///< between boxes of two trees, at least

} // namespace

bool enters(QPointF from, QPointF to, const QRectF& rect)
{
    const auto [left, right] = std::minmax({from.x(), to.x()});
    const auto [top, bottom] = std::minmax({from.y(), to.y()});
    return right > rect.left() + 1 && left < rect.right() - 1 && bottom > rect.top() + 1 && top < rect.bottom() - 1;
}

/// Up to the first upright line or box at the side that its stack is indented towards.
double TreePatch::widthFor(const QRectF& rect, bool mirrored) const
{
    constexpr double narrowest = 120;
    constexpr double beyond = 8;
    const QRectF ground = rect.adjusted(mirrored ? -beyond : narrowest, 0, mirrored ? -narrowest : beyond, 0);
    double width = rect.width();
    const auto take = [&](double x) {
        if (x > ground.left() && x < ground.right())
            width = std::min(width, (mirrored ? rect.right() - x : x - rect.left()) - airBelow);
    };
    const auto takeLine = [&](const std::vector<QPointF>& route) {
        for (size_t i = 1; i < route.size(); ++i) {
            const auto [top, bottom] = std::minmax({route[i - 1].y(), route[i].y()});
            if (std::abs(route[i].x() - route[i - 1].x()) < near && bottom > rect.top() && top < rect.bottom())
                take(route[i].x());
        }
    };
    for (const size_t i : m_index.relationsIn(ground))
        takeLine(m_scene.relations[i].route);
    for (const size_t i : m_index.linksIn(ground))
        takeLine(m_scene.links[i].route);
    return std::max(narrowest, width);
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

/// How far trees have to go down, by root, for what moved last.
QHash<size_t, double> TreePatch::needs(const QSet<size_t>& trees) const
{
    QHash<size_t, double> needs;
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        const size_t own = m_rootOf.value(moved.key());
        if (!trees.contains(own))
            continue;
        const QRectF reach = moved->adjusted(-airAround, -airAround - tabOf(shape(moved.key())), airAround, airAround);
        static_cast<void>(m_index.anyNodeIn(reach, [&](size_t other) {
            const size_t theirs = m_rootOf.value(other, other);
            if (theirs == own || m_gone.contains(other) || needBelow(moved.key(), other) <= 0)
                return false;
            const size_t pushed = root(other);
            if (pushed != own && rectOf(pushed).top() > rectOf(own).top())
                needs[pushed] = std::max(needs.value(pushed), needBelow(moved.key(), other));
            return false;
        }));
    }
    return needs;
}

/// Pushes down what the edit's trees grow into, and what that is pushed into. With many trees a new layout disturbs less.
bool TreePatch::makeRoom()
{
    constexpr qsizetype mostPushed = 12;
    constexpr qsizetype mostMoved = 1000;
    QSet<size_t> last(m_rootOf.begin(), m_rootOf.end());
    for (QHash<size_t, double> open = needs(last); !open.isEmpty(); open = needs(last)) {
        last.clear();
        for (auto need = open.constBegin(); need != open.constEnd(); ++need) {
            if (!push(need.key(), need.value()) || m_pushed.size() > mostPushed || m_moved.size() > mostMoved)
                return false;
            last.insert(need.key());
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
    return !m_index.anyNodeIn(rect.adjusted(-airAround, -airAround, airAround, airAround), [&](size_t other) {
        if (other == node || m_gone.contains(other) || m_rootOf.value(other, other) == m_rootOf.value(node))
            return false;
        return rectOf(other).adjusted(-airAround, -airAround - tabOf(shape(other)), airAround, airAround).intersects(rect);
    });
}

/// A line whose boxes stand; beside the tree lines of a packed map may run behind boxes.
bool TreePatch::isForeign(const RelationShape& relation, size_t i) const
{
    return (relation.inTree || m_options.mode != LayoutMode::Compact) && !m_goneRelations.contains(i) && !m_relationRoutes.count(i);
}

/// Whether the level and upright parts of a moved line run through no box but those of its ends; of a line of the tree the
/// level ones, since it is upright where no box can come.
bool TreePatch::staysClear(const RelationShape& line, const std::vector<QPointF>& route, KnownPieces& known) const
{
    return staysClear({line.route, line.source, line.end, line.inTree && m_newNodes.empty()}, route, known);
}

bool TreePatch::staysClear(const LinkShape& line, const std::vector<QPointF>& route, KnownPieces& known) const
{
    return staysClear({line.route, line.a, line.b, false}, route, known);
}

bool TreePatch::staysClear(const OwnLine& line, const std::vector<QPointF>& route, KnownPieces& known) const
{
    std::vector<KnownPieces::Piece>& pieces = known.pieces;
    pieces.resize(route.size());
    const auto isKnown = [&](size_t i) { return pieces[i].from == route[i - 1] && pieces[i].to == route[i] && pieces[i].from != pieces[i].to; };
    const auto check = [&](size_t i) {
        if (!isKnown(i))
            pieces[i] = {route[i - 1], route[i], isClear(line, route, i)};
        if (!pieces[i].isClear)
            known.blocked = i;
        return pieces[i].isClear;
    };
    if (route.size() > known.blocked && !check(known.blocked)) // most probably there again
        return false;
    for (size_t i = 1; i < route.size(); ++i) {
        if (!check(i))
            return false;
    }
    return true;
}

/// Of a line's piece up to a point.
bool TreePatch::isClear(const OwnLine& line, const std::vector<QPointF>& route, size_t i) const
{
    const QPointF from = route[i - 1], to = route[i];
    const bool isUpright = std::abs(to.x() - from.x()) <= near;
    if (std::abs(to.y() - from.y()) > near && (line.ofTree || !isUpright))
        return true; // else not upright: a curve between lanes
    const auto isOther = [&line](StatementId id) { return id != line.a && id != line.b; };
    const auto meets = [&](size_t node) {
        const NodeShape& box = m_scene.nodes[node];
        return enters(from, to, box.rect) && isOther(box.id) && stands(node) && !m_gone.contains(node);
    };
    const bool hasMoved = line.before[i] != to || line.before[i - 1] != from;
    if (hasMoved && m_index.anyNodeIn(QRectF(from, to).normalized(), meets))
        return false;
    const auto [top, bottom] = std::minmax({from.y(), to.y()});
    const auto moved = movedBetween(top, bottom);
    return std::none_of(moved.begin(), moved.end(), [&](const Moved& box) { return enters(from, to, box.rect) && isOther(box.id); });
}

bool TreePatch::isClear() const
{
    return std::all_of(m_moved.keyBegin(), m_moved.keyEnd(), [this](size_t node) { return isClear(node); });
}

} // namespace cp
