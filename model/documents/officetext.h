#pragma once

#include "model/base/result.h"
#include "model/documents/articletext.h"

class QByteArray;

namespace cp {

// Texts of word processors and e-books, all of them ZIP archives of XML. Headings, list items and quotations are kept
// apart; pictures, notes, deleted text, macros and everything that points outside are passed over.
// Errors: Damaged, TooLarge, Unreadable (locked).

[[nodiscard]] Result<ArticleText> readDocx(const QByteArray& bytes, const QString& name, qint64 mostBytes);
[[nodiscard]] Result<ArticleText> readOdt(const QByteArray& bytes, const QString& name, qint64 mostBytes);
/// All chapters in reading order.
[[nodiscard]] Result<ArticleText> readEpub(const QByteArray& bytes, const QString& name, qint64 mostBytes);

} // namespace cp
