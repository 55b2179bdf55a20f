#pragma once

#include "model/base/span.h"
#include "model/documents/document.h"

#include <vector>

namespace cp {

/// Sentence spans of one range, trimmed of white space: ICU's rules with a list of abbreviations at which no
/// sentence ends (Mr., U.S., Gen., No., initials).
[[nodiscard]] std::vector<Span> splitSentences(QStringView text, Span range);

/// Fills `sentences` from the paragraphs that hold prose (title and headings included, furniture left out).
void segmentSentences(Document& document);

} // namespace cp
