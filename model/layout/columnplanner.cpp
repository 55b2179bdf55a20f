#include "model/layout/columnplanner.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double wideLane = 1.4; ///< height to width: two lanes beside each other are about as wide as what a window leaves for them
constexpr double filled = 0.5;       ///< of the ground of a lane for reading
constexpr double filledLarge = 0.35; ///< and of a large one, which has lines between its trees and several shelves

} // namespace

/// Height to width to aim at.
double ColumnPlanner::aspect(double usual) const
{
    if (m_options.laneAspect > 0)
        return m_options.laneAspect;
    return isPacked() ? 0.5 : usual;
}

int ColumnPlanner::columnsOf(const std::vector<int>& nodes) const
{
    if (m_options.columns > 0)
        return std::min(m_options.columns, mostColumns);
    if (!isPacked() && count(nodes) <= fewBoxes)
        return 2;
    if (m_columns > 0)
        return m_columns;
    double height = 0;
    double width = 0;
    for (int i : nodes) {
        height += node(i).tab + node(i).height + m_options.stackGap;
        width += node(i).width;
    }
    const double step = width / std::max(1.0, static_cast<double>(nodes.size())) + 2 * m_options.stackIndent + m_options.columnGap;
    const double share = isPacked() ? 1 : count(nodes) <= ordinaryBoxes ? filled : filledLarge;
    const double columns = std::sqrt(height / share / (aspect(wideLane) * step));
    return std::clamp(static_cast<int>(std::min(columns, 1.0 * mostColumns)), 2, mostColumns);
}

void ColumnPlanner::addRows(TreePlan& tree, const TreeShape& shape)
{
    tree.firstRow = count(m_plan.rows);
    tree.rowCount = count(shape.rows);
    for (const ShapeRow& row : shape.rows)
        m_plan.rows.push_back({count(m_plan.trees), row.above < 0 ? -1 : tree.firstRow + row.above, row.column, row.columns, 0});
    tree.firstCell = count(m_plan.cells);
    tree.cellCount = count(shape.cells);
    tree.ends = shape.ends;
    for (const Cell& cell : shape.cells)
        addCell(tree, cell);
}

void ColumnPlanner::addCell(const TreePlan& tree, const Cell& cell)
{
    const Branch& branch = m_branches[at(cell.branch)];
    const int row = tree.firstRow + cell.row;
    const int section = cell.section < 0 ? -1 : tree.firstRow + cell.section;
    m_plan.cells.push_back({row, section, cell.column, count(m_plan.boxes), branch.boxCount, branch.height, cell.top});
    bool highest = cell.first;
    for (int k = branch.firstBox; k < branch.firstBox + branch.boxCount; ++k) {
        Spot& spot = m_plan.spots[at(m_boxes[at(k)])];
        spot.row = row;
        spot.cell = count(m_plan.cells) - 1;
        spot.section = section;
        spot.column = cell.column;
        spot.first = std::exchange(highest, false);
        m_plan.boxes.push_back(m_boxes[at(k)]);
    }
}

/// Height that a shelf from this tree on should have: of the tallest of those that would fill it.
double ColumnPlanner::shelfHeight(int first, int columns) const
{
    double height = 0;
    double ground = 0;
    for (int t = first; t < count(m_plan.trees) && (t == first || m_plan.trees[at(t)].span < columns); ++t) {
        const TreePlan& tree = m_plan.trees[at(t)];
        height = std::max(height, tree.height);
        ground += tree.span * (tree.height + treeGap(m_options));
        if (ground > columns * height)
            break;
    }
    return height;
}

/// Trees in order, each on the last shelf if it has a place for it, else on a new one.
void ColumnPlanner::fillShelves(int firstTree)
{
    const int columns = m_plan.lanes.back().columns;
    for (int next = firstTree; next < count(m_plan.trees);) {
        const double most = isOrdinary() ? std::numeric_limits<double>::infinity() : shelfHeight(next, columns);
        Shelf shelf(m_options, columns);
        const int first = next;
        for (; next < count(m_plan.trees); ++next) {
            TreePlan& tree = m_plan.trees[at(next)];
            const auto slot = shelf.slotFor(tree.span);
            if (!slot || (next > first && slot->top + tree.height > most))
                break;
            tree.column = slot->column;
            tree.shelf = count(m_plan.shelves);
            shelf.put(*slot, tree.span, headHeight(tree), tree.ends);
            moveToColumn(tree);
        }
        addShelf(shelf, first, next);
    }
}

void ColumnPlanner::addShelf(const Shelf& shelf, int firstTree, int endTree)
{
    ShelfPlan& plan = m_plan.shelves.emplace_back();
    plan.lowest.resize(at(shelf.columnsInUse()), firstTree);
    for (int t = firstTree; t < endTree; ++t) {
        TreePlan& tree = m_plan.trees[at(t)];
        tree.wayLeft = shelf.wayOf(tree.column, tree.span, false);
        tree.wayRight = shelf.wayOf(tree.column, tree.span, true);
        std::fill_n(plan.lowest.begin() + tree.column, tree.span, t);
    }
    plan.lane = m_lane;
    plan.firstTree = firstTree;
    plan.treeCount = endTree - firstTree;
    plan.columns = shelf.columnsInUse();
    for (int gap = 0; gap <= m_plan.lanes.back().columns; ++gap)
        plan.open.push_back(shelf.isOpen(gap));
    ++m_plan.lanes.back().shelfCount;
    m_plan.lanes.back().height += shelf.bottom() + (m_plan.lanes.back().shelfCount > 1 ? m_options.shelfGap : 0);
}

/// Of a root with the channel under it.
double ColumnPlanner::headHeight(const TreePlan& tree) const { return tree.rootHeight + (tree.rootHeight > 0 && tree.rowCount > 0 ? m_options.levelGap : 0); }

void ColumnPlanner::moveToColumn(const TreePlan& tree)
{
    if (tree.root >= 0)
        m_plan.spots[at(tree.root)].column += tree.column;
    for (int row = tree.firstRow; row < tree.firstRow + tree.rowCount; ++row)
        m_plan.rows[at(row)].column += tree.column;
    for (int i = tree.firstCell; i < tree.firstCell + tree.cellCount; ++i) {
        CellPlan& cell = m_plan.cells[at(i)];
        cell.column += tree.column;
        for (int k = cell.firstBox; k < cell.firstBox + cell.boxCount; ++k)
            m_plan.spots[at(m_plan.boxes[at(k)])].column += tree.column;
    }
}

TreePlan& ColumnPlanner::planTree(int root, std::span<const int> tops, const Shelf& shelf)
{
    const int index = count(m_plan.trees);
    TreePlan tree;
    tree.root = root;
    const TreeShape shape = isPacked() && root >= 0          ? divideForShortLines(root)
        : root < 0 || m_boxesOfLane <= fewBoxes ? plainShape(root, tops)
                                                : divideForHighEnd(root, shelf);
    tree.span = spanFor(root, shape);
    if (root >= 0) {
        Spot& spot = m_plan.spots[at(root)];
        spot = {index, -1, -1, -1, 0, 0, node(root).tab, true};
        tree.rootHeight = node(root).tab + node(root).height;
    }
    addRows(tree, shape);
    tree.height = headHeight(tree) + shape.height;
    return m_plan.trees.emplace_back(std::move(tree));
}

void ColumnPlanner::planLane(int lane, const std::vector<int>& nodes)
{
    m_lane = lane;
    m_boxesOfLane = count(nodes);
    double height = 0;
    for (const int i : nodes)
        height += node(i).tab + node(i).height + m_options.stackGap;
    const int columns = columnsOf(nodes);
    m_filledHeight = std::max(1.0, height) / columns;
    m_plan.lanes.push_back({columns, lane % 2 == 1, count(m_plan.shelves), 0, 0, {}});
    const int firstTree = count(m_plan.trees);
    Shelf shelf(m_options, columns);
    const auto plan = [&](int root, std::span<const int> tops) {
        const TreePlan& tree = planTree(root, tops, shelf);
        if (const auto slot = isOrdinary() ? shelf.slotFor(tree.span) : std::nullopt)
            shelf.put(*slot, tree.span, headHeight(tree), tree.ends);
    };
    std::vector<int> alone;
    for (int i : nodes) {
        if (m_forest.parent[at(i)] >= 0)
            continue;
        if (m_forest.children(i).empty() && !node(i).main)
            alone.push_back(i);
        else
            plan(i, m_forest.children(i));
    }
    if (!alone.empty())
        plan(-1, alone);
    fillShelves(firstTree);
}

/// A column is as wide as its widest box; a root that is wider than those it stands over widens the last.
void ColumnPlanner::measureColumns()
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
        if (tree.root < 0)
            continue;
        auto& widths = m_plan.lanes[at(node(tree.root).lane)].columnWidths;
        const RootPlace root = rootPlace(tree.column, tree.span);
        double space = (root.columns - 1) * m_options.columnGap;
        for (int c = root.column; c < root.column + root.columns; ++c)
            space += widths[at(c)];
        widths[at(root.column + root.columns - 1)] += std::max(0.0, node(tree.root).width - space);
    }
}

std::vector<std::vector<int>> ColumnPlanner::nodesByLane() const
{
    std::vector<std::vector<int>> nodes;
    for (int i = 0; i < count(m_input.nodes); ++i) {
        nodes.resize(std::max(nodes.size(), at(node(i).lane + 1)));
        nodes[at(node(i).lane)].push_back(i);
    }
    return nodes;
}

int ColumnPlanner::columnsNeeded() const
{
    int most = 0;
    for (const std::vector<int>& nodes : nodesByLane())
        most = std::max(most, columnsOf(nodes));
    return most;
}

ColumnPlan ColumnPlanner::plan()
{
    m_plan.spots.resize(m_input.nodes.size());
    int lane = 0;
    for (const std::vector<int>& nodes : nodesByLane())
        planLane(lane++, nodes);
    measureColumns();
    // Their places in the plan stay free: what a person drags away moves nothing but what it comes to lie on.
    for (int i = 0; i < count(m_input.nodes); ++i) {
        if (node(i).pinned)
            m_plan.spots[at(i)].tree = -1;
    }
    return std::move(m_plan);
}

} // namespace cp
