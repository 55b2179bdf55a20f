#pragma once

#include "model/documents/document.h"

namespace cp {

/// Marks bylines, datelines, credits, captions, share lines, notices and notes on authors as furniture, by their wording and
/// by where they stand: before the first prose, after the last, or between. A dateline in front of the first sentence
/// becomes a paragraph of its own. Titles and quotations are left alone.
void setFurnitureAside(const QString& text, std::vector<Paragraph>& paragraphs);

/// Marks what follows "References", "Related articles" and the like, and headings that head nothing. Needs the kinds of
/// all paragraphs.
void setBackMatterAside(const QString& text, std::vector<Paragraph>& paragraphs);

/// Whether a paragraph is long enough, and punctuated, to be running text rather than a heading or a label.
[[nodiscard]] bool isProse(QStringView text);

} // namespace cp
