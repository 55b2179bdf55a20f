#pragma once

#include "model/layout/forest.h"

#include <span>
#include <vector>

namespace cp {

// A tree whose branches would be tall stacks is divided: a claim with much under it heads a section, and its own branches
// stand in the rows below it, side by side. Sections stand side by side, too, where there is room, and share their rows.
// Premises come nearer to their claims at the price of some ground.

/// A branch measured.
struct Branch {
    int firstBox = 0; ///< into the list of the tree's boxes
    int boxCount = 0;
    double height = 0;
};

/// The highest box of a branch, or alone when it heads a section.
struct BranchTop {
    int node = 0;
    bool heads = false;
    int end = 0; ///< past the last top of its section; the next one when it heads none
};

/// A branch in a row.
struct Cell {
    int branch = 0;
    int row = 0;
    int column = 0;
    double top = 0;
};

/// Branches in rows and columns, before they have ground.
struct TreeShape {
    int columns = 0;
    std::vector<double> heights; ///< of rows
    std::vector<Cell> cells;     ///< of each row from left to right, in each column from the top; rows may be mixed
};

/// What each node and all under it would be as one stack.
[[nodiscard]] std::vector<double> stackHeights(const LayoutInput& input, const Forest& forest);

/// Divides what hangs under a root until no stack is taller than `most`, as far as there are claims to divide at. In pre-order.
[[nodiscard]] std::vector<BranchTop> divide(const LayoutInput& input, const Forest& forest, const std::vector<double>& stacks, int root, double most);

/// Rows of branches, as many beside each other as there are columns.
class Shaper final {
public:
    /// `step`: from column to column; `gap`: between rows and between branches of a column.
    Shaper(std::span<const BranchTop> tops, std::span<const Branch> branches, double step, double gap);
    [[nodiscard]] TreeShape shape(int columns);

private:
    struct Extent {
        std::vector<double> heights; ///< of rows
        int columns = 0;
    };
    [[nodiscard]] bool saveGround(const Extent& line, const Extent& part) const;
    Extent placeAll(int first, int end, int columns);
    Extent placeSection(int head, int columns);
    Extent placeBranches(int first, int end, int columns);
    void move(size_t firstCell, int rows, int columns);
    [[nodiscard]] int squareColumns(int head) const;

    std::span<const BranchTop> m_tops;
    std::span<const Branch> m_branches;
    double m_step;
    double m_gap;
    std::vector<Cell> m_cells;
};

[[nodiscard]] double heightOf(const TreeShape& shape, double gap);

} // namespace cp
