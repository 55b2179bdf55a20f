#include "model/layout/levelrouter.h"

#include "model/layout/indexing.h"

#include <algorithm>

// The part of the level router that takes links out of their lanes.

namespace cp {

/// Straight out where nothing stands beside the box, else by the channel above its level.
RoutePlan LevelRouter::leaveLane(int node, bool rightwards)
{
    RoutePlan route;
    begin(route);
    const int lane = laneOf(node);
    const double shift = portShift(takePort(m_beside[2 * at(node) + (rightwards ? 1 : 0)]), std::max(0.0, spot(node).height / 2 - 6));
    route.start = {rightwards ? Anchor::On::RightSide : Anchor::On::LeftSide, node, shift};
    route.end = {rightwards ? Anchor::On::LaneRight : Anchor::On::LaneLeft, lane, 0};
    if (!inPlan(node))
        return route;
    const LevelSpot& s = spot(node);
    const LevelTree& tree = m_plan.trees[at(s.tree)];
    const LevelShelf& shelf = m_plan.shelves[at(tree.shelf)];
    const bool outermost = s.tree == (rightwards ? shelf.firstTree + shelf.treeCount - 1 : shelf.firstTree);
    const bool last = s.rank == (rightwards ? m_plan.levelStart[at(s.level) + 1] - 1 : m_plan.levelStart[at(s.level)]);
    if (outermost && last)
        return route;
    const int rank = rightwards ? s.rank + 1 : s.rank;
    const Room room = roomOf(s.level, rank);
    const double x = rightwards ? room.left + besideBox : room.right - besideBox;
    addRoom(route, s.level + rank, x, room);
    const int k = s.level - tree.firstLevel;
    addTreeChannel(route, s.tree, k, endIn(s.tree, k, x, false), endIn(s.tree, k, rightwards ? tree.left + tree.width : tree.left, true));
    if (!outermost) {
        addGutter(route, s.tree, rightwards);
        addChannel(route, shelfChannel(lane, tree.shelf - m_plan.lanes[at(lane)].firstShelf));
    }
    return route;
}

void LevelRouter::routeLinks()
{
    planLinks([this](int node, bool rightwards) { return leaveLane(node, rightwards); },
              [this](int lane, const LayoutLink&) { return addSpan(shelfChannel(lane, 0), 0, m_plan.lanes[at(lane)].width); });
}

} // namespace cp
