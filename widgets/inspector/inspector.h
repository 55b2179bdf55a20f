#pragma once

#include "model/base/argument.h"
#include "widgets/inspector/edits.h"

#include <QScrollArea>

class QLabel;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class LinkPage;
class PageStack;
class RelationPage;
class SeveralPage;
class StatementPage;

/// What is selected, with everything that can be edited about it. Follows the map's change events.
class Inspector final : public QScrollArea {
    Q_OBJECT

public:
    Inspector(MapModel& model, QUndoStack& stack, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void setScale(const QString& scale);
    void showNothing();
    void showStatement(StatementId id);
    void showSeveral(const std::vector<StatementId>& ids);
    void showRelation(RelationId id);
    void showLink(LinkId id);

Q_SIGNALS:
    void statementAsked(cp::StatementId id);
    /// Another end is to be chosen for a relation or link of the statement that is shown.
    void relationAsked(cp::RelationKind kind);
    void linkAsked(cp::LinkKind kind);
    void retargetAsked(cp::RelationId id);
    void relinkAsked(cp::LinkId id);
    void antecedentAsked();
    /// Decisions about what is shown; whoever hears them asks for reasons.
    void acceptAsked();
    void dismissAsked();
    void nearMissAsked();
    /// A link of a note was clicked.
    void addressAsked(const QString& address);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectStatement();
    void connectOthers();
    void follow();
    void preparePage(int page);

    Edits m_edits;
    bool m_isPrepared = false;
    PageStack* m_pages;
    QLabel* m_empty;
    StatementPage* m_statement;
    SeveralPage* m_several;
    RelationPage* m_relation;
    LinkPage* m_link;
};

} // namespace cp::ui
