#include "app/window/mainwindow.h"

#include "app/jobs/readingjobs.h"
#include "app/window/filetasks.h"
#include "app/window/filterdesk.h"
#include "app/window/hintsdesk.h"
#include "app/window/languages.h"
#include "app/window/lookdesk.h"
#include "app/window/panels.h"
#include "app/window/scenedesk.h"
#include "app/window/windowbars.h"
#include "model/rendering/palette.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/common/theme.h"
#include "widgets/find/findbar.h"
#include "widgets/inspector/inspector.h"
#include "widgets/links/linkstable.h"
#include "widgets/start/startpage.h"

#include <QAction>
#include <QCloseEvent>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QUndoView>
#include <QUrl>

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
    buildSceneDesks();
    buildDesks();
    auto* look = new LookDesk(deskParts(), palettedViews(), this);
    connect(look, &LookDesk::languageChanged, this, &MainWindow::retranslate);
    connectActions();
    m_bars->showScale(m_settings->scale());
    m_start->setRecent(m_settings->recentWorkspaces());
    look->showKept();
    showStartPage();
    restoreLeft();
    m_jobs->run(JobRunner::Kind::Quiet, [](const JobContext&) { loadDictionaries(); return true; }, [](bool) {});
}

// Widgets are children; the jobs must end while what they report to still lives.
MainWindow::~MainWindow()
{
    delete m_jobs;
    m_session->undoStack().disconnect(this); // it empties itself when there is nothing left to show it
}

/// How the window was left the last time, and edits that were.
void MainWindow::restoreLeft()
{
    restoreGeometry(m_settings->geometry());
    m_panels->restoreInside(*m_settings);
    m_session->safekeeping().setStateFolder(m_settings->stateFolder());
    m_files->offerLeft();
}

const MapPalette& MainWindow::mapPalette() const { return paletteOf(m_settings->theme()); }

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
    m_savedAt = {};
    showState();
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
    showSaved();
    showCounts();
}

void MainWindow::showSaved()
{
    QString text;
    if (m_session->hasUnsavedEdits())
        text = tr("Edits not saved yet");
    else if (m_session->isOpen() && m_session->path().isEmpty())
        text = tr("Not saved yet");
    else if (m_session->isOpen() && m_savedAt.isValid())
        text = tr("Saved at %1").arg(QLocale().toString(m_savedAt, QLocale::ShortFormat));
    m_bars->showSaved(text);
}

void MainWindow::showCounts()
{
    if (!m_session->isOpen()) {
        m_bars->showCounts(tr("Ready · reads English"));
        return;
    }
    const ArgumentMap& map = m_session->map();
    const auto waiting = static_cast<int>(m_session->model().pending()->size());
    const auto count = [](const auto& items) { return static_cast<int>(items.size()); };
    QStringList parts{tr("%Ln document(s)", nullptr, count(map.documents())), tr("%Ln statement(s)", nullptr, count(map.statements())),
                            tr("%Ln relation(s)", nullptr, count(map.relations())), tr("%Ln link(s)", nullptr, m_links->shownCount()),
                            tr("%Ln to review", nullptr, waiting)};
    // Also while the strip of the filter is closed, nothing is missing without a word.
    const int hidden = count(map.statements()) - count(m_canvas->scene().nodes);
    if (isFiltering(m_filters->filter()) && hidden > 0)
        parts += tr("%L1 hidden by the filter").arg(hidden);
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
