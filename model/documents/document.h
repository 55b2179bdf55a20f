#pragma once

#include "model/base/ids.h"
#include "model/base/span.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace cp {

/// What a paragraph is for. Only Body, ListItem and Quotation are read for statements;
/// headings are sections, Furniture is bylines, credits, captions, share lines and licence footers.
enum class ParagraphKind { Title, Heading, Body, ListItem, Quotation, Furniture };

struct Paragraph {
    Span span;
    ParagraphKind kind = ParagraphKind::Body;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// One article, never edited after import. All spans are offsets into `text`: a plain text file as it was decoded and
/// cleaned (cleanCharacters), of other formats the plain text that the importer wrote; nothing that would move an offset
/// is ever done to it again.
/// `sentences` is empty until the document has been read (language/sentences).
struct Document {
    DocumentId id;
    QString title;
    QString source;    ///< file name without folders, or what the caller named it
    QByteArray sha256; ///< of the bytes that were imported, lowercase hex
    QString language;  ///< ISO 639-1 code by detection; the readers know English
    QString text;
    std::vector<Paragraph> paragraphs; ///< in order, not overlapping
    std::vector<Span> sentences;       ///< in order, not overlapping, each inside one paragraph
    QJsonObject extra;

    friend bool operator==(const Document&, const Document&) = default;
};

/// Who wrote a document and where it appeared; kept in its `extra`.
namespace documentkeys {
inline constexpr QLatin1String author("author");
inline constexpr QLatin1String date("date"); ///< ISO 8601: 2034-05-01, 2034-05 or 2034
inline constexpr QLatin1String outlet("outlet");
inline constexpr QLatin1String url("url");
}

} // namespace cp
