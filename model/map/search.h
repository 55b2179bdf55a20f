#pragma once

#include "model/map/argumentmap.h"

namespace cp {

/// One place where the words that are searched for occur.
struct Found {
    enum class Where { Statement, Note, Tag, RelationNote, LinkNote, Text };
    Where where = Where::Statement;
    StatementId statement; ///< invalid for a place in a text that no statement covers
    DocumentId document;
    Span span;         ///< in the document for a place in the text, else in the wording or the note
    QString excerpt;   ///< the words around it, on one line
    RelationId relation; ///< of a relation's note; `statement` is its first source then
    LinkId link;         ///< of a link's note; `statement` is its first end then
};

/// Places of the words in statements, their notes and tags, then in notes of relations and links, then in texts, ignoring
/// case; what was dismissed is left out.
/// At most `limit` of each. Cost grows with the length of all texts.
[[nodiscard]] std::vector<Found> search(const ArgumentMap& map, const QString& words, size_t limit = 100);

/// All places of the words in one text, ignoring case, not overlapping.
[[nodiscard]] std::vector<Span> placesOf(const QString& words, const QString& text, size_t limit = 1000);

} // namespace cp
