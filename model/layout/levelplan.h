#pragma once

#include "model/layout/forest.h"

#include <vector>

namespace cp {

// The level layout in words: each root has a tidy tree; all boxes of one depth in a tree stand at one height, a level; the
// strip above a level is a channel for lines. Trees stand beside each other on shelves, in order. Places across are final
// here, in their lane; heights follow when channels have their lines.

struct LevelSpot {
    int tree = -1;  ///< −1: pinned, its place in the tree stays free
    int level = 0;  ///< of all levels of the plan
    int rank = 0;   ///< in order
    double left = 0; ///< in the lane
    double top = 0;  ///< set later, but for pinned boxes
    double width = 0;
    double height = 0;

    [[nodiscard]] double middle() const { return left + width / 2; }
};

/// Where a box stands in its lane.
struct LevelReach {
    double left = 0;
    double right = 0;
};

struct LevelTree {
    int lane = 0;
    int shelf = 0;
    int firstLevel = 0;
    int levelCount = 0;
    double left = 0;
    double width = 0;
    double top = 0;
};

struct LevelShelf {
    int lane = 0;
    int firstTree = 0;
    int treeCount = 0;
    double top = 0;
    double bottom = 0;
};

struct LevelLane {
    int firstShelf = 0;
    int shelfCount = 0;
    double width = 0;
};

struct LevelPlan {
    std::vector<LevelSpot> spots;   ///< as nodes
    std::vector<int> order;         ///< boxes by tree and level, from left to right
    std::vector<LevelReach> reaches; ///< as order: beside each other in memory, since lines look for gaps in whole levels
    std::vector<int> levelStart;    ///< levels + 1 offsets into order
    std::vector<double> levelHeights;
    std::vector<LevelTree> trees;
    std::vector<LevelShelf> shelves;
    std::vector<LevelLane> lanes;
};

/// Free width beside trees, for lines.
inline constexpr double treeGutter = 64;

[[nodiscard]] LevelPlan planLevels(const LayoutInput& input, const Forest& forest);

} // namespace cp
