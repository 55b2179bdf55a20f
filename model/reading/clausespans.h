#pragma once

#include "model/reading/clauses.h"
#include "model/reading/subordinates.h"

namespace cp {

/// Gives every clause its words and span: each word belongs to the nearest clause head above it. Sayings that gave way to
/// what they report and clauses without a word are left out, parents are renumbered, text order.
[[nodiscard]] std::vector<Clause> withSpans(const SentenceTree& tree, const std::vector<Subordinate>& subordinates, std::vector<Clause> clauses);

} // namespace cp
