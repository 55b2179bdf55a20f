#pragma once

#include "model/base/span.h"

#include <QSet>
#include <QString>
#include <QStringView>
#include <initializer_list>
#include <vector>

namespace cp {

/// Coarse part of speech (Universal Dependencies' UPOS, what rules need of it).
enum class Tag { Noun, ProperNoun, Pronoun, Verb, Auxiliary, Adjective, Adverb, Determiner, Adposition, Conjunction, Subordinator, Number, Particle, Interjection, Punctuation, Other };

/// How a word depends on its head (Universal Dependencies' basic relations, merged where no rule distinguishes them).
enum class Dependency { Root, Subject, ClausalSubject, Object, Complement, OpenComplement, Oblique, Adverbial, AdverbialClause, RelativeClause, AdnominalClause, Apposition, Conjunct, Coordinator, Marker, Copula, Auxiliary, Determiner, Case, Modifier, NominalModifier, Possessor, Compound, VerbParticle, Expletive, Parataxis, Punctuation, Other };

/// One token of a sentence. Contractions are split as treebanks do: "won't" → "wo" + "n't", "it's" → "it" + "'s".
struct Word {
    Span span;      ///< in the document's text
    QString lower;  ///< lower case, curly quotes and hyphens made plain
    QString stem;   ///< Snowball English stem of `lower`
    Tag tag = Tag::Other;
    bool participle = false; ///< a verb's -ing or -ed/-en form that is not finite here
    bool finite = false;     ///< a verb or auxiliary in a tensed form, or a modal
    int head = -1;           ///< index of the word it depends on, -1 for the root and before parseWords()
    Dependency dependency = Dependency::Other;
    int modelTag = -1;       ///< the tagger's class, for the parser

    [[nodiscard]] bool isPunctuation() const { return tag == Tag::Punctuation; }
};

[[nodiscard]] inline bool isNoun(const Word& word) { return word.tag == Tag::Noun || word.tag == Tag::ProperNoun; }

/// Words of `text` inside `range` without tags, in order. Pure, thread-safe.
[[nodiscard]] std::vector<Word> splitWords(QStringView text, Span range);

/// The same with tags. Pure, thread-safe.
[[nodiscard]] std::vector<Word> tagWords(QStringView text, Span range);

/// Tags "US", "IT" and "WHO" as names, not pronouns, unless the rest of the text is in capitals, too. Call after tagging.
void settleAcronyms(QStringView text, std::vector<Word>& words);

/// Fills head and dependency of a sentence's words: always one tree. Pure, thread-safe, linear.
void parseWords(QStringView text, std::vector<Word>& words);

/// Snowball English stem of one lower-case word.
[[nodiscard]] QString stemOf(const QString& lower);

/// Articles, auxiliaries, pronouns, prepositions and the like: words that carry no topic.
[[nodiscard]] bool isFunctionWord(QStringView lower);

[[nodiscard]] bool isOneOf(const QString& word, std::initializer_list<const char*> list);

/// Stems of the content words of a text.
[[nodiscard]] QSet<QString> contentStems(const QString& text);

} // namespace cp
