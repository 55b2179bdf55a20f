#include "app/window/mainwindow.h"

#include "app/jobs/readingjobs.h"
#include "app/window/articledesk.h"
#include "app/window/canvasdesk.h"
#include "app/window/clipdesk.h"
#include "app/window/exportdesk.h"
#include "app/window/filetasks.h"
#include "app/window/filterdesk.h"
#include "app/window/finddesk.h"
#include "app/window/hintsdesk.h"
#include "app/window/languages.h"
#include "app/window/lookdesk.h"
#include "app/window/mapdesk.h"
#include "app/window/noticebar.h"
#include "app/window/openaddress.h"
#include "app/window/orderdesk.h"
#include "app/window/panels.h"
#include "app/window/reviewdesk.h"
#include "app/window/scenedesk.h"
#include "app/window/selectionties.h"
#include "app/window/textdesk.h"
#include "app/window/viewdesk.h"
#include "app/window/windowbars.h"
#include "model/rendering/palette.h"
#include "widgets/canvas/breadcrumbs.h"
#include "widgets/canvas/filterbar.h"
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
#include <QCloseEvent>
#include <QLocale>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QTime>
#include <QUndoView>
#include <QUrl>
#include <QVBoxLayout>

namespace cp::ui {

MainWindow::MainWindow(const WindowOptions& options)
    : m_settings(std::make_unique<Settings>(options.settingsFile)), m_session(new Session(this)), m_selection(new Selection(this)),
      m_actions(new ActionTable(this)), m_showsHints(options.hints), m_jobs(new JobRunner(options.jobs, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    speakLanguage(m_settings->language());
    applyTheme(mapPalette());
    m_find = new FindBar(m_session->model(), this);
    m_bars = new WindowBars(*this, *m_actions, m_find);
    buildViews();
    buildPanels();
    m_files = new FileTasks({this, m_session, m_jobs, m_settings.get(), &m_prompt, &m_picker, m_messages, m_start,
                             [this] { return viewState(); }, [this] { return m_scenes->whole(); }}, this);
    connectFiles();
    connectViews();
    buildDesks();
    auto* look = new LookDesk(deskParts(), palettedViews(), this);
    connect(look, &LookDesk::languageChanged, this, &MainWindow::retranslate);
    connectActions();
    connectMapActions();
    m_bars->showScale(m_settings->scale());
    m_start->setRecent(m_settings->recentWorkspaces());
    look->showKept();
    showStartPage();
    restoreGeometry(m_settings->geometry());
    m_panels->restoreInside(*m_settings);
    m_session->safekeeping().setStateFolder(m_settings->stateFolder());
    m_files->offerLeft();
    m_jobs->run(JobRunner::Kind::Quiet, [](const JobContext&) { loadDictionaries(); return true; }, [](bool) {});
}

// Widgets are children; the jobs must end while what they report to still lives.
MainWindow::~MainWindow()
{
    delete m_jobs;
    m_session->undoStack().disconnect(this); // it empties itself when there is nothing left to show it
}

const MapPalette& MainWindow::mapPalette() const { return paletteOf(m_settings->theme()); }

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
    m_crumbs = new Breadcrumbs;
    map->addWidget(m_crumbs);
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
        showState();
        m_bars->showSaved(tr("Saved at %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
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

void MainWindow::buildDesks()
{
    const DeskParts parts = deskParts();
    const auto follow = [this](auto* desk) {
        m_showStates.push_back([desk] { desk->showState(); });
        return desk;
    };
    m_filters = follow(new FilterDesk(parts, m_filterBar, this));
    connect(m_links, &LinksTable::leastScoreChanged, m_filters, &FilterDesk::setLeastLinkScore);
    connect(m_links, &LinksTable::leastScoreChanged, m_chart, &ChartPane::setLeastLinkScore);
    m_scenes = new SceneDesk(parts, m_canvas, m_filters, m_jobs, this);
    m_ties = new SelectionTies(parts, {m_canvas, m_readers, m_inspector, m_links, m_chart, m_review, m_outline}, this);
    connect(m_scenes, &SceneDesk::rebuilt, m_ties, &SelectionTies::showOnCanvas);
    connect(m_scenes, &SceneDesk::rebuilt, this, &MainWindow::showCounts);
    connect(m_scenes, &SceneDesk::rebuilt, m_filters, [this] { m_filters->showCount(static_cast<int>(m_canvas->scene().nodes.size())); });
    follow(new ReviewDesk(parts, m_review, m_inspector, [this] { m_panels->showSide(Panels::ReviewPage); }, this));
    follow(new TextDesk(parts, m_readers, this));
    const auto open = [this](const QString& address) { openAddress(this, m_prompt, *m_messages, address); };
    connect(follow(new ArticleDesk(parts, m_readers, m_jobs, this)), &ArticleDesk::addressAsked, this, open);
    connect(m_inspector, &Inspector::addressAsked, this, open);
    auto* mapDesk = follow(new MapDesk(parts, m_inspector, m_links, this));
    connect(m_canvas, &MapCanvas::connectionAsked, mapDesk, &MapDesk::join);
    follow(new CanvasDesk(parts, m_canvas, m_filters, [this] { m_scenes->showNow(); }, this));
    m_viewDesk = follow(new ViewDesk(parts, m_canvas, m_filters, m_crumbs, &m_prompt, this));
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
    connect(m_bars, &WindowBars::scaleChosen, this, [this](const QString& id) {
        m_settings->setScale(id);
        m_session->changeScale(id);
    });
}

void MainWindow::connectMapActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m_actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("edit", [this] { editField("statementText"); });
    on("editChance", [this] { editField("lowBox"); });
    connect((*m_actions)[QLatin1String("nearMisses")], &QAction::toggled, this, [this](bool shown) {
        m_links->setNearMissesShown(shown);
        m_scenes->rebuild();
    });
}

void MainWindow::openFiles(const QStringList& files) { m_files->openFiles(files); }

void MainWindow::showStartPage()
{
    m_pages->setCurrentWidget(m_start);
    m_panels->setShown(false);
    m_bars->setMapOpen(false);
    showState();
}

void MainWindow::showMapPage(const ViewState& view, bool fresh)
{
    m_pages->setCurrentWidget(m_mapPage);
    m_panels->setShown(true);
    m_panels->restore(*m_settings);
    m_bars->setMapOpen(true);
    (*m_actions)[QLatin1String("nearMisses")]->setChecked(view.nearMisses);
    (*m_actions)[QLatin1String("legend")]->setChecked(view.legend);
    m_scenes->rebuild();
    m_canvas->setFocus();
    // The canvas has its size only when the docks have theirs.
    QTimer::singleShot(0, m_canvas, [this, view, fresh] {
        if (fresh) {
            m_canvas->showTop();
        } else {
            m_canvas->setZoom(view.zoom, {});
            m_canvas->centreOn({view.centreX, view.centreY});
        }
    });
    showState();
    if (m_session->path().isEmpty() || !m_session->hasUnsavedEdits()) // recovered edits are unsaved ones from the start
        m_bars->showSaved(m_session->path().isEmpty() ? tr("Not saved yet") : QString());
    if (m_showsHints)
        m_hints->showFirst();
}

ViewState MainWindow::viewState() const
{
    const QPointF centre = m_canvas->centre();
    return {m_canvas->zoom(), centre.x(), centre.y(), m_canvas->isLegendShown(), (*m_actions)[QLatin1String("nearMisses")]->isChecked()};
}

void MainWindow::editField(const char* statementField)
{
    m_panels->showSide(Panels::InspectorPage);
    const QString name = m_selection->link().isValid()       ? QStringLiteral("linkNoteEdit")
                         : m_selection->relation().isValid() ? QStringLiteral("relationKindBox")
                                                             : QLatin1String(statementField);
    auto* field = m_inspector->findChild<QWidget*>(name);
    if (!field || !field->isVisible())
        return;
    field->setFocus(Qt::ShortcutFocusReason);
    QMetaObject::invokeMethod(field, "selectAll");
    m_inspector->ensureWidgetVisible(field);
}

void MainWindow::showState()
{
    const QUndoStack& stack = m_session->undoStack();
    m_bars->nameUndo(stack.undoText(), stack.redoText());
    for (const auto& show : m_showStates)
        show();
    // Not there any more in the midst of an undo.
    const Statement* statement = m_session->map().find(m_selection->statement());
    (*m_actions)[QLatin1String("edit")]->setEnabled(m_session->isOpen() && !m_selection->isEmpty());
    (*m_actions)[QLatin1String("editChance")]->setEnabled(statement && statement->probability);
    setWindowTitle(m_session->isOpen() ? tr("%1[*] – Counterpoint", "name of the workspace").arg(m_session->name()) : tr("Counterpoint"));
    setWindowModified(m_session->hasUnsavedEdits());
    if (m_session->hasUnsavedEdits())
        m_bars->showSaved(tr("Edits not saved yet"));
    showCounts();
}

void MainWindow::showCounts()
{
    if (!m_session->isOpen()) {
        m_bars->showCounts(tr("Ready · reads English"));
        m_bars->showSaved({});
        return;
    }
    const ArgumentMap& map = m_session->map();
    const auto waiting = static_cast<int>(m_session->model().pending()->size());
    const auto count = [](const auto& items) { return static_cast<int>(items.size()); };
    QStringList parts{tr("%Ln document(s)", nullptr, count(map.documents())), tr("%Ln statement(s)", nullptr, count(map.statements())),
                            tr("%Ln relation(s)", nullptr, count(map.relations())), tr("%Ln link(s)", nullptr, m_links->shownCount()),
                            tr("%Ln to review", nullptr, waiting)};
    // Also while the strip of the filter is closed, nothing is missing without a word.
    if (isFiltering(m_filters->filter()))
        parts += tr("%L1 hidden by the filter").arg(count(map.statements()) - count(m_canvas->scene().nodes));
    m_panels->setReviewTitle(waiting > 0 ? tr("Review (%L1)").arg(waiting) : tr("Review"));
    m_bars->showCounts(parts.join(QStringLiteral(" · ")));
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_bars->retranslate();
    m_panels->retranslate();
    m_panels->setReviewTitle(tr("Review"));
    m_history->setEmptyLabel(tr("As it was opened · every edit is listed below; choose a line to go back or forward to it"));
    m_history->setAccessibleName(tr("Every edit since the workspace was opened"));
    m_canvas->setAccessibleName(tr("Argument map"));
    m_bars->showZoom(m_canvas->zoom());
    showState();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_scenes) {
        retranslate();
        m_scenes->forget();
        m_scenes->rebuildSoon(); // role names and counts are part of the scene
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_files->mayLeave()) {
        event->ignore();
        return;
    }
    m_session->safekeeping().end();
    m_jobs->cancel();
    m_settings->setGeometry(saveGeometry());
    // On the start page all panels are hidden, which is no wish of a person.
    if (m_session->isOpen())
        m_panels->keep(*m_settings);
    m_panels->keepInside(*m_settings);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    event->acceptProposedAction();
    openFiles(files);
}

} // namespace cp::ui
