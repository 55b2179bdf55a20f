#pragma once

#include "model/linking/pair.h"

#include <optional>

namespace cp {

/// What keeps two statements about the same thing from both being right, with the sentence that says so.
struct Clash {
    Reason reason = Reason::Negation;
    double strength = 0.8; ///< how surely such a find is a contradiction, 0…1
    QString explanation;
    std::optional<AlignedPair> words;
};

} // namespace cp

/// One check a file. Each looks at one thing that keeps two statements from both being right, or that excuses a clash.
/// All are symmetric but for the order of letters and spans.
namespace cp::checks {

/// One denies what the other asserts, or their predicates are opposites.
[[nodiscard]] std::optional<Clash> polarity(const Pair& pair);
/// All or most against few or none.
[[nodiscard]] std::optional<Clash> quantifiers(const Pair& pair);
/// A number of one side fits none of the other's in the same unit.
[[nodiscard]] std::optional<Clash> numbers(const Pair& pair);
/// One event at times that exclude each other.
[[nodiscard]] std::optional<Clash> times(const Pair& pair);
/// Intervals of stated probability that lie apart, counted over all scales.
[[nodiscard]] std::optional<Clash> probabilities(const Pair& pair);
/// Both say how likely it is, and the intervals meet: half a sentence that says so.
[[nodiscard]] std::optional<QString> sameChance(const Pair& pair);
/// What must be against what need not, what can be against what cannot.
[[nodiscard]] std::optional<Clash> modality(const Pair& pair);
/// "If p" against "unless p", "only if p" against "even if p".
[[nodiscard]] std::optional<Clash> conditions(const Pair& pair);

/// They speak of different times.
[[nodiscard]] std::optional<NearMiss> otherPeriod(const Pair& pair, const Clash& clash);
/// They speak of different places.
[[nodiscard]] std::optional<NearMiss> otherPlace(const Pair& pair);
/// One figure is an earlier state of the other.
[[nodiscard]] std::optional<NearMiss> revision(const Pair& pair, const Clash& clash);
/// One is only reported, and its document argues against it.
[[nodiscard]] std::optional<NearMiss> rejectedView(const Pair& pair);
/// They suppose different conditions, or opposite cases.
[[nodiscard]] std::optional<NearMiss> otherCondition(const Pair& pair, const Clash& clash);

/// Explanations are data of the map, saved and exchanged: in the language of the articles, not of the window.
[[nodiscard]] inline QString say(const char* text) { return QString::fromUtf8(text); }

} // namespace cp::checks
