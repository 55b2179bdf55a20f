#include "model/linking/checks/check.h"

namespace cp::checks {

std::optional<Clash> quantifiers(const Pair& pair)
{
    const auto side = [](const StatementFeatures& f) {
        return f.quantifier == Quantifier::All || f.quantifier == Quantifier::Most ? 1 : f.quantifier == Quantifier::None ? 0 : -1;
    };
    // "no" is the denial itself where only one side has it.
    const bool apart = side(pair.a) * side(pair.b) < 0;
    const bool denied = pair.a.quantifier == Quantifier::No || pair.b.quantifier == Quantifier::No;
    if (!apart || (denied && pair.a.denied == pair.b.denied) || pair.comparison.opposition || (isFewAgainstMost(pair) && !isTurned(pair)))
        return std::nullopt;
    return Clash{Reason::Quantifier, 0.7, say("%1 and %2 differ over how many: most or all on one side, few or none on the other%3.")
                                              .arg(pair.letterA, pair.letterB, sharedTopic(pair)), std::nullopt};
}

} // namespace cp::checks
