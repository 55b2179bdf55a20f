#include "model/linking/checks/check.h"

#include <algorithm>

namespace cp::checks {

std::optional<NearMiss> otherPlace(const Pair& pair)
{
    const auto& a = pair.a.places;
    const auto& b = pair.b.places;
    const auto isOfB = [&b](const NamedPlace& place) { return std::any_of(b.begin(), b.end(), [&](const NamedPlace& other) { return other.stem == place.stem; }); };
    if (a.empty() || b.empty() || std::any_of(a.begin(), a.end(), isOfB))
        return std::nullopt;
    return NearMiss{NearMissReason::Scope, say("They speak of different places: %1 of %2, %3 of %4.").arg(pair.letterA, a.front().text, pair.letterB, b.front().text)};
}

} // namespace cp::checks
