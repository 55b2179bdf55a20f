#include "model/layout/columnplan.h"

#include "model/layout/indexing.h"
#include "model/layout/treecost.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace cp {
namespace {

constexpr int ordinaryBoxes = 120; ///< lanes up to this size are two columns wide
constexpr int mostColumns = 512;
constexpr double wideLane = 1.2; ///< height to width of larger lanes: two of them beside each other are about as wide as a screen
constexpr double tallTree = 4;   ///< of trees; wider ones leave more blank ground
constexpr double tallestStacks[] = {1.6, 1, 0.6}; ///< that are tried, of the side of a square that holds the tree's boxes
constexpr int widthsTried = 3;
constexpr int widthsTriedInHaste = 2; ///< in lanes of very many boxes, where a better one is not worth its time
constexpr int veryManyBoxes = 20000;

class Planner final {
public:
    Planner(const LayoutInput& input, const Forest& forest) : m_input(input), m_options(input.options), m_forest(forest)
    {
        if (!isPacked())
            return;
        m_stacks = stackHeights(input, forest);
        m_cost.emplace(input, forest);
    }
    [[nodiscard]] ColumnPlan plan();

private:
    void planLane(int lane, const std::vector<int>& roots);
    void planTree(int root, std::span<const int> tops);
    void walkBranches(std::vector<BranchTop> tops);
    [[nodiscard]] Branch walkBranch(const BranchTop& top, int tree);
    struct BestDivision {
        std::vector<BranchTop> tops;
        TreeShape shape;
        double cost = std::numeric_limits<double>::infinity();
        size_t topsTried = 0;
    };
    void tryDivision(int root, std::vector<BranchTop> tops, BestDivision& best);
    [[nodiscard]] TreeShape divideForShortLines(int root);
    [[nodiscard]] double costOf(int root, const TreeShape& shape);
    [[nodiscard]] TreeShape shapeFor(int root, int columns) const;
    [[nodiscard]] double gapAbove(int node, int depth, int before, int depthBefore) const;
    void addRows(const TreeShape& shape);
    [[nodiscard]] double shelfHeight(int first, int columns) const;
    [[nodiscard]] ShelfPlan& openShelf(int firstTree);
    [[nodiscard]] bool placeOnShelf(int index, ShelfPlan& shelf, double most, std::vector<int>& towers);
    void fillShelves(int firstTree);
    void moveToColumn(const TreePlan& tree);
    [[nodiscard]] int columnsOf(const std::vector<int>& nodes) const;
    [[nodiscard]] int spanOf(int root) const;
    [[nodiscard]] bool isPacked() const { return m_options.mode == LayoutMode::Compact; }
    [[nodiscard]] double aspect(double usual) const;
    void measureColumns();
    [[nodiscard]] const LayoutNode& node(int i) const { return m_input.nodes[at(i)]; }

    const LayoutInput& m_input;
    const LayoutOptions& m_options;
    const Forest& m_forest;
    ColumnPlan m_plan;
    std::vector<double> m_stacks; ///< of a packed map: heights, as nodes
    std::optional<TreeCost> m_cost;
    std::vector<int> m_boxes; ///< of the tree at hand, in pre-order; their offsets in their branches are in the spots
    std::vector<Branch> m_branches;
    std::vector<std::pair<int, int>> m_open; ///< boxes on the way through a branch, with their depths
    std::vector<BranchTop> m_tops; ///< as branches
    int m_lane = 0;
    int m_boxesOfLane = 0;
};

/// Height to width to aim at.
double Planner::aspect(double usual) const
{
    if (m_options.laneAspect > 0)
        return m_options.laneAspect;
    return isPacked() ? 0.5 : usual;
}

int Planner::columnsOf(const std::vector<int>& nodes) const
{
    if (m_options.columns > 0)
        return std::min(m_options.columns, mostColumns);
    if (!isPacked() && count(nodes) <= ordinaryBoxes)
        return 2;
    double height = 0;
    double width = 0;
    for (int i : nodes) {
        height += node(i).tab + node(i).height + m_options.stackGap;
        width += node(i).width;
    }
    const double step = width / std::max(1.0, static_cast<double>(nodes.size())) + 2 * m_options.stackIndent + m_options.columnGap;
    const double columns = std::sqrt(height / (aspect(wideLane) * step));
    return std::clamp(static_cast<int>(std::min(columns, 1.0 * mostColumns)), 2, mostColumns);
}

/// Reading wants first-level claims side by side; packing chooses among fewer columns than this, too.
int Planner::spanOf(int root) const
{
    const int columns = m_plan.lanes.back().columns;
    if (root < 0)
        return columns;
    double height = 0;
    for (const Branch& branch : m_branches)
        height += branch.height;
    const double step = node(root).width + m_options.columnGap;
    const auto wanted = static_cast<int>(std::ceil(std::sqrt(height / (aspect(tallTree) * step))));
    const int most = std::clamp(std::min(std::max(2, wanted), count(m_branches)), 1, columns);
    return !isPacked() && node(root).main ? std::max(most, std::min(2, columns)) : most;
}

TreeShape Planner::shapeFor(int root, int columns) const
{
    const double step = root < 0 ? 0 : node(root).width + m_options.columnGap;
    return Shaper(m_tops, m_branches, step, m_options.levelGap).shape(columns);
}

double Planner::costOf(int root, const TreeShape& shape)
{
    const double step = node(root).width + m_options.columnGap;
    return m_cost->of({root, step, indentStep(m_options), m_options.levelGap, m_boxes, m_branches, shape, m_plan.spots}, m_boxesOfLane);
}

void Planner::tryDivision(int root, std::vector<BranchTop> tops, BestDivision& best)
{
    if (tops.size() == best.topsTried)
        return; // the same again: each division goes on from the one before
    best.topsTried = tops.size();
    walkBranches(std::move(tops));
    bool isBest = false;
    int span = spanOf(root);
    for (int left = m_boxesOfLane > veryManyBoxes ? widthsTriedInHaste : widthsTried; left > 0 && span > 0; --left) {
        TreeShape shape = shapeFor(root, span);
        const double cost = costOf(root, shape);
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

/// Answers the shape that costs least; the branches that it is of are walked.
TreeShape Planner::divideForShortLines(int root)
{
    const double side = std::sqrt(m_stacks[at(root)] * (node(root).width + m_options.columnGap));
    BestDivision best;
    tryDivision(root, divide(m_input, m_forest, m_stacks, root, m_stacks[at(root)]), best);
    for (const double share : tallestStacks)
        tryDivision(root, divide(m_input, m_forest, m_stacks, root, share * side), best);
    walkBranches(std::move(best.tops));
    return std::move(best.shape);
}

double Planner::gapAbove(int box, int depth, int before, int depthBefore) const
{
    return before < 0 ? 0 : gapInStack(m_options, depth, depthBefore, m_forest.parent[at(box)] == before);
}

/// Pre-order without recursion: a chain may be as long as the map.
Branch Planner::walkBranch(const BranchTop& top, int tree)
{
    Branch branch{count(m_boxes), 0, 0};
    m_open.assign(1, {top.node, 0});
    int before = -1, depthBefore = 0;
    while (!m_open.empty()) {
        const auto [box, depth] = m_open.back();
        m_open.pop_back();
        Spot& spot = m_plan.spots[at(box)];
        spot.depth = depth;
        spot.heads = top.heads;
        if (!node(box).pinned) {
            spot.tree = tree;
            spot.offset = branch.height + gapAbove(box, depth, before, depthBefore) + node(box).tab;
            branch.height = spot.offset + node(box).height;
            m_boxes.push_back(box);
            before = box, depthBefore = depth;
        }
        if (top.heads)
            break;
        const auto children = m_forest.children(box);
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            m_open.emplace_back(*child, depth + 1);
    }
    branch.boxCount = count(m_boxes) - branch.firstBox;
    return branch;
}

void Planner::walkBranches(std::vector<BranchTop> tops)
{
    m_boxes.clear();
    m_branches.clear();
    m_tops = std::move(tops);
    for (const BranchTop& top : m_tops)
        m_branches.push_back(walkBranch(top, count(m_plan.trees)));
}

void Planner::addRows(const TreeShape& shape)
{
    const int firstRow = count(m_plan.rows);
    for (const double height : shape.heights) {
        m_plan.rows.push_back({count(m_plan.trees), height, 0, {}});
        m_plan.flow.emplace_back();
    }
    for (const Cell& cell : shape.cells) {
        const int row = firstRow + cell.row;
        const Branch& one = m_branches[at(cell.branch)];
        bool highest = cell.top == 0;
        for (int k = one.firstBox; k < one.firstBox + one.boxCount; ++k) {
            Spot& spot = m_plan.spots[at(m_boxes[at(k)])];
            spot.row = row;
            spot.column = cell.column;
            spot.offset += cell.top;
            spot.first = std::exchange(highest, false);
            m_plan.flow[at(row)].push_back(m_boxes[at(k)]);
        }
        std::vector<double>& bottoms = m_plan.rows[at(row)].bottoms;
        bottoms.resize(std::max(bottoms.size(), at(cell.column + 1)), 0);
        bottoms[at(cell.column)] = cell.top + one.height;
    }
}

/// Height that a shelf from this tree on should have: of the tallest of those that would fill it.
double Planner::shelfHeight(int first, int columns) const
{
    double height = 0;
    double ground = 0;
    for (int t = first; t < count(m_plan.trees) && (t == first || m_plan.trees[at(t)].span < columns); ++t) {
        const TreePlan& tree = m_plan.trees[at(t)];
        height = std::max(height, tree.height);
        ground += tree.span * (tree.height + towerGap(m_options));
        if (ground > columns * height)
            break;
    }
    return height;
}

ShelfPlan& Planner::openShelf(int firstTree)
{
    ShelfPlan& shelf = m_plan.shelves.emplace_back();
    shelf.lane = m_lane;
    shelf.firstTree = firstTree;
    ++m_plan.lanes.back().shelfCount;
    return shelf;
}

/// Below the last tree of its width while the shelf's height allows, else beside what is there; false when that is too wide.
bool Planner::placeOnShelf(int index, ShelfPlan& shelf, double most, std::vector<int>& towers)
{
    const int columns = m_plan.lanes.back().columns;
    TreePlan& tree = m_plan.trees[at(index)];
    int& open = towers[at(tree.span - 1)];
    tree.bottom = tree.height + (open < 0 ? 0 : m_plan.trees[at(open)].bottom + towerGap(m_options));
    if (open >= 0 && tree.bottom <= most) {
        tree.above = open;
        tree.column = m_plan.trees[at(open)].column;
        m_plan.trees[at(open)].below = index;
    } else if (shelf.columns + tree.span <= columns) {
        tree.bottom = tree.height;
        tree.column = shelf.columns;
        shelf.columns += tree.span;
    } else {
        return false;
    }
    open = tree.span < columns ? index : -1;
    tree.shelf = count(m_plan.shelves) - 1;
    ++shelf.treeCount;
    return true;
}

/// Trees in order, each on the last shelf if it has a place for it, else on a new one.
void Planner::fillShelves(int firstTree)
{
    const int columns = m_plan.lanes.back().columns;
    std::vector<int> towers; // the lowest tree of each open tower, by span
    int next = firstTree;
    while (next < count(m_plan.trees)) {
        const double most = shelfHeight(next, columns);
        ShelfPlan& shelf = openShelf(next);
        towers.assign(at(columns), -1);
        for (; next < count(m_plan.trees) && placeOnShelf(next, shelf, most, towers); ++next)
            moveToColumn(m_plan.trees[at(next)]);
    }
}

void Planner::moveToColumn(const TreePlan& tree)
{
    if (tree.root >= 0)
        m_plan.spots[at(tree.root)].column += tree.column;
    for (int row = tree.firstRow; row < tree.firstRow + tree.rowCount; ++row) {
        for (int box : m_plan.flow[at(row)])
            m_plan.spots[at(box)].column += tree.column;
    }
}

void Planner::planTree(int root, std::span<const int> tops)
{
    const int index = count(m_plan.trees);
    TreePlan tree;
    tree.root = root;
    TreeShape shape;
    if (isPacked() && root >= 0) {
        shape = divideForShortLines(root);
        tree.span = std::max(1, shape.columns);
    } else {
        std::vector<BranchTop> branches;
        for (const int top : tops)
            branches.push_back({top, false, count(branches) + 1});
        walkBranches(std::move(branches));
        tree.span = spanOf(root);
        shape = shapeFor(root, tree.span);
    }
    tree.firstRow = count(m_plan.rows);
    if (root >= 0 && !node(root).pinned) {
        Spot& spot = m_plan.spots[at(root)];
        spot = {index, -1, 0, 0, node(root).tab, true};
        tree.rootHeight = node(root).tab + node(root).height;
    }
    addRows(shape);
    tree.rowCount = count(shape.heights);
    tree.height = tree.rootHeight + heightOf(shape, m_options.levelGap);
    m_plan.trees.push_back(tree);
}

void Planner::planLane(int lane, const std::vector<int>& nodes)
{
    m_lane = lane;
    m_boxesOfLane = count(nodes);
    m_plan.lanes.push_back({columnsOf(nodes), lane % 2 == 1, count(m_plan.shelves), 0, {}});
    const int firstTree = count(m_plan.trees);
    std::vector<int> alone;
    for (int i : nodes) {
        if (m_forest.parent[at(i)] >= 0)
            continue;
        if (m_forest.children(i).empty() && !node(i).main)
            alone.push_back(i);
        else
            planTree(i, m_forest.children(i));
    }
    if (!alone.empty())
        planTree(-1, alone);
    fillShelves(firstTree);
}

/// A column is as wide as its widest box; a root that is wider than its columns widens the last.
void Planner::measureColumns()
{
    for (LanePlan& lane : m_plan.lanes)
        lane.columnWidths.assign(at(lane.columns), 0);
    for (size_t i = 0; i < m_plan.spots.size(); ++i) {
        const Spot& spot = m_plan.spots[i];
        if (spot.tree < 0 || spot.row < 0)
            continue;
        double& width = m_plan.lanes[at(m_input.nodes[i].lane)].columnWidths[at(spot.column)];
        width = std::max(width, indentStep(m_options) * std::min(spot.depth, deepestIndent) + m_input.nodes[i].width);
    }
    for (const TreePlan& tree : m_plan.trees) {
        if (tree.root < 0 || node(tree.root).pinned)
            continue;
        auto& widths = m_plan.lanes[at(node(tree.root).lane)].columnWidths;
        double space = (tree.span - 1) * m_options.columnGap;
        for (int c = tree.column; c < tree.column + tree.span; ++c)
            space += widths[at(c)];
        widths[at(tree.column + tree.span - 1)] += std::max(0.0, node(tree.root).width - space);
    }
}

ColumnPlan Planner::plan()
{
    m_plan.spots.resize(m_input.nodes.size());
    std::vector<std::vector<int>> nodesOf;
    for (size_t i = 0; i < m_input.nodes.size(); ++i) {
        const size_t lane = at(std::max(0, m_input.nodes[i].lane));
        if (lane >= nodesOf.size())
            nodesOf.resize(lane + 1);
        nodesOf[lane].push_back(static_cast<int>(i));
    }
    for (size_t lane = 0; lane < nodesOf.size(); ++lane)
        planLane(static_cast<int>(lane), nodesOf[lane]);
    measureColumns();
    return std::move(m_plan);
}

} // namespace

ColumnPlan planColumns(const LayoutInput& input, const Forest& forest) { return Planner(input, forest).plan(); }

} // namespace cp
