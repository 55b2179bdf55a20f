#pragma once

#include <QObject>

class QActionGroup;
class QComboBox;
class QLabel;
class QMainWindow;
class QMenu;
class QToolBar;
class QToolButton;
class QWidget;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class ActionTable;

/// Menus, toolbar and status bar of the window, all made from the table of actions.
class WindowBars final : public QObject {
    Q_OBJECT

public:
    /// `find` is put into the toolbar.
    WindowBars(QMainWindow& window, ActionTable& actions, QWidget* find);

    void setMapPalette(const MapPalette& palette);
    void retranslate();
    void showZoom(double zoom);
    void showScale(const QString& id);
    void showCounts(const QString& text);
    void showSaved(const QString& text);
    /// Tools for a map are off while there is none.
    void setMapOpen(bool open);
    /// Undo and redo entries in words, as on the menu.
    void nameUndo(const QString& undo, const QString& redo);

Q_SIGNALS:
    void scaleChosen(const QString& id);

private:
    void buildMenus();
    void buildFileMenus();
    void buildEditMenus();
    void buildViewMenus();
    void groupChoices(std::initializer_list<const char*> ids);
    void buildToolBar();
    void addZoom();
    void addScale();
    void addExport();
    void buildStatusBar();
    void addTo(QMenu* menu, std::initializer_list<const char*> ids);
    QToolButton* addTool(const char* id);

    QMainWindow& m_window;
    ActionTable& m_actions;
    QMenu *m_file, *m_export, *m_article, *m_edit, *m_view, *m_arrange, *m_theme, *m_language, *m_links, *m_review, *m_text, *m_map, *m_panels;
    QToolBar* m_bar;
    QWidget* m_find;
    QToolButton* m_exportButton;
    QToolButton* m_zoom;
    QLabel* m_scaleLabel;
    QComboBox* m_scale;
    QLabel* m_counts;
    QLabel* m_saved;
    QString m_undoName, m_redoName;
};

} // namespace cp::ui
