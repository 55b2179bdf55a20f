#pragma once

#include "model/layout/forest.h"

#include <span>
#include <vector>

namespace cp {

// A tree whose branches would be tall stacks is divided: a claim with much under it heads a section, a row of its own, and
// its own branches stand in the rows below, side by side. Premises come nearer to their claims at the price of some ground.

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
};

/// Tops that share rows.
struct Section {
    int first = 0;
    int end = 0;
};

struct DividedTree {
    std::vector<BranchTop> tops; ///< in pre-order
    std::vector<Section> sections;
};

/// What each node and all under it would be as one stack.
[[nodiscard]] std::vector<double> stackHeights(const LayoutInput& input, const Forest& forest);

/// One section.
[[nodiscard]] DividedTree undivided(std::span<const int> tops);
/// Divides what hangs under a root until no stack is taller than `most`, as far as there are claims to divide at.
[[nodiscard]] DividedTree divide(const LayoutInput& input, const Forest& forest, const std::vector<double>& stacks, int root, double most);

} // namespace cp
