#pragma once

#include "model/documents/document.h"

namespace cp {

/// Paragraphs of a plain text: by blank lines, or by lines where there are none; the first short one that is no
/// sentence is the title; bylines, datelines, credits, share lines and licence footers are furniture.
[[nodiscard]] std::vector<Paragraph> splitParagraphs(const QString& text);

/// Whether a paragraph's text is a byline, credit, share line, caption or licence footer.
[[nodiscard]] bool isFurniture(QStringView text, bool nearStart, bool nearEnd);

/// The title: the title paragraph's text, else the beginning of the first paragraph.
[[nodiscard]] QString titleOf(const Document& document);

} // namespace cp
