#pragma once

#include "model/documents/pdftext.h"

namespace cp {

/// The lines of each page column by column. Lines whose baselines agree come from Poppler row by row, as in a table; where a
/// gutter shows that they are columns of text, the left one is read before the right one, between any lines that span both.
[[nodiscard]] std::vector<PdfLine> inReadingOrder(const std::vector<PdfLine>& lines);

} // namespace cp
