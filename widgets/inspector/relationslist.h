#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>
#include <variant>

class QLabel;
class QListWidget;
class QMenu;
class QPushButton;
class QToolButton;

namespace cp::ui {

class Edits;

/// All relations and links of one statement, with tools to go along them, change their kind, lead them elsewhere,
/// remove them and add more.
class RelationsList final : public QWidget {
    Q_OBJECT

public:
    RelationsList(Edits& edits, QWidget* parent);

    void showStatement(StatementId id);

Q_SIGNALS:
    void statementAsked(cp::StatementId id);
    void relationAsked(cp::RelationKind kind);
    void linkAsked(cp::LinkKind kind);
    void retargetAsked(cp::RelationId id);
    void relinkAsked(cp::LinkId id);
    /// What the statement hangs on is to be chosen.
    void antecedentAsked();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A row: what joins, and the statement at its other end.
    struct Row {
        std::variant<RelationId, LinkId> what;
        StatementId other;
    };

    void styleParts();
    void build();
    void fillMenus();
    void addRelations();
    void addLinks();
    void addRow(const QString& words, const Row& row);
    void fitHeight();
    void showTools();
    void removeCurrent();
    void goToCurrent();
    [[nodiscard]] const Row* current() const;
    [[nodiscard]] const ArgumentMap& map() const;
    void retranslate();

    Edits& m_edits;
    StatementId m_id;
    std::vector<Row> m_rows;
    QLabel* m_head;
    QLabel* m_none;
    QListWidget* m_list;
    QToolButton *m_add, *m_kind;
    QPushButton *m_go, *m_retarget, *m_remove;
    QMenu *m_addMenu, *m_kindMenu;
};

} // namespace cp::ui
