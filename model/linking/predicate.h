#pragma once

#include "model/language/words.h"

#include <vector>

namespace cp {

/// What the predicate of a sentence does to whom.
enum class Part { None, Agent, Patient };

/// Finds what a parsed sentence says and of what. Words that only say how sure it is ("there is little chance that") are
/// looked through. Borrows the words.
class PredicateReader final {
public:
    /// `frames`: one a word, true for those of a probability phrase.
    PredicateReader(const std::vector<Word>& words, std::vector<bool> frames) : m_words(words), m_frames(std::move(frames)) {}

    /// The sentence's verb, or what stands with its copula; and what it is joined with.
    [[nodiscard]] bool isPredicate(size_t at) const;
    /// Head of a predicate's subject.
    [[nodiscard]] bool isSubject(size_t at) const;
    /// The subject acts and the object suffers it, in the passive voice the other way round; of a comparison the first is
    /// the agent, what stands behind "than" the patient.
    [[nodiscard]] Part partOf(size_t at) const;
    /// Predicates that put one before the other, so that exchanging both says the opposite: "cheaper than", "beat".
    [[nodiscard]] bool isOrdering(size_t at) const;

private:
    [[nodiscard]] bool isFramed(size_t at) const;
    [[nodiscard]] bool isPassive(size_t at) const;
    [[nodiscard]] bool hasCase(size_t at, const char* word) const;
    [[nodiscard]] int predicateAbove(size_t at) const;

    const std::vector<Word>& m_words;
    std::vector<bool> m_frames;
};

} // namespace cp
