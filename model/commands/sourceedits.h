#pragma once

#include "model/map/argumentmap.h"

#include <vector>

namespace cp {

// The text of a document that is in the map has changed outside the program.

/// Another version of a document's text under all that stands on it. Statements, cue words, probability phrases and
/// aligned words are found again by their words and what stands around them. A statement whose words are gone stays,
/// without a place, with its old quote under extrakeys::lostQuote. Title and details stay. `fresh` has sentences.
[[nodiscard]] MapDelta replaceText(const ArgumentMap& map, DocumentId id, const Document& fresh);

/// Statements of a document that have lost their place, in the order of the map.
[[nodiscard]] std::vector<StatementId> withoutPlace(const ArgumentMap& map, DocumentId id);

} // namespace cp
