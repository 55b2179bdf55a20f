#include "model/reading/negation.h"

#include <algorithm>

namespace cp {
namespace {

/// "not only", "no doubt", "no more than": the word denies nothing here.
bool isEmpty(const SentenceTree& tree, size_t at)
{
    if (tree.isForm(at + 1, {"only", "least", "doubt", "matter", "just", "merely", "to", "later", "sooner", "wonder", "simply", "necessarily"}))
        return true;
    const bool compared = tree.isForm(at + 1, {"more", "less", "fewer"}) && tree.isForm(at + 2, {"than"});
    return compared || (tree.isForm(at, {"no"}) && tree.isForm(at + 1, {","})) || (tree.isForm(at, {"no", "not"}) && tree.isForm(at + 1, {"."}));
}

bool isDenier(const SentenceTree& tree, size_t at)
{
    if (tree.isForm(at, {"not", "n't", "never", "no", "nobody", "nothing", "none", "neither", "nor", "cannot", "hardly", "scarcely", "nowhere"}))
        return !isEmpty(tree, at);
    const bool refuses = tree.verb(at) == QLatin1String("fail") || tree.verb(at) == QLatin1String("refuse") || tree.verb(at) == QLatin1String("cease");
    if (tree.isForm(at, {"few", "little", "seldom", "rarely"}))
        return at == 0 || !tree.isForm(at - 1, {"a", "the", "these", "those", "very", "as", "of", "but"});
    return refuses && tree.isForm(at + 1, {"to"});
}

/// The word bears on the clause's own predicate: beside it, in its subject or object, not inside a further clause.
bool bearsOn(const SentenceTree& tree, size_t at, size_t predicate)
{
    auto up = std::optional(at);
    for (int steps = 0; up && steps < 5; ++steps) {
        if (*up == predicate)
            return true;
        switch (tree[*up].dependency) {
        case Dependency::RelativeClause:
        case Dependency::AdnominalClause:
        case Dependency::AdverbialClause:
        case Dependency::Conjunct:
        case Dependency::Parataxis:
        case Dependency::Possessor:
        case Dependency::Compound: return false;
        case Dependency::NominalModifier:
        case Dependency::Oblique: {
            // "for no reason" leaves the clause alone, "in no way" does not; a bare phrase is seldom the point.
            if (*up != at && !tree.isForm(at, {"no"}))
                return false;
            break;
        }
        default: break;
        }
        up = tree.head(*up);
    }
    return false;
}

} // namespace

bool isDenial(const SentenceTree& tree, const Clause& clause, std::optional<Span> except)
{
    bool denied = false;
    for (size_t at : clause.words) {
        if (except && except->overlaps(tree[at].span))
            continue;
        if (isDenier(tree, at) && (clause.phrase || at == clause.head || bearsOn(tree, at, clause.head)))
            denied = !denied;
    }
    // "Nor should anyone …": the conjunction stands outside the clause.
    if (clause.first > 0 && tree.isForm(clause.first - 1, {"nor", "neither"}))
        denied = !denied;
    return denied;
}

} // namespace cp
