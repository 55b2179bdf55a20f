#include "model/linking/checks/check.h"

#include <algorithm>

namespace cp::checks {
namespace {

bool suppose(const StatementFeatures& x, const StatementFeatures& y)
{
    const Comparison c = compareWords(x, y);
    return c.overlap >= 0.3 && x.denied == y.denied && !c.opposition;
}

/// Some condition of one side is a condition of the other.
bool supposeTheSame(const Pair& pair)
{
    const auto& a = pair.a.suppositions;
    const auto& b = pair.b.suppositions;
    return std::any_of(a.begin(), a.end(), [&](const auto& x) { return std::any_of(b.begin(), b.end(), [&](const auto& y) { return suppose(x, y); }); });
}

/// Both hang on conditions, and none of the one's is the other's: other words, or the opposite.
bool supposeDifferently(const Pair& pair) { return !pair.a.suppositions.empty() && !pair.b.suppositions.empty() && !supposeTheSame(pair); }

/// "If p" against "unless p": the two speak of cases that exclude each other.
bool supposeComplements(const Pair& pair)
{
    return pair.a.condition && pair.b.condition && (pair.a.condition == ConditionKind::Unless) != (pair.b.condition == ConditionKind::Unless)
        && pair.a.condition != ConditionKind::EvenIf && pair.b.condition != ConditionKind::EvenIf && supposeTheSame(pair);
}

} // namespace

std::optional<Clash> conditions(const Pair& pair)
{
    const auto strict = [](const std::optional<ConditionKind>& kind) { return kind == ConditionKind::OnlyIf || kind == ConditionKind::Unless; };
    if (supposeComplements(pair) && !pair.comparison.opposition && pair.a.denied == pair.b.denied)
        return Clash{Reason::Condition, 0.65, say("%1 and %2 say the same%3 for cases that exclude each other: one if, the other unless.")
                                                  .arg(pair.letterA, pair.letterB, sharedTopic(pair)), std::nullopt};
    const bool opposed = (strict(pair.a.condition) && pair.b.condition == ConditionKind::EvenIf) || (strict(pair.b.condition) && pair.a.condition == ConditionKind::EvenIf);
    if (!opposed)
        return std::nullopt;
    const bool aHangs = strict(pair.a.condition);
    return Clash{Reason::Condition, 0.65, say("%1 makes it hang on a condition, %2 says that it holds all the same%3.")
                                              .arg(aHangs ? pair.letterA : pair.letterB, aHangs ? pair.letterB : pair.letterA, sharedTopic(pair)), std::nullopt};
}

std::optional<NearMiss> otherCondition(const Pair& pair, const Clash& clash)
{
    if (clash.reason == Reason::Condition)
        return std::nullopt;
    if (supposeDifferently(pair))
        return NearMiss{NearMissReason::Condition, say("%1 and %2 suppose different conditions.").arg(pair.letterA, pair.letterB)};
    if (supposeComplements(pair))
        return NearMiss{NearMissReason::Condition, say("%1 and %2 speak of opposite cases, one if and the other unless, so both can be right.").arg(pair.letterA, pair.letterB)};
    return std::nullopt;
}

} // namespace cp::checks
