#pragma once

#include "model/base/argument.h"
#include "model/language/connectives.h"
#include "model/reading/clauses.h"
#include "model/reading/reference.h"

#include <QSet>
#include <QString>
#include <vector>

namespace cp {

/// A statement in the making, with what the later steps want to know of its place and words.
struct StatementDraft {
    Statement statement;
    ClauseKind kind = ClauseKind::Main;
    std::optional<ConditionKind> condition;
    std::optional<Span> cue;
    std::optional<size_t> parent; ///< the draft of the clause it belongs to
    size_t sentence = 0;
    size_t paragraph = 0;
    size_t part = 0;             ///< of its sentence: what stands between semicolons and the like
    bool headOfPart = false;     ///< the part's main clause
    bool headOfSentence = false; ///< the first part's main clause
    Opening opening = Opening::None; ///< of its sentence, for the head of it
    std::optional<Span> openingCue;
    QSet<QString> stems; ///< of its content words
    std::vector<float> meaning; ///< mean of the encoder's middle layer, length 1; empty without models
    Subject subject; ///< of its clause
    QString addressee; ///< pronoun for whom it is said to ("she")
    bool quoted = false;  ///< stands in a quotation
    bool content = false; ///< of a verb of saying before it: "X says that …"
    /// Best value of its stated probability under the scale that the weights were learnt with, whatever scale the person
    /// chose: what a word means in numbers changes no structure.
    std::optional<double> sureness;
    QString firstWord; ///< lower case, when it is one of the small words of grammar
    QString lastWord;  ///< the same of its last word
    QString headWord;  ///< of its predicate, dictionary form
    QString cueText;   ///< lower case
    int words = 0;
    int numbers = 0;
    int names = 0;
    bool past = false;
    bool modal = false;   ///< will, would, should, must …
    bool future = false;  ///< will, shall, going to
    bool norm = false;    ///< should, must, ought, need: what is to be done
    bool asked = false;   ///< a question
    bool inQuestion = false; ///< its sentence ends with a question mark
    bool first = false;   ///< in the first person
    bool anaphoric = false; ///< starts with this, that, such, it …
    bool verbless = false;  ///< its head is no verb and has none
    bool phrase = false;    ///< "due to frost"
    bool order = false;     ///< "Look at Orvel"
    bool carries = false;   ///< another clause of the part hangs on it
    bool title = false;
};

/// A relation in the making, by index into the drafts.
struct DraftRelation {
    size_t source = 0;
    size_t target = 0;
    RelationKind kind = RelationKind::Supports;
    std::optional<ConditionKind> condition;
    std::optional<Span> cue;
    double confidence = 0.5;
};

} // namespace cp
