#pragma once

#include "model/base/result.h"
#include "model/documents/articletext.h"

namespace cp {

/// An article in Markdown (CommonMark with tables and strike-through). Raw HTML in it is read as HTML; a title in front
/// matter wins over headings; marks of footnotes go. Errors: Damaged (what it expands to would not fit `mostBytes`).
[[nodiscard]] Result<ArticleText> readMarkdown(const QString& text, const QString& name, qint64 mostBytes);

} // namespace cp
