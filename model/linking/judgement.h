#pragma once

#include "model/linking/linking.h"
#include "model/linking/pairfacts.h"

#include <vector>

namespace cp {

/// The facts that judgePairs() decides by, one a pair, to learn from; empty without models.
[[nodiscard]] std::vector<PairFacts> factsOfPairs(const std::vector<TextPair>& pairs, const LinkingOptions& options);

} // namespace cp
