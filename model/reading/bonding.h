#pragma once

#include "model/reading/subordinates.h"

namespace cp {

/// What tense and negation make of the bond: "when" of a past event is a time, "no … until" a condition. The connective stands at
/// `at`.
void settleBond(const SentenceTree& tree, Subordinate& one, size_t at);

} // namespace cp
