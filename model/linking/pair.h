#pragma once

#include "model/linking/comparison.h"

namespace cp {

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

/// Whether one value can meet both bounded quantities.
[[nodiscard]] bool canAgree(const Quantity& a, const Quantity& b);

/// Both give figures, and none of the one is near any of the other, whatever they count.
[[nodiscard]] bool figuresDiffer(const Pair& pair);

/// One of the two says how likely it is, so that intervals decide, not denials.
[[nodiscard]] bool isChancy(const Pair& pair);

/// "most farmers" against "a minority of farmers": what one says of many the other says of few.
[[nodiscard]] bool isFewAgainstMost(const Pair& pair);

/// Odd number of turns: a denial, a pair of opposites, an order turned round, few for most; two of them say the same again.
[[nodiscard]] bool isTurned(const Pair& pair);

/// For sentences, what the two are about: the heaviest three words that answer each other, but for figures and what they
/// count, in A's order. Between `before` and `after`; empty when there is none: " (“barges”, “Loy”)".
[[nodiscard]] QString sharedTopic(const Pair& pair, const QString& before = QStringLiteral(" ("), const QString& after = QStringLiteral(")"));

} // namespace cp
