#pragma once

#include "model/documents/pdftext.h"

namespace cp {

/// How the running text of a document is set.
struct PdfLayout {
    double bodyHeight = 0; ///< line height in the commonest size of type
    double leading = 1.2;  ///< usual distance from line to line, as a multiple of the line height
    /// By line: where the column that it stands in begins and ends.
    std::vector<double> columnLeft;
    std::vector<double> columnRight;
};

[[nodiscard]] PdfLayout measureLayout(const std::vector<PdfLine>& lines);

/// The lines without running heads, running feet and page numbers: lines at the edges of pages that are a number, or that
/// recur there on other pages (numbers in them not counted).
[[nodiscard]] std::vector<PdfLine> withoutRunningHeads(const PdfText& pdf);

/// Whether `next` stands below `line` in the same column.
[[nodiscard]] bool isBelow(const PdfLine& line, const PdfLine& next);

} // namespace cp
