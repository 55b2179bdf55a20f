#pragma once

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
[[nodiscard]] MapDelta setNote(const ArgumentMap& map, StatementId id, const QString& note);
[[nodiscard]] MapDelta setTags(const ArgumentMap& map, StatementId id, const QStringList& tags);
[[nodiscard]] MapDelta setReview(const ArgumentMap& map, const std::vector<StatementId>& ids, Review review);
[[nodiscard]] MapDelta setReview(const ArgumentMap& map, const std::vector<LinkId>& ids, Review review);
[[nodiscard]] MapDelta setLinkKind(const ArgumentMap& map, LinkId id, LinkKind kind);
[[nodiscard]] MapDelta setLinkNote(const ArgumentMap& map, LinkId id, const QString& note);
[[nodiscard]] MapDelta setTitle(const ArgumentMap& map, DocumentId id, const QString& title);
[[nodiscard]] MapDelta setBoxes(const ArgumentMap& map, const std::vector<NodeBox>& boxes);

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
