#pragma once

#include "model/exchange/draft.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace cp {

/// The kind of relation or link that a word of another program stands for: "pro", "rebuts", "+>", "Default Conflict" …;
/// one of supports, attacks, undercuts, condition-of, elaborates, match, contradict, related. Empty for any other word.
[[nodiscard]] QString relationWord(const QString& word);

/// Argument graphs of most programs: statements and scheme nodes (an inference, a conflict, a rephrase), joined by edges.
/// Premises point at a scheme, the scheme at its conclusion; a scheme that points at a scheme attacks or supports the
/// inference; an edge from statement to statement is a scheme that was never drawn.
class SchemeGraph final {
public:
    /// `name` is the node's name in its file, `known` what is known of it in the form of the map JSON; a second node of one
    /// name only adds to it.
    void addStatement(const QString& name, const QJsonObject& known);
    void addScheme(const QString& name, const QString& kind, const QJsonObject& known = {});
    /// A label or kind is needed only where no scheme node tells it. What is known of an edge at a scheme is kept there under
    /// the name of the other end, and both keep their names, so that it can be written back after any edit.
    void addEdge(const QString& from, const QString& to, const QString& kind = {}, const QJsonObject& known = {});
    [[nodiscard]] qsizetype edgeCount() const { return static_cast<qsizetype>(m_edges.size()); }
    [[nodiscard]] bool hasNode(const QString& name) const { return m_statements.contains(name) || m_schemes.contains(name); }

    /// Statements, relations and links for the draft.
    void settleInto(Draft& draft);

private:
    struct Scheme {
        QString name, kind;
        QJsonObject known;
        QStringList sources, targets;
    };
    struct Edge {
        QString from, to, kind;
        QJsonObject known;
    };
    struct Settling;
    [[nodiscard]] std::optional<size_t> schemeOf(const Edge& edge) const;
    void keepEdges();
    void keepName(const QString& node);

    std::vector<std::pair<QString, QJsonObject>> m_inOrder;
    QHash<QString, size_t> m_statements;
    std::vector<Scheme> m_schemeOrder;
    QHash<QString, size_t> m_schemes;
    std::vector<Edge> m_edges;
};

/// The same for writers: what `relation` keeps of its edge to or from `end`, a statement or relation.
[[nodiscard]] QJsonObject keptOfEdge(const QJsonObject& relation, const QJsonObject& end);
/// The thing without these traces of other programs.
[[nodiscard]] QJsonObject withoutKept(const QJsonObject& thing);

} // namespace cp
