#pragma once

#include "model/language/chancelexicon.h"
#include "model/language/words.h"

#include <optional>

namespace cp {

/// A probability given in numbers; covers words first…last of the sentence (both included).
struct NumericChance {
    size_t first = 0;
    size_t last = 0;
    ChanceRange range;
};

/// Numeric probabilities of a sentence, in order: per cents and fractions beside a chance word, odds, "one in five",
/// "seven chances in ten", ranges of these. Shares ("30 % of voters") and changes ("rose by 5 %") do not count.
[[nodiscard]] std::vector<NumericChance> findNumericChances(const std::vector<Word>& words);

} // namespace cp
