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
    if (s.row < 0)
        return true;
    const auto& bottoms = m_plan.rows[at(s.row)].bottoms;
    const int column = s.column - treeOf(node).column;
    const auto begin = bottoms.begin() + (right ? column + 1 : 0);
    const auto end = right ? bottoms.end() : bottoms.begin() + column;
    return std::all_of(begin, end, [&](double bottom) { return bottom + trackStep < s.offset; });
}

/// From a box to its lane's edge: straight when nothing stands between, else along the nearest channel.
RoutePlan ColumnRouter::leaveLane(int node, bool rightwards, double top)
{
    RoutePlan route;
    begin(route);
    const int lane = laneOf(node);
    route.start = {rightwards ? Anchor::On::RightSide : Anchor::On::LeftSide, node, nextPort(node, rightwards, false)};
    route.end = {rightwards ? Anchor::On::LaneRight : Anchor::On::LaneLeft, lane, 0};
    if (!inPlan(node))
        return route;
    if (seesLaneEdge(node, rightwards))
        return route;
    const Spot& s = spot(node);
    const TreePlan& tree = treeOf(node);
    addBeside(route, node, rightwards);
    const double middle = s.offset + m_input.nodes[at(node)].height / 2;
    const bool upper = s.row >= 0 && middle < m_plan.rows[at(s.row)].height - middle;
    const bool outermost = isOutermost(s.tree, rightwards);
    if (outermost && upper) {
        addChannel(route, channelAboveRow(s.row));
    } else if (outermost && s.row + 1 < tree.firstRow + tree.rowCount) {
        addChannel(route, channelAboveRow(s.row + 1));
    } else if (outermost) {
        addChannel(route, channelBelow(s.tree));
    } else {
        leaveTower(route, node, rightwards, top);
    }
    return route;
}

/// On from the gap beside a box, past the towers that stand between it and its lane's edge.
void ColumnRouter::leaveTower(RoutePlan& route, int node, bool rightwards, double top)
{
    const int tree = spot(node).tree;
    if (!isBoundary(node, rightwards)) {
        addChannel(route, channelBelow(tree));
        if (treeOf(node).below < 0)
            return;
        addBoundary(route, tree, rightwards);
    }
    const ShelfPlan& shelf = m_plan.shelves[at(treeOf(node).shelf)];
    const bool upper = top < (shelf.top + shelf.bottom) / 2;
    addChannel(route, shelfChannel(laneOf(node), shelfIndex(tree) + (upper ? 0 : 1)));
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

void ColumnRouter::routeLinks(const std::vector<double>& tops)
{
    planLinks([&](int node, bool rightwards) { return leaveLane(node, rightwards, tops[at(node)]); },
              [&](int lane, const LayoutLink& link) {
                  const double y = (tops[at(link.a)] + tops[at(link.b)]) / 2;
                  return addSpan(nearestShelf(lane, y), beforeLane, columnUnit * (m_plan.lanes[at(lane)].columns + 1));
              });
}

} // namespace cp
