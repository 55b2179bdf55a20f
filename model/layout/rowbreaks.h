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

/// Goes through the branches of a row from column to column.
class RowWalk final {
public:
    struct Place {
        int column = 0;
        double top = 0;
    };
    RowWalk(const RowBreak& row, double gap) : m_most(row.most), m_gap(gap) {}
    Place next(double height)
    {
        if (m_next.top > 0 && m_next.top + height > m_most)
            m_next = {m_next.column + 1, 0};
        const Place place = m_next;
        m_next.top += height + m_gap;
        return place;
    }

private:
    double m_most;
    double m_gap;
    Place m_next;
};

/// Breaks branches into rows as a paragraph is broken into lines: the least sum of heights, branches side by side rather
/// than stacked. Linear in the number of branches.
[[nodiscard]] std::vector<RowBreak> breakRows(const std::vector<double>& heights, int columns, double gap);

} // namespace cp
