#pragma once

#include "model/reading/subordinates.h"

namespace cp {

/// Adds conditions that a verb before its subject opens ("should it fail", "had he known", "were it mine"), in front of their main
/// clause or behind it, with a comma or without. Mends the tree around them.
void addInversions(SentenceTree& tree, std::vector<Subordinate>& all);

/// The word is no part of a connective that was found.
[[nodiscard]] bool isFree(const std::vector<Subordinate>& all, size_t at);
/// A clause or phrase may start there: at the start of the sentence or behind a mark, "and", "that", "even" and the like.
[[nodiscard]] bool isStart(const SentenceTree& tree, size_t at);
/// The main predicate that the phrase first…last belongs to: behind it when it is fronted, else the one before it.
[[nodiscard]] std::optional<size_t> governorOf(const SentenceTree& tree, size_t first, size_t last);

} // namespace cp
