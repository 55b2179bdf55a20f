#include "model/layout/levelrouter.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <cstdlib>

// The part of the level router that takes lines up through the levels of a tree. A line goes up from its lower end, across in
// one channel, and up to its higher end; that channel is chosen in which the whole way crosses the fewest tree edges.

namespace cp {

/// Tree edges whose level part above a level passes over x: of the siblings around, those on the side away from the claim.
/// Edges of the route's own ends do not count.
int LevelRouter::busesAt(int level, int rank, double x) const
{
    if (rank == m_plan.levelStart[at(level)] || rank == m_plan.levelStart[at(level) + 1])
        return 0;
    const int parent = m_forest.parent[at(m_plan.order[at(rank)])];
    if (parent != m_forest.parent[at(m_plan.order[at(rank - 1)])] || !inPlan(parent) || parent == m_ends.first || parent == m_ends.second)
        return 0;
    const auto siblings = m_forest.children(parent);
    const int before = rank - spot(siblings.front()).rank;
    const double middle = spot(parent).left + m_input.nodes[at(parent)].width / 2;
    return x < middle ? before : count(siblings) - before;
}

/// Tree edges that a line crosses above the buses of a channel, and below them: above those are the stems of claims between its
/// ends and the buses over ends from below; below them the stems of premises and the buses under ends from above.
LevelRouter::Crossed LevelRouter::crossedIn(int tree, int k, LineEnd a, LineEnd b) const
{
    const LevelTree& one = m_plan.trees[at(tree)];
    const int level = one.firstLevel + k;
    if (k == 0 || k == one.levelCount)
        return {};
    const int claims = m_childrenBefore[at(rankAt(level - 1, std::max(a.x, b.x)))] - m_childrenBefore[at(rankAt(level - 1, std::min(a.x, b.x)))];
    const int rankA = rankAt(level, a.x);
    const int rankB = rankAt(level, b.x);
    const int premises = std::abs(rankA - rankB);
    const int overA = busesAt(level, rankA, a.x);
    const int overB = busesAt(level, rankB, b.x);
    return {claims + (a.fromAbove ? 0 : overA) + (b.fromAbove ? 0 : overB), premises + (a.fromAbove ? overA : 0) + (b.fromAbove ? overB : 0)};
}

void LevelRouter::addTreeChannel(RoutePlan& route, int tree, int k, LineEnd a, LineEnd b)
{
    const Crossed crossed = crossedIn(tree, k, a, b);
    addChannel(route, crossed.below < crossed.above ? belowBuses(treeChannel(tree, k)) : treeChannel(tree, k));
}

/// The gap of a level by which a line at x goes on.
LevelRouter::Pass LevelRouter::passAt(int level, double x, double towards) const
{
    const int rank = rankBeside(level, x, towards);
    const Room room = roomOf(level, rank);
    return {level + rank, std::clamp(x, room.left + besideBox / 2, std::max(room.left + besideBox / 2, room.right - besideBox / 2)), room};
}

/// Straight up, as far as gaps allow, from a channel over `levels` levels: what is crossed up to below each channel, and the
/// gaps passed.
void LevelRouter::climbFrom(const Terminal& from, int levels, double towards)
{
    const int firstLevel = m_plan.trees[at(from.tree)].firstLevel;
    m_up.assign(1, {{anchorX(from.anchor), from.anchor.on == Anchor::On::Bottom}, 0, {}});
    for (int i = 0; i < levels; ++i) {
        const Climb below = m_up.back();
        const int k = from.k - i;
        const Pass pass = passAt(firstLevel + k - 1, below.end.x, towards);
        const Crossed crossed = crossedIn(from.tree, k, below.end, {pass.x, true});
        m_up.push_back({{pass.x, false}, below.crossed + std::min(crossed.above, crossed.below), pass});
    }
}

/// The same downwards from a higher end, to above each channel.
void LevelRouter::descendFrom(const Terminal& from, int levels, double towards)
{
    const int firstLevel = m_plan.trees[at(from.tree)].firstLevel;
    m_down.assign(1, {{anchorX(from.anchor), from.anchor.on == Anchor::On::Bottom}, 0, {}});
    for (int i = 0; i < levels; ++i) {
        const Climb above = m_down.back();
        const int k = from.k + i;
        const Pass pass = passAt(firstLevel + k, above.end.x, towards);
        const Crossed crossed = crossedIn(from.tree, k, above.end, {pass.x, false});
        m_down.push_back({{pass.x, true}, above.crossed + std::min(crossed.above, crossed.below), pass});
    }
}

void LevelRouter::addClimb(RoutePlan& route, const Terminal& from, int levels)
{
    for (int i = 1; i <= levels; ++i) {
        const Pass& pass = m_up[at(i)].pass;
        addTreeChannel(route, from.tree, from.k - i + 1, m_up[at(i - 1)].end, {pass.x, true});
        addGap(route, pass.gap, pass.x, pass.room);
    }
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
    addClimb(route, from, best);
    addTreeChannel(route, from.tree, from.k - best, m_up[at(best)].end, m_down[at(levels - best)].end);
    for (int i = levels - best; i > 0; --i) {
        const Pass& pass = m_down[at(i)].pass;
        addGap(route, pass.gap, pass.x, pass.room);
        addTreeChannel(route, from.tree, to.k + i - 1, {pass.x, false}, m_down[at(i - 1)].end);
    }
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
        const Crossed across = crossedIn(from.tree, from.k - i, m_up[at(i)].end, {outside, true});
        const int crossed = m_up[at(i)].crossed + std::min(across.above, across.below);
        if (least < 0 || crossed < least) {
            least = crossed;
            best = i;
        }
    }
    addClimb(route, from, best);
    addTreeChannel(route, from.tree, from.k - best, m_up[at(best)].end, {outside, true});
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
