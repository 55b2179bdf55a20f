#pragma once

#include "model/base/argument.h"
#include "model/documents/document.h"
#include "model/map/mapdelta.h"

#include <vector>

namespace cp {

/// The map as one copyable value: documents, statements, relations, links and boxes, each kind sorted by id.
/// It changes only by apply(); rules hold before and after: ends exist, relations stay inside one document,
/// links cross documents, ids are unique and in the range of Id.
class ArgumentMap final {
public:
    [[nodiscard]] const std::vector<Document>& documents() const { return m_documents; }
    [[nodiscard]] const std::vector<Statement>& statements() const { return m_statements; }
    [[nodiscard]] const std::vector<Relation>& relations() const { return m_relations; }
    [[nodiscard]] const std::vector<Link>& links() const { return m_links; }
    [[nodiscard]] const std::vector<NodeBox>& boxes() const { return m_boxes; }

    /// Null when there is none; the pointer lives until the next apply().
    [[nodiscard]] const Document* find(DocumentId id) const;
    [[nodiscard]] const Statement* find(StatementId id) const;
    [[nodiscard]] const Relation* find(RelationId id) const;
    [[nodiscard]] const Link* find(LinkId id) const;
    [[nodiscard]] const NodeBox* box(StatementId id) const;

    /// The id after the largest one in the map.
    [[nodiscard]] DocumentId nextDocumentId() const;
    [[nodiscard]] StatementId nextStatementId() const;
    [[nodiscard]] RelationId nextRelationId() const;
    [[nodiscard]] LinkId nextLinkId() const;

    /// Puts every `after` of the delta in the place of its `before`, in order. Applying the inverse restores the very same
    /// map. Linear in the map and the delta (log-linear in a delta that is not sorted by id).
    void apply(const MapDelta& delta);

    friend bool operator==(const ArgumentMap&, const ArgumentMap&) = default;

private:
    std::vector<Document> m_documents;
    std::vector<Statement> m_statements;
    std::vector<Relation> m_relations;
    std::vector<Link> m_links;
    std::vector<NodeBox> m_boxes;
};

/// What the map breaks of its rules, each as a clause without a full stop ("relation r1 has no source"); empty when it is
/// sound. For files from elsewhere.
[[nodiscard]] std::vector<QString> brokenRules(const ArgumentMap& map);

} // namespace cp
