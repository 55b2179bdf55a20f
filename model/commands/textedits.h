#pragma once

#include "model/map/argumentmap.h"

namespace cp {

// Edits that tie statements to the text: what the reader of the program missed, cut wrongly, or cut in two.

/// The span without blanks at its ends, inside the document; empty when only blanks are left.
[[nodiscard]] Span trimmedSpan(const Document& document, Span span);

/// The same, and grown where an end stands inside a word: nobody means half a word.
[[nodiscard]] Span wordSpan(const Document& document, Span span);

/// How a quote reads as a statement: one line, a capital first, no loose punctuation at its end.
[[nodiscard]] QString readableQuote(const QString& quote);

/// A statement that a person found in the text: manual, accepted, with the probability that its own words state under
/// that scale. Its id is the map's next one. Empty when the document is not there or the span holds no words.
[[nodiscard]] MapDelta addPassage(const ArgumentMap& map, DocumentId document, Span span, Role role, const QString& scale);

/// Another place for a statement. Its wording follows unless a person has reworded it; a probability whose phrase is
/// not inside any more goes.
[[nodiscard]] MapDelta setSpan(const ArgumentMap& map, StatementId id, Span span);

/// Cuts a statement in two at an offset of its document, between words. The second part has the next id, the same role and
/// holder, and the same relations upwards, so that nothing floats. Empty when a part would hold no words.
[[nodiscard]] MapDelta splitStatement(const ArgumentMap& map, StatementId id, qsizetype at);

/// Joins statements of one document into the one that stands first; relations and links of the others move to it, those
/// between them or twice the same go. Empty when they are fewer than two or of several documents.
[[nodiscard]] MapDelta mergeStatements(const ArgumentMap& map, const std::vector<StatementId>& ids);

} // namespace cp
