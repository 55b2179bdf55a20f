#pragma once

#include "model/map/argumentmap.h"

#include <QString>

namespace cp {

/// The comparison report as Markdown: agreements, contradictions, near misses, and the main claims that stand in one
/// document only, each with its verbatim quote and place (code points). Readable without the program.
[[nodiscard]] QString comparisonReport(const ArgumentMap& map);

} // namespace cp
