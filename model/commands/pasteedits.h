#pragma once

#include "model/map/argumentmap.h"

namespace cp {

/// Where pasted words come from and how they are to be read.
struct PasteOptions {
    DocumentId into;     ///< the article of words that stand in none
    QString sourceUrl;   ///< of the page that they were copied from; may be empty
    QString scale = QStringLiteral("icd203");
};

/// Statements out of pasted text, one a line: manual, accepted, claims. A line that stands in an article gets its place
/// there; a line in quotation marks under a statement is that statement's quote, as copied statements have it ("text
/// [55–80 %]", then the quote with its article). Words that stand in no article become statements of `into` without a
/// place, with `sourceUrl` as their source. Empty when there are no words.
[[nodiscard]] MapDelta pasteText(const ArgumentMap& map, const QString& text, const PasteOptions& options);

/// Statements of another map with what joins them: those of an article that is in this map too go there with their
/// places, others to `into` without one, the article's title as their source. What is in the map already is not added.
[[nodiscard]] MapDelta pasteMap(const ArgumentMap& map, const ArgumentMap& part, const PasteOptions& options);

} // namespace cp
