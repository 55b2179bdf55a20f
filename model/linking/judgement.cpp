#include "model/linking/comparison.h"
#include "model/linking/linking.h"

#include "model/language/chance.h"
#include "model/meaning/meaning.h"

#include <algorithm>
#include <span>

namespace cp {
namespace {

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

/// What shared words, negation, antonyms, numbers and probabilities say.
PairVerdict verdictByWords(const QString& a, const QString& b, const LinkingOptions& options)
{
    std::vector<StatementFeatures> both{bareFeatures(a, 1, options.scale), bareFeatures(b, 2, options.scale)};
    weighWords(both);
    const Comparison comparison = compareWords(both[0], both[1]);
    const std::optional<Link> link = judge(both[0], both[1], comparison, QStringLiteral("A"), QStringLiteral("B"));
    PairVerdict verdict;
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
    return verdict;
}

/// Puts the language model's inference and similarity in the place of what the words give; the product's relation and its
/// reasons stay with the checks, which can say why.
void judgeByMeaning(PairVerdict& verdict, const Meaning& meaning, const QString& a, const QString& b)
{
    const CancelToken never;
    const auto texts = meaning.prepare({a, b}, never);
    if (!texts)
        return;
    const std::span<const JudgedText> both(*texts);
    const auto judged = meaning.judge->judge(both, both, {{0, 1}}, never);
    if (!judged || judged->empty())
        return;
    const Judgement& one = judged->front();
    verdict.entailment = static_cast<double>(one.forth.entailment);
    verdict.contradiction = static_cast<double>(one.forth.contradiction);
    verdict.neutral = std::max(0.0, 1 - verdict.entailment - verdict.contradiction);
    // Vectors and shared words err differently; their mean does better than either.
    verdict.similarity = std::clamp((static_cast<double>(one.similarity) + verdict.similarity) / 2, 0.0, 1.0);
}

} // namespace

PairVerdict judgePair(const QString& a, const QString& b, const LinkingOptions& options)
{
    PairVerdict verdict = verdictByWords(a, b, options);
    if (options.meaning)
        judgeByMeaning(verdict, *options.meaning, a, b);
    if (verdict.contradiction > std::max(verdict.neutral, verdict.entailment))
        verdict.label = Inference::Contradiction;
    else if (verdict.entailment > verdict.neutral)
        verdict.label = Inference::Entailment;
    return verdict;
}

} // namespace cp
