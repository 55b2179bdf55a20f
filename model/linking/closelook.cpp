#include "model/linking/closelook.h"

#include "model/meaning/meaning.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double leastChance = 0.06; ///< of a link, for a pair to be read
constexpr size_t mostRead = 500;     ///< pairs of one map
constexpr double most = 4;           ///< ratios beyond e^4 say no more
constexpr double sure = 0.7;         ///< from here on a contradiction that was read counts whatever else is known

double linkChance(const LinkChances& chances) { return chances.match + chances.contradict; }

/// Logarithm of the ratio of two chances.
double ratio(double one, double other) { return std::log(std::max(one, 1e-6) / std::max(other, 1e-6)); }

/// Of both directions.
double mostOf(const Judgement& read, float InferenceScores::* score) { return static_cast<double>(std::max(read.forth.*score, read.back.*score)); }

/// The likeliest links first, as many as there are statements.
std::vector<size_t> worthReading(const ComparedMap& compared, const std::vector<LinkChances>& chances)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < chances.size(); ++i) {
        if (compared.pairs[i].judgement && linkChance(chances[i]) >= leastChance)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t x, size_t y) { return linkChance(chances[x]) > linkChance(chances[y]); });
    order.resize(std::min({order.size(), compared.features.size(), mostRead}));
    return order;
}

} // namespace

PairFacts closeFacts(const Pair& pair, const Findings& found, const LinkChances& before, double sidesKnown, const Judgement& read)
{
    const double follows = mostOf(read, &InferenceScores::entailment), contradicts = mostOf(read, &InferenceScores::contradiction);
    const double unsure = 1 - sidesKnown, overlap = pair.comparison.overlap;
    const double apart = figuresDiffer(pair) ? unsure : 0;
    const bool clash = !found.clashes.empty() && !found.excuse;
    return {{"always", 1},
            {"before match", ratio(before.match, before.none)},
            {"before contradict", ratio(before.contradict, before.none)},
            {"before near miss", ratio(before.nearMiss, before.none)},
            {"surely contradicts", contradicts > follows ? std::max(0.0, (contradicts - sure) / (1 - sure)) : 0.0},
            {"likeness", read.alike},
            {"unsure", unsure},
            {"unsure × kind", unsure * std::clamp(ratio(before.match, before.contradict), -most, most)},
            {"unsure × link", unsure * std::clamp(ratio(linkChance(before), 1 - linkChance(before)), -most, most)},
            {"unsure × contradicts", unsure * contradicts},
            {"unsure × follows", unsure * follows},
            {"unsure × opposed point", unsure * static_cast<double>(read.point.opposed)},
            {"unsure × same point", unsure * static_cast<double>(read.point.same)},
            {"unsure × likeness", unsure * static_cast<double>(read.alike)},
            {"unsure × clash", clash ? unsure * overlap : 0.0},
            {"unsure × figures apart", apart},
            {"unsure × figures apart × likeness", apart * static_cast<double>(read.alike)},
            {"unsure × overlap", unsure * overlap}};
}

std::vector<CloseLook> readClosely(const ComparedMap& compared, const std::vector<LinkChances>& chances, const Meaning& meaning, const CancelToken& cancel)
{
    const std::vector<size_t> order = worthReading(compared, chances);
    std::vector<JudgedPair> pairs;
    for (size_t i : order)
        pairs.push_back({compared.pairs[i].candidate.a, compared.pairs[i].candidate.b});
    const auto read = meaning.judgeClosely(compared.texts, pairs, cancel);
    if (!read)
        return {};
    std::vector<CloseLook> looks;
    for (size_t k = 0; k < order.size(); ++k) {
        const ComparedPair& one = compared.pairs[order[k]];
        const double known = std::abs(compared.standings[one.candidate.a].side * compared.standings[one.candidate.b].side);
        looks.push_back({order[k], closeFacts(compared.pair(one), one.found, chances[order[k]], known, (*read)[k])});
    }
    return looks;
}

std::vector<LinkChances> lookClosely(const ComparedMap& compared, std::vector<LinkChances> chances, const LinkModel& model, const Meaning& meaning,
                                     const CancelToken& cancel)
{
    for (const CloseLook& look : readClosely(compared, chances, meaning, cancel))
        chances[look.pair] = model.chances(look.facts);
    return chances;
}

} // namespace cp
