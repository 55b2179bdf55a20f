#include "model/linking/checks/check.h"

namespace cp::checks {

std::optional<Clash> polarity(const Pair& pair)
{
    if (!isTurned(pair))
        return std::nullopt;
    if (pair.comparison.opposition) {
        const ContentWord& a = pair.a.words[pair.comparison.opposition->a];
        const ContentWord& b = pair.b.words[pair.comparison.opposition->b];
        return Clash{Reason::Antonym, 0.75,
                     say("%1 says \u201c%2\u201d and %3 says \u201c%4\u201d of the same thing%5.").arg(pair.letterA, a.lower, pair.letterB, b.lower, sharedTopic(pair)),
                     AlignedPair{a.span, b.span, AlignmentType::Antonym}};
    }
    if (pair.comparison.exchange == Exchange::Turns && pair.a.denied == pair.b.denied)
        return Clash{Reason::Opposition, 0.8, say("%1 and %2 put the same two the other way round%3.").arg(pair.letterA, pair.letterB, sharedTopic(pair)), std::nullopt};
    // A denial meets the assertion only where the predicates are the same.
    if (!pair.comparison.predicates || pair.a.denied == pair.b.denied)
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
                 say("%1 denies what %2 asserts%3.").arg(aDenies ? pair.letterA : pair.letterB, aDenies ? pair.letterB : pair.letterA, sharedTopic(pair, say(" about "), {})), spans};
}

} // namespace cp::checks
