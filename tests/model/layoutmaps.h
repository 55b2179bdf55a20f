#pragma once

#include "model/layout/layout.h"

#include <string>

namespace cp::layoutmaps {

[[nodiscard]] LayoutInput inMode(LayoutInput input, LayoutMode mode);
[[nodiscard]] LayoutEdge supports(int source, int target);
/// A main claim (0) with the given number of premises, one below the other in the input.
[[nodiscard]] LayoutInput star(int premises);
/// Whether everything of the input has a place in the output.
[[nodiscard]] bool isSet(const LayoutInput& input, const LayoutOutput& output);

/// A random forest of statements in lanes with extra relations, undercuts, linked premises and links; the same for a seed.
struct Shape {
    int lanes = 2;
    int nodes = 60;      ///< of each lane
    int roots = 3;       ///< of each lane, at most
    int mostChildren = 5;
    double extra = 0.15; ///< extra relations a node
    double links = 0.1;  ///< links a node of a lane
    double pinned = 0;   ///< share of boxes that the user placed
};

[[nodiscard]] LayoutInput randomMap(const Shape& shape, unsigned seed);

/// Pairs of boxes that overlap by more than half a unit, counted by a sweep.
[[nodiscard]] int overlaps(const LayoutInput& input, const LayoutOutput& output);

/// Routes (of edges and links) that enter a box other than their ends', in words; empty when there are none.
[[nodiscard]] std::string routesThroughBoxes(const LayoutInput& input, const LayoutOutput& output);

/// Level or upright pieces of different links that lie nearer than `apart` to each other for more than `length`, in words.
[[nodiscard]] std::string linksOnEachOther(const LayoutOutput& output, double length, double apart);

} // namespace cp::layoutmaps
