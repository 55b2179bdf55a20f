#pragma once

#include "model/map/argumentmap.h"

#include <QString>

namespace cp {

enum class ReportFormat { Markdown, Html, Csv };

/// The comparison report: agreements, contradictions, near misses, stated probabilities side by side, and the main claims
/// that stand in one document only, each with its verbatim quote and place (code points); last, apart, the weak proposals
/// that the window keeps back, too. Readable without the program; the HTML page needs no other file and runs no script.
[[nodiscard]] QString comparisonReport(const ArgumentMap& map, ReportFormat format = ReportFormat::Markdown);

} // namespace cp
