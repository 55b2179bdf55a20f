#include "model/linking/pair.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double nearness = 0.05; ///< "just under 41 million" and "about 40 million" are one figure

bool isNear(const Quantity& a, const Quantity& b)
{
    const double slack = nearness * std::max(std::abs(a.high), std::abs(b.high));
    return std::abs(a.low - b.low) <= slack && std::abs(a.high - b.high) <= slack;
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
            return !a.quantity.unit.isEmpty() && a.quantity.unit == b.quantity.unit && isNear(a.quantity, b.quantity);
        });
    }
    for (const TimeExpression& a : pair.a.times) {
        count += std::any_of(pair.b.times.begin(), pair.b.times.end(),
                             [&](const TimeExpression& b) { return a.first == b.first && a.last == b.last && a.relation == b.relation; });
    }
    return count;
}

bool canAgree(const Quantity& a, const Quantity& b)
{
    const auto low = [](const Quantity& q) { return q.bound == Bound::AtMost || q.bound == Bound::LessThan ? -HUGE_VAL : q.low; };
    const auto high = [](const Quantity& q) { return q.bound == Bound::AtLeast || q.bound == Bound::MoreThan ? HUGE_VAL : q.high; };
    const double slack = 0.02 * std::max(std::abs(a.high), std::abs(b.high)) * (a.bound == Bound::About || b.bound == Bound::About ? 5 : 1);
    return low(a) <= high(b) + slack && low(b) <= high(a) + slack;
}

bool figuresDiffer(const Pair& pair)
{
    const auto& a = pair.a.quantities;
    const auto& b = pair.b.quantities;
    const auto meet = [](const Quantity& x, const Quantity& y) { return isNear(x, y) || (x.unit == y.unit && canAgree(x, y)); };
    const auto isShared = [&](const NamedQuantity& x) { return std::any_of(b.begin(), b.end(), [&](const NamedQuantity& y) { return meet(x.quantity, y.quantity); }); };
    return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), isShared);
}

bool isChancy(const Pair& pair)
{
    const auto counts = [](const std::optional<StatedProbability>& p) { return p && p->kind == ProbabilityKind::Likelihood; };
    return counts(pair.a.probability) || counts(pair.b.probability);
}

bool isFewAgainstMost(const Pair& pair)
{
    const auto isMost = [](Quantifier q) { return q == Quantifier::All || q == Quantifier::Most; };
    const Quantifier a = pair.a.quantifier, b = pair.b.quantifier;
    return (isMost(a) && b == Quantifier::Few) || (a == Quantifier::Few && isMost(b));
}

bool isTurned(const Pair& pair)
{
    const bool denied = pair.a.denied != pair.b.denied, exchanged = pair.comparison.exchange == Exchange::Turns;
    return ((denied != pair.comparison.opposition.has_value()) != exchanged) != isFewAgainstMost(pair);
}

QString sharedTopic(const Pair& pair, const QString& before, const QString& after)
{
    const auto isCounted = [&pair](const ContentWord& word) {
        const auto& figures = pair.a.quantities;
        return std::any_of(figures.begin(), figures.end(), [&](const NamedQuantity& figure) { return figure.quantity.span.overlaps(word.span); });
    };
    std::vector<std::pair<double, size_t>> ranked;
    for (const AnsweredWord& answer : pair.comparison.answers) {
        if (answer.type != AlignmentType::Antonym && !isCounted(pair.a.words[answer.a]))
            ranked.emplace_back(-pair.a.words[answer.a].weight, answer.a);
    }
    if (ranked.empty())
        return {};
    std::sort(ranked.begin(), ranked.end());
    ranked.resize(std::min<size_t>(ranked.size(), 3));
    std::sort(ranked.begin(), ranked.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    QStringList topic;
    for (const auto& [weight, at] : ranked)
        topic.push_back(pair.a.words[at].shown);
    return before + QStringLiteral("\u201c%1\u201d").arg(topic.join(QStringLiteral("\u201d, \u201c"))) + after;
}

} // namespace cp
