#pragma once

#include "model/linking/checks/check.h"

namespace cp {

/// What the checks say of a pair that is about the same thing.
struct Findings {
    std::vector<Clash> clashes;      ///< the deciding one first
    std::optional<NearMiss> excuse; ///< why the first clash is none: other period, place or condition, a rejected view, an earlier state
};

[[nodiscard]] Findings findClashes(const Pair& pair);

} // namespace cp
