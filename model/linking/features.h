#pragma once

#include "model/language/quantities.h"
#include "model/language/times.h"
#include "model/language/words.h"
#include "model/linking/predicate.h"
#include "model/map/argumentmap.h"

#include <QDate>
#include <QString>
#include <vector>

namespace cp {

/// A content word of a statement, ready to compare.
struct ContentWord {
    QString lower;
    QString shown; ///< for sentences: a name as it is written, any other word in lower case
    QString stem;
    QString base; ///< dictionary form, or the word itself
    Span span;    ///< in the document; empty where its quote has another word ("it")
    bool number = false;
    bool name = false;
    bool predicate = false;        ///< the statement's verb, or what stands with its copula
    bool subject = false;          ///< head of the predicate's subject
    int head = -1;                 ///< index of the content word that it hangs on, −1 for none
    Part part = Part::None;        ///< in what the predicate says
    bool ordering = false;         ///< a predicate that puts one before the other
    std::vector<quint32> synsets;  ///< sorted
    QStringList antonyms;          ///< of `base`
    double weight = 1;             ///< rarity, filled when all statements are known
};

/// How many of a kind a statement speaks of.
enum class Quantifier { None, All, Most, Few, No };

/// What is said to be so of necessity or possibly, by modal verbs and their like: rules and abilities, not chances.
enum class Modality { None, Necessary, Unnecessary, Possible, Impossible };

struct ModalWord {
    Modality kind = Modality::None;
    Span span; ///< in the document
};

struct NamedQuantity {
    Quantity quantity;
    QString text; ///< for sentences, as it stands inside one
    QString rate; ///< stem of the time that it is counted by: "year" of "ten a year"; empty when none is named
    QString whole; ///< stem of what it is a share of: "voter" of "70 % of voters"; empty when none is named
};

struct NamedPlace {
    QString stem;
    QString text;
};

/// What the linker compares of one statement.
struct StatementFeatures {
    StatementId id;
    DocumentId document;
    QString text; ///< as it is quoted in explanations
    std::vector<ContentWord> words;
    std::vector<Span> denials; ///< not, never, no …
    bool denied = false;
    bool past = false;
    bool foretold = false;  ///< will, would, going to
    bool revised = false;   ///< first, originally, used to: an earlier state of things
    bool asked = false;
    bool supposed = false; ///< a condition: not asserted
    Role role = Role::Claim;
    bool main = false;
    Quantifier quantifier = Quantifier::None;
    ModalWord modality; ///< the first
    std::vector<NamedQuantity> quantities;
    std::vector<TimeExpression> times; ///< those whose days are known
    std::vector<NamedPlace> places;    ///< names behind "in", "at", "near", "across"
    std::optional<StatedProbability> probability;
    Attribution attribution;
    bool rejected = false; ///< somebody else's view that its own document attacks
    std::vector<StatementFeatures> suppositions; ///< the conditions that it hangs on
    std::optional<ConditionKind> condition;
    double weight = 0; ///< sum of the words' weights
};

/// Reads the statement's own text, where pronouns are resolved, and finds its words again in the document's `text`: spans
/// are offsets into that. "Last year" is read against the day that the document is of, if it is known.
[[nodiscard]] StatementFeatures featuresOf(const Statement& statement, QStringView text, const QDate& written = {});

/// Weights by rarity over all statements: log(1 + n / occurrences), names a third more.
void weighWords(std::vector<StatementFeatures>& all);

} // namespace cp
