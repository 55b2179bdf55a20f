#pragma once

#include "model/linking/comparedpairs.h"
#include "model/linking/linkmodel.h"

namespace cp {

/// The links of compared documents: by their `chances` (one a pair) where the pairs were judged, by the words' checks alone
/// where not. Sorted by score, ids from 1; cut to what a person would draw: few for each statement, none much weaker than
/// another of the same statement.
[[nodiscard]] std::vector<Link> decideLinks(const ComparedMap& compared, const std::vector<LinkChances>& chances, const LinkingOptions& options);

/// The relation of two statements with these chances, in the words of the checks; nothing when it is less likely than
/// `least`. Ids are not set, the score is the chance.
[[nodiscard]] std::optional<Link> decidePair(const Pair& pair, const Findings& found, const LinkChances& chances, double least);

} // namespace cp
