#pragma once

#include "model/layout/layout.h"

namespace cp {

/// Columns and Compact: see columnplan.h for the words. Linear but for sorting lines.
[[nodiscard]] LayoutOutput layOutColumns(const LayoutInput& input, const CancelToken& cancel);

} // namespace cp
