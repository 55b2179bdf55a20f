#pragma once

#include "model/layout/layout.h"

namespace cp {

/// Where boxes go that others were dropped onto: each by the shortest way out, in rings outward, so that a pushed box
/// pushes on. `fixed` stay; the result has the places of `loose` in their order, those that nothing touched unchanged.
/// Boxes keep `gap` between them. Linear in the boxes for each push; a box that was pushed once stays, so it ends.
[[nodiscard]] std::vector<Box> pushedApart(const std::vector<Box>& fixed, std::vector<Box> loose, double gap);

} // namespace cp
