#pragma once

#include "model/linking/features.h"

#include <optional>

namespace cp {

/// A word of one statement and the word of the other that answers it.
struct AnsweredWord {
    size_t a = 0; ///< index into the features' words
    size_t b = 0;
    AlignmentType type = AlignmentType::Equal; ///< Equal, Paraphrase or Antonym
};

/// Two statements of the same who say who did it to whom the other way round.
enum class Exchange {
    None,
    Turns,  ///< of an order: the opposite is said ("A is cheaper than B")
    Changes ///< of an event: another one is told ("the dog chased the cat")
};

/// How two statements' words answer each other.
struct Comparison {
    double overlap = 0;  ///< weighted share of all words of both that have an answer, 0…1
    double coveredA = 0; ///< share of a's words that b has
    double coveredB = 0; ///< and of b's that a has (for entailment)
    int alike = 0;       ///< words with an equal or a synonym
    bool predicates = false; ///< the predicates answer each other as equals or synonyms
    bool subjects = false;   ///< so do the subjects
    bool subjectsDiffer = false; ///< both name a subject, and neither has an answer
    Exchange exchange = Exchange::None;
    double arrangement = 1; ///< share of the answered words whose heads answer each other too, where both heads have an answer
    std::vector<AnsweredWord> answers;
    std::optional<AnsweredWord> opposition; ///< the opposites that decide, if any
};

/// Greedy word alignment: same stem, synonym, antonym; each word once. Symmetric but for the order of its indexes.
[[nodiscard]] Comparison compareWords(const StatementFeatures& a, const StatementFeatures& b);

/// The relation of two compared statements, without ids: kind, score, reasons, alignment, explanation or near miss.
/// Nothing when they are not about the same. `letterA` and `letterB` name the documents in the explanation.
[[nodiscard]] std::optional<Link> judge(const StatementFeatures& a, const StatementFeatures& b, const Comparison& comparison,
                                        const QString& letterA, const QString& letterB);

} // namespace cp
