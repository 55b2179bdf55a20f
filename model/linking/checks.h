#pragma once

#include "model/linking/comparison.h"

#include <optional>

namespace cp {

/// What keeps two statements about the same thing from both being right, with the sentence that says so.
struct Clash {
    Reason reason = Reason::Negation;
    double strength = 0.8; ///< how surely such a find is a contradiction, 0…1
    QString explanation;
    std::optional<AlignedPair> words;
};

/// Two statements with their comparison and the letters of their documents.
struct Pair {
    const StatementFeatures& a;
    const StatementFeatures& b;
    const Comparison& comparison;
    QString letterA, letterB;
};

/// Names that stand on one side only make it another thing ("in Kerrec", "in Tavrin"): both sides have such a name.
[[nodiscard]] bool namesDiffer(const Pair& pair);

/// Figures and years that both give: "2.1 billion florins", "2036". They bind as words do.
[[nodiscard]] int sharedFigures(const Pair& pair);

/// One of the two says how likely it is, so that intervals decide, not denials.
[[nodiscard]] bool isChancy(const Pair& pair);

/// The words that both share, heaviest first, for sentences: "barges, Loy".
[[nodiscard]] QString sharedTopic(const Pair& pair);

/// Clashes of a pair that is about the same thing, the deciding one first.
[[nodiscard]] std::vector<Clash> findClashes(const Pair& pair);

/// Why the clash is none: other period, other scope, other condition, a view that its document rejects, an earlier state.
[[nodiscard]] std::optional<NearMiss> findExcuse(const Pair& pair, const Clash& clash);

} // namespace cp
