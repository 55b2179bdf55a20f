#pragma once

#include "model/base/argument.h"

namespace cp {

/// Proposed links with less chance of being right than this are kept back until a person asks for more. From it on about nine
/// of ten were right in pairs of ordinary articles that nothing was learnt from (resources/linking).
constexpr double usualLinkScore = 0.6;

/// A proposal below `least` that nobody has decided on. Near misses have a switch of their own.
[[nodiscard]] inline bool isWeak(const Link& link, double least)
{
    return link.origin == Origin::Extracted && link.review == Review::Pending && !link.nearMiss && link.score < least;
}

} // namespace cp
