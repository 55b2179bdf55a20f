#pragma once

#include "model/reading/subordinates.h"

namespace cp {

/// Adds what no clause connective opens: phrases ("without a pump", "because of the frost", "in the event of fire"),
/// inversions ("should it fail", "had he known"), orders that set a condition ("cut it, and …"), and what something
/// depends on ("hinges on a vote"). Mends the tree around them.
void addConditionForms(SentenceTree& tree, std::vector<Subordinate>& all);

} // namespace cp
