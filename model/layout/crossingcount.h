#pragma once

#include "model/layout/layout.h"

namespace cp {

/// Pairs of edge routes that cross, those with a common end not counted. Routes are level and upright pieces, as in Level.
[[nodiscard]] long long crossings(const LayoutInput& input, const LayoutOutput& output);

} // namespace cp
