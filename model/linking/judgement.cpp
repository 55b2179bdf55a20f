#include "model/linking/judgement.h"

#include "model/linking/comparison.h"
#include "model/linking/decision.h"
#include "model/linking/verdict.h"

#include "model/language/chance.h"
#include "model/meaning/meaning.h"

#include <QHash>
#include <QtConcurrent>
#include <algorithm>
#include <numeric>
#include <span>

namespace cp {
namespace {

constexpr double minimalEdit = 0.5; ///< share of common words from which the differing ones decide
constexpr double plainOverlap = 0.75; ///< and from which a clash that was found needs no other proof
constexpr double allWords = 0.9;
constexpr float readAsClash = 0.5F;
constexpr double leastChance = 0.4; ///< of a relation that is told, all others and none being less likely

StatementFeatures bareFeatures(const QString& text, int number, const QString& scale)
{
    Statement statement;
    statement.id = {number};
    statement.document = {number};
    statement.span = {0, text.size()};
    statement.quote = text;
    statement.probability = readChance(text, scale);
    return featuresOf(statement, text);
}

/// Two bare sentences as the linker sees two statements.
struct BarePair {
    std::vector<StatementFeatures> both;
    Comparison comparison;
    Findings found;
    QString letterA = QStringLiteral("A"), letterB = QStringLiteral("B");

    [[nodiscard]] Pair pair() const { return {both[0], both[1], comparison, letterA, letterB}; }
};

BarePair bare(const TextPair& texts, const QString& scale)
{
    BarePair one;
    one.both = {bareFeatures(texts.a, 1, scale), bareFeatures(texts.b, 2, scale)};
    weighWords(one.both);
    one.comparison = compareWords(one.both[0], one.both[1]);
    one.found = findClashes(one.pair());
    return one;
}

std::vector<BarePair> barePairs(const std::vector<TextPair>& pairs, const QString& scale)
{
    std::vector<BarePair> all(pairs.size());
    std::vector<size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), size_t(0));
    QtConcurrent::blockingMap(order, [&](size_t i) { all[i] = bare(pairs[i], scale); });
    return all;
}

PairFacts factsOf(const BarePair& one, const Judgement& judgement)
{
    MeaningFacts meaning;
    meaning.judgement = &judgement;
    return factsOf(one.pair(), one.found, meaning);
}

void setRelation(PairVerdict& verdict, const std::optional<Link>& link)
{
    if (!link)
        return;
    verdict.relation = link->kind;
    verdict.reasons = link->reasons;
}

/// What shared words, negation, antonyms, numbers and probabilities say.
PairVerdict verdictByWords(const BarePair& one)
{
    const Comparison& comparison = one.comparison;
    const std::optional<Link> link = judge(one.both[0], one.both[1], comparison, one.letterA, one.letterB);
    PairVerdict verdict;
    verdict.similarity = std::clamp(comparison.overlap, 0.0, 1.0);
    if (link && link->kind == LinkKind::Contradict)
        verdict.contradiction = link->score;
    else if (!link || link->kind == LinkKind::Match)
        verdict.entailment = comparison.opposition && !link ? 0 : 0.95 * comparison.coveredB * comparison.coveredB;
    setRelation(verdict, link);
    return verdict;
}

/// The same is said of another, or one says nothing that could be compared.
bool areApart(const BarePair& one)
{
    const bool wordless = (one.both[0].words.empty() || one.both[1].words.empty()) && !areTheSameWords(one.both[0], one.both[1]);
    return wordless || namesDiffer(one.pair()) || (one.comparison.subjectsDiffer && one.comparison.overlap >= minimalEdit);
}

/// Every word has its equal and stands in the same place, and nothing tells them apart. Of opposites turned back, of
/// few and most and of figures the checks know more than the model.
bool isPlainlyTheSame(const BarePair& one, const Judgement& judgement)
{
    const Comparison& c = one.comparison;
    const bool opposed = std::any_of(c.answers.begin(), c.answers.end(), [](const AnsweredWord& answer) { return answer.type == AlignmentType::Antonym; });
    const bool crossed = opposed && c.exchange == Exchange::None; // "cheaper than coal", "coal is more expensive" say one thing
    return one.found.clashes.empty() && !isTurned(one.pair()) && !crossed && std::min(c.coveredA, c.coveredB) >= allWords && c.arrangement >= 1 && c.alike >= 2
        && (opposed || isFewAgainstMost(one.pair()) || sharedFigures(one.pair()) > 0 || std::min(judgement.forth.contradiction, judgement.back.contradiction) < readAsClash);
}

/// What the words leave no doubt about, otherwise what was learnt of pairs.
LinkChances chancesOf(const BarePair& one, const Judgement& judgement)
{
    if (!one.found.clashes.empty() && !one.found.excuse && one.comparison.overlap >= plainOverlap && one.comparison.arrangement >= 1)
        return {0, 1, 0, 0};
    if (isPlainlyTheSame(one, judgement))
        return {1, 0, 0, 0};
    return LinkModel::ofBarePairs().chances(factsOf(one, judgement));
}

/// Vectors, shared words and what the models make of the pair err differently; their mean does better than any.
double similarityOf(const BarePair& one, const Judgement& judgement)
{
    const double followed = static_cast<double>(judgement.forth.entailment + judgement.back.entailment) / 2;
    const double read = (static_cast<double>(judgement.point.same) + followed) / 2;
    return std::clamp((static_cast<double>(judgement.similarity) + std::clamp(one.comparison.overlap, 0.0, 1.0) + read) / 3, 0.0, 1.0);
}

/// The language model's inference and similarity; the relation by what was learnt of pairs (resources/linking), with the
/// checks' reasons.
PairVerdict verdictByMeaning(const BarePair& one, const Judgement& judgement)
{
    PairVerdict verdict;
    verdict.entailment = static_cast<double>(judgement.forth.entailment);
    verdict.contradiction = static_cast<double>(judgement.forth.contradiction);
    verdict.similarity = similarityOf(one, judgement);
    if (!areApart(one))
        setRelation(verdict, decidePair(one.pair(), one.found, chancesOf(one, judgement), leastChance));
    return verdict;
}

void setLabel(PairVerdict& verdict)
{
    verdict.neutral = std::max(0.0, 1 - verdict.entailment - verdict.contradiction);
    if (verdict.contradiction > std::max(verdict.neutral, verdict.entailment))
        verdict.label = Inference::Contradiction;
    else if (verdict.entailment > verdict.neutral)
        verdict.label = Inference::Entailment;
}

/// Empty when the models fail.
std::vector<Judgement> judgements(const std::vector<TextPair>& pairs, const Meaning& meaning)
{
    std::vector<QString> texts;
    QHash<QString, size_t> places;
    const auto placeOf = [&](const QString& text) {
        if (const auto found = places.constFind(text); found != places.constEnd())
            return *found;
        texts.push_back(text);
        return *places.insert(text, texts.size() - 1);
    };
    std::vector<JudgedPair> indexes;
    for (const TextPair& pair : pairs) {
        const size_t a = placeOf(pair.a);
        indexes.push_back({a, placeOf(pair.b)});
    }
    const CancelToken never;
    const auto prepared = meaning.prepare(texts, never);
    if (!prepared)
        return {};
    const std::span<const JudgedText> all(*prepared);
    auto judged = meaning.judgeClosely(all, indexes, never);
    return judged ? std::move(*judged) : std::vector<Judgement>{};
}

} // namespace

std::vector<PairVerdict> judgePairs(const std::vector<TextPair>& pairs, const LinkingOptions& options)
{
    const std::vector<BarePair> all = barePairs(pairs, options.scale);
    const std::vector<Judgement> judged = options.meaning ? judgements(pairs, *options.meaning) : std::vector<Judgement>{};
    std::vector<PairVerdict> verdicts;
    for (size_t i = 0; i < pairs.size(); ++i) {
        verdicts.push_back(i < judged.size() ? verdictByMeaning(all[i], judged[i]) : verdictByWords(all[i]));
        setLabel(verdicts.back());
    }
    return verdicts;
}

PairVerdict judgePair(const QString& a, const QString& b, const LinkingOptions& options) { return judgePairs({{a, b}}, options).front(); }

std::vector<PairFacts> factsOfPairs(const std::vector<TextPair>& pairs, const LinkingOptions& options)
{
    const std::vector<BarePair> all = barePairs(pairs, options.scale);
    const std::vector<Judgement> judged = options.meaning ? judgements(pairs, *options.meaning) : std::vector<Judgement>{};
    std::vector<PairFacts> facts;
    for (size_t i = 0; i < judged.size(); ++i)
        facts.push_back(factsOf(all[i], judged[i]));
    return facts;
}

} // namespace cp
