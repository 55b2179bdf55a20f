#pragma once

#include "model/language/chance.h"
#include "model/reading/clauses.h"

#include <optional>
#include <vector>

namespace cp {

/// For each clause the phrase that says how sure it is, or nothing: the strongest of those in its own words or before it
/// in the saying that reports it; bare predicates that follow share it ("will probably rise and stay high").
[[nodiscard]] std::vector<std::optional<StatedProbability>> bindChances(const SentenceTree& tree, const std::vector<Clause>& clauses,
                                                                        const std::vector<ChancePhrase>& phrases);

} // namespace cp
