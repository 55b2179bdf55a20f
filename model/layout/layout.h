#pragma once

#include "model/base/progress.h"

#include <optional>
#include <span>
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
    bool pinned = false; ///< stays at `at`; its place among the rest stays free, and what it lies on moves below it
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

/// Between boxes of different lanes; other links get no route.
struct LayoutLink {
    int a = 0;
    int b = 0;
    double chipWidth = 96; ///< of its reason chip
};

/// Columns: for reading; a tree's first-level claims side by side, each with everything under it as an indented stack, a very
/// tall one as several; two columns a lane, more with more boxes, until the whole map has about the shape of a window. Level:
/// tidy trees, all boxes of one depth at one height, for the shape of an argument. Compact: as Columns, packed towards the
/// lane's shape and for short lines, for large maps; relations beside the tree are straight lines that may run behind boxes,
/// all others keep clear of boxes in every mode.
enum class LayoutMode { Columns, Level, Compact };

struct LayoutOptions {
    LayoutMode mode = LayoutMode::Columns;
    double laneTitleHeight = 40;
    double lanePadding = 16;
    double columnGap = 24;   ///< least; gaps and channels grow with the lines that run in them
    double levelGap = 52;    ///< between a root and the claims under it, and between rows of them
    double headGap = 44;     ///< between a claim and the stack under it
    double stackGap = 16;
    double stackIndent = 24;
    double shelfGap = 96;    ///< between trees
    double siblingGap = 24;  ///< beside each other in Level
    double gutterLeast = 128;
    double gutterMost = 200;
    int columns = 0;         ///< of a lane; 0: two for lanes of a few boxes, else by how the map shows best or by laneAspect
    double laneAspect = 0;   ///< height : width to aim at; 0: by mode
    bool holdsPinned = false; ///< lanes are as wide as their pinned boxes need; the lanes right of them begin behind these
};

struct LayoutInput {
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    std::vector<LayoutLink> links;
    LayoutOptions options;
};

/// A polyline from source to target, of LayoutOutput::points; corners are rounded by the painter. Empty when an end does not
/// exist.
struct Route {
    int firstPoint = 0;
    int pointCount = 0;
    bool endMark = true; ///< false: a sibling of the same kind draws the mark for both
    int joint = -1;      ///< of linked premises, on the first of them: into LayoutOutput::joints
};

struct LayoutOutput {
    std::vector<Point> positions;   ///< as nodes
    std::vector<Point> points;      ///< of all routes: one list, since a list a route would cost as much as the layout
    std::vector<Point> joints;
    std::vector<Route> edgeRoutes;  ///< as edges
    std::vector<Route> linkRoutes;  ///< as links; in the gutter a fine polyline along a curve
    std::vector<Point> linkChips;   ///< as links: middle of the place for the reason chip, none overlapping
    std::vector<Box> lanes;         ///< one a lane, ground incl. title and padding
    Box bounds;                     ///< everything, routes and chips included

    [[nodiscard]] std::span<const Point> pointsOf(const Route& route) const
    {
        return {points.data() + route.firstPoint, static_cast<size_t>(route.pointCount)};
    }
};

/// Places everything: a tidy tree for each root, trees on shelves, lanes side by side. Linear but for sorting.
/// Any input is drawn sensibly: cycles (one edge is treated as extra), self edges (no route), no nodes at all.
[[nodiscard]] LayoutOutput layOut(const LayoutInput& input, const CancelToken& cancel = {});

} // namespace cp
