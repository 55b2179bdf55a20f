#include "model/layout/skyline.h"

#include "model/layout/indexing.h"

#include <algorithm>

namespace cp {
namespace {

constexpr double branchGap = 28; ///< between branches of which one has something under it
constexpr double nearby = 0.5;

} // namespace

double Skyline::channelTop(int column, int columns, double claimBottom) const
{
    double top = claimBottom;
    for (int c = column; c < std::min(column + columns, count(m_columns)); ++c)
        top = std::max(top, m_columns[at(c)].end);
    return top;
}

Skyline::Row Skyline::openRow(int index, int column, int columns, double top)
{
    m_columns.resize(std::max(m_columns.size(), at(column + columns)));
    std::fill_n(m_columns.begin() + column, columns, Column{top, index, false});
    return {index, column, columns, top, -1};
}

double Skyline::topOver(const Row& shelf, int column, int columns, double gap) const
{
    double top = shelf.lastTop;
    for (int c = column; c < column + columns; ++c)
        top = std::max(top, m_columns[at(c)].end + (isEmpty(shelf, c) ? 0 : gap));
    return top;
}

void Skyline::putRoot(Row& shelf, int column, int columns, double top, double bottom)
{
    std::fill_n(m_columns.begin() + column, columns, Column{bottom, -1, false});
    shelf.lastTop = top;
    shelf.lastColumn = column;
}

void Skyline::putUnder(int column, const std::vector<double>& ends, double down)
{
    for (int c = 0; c < count(ends); ++c)
        m_columns[at(column + c)].end = ends[at(c)] + down;
}

double Skyline::topAt(const Row& row, int column, bool alone) const
{
    const Column& one = m_columns[at(column)];
    const double gap = one.emptyIn == row.index ? 0 : alone && one.alone ? m_options.stackGap : branchGap;
    const double top = std::max(row.lastTop, one.end + gap);
    const bool isLevel = top < row.lastTop + nearby;
    return isLevel && column <= row.lastColumn ? top + m_options.stackGap : top;
}

int Skyline::bestColumn(const Row& row, bool alone) const
{
    int best = row.column;
    double least = topAt(row, best, alone);
    for (int c = row.column + 1; c < row.column + row.columns && least > row.lastTop; ++c) {
        if (const double top = topAt(row, c, alone); top < least) {
            least = top;
            best = c;
        }
    }
    return best;
}

bool Skyline::isEmpty(const Row& row, int column) const { return m_columns[at(column)].emptyIn == row.index; }

void Skyline::put(Row& row, int column, bool alone, double top, double bottom)
{
    m_columns[at(column)] = {bottom, -1, alone};
    row.lastTop = top;
    row.lastColumn = column;
}

std::vector<double> Skyline::ends(int columns) const
{
    std::vector<double> ends;
    for (int c = 0; c < columns; ++c)
        ends.push_back(m_columns[at(c)].end);
    return ends;
}

double Skyline::bottom() const
{
    double bottom = 0;
    for (const Column& one : m_columns)
        bottom = std::max(bottom, one.end);
    return bottom;
}

} // namespace cp
