#include "model/linking/checks/check.h"

namespace cp::checks {
namespace {

constexpr double barestOverlap = 0.6; ///< of two statements whose figures have no unit

} // namespace

/// A number of one side that fits none of the other side's in the same unit; shared ones are not at issue.
std::optional<Clash> numbers(const Pair& pair)
{
    // Figures of nothing in particular are compared only where each side has one and the rest is much the same.
    const bool onlyFigures = pair.a.quantities.size() == 1 && pair.b.quantities.size() == 1 && pair.comparison.overlap >= barestOverlap;
    for (const auto& [a, textA] : pair.a.quantities) {
        const NamedQuantity* other = nullptr;
        bool agreed = a.unit.isEmpty() && !onlyFigures;
        for (const NamedQuantity& b : pair.b.quantities) {
            if (b.quantity.unit != a.unit)
                continue;
            agreed = agreed || canAgree(a, b.quantity);
            other = other ? other : &b;
        }
        if (agreed || !other)
            continue;
        return Clash{Reason::Number, 0.7, say("%1 gives %2 and %3 gives %4 for the same thing%5.").arg(pair.letterA, textA, pair.letterB, other->text, sharedTopic(pair)),
                     AlignedPair{a.span, other->quantity.span, AlignmentType::Number}};
    }
    return std::nullopt;
}

} // namespace cp::checks
