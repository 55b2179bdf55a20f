#pragma once

#include <vector>

namespace cp {

/// A row of a tree's branches: columns filled one after the other, each up to a height.
struct RowBreak {
    int end = 0; ///< first branch of the next row
    int columns = 0;
    double most = 0;   ///< what a column may be filled to
    double height = 0; ///< of the tallest column
    double cost = 0;
};

/// Breaks branches into rows as a paragraph is broken into lines: the least sum of heights, branches side by side rather
/// than stacked. Linear in the number of branches.
[[nodiscard]] std::vector<RowBreak> breakRows(const std::vector<double>& heights, int columns, double gap);

[[nodiscard]] double heightOfRows(const std::vector<RowBreak>& rows, double gap);

} // namespace cp
