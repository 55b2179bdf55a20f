#pragma once

#include "model/documents/document.h"

#include <QDate>

namespace cp {

/// The day that a dateline, byline or "published" line gives in full ("3 May 2031", "May 3, 2031", "2031-05-03"); the
/// first one. Invalid where none does.
[[nodiscard]] QDate findDate(const QString& text, const std::vector<Paragraph>& paragraphs);

/// The day that the document is of, from its `extra`; invalid where no whole date is known.
[[nodiscard]] QDate dateOf(const Document& document);

} // namespace cp
