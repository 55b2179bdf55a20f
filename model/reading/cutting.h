#pragma once

#include "model/language/connectives.h"
#include "model/reading/argumentweights.h"
#include "model/reading/clauses.h"

#include <string>

namespace cp {

/// What is known of a word that may head a clause of its own, before it is decided.
struct CutCase {
    size_t at = 0;      ///< the word
    std::optional<ClauseKind> kind; ///< of the clause that the rules of grammar would cut off
    bool marked = false; ///< grammar marks it as a clause: a condition or a joined predicate
    bool ofClause = false; ///< the word above heads a clause
    std::optional<Bond> bond; ///< of its connective
};

/// Facts about the tree that tell whether the clause says something of its own, and the senses of its head, of its first
/// word and of the word above.
[[nodiscard]] Features cutFeatures(const SentenceTree& tree, const CutCase& one);

/// Which of the argument weights' models weighs them: "cut", or "plaincut" where the words have no senses.
[[nodiscard]] std::string cutModel(const SentenceTree& tree);

/// The kind of word that may head a clause: predicates below another word, appositions, what stands with "without" and
/// the like.
[[nodiscard]] bool mayBeCut(const SentenceTree& tree, const CutCase& one);

/// The clause that would be cut, by its place in the tree alone; its parent is not set.
[[nodiscard]] Clause clauseByPlace(const SentenceTree& tree, const CutCase& one);

/// The word of a span that heads it: the one with the largest subtree inside among those that hang on a word outside;
/// nothing where the span holds no word.
[[nodiscard]] std::optional<size_t> topOf(const SentenceTree& tree, Span span);

} // namespace cp
