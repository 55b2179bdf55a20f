#pragma once

#include "app/actions/actiontable.h"
#include "app/jobs/jobrunner.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "app/window/deskparts.h"
#include "model/rendering/mapscene.h"
#include "widgets/common/prompt.h"

#include <QMainWindow>
#include <QTime>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

class QUndoView;
class QStackedWidget;

namespace cp::ui {

class ChartPane;
class FileTasks;
class FilterBar;
class FocusBar;
class FilterDesk;
class FindBar;
class HintsDesk;
class Inspector;
class LinksTable;
class MapCanvas;
class MessageBar;
class OutlinePane;
class Panels;
class ProgressStrip;
class Readers;
class ReviewPane;
class SceneDesk;
class SightDesk;
class SelectionTies;
class StartPage;
class ViewDesk;
class WindowBars;

/// How a window is set up; tests run jobs inline, keep settings in a file of theirs and answer prompts beforehand.
struct WindowOptions {
    JobRunner::Mode jobs = JobRunner::Mode::Pool;
    QString settingsFile;
    bool hints = false; ///< those of the first run may come
};

/// The window: start page or map, readers at the left, inspector and review at the right, tables and charts below.
/// It makes the parts and ties them together; what people do with them is in the desks.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowOptions& options = {});
    ~MainWindow() override;

    void openFiles(const QStringList& files);
    [[nodiscard]] Session& session() { return *m_session; }
    [[nodiscard]] Selection& selection() { return *m_selection; }
    [[nodiscard]] ActionTable& actions() { return *m_actions; }
    [[nodiscard]] Prompt& prompt() { return m_prompt; }
    [[nodiscard]] FilePicker& picker() { return m_picker; }
    [[nodiscard]] JobRunner& jobs() { return *m_jobs; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildViews();
    void buildPanels();
    void connectFiles();
    void connectViews();
    void buildSceneDesks();
    void buildDesks();
    /// Has a desk show every state.
    template <typename Desk>
    Desk* follow(Desk* desk);
    void connectActions();
    void restoreLeft();
    void showMapPage(const ViewState& view, bool fresh);
    void showStartPage();
    void showState();
    void showCounts();
    void showSaved();
    /// Puts the cursor into a field of what is selected.
    void editField(const char* statementField);
    [[nodiscard]] DeskParts deskParts();
    [[nodiscard]] std::vector<std::function<void(const MapPalette&)>> palettedViews();
    void retranslate();
    [[nodiscard]] ViewState viewState() const;
    [[nodiscard]] const MapPalette& mapPalette() const;

    Prompt m_prompt;
    FilePicker m_picker;
    std::unique_ptr<Settings> m_settings;
    Session* m_session;
    Selection* m_selection;
    ActionTable* m_actions;
    bool m_showsHints;
    QTime m_savedAt; ///< of the open workspace, here; invalid: not yet
    WindowBars* m_bars = nullptr;
    MessageBar* m_messages = nullptr;
    ProgressStrip* m_progress = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    MapCanvas* m_canvas = nullptr;
    QWidget* m_mapPage = nullptr;
    FilterBar* m_filterBar = nullptr;
    FocusBar* m_focusBar = nullptr;
    FilterDesk* m_filters = nullptr;
    SceneDesk* m_scenes = nullptr;
    SightDesk* m_sight = nullptr;
    Readers* m_readers = nullptr;
    Inspector* m_inspector = nullptr;
    ReviewPane* m_review = nullptr;
    FindBar* m_find = nullptr;
    QUndoView* m_history = nullptr;
    Panels* m_panels = nullptr;
    OutlinePane* m_outline = nullptr;
    LinksTable* m_links = nullptr;
    ChartPane* m_chart = nullptr;
    FileTasks* m_files = nullptr;
    SelectionTies* m_ties = nullptr;
    ViewDesk* m_viewDesk = nullptr;
    HintsDesk* m_hints = nullptr;
    std::vector<std::function<void()>> m_showStates; ///< of the desks, after each edit and selection
    JobRunner* m_jobs; ///< the last member made: it waits for its jobs before the rest goes
};

} // namespace cp::ui
