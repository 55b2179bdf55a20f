#pragma once

#include "model/base/ids.h"
#include "model/base/span.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>
#include <vector>

// The vocabulary of argument maps as plain values. They live in base because reading and linking
// propose them without knowing the map that later holds them.

namespace cp {

enum class Role { Claim, Premise, Condition, Context };
enum class RelationKind { Supports, Attacks, Undercuts, ConditionOf, Elaborates };
enum class ConditionKind { If, Unless, OnlyIf, EvenIf, When, DependsOn };
enum class ProbabilityKind { Likelihood, Consensus, Confidence, Hearsay };
enum class HolderKind { Author, Person, Group, Reports };
enum class LinkKind { Match, Contradict, Related };
/// Opposition: what the statements say excludes each other by their meaning, without one deciding word.
enum class Reason { Negation, Antonym, Number, Time, Place, Probability, Condition, Modality, Quantifier, Attribution, Paraphrase, Opposition };
enum class AlignmentType { Equal, Paraphrase, Antonym, Negation, Number, Time, Probability, Condition };
enum class NearMissReason { Period, Scope, Condition, Attribution, Revision };
enum class Origin { Extracted, Manual, Imported };
enum class Review { Pending, Accepted, Dismissed };

/// What the text itself says about how sure the statement (as worded in its `text`) is.
/// low <= best <= high, all in 0…1. `span` is the phrase in the document.
struct StatedProbability {
    ProbabilityKind kind = ProbabilityKind::Likelihood;
    QString phrase;
    Span span;
    double low = 0;
    double high = 1;
    double best = 0.5;
    QString scale; ///< id of the scale that turned words into numbers: icd203, kent, ipcc, survey, own

    friend bool operator==(const StatedProbability&, const StatedProbability&) = default;
};

/// Who holds a statement. `holder` is empty for the author.
struct Attribution {
    HolderKind kind = HolderKind::Author;
    QString holder;

    friend bool operator==(const Attribution&, const Attribution&) = default;
};

/// One proposition that a document makes. `quote` is exactly the document's text at `span`;
/// a statement added by hand without a source has an empty span and quote.
struct Statement {
    StatementId id;
    DocumentId document;
    Span span;
    QString quote;
    QString text; ///< readable proposition; starts as the cleaned quote, a person may reword it
    Role role = Role::Claim;
    bool main = false;
    bool negated = false;
    Attribution attribution;
    std::optional<StatedProbability> probability;
    double confidence = 1; ///< of the proposal, 0…1
    Origin origin = Origin::Extracted;
    Review review = Review::Pending;
    QString note;
    QStringList tags;
    QJsonObject extra; ///< unknown keys of an import, written back on export

    friend bool operator==(const Statement&, const Statement&) = default;
};

/// The words that show a relation ("because"), with their place.
struct Cue {
    DocumentId document;
    Span span;
    QString text;

    friend bool operator==(const Cue&, const Cue&) = default;
};

/// A relation points at a statement, or at another relation (an undercut attacks an inference).
using RelationTarget = std::variant<StatementId, RelationId>;

/// From one source (or several together: linked premises) to a target inside the same document.
/// `condition` is set exactly when kind is ConditionOf: the source is the antecedent, the target the consequent.
struct Relation {
    RelationId id;
    RelationKind kind = RelationKind::Supports;
    std::vector<StatementId> sources;
    RelationTarget target = StatementId{};
    std::optional<ConditionKind> condition;
    std::optional<Cue> cue;
    double confidence = 1;
    Origin origin = Origin::Extracted;
    Review review = Review::Pending;
    QJsonObject extra;

    friend bool operator==(const Relation&, const Relation&) = default;
};

/// Words of one statement that answer words of the other; spans in the two documents' texts.
struct AlignedPair {
    Span a;
    Span b;
    AlignmentType type = AlignmentType::Equal;

    friend bool operator==(const AlignedPair&, const AlignedPair&) = default;
};

/// Why a pair that looks like a clash is not one.
struct NearMiss {
    NearMissReason reason = NearMissReason::Scope;
    QString explanation;

    friend bool operator==(const NearMiss&, const NearMiss&) = default;
};

/// Between statements of different documents; a.document < b.document.
struct Link {
    LinkId id;
    LinkKind kind = LinkKind::Related;
    StatementId a;
    StatementId b;
    double score = 0; ///< 0…1
    std::vector<Reason> reasons; ///< the deciding one first
    std::vector<AlignedPair> alignment;
    QString explanation; ///< one sentence
    std::optional<NearMiss> nearMiss;
    Origin origin = Origin::Extracted;
    Review review = Review::Pending;
    QString note;
    QJsonObject extra;

    friend bool operator==(const Link&, const Link&) = default;
};

} // namespace cp
