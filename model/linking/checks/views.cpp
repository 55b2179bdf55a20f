#include "model/linking/checks/check.h"

namespace cp::checks {

std::optional<NearMiss> revision(const Pair& pair, const Clash& clash)
{
    if (pair.a.revised == pair.b.revised || clash.reason != Reason::Number)
        return std::nullopt;
    const QString& early = pair.a.revised ? pair.letterA : pair.letterB;
    const QString& late = pair.a.revised ? pair.letterB : pair.letterA;
    return NearMiss{NearMissReason::Revision, say("%1 gives an earlier figure, %2 the later one.").arg(early, late)};
}

std::optional<NearMiss> rejectedView(const Pair& pair)
{
    if (!pair.a.rejected && !pair.b.rejected)
        return std::nullopt;
    const StatementFeatures& view = pair.a.rejected ? pair.a : pair.b;
    return NearMiss{NearMissReason::Attribution, say("%1 only reports it as the view of %2 and argues against it.")
                                                     .arg(pair.a.rejected ? pair.letterA : pair.letterB, view.attribution.holder)};
}

} // namespace cp::checks
