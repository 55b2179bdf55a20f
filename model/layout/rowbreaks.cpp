#include "model/layout/rowbreaks.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <limits>

namespace cp {
namespace {

constexpr int mostTried = 12;          ///< branches whose heights are tried as a row's
constexpr int mostStacked = 3;         ///< of them one below the other
constexpr double mostRowHeight = 1000; ///< of stacked branches; a window's height, so that a channel is never far
constexpr double stackedCost = 80;     ///< height, shared by the columns, that may be lost to keep branches side by side

/// A branch that fits in no column ends the row.
RowBreak fillRow(const std::vector<double>& heights, int first, int columns, double most, double gap)
{
    RowBreak row;
    int next = first;
    int stacked = 0;
    while (next < count(heights) && row.columns < columns && heights[at(next)] <= most) {
        double height = heights[at(next++)];
        while (next < count(heights) && height + gap + heights[at(next)] <= most) {
            height += gap + heights[at(next++)];
            ++stacked;
        }
        row.height = std::max(row.height, height);
        ++row.columns;
    }
    row.end = next;
    row.most = most;
    row.cost = row.height + gap + stacked * stackedCost / columns;
    return row;
}

/// The best first row of the branches from `first` on, given what the rest costs from each branch on.
RowBreak bestRow(const std::vector<double>& heights, int first, int columns, double gap, const std::vector<double>& rest)
{
    RowBreak best;
    double least = std::numeric_limits<double>::infinity();
    const int last = std::min(count(heights), first + std::min(2 * columns, mostTried));
    for (int i = first; i < last; ++i) {
        double most = 0;
        for (int k = i; k < std::min(last, i + mostStacked); ++k) {
            most += heights[at(k)] + (k > i ? gap : 0);
            if (most < heights[at(first)] || (k > i && most > mostRowHeight))
                continue;
            const RowBreak row = fillRow(heights, first, columns, most, gap);
            if (row.cost + rest[at(row.end)] < least) {
                least = row.cost + rest[at(row.end)];
                best = row;
            }
        }
    }
    return best;
}

} // namespace

std::vector<RowBreak> breakRows(const std::vector<double>& heights, int columns, double gap)
{
    std::vector<RowBreak> best(heights.size());
    std::vector<double> rest(heights.size() + 1, 0);
    for (int first = count(heights) - 1; first >= 0; --first) {
        best[at(first)] = bestRow(heights, first, columns, gap, rest);
        rest[at(first)] = best[at(first)].cost + rest[at(best[at(first)].end)];
    }
    std::vector<RowBreak> rows;
    for (int first = 0; first < count(heights); first = rows.back().end)
        rows.push_back(best[at(first)]);
    return rows;
}

} // namespace cp
