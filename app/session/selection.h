#pragma once

#include "model/map/reviewqueue.h"

#include <QObject>
#include <optional>
#include <vector>

namespace cp::ui {

/// What is selected in the window: statements (one of them the current one), one relation, one link, or nothing.
/// All views follow it.
class Selection final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The current statement; invalid when none is selected.
    [[nodiscard]] StatementId statement() const { return m_statements.empty() ? StatementId{} : m_statements.front(); }
    /// All selected statements, the current one first.
    [[nodiscard]] const std::vector<StatementId>& statements() const { return m_statements; }
    [[nodiscard]] RelationId relation() const { return m_relation; }
    [[nodiscard]] LinkId link() const { return m_link; }
    [[nodiscard]] bool isEmpty() const { return m_statements.empty() && !m_relation.isValid() && !m_link.isValid(); }
    /// The selection as things to accept or dismiss.
    [[nodiscard]] std::vector<ReviewTarget> targets() const
    {
        if (m_link.isValid())
            return {m_link};
        if (m_relation.isValid())
            return {m_relation};
        return {m_statements.begin(), m_statements.end()};
    }

    void select(StatementId id) { set(id.isValid() ? std::vector{id} : std::vector<StatementId>{}, {}, {}); }
    void select(std::vector<StatementId> ids) { set(std::move(ids), {}, {}); }
    void select(RelationId id) { set({}, id, {}); }
    void select(LinkId id) { set({}, {}, id); }
    void select(const ReviewTarget& target)
    {
        std::visit([this](auto id) { select(id); }, target);
    }
    void clear() { set({}, {}, {}); }

Q_SIGNALS:
    void changed();

private:
    void set(std::vector<StatementId> statements, RelationId relation, LinkId link)
    {
        m_statements = std::move(statements);
        m_relation = relation;
        m_link = link;
        Q_EMIT changed();
    }

    std::vector<StatementId> m_statements;
    RelationId m_relation;
    LinkId m_link;
};

} // namespace cp::ui
