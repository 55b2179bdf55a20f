#pragma once

#include "model/layout/forest.h"
#include "model/layout/skyline.h"

#include <span>
#include <vector>

namespace cp {

// A tree whose branches would be tall stacks is divided: a claim with much under it heads a section, and its own branches
// stand below it, side by side. A section is as wide as it needs and stands among its siblings like any branch. Premises come
// nearer to their claims at the price of some ground.

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

/// A branch in its place.
struct Cell {
    int branch = 0;
    int row = 0;      ///< into the shape's rows
    int section = -1; ///< of a head: the row of what hangs under it
    int column = 0;
    double top = 0;   ///< below the root's channel, other channels at their least
    bool first = false; ///< nothing stands between its top and its row's channel
};

/// What hangs under one claim, and the columns of its channel: the first row under the root has all columns, the others, under
/// heads of sections, those of their claim and of their own branches.
struct ShapeRow {
    int above = -1; ///< the row that the head stands in
    int column = 0;
    int columns = 0;
};

/// Branches in columns, before they have ground.
struct TreeShape {
    int columns = 0;
    double height = 0;
    std::vector<double> ends;   ///< of columns
    std::vector<ShapeRow> rows; ///< each after the one above; none without branches
    std::vector<Cell> cells;    ///< each head before its section, siblings in their order
};

/// What each node and all under it would be as one stack.
[[nodiscard]] std::vector<double> stackHeights(const LayoutInput& input, const Forest& forest);

/// Divides what hangs under a root until no stack is taller than `most`, and inside sections none than `mostInside`, as far as
/// there are claims to divide at. In pre-order.
[[nodiscard]] std::vector<BranchTop> divide(const LayoutInput& input, const Forest& forest, const std::vector<double>& stacks, int root, double most,
                                            double mostInside);

/// Puts branches into columns, each where it begins highest.
class Shaper final {
public:
    /// `step`: from column to column.
    Shaper(std::span<const BranchTop> tops, std::span<const Branch> branches, double step, const LayoutOptions& options);
    [[nodiscard]] TreeShape shape(int columns);

private:
    void fillRow(Skyline::Row row, int first, int end);
    void placeSection(Skyline::Row& row, int head);
    void put(Skyline::Row& row, int branch, int column, int section);
    void shrink(int row, size_t firstCell, int column);
    struct Window {
        int column = 0;
        int columns = 1;
        int head = 0; ///< column of the claim
    };
    [[nodiscard]] Window bestWindow(const Skyline::Row& row, int head) const;
    [[nodiscard]] int wantedColumns(int head) const;

    std::span<const BranchTop> m_tops;
    std::span<const Branch> m_branches;
    double m_step;
    const LayoutOptions& m_options;
    Skyline m_skyline;
    TreeShape m_shape;
};

} // namespace cp
