#include "model/linking/checks.h"

#include <algorithm>

namespace cp {
namespace {

std::optional<NearMiss> findExcuse(const Pair& pair, const Clash& clash)
{
    if (auto period = checks::otherPeriod(pair, clash))
        return period;
    if (auto place = checks::otherPlace(pair))
        return place;
    if (auto early = checks::revision(pair, clash))
        return early;
    if (auto view = checks::rejectedView(pair))
        return view;
    return checks::otherCondition(pair, clash);
}

} // namespace

Findings findClashes(const Pair& pair)
{
    Findings found;
    std::vector<Clash>& clashes = found.clashes;
    // A deadline denied is a time, not a denial: "no turbine will turn before 2039"; "need not" is no denial of what is said.
    const auto time = checks::times(pair);
    const auto chance = checks::probabilities(pair);
    const auto modal = checks::modality(pair);
    // Where one gives a chance, a denial counts only if the intervals lie apart as well.
    const auto turned = time || modal || (isChancy(pair) && !chance) ? std::nullopt : checks::polarity(pair);
    for (const auto& clash : {time, modal, turned, chance, checks::quantifiers(pair), checks::numbers(pair), checks::conditions(pair)}) {
        if (clash)
            clashes.push_back(*clash);
    }
    // Numbers beside a turned predicate are a detail; alone they decide.
    std::stable_sort(clashes.begin(), clashes.end(), [](const Clash& x, const Clash& y) { return x.strength > y.strength; });
    if (!clashes.empty())
        found.excuse = findExcuse(pair, clashes.front());
    return found;
}

} // namespace cp
