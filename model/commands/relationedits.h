#pragma once

#include "model/map/argumentmap.h"

namespace cp {

// Edits of relations inside one document, as pure functions. Empty where the rules of the map would break.

/// Another kind; `condition` counts for ConditionOf only, where it is If when not given.
[[nodiscard]] MapDelta setRelationKind(const ArgumentMap& map, RelationId id, RelationKind kind,
                                       std::optional<ConditionKind> condition = std::nullopt);
/// The link between two statements, whichever is which; null when there is none.
[[nodiscard]] const Link* linkBetween(const ArgumentMap& map, StatementId one, StatementId other);
/// A link by hand, accepted at once. Empty when the two are of one document.
[[nodiscard]] MapDelta linkByHand(const ArgumentMap& map, StatementId one, LinkKind kind, StatementId other);
/// The same link from `kept`, one of its ends, to another statement. What was found between the old two (reasons, aligned
/// words, explanation, near miss) goes; kind and note stay. Empty when these two are linked already, or of one document.
[[nodiscard]] MapDelta relink(const ArgumentMap& map, LinkId id, StatementId kept, StatementId other);

/// Another end for a relation; empty when that is a source of it or of another document.
[[nodiscard]] MapDelta retarget(const ArgumentMap& map, RelationId id, StatementId target);
/// A relation by hand, accepted at once, onto a statement or another relation. Empty when the source is at its end or of
/// another document.
[[nodiscard]] MapDelta relate(const ArgumentMap& map, StatementId source, RelationKind kind, const RelationTarget& target);

/// The relation that places a statement in the outline: the first undismissed one that leads from it to a statement.
/// Null when it stands at the top.
[[nodiscard]] const Relation* placingRelation(const ArgumentMap& map, StatementId id);

/// Hangs a statement under another: its placing relation leads there, or a supporting one is made. An invalid parent
/// lifts it to the top. Empty when the parent stands below the statement or in another document.
[[nodiscard]] MapDelta reparent(const ArgumentMap& map, StatementId child, StatementId parent);

} // namespace cp
