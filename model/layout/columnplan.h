#pragma once

#include "model/layout/forest.h"

#include <vector>

namespace cp {

// The column layout in words: a lane has columns; a tree takes a span of them, its root above its branches; a branch is a
// child of the root with everything under it, one box below the other, each step indented. Branches stand in columns, each
// where it begins highest. A claim with much under it is a branch of one box that heads a section: what hangs under it are
// branches again, in columns below it. All branches under one claim are a row; above it, over the columns from its first to its
// last, runs its channel. Trees stand beside and below each other on shelves. Between columns run gaps, between shelves channels;
// gaps, but for what lies under a root, and channels are free of boxes and belong to lines. The plan holds places before they
// have widths.

/// The place of a box in the plan.
struct Spot {
    int tree = -1;      ///< −1: pinned; the rest is the place that stays free for it
    int row = -1;       ///< −1: a root
    int cell = -1;      ///< −1: a root
    int section = -1;   ///< the row under it when it heads a section
    int column = 0;     ///< of the lane
    int depth = 0;      ///< below the root's child or that of a section's head, which have 0
    double offset = 0;  ///< top of the box below the top of its branch
    bool first = false; ///< nothing stands between its top and its row's channel
};

/// A branch; its boxes are a range of the plan's.
struct CellPlan {
    int row = 0;
    int section = -1; ///< of a head: the row under it
    int column = 0;
    int firstBox = 0;
    int boxCount = 0;
    double height = 0;
    double top = 0;   ///< below the channel of its tree's first row, other channels at their least
};

struct RowPlan {
    int tree = 0;
    int above = -1; ///< the row that its claim stands in; −1: its claim is the root
    int column = 0;
    int columns = 0;
    double top = 0;
};

struct TreePlan {
    int root = -1; ///< −1: boxes without relations, in rows
    int shelf = 0;
    int column = 0;
    int span = 1;
    int wayLeft = 0;  ///< gaps beside or inside it that no root lies over: they lead along its whole shelf
    int wayRight = 0;
    int firstRow = 0;
    int rowCount = 0;
    int firstCell = 0;
    int cellCount = 0;
    std::vector<double> ends; ///< of its columns, below its first row's top, other channels at their least
    double rootHeight = 0; ///< with its tab; 0 without a root
    double height = 0;     ///< without lines
    double bottom = 0;
};

struct ShelfPlan {
    int lane = 0;
    int firstTree = 0;
    int treeCount = 0;
    int columns = 0; ///< in use
    std::vector<bool> open; ///< gaps that no root lies over
    std::vector<int> lowest; ///< trees that its columns end with
    double top = 0;
    double bottom = 0;
};

struct LanePlan {
    int columns = 0;
    bool mirrored = false; ///< stacks are indented towards the left
    int firstShelf = 0;
    int shelfCount = 0;
    double height = 0; ///< of its shelves and between them, channels at their least
    std::vector<double> columnWidths;
};

struct ColumnPlan {
    std::vector<Spot> spots;          ///< as nodes
    std::vector<int> boxes;           ///< by tree and cell, in each from the top
    std::vector<CellPlan> cells;      ///< by tree, each head before its section, siblings in their order
    std::vector<RowPlan> rows;        ///< by tree, each after the one above it
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

/// Free height between a tree and the next below it on its shelf.
[[nodiscard]] double treeGap(const LayoutOptions& options);

[[nodiscard]] ColumnPlan planColumns(const LayoutInput& input, const Forest& forest);

} // namespace cp
