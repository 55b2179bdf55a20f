#pragma once

#include "model/layout/layout.h"

#include <optional>
#include <vector>

namespace cp {

// After an edit: one tree of Columns or Compact whose boxes changed their heights, came or went, in the place where it
// stands. Every box that stays keeps its column and its order; only heights are stacked up anew.

struct StandingBox {
    int parent = -1; ///< index of its claim, earlier in the list; the root is the first
    double width = 0;
    double height = 0;
    double tab = 0;
    double tabBefore = 0;
    std::optional<Box> before; ///< nothing: it is new
};

/// Where a box stood that is no more, with its tab.
struct GoneBox {
    int parent = -1; ///< index of its claim; −1: that is gone, too
    Box box;
};

struct StandingTree {
    std::vector<StandingBox> boxes; ///< in pre-order, siblings in their order
    std::vector<GoneBox> gone;
    bool mirrored = false;          ///< stacks are indented towards the left
    LayoutOptions options;
};

/// The channel of a row, before, and how far it moved down.
struct MovedChannel {
    double top = 0;
    double bottom = 0;
    double shift = 0;
    double left = 0; ///< of the columns that it runs over
    double right = 0;
};

struct FittedTree {
    std::vector<Point> positions; ///< as boxes
    std::vector<bool> heads; ///< as boxes: what hangs under it stands beside each other; the root and heads of sections
    std::vector<MovedChannel> channels;
    double left = 0; ///< of all that stood
    double right = 0;
};

/// Nothing when the tree needs a new layout: its root is new, or it had nothing under it and has now. Linear but for sorting.
[[nodiscard]] std::optional<FittedTree> fitTree(const StandingTree& tree);

} // namespace cp
