#pragma once

#include "model/base/ids.h"
#include "widgets/inspector/edits.h"

#include <QScrollArea>

class QLabel;
class QStackedWidget;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class LinkPage;
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
    void showLink(LinkId id);

Q_SIGNALS:
    void statementAsked(cp::StatementId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();

    Edits m_edits;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    StatementPage* m_statement;
    LinkPage* m_link;
};

} // namespace cp::ui
