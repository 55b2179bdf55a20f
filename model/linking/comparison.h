#pragma once

#include "model/linking/features.h"

namespace cp {

/// How two statements' words answer each other.
struct Comparison {
    double overlap = 0; ///< weighted share of words that have an answer, both ways, 0…1
    double covered = 0; ///< share of b's words that a has (for entailment)
    std::vector<AlignedPair> pairs;
    int antonyms = 0;
    QString antonymA, antonymB;
};

/// Greedy word alignment: same stem, synonym, antonym; each word once.
[[nodiscard]] Comparison compareWords(const StatementFeatures& a, const StatementFeatures& b);

/// The relation of two compared statements, without ids: kind, score, reasons, alignment, explanation or near miss.
/// Nothing when they are not about the same. `letterA` and `letterB` name the documents in the explanation.
[[nodiscard]] std::optional<Link> judge(const StatementFeatures& a, const StatementFeatures& b, const Comparison& comparison,
                                        const QString& letterA, const QString& letterB);

} // namespace cp
