#include "model/layout/sections.h"

#include "model/layout/indexing.h"
#include "model/layout/rowbreaks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cp {

std::vector<double> stackHeights(const LayoutInput& input, const Forest& forest)
{
    std::vector<int> order;
    order.reserve(input.nodes.size());
    std::vector<int> open(forest.roots);
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        order.push_back(node);
        const auto children = forest.children(node);
        open.insert(open.end(), children.begin(), children.end());
    }
    std::vector<double> stacks(input.nodes.size(), 0);
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        const LayoutNode& box = input.nodes[at(*node)];
        stacks[at(*node)] += box.tab + box.height + input.options.stackGap;
        if (const int parent = forest.parent[at(*node)]; parent >= 0)
            stacks[at(parent)] += stacks[at(*node)];
    }
    return stacks;
}

namespace {

constexpr double worthSharing = 0.4; ///< of the lower part's height
/// A box that is still to come, and how many sections it lies in.
struct Open {
    int node = 0;
    int depth = 0;
};

constexpr int mostNested = 48; ///< sections in sections; a chain without end is a stack from there on

} // namespace

std::vector<BranchTop> divide(const LayoutInput& input, const Forest& forest, const std::vector<double>& stacks, int root, double most)
{
    std::vector<BranchTop> tops;
    std::vector<int> heads; // whose sections are open
    std::vector<Open> open;
    const auto openChildren = [&](int node, int depth) {
        const auto children = forest.children(node);
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            open.push_back({*child, depth});
    };
    const auto closeTo = [&](int depth) {
        for (; count(heads) > depth; heads.pop_back())
            tops[at(heads.back())].end = count(tops);
    };
    openChildren(root, 0);
    while (!open.empty()) {
        const auto [node, depth] = open.back();
        open.pop_back();
        closeTo(depth);
        const bool isHead = stacks[at(node)] > most && depth < mostNested && !forest.children(node).empty() && !input.nodes[at(node)].pinned;
        if (isHead) {
            heads.push_back(count(tops));
            openChildren(node, depth + 1);
        }
        tops.push_back({node, isHead, count(tops) + 1});
    }
    closeTo(0);
    return tops;
}

Shaper::Shaper(std::span<const BranchTop> tops, std::span<const Branch> branches, double step, double gap)
    : m_tops(tops), m_branches(branches), m_step(step), m_gap(gap)
{
}

TreeShape Shaper::shape(int columns)
{
    m_cells.clear();
    Extent extent = placeAll(0, count(m_tops), columns);
    return {extent.columns, std::move(extent.heights), m_cells};
}

void Shaper::move(size_t firstCell, int rows, int columns)
{
    for (size_t i = firstCell; i < m_cells.size(); ++i) {
        m_cells[i].row += rows;
        m_cells[i].column += columns;
    }
}

/// Whether two parts take clearly less height with their rows shared than one below the other.
bool Shaper::saveGround(const Extent& line, const Extent& part) const
{
    const double one = std::accumulate(line.heights.begin(), line.heights.end(), 0.0);
    const double other = std::accumulate(part.heights.begin(), part.heights.end(), 0.0);
    double shared = 0;
    for (size_t i = 0; i < std::min(line.heights.size(), part.heights.size()); ++i)
        shared += std::min(line.heights[i], part.heights[i]);
    return shared > worthSharing * std::min(one, other);
}

/// Branches and sections in their order, from left to right while there are columns, then below. Parts beside each other share
/// their rows.
Shaper::Extent Shaper::placeAll(int first, int end, int columns)
{
    Extent all;
    Extent line;
    const auto endLine = [&] {
        all.heights.insert(all.heights.end(), line.heights.begin(), line.heights.end());
        line = {};
    };
    for (int i = first; i < end;) {
        int next = m_tops[at(i)].end;
        const bool heads = m_tops[at(i)].heads;
        while (!heads && next < end && !m_tops[at(next)].heads)
            next = m_tops[at(next)].end;
        const size_t firstCell = m_cells.size();
        const Extent part = heads ? placeSection(i, columns) : placeBranches(i, next, columns);
        if (line.columns > 0 && (line.columns + part.columns > columns || !saveGround(line, part)))
            endLine();
        move(firstCell, count(all.heights), line.columns);
        line.heights.resize(std::max(line.heights.size(), part.heights.size()), 0);
        for (size_t k = 0; k < part.heights.size(); ++k)
            line.heights[k] = std::max(line.heights[k], part.heights[k]);
        line.columns += part.columns;
        all.columns = std::max(all.columns, line.columns);
        i = next;
    }
    endLine();
    return all;
}

/// The head above the middle of its rows.
Shaper::Extent Shaper::placeSection(int head, int columns)
{
    const size_t firstCell = m_cells.size();
    m_cells.push_back({head, 0, 0, 0});
    Extent rows = placeAll(head + 1, m_tops[at(head)].end, std::min(columns, squareColumns(head)));
    move(firstCell + 1, 1, 0);
    m_cells[firstCell].column = (rows.columns - 1) / 2;
    rows.heights.insert(rows.heights.begin(), m_branches[at(head)].height);
    rows.columns = std::max(1, rows.columns);
    return rows;
}

/// With which a section would be about as wide as it is tall.
int Shaper::squareColumns(int head) const
{
    double height = 0;
    for (int i = head + 1; i < m_tops[at(head)].end; ++i)
        height += m_branches[at(i)].height + m_gap;
    return std::max(1, static_cast<int>(std::ceil(std::sqrt(height / m_step))));
}

Shaper::Extent Shaper::placeBranches(int first, int end, int columns)
{
    std::vector<double> heights;
    heights.reserve(at(end - first));
    for (int i = first; i < end; ++i)
        heights.push_back(m_branches[at(i)].height);
    Extent extent;
    int branch = first;
    for (const RowBreak& row : breakRows(heights, columns, m_gap)) {
        RowWalk walk(row, m_gap);
        for (; branch < first + row.end; ++branch) {
            const RowWalk::Place place = walk.next(m_branches[at(branch)].height);
            m_cells.push_back({branch, count(extent.heights), place.column, place.top});
        }
        extent.heights.push_back(row.height);
        extent.columns = std::max(extent.columns, row.columns);
    }
    return extent;
}

double heightOf(const TreeShape& shape, double gap)
{
    return std::accumulate(shape.heights.begin(), shape.heights.end(), gap * static_cast<double>(shape.heights.size()));
}

} // namespace cp
