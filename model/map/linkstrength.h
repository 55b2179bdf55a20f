#pragma once

#include "model/base/argument.h"

namespace cp {

/// Proposed links with less chance of being right than this are kept back until a person asks for more. From it on 20 of 24 were right
/// by eye and 3 arguable, in pairs of which a third had been learnt from (resources/linking).
constexpr double usualLinkScore = 0.65;

/// A proposal below `least` that nobody has decided on. Near misses have a switch of their own.
[[nodiscard]] inline bool isWeak(const Link& link, double least)
{
    return link.origin == Origin::Extracted && link.review == Review::Pending && !link.nearMiss && link.score < least;
}

} // namespace cp
