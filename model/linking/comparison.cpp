#include "model/linking/comparison.h"

#include "model/language/wordnet.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

// A pair is judged only when enough rare words answer each other. Then the first clash decides: antonym and negation
// parity, numbers of one unit, deadlines, probability intervals; a difference in time, holder or condition that
// explains the clash away makes it a near miss. Without any clash a high overlap is a match.

namespace cp {
namespace {

constexpr double clashOverlap = 0.42;
constexpr double matchOverlap = 0.5;
constexpr double synonymCredit = 0.8;

QString tr(const char* text) { return QCoreApplication::translate("Linking", text); }

/// 1 same, synonymCredit synonym, −1 antonym, 0 nothing.
double answer(const ContentWord& a, const ContentWord& b)
{
    if (a.stem == b.stem || a.base == b.base)
        return 1;
    if (a.number || b.number)
        return 0;
    if (areAntonyms(a.base, b.base))
        return -1;
    return areSynonyms(a.base, b.base) ? synonymCredit : 0;
}

QString percent(double value) { return QLocale::c().toString(value * 100, 'f', 0); }

QString rangeOf(const StatedProbability& p)
{
    return p.low == p.high ? QStringLiteral("%1 %").arg(percent(p.low))
                           : QStringLiteral("%1\u2013%2 %").arg(percent(p.low), percent(p.high));
}

/// What decides, with the words for it.
struct Clash {
    Reason reason = Reason::Negation;
    double strength = 0.8;
    QString explanation;
    std::optional<AlignedPair> words;
};

class PairJudge final {
public:
    PairJudge(const StatementFeatures& a, const StatementFeatures& b, const Comparison& c, QString letterA, QString letterB)
        : m_a(a), m_b(b), m_c(c), m_letterA(std::move(letterA)), m_letterB(std::move(letterB))
    {
    }
    [[nodiscard]] std::optional<Link> run() const;

private:
    [[nodiscard]] std::optional<Clash> polarity() const;
    [[nodiscard]] std::optional<Clash> numbers() const;
    [[nodiscard]] std::optional<Clash> times() const;
    [[nodiscard]] std::optional<Clash> probabilities() const;
    [[nodiscard]] std::optional<Clash> conditions() const;
    [[nodiscard]] std::optional<NearMiss> excuse(const Clash& clash) const;
    [[nodiscard]] Link linkFor(LinkKind kind, double score) const;

    const StatementFeatures& m_a;
    const StatementFeatures& m_b;
    const Comparison& m_c;
    QString m_letterA, m_letterB;
};

std::optional<Clash> PairJudge::polarity() const
{
    const bool turned = (m_c.antonyms % 2 == 1) != (m_a.denied != m_b.denied);
    // A low probability denies as well: "will fail" and "is unlikely to fail" are handled as probabilities.
    if (!turned || m_c.overlap < clashOverlap)
        return std::nullopt;
    if (m_c.antonyms % 2 == 1)
        return Clash{Reason::Antonym, 0.75, tr("%1 says “%2”, %3 says “%4”: opposites about the same matter.")
                                                .arg(m_letterA, m_c.antonymA, m_letterB, m_c.antonymB), std::nullopt};
    const QString denier = m_a.denied ? m_letterA : m_letterB;
    const QString asserter = m_a.denied ? m_letterB : m_letterA;
    return Clash{Reason::Negation, 0.8, tr("%1 asserts what %2 denies.").arg(asserter, denier), std::nullopt};
}

std::optional<Clash> PairJudge::numbers() const
{
    if (m_c.overlap < clashOverlap)
        return std::nullopt;
    for (const auto& [valueA, wordA] : m_a.numbers) {
        for (const auto& [valueB, wordB] : m_b.numbers) {
            if (wordA.stem.isEmpty() || wordA.stem != wordB.stem)
                continue;
            const double apart = std::abs(valueA - valueB) / std::max({std::abs(valueA), std::abs(valueB), 1e-9});
            if (apart < 0.05)
                return std::nullopt;
            return Clash{Reason::Number, 0.7, tr("%1 gives %2, %3 gives %4 for the same quantity.")
                                                  .arg(m_letterA, QLocale::c().toString(valueA, 'g', 12), m_letterB,
                                                       QLocale::c().toString(valueB, 'g', 12)),
                         AlignedPair{wordA.span, wordB.span, AlignmentType::Number}};
        }
    }
    return std::nullopt;
}

std::optional<Clash> PairJudge::times() const
{
    if (m_c.overlap < clashOverlap || m_a.years.empty() || m_b.years.empty())
        return std::nullopt;
    const auto [yearA, sideA] = m_a.years.front();
    const auto [yearB, sideB] = m_b.years.front();
    const bool apart = (sideA == TimeSide::Before && sideB == TimeSide::After && yearA <= yearB)
        || (sideB == TimeSide::Before && sideA == TimeSide::After && yearB <= yearA)
        || (sideA != TimeSide::In && sideA == sideB && yearA != yearB) || (sideA == TimeSide::In && sideB == TimeSide::In && yearA != yearB);
    if (!apart)
        return std::nullopt;
    return Clash{Reason::Time, 0.65, tr("%1 says %2, %3 says %4 for the same event.")
                                         .arg(m_letterA).arg(yearA).arg(m_letterB).arg(yearB), std::nullopt};
}

std::optional<Clash> PairJudge::probabilities() const
{
    const auto& a = m_a.probability;
    const auto& b = m_b.probability;
    if (m_c.overlap < clashOverlap || (!a && !b))
        return std::nullopt;
    const bool turned = (m_c.antonyms % 2 == 1) != (m_a.denied != m_b.denied);
    // A plain assertion commits to being more likely than not.
    const double lowA = a ? a->low : 0.8, highA = a ? a->high : 1;
    const double lowB = turned ? 1 - (b ? b->high : 1) : (b ? b->low : 0.8);
    const double highB = turned ? 1 - (b ? b->low : 0.8) : (b ? b->high : 1);
    const double gap = std::max(lowA - highB, lowB - highA);
    if (gap < 0.1)
        return std::nullopt;
    std::optional<AlignedPair> words;
    if (a && b)
        words = AlignedPair{a->span, b->span, AlignmentType::Probability};
    const QString saysA = a ? QStringLiteral("\u201c%1\u201d (%2)").arg(a->phrase, rangeOf(*a)) : tr("it plainly");
    const QString saysB = b ? QStringLiteral("\u201c%1\u201d (%2)").arg(b->phrase, rangeOf(*b)) : tr("it plainly");
    return Clash{Reason::Probability, 0.75, tr("%1 says %2, %3 says %4: the intervals lie %5 points apart.")
                                                .arg(m_letterA, saysA, m_letterB, saysB, percent(gap)), words};
}

std::optional<Clash> PairJudge::conditions() const
{
    const auto strict = [](const std::optional<ConditionKind>& kind) {
        return kind == ConditionKind::OnlyIf || kind == ConditionKind::Unless;
    };
    const bool opposed = (strict(m_a.condition) && m_b.condition == ConditionKind::EvenIf)
        || (strict(m_b.condition) && m_a.condition == ConditionKind::EvenIf);
    if (m_c.overlap < clashOverlap || !opposed)
        return std::nullopt;
    return Clash{Reason::Condition, 0.65, tr("One makes it hang on a condition, the other says that it holds all the same."), std::nullopt};
}

std::optional<NearMiss> PairJudge::excuse(const Clash& clash) const
{
    const bool bothDated = !m_a.years.empty() && !m_b.years.empty();
    if (bothDated && m_a.years.front().first != m_b.years.front().first && clash.reason != Reason::Time)
        return NearMiss{NearMissReason::Period, tr("They speak of different times: %1 and %2.")
                                                    .arg(m_a.years.front().first).arg(m_b.years.front().first)};
    const bool others = (m_a.attribution.kind == HolderKind::Author) != (m_b.attribution.kind == HolderKind::Author);
    if (others) {
        const Attribution& holder = m_a.attribution.kind == HolderKind::Author ? m_b.attribution : m_a.attribution;
        return NearMiss{NearMissReason::Attribution, tr("One of them is the view of %1, not of the author.").arg(holder.holder)};
    }
    const bool different = !m_a.conditionStems.isEmpty() && !m_b.conditionStems.isEmpty()
        && !m_a.conditionStems.intersects(m_b.conditionStems);
    if (different && clash.reason != Reason::Condition)
        return NearMiss{NearMissReason::Condition, tr("They hang on different conditions.")};
    return std::nullopt;
}

Link PairJudge::linkFor(LinkKind kind, double score) const
{
    Link link;
    link.kind = kind;
    link.score = std::clamp(score, 0.0, 1.0);
    link.alignment = m_c.pairs;
    return link;
}

std::optional<Link> PairJudge::run() const
{
    std::vector<Clash> clashes;
    for (const auto& found : {polarity(), numbers(), times(), conditions()}) {
        if (found)
            clashes.push_back(*found);
    }
    if (const auto found = probabilities(); found && clashes.empty())
        clashes.push_back(*found);
    if (clashes.empty()) {
        if (m_c.overlap < matchOverlap || m_c.antonyms > 0)
            return std::nullopt;
        Link link = linkFor(LinkKind::Match, m_c.overlap);
        link.reasons = {Reason::Paraphrase};
        link.explanation = QCoreApplication::translate("Linking", "Both say the same: %n word(s) answer each other.", nullptr,
                                                       static_cast<int>(m_c.pairs.size()));
        return link;
    }
    const Clash& first = clashes.front();
    Link link = linkFor(LinkKind::Contradict, first.strength * (0.55 + 0.45 * std::min(1.0, m_c.overlap / 0.7)) + 0.05);
    for (const Clash& clash : clashes)
        link.reasons.push_back(clash.reason);
    if (first.words)
        link.alignment.push_back(*first.words);
    link.explanation = first.explanation;
    link.nearMiss = excuse(first);
    if (link.nearMiss)
        link.kind = LinkKind::Related;
    return link;
}

} // namespace

Comparison compareWords(const StatementFeatures& a, const StatementFeatures& b)
{
    Comparison result;
    std::vector<bool> used(b.words.size(), false);
    double answeredA = 0;
    double answeredB = 0;
    for (const double wanted : {1.0, synonymCredit, -1.0}) {
        for (const ContentWord& word : a.words) {
            const bool done = std::any_of(result.pairs.begin(), result.pairs.end(), [&](const AlignedPair& p) { return p.a == word.span; });
            for (size_t j = 0; !done && j < b.words.size(); ++j) {
                if (used[j] || answer(word, b.words[j]) != wanted)
                    continue;
                used[j] = true;
                const AlignmentType type = wanted == 1 ? AlignmentType::Equal : wanted < 0 ? AlignmentType::Antonym : AlignmentType::Paraphrase;
                result.pairs.push_back({word.span, b.words[j].span, type});
                answeredA += std::abs(wanted) * word.weight;
                answeredB += std::abs(wanted) * b.words[j].weight;
                if (wanted < 0) {
                    ++result.antonyms;
                    result.antonymA = word.lower;
                    result.antonymB = b.words[j].lower;
                }
                break;
            }
        }
    }
    if (a.weight > 0 && b.weight > 0) {
        result.covered = answeredB / b.weight;
        // A single shared word says little, however rare: at least two must answer.
        const double enough = result.pairs.size() < 2 ? 0.5 : 1;
        result.overlap = enough * (0.5 * std::sqrt((answeredA / a.weight) * result.covered) + 0.5 * std::max(answeredA / a.weight, result.covered) * 0.8);
    }
    std::sort(result.pairs.begin(), result.pairs.end(), [](const AlignedPair& x, const AlignedPair& y) { return x.a < y.a; });
    return result;
}

std::optional<Link> judge(const StatementFeatures& a, const StatementFeatures& b, const Comparison& comparison,
                          const QString& letterA, const QString& letterB)
{
    return PairJudge(a, b, comparison, letterA, letterB).run();
}

} // namespace cp
