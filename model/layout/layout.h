#pragma once

#include "model/base/progress.h"

#include <vector>

namespace cp {

// Layout speaks of plain boxes and edges by index; it knows no statement, no painter and no Qt Gui.
// Lengths are scene units, x to the right, y down, box positions are top-left corners.

struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

enum class EdgeKind { Supports, Attacks, Undercuts, ConditionOf, Elaborates };

/// A box to place. Order in the input is the users' order: siblings and trees keep it.
struct LayoutNode {
    int lane = 0;
    double width = 216;
    double height = 64;
    double tab = 0;      ///< height kept free above the box (condition tab)
    bool main = false;
    bool pinned = false; ///< stays at `at`; the rest flows around it
    Point at;
};

/// Inside one lane: source under target. Several edges with the same non-negative group are one relation with linked premises.
/// With targetEdge >= 0 the edge ends on that edge instead of on a box (undercut).
struct LayoutEdge {
    int source = 0;
    int target = 0;
    int targetEdge = -1;
    EdgeKind kind = EdgeKind::Supports;
    int group = -1;
};

/// Between boxes of different lanes.
struct LayoutLink {
    int a = 0;
    int b = 0;
};

enum class LayoutMode { Level, Compact };

struct LayoutOptions {
    LayoutMode mode = LayoutMode::Level;
    double laneTitleHeight = 40;
    double lanePadding = 16;
    double columnGap = 24;
    double levelGap = 52;
    double stackGap = 16;
    double stackIndent = 24;
    double shelfGap = 96;
    double gutter = 160;
    double laneAspect = 1.2; ///< height : width that shelves pack towards
};

struct LayoutInput {
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    std::vector<LayoutLink> links;
    LayoutOptions options;
};

/// A polyline from source to target; corners are rounded by the painter. Empty when an end does not exist.
struct Route {
    std::vector<Point> points;
    bool curved = false; ///< the last four points are a cubic's in the gutter, not corners
};

struct LayoutOutput {
    std::vector<Point> positions;   ///< as nodes
    std::vector<Route> edgeRoutes;  ///< as edges
    std::vector<Route> linkRoutes;  ///< as links
    std::vector<Point> linkChips;   ///< as links: middle of the place for the reason chip, none overlapping
    std::vector<Box> lanes;         ///< one a lane, ground incl. title and padding
    Box bounds;                     ///< everything, routes and chips included
};

/// Places everything: a tidy tree for each root, trees on shelves, lanes side by side. Linear but for sorting.
/// Any input is drawn sensibly: cycles (one edge is treated as extra), self edges (no route), no nodes at all.
[[nodiscard]] LayoutOutput layOut(const LayoutInput& input, const CancelToken& cancel = {});

} // namespace cp
