#include "model/layout/columnplanner.h"

#include <algorithm>
#include <cmath>

// The part of the planner that gives each tree its shape.

namespace cp {
namespace {

constexpr double tallTree = 1.5; ///< height to width of trees for reading in large lanes
constexpr double tallestStacks[] = {1.6, 1, 0.6}; ///< that are tried, of the side of a square that holds the tree's boxes
constexpr double tallestBranches[] = {1000, 1.4, 1, 0.7, 0.5}; ///< the same for reading, of the height to aim at
constexpr double inSections = 0.5; ///< of that for the branches of a section: a tall one is spread well if at all
constexpr double sectionCost = 40; ///< height that may be lost to keep a branch in one piece
constexpr int veryManyBoxes = 20000; ///< of a lane, where a better shape is not worth its time

} // namespace

/// Reading wants first-level claims side by side; packing chooses among fewer columns than this, too.
int ColumnPlanner::spanOf(int root) const
{
    const int columns = m_plan.lanes.back().columns;
    if (root < 0)
        return columns;
    double height = 0;
    for (const Branch& branch : m_branches)
        height += branch.height;
    const double step = node(root).width + m_options.columnGap;
    const double ratio = isPacked() ? std::sqrt(height / (aspect(1) * step)) : height / heightFor(root);
    const auto wanted = static_cast<int>(std::ceil(std::min(ratio, 1.0 * mostColumns)));
    const int most = std::clamp(std::min(std::max(2, wanted), count(m_branches)), 1, columns);
    return !isPacked() && node(root).main ? std::max(most, std::min(2, columns)) : most;
}

/// Height to aim at for a tree for reading.
double ColumnPlanner::heightFor(int root) const
{
    const double own = std::sqrt(m_stacks[at(root)] * (node(root).width + m_options.columnGap) * tallTree);
    return isOrdinary() ? m_filledHeight : std::max(1.0, own);
}

TreeShape ColumnPlanner::shapeFor(int root, int columns) const
{
    const double step = root < 0 ? 0 : node(root).width + m_options.columnGap;
    return Shaper(m_tops, m_branches, step, m_options).shape(columns);
}

double ColumnPlanner::costOf(int root, const TreeShape& shape)
{
    const double step = node(root).width + m_options.columnGap;
    return m_cost->of({root, step, indentStep(m_options), m_options.levelGap, m_boxes, m_branches, shape, m_plan.spots}, m_boxesOfLane);
}

/// From some more columns than the tree asks for downwards.
template <typename Cost>
void ColumnPlanner::tryDivision(int root, std::vector<BranchTop> tops, int wider, const Cost& costOf, BestDivision& best)
{
    if (tops.size() == best.topsTried)
        return; // the same again: each division goes on from the one before
    best.topsTried = tops.size();
    walkBranches(std::move(tops));
    bool isBest = false;
    int span = std::min(spanOf(root) + wider, m_plan.lanes.back().columns);
    for (int left = widthsToTry(); left > 0 && span > 0; --left) {
        TreeShape shape = shapeFor(root, span);
        const double cost = costOf(shape);
        span = std::min(span, shape.columns) - 1;
        if (cost >= best.cost)
            continue;
        best.cost = cost;
        best.shape = std::move(shape);
        isBest = true;
    }
    if (isBest)
        best.tops = m_tops;
}

int ColumnPlanner::widthsToTry() const
{
    if (isPacked())
        return m_boxesOfLane > veryManyBoxes ? 2 : 3;
    return m_boxesOfLane > veryManyBoxes ? 1 : isOrdinary() ? 3 : 2;
}

/// Answers the shape that costs least; the branches that it is of are walked.
TreeShape ColumnPlanner::divideForShortLines(int root)
{
    const double side = std::sqrt(m_stacks[at(root)] * (node(root).width + m_options.columnGap));
    const auto cost = [this, root](const TreeShape& shape) { return costOf(root, shape); };
    BestDivision best;
    for (const double most : {m_stacks[at(root)], tallestStacks[0] * side, tallestStacks[1] * side, tallestStacks[2] * side})
        tryDivision(root, divide(m_input, m_forest, m_stacks, root, most, most), 0, cost, best);
    walkBranches(std::move(best.tops));
    return std::move(best.shape);
}

/// The same for reading: the tree is to end high where its lane has room for it.
TreeShape ColumnPlanner::divideForHighEnd(int root, const Shelf& shelf)
{
    const auto cost = [&](const TreeShape& shape) {
        const auto slot = shelf.slotFor(spanFor(root, shape));
        return (slot ? slot->top : shelf.bottom()) + shape.height + sectionCost * count(shape.rows);
    };
    // In large lanes trees are many and their shapes matter less than the time.
    std::span<const double> shares(tallestBranches);
    if (!isOrdinary())
        shares = shares.subspan(2, m_boxesOfLane > veryManyBoxes ? 1 : 2);
    BestDivision best;
    for (const double share : shares) {
        const double most = share * heightFor(root);
        tryDivision(root, divide(m_input, m_forest, m_stacks, root, most, inSections * most), 1, cost, best);
    }
    walkBranches(std::move(best.tops));
    return std::move(best.shape);
}

double ColumnPlanner::gapAbove(int box, int depth, int before, int depthBefore) const
{
    return before < 0 ? 0 : gapInStack(m_options, depth, depthBefore, m_forest.parent[at(box)] == before);
}

/// Pre-order without recursion: a chain may be as long as the map.
Branch ColumnPlanner::walkBranch(const BranchTop& top, int tree)
{
    Branch branch{count(m_boxes), 0, 0};
    m_open.assign(1, {top.node, 0});
    int before = -1, depthBefore = 0;
    while (!m_open.empty()) {
        const auto [box, depth] = m_open.back();
        m_open.pop_back();
        Spot& spot = m_plan.spots[at(box)];
        spot.depth = depth;
        spot.tree = tree;
        spot.offset = branch.height + gapAbove(box, depth, before, depthBefore) + node(box).tab;
        branch.height = spot.offset + node(box).height;
        m_boxes.push_back(box);
        before = box, depthBefore = depth;
        if (top.heads)
            break;
        const auto children = m_forest.children(box);
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            m_open.emplace_back(*child, depth + 1);
    }
    branch.boxCount = count(m_boxes) - branch.firstBox;
    return branch;
}

void ColumnPlanner::walkBranches(std::vector<BranchTop> tops)
{
    m_boxes.clear();
    m_branches.clear();
    m_tops = std::move(tops);
    for (const BranchTop& top : m_tops)
        m_branches.push_back(walkBranch(top, count(m_plan.trees)));
}

/// Of a tree with its root.
int ColumnPlanner::spanFor(int root, const TreeShape& shape) const
{
    const bool wide = root >= 0 && node(root).main && !isPacked();
    return std::max(shape.columns, wide ? std::min(2, m_plan.lanes.back().columns) : 1);
}

TreeShape ColumnPlanner::plainShape(int root, std::span<const int> tops)
{
    std::vector<BranchTop> branches;
    for (const int top : tops)
        branches.push_back({top, false, count(branches) + 1});
    walkBranches(std::move(branches));
    return shapeFor(root, spanOf(root));
}

} // namespace cp
