#include "model/layout/sections.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

/// A box that is still to come, and how many sections it lies in.
struct Open {
    int node = 0;
    int depth = 0;
};

constexpr int mostNested = 48; ///< sections in sections; a chain without end is a stack from there on

} // namespace

std::vector<BranchTop> divide(const LayoutInput& input, const Forest& forest, const std::vector<double>& stacks, int root, double most,
                              double mostInside)
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
        const bool isHead = stacks[at(node)] > (depth == 0 ? most : mostInside) && depth < mostNested && !forest.children(node).empty();
        if (isHead) {
            heads.push_back(count(tops));
            openChildren(node, depth + 1);
        }
        tops.push_back({node, isHead, count(tops) + 1});
    }
    closeTo(0);
    return tops;
}

Shaper::Shaper(std::span<const BranchTop> tops, std::span<const Branch> branches, double step, const LayoutOptions& options)
    : m_tops(tops), m_branches(branches), m_step(step), m_options(options), m_skyline(options)
{
}

TreeShape Shaper::shape(int columns)
{
    m_shape = {};
    m_skyline.clear();
    if (m_tops.empty())
        return m_shape;
    m_shape.cells.reserve(m_tops.size());
    m_shape.rows.push_back({-1, 0, columns});
    fillRow(m_skyline.openRow(0, 0, columns, 0), 0, count(m_tops));
    for (const Cell& cell : m_shape.cells)
        m_shape.columns = std::max(m_shape.columns, cell.column + 1);
    m_shape.rows.front().columns = m_shape.columns;
    m_shape.height = m_skyline.bottom();
    m_shape.ends = m_skyline.ends(m_shape.columns);
    return std::move(m_shape);
}

void Shaper::put(Skyline::Row& row, int branch, int column, int section)
{
    const Branch& one = m_branches[at(branch)];
    const bool alone = section < 0 && one.boxCount < 2;
    const double top = m_skyline.topAt(row, column, alone);
    m_shape.cells.push_back({branch, row.index, section, column, top, m_skyline.isEmpty(row, column)});
    m_skyline.put(row, column, alone, top, top + one.height);
}

void Shaper::fillRow(Skyline::Row row, int first, int end)
{
    for (int i = first; i < end; i = m_tops[at(i)].end) {
        if (m_tops[at(i)].heads)
            placeSection(row, i);
        else
            put(row, i, m_skyline.bestColumn(row, m_branches[at(i)].boxCount < 2), -1);
    }
}

void Shaper::placeSection(Skyline::Row& row, int head)
{
    const Window window = bestWindow(row, head);
    const auto own = count(m_shape.rows);
    m_shape.rows.push_back({row.index, window.column, window.columns});
    put(row, head, window.head, own);
    const double bottom = m_shape.cells.back().top + m_branches[at(head)].height;
    const size_t firstCell = m_shape.cells.size();
    const double top = m_skyline.channelTop(window.column, window.columns, bottom) + m_options.levelGap;
    fillRow(m_skyline.openRow(own, window.column, window.columns, top), head + 1, m_tops[at(head)].end);
    shrink(own, firstCell, window.head);
}

/// A channel ends where its lines do.
void Shaper::shrink(int row, size_t firstCell, int column)
{
    int low = column;
    int high = column;
    for (size_t i = firstCell; i < m_shape.cells.size(); ++i) {
        if (m_shape.cells[i].row != row)
            continue;
        low = std::min(low, m_shape.cells[i].column);
        high = std::max(high, m_shape.cells[i].column);
    }
    m_shape.rows[at(row)].column = low;
    m_shape.rows[at(row)].columns = high + 1 - low;
}

/// Columns for a section, with its claim above their middle: those in which it begins highest.
Shaper::Window Shaper::bestWindow(const Skyline::Row& row, int head) const
{
    const ShapeRow& all = m_shape.rows.front();
    Window best;
    double least = std::numeric_limits<double>::infinity();
    const int columns = std::min(wantedColumns(head), all.columns);
    for (int column = 0; column + columns <= all.columns; ++column) {
        const int above = std::clamp(column + (columns - 1) / 2, row.column, row.column + row.columns - 1);
        if (above < column || above >= column + columns)
            continue;
        const double bottom = m_skyline.topAt(row, above, false) + m_branches[at(head)].height;
        const double top = m_skyline.channelTop(column, columns, bottom);
        if (top < least) {
            least = top;
            best = {column, columns, above};
        }
    }
    return best;
}

/// With which a section would be about as wide as it is tall; hardly more than it has branches.
int Shaper::wantedColumns(int head) const
{
    double height = 0;
    int branches = 0;
    for (int i = head + 1; i < m_tops[at(head)].end; ++i)
        height += m_branches[at(i)].height + m_options.stackGap;
    for (int i = head + 1; i < m_tops[at(head)].end; i = m_tops[at(i)].end)
        ++branches;
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(height / m_step))), 1, std::max(1, branches));
}

} // namespace cp
