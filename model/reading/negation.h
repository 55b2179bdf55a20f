#pragma once

#include "model/reading/clauses.h"

namespace cp {

/// Whether a clause denies its proposition: not, never, "no government", "fails to"; two denials cancel out. Words of
/// inner clauses and of the span `except` (a probability phrase with its own negation) do not count.
[[nodiscard]] bool isDenial(const SentenceTree& tree, const Clause& clause, std::optional<Span> except);

} // namespace cp
