#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;
class QStackedWidget;
class QWidget;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class ActionTable;
class BottomPane;
class DockTitle;
class LinksTable;
class OutlinePane;
class Readers;
class Settings;

/// The widgets that the panels hold.
struct PanelContents {
    Readers* readers;
    QWidget* inspector;
    QWidget* review;
    LinksTable* links;
    OutlinePane* outline;
    QWidget* charts;
    QWidget* history;
};

/// The panels around the map: articles at the left, inspector and review at the right, tables and charts below; the
/// actions that show them, and their places between two runs.
class Panels final : public QObject {
    Q_OBJECT

public:
    enum Side { InspectorPage, ReviewPage };
    enum Bottom { LinksPage, OutlinePage, ChartsPage, HistoryPage };

    Panels(QMainWindow& window, ActionTable& actions, const PanelContents& contents);

    void setMapPalette(const MapPalette& palette);
    /// All of them, with the map, or none.
    void setShown(bool shown);
    void showSide(Side page);
    void showBottom(Bottom page);
    /// The table of links with the surest of those that are kept back at first.
    void showWeakLinks();
    void setReviewTitle(const QString& title);
    /// For whoever points at them.
    [[nodiscard]] QWidget* side() const;
    [[nodiscard]] QWidget* bottom() const;
    void retranslate();
    /// Places and sizes as they were; done once, when the panels are first shown.
    void restore(const Settings& settings);
    void keep(Settings& settings) const;
    /// Columns of the tables, and how the articles share their room.
    void restoreInside(const Settings& settings);
    void keepInside(Settings& settings) const;

private:
    QDockWidget* addDock(Qt::DockWidgetArea area, QWidget* content, const QString& name);
    void buildBottom(const PanelContents& contents);
    void connectActions();
    void checkActions();
    void countLinks();
    void leaveRoom();
    /// Folds `other` where both would leave the map a strip.
    void giveWay(QDockWidget* other);

    QMainWindow& m_window;
    ActionTable& m_actions;
    PanelContents m_contents;
    QStackedWidget* m_side;
    DockTitle* m_sideTitle;
    BottomPane* m_bottom;
    QDockWidget *m_readersDock, *m_sideDock, *m_bottomDock;
    bool m_restored = false;
};

} // namespace cp::ui
