#pragma once

#include "model/base/span.h"

#include <QString>
#include <vector>

namespace cp {

/// A run of lines of a plain text that belong together, before its kind is known.
struct PlainBlock {
    Span span;          ///< without white space around it
    int indent = 0;     ///< least number of spaces in front of its lines
    int lineCount = 1;
};

/// Splits a text at blank lines and form feeds, at list marks, and at the line ends that matter: all of them, unless
/// the text is wrapped at some width, which shows in lines that end because the next word would not have fitted.
[[nodiscard]] std::vector<PlainBlock> plainBlocks(const QString& text);

} // namespace cp
