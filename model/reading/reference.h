#pragma once

#include "model/reading/clauses.h"

#include <QString>

namespace cp {

struct StatementDraft;

/// What a clause speaks of, as far as a later pronoun can stand for it.
struct Subject {
    /// Empty: an "it" that stands for nothing. Either: a noun for persons and things ("the chair").
    enum class Kind { None, Empty, Pronoun, Person, Thing, Either, Name };

    Kind kind = Kind::None;
    bool plural = false;
    qsizetype start = 0; ///< of the noun or pronoun in the document's text
    QString words; ///< as a sentence can begin with them ("The city"); of a pronoun its lower-case form
};

/// Subject of a clause, shared ones included. Kind Empty where "it" stands for nothing ("it is likely that …"); None where
/// it has none and where what it names cannot be taken up ("no city", "their boats").
[[nodiscard]] Subject subjectOf(QStringView text, const SentenceTree& tree, const Clause& clause);

/// The pronoun that this verb of saying speaks to, in its subject form: "told her" → "she"; empty where there is none.
[[nodiscard]] QString addresseeOf(const SentenceTree& tree, size_t saying);

/// By its form alone (lower case): "engineers", "men"; also "commenters", which no dictionary has.
[[nodiscard]] bool isPluralForm(const QString& lower);

/// What kind of thing a noun names; Name for all proper nouns without a title.
[[nodiscard]] Subject::Kind kindOf(const SentenceTree& tree, size_t noun);

/// Puts the noun in the place of he, she, it or they at the beginning of a draft's text where it is plain which noun is
/// meant: the speaker whose words they are, else the subject of the main clause before it in the sentence and, of persons,
/// of the sentence before, if it agrees in number and kind (subjects outrank other nouns: Grosz, Joshi & Weinstein 1995,
/// centering). Not plain where the subject of a clause between the two agrees as well, and where the pronoun's clause
/// completes another one rather than stands beside it ("the idea that it …"). Drafts are those of one document, in text
/// order.
void resolveSubjects(std::vector<StatementDraft>& drafts);

} // namespace cp
