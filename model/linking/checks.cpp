#include "model/linking/checks.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double plainLow = 0.75;   ///< what a plain assertion commits to at least
constexpr double barestOverlap = 0.6; ///< of two statements whose figures have no unit
constexpr double smallestGap = 0.15; ///< between two intervals, in probability

/// Explanations are data of the map, saved and exchanged: in the language of the articles, not of the window.
QString say(const char* text) { return QString::fromUtf8(text); }

QString percent(double value) { return QLocale::c().toString(value * 100, 'f', 0); }

QString rangeOf(const StatedProbability& p)
{
    return p.low == p.high ? QStringLiteral("%1 %").arg(percent(p.low)) : QStringLiteral("%1\u2013%2 %").arg(percent(p.low), percent(p.high));
}

/// Odd number of turns: one denial, or one pair of opposites, not both.
bool isTurned(const Pair& pair) { return (pair.a.denied != pair.b.denied) != pair.comparison.opposition.has_value(); }

std::optional<Clash> polarity(const Pair& pair)
{
    if (!isTurned(pair))
        return std::nullopt;
    if (pair.comparison.opposition) {
        const ContentWord& a = pair.a.words[pair.comparison.opposition->a];
        const ContentWord& b = pair.b.words[pair.comparison.opposition->b];
        return Clash{Reason::Antonym, 0.75,
                     say("%1 says \u201c%2\u201d and %3 says \u201c%4\u201d of the same thing (%5).").arg(pair.letterA, a.lower, pair.letterB, b.lower, sharedTopic(pair)),
                     AlignedPair{a.span, b.span, AlignmentType::Antonym}};
    }
    // A denial meets the assertion only where the predicates are the same.
    if (!pair.comparison.predicates)
        return std::nullopt;
    const bool aDenies = pair.a.denied;
    const std::vector<Span>& denials = aDenies ? pair.a.denials : pair.b.denials;
    std::optional<AlignedPair> spans;
    for (const AnsweredWord& answer : pair.comparison.answers) {
        const ContentWord& a = pair.a.words[answer.a];
        const ContentWord& b = pair.b.words[answer.b];
        if (a.predicate && b.predicate && !denials.empty() && !spans)
            spans = aDenies ? AlignedPair{denials.front(), b.span, AlignmentType::Negation} : AlignedPair{a.span, denials.front(), AlignmentType::Negation};
    }
    return Clash{Reason::Negation, 0.8,
                 say("%1 denies what %2 asserts about %3.").arg(aDenies ? pair.letterA : pair.letterB, aDenies ? pair.letterB : pair.letterA, sharedTopic(pair)), spans};
}

std::optional<Clash> quantifiers(const Pair& pair)
{
    const auto side = [](const StatementFeatures& f) {
        return f.quantifier == Quantifier::All || f.quantifier == Quantifier::Most ? 1 : f.quantifier == Quantifier::None ? 0 : -1;
    };
    // "no" is the denial itself where only one side has it.
    const bool apart = side(pair.a) * side(pair.b) < 0;
    const bool denied = pair.a.quantifier == Quantifier::No || pair.b.quantifier == Quantifier::No;
    if (!apart || (denied && pair.a.denied == pair.b.denied) || pair.comparison.opposition)
        return std::nullopt;
    return Clash{Reason::Quantifier, 0.7, say("%1 and %2 differ over how many: most or all on one side, few or none on the other (%3).")
                                              .arg(pair.letterA, pair.letterB, sharedTopic(pair)), std::nullopt};
}

/// Whether one value can meet both bounded quantities.
bool canAgree(const Quantity& a, const Quantity& b)
{
    const auto low = [](const Quantity& q) { return q.bound == Bound::AtMost || q.bound == Bound::LessThan ? -HUGE_VAL : q.low; };
    const auto high = [](const Quantity& q) { return q.bound == Bound::AtLeast || q.bound == Bound::MoreThan ? HUGE_VAL : q.high; };
    const double slack = 0.02 * std::max(std::abs(a.high), std::abs(b.high)) * (a.bound == Bound::About || b.bound == Bound::About ? 5 : 1);
    return low(a) <= high(b) + slack && low(b) <= high(a) + slack;
}

/// A number of one side that fits none of the other side's in the same unit; shared ones are not at issue.
std::optional<Clash> numbers(const Pair& pair)
{
    // Figures of nothing in particular are compared only where each side has one and the rest is much the same.
    const bool onlyFigures = pair.a.quantities.size() == 1 && pair.b.quantities.size() == 1 && pair.comparison.overlap >= barestOverlap;
    for (const auto& [a, textA] : pair.a.quantities) {
        const NamedQuantity* other = nullptr;
        bool agreed = a.unit.isEmpty() && !onlyFigures;
        for (const NamedQuantity& b : pair.b.quantities) {
            if (b.quantity.unit != a.unit)
                continue;
            agreed = agreed || canAgree(a, b.quantity);
            other = other ? other : &b;
        }
        if (agreed || !other)
            continue;
        return Clash{Reason::Number, 0.7, say("%1 gives %2 and %3 gives %4 for the same thing (%5).").arg(pair.letterA, textA, pair.letterB, other->text, sharedTopic(pair)),
                     AlignedPair{a.span, other->quantity.span, AlignmentType::Number}};
    }
    return std::nullopt;
}

struct DayRange {
    double first = -HUGE_VAL;
    double last = HUGE_VAL;
};

/// When an event must fall for the expression to be right.
DayRange allowed(const TimeExpression& time, bool denied)
{
    DayRange range{static_cast<double>(time.first), static_cast<double>(time.last)};
    switch (time.relation) {
    case TimeRelation::By:
    case TimeRelation::Until: range = {-HUGE_VAL, static_cast<double>(time.last)}; break;
    case TimeRelation::Before: range = {-HUGE_VAL, time.first - 1.0}; break;
    case TimeRelation::After:
    case TimeRelation::Since: range = {time.first + 1.0, HUGE_VAL}; break;
    default: break;
    }
    // "not before 2039" is 2039 or later.
    if (denied && range.first == -HUGE_VAL)
        return {range.last + 1, HUGE_VAL};
    return range;
}

int yearOf(const TimeExpression& time) { return QDate(1970, 1, 1).addDays(time.first).year(); }

/// Both foretell or place one event, at times that exclude each other.
std::optional<Clash> times(const Pair& pair)
{
    if (pair.a.times.empty() || pair.b.times.empty() || !pair.comparison.predicates || pair.comparison.opposition || pair.a.past != pair.b.past)
        return std::nullopt;
    const TimeExpression& a = pair.a.times.front();
    const TimeExpression& b = pair.b.times.front();
    const DayRange x = allowed(a, pair.a.denied);
    const DayRange y = allowed(b, pair.b.denied);
    if (x.first <= y.last && y.first <= x.last)
        return std::nullopt;
    return Clash{Reason::Time, 0.7, say("%1 and %2 put the same event at times that exclude each other, %3 and %4 (%5).")
                                        .arg(pair.letterA, pair.letterB).arg(yearOf(a)).arg(yearOf(b)).arg(sharedTopic(pair)),
                 AlignedPair{a.span, b.span, AlignmentType::Time}};
}

std::optional<Clash> probabilities(const Pair& pair)
{
    const auto& a = pair.a.probability;
    const auto& b = pair.b.probability;
    const bool held = pair.comparison.predicates || pair.comparison.opposition || pair.comparison.alike >= 3;
    if (!isChancy(pair) || !held)
        return std::nullopt;
    const bool turned = isTurned(pair);
    const double lowA = a ? a->low : plainLow, highA = a ? a->high : 1;
    const double lowOther = b ? b->low : plainLow, highOther = b ? b->high : 1;
    const double lowB = turned ? 1 - highOther : lowOther, highB = turned ? 1 - lowOther : highOther;
    const double gap = std::max(lowA - highB, lowB - highA);
    if (gap < smallestGap)
        return std::nullopt;
    const auto says = [](const QString& letter, const std::optional<StatedProbability>& p) {
        return p ? say("%1 says \u201c%2\u201d (%3)").arg(letter, p->phrase, rangeOf(*p)) : say("%1 states it as a fact").arg(letter);
    };
    std::optional<AlignedPair> spans;
    if (a && b)
        spans = AlignedPair{a->span, b->span, AlignmentType::Probability};
    return Clash{Reason::Probability, 0.72, say("%1 while %2: at least %3 points lie between them (%4).")
                                                .arg(says(pair.letterA, a), says(pair.letterB, b), percent(gap), sharedTopic(pair)), spans};
}

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

bool supposeDifferently(const Pair& pair) { return !pair.a.suppositions.empty() && !pair.b.suppositions.empty() && !supposeTheSame(pair); }

/// "If p" against "unless p": the two speak of cases that exclude each other.
bool supposeComplements(const Pair& pair)
{
    return pair.a.condition && pair.b.condition && (pair.a.condition == ConditionKind::Unless) != (pair.b.condition == ConditionKind::Unless)
        && pair.a.condition != ConditionKind::EvenIf && pair.b.condition != ConditionKind::EvenIf && supposeTheSame(pair);
}

std::optional<Clash> conditions(const Pair& pair)
{
    const auto strict = [](const std::optional<ConditionKind>& kind) { return kind == ConditionKind::OnlyIf || kind == ConditionKind::Unless; };
    if (supposeComplements(pair) && !pair.comparison.opposition && pair.a.denied == pair.b.denied)
        return Clash{Reason::Condition, 0.65, say("%1 and %2 say the same (%3) for cases that exclude each other: one if, the other unless.")
                                                  .arg(pair.letterA, pair.letterB, sharedTopic(pair)), std::nullopt};
    const bool opposed = (strict(pair.a.condition) && pair.b.condition == ConditionKind::EvenIf) || (strict(pair.b.condition) && pair.a.condition == ConditionKind::EvenIf);
    if (!opposed)
        return std::nullopt;
    const bool aHangs = strict(pair.a.condition);
    return Clash{Reason::Condition, 0.65, say("%1 makes it hang on a condition, %2 says that it holds all the same (%3).")
                                              .arg(aHangs ? pair.letterA : pair.letterB, aHangs ? pair.letterB : pair.letterA, sharedTopic(pair)), std::nullopt};
}

std::optional<NearMiss> otherPeriod(const Pair& pair, const Clash& clash)
{
    if (pair.a.times.empty() || pair.b.times.empty() || clash.reason == Reason::Time)
        return std::nullopt;
    const TimeExpression& a = pair.a.times.front();
    const TimeExpression& b = pair.b.times.front();
    if (a.first <= b.last && b.first <= a.last)
        return std::nullopt;
    return NearMiss{NearMissReason::Period, say("They speak of different times: %1 of %2, %3 of %4.").arg(pair.letterA).arg(yearOf(a)).arg(pair.letterB).arg(yearOf(b))};
}

/// Both hang on conditions, and none of the one's is the other's: other words, or the opposite.
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

} // namespace

bool namesDiffer(const Pair& pair)
{
    const auto stray = [](const StatementFeatures& features, const auto& isAnswered) {
        for (size_t i = 0; i < features.words.size(); ++i) {
            if (features.words[i].name && !isAnswered(i))
                return true;
        }
        return false;
    };
    const auto& answers = pair.comparison.answers;
    const bool strayA = stray(pair.a, [&](size_t i) { return std::any_of(answers.begin(), answers.end(), [i](const AnsweredWord& w) { return w.a == i; }); });
    const bool strayB = stray(pair.b, [&](size_t i) { return std::any_of(answers.begin(), answers.end(), [i](const AnsweredWord& w) { return w.b == i; }); });
    return strayA && strayB;
}

int sharedFigures(const Pair& pair)
{
    int count = 0;
    for (const NamedQuantity& a : pair.a.quantities) {
        count += std::any_of(pair.b.quantities.begin(), pair.b.quantities.end(), [&](const NamedQuantity& b) {
            return !a.quantity.unit.isEmpty() && a.quantity.unit == b.quantity.unit && a.quantity.low == b.quantity.low && a.quantity.high == b.quantity.high;
        });
    }
    for (const TimeExpression& a : pair.a.times) {
        count += std::any_of(pair.b.times.begin(), pair.b.times.end(),
                             [&](const TimeExpression& b) { return a.first == b.first && a.last == b.last && a.relation == b.relation; });
    }
    return count;
}

bool isChancy(const Pair& pair)
{
    const auto counts = [](const std::optional<StatedProbability>& p) { return p && p->kind == ProbabilityKind::Likelihood; };
    return counts(pair.a.probability) || counts(pair.b.probability);
}

QString sharedTopic(const Pair& pair)
{
    std::vector<std::pair<double, size_t>> ranked;
    for (const AnsweredWord& answer : pair.comparison.answers) {
        if (answer.type != AlignmentType::Antonym)
            ranked.emplace_back(-pair.a.words[answer.a].weight, answer.a);
    }
    std::sort(ranked.begin(), ranked.end());
    ranked.resize(std::min<size_t>(ranked.size(), 3));
    std::sort(ranked.begin(), ranked.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    QStringList topic;
    for (const auto& [weight, at] : ranked)
        topic.push_back(pair.a.words[at].lower);
    return QStringLiteral("\u201c%1\u201d").arg(topic.join(QStringLiteral("\u201d, \u201c")));
}

std::vector<Clash> findClashes(const Pair& pair)
{
    std::vector<Clash> clashes;
    // A deadline denied is a time, not a denial: "no turbine will turn before 2039".
    const auto time = times(pair);
    const auto chance = probabilities(pair);
    // Where one gives a chance, a denial counts only if the intervals lie apart as well.
    const auto turned = time || (isChancy(pair) && !chance) ? std::nullopt : polarity(pair);
    for (const auto& found : {time, turned, chance, quantifiers(pair), numbers(pair), conditions(pair)}) {
        if (found)
            clashes.push_back(*found);
    }
    // Numbers beside a turned predicate are a detail; alone they decide.
    std::stable_sort(clashes.begin(), clashes.end(), [](const Clash& x, const Clash& y) { return x.strength > y.strength; });
    return clashes;
}

std::optional<NearMiss> findExcuse(const Pair& pair, const Clash& clash)
{
    if (const auto period = otherPeriod(pair, clash))
        return period;
    if (const auto place = otherPlace(pair))
        return place;
    if (pair.a.revised != pair.b.revised && clash.reason == Reason::Number)
        return NearMiss{NearMissReason::Revision, say("%1 gives an earlier figure, %2 the later one.")
                                                      .arg(pair.a.revised ? pair.letterA : pair.letterB, pair.a.revised ? pair.letterB : pair.letterA)};
    for (const auto& [one, letter] : {std::pair(&pair.a, pair.letterA), std::pair(&pair.b, pair.letterB)}) {
        if (one->rejected)
            return NearMiss{NearMissReason::Attribution, say("%1 only reports it as the view of %2 and argues against it.").arg(letter, one->attribution.holder)};
    }
    if (supposeDifferently(pair) && clash.reason != Reason::Condition)
        return NearMiss{NearMissReason::Condition, say("%1 and %2 suppose different conditions.").arg(pair.letterA, pair.letterB)};
    if (supposeComplements(pair) && clash.reason != Reason::Condition)
        return NearMiss{NearMissReason::Condition, say("%1 and %2 speak of opposite cases, one if and the other unless, so both can be right.").arg(pair.letterA, pair.letterB)};
    return std::nullopt;
}

} // namespace cp
