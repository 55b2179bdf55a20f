#include "model/layout/columnrouter.h"

#include "model/layout/indexing.h"

#include <algorithm>

// The part of the column router that takes links out of their lanes.

namespace cp {

/// Whether nothing stands beside a box on that side, up to the edge of its lane.
bool ColumnRouter::seesLaneEdge(int node, bool right) const
{
    const Spot& s = spot(node);
    if (!isOutermost(s.tree, right))
        return false;
    if (s.row < 0 || gapBeside(node, right) == (right ? treeOf(node).column + treeOf(node).span : treeOf(node).column))
        return true;
    if (treeOf(node).rowCount > 1)
        return false; // sections may move what stands there
    const TreePlan& tree = treeOf(node);
    const auto& lowest = m_plan.shelves[at(tree.shelf)].lowest;
    const double top = m_plan.cells[at(s.cell)].top + s.offset;
    const int first = right ? s.column + 1 : tree.column;
    const int end = right ? tree.column + count(tree.ends) : s.column;
    for (int c = first; c < end; ++c) {
        if (tree.ends[at(c - tree.column)] + trackStep >= top || lowest[at(c)] != s.tree)
            return false;
    }
    return true;
}

/// Whether nothing of its tree stands further out than a row.
bool ColumnRouter::reachesEdge(int row, bool right) const
{
    const RowPlan& one = m_plan.rows[at(row)];
    const RowPlan& all = m_plan.rows[at(m_plan.trees[at(one.tree)].firstRow)];
    return right ? one.column + one.columns == all.column + all.columns : one.column == all.column;
}

/// From a box to its lane's edge: straight when nothing stands between, else along the nearest channel.
RoutePlan ColumnRouter::leaveLane(int node, bool rightwards)
{
    RoutePlan route;
    begin(route);
    const int lane = laneOf(node);
    route.start = {rightwards ? Anchor::On::RightSide : Anchor::On::LeftSide, node, nextPort(node, rightwards, false)};
    route.end = {rightwards ? Anchor::On::LaneRight : Anchor::On::LaneLeft, lane, 0};
    if (!inPlan(node) || seesLaneEdge(node, rightwards))
        return route;
    const Spot& s = spot(node);
    const double top = m_tops[at(node)];
    if (!isOutermost(s.tree, rightwards)) {
        reachShelf(route, node, rightwards);
        addChannel(route, channelTowards(s.tree, top));
        return route;
    }
    addBeside(route, node, rightwards);
    int row = s.row; // the root sees its lane's edge
    while (!reachesEdge(row, rightwards) || !reachesGap(row, gapBeside(node, rightwards)))
        row = m_plan.rows[at(row)].above;
    const double shelfBottom = m_plan.shelves[at(treeOf(node).shelf)].bottom;
    const bool upper = !isOpen(node, rightwards) || top - m_plan.rows[at(row)].top < shelfBottom - top;
    addChannel(route, upper ? channelAboveRow(row) : shelfChannel(lane, shelfIndex(s.tree) + 1));
    return route;
}

/// The shelf channel of a lane that is nearest to a height.
int ColumnRouter::nearestShelf(int lane, double y) const
{
    const LanePlan& plan = m_plan.lanes[at(lane)];
    const auto first = m_plan.shelves.begin() + plan.firstShelf;
    const auto below = std::lower_bound(first, first + plan.shelfCount, y, [](const ShelfPlan& shelf, double height) {
        return (shelf.top + shelf.bottom) / 2 < height;
    });
    return shelfChannel(lane, static_cast<int>(below - first));
}

void ColumnRouter::routeLinks()
{
    planLinks([this](int node, bool rightwards) { return leaveLane(node, rightwards); },
              [this](int lane, const LayoutLink& link) {
                  const double y = (m_tops[at(link.a)] + m_tops[at(link.b)]) / 2;
                  return addSpan(nearestShelf(lane, y), beforeLane, columnUnit * (m_plan.lanes[at(lane)].columns + 1));
              });
}

} // namespace cp
