#include "model/linking/checks/check.h"

#include "model/language/chance.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace cp::checks {
namespace {

constexpr double plainLow = 0.75;    ///< what a plain assertion commits to at least
constexpr double smallestGap = 0.15; ///< between two intervals that meet on another scale, in probability
constexpr double sameNumber = 1e-6;

struct Interval {
    double low = plainLow;
    double high = 1;
};

QString percent(double value) { return QLocale::c().toString(value * 100, 'f', 0); }

QString rangeOf(const StatedProbability& p)
{
    return p.low == p.high ? QStringLiteral("%1 %").arg(percent(p.low)) : QStringLiteral("%1\u2013%2 %").arg(percent(p.low), percent(p.high));
}

Interval turned(Interval one) { return {1 - one.high, 1 - one.low}; }

/// 0 where the intervals meet.
double gap(Interval a, Interval b) { return std::max({a.low - b.high, b.low - a.high, 0.0}); }

bool isSame(Interval a, Interval b) { return std::abs(a.low - b.low) < sameNumber && std::abs(a.high - b.high) < sameNumber; }

/// The interval under another scale. Nothing where the phrase alone does not give what the statement carries (a person set
/// it); a statement that denies its phrase carries the complement.
std::optional<Interval> under(const std::optional<StatedProbability>& p, const QString& scale)
{
    if (!p)
        return Interval{};
    const Interval now{p->low, p->high};
    const StatedProbability own = rescaled(*p, p->scale), other = rescaled(*p, scale);
    if (isSame(now, {own.low, own.high}))
        return Interval{other.low, other.high};
    return isSame(now, turned({own.low, own.high})) ? std::optional(turned({other.low, other.high})) : std::nullopt;
}

/// On how many of the known scales the two lie apart; nothing where it cannot be told.
std::optional<int> scalesApart(const Pair& pair, bool opposite)
{
    int apart = 0;
    for (const QString& scale : chanceScales()) {
        const auto a = under(pair.a.probability, scale), b = under(pair.b.probability, scale);
        if (!a || !b)
            return std::nullopt;
        apart += gap(*a, opposite ? turned(*b) : *b) > 0;
    }
    return apart;
}

QString inWords(std::optional<int> apart)
{
    return apart ? say(", apart on %1 of %2 scales").arg(*apart).arg(chanceScales().size()) : QString();
}

/// A narrow gap proves little: words mean other things on other scales, and "70 %" and "72 %" hardly clash. Two wordings
/// that no scale brings together ("probably", "probably not") do.
bool areApart(Interval a, Interval b, std::optional<int> scales)
{
    const bool worded = a.low < a.high && b.low < b.high;
    return gap(a, b) >= smallestGap || (worded && gap(a, b) > 0 && scales == static_cast<int>(chanceScales().size()));
}

QString saidBy(const QString& letter, const std::optional<StatedProbability>& p)
{
    return p ? say("%1 says \u201c%2\u201d (%3)").arg(letter, p->phrase, rangeOf(*p)) : say("%1 states it as a fact").arg(letter);
}

Interval intervalOf(const std::optional<StatedProbability>& p) { return p ? Interval{p->low, p->high} : Interval{}; }

/// How likely against how likely, or against a plain assertion; how many agree only against how many agree.
bool areComparable(const Pair& pair)
{
    const auto isConsensus = [](const std::optional<StatedProbability>& p) { return p && p->kind == ProbabilityKind::Consensus; };
    return isChancy(pair) || (isConsensus(pair.a.probability) && isConsensus(pair.b.probability));
}

} // namespace

std::optional<Clash> probabilities(const Pair& pair)
{
    const auto& a = pair.a.probability;
    const auto& b = pair.b.probability;
    const bool held = pair.comparison.predicates || pair.comparison.opposition || pair.comparison.alike >= 3;
    if (!areComparable(pair) || !held)
        return std::nullopt;
    const bool opposite = isTurned(pair);
    const Interval one = intervalOf(a), other = opposite ? turned(intervalOf(b)) : intervalOf(b);
    const std::optional<int> apart = scalesApart(pair, opposite);
    if (!areApart(one, other, apart))
        return std::nullopt;
    std::optional<AlignedPair> spans;
    if (a && b)
        spans = AlignedPair{a->span, b->span, AlignmentType::Probability};
    return Clash{Reason::Probability, 0.72,
                 say("%1 while %2: at least %3 points lie between them%4%5.")
                     .arg(saidBy(pair.letterA, a), saidBy(pair.letterB, b), percent(gap(one, other)), inWords(apart), sharedTopic(pair)),
                 spans};
}

std::optional<QString> sameChance(const Pair& pair)
{
    const auto& a = pair.a.probability;
    const auto& b = pair.b.probability;
    if (!a || !b || a->kind != ProbabilityKind::Likelihood || b->kind != ProbabilityKind::Likelihood)
        return std::nullopt;
    if (gap(intervalOf(a), isTurned(pair) ? turned(intervalOf(b)) : intervalOf(b)) > 0)
        return std::nullopt;
    return say("%1 and %2, which go together").arg(saidBy(pair.letterA, a), saidBy(pair.letterB, b));
}

} // namespace cp::checks
