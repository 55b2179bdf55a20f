#pragma once

#include "model/layout/forest.h"

#include <vector>

namespace cp {

// The column layout in words: a lane has columns; a tree takes a span of them, its root above rows of branches; a branch
// is a child of the root with everything under it, one box below the other, each step indented; a column of a row holds
// one branch or several short ones. In a packed map a claim with much under it is a row of its own and heads a section of
// rows. Trees stand side by side on shelves. Between columns run gaps, between rows and shelves channels; both are free of
// boxes and belong to lines. Trees that are not as wide as their lane stand in towers, those of one width one below the
// other; towers stand side by side on shelves. The plan holds places before gaps and channels have widths.

/// The place of a box in the plan.
struct Spot {
    int tree = -1;      ///< −1: pinned, not in the plan
    int row = -1;       ///< −1: a root's band above the rows
    int column = 0;     ///< of the lane
    int depth = 0;      ///< below the root's child, which has 0
    double offset = 0;  ///< top of the box below the top of its band
    bool first = false; ///< highest box of its column in its row: can be left upwards
    bool heads = false; ///< a section: what hangs under it stands in the rows below
};

struct RowPlan {
    int tree = 0;
    double height = 0;
    double top = 0;
    std::vector<double> bottoms; ///< of its columns, below its top
};

struct TreePlan {
    int root = -1; ///< −1: boxes without relations, in rows
    int shelf = 0;
    int column = 0;
    int span = 1;
    int above = -1; ///< in its tower; −1: the shelf's channel is right above, else the tree's own
    int below = -1; ///< in its tower; −1: the shelf's channel is right below, else that tree's own
    int firstRow = 0;
    int rowCount = 0;
    double rootHeight = 0; ///< with its tab; 0 when pinned
    double height = 0;     ///< without lines
    double bottom = 0;
};

struct ShelfPlan {
    int lane = 0;
    int firstTree = 0;
    int treeCount = 0;
    int columns = 0; ///< in use
    double top = 0;
    double bottom = 0;
};

struct LanePlan {
    int columns = 0;
    bool mirrored = false; ///< stacks are indented towards the left
    int firstShelf = 0;
    int shelfCount = 0;
    std::vector<double> columnWidths;
};

struct ColumnPlan {
    std::vector<Spot> spots;          ///< as nodes
    std::vector<std::vector<int>> flow; ///< by row: boxes in order, column by column
    std::vector<RowPlan> rows;
    std::vector<TreePlan> trees;
    std::vector<ShelfPlan> shelves;
    std::vector<LanePlan> lanes;
};

inline constexpr int deepestIndent = 6; ///< steps
/// Of each step of a stack.
[[nodiscard]] double indentStep(const LayoutOptions& options);
/// Left edge of a box within its column.
[[nodiscard]] double indentOf(const LayoutInput& input, const LanePlan& lane, const Spot& spot, double width);
/// Free height between a claim and the stack under it.
[[nodiscard]] double headGapAt(const LayoutOptions& options, int depth);
/// Free height above a box of a stack that is not its first; `underClaim`: the box before is the one that it hangs under.
[[nodiscard]] double gapInStack(const LayoutOptions& options, int depth, int depthBefore, bool underClaim);

/// Free height between a tree and the next in its tower.
[[nodiscard]] double towerGap(const LayoutOptions& options);

[[nodiscard]] ColumnPlan planColumns(const LayoutInput& input, const Forest& forest);

} // namespace cp
