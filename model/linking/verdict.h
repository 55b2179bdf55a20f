#pragma once

#include "model/linking/checks.h"

namespace cp {

// Links of a kind that is known, with reasons, alignment and explanation; without ids. Scores are those of word overlap;
// who knows better replaces them.

/// Word for word the same, as when an agency's text stands in both.
[[nodiscard]] bool areTheSameWords(const StatementFeatures& a, const StatementFeatures& b);

[[nodiscard]] Link match(const Pair& pair);
/// A match of the same words.
[[nodiscard]] Link repetition(const Pair& pair);
/// Both suppose the same without asserting it.
[[nodiscard]] Link sameCondition(const Pair& pair);
/// With the reasons of the clashes, or opposed in meaning when there are none; a near miss when something excuses the first.
[[nodiscard]] Link contradiction(const Pair& pair, const Findings& found);

} // namespace cp
