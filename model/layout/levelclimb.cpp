#include "model/layout/levelrouter.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <cstdlib>

// The part of the level router that takes lines up through the levels of a tree. A line goes up from its lower end, across in
// one channel, and up to its higher end; that channel is chosen in which the whole way crosses the fewest tree edges.

namespace cp {

void LevelRouter::listBuses()
{
    m_buses.resize(m_plan.order.size());
    for (int rank = 1; rank < count(m_plan.order); ++rank) {
        const int parent = m_forest.parent[at(m_plan.order[at(rank)])];
        if (parent < 0 || !inPlan(parent) || parent != m_forest.parent[at(m_plan.order[at(rank - 1)])])
            continue;
        const auto siblings = m_forest.children(parent);
        const LevelReach& claim = m_plan.reaches[at(spot(parent).rank)];
        const int before = m_buses[at(rank - 1)].before + 1;
        m_buses[at(rank)] = {parent, before, count(siblings) - before, (claim.left + claim.right) / 2};
    }
}

LevelRouter::LineEnd LevelRouter::endIn(int tree, int k, double x, bool fromAbove) const
{
    const LevelTree& one = m_plan.trees[at(tree)];
    const int level = one.firstLevel + k;
    return {x, fromAbove, k > 0 ? rankAt(level - 1, x) : 0, k < one.levelCount ? rankAt(level, x) : 0};
}

/// Tree edges whose level part above a level passes over an end: of the siblings around, those on the side away from the
/// claim. Edges of the route's own ends do not count.
int LevelRouter::busesAt(int level, const LineEnd& end) const
{
    if (end.below == m_plan.levelStart[at(level) + 1])
        return 0;
    const Bus& bus = m_buses[at(end.below)];
    if (bus.parent < 0 || bus.parent == m_ends.first || bus.parent == m_ends.second)
        return 0;
    return end.x < bus.middle ? bus.before : bus.after;
}

/// Tree edges that a line crosses above the buses of a channel, and below them: above those are the stems of claims between its
/// ends and the buses over ends from below; below them the stems of premises and the buses under ends from above.
LevelRouter::Crossed LevelRouter::crossedIn(int tree, int k, const LineEnd& a, const LineEnd& b) const
{
    const LevelTree& one = m_plan.trees[at(tree)];
    if (k == 0 || k == one.levelCount)
        return {};
    const int claims = std::abs(m_childrenBefore[at(a.above)] - m_childrenBefore[at(b.above)]);
    const int premises = std::abs(a.below - b.below);
    const int overA = busesAt(one.firstLevel + k, a);
    const int overB = busesAt(one.firstLevel + k, b);
    return {claims + (a.fromAbove ? 0 : overA) + (b.fromAbove ? 0 : overB), premises + (a.fromAbove ? overA : 0) + (b.fromAbove ? overB : 0)};
}

void LevelRouter::addTreeChannel(RoutePlan& route, int tree, int k, const LineEnd& a, const LineEnd& b)
{
    const Crossed crossed = crossedIn(tree, k, a, b);
    addChannel(route, crossed.below < crossed.above ? belowBuses(treeChannel(tree, k)) : treeChannel(tree, k));
}

/// The gap of a level by which a line at x goes on.
LevelRouter::Pass LevelRouter::passAt(int level, double x, double towards) const
{
    const int rank = rankBeside(level, x, towards);
    const Room room = roomOf(level, rank);
    return {level + rank, rank, std::clamp(x, room.left + besideBox / 2, std::max(room.left + besideBox / 2, room.right - besideBox / 2)), room};
}

/// Straight up, as far as gaps allow, from a channel over `levels` levels: what is crossed up to below each channel, and the
/// gaps passed.
void LevelRouter::climbFrom(const Terminal& from, int levels, double towards)
{
    const int firstLevel = m_plan.trees[at(from.tree)].firstLevel;
    m_up.clear();
    m_up.push_back({endIn(from.tree, from.k, anchorX(from.anchor), from.anchor.on == Anchor::On::Bottom), 0, {}, false});
    for (int k = from.k; k > from.k - levels; --k) {
        const LineEnd below = m_up.back().end;
        const Pass pass = passAt(firstLevel + k - 1, below.x, towards);
        const bool straight = pass.x == below.x;
        const bool last = k == m_plan.trees[at(from.tree)].levelCount;
        const LineEnd up{pass.x, true, pass.rank, straight || last ? below.below : rankAt(firstLevel + k, pass.x)};
        const Crossed crossed = crossedIn(from.tree, k, below, up);
        const LineEnd end{pass.x, false, k > 1 ? rankAt(firstLevel + k - 2, pass.x) : 0, pass.rank};
        m_up.push_back({end, m_up.back().crossed + std::min(crossed.above, crossed.below), pass, crossed.below < crossed.above});
    }
}

/// The same downwards from a higher end, to above each channel.
void LevelRouter::descendFrom(const Terminal& from, int levels, double towards)
{
    const LevelTree& tree = m_plan.trees[at(from.tree)];
    m_down.clear();
    m_down.push_back({endIn(from.tree, from.k, anchorX(from.anchor), from.anchor.on == Anchor::On::Bottom), 0, {}, false});
    for (int k = from.k; k < from.k + levels; ++k) {
        const LineEnd above = m_down.back().end;
        const Pass pass = passAt(tree.firstLevel + k, above.x, towards);
        const bool straight = pass.x == above.x;
        const LineEnd down{pass.x, false, straight || k == 0 ? above.above : rankAt(tree.firstLevel + k - 1, pass.x), pass.rank};
        const Crossed crossed = crossedIn(from.tree, k, above, down);
        const LineEnd end{pass.x, true, pass.rank, k + 1 < tree.levelCount ? rankAt(tree.firstLevel + k + 1, pass.x) : 0};
        m_down.push_back({end, m_down.back().crossed + std::min(crossed.above, crossed.below), pass, crossed.below < crossed.above});
    }
}

/// The gap that a climb passed and the channel before it, k, in the order in which the route comes to them.
void LevelRouter::addPassed(RoutePlan& route, const Climb& climb, int tree, int k, bool upwards)
{
    const int channel = climb.belowBuses ? belowBuses(treeChannel(tree, k)) : treeChannel(tree, k);
    if (upwards)
        addChannel(route, channel);
    addRoom(route, climb.pass.gap, climb.pass.x, climb.pass.room);
    if (!upwards)
        addChannel(route, channel);
}

/// In one tree from a lower channel to a higher one.
void LevelRouter::climb(RoutePlan& route, const Terminal& from, const Terminal& to)
{
    const int levels = from.k - to.k;
    climbFrom(from, levels, anchorX(to.anchor));
    descendFrom(to, levels, anchorX(from.anchor));
    int best = levels;
    int least = -1;
    for (int i = levels; i >= 0; --i) { // levels below the channel across
        const Climb& a = m_up[at(i)];
        const Climb& b = m_down[at(levels - i)];
        const Crossed across = crossedIn(from.tree, from.k - i, a.end, b.end);
        const int crossed = a.crossed + b.crossed + std::min(across.above, across.below);
        if (least < 0 || crossed < least) {
            least = crossed;
            best = i;
        }
    }
    for (int i = 1; i <= best; ++i)
        addPassed(route, m_up[at(i)], from.tree, from.k - i + 1, true);
    addTreeChannel(route, from.tree, from.k - best, m_up[at(best)].end, m_down[at(levels - best)].end);
    for (int i = levels - best; i > 0; --i)
        addPassed(route, m_down[at(i)], from.tree, to.k + i - 1, false);
}

/// Out of a tree at its side, over as much of it as is worth it.
void LevelRouter::leaveTree(RoutePlan& route, const Terminal& from, bool right)
{
    const LevelTree& tree = m_plan.trees[at(from.tree)];
    const double outside = right ? tree.left + tree.width : tree.left;
    climbFrom(from, from.k, outside);
    int best = 0;
    int least = -1;
    for (int i = 0; i <= from.k; ++i) {
        const Crossed across = crossedIn(from.tree, from.k - i, m_up[at(i)].end, endIn(from.tree, from.k - i, outside, true));
        const int crossed = m_up[at(i)].crossed + std::min(across.above, across.below);
        if (least < 0 || crossed < least) {
            least = crossed;
            best = i;
        }
    }
    for (int i = 1; i <= best; ++i)
        addPassed(route, m_up[at(i)], from.tree, from.k - i + 1, true);
    addTreeChannel(route, from.tree, from.k - best, m_up[at(best)].end, endIn(from.tree, from.k - best, outside, true));
}

/// Between trees: out beside the tree, along a shelf channel where they do not stand side by side, and in.
void LevelRouter::detour(RoutePlan& route, const Terminal& from, const Terminal& to)
{
    const LevelTree& source = m_plan.trees[at(from.tree)];
    const LevelTree& target = m_plan.trees[at(to.tree)];
    const bool right = source.shelf == target.shelf ? from.tree < to.tree : anchorX(from.anchor) > source.left + source.width / 2;
    const bool targetRight = source.shelf == target.shelf ? !right : anchorX(to.anchor) > target.left + target.width / 2;
    leaveTree(route, from, right);
    addGutter(route, from.tree, right);
    if (source.shelf != target.shelf || std::abs(from.tree - to.tree) > 1) {
        const int first = m_plan.lanes[at(source.lane)].firstShelf;
        const bool upwards = target.shelf < source.shelf;
        const int out = shelfChannel(source.lane, source.shelf - first + (upwards ? 0 : 1));
        const int in = shelfChannel(source.lane, target.shelf - first + (upwards || source.shelf == target.shelf ? 1 : 0));
        addChannel(route, out);
        if (in != out) {
            addMargin(route, source.lane);
            addChannel(route, in);
        }
        addGutter(route, to.tree, targetRight);
    }
    const auto way = static_cast<std::ptrdiff_t>(steps.size());
    leaveTree(route, to, targetRight);
    std::reverse(steps.begin() + way, steps.end());
}

} // namespace cp
