#include "model/linking/comparison.h"
#include "model/linking/linking.h"
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

constexpr double sameLeast = 0.7;   ///< chance of the same point that makes a match without shared words
constexpr double followLeast = 0.5; ///< and of one following from the other
constexpr double doubtfulFollow = 0.4; ///< below it shared words are no match
constexpr double contradictLeast = 0.8; ///< both ways: a contradiction though no check found one
constexpr double minimalEdit = 0.5; ///< share of common words from which the differing ones decide, which the checks weigh

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

struct WordVerdict {
    PairVerdict verdict;
    bool same = false;    ///< word for word
    bool decided = false; ///< other subjects or names, or few words that differ: what the words say stands
};

/// What shared words, negation, antonyms, numbers and probabilities say.
WordVerdict verdictByWords(const TextPair& texts, const QString& scale)
{
    std::vector<StatementFeatures> both{bareFeatures(texts.a, 1, scale), bareFeatures(texts.b, 2, scale)};
    weighWords(both);
    const Comparison comparison = compareWords(both[0], both[1]);
    const QString letterA = QStringLiteral("A"), letterB = QStringLiteral("B");
    const std::optional<Link> link = judge(both[0], both[1], comparison, letterA, letterB);
    WordVerdict found;
    PairVerdict& verdict = found.verdict;
    verdict.similarity = std::clamp(comparison.overlap, 0.0, 1.0);
    if (link && link->kind == LinkKind::Contradict)
        verdict.contradiction = link->score;
    else if (!link || link->kind == LinkKind::Match)
        verdict.entailment = comparison.opposition && !link ? 0 : 0.95 * comparison.coveredB * comparison.coveredB;
    verdict.neutral = std::max(0.0, 1 - verdict.contradiction - verdict.entailment);
    if (link) {
        verdict.relation = link->kind;
        verdict.reasons = link->reasons;
    }
    found.same = areTheSameWords(both[0], both[1]);
    found.decided = both[0].words.empty() || both[1].words.empty() || comparison.overlap >= minimalEdit || comparison.subjectsDiffer || namesDiffer({both[0], both[1], comparison, letterA, letterB}) || both[0].asked || both[1].asked;
    return found;
}

/// A relation that the words did not show: the same point in other words.
void addRelation(PairVerdict& verdict, const Judgement& one)
{
    const double follows = static_cast<double>(std::max(one.forth.entailment, one.back.entailment));
    if (static_cast<double>(one.point.same) < sameLeast || follows < followLeast)
        return;
    verdict.relation = LinkKind::Match;
    verdict.reasons = {Reason::Paraphrase};
}

/// Shared words make a match only if the model does not read it otherwise: one other word can turn the whole.
void confirmMatch(PairVerdict& verdict, const Judgement& one)
{
    const double contradicted = static_cast<double>(std::min(one.forth.contradiction, one.back.contradiction));
    const double follows = static_cast<double>(std::max(one.forth.entailment, one.back.entailment));
    if (contradicted >= contradictLeast) {
        verdict.relation = LinkKind::Contradict;
        verdict.reasons = {Reason::Opposition};
    } else if (follows < doubtfulFollow) {
        verdict.relation.reset();
        verdict.reasons.clear();
    }
}

/// Puts the language model's inference and similarity in the place of what the words give; a relation that the checks
/// found stays with them, which can say why.
void judgeByMeaning(WordVerdict& words, const Judgement& one)
{
    PairVerdict& verdict = words.verdict;
    verdict.entailment = static_cast<double>(one.forth.entailment);
    verdict.contradiction = static_cast<double>(one.forth.contradiction);
    verdict.neutral = std::max(0.0, 1 - verdict.entailment - verdict.contradiction);
    // Vectors and shared words err differently; their mean does better than either.
    verdict.similarity = std::clamp((static_cast<double>(one.similarity) + verdict.similarity) / 2, 0.0, 1.0);
    if (!verdict.relation && !words.decided)
        addRelation(verdict, one);
    else if (verdict.relation == LinkKind::Match && !words.same)
        confirmMatch(verdict, one);
}

void setLabel(PairVerdict& verdict)
{
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
    auto judged = meaning.judge->judge(all, all, indexes, never);
    return judged ? std::move(*judged) : std::vector<Judgement>{};
}

} // namespace

std::vector<PairVerdict> judgePairs(const std::vector<TextPair>& pairs, const LinkingOptions& options)
{
    std::vector<WordVerdict> words(pairs.size());
    std::vector<size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), size_t(0));
    QtConcurrent::blockingMap(order, [&](size_t i) { words[i] = verdictByWords(pairs[i], options.scale); });
    const std::vector<Judgement> judged = options.meaning ? judgements(pairs, *options.meaning) : std::vector<Judgement>{};
    std::vector<PairVerdict> verdicts;
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (i < judged.size())
            judgeByMeaning(words[i], judged[i]);
        setLabel(words[i].verdict);
        verdicts.push_back(std::move(words[i].verdict));
    }
    return verdicts;
}

PairVerdict judgePair(const QString& a, const QString& b, const LinkingOptions& options) { return judgePairs({{a, b}}, options).front(); }

} // namespace cp
