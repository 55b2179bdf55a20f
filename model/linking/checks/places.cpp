#include "model/linking/checks/check.h"

#include <algorithm>

namespace cp::checks {

std::optional<NearMiss> otherPlace(const Pair& pair)
{
    if (pair.a.places.empty() || pair.b.places.empty())
        return std::nullopt;
    const bool shared = std::any_of(pair.a.places.begin(), pair.a.places.end(),
                                    [&](const QString& place) { return std::find(pair.b.places.begin(), pair.b.places.end(), place) != pair.b.places.end(); });
    if (shared)
        return std::nullopt;
    return NearMiss{NearMissReason::Scope, say("%1 and %2 speak of different places.").arg(pair.letterA, pair.letterB)};
}

} // namespace cp::checks
