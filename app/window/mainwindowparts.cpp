#include "app/window/mainwindow.h"

#include "app/window/articledesk.h"
#include "app/window/canvasdesk.h"
#include "app/window/clipdesk.h"
#include "app/window/exportdesk.h"
#include "app/window/filetasks.h"
#include "app/window/filterdesk.h"
#include "app/window/finddesk.h"
#include "app/window/hintsdesk.h"
#include "app/window/mapdesk.h"
#include "app/window/noticebar.h"
#include "app/window/openaddress.h"
#include "app/window/orderdesk.h"
#include "app/window/panels.h"
#include "app/window/reviewdesk.h"
#include "app/window/scenedesk.h"
#include "app/window/sightdesk.h"
#include "app/window/selectionties.h"
#include "app/window/textdesk.h"
#include "app/window/viewdesk.h"
#include "app/window/windowbars.h"
#include "widgets/canvas/emptynote.h"
#include "widgets/canvas/filterbar.h"
#include "widgets/canvas/focusbar.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/charts/chartpane.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/progressstrip.h"
#include "widgets/find/findbar.h"
#include "widgets/inspector/inspector.h"
#include "widgets/links/linkstable.h"
#include "widgets/outline/outlinepane.h"
#include "widgets/reader/readers.h"
#include "widgets/review/reviewpane.h"
#include "widgets/start/startpage.h"

#include <QAction>
#include <QLocale>
#include <QStackedWidget>
#include <QTime>
#include <QUndoView>
#include <QVBoxLayout>

// How the parts of the window are made and tied together.

namespace cp::ui {

void MainWindow::buildViews()
{
    m_messages = new MessageBar;
    m_progress = new ProgressStrip;
    m_start = new StartPage;
    m_canvas = new MapCanvas;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_filterBar = new FilterBar;
    m_mapPage = new QWidget;
    auto* map = new QVBoxLayout(m_mapPage);
    map->setContentsMargins(0, 0, 0, 0);
    map->setSpacing(0);
    map->addWidget(m_filterBar);
    m_focusBar = new FocusBar;
    map->addWidget(m_focusBar);
    map->addWidget(m_canvas, 1);
    m_pages->addWidget(m_mapPage);
    setCentralWidget(m_pages);
    new NoticeBar(m_pages, m_messages, m_progress, this);
}

void MainWindow::buildPanels()
{
    m_readers = new Readers(m_session->model());
    m_inspector = new Inspector(m_session->model(), m_session->undoStack());
    m_review = new ReviewPane(m_session->model());
    m_links = new LinksTable(m_session->model());
    m_outline = new OutlinePane(m_session->model(), m_session->undoStack());
    m_chart = new ChartPane(m_session->model());
    m_history = new QUndoView(&m_session->undoStack());
    m_history->setObjectName(QStringLiteral("historyView"));
    m_panels = new Panels(*this, *m_actions, {m_readers, m_inspector, m_review, m_links, m_outline, m_chart, m_history});
}

void MainWindow::connectFiles()
{
    connect(m_start, &StartPage::fileAsked, m_files, &FileTasks::askPlace);
    connect(m_start, &StartPage::pasteAsked, m_files, &FileTasks::pastePlace);
    connect(m_start, &StartPage::filesDropped, m_files, &FileTasks::fillPlaces);
    connect(m_start, &StartPage::analysisAsked, m_files, &FileTasks::analyze);
    connect(m_start, &StartPage::workspaceAsked, m_files, &FileTasks::openWorkspace);
    connect(m_start, &StartPage::sampleAsked, m_files, &FileTasks::openSample);
    connect(m_files, &FileTasks::opened, this, &MainWindow::showMapPage);
    connect(m_files, &FileTasks::saved, this, [this] {
        m_savedAt = QTime::currentTime();
        showState();
    });
    connect(m_jobs, &JobRunner::started, m_progress, &ProgressStrip::start);
    connect(m_jobs, &JobRunner::progressed, m_progress, &ProgressStrip::report);
    connect(m_jobs, &JobRunner::finished, m_progress, &ProgressStrip::finish);
    connect(m_progress, &ProgressStrip::cancelled, m_jobs, &JobRunner::cancel);
}

void MainWindow::connectViews()
{
    m_actions->addToMap(m_canvas);
    connect(m_canvas, &MapCanvas::zoomChanged, m_bars, &WindowBars::showZoom);
    connect(m_links, &LinksTable::nearMissesToggled, (*m_actions)[QLatin1String("nearMisses")], &QAction::setChecked);
    connect(m_links, &LinksTable::countChanged, this, &MainWindow::showCounts);
    connect(m_files, &FileTasks::weakLinksAsked, m_panels, &Panels::showWeakLinks);
    connect(m_selection, &Selection::changed, this, &MainWindow::showState);
    connect(&m_session->model(), &MapModel::wasReset, this, [this] {
        m_filters->clear();
        m_sight->clear();
        m_viewDesk->clear();
        m_selection->clear();
        m_canvas->forgetPlaces();
        m_scenes->forget();
        m_scenes->rebuild();
        if (!m_session->isOpen())
            showStartPage();
    });
    connect(m_session, &Session::pathChanged, this, &MainWindow::showState);
    connect(m_session, &Session::scaleChanged, this, [this] {
        m_bars->showScale(m_session->scale());
        m_chart->setScale(m_session->scale());
        m_inspector->setScale(m_session->scale());
    });
    connect(&m_session->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::showState);
    connect(&m_session->undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showState);
}

DeskParts MainWindow::deskParts() { return {this, m_session, m_selection, m_actions, m_settings.get(), &m_picker, m_messages}; }

std::vector<std::function<void(const MapPalette&)>> MainWindow::palettedViews()
{
    using View = std::function<void(const MapPalette&)>;
    const auto all = [](auto*... views) { return std::vector<View>{[views](const MapPalette& palette) { views->setMapPalette(palette); }...}; };
    return all(m_actions, m_bars, m_messages, m_start, m_canvas, m_filterBar, m_readers, m_inspector, m_panels, m_outline, m_links, m_chart, m_review);
}

template <typename Desk>
Desk* MainWindow::follow(Desk* desk)
{
    m_showStates.push_back([desk] { desk->showState(); });
    return desk;
}

/// What the canvas shows of the map, and what is selected in every view.
void MainWindow::buildSceneDesks()
{
    const DeskParts parts = deskParts();
    m_filters = follow(new FilterDesk(parts, m_filterBar, m_focusBar, new EmptyNote(m_canvas), this));
    connect(m_links, &LinksTable::leastScoreChanged, m_filters, &FilterDesk::setLeastLinkScore);
    connect(m_links, &LinksTable::leastScoreChanged, m_chart, &ChartPane::setLeastLinkScore);
    connect(m_links, &LinksTable::leastScoreChanged, m_review, &ReviewPane::setLeastLinkScore);
    m_sight = new SightDesk(m_canvas, m_filters, this);
    m_scenes = new SceneDesk(parts, m_canvas, m_filters, m_jobs, this);
    m_ties = new SelectionTies(parts, {m_canvas, m_readers, m_inspector, m_links, m_chart, m_review, m_outline}, this);
    connect(m_scenes, &SceneDesk::rebuilt, m_ties, &SelectionTies::showOnCanvas);
    connect(m_scenes, &SceneDesk::rebuilt, this, &MainWindow::showCounts);
    connect(m_scenes, &SceneDesk::rebuilt, m_sight, &SightDesk::follow);
    connect(m_scenes, &SceneDesk::rebuilt, m_filters, [this] { m_filters->showCount(static_cast<int>(m_canvas->scene().nodes.size())); });
}

void MainWindow::buildDesks()
{
    const DeskParts parts = deskParts();
    follow(new ReviewDesk(parts, m_review, m_inspector, [this] { m_panels->showSide(Panels::ReviewPage); }, this));
    follow(new TextDesk(parts, m_readers, this));
    const auto open = [this](const QString& address) { openAddress(this, m_prompt, *m_messages, address); };
    auto* articleDesk = follow(new ArticleDesk(parts, m_readers, m_jobs, this));
    connect(articleDesk, &ArticleDesk::addressAsked, this, open);
    connect(articleDesk, &ArticleDesk::readAnew, m_files, &FileTasks::sayMissedModels);
    connect(m_inspector, &Inspector::addressAsked, this, open);
    auto* mapDesk = follow(new MapDesk(parts, m_inspector, m_links, this));
    connect(m_canvas, &MapCanvas::connectionAsked, mapDesk, &MapDesk::join);
    follow(new CanvasDesk(parts, m_canvas, m_filters, [this] { m_scenes->showNow(); }, this));
    m_viewDesk = follow(new ViewDesk(parts, m_canvas, m_filters, &m_prompt, this));
    follow(new OrderDesk(parts, m_jobs, this));
    follow(new ClipDesk(parts, m_chart, &m_prompt, [this] { m_files->pasteClipboard(); }, this));
    new ExportDesk(parts, {m_jobs, m_canvas, [this] { return viewState(); }, [this] { return m_scenes->whole(); }, [this] { return m_scenes->wholeTexts(); }}, this);
    new FindDesk(parts, m_find, m_readers, m_canvas, this);
    m_hints = new HintsDesk(parts, {m_canvas, m_readers, m_panels->side(), m_panels->bottom(), m_find}, this);
    connect(m_review, &ReviewPane::editAsked, this, [this] { editField("statementText"); });
}

void MainWindow::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m_actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("start", [this] { m_files->startAfresh(); });
    on("open", [this] { m_files->askOpen(); });
    on("addArticle", [this] { m_files->askArticle(); });
    on("paste", [this] { m_files->pasteClipboard(); });
    on("save", [this] { m_files->save(); });
    on("saveAs", [this] { m_files->saveAs(); });
    on("quit", [this] { close(); });
    on("undo", [this] { m_session->undoStack().undo(); });
    on("redo", [this] { m_session->undoStack().redo(); });
    on("edit", [this] { editField("statementText"); });
    on("editChance", [this] { editField("lowBox"); });
    connect((*m_actions)[QLatin1String("nearMisses")], &QAction::toggled, this, [this](bool shown) {
        m_links->setNearMissesShown(shown);
        m_scenes->rebuild();
    });
    connect(m_bars, &WindowBars::scaleChosen, this, [this](const QString& id) {
        m_settings->setScale(id);
        m_session->changeScale(id);
    });
}

} // namespace cp::ui
