#include "model/linking/comparison.h"
#include "model/linking/linking.h"

#include "model/language/chance.h"

#include <algorithm>

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

} // namespace

PairVerdict judgePair(const QString& a, const QString& b, const LinkingOptions& options)
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
    if (verdict.contradiction > std::max(verdict.neutral, verdict.entailment))
        verdict.label = Inference::Contradiction;
    else if (verdict.entailment > verdict.neutral)
        verdict.label = Inference::Entailment;
    if (link) {
        verdict.relation = link->kind;
        verdict.reasons = link->reasons;
    }
    return verdict;
}

} // namespace cp
