#include "model/linking/checks/check.h"

namespace cp::checks {
namespace {

/// The square of opposition of modal logic: "must" excludes "need not" and "must not", "can" excludes "cannot".
bool exclude(Modality x, Modality y)
{
    switch (x) {
    case Modality::Necessary: return y == Modality::Unnecessary || y == Modality::Impossible;
    case Modality::Possible: return y == Modality::Impossible;
    case Modality::Impossible: return y == Modality::Necessary || y == Modality::Possible;
    case Modality::Unnecessary: return y == Modality::Necessary;
    case Modality::None: break;
    }
    return false;
}

QString named(Modality modality)
{
    switch (modality) {
    case Modality::Necessary: return say("that it must be");
    case Modality::Possible: return say("that it can be");
    case Modality::Impossible: return say("that it cannot be");
    case Modality::Unnecessary: return say("that it need not be");
    case Modality::None: break;
    }
    return {};
}

} // namespace

std::optional<Clash> modality(const Pair& pair)
{
    if (!pair.comparison.predicates || pair.comparison.opposition || !exclude(pair.a.modality.kind, pair.b.modality.kind))
        return std::nullopt;
    return Clash{Reason::Modality, 0.8,
                 say("%1 says %2 and %3 says %4%5.").arg(pair.letterA, named(pair.a.modality.kind), pair.letterB, named(pair.b.modality.kind), sharedTopic(pair)),
                 AlignedPair{pair.a.modality.span, pair.b.modality.span, AlignmentType::Negation}};
}

} // namespace cp::checks
