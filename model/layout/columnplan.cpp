#include "model/layout/columnplan.h"

#include "model/layout/indexing.h"
#include "model/layout/rowbreaks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace cp {
namespace {

constexpr int ordinaryBoxes = 120; ///< lanes up to this size are two columns wide
constexpr int mostColumns = 512;
constexpr double wideLane = 1.2; ///< height to width of larger lanes: two of them beside each other are about as wide as a screen
constexpr double tallTree = 4;   ///< of trees; wider ones leave more blank ground
constexpr double tallCost = 0.5;      ///< of a tree's height squared, against the ground that it covers

/// A branch measured: its boxes with their offsets are already in the spots.
struct Branch {
    int firstBox = 0; ///< into the list of boxes in pre-order
    int boxCount = 0;
    double height = 0;
};

std::vector<double> heightsOf(const std::vector<Branch>& branches)
{
    std::vector<double> heights;
    heights.reserve(branches.size());
    for (const Branch& branch : branches)
        heights.push_back(branch.height);
    return heights;
}

class Planner final {
public:
    Planner(const LayoutInput& input, const Forest& forest) : m_input(input), m_options(input.options), m_forest(forest) {}
    [[nodiscard]] ColumnPlan plan();

private:
    void planLane(int lane, const std::vector<int>& roots);
    void planTree(int root, std::span<const int> tops);
    [[nodiscard]] Branch walkBranch(int top, int tree);
    [[nodiscard]] double gapAbove(int node, int depth, int before, int depthBefore) const;
    void addRow(const std::vector<Branch>& branches, int first, const RowBreak& choice);
    [[nodiscard]] double shelfHeight(int first, int columns) const;
    [[nodiscard]] ShelfPlan& openShelf(int firstTree);
    [[nodiscard]] bool placeOnShelf(int index, ShelfPlan& shelf, double most, std::vector<int>& towers);
    void fillShelves(int firstTree);
    void moveToColumn(const TreePlan& tree);
    [[nodiscard]] int columnsOf(const std::vector<int>& nodes) const;
    [[nodiscard]] int spanOf(int root, const std::vector<Branch>& branches, int columns) const;
    [[nodiscard]] double aspect(double usual) const;
    void measureColumns();
    [[nodiscard]] const LayoutNode& node(int i) const { return m_input.nodes[at(i)]; }

    const LayoutInput& m_input;
    const LayoutOptions& m_options;
    const Forest& m_forest;
    ColumnPlan m_plan;
    std::vector<int> m_boxes; ///< of the tree at hand, in pre-order
    int m_lane = 0;
};

/// Height to width to aim at.
double Planner::aspect(double usual) const
{
    if (m_options.laneAspect > 0)
        return m_options.laneAspect;
    return m_options.mode == LayoutMode::Compact ? 0.5 : usual;
}

int Planner::columnsOf(const std::vector<int>& nodes) const
{
    if (m_options.columns > 0)
        return std::min(m_options.columns, mostColumns);
    if (m_options.mode != LayoutMode::Compact && count(nodes) <= ordinaryBoxes)
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

/// Reading wants first-level claims side by side; packing wants little blank ground, but no towers.
int Planner::spanOf(int root, const std::vector<Branch>& branches, int columns) const
{
    if (root < 0)
        return columns;
    const std::vector<double> heights = heightsOf(branches);
    const double height = std::accumulate(heights.begin(), heights.end(), 0.0);
    const double step = node(root).width + m_options.columnGap;
    const auto wanted = static_cast<int>(std::ceil(std::sqrt(height / (aspect(tallTree) * step))));
    const int most = std::clamp(std::min(std::max(2, wanted), count(branches)), 1, columns);
    if (m_options.mode != LayoutMode::Compact)
        return node(root).main ? std::max(most, std::min(2, columns)) : most;
    int best = most;
    double least = std::numeric_limits<double>::infinity();
    for (int span = std::max(1, most - 5); span <= most; ++span) {
        const double tall = heightOfRows(breakRows(heights, span, m_options.levelGap), m_options.levelGap);
        const double cost = span * step * tall + tallCost * tall * tall;
        if (cost < least) {
            least = cost;
            best = span;
        }
    }
    return best;
}

double Planner::gapAbove(int box, int depth, int before, int depthBefore) const
{
    return before < 0 ? 0 : gapInStack(m_options, depth, depthBefore, m_forest.parent[at(box)] == before);
}

/// Pre-order without recursion: a chain may be as long as the map.
Branch Planner::walkBranch(int top, int tree)
{
    Branch branch{count(m_boxes), 0, 0};
    std::vector<std::pair<int, int>> open{{top, 0}};
    int before = -1;
    int depthBefore = 0;
    while (!open.empty()) {
        const auto [box, depth] = open.back();
        open.pop_back();
        Spot& spot = m_plan.spots[at(box)];
        spot.depth = depth;
        if (!node(box).pinned) {
            spot.tree = tree;
            spot.offset = branch.height + gapAbove(box, depth, before, depthBefore) + node(box).tab;
            branch.height = spot.offset + node(box).height;
            m_boxes.push_back(box);
            before = box;
            depthBefore = depth;
        }
        const auto children = m_forest.children(box);
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            open.emplace_back(*child, depth + 1);
    }
    branch.boxCount = count(m_boxes) - branch.firstBox;
    return branch;
}

void Planner::addRow(const std::vector<Branch>& branches, int first, const RowBreak& choice)
{
    const int row = count(m_plan.rows);
    m_plan.rows.push_back({count(m_plan.trees), choice.height, 0, std::vector<double>(at(choice.columns), 0)});
    auto& flow = m_plan.flow.emplace_back();
    int column = 0;
    double top = 0;
    for (int branch = first; branch < choice.end; ++branch) {
        const Branch& one = branches[at(branch)];
        if (branch > first && top + one.height > choice.most) {
            ++column;
            top = 0;
        }
        bool highest = top == 0;
        for (int k = one.firstBox; k < one.firstBox + one.boxCount; ++k) {
            Spot& spot = m_plan.spots[at(m_boxes[at(k)])];
            spot.row = row;
            spot.column = column;
            spot.offset += top;
            spot.first = std::exchange(highest, false);
            flow.push_back(m_boxes[at(k)]);
        }
        m_plan.rows.back().bottoms[at(column)] = top + one.height;
        top += one.height + m_options.levelGap;
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
    m_boxes.clear();
    std::vector<Branch> branches;
    branches.reserve(tops.size());
    for (int top : tops)
        branches.push_back(walkBranch(top, index));
    const int columns = m_plan.lanes.back().columns;
    TreePlan tree;
    tree.root = root;
    tree.span = spanOf(root, branches, columns);
    tree.firstRow = count(m_plan.rows);
    if (root >= 0 && !node(root).pinned) {
        Spot& spot = m_plan.spots[at(root)];
        spot = {index, -1, 0, 0, node(root).tab, true};
        tree.rootHeight = node(root).tab + node(root).height;
    }
    const std::vector<RowBreak> rows = breakRows(heightsOf(branches), tree.span, m_options.levelGap);
    int first = 0;
    for (const RowBreak& row : rows) {
        addRow(branches, first, row);
        first = row.end;
    }
    tree.rowCount = count(m_plan.rows) - tree.firstRow;
    tree.height = tree.rootHeight + heightOfRows(rows, m_options.levelGap);
    m_plan.trees.push_back(tree);
}

void Planner::planLane(int lane, const std::vector<int>& nodes)
{
    m_lane = lane;
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

double indentStep(const LayoutOptions& options)
{
    return options.mode == LayoutMode::Compact ? options.stackIndent * 0.6 : options.stackIndent;
}

double indentOf(const LayoutInput& input, const LanePlan& lane, const Spot& spot, double width)
{
    const double indent = indentStep(input.options) * std::min(spot.depth, deepestIndent);
    return lane.mirrored ? lane.columnWidths[at(spot.column)] - indent - width : indent;
}

double towerGap(const LayoutOptions& options)
{
    return options.mode == LayoutMode::Compact ? options.shelfGap / 2 : options.shelfGap;
}

double headGapAt(const LayoutOptions& options, int depth)
{
    return options.mode == LayoutMode::Compact || depth > 0 ? options.headGap * 0.7 : options.headGap;
}

double gapInStack(const LayoutOptions& options, int depth, int depthBefore, bool underClaim)
{
    if (underClaim)
        return headGapAt(options, depth - 1);
    constexpr double afterStack = 8; // more air below a stack than between leaves
    return options.stackGap + (depthBefore > depth ? afterStack : 0);
}

ColumnPlan planColumns(const LayoutInput& input, const Forest& forest) { return Planner(input, forest).plan(); }

} // namespace cp
