#pragma once

#include "model/linking/comparedpairs.h"
#include "model/linking/linkmodel.h"

#include <vector>

namespace cp {

struct Meaning;

/// What the third look weighs of a pair: what the looks before made of it, what the two say read beside each other
/// (`read`, by Meaning::judgeClosely), and whether a check or a figure sets them apart. Most of it counts only as far as it
/// is not known on which side the two stand in their articles (`sidesKnown`, 0…1). Symmetric in a and b.
[[nodiscard]] PairFacts closeFacts(const Pair& pair, const Findings& found, const LinkChances& before, double sidesKnown, const Judgement& read);

/// A pair that was read closely, by its index among the compared, and its facts.
struct CloseLook {
    size_t pair = 0;
    PairFacts facts;
};

/// Reads the likeliest pairs, as lookClosely() does. Empty when the reader fails or is cancelled.
[[nodiscard]] std::vector<CloseLook> readClosely(const ComparedMap& compared, const std::vector<LinkChances>& chances, const Meaning& meaning,
                                                 const CancelToken& cancel);

/// Reads the likeliest pairs of `compared` closely and weighs their chances anew with `model`; of the others the chances
/// stay what they were. Where articles argue, their sides tell a match from a clash; where they report, as most do, the
/// looks before hardly know: they see words, places and sides, not what follows from what. Cost: two readings of the pair
/// reader for each statement at most, and never more than a thousand. When the reader fails or is cancelled, all chances
/// stay.
[[nodiscard]] std::vector<LinkChances> lookClosely(const ComparedMap& compared, std::vector<LinkChances> chances, const LinkModel& model,
                                                   const Meaning& meaning, const CancelToken& cancel);

} // namespace cp
