#pragma once

#include "model/layout/layout.h"

namespace cp {

/// Level: see levelplan.h for the words. Linear but for sorting lines.
[[nodiscard]] LayoutOutput layOutLevels(const LayoutInput& input, const CancelToken& cancel);

} // namespace cp
