#include "app/window/mainwindow.h"

#include "app/window/bottompane.h"
#include "app/window/docktitle.h"
#include "app/window/filetasks.h"
#include "app/window/languages.h"
#include "app/window/windowbars.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/rendering/palette.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/charts/chartpane.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/progressstrip.h"
#include "widgets/inspector/inspector.h"
#include "widgets/links/linkstable.h"
#include "widgets/reader/readers.h"
#include "widgets/start/startpage.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTime>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {

MainWindow::MainWindow(const WindowOptions& options)
    : m_settings(std::make_unique<Settings>(options.settingsFile)), m_session(new Session(this)), m_selection(new Selection(this)),
      m_actions(new ActionTable(this)), m_scene(std::make_shared<MapScene>()), m_jobs(new JobRunner(options.jobs, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    resize(1440, 900);
    speakLanguage(m_settings->language());
    applyTheme(mapPalette());
    m_bars = new WindowBars(*this, *m_actions);
    buildViews();
    buildDocks();
    m_files = new FileTasks({this, m_session, m_jobs, m_settings.get(), &m_prompt, &m_picker, m_messages, m_start,
                             [this] { return viewState(); }, [this] { return currentScene(); }}, this);
    connectFiles();
    connectViews();
    connectActions();
    connectMapActions();
    m_bars->showScale(m_settings->scale());
    m_start->setRecent(m_settings->recentWorkspaces());
    setTheme(m_settings->theme());
    setLanguage(m_settings->language());
    showStartPage();
    restoreGeometry(m_settings->geometry());
}

// Widgets are children; the jobs must end while what they report to still lives.
MainWindow::~MainWindow() { delete m_jobs; }

const MapPalette& MainWindow::mapPalette() const { return paletteOf(m_settings->theme()); }

void MainWindow::buildViews()
{
    m_messages = new MessageBar;
    m_progress = new ProgressStrip;
    m_start = new StartPage;
    m_canvas = new MapCanvas;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_canvas);
    auto* notices = new QWidget;
    auto* column = new QVBoxLayout(notices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_progress);
    addToolBarBreak();
    QToolBar* bar = addToolBar(QString());
    bar->setObjectName(QStringLiteral("noticeBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    notices->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(notices);
    bar->hide();
    const auto follow = [this, bar] { bar->setVisible(!m_messages->isHidden() || !m_progress->isHidden()); };
    connect(m_messages, &MessageBar::visibilityChanged, bar, follow);
    connect(m_progress, &ProgressStrip::visibilityChanged, bar, follow);
    setCentralWidget(m_pages);
}

QDockWidget* MainWindow::addDock(Qt::DockWidgetArea area, QWidget* content, const QString& name)
{
    auto* dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setContextMenuPolicy(Qt::PreventContextMenu);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    m_readers = new Readers(m_session->model());
    m_inspector = new Inspector(m_session->model(), m_session->undoStack());
    m_links = new LinksTable(m_session->model());
    m_chart = new ChartPane(m_session->model());
    m_bottom = new BottomPane;
    m_linksPage = m_bottom->addPage(m_links, QStringLiteral("link"));
    m_chartPage = m_bottom->addPage(m_chart, QStringLiteral("chart"));
    m_readersDock = addDock(Qt::LeftDockWidgetArea, m_readers, QStringLiteral("readersDock"));
    m_inspectorDock = addDock(Qt::RightDockWidgetArea, m_inspector, QStringLiteral("inspectorDock"));
    m_bottomDock = addDock(Qt::BottomDockWidgetArea, m_bottom, QStringLiteral("bottomDock"));
    m_bottomDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    // Each article and the tabs have heads of their own.
    m_bottomDock->setTitleBarWidget(new QWidget(m_bottomDock));
    m_readersDock->setTitleBarWidget(new QWidget(m_readersDock));
    m_inspectorTitle = new DockTitle(m_inspectorDock);
    m_inspectorDock->setTitleBarWidget(m_inspectorTitle);
    connect(m_inspectorTitle, &DockTitle::closeAsked, m_inspectorDock, &QDockWidget::close);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    resizeDocks({m_readersDock, m_inspectorDock}, {300, 320}, Qt::Horizontal);
    connect(m_bottom, &BottomPane::foldedChanged, this, [this](bool folded) {
        if (!folded)
            resizeDocks({m_bottomDock}, {height() / 3}, Qt::Vertical);
    });
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
    const auto selectStatement = [this](StatementId id) { m_selection->select(id); };
    const auto selectLink = [this](LinkId id) { m_selection->select(id); };
    connect(m_canvas, &MapCanvas::statementClicked, this, selectStatement);
    connect(m_canvas, &MapCanvas::linkClicked, this, selectLink);
    connect(m_canvas, &MapCanvas::groundClicked, m_selection, &Selection::clear);
    connect(m_canvas, &MapCanvas::statementActivated, this, &MainWindow::focusInspector);
    connect(m_canvas, &MapCanvas::boxMoved, this, [this](const NodeBox& box) { moveBox(box, tr("Move a box")); });
    connect(m_canvas, &MapCanvas::zoomChanged, m_bars, &WindowBars::showZoom);
    connect(m_canvas, &MapCanvas::contextMenuAsked, this, [this](QPoint at) {
        QMenu menu(this);
        for (const char* id : {"accept", "dismiss", "unpin"})
            menu.addAction((*m_actions)[QLatin1String(id)]);
        menu.exec(at);
    });
    connect(m_readers, &Readers::statementClicked, this, selectStatement);
    connect(m_inspector, &Inspector::statementAsked, this, selectStatement);
    connect(m_links, &LinksTable::linkChosen, this, selectLink);
    connect(m_links, &LinksTable::nearMissesToggled, (*m_actions)[QLatin1String("nearMisses")], &QAction::setChecked);
    connect(m_links, &LinksTable::countChanged, this, &MainWindow::retranslate);
    connect(m_chart, &ChartPane::statementClicked, this, selectStatement);
    connect(m_selection, &Selection::changed, this, &MainWindow::followSelection);
    m_sceneTimer.setSingleShot(true);
    m_sceneTimer.setInterval(0);
    connect(&m_sceneTimer, &QTimer::timeout, this, &MainWindow::rebuildScene);
    connect(&m_session->model(), &MapModel::changed, this, &MainWindow::followMap);
    connect(&m_session->model(), &MapModel::wasReset, this, [this] {
        m_selection->clear();
        rebuildScene();
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

void MainWindow::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m_actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("start", [this] { m_files->startAfresh(); });
    on("open", [this] { m_files->askOpen(); });
    on("addArticle", [this] { m_files->askArticle(); });
    on("paste", [this] { m_files->pasteClipboard(); });
    on("save", [this] { m_files->save(); });
    on("saveAs", [this] { m_files->saveAs(); });
    on("exportSvg", [this] { m_files->exportPicture(ImageFormat::Svg); });
    on("exportPng", [this] { m_files->exportPicture(ImageFormat::Png); });
    on("exportPdf", [this] { m_files->exportPicture(ImageFormat::Pdf); });
    on("exportJson", [this] { m_files->exportJson(); });
    on("quit", [this] { close(); });
    on("undo", [this] { m_session->undoStack().undo(); });
    on("redo", [this] { m_session->undoStack().redo(); });
    on("themeSystem", [this] { setTheme(Theme::System); });
    on("themeLight", [this] { setTheme(Theme::Light); });
    on("themeDark", [this] { setTheme(Theme::Dark); });
    on("languageSystem", [this] { setLanguage({}); });
    on("languageEnglish", [this] { setLanguage(QStringLiteral("en")); });
    on("languageGerman", [this] { setLanguage(QStringLiteral("de")); });
    connect(m_bars, &WindowBars::scaleChosen, this, [this](const QString& id) {
        m_settings->setScale(id);
        m_session->changeScale(id);
    });
}

void MainWindow::connectMapActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m_actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("accept", [this] { review(Review::Accepted); });
    on("dismiss", [this] { review(Review::Dismissed); });
    on("unpin", [this] {
        if (const NodeBox* box = m_session->map().box(m_selection->statement()); box && box->pinned)
            moveBox({box->id, box->x, box->y, box->width, box->height, false}, tr("Release a box"));
    });
    on("zoomIn", [this] { m_canvas->zoomIn(); });
    on("zoomOut", [this] { m_canvas->zoomOut(); });
    on("zoomActual", [this] { m_canvas->zoomActual(); });
    on("fit", [this] { m_canvas->fit(); });
    on("links", [this] { m_bottom->showPage(m_linksPage); });
    on("chart", [this] { m_bottom->showPage(m_chartPage); });
    on("nextLink", [this] { stepLink(1); });
    on("previousLink", [this] { stepLink(-1); });
    connect((*m_actions)[QLatin1String("nearMisses")], &QAction::toggled, this, [this](bool shown) {
        m_links->setNearMissesShown(shown);
        rebuildScene();
    });
    connect((*m_actions)[QLatin1String("legend")], &QAction::toggled, m_canvas, &MapCanvas::setLegendShown);
    (*m_actions)[QLatin1String("legend")]->setChecked(true);
    for (const auto& [id, dock] : {std::pair{"readers", m_readersDock}, std::pair{"inspector", m_inspectorDock}}) {
        QAction* action = (*m_actions)[QLatin1String(id)];
        connect(action, &QAction::triggered, dock, &QDockWidget::setVisible);
        connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    }
}

void MainWindow::openFiles(const QStringList& files) { m_files->openFiles(files); }

void MainWindow::showStartPage()
{
    m_pages->setCurrentWidget(m_start);
    for (QDockWidget* dock : {m_readersDock, m_inspectorDock, m_bottomDock})
        dock->hide();
    m_bars->setMapOpen(false);
    showState();
}

void MainWindow::showMapPage(const ViewState& view, bool fresh)
{
    m_pages->setCurrentWidget(m_canvas);
    for (QDockWidget* dock : {m_readersDock, m_inspectorDock, m_bottomDock})
        dock->show();
    m_bars->setMapOpen(true);
    (*m_actions)[QLatin1String("nearMisses")]->setChecked(view.nearMisses);
    (*m_actions)[QLatin1String("legend")]->setChecked(view.legend);
    rebuildScene();
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
    m_bars->showSaved(m_session->path().isEmpty() ? tr("Not saved yet") : QString());
}

ViewState MainWindow::viewState() const
{
    const QPointF centre = m_canvas->centre();
    return {m_canvas->zoom(), centre.x(), centre.y(), m_canvas->isLegendShown(), (*m_actions)[QLatin1String("nearMisses")]->isChecked()};
}

void MainWindow::followMap()
{
    m_sceneTimer.start();
    const ArgumentMap& map = m_session->map();
    if ((m_selection->statement().isValid() && !map.find(m_selection->statement())) || (m_selection->link().isValid() && !map.find(m_selection->link())))
        m_selection->clear();
}

void MainWindow::rebuildScene()
{
    m_sceneTimer.stop();
    SceneOptions options;
    options.showNearMisses = (*m_actions)[QLatin1String("nearMisses")]->isChecked();
    m_scene = std::make_shared<const MapScene>(buildScene(m_session->map(), options));
    m_canvas->setScene(m_scene, m_session->map());
    if (m_selection->link().isValid())
        m_canvas->selectLink(m_selection->link());
    showCounts();
}

/// What is saved or exported is never older than the last edit.
std::shared_ptr<const MapScene> MainWindow::currentScene()
{
    if (m_sceneTimer.isActive())
        rebuildScene();
    return m_scene;
}

void MainWindow::followSelection()
{
    const StatementId statement = m_selection->statement();
    const LinkId link = m_selection->link();
    if (link.isValid()) {
        m_canvas->selectLink(link);
        m_readers->showLink(link);
        m_inspector->showLink(link);
    } else if (statement.isValid()) {
        m_canvas->selectStatement(statement);
        m_readers->showStatement(statement);
        m_inspector->showStatement(statement);
    } else {
        m_canvas->clearSelection();
        m_readers->clearSelection();
        m_inspector->showNothing();
    }
    m_links->select(link);
    m_chart->select(statement);
    m_canvas->revealSelection();
    showState();
}

void MainWindow::moveBox(const NodeBox& box, const QString& text)
{
    m_session->undoStack().push(new EditMap(m_session->model(), setBoxes(m_session->map(), {box}), text));
}

void MainWindow::review(Review verdict)
{
    const bool accept = verdict == Review::Accepted;
    const ArgumentMap& map = m_session->map();
    const LinkId link = m_selection->link();
    const StatementId statement = m_selection->statement();
    MapDelta delta;
    QString text;
    if (link.isValid()) {
        delta = setReview(map, std::vector<LinkId>{link}, verdict);
        text = accept ? tr("Accept a link") : tr("Dismiss a link");
    } else if (statement.isValid()) {
        delta = setReview(map, std::vector<StatementId>{statement}, verdict);
        text = accept ? tr("Accept a statement") : tr("Dismiss a statement");
    }
    if (!delta.isEmpty())
        m_session->undoStack().push(new EditMap(m_session->model(), std::move(delta), text));
}

void MainWindow::stepLink(int by)
{
    const auto& links = m_scene->links;
    if (links.empty())
        return;
    const auto count = static_cast<int>(links.size());
    int at = by > 0 ? -1 : 0;
    for (int i = 0; i < count; ++i) {
        if (links[static_cast<size_t>(i)].id == m_selection->link())
            at = i;
    }
    m_selection->select(links[static_cast<size_t>((at + by + count) % count)].id);
}

void MainWindow::focusInspector()
{
    m_inspectorDock->show();
    if (auto* text = m_inspector->findChild<QPlainTextEdit*>(QStringLiteral("statementText"))) {
        text->setFocus();
        text->selectAll();
    }
}

void MainWindow::setTheme(Theme theme)
{
    m_settings->setTheme(theme);
    const MapPalette& palette = mapPalette();
    applyTheme(palette);
    m_actions->setMapPalette(palette);
    m_bars->setMapPalette(palette);
    m_messages->setMapPalette(palette);
    m_start->setMapPalette(palette);
    m_canvas->setMapPalette(palette);
    m_readers->setMapPalette(palette);
    m_inspector->setMapPalette(palette);
    m_inspectorTitle->setMapPalette(palette);
    m_bottom->setMapPalette(palette);
    m_links->setMapPalette(palette);
    m_chart->setMapPalette(palette);
    const char* id = theme == Theme::Light ? "themeLight" : theme == Theme::Dark ? "themeDark" : "themeSystem";
    (*m_actions)[QLatin1String(id)]->setChecked(true);
}

void MainWindow::setLanguage(const QString& code)
{
    m_settings->setLanguage(code);
    speakLanguage(code);
    const char* id = code == u"en" ? "languageEnglish" : code == u"de" ? "languageGerman" : "languageSystem";
    (*m_actions)[QLatin1String(id)]->setChecked(true);
    retranslate();
}

void MainWindow::showState()
{
    const QUndoStack& stack = m_session->undoStack();
    m_bars->nameUndo(stack.undoText(), stack.redoText());
    const bool selected = m_session->isOpen() && !m_selection->isEmpty();
    (*m_actions)[QLatin1String("accept")]->setEnabled(selected);
    (*m_actions)[QLatin1String("dismiss")]->setEnabled(selected);
    const NodeBox* box = m_session->map().box(m_selection->statement());
    (*m_actions)[QLatin1String("unpin")]->setEnabled(box && box->pinned);
    setWindowModified(m_session->hasUnsavedEdits());
    setWindowTitle(m_session->isOpen() ? tr("%1[*] – Counterpoint", "name of the workspace").arg(m_session->name()) : tr("Counterpoint"));
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
    const auto pending = [](const auto& items) {
        return std::count_if(items.begin(), items.end(), [](const auto& item) { return item.review == Review::Pending; });
    };
    const auto count = [](const auto& items) { return static_cast<int>(items.size()); };
    const QStringList parts{tr("%Ln document(s)", nullptr, count(map.documents())), tr("%Ln statement(s)", nullptr, count(map.statements())),
                            tr("%Ln relation(s)", nullptr, count(map.relations())), tr("%Ln link(s)", nullptr, m_links->shownCount()),
                            tr("%Ln to review", nullptr, static_cast<int>(pending(map.statements()) + pending(map.links())))};
    m_bars->showCounts(parts.join(QStringLiteral(" · ")));
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_bars->retranslate();
    m_readersDock->setWindowTitle(tr("Articles"));
    m_inspectorDock->setWindowTitle(tr("Inspector"));
    m_inspectorTitle->setTitle(tr("Inspector"));
    m_bottom->setPageTitle(m_linksPage, tr("Links (%L1)").arg(m_links->shownCount()));
    m_bottom->setPageTitle(m_chartPage, tr("Charts"));
    m_canvas->setAccessibleName(tr("Argument map"));
    m_bars->showZoom(m_canvas->zoom());
    showState();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_bars) {
        retranslate();
        m_sceneTimer.start(); // role names and counts are part of the scene
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_files->mayLeave()) {
        event->ignore();
        return;
    }
    m_jobs->cancel();
    m_settings->setGeometry(saveGeometry());
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
