#pragma once

#include "model/documents/document.h"

namespace cp {

/// The same bytes, or the same text out of other bytes (another format, another line ending).
[[nodiscard]] inline bool isSameArticle(const Document& a, const Document& b)
{
    return (!a.sha256.isEmpty() && a.sha256 == b.sha256) || a.text == b.text;
}

} // namespace cp
