#pragma once

#include <QObject>
#include <array>

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
    /// Those that were shown with the map before, or none.
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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDockWidget* addDock(Qt::DockWidgetArea area, QWidget* content, const QString& name);
    void buildBottom(const PanelContents& contents);
    void connectActions();
    void checkActions();
    void countLinks();
    void leaveRoom();
    /// Opens it; the other side gives way where both would leave the map a strip, now or when the window shrinks.
    void showDock(QDockWidget* dock);
    /// Folds one side where both leave the map a strip, and brings it back where they no longer do.
    void shareRoom();
    [[nodiscard]] int readersWidth() const;
    [[nodiscard]] int sideWidth() const;

    QMainWindow& m_window;
    ActionTable& m_actions;
    PanelContents m_contents;
    QStackedWidget* m_side;
    DockTitle* m_sideTitle;
    BottomPane* m_bottom;
    QDockWidget *m_readersDock, *m_sideDock, *m_bottomDock;
    QDockWidget* m_yielding;            ///< the side that gives way
    QDockWidget* m_yielded = nullptr;   ///< the side that gave way and would come back
    std::array<bool, 3> m_wereShown{true, true, true}; ///< readers, side and lower panel, while the map is not shown
    bool m_areShown = true;
    bool m_restored = false;
};

} // namespace cp::ui
