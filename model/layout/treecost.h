#pragma once

#include "model/layout/columnplan.h"
#include "model/layout/sections.h"

#include <span>
#include <vector>

namespace cp {

/// A tree in columns before it has ground.
struct TreeTrial {
    int root = 0;
    double step = 0;   ///< from column to column
    double indent = 0; ///< of each step in a stack
    double gap = 0;    ///< between the root and its branches
    std::span<const int> boxes; ///< by branch
    std::span<const Branch> branches;
    const TreeShape& shape;
    std::span<const Spot> spots; ///< depths, and offsets in their branches
};

/// Compares shapes of a tree for a packed map: how long its lines would be, and how much ground it would take, which makes
/// the lines between other trees longer.
class TreeCost final {
public:
    TreeCost(const LayoutInput& input, const Forest& forest);
    [[nodiscard]] double of(const TreeTrial& trial, int boxesOfLane);

private:
    double place(const TreeTrial& trial);
    [[nodiscard]] double lengths(const TreeTrial& trial) const;

    const LayoutInput& m_input;
    const Forest& m_forest;
    std::vector<Point> m_places; ///< as nodes
    std::vector<int> m_first;    ///< nodes + 1 offsets into m_targets
    std::vector<int> m_targets;  ///< of relations beside the tree that stay in it, by source
};

} // namespace cp
