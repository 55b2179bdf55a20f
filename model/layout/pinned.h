#pragma once

#include "model/layout/layout.h"

#include <vector>

namespace cp {

/// What boxes that the user placed take up, with air around them: the highest first.
[[nodiscard]] std::vector<Box> pinnedGround(const LayoutInput& input);

/// How wide the ground of a lane is that begins at `left` and that the layout fills to `width`.
[[nodiscard]] double heldWidth(const LayoutInput& input, int lane, double left, double width);

/// Makes lanes reach below what pinned boxes that stand on them take up.
void reachBelow(const std::vector<Box>& pinned, double padding, std::vector<Box>& lanes);

} // namespace cp
