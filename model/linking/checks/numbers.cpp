#include "model/linking/checks/check.h"

namespace cp::checks {
namespace {

constexpr double barestOverlap = 0.6; ///< of two statements whose figures have no unit

/// In the same unit, by the same time if any, and shares of the same as far as both say of what: ten a year are not a
/// hundred in all, eleven per cent of the weight not twelve of the patients.
bool countTheSame(const NamedQuantity& a, const NamedQuantity& b)
{
    const bool otherWhole = !a.whole.isEmpty() && !b.whole.isEmpty() && a.whole != b.whole;
    return a.quantity.unit == b.quantity.unit && a.rate == b.rate && !otherWhole;
}

} // namespace

/// A number of one side that fits none of the other side's in the same unit; shared ones are not at issue.
std::optional<Clash> numbers(const Pair& pair)
{
    // Figures of nothing in particular are compared only where each side has one and the rest is much the same, or subject
    // and predicate are ("the lockers cost 300,000").
    const Comparison& c = pair.comparison;
    const bool alone = pair.a.quantities.size() == 1 && pair.b.quantities.size() == 1;
    const bool onlyFigures = alone && (c.overlap >= barestOverlap || (c.subjects && c.predicates && !c.subjectsDiffer));
    for (const NamedQuantity& a : pair.a.quantities) {
        const NamedQuantity* other = nullptr;
        bool agreed = a.quantity.unit.isEmpty() && !onlyFigures;
        for (const NamedQuantity& b : pair.b.quantities) {
            if (!countTheSame(a, b))
                continue;
            agreed = agreed || canAgree(a.quantity, b.quantity);
            other = other ? other : &b;
        }
        if (agreed || !other)
            continue;
        return Clash{Reason::Number, 0.7, say("%1 gives %2 and %3 gives %4 for the same thing%5.").arg(pair.letterA, a.text, pair.letterB, other->text, sharedTopic(pair)),
                     AlignedPair{a.quantity.span, other->quantity.span, AlignmentType::Number}};
    }
    return std::nullopt;
}

} // namespace cp::checks
