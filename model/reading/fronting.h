#pragma once

#include "model/reading/sentencetree.h"

#include <optional>

namespace cp {

/// Makes the words first…predicate… a clause that hangs on its main clause, its connective being first…after-1.
/// Returns its last word where a comma fixes it.
std::optional<size_t> hangClause(SentenceTree& tree, size_t first, size_t after, size_t predicate);

/// The same for a fronted phrase or inversion whose extent first…last is known.
void hangPart(SentenceTree& tree, size_t first, size_t last, size_t head, size_t main);

/// A predicate with a tense before the word, not itself below a noun.
[[nodiscard]] std::optional<size_t> predicateBefore(const SentenceTree& tree, size_t first);

/// Brings `main` above the part first…last where some word of the part stands above it.
void turnRound(SentenceTree& tree, size_t first, size_t last, size_t main);

/// Parts the words first…last from the rest: `head` takes over what hung outside, `outside` what hung inside.
void separate(SentenceTree& tree, size_t first, size_t last, size_t head, size_t outside);

} // namespace cp
