#pragma once

#include "model/documents/document.h"

namespace cp {

/// Paragraphs of a plain text. Blank lines and form feeds separate them; single line ends do so too unless the text is wrapped
/// at some width. The first short line that is no sentence is the title; list marks stay outside the spans; what belongs
/// to the page rather than the article is furniture (see furniture.h).
[[nodiscard]] std::vector<Paragraph> splitParagraphs(const QString& text);

/// The title: the title paragraph's text, else the beginning of the first paragraph.
[[nodiscard]] QString titleOf(const Document& document);

/// Whether a paragraph is short and ends like a title rather than a sentence.
[[nodiscard]] bool isTitleLike(QStringView text);
/// The same for the heading of a section, which is shorter and starts with a capital or a number.
[[nodiscard]] bool isHeadingLike(QStringView text);

/// Length of a list mark with the space after it ("• ", "3. ", "(b) "), 0 if there is none.
[[nodiscard]] qsizetype listMarkLength(QStringView text);

} // namespace cp
