#pragma once

#include "model/language/wordpieces.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

namespace cp {

/// A parsed sentence with the questions that the clause rules ask of it. A predicate is a word that heads a clause: a
/// verb, or whatever stands with a copula. Indexes are of the sentence's words.
class SentenceTree final {
public:
    /// `words` are tagged and parsed.
    explicit SentenceTree(std::vector<Word> words);
    /// The same, with what the encoder makes of each word; empty senses where there are no models. Copies share them.
    SentenceTree(std::vector<Word> words, WordSenses senses);

    [[nodiscard]] size_t size() const { return m_words.size(); }
    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
    [[nodiscard]] const Word& operator[](size_t at) const { return m_words[at]; }
    /// Lower-case form; empty beyond the ends.
    [[nodiscard]] const QString& form(size_t at) const;
    [[nodiscard]] bool isForm(size_t at, std::initializer_list<const char*> forms) const;
    /// Sense of a word, which lives as long as a copy of the tree does; null without models.
    [[nodiscard]] const std::vector<float>* sense(size_t at) const { return m_senses ? &(*m_senses)[at] : nullptr; }
    /// Dictionary form as a verb, or the form itself.
    [[nodiscard]] QString verb(size_t at) const;

    [[nodiscard]] const std::vector<size_t>& children(size_t head) const { return m_children[head]; }
    [[nodiscard]] std::optional<size_t> child(size_t head, Dependency dependency) const;
    [[nodiscard]] std::optional<size_t> head(size_t at) const;
    [[nodiscard]] size_t root() const { return m_root; }
    /// First and last word of the whole subtree.
    [[nodiscard]] std::pair<size_t, size_t> bounds(size_t head) const;
    [[nodiscard]] bool isAncestor(size_t ancestor, size_t of) const;

    /// Subject of a predicate, if it has its own.
    [[nodiscard]] std::optional<size_t> subject(size_t predicate) const;
    /// The word that carries the tense of a predicate: itself, or its first auxiliary or copula.
    [[nodiscard]] std::optional<size_t> tensed(size_t predicate) const;
    [[nodiscard]] bool isFinite(size_t predicate) const { return tensed(predicate).has_value(); }
    /// A modal verb of the predicate (will, would, might …), shared from the first conjunct if it has none.
    [[nodiscard]] std::optional<size_t> modal(size_t predicate) const;
    [[nodiscard]] bool isPast(size_t predicate) const;
    [[nodiscard]] bool isNegated(size_t predicate) const;
    /// The first predicate with a tense at or after `from` (and before `end`).
    [[nodiscard]] std::optional<size_t> predicateFrom(size_t from, size_t end) const;
    /// All predicates whose tensed word lies in from…end, in the order of those words.
    [[nodiscard]] std::vector<size_t> predicates(size_t from, size_t end) const;
    [[nodiscard]] bool isQuestion() const;

    /// Hangs a word elsewhere; does nothing where that would close a circle.
    void attach(size_t at, size_t head, Dependency dependency);
    /// Makes a verb tensed, or a participle.
    void settleVerb(size_t at, bool finite);
    /// Makes `at` the root; the old root hangs on it with `dependency`.
    void makeRoot(size_t at, Dependency dependency);

private:
    void link();

    std::vector<Word> m_words;
    std::shared_ptr<const WordSenses> m_senses;
    std::vector<std::vector<size_t>> m_children;
    size_t m_root = 0;
};

} // namespace cp
