#pragma once

#include "model/reading/subordinates.h"

namespace cp {

/// Adds the conditions that no connective marks: "whether X depends on Y", and events whose consequence is only imagined
/// ("the fall of the city would mean …", "closing the school would push …"): the event is the antecedent.
void addImpliedConditions(SentenceTree& tree, std::vector<Subordinate>& all);

} // namespace cp
