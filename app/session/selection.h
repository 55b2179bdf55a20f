#pragma once

#include "model/base/ids.h"

#include <QObject>

namespace cp::ui {

/// What is selected in the window: one statement, one link, or nothing. All views follow it.
class Selection final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] StatementId statement() const { return m_statement; }
    [[nodiscard]] LinkId link() const { return m_link; }
    [[nodiscard]] bool isEmpty() const { return !m_statement.isValid() && !m_link.isValid(); }

    void select(StatementId id) { set(id, {}); }
    void select(LinkId id) { set({}, id); }
    void clear() { set({}, {}); }

Q_SIGNALS:
    void changed();

private:
    void set(StatementId statement, LinkId link)
    {
        m_statement = statement;
        m_link = link;
        Q_EMIT changed();
    }

    StatementId m_statement;
    LinkId m_link;
};

} // namespace cp::ui
