#pragma once

#include "model/documents/articletext.h"

namespace cp {

struct PdfText;

/// Rebuilds an article from printed lines: running heads and page numbers go; lines join to paragraphs by indent, leading,
/// size of type and where a line ends too early; a hyphen at a line's end is undone unless the document writes the word
/// with it elsewhere; paragraphs run on over columns and pages when the sentence does; footnotes come after the text.
[[nodiscard]] ArticleText rebuildParagraphs(const PdfText& pdf);

} // namespace cp
