#pragma once

#include "model/language/connectives.h"
#include "model/reading/sentencetree.h"

#include <optional>
#include <vector>

namespace cp {

/// A clause or phrase that hangs on another clause of its sentence by a connective, an inversion or an idiom.
struct Subordinate {
    size_t head = 0;  ///< its predicate, or the noun of a phrase
    size_t first = 0; ///< its first word behind the connective
    std::optional<size_t> last; ///< its last word where the wording fixes it, else the tree decides
    std::optional<std::pair<size_t, size_t>> cue; ///< words of the connective
    Bond bond = Bond::Condition;
    std::optional<ConditionKind> condition;
    bool phrase = false;
};

/// Finds them and mends the tree where it disagrees: each head then hangs on the clause that it qualifies, and no word
/// of the one clause hangs on a word of the other. Words that only look like it ("asked if", "as if", "twice as long
/// as") are left alone.
[[nodiscard]] std::vector<Subordinate> findSubordinates(SentenceTree& tree);

} // namespace cp
