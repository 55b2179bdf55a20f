#pragma once

#include "model/layout/layout.h"

#include <vector>

namespace cp {

/// What boxes that the user placed take up, with air around them: the highest first.
[[nodiscard]] std::vector<Box> pinnedGround(const LayoutInput& input);

} // namespace cp
