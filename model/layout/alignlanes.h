#pragma once

#include "model/layout/layout.h"

namespace cp {

/// How far apart the ends of links stand in height, on the mean; 0 without links.
[[nodiscard]] double linkSlope(const LayoutInput& input, const LayoutOutput& output);

/// An order in which links run more level: the first lane as it is, the trees of each further lane by the mean height of
/// what they are linked with in the lanes before; trees without such links stay behind the tree that they follow, and
/// nothing inside a tree moves. All nodes, each once, lane by lane. The order of the input when cancelled.
[[nodiscard]] std::vector<int> orderForAlignedLanes(const LayoutInput& input, const CancelToken& cancel = {});

} // namespace cp
