#pragma once

#include "model/reading/clauses.h"

#include <optional>
#include <utility>

namespace cp {

/// "The chance that the mill closes has risen to 40 per cent", "I put the odds that he runs at one in five": first and last word of
/// what is rated ("the mill closes", "he runs"). `phrase` is the stated probability. Nothing where no clause is rated.
[[nodiscard]] std::optional<std::pair<size_t, size_t>> ratedClause(const SentenceTree& tree, const Clause& clause, Span phrase);

/// "The odds of the dam failing are one in five": first and last word of "the dam failing", and the participle between.
struct RatedEvent {
    size_t first = 0;
    size_t participle = 0;
    size_t last = 0;
};
[[nodiscard]] std::optional<RatedEvent> ratedEvent(const SentenceTree& tree, const Clause& clause, Span phrase);

} // namespace cp
