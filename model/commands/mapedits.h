#pragma once

#include "model/base/extrakeys.h"
#include "model/map/argumentmap.h"
#include "model/reading/reading.h"

#include <vector>

namespace cp {

// Every edit of a map as a pure function: map and wish in, delta out. The delta is empty when nothing would
// change. Deletions take along what would dangle (relations, links, boxes; relations onto relations too).

[[nodiscard]] MapDelta setText(const ArgumentMap& map, StatementId id, const QString& text);
[[nodiscard]] MapDelta setRole(const ArgumentMap& map, StatementId id, Role role);
[[nodiscard]] MapDelta setMain(const ArgumentMap& map, StatementId id, bool main);
[[nodiscard]] MapDelta setNegated(const ArgumentMap& map, StatementId id, bool negated);
[[nodiscard]] MapDelta setAttribution(const ArgumentMap& map, StatementId id, const Attribution& attribution);
[[nodiscard]] MapDelta setProbability(const ArgumentMap& map, StatementId id,
                                      const std::optional<StatedProbability>& probability);
/// All probabilities that come from words, under another scale; numbers that a person set are theirs.
[[nodiscard]] MapDelta rescaleWords(const ArgumentMap& map, const QString& scale);
[[nodiscard]] MapDelta setNote(const ArgumentMap& map, StatementId id, const QString& note);
[[nodiscard]] MapDelta setTags(const ArgumentMap& map, StatementId id, const QStringList& tags);
/// A person's own mark on a statement under one of extrakeys; an undefined value takes it away.
[[nodiscard]] MapDelta setExtra(const ArgumentMap& map, StatementId id, const QString& key, const QJsonValue& value);
/// The score and what was found for the kind before (reasons, explanation, near miss) go; the aligned words stay.
[[nodiscard]] MapDelta setLinkKind(const ArgumentMap& map, LinkId id, LinkKind kind);
[[nodiscard]] MapDelta setLinkNote(const ArgumentMap& map, LinkId id, const QString& note);
/// An empty note takes it away.
[[nodiscard]] MapDelta setRelationNote(const ArgumentMap& map, RelationId id, const QString& note);
/// Title and the values of documentkeys that are in `details`; an empty string takes one away. Text and place stay.
[[nodiscard]] MapDelta setDetails(const ArgumentMap& map, DocumentId id, const QString& title, const QJsonObject& details);
[[nodiscard]] MapDelta setBoxes(const ArgumentMap& map, const std::vector<NodeBox>& boxes);

/// The order of all statements on the canvas (see statementorder.h); those left out keep their rank. Empty for that by id.
[[nodiscard]] MapDelta setOrder(const ArgumentMap& map, const std::vector<StatementId>& order);

/// Two deltas that touch different things, as one.
[[nodiscard]] MapDelta joined(MapDelta first, const MapDelta& second);

[[nodiscard]] MapDelta addStatement(const ArgumentMap& map, Statement statement);
[[nodiscard]] MapDelta addRelation(const ArgumentMap& map, Relation relation);
[[nodiscard]] MapDelta addLink(const ArgumentMap& map, Link link);
[[nodiscard]] MapDelta removeStatements(const ArgumentMap& map, const std::vector<StatementId>& ids);
[[nodiscard]] MapDelta removeRelation(const ArgumentMap& map, RelationId id);
[[nodiscard]] MapDelta removeLink(const ArgumentMap& map, LinkId id);

/// A document with what the reader proposes for it; ids are given anew.
[[nodiscard]] MapDelta addReading(const ArgumentMap& map, const Document& document, const Reading& reading);
[[nodiscard]] MapDelta addLinks(const ArgumentMap& map, const std::vector<Link>& links);
[[nodiscard]] MapDelta removeDocument(const ArgumentMap& map, DocumentId id);

} // namespace cp
