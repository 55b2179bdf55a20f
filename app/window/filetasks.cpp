#include "app/window/filetasks.h"

#include "app/jobs/jobrunner.h"
#include "app/jobs/readingjobs.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "app/window/filesafety.h"
#include "app/window/mapfiles.h"
#include "model/commands/analysis.h"
#include "model/commands/editmap.h"
#include "model/documents/import.h"
#include "model/documents/samearticle.h"
#include "model/exchange/formats.h"
#include "model/map/linkstrength.h"
#include "model/base/letters.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/prompt.h"
#include "widgets/start/startpage.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <algorithm>
#include <utility>

namespace cp::ui {
namespace {

constexpr size_t mostArticles = 10;

bool sameIds(const ArgumentMap& a, const ArgumentMap& b)
{
    return a.nextDocumentId() == b.nextDocumentId() && a.nextStatementId() == b.nextStatementId() && a.nextRelationId() == b.nextRelationId()
        && a.nextLinkId() == b.nextLinkId();
}

} // namespace

FileTasks::FileTasks(FileParts parts, QObject* parent)
    : QObject(parent), m(std::move(parts)), m_safety(new FileSafety(m.window, *m.session, *m.prompt, *m.messages, this))
{
    connect(m_safety, &FileSafety::wanted, this, [this](const Workspace& workspace, const QString& path, bool isRecovered) {
        if (mayLeave())
            show(workspace, path, isRecovered);
    });
    connect(m_safety, &FileSafety::saveElsewhereWanted, this, &FileTasks::saveAs);
    // A copy: the path may be the session's own, which goes when it closes.
    connect(m_safety, &FileSafety::reloadWanted, this, [this](QString path) {
        m.session->close();
        openWorkspace(path);
    });
}

void FileTasks::fail(const QString& message) { m.messages->show(MessageBar::Kind::Failure, message); }

bool FileTasks::mayLeave()
{
    if (!m.session->hasUnsavedEdits())
        return true;
    switch (m.prompt->askUnsaved(m.window, m.session->name())) {
    case Prompt::Unsaved::Save: return save();
    case Prompt::Unsaved::Discard: return true;
    case Prompt::Unsaved::Cancel: return false;
    }
    return false;
}

void FileTasks::askOpen() { openFiles(m.picker->open(m.window, tr("Open a workspace or articles"), openFilter())); }

void FileTasks::askArticle()
{
    const QStringList files = m.picker->open(m.window, tr("Add an article"), openFilter());
    if (!files.isEmpty())
        openFiles(files);
}

void FileTasks::openFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    const auto workspace = std::find_if(files.begin(), files.end(), isMapFile);
    if (workspace != files.end()) {
        openWorkspace(*workspace);
        return;
    }
    if (!m.session->isOpen()) {
        fillPlaces(std::max(0, m.start->freePlace()), files);
        return;
    }
    importAll(files, [this](std::vector<Document> documents) { addArticles(std::move(documents)); });
}

void FileTasks::openWorkspace(const QString& file)
{
    if (!mayLeave())
        return;
    const Format* format = readFormatOf(file);
    const bool own = file.endsWith(QLatin1String(".cpw"), Qt::CaseInsensitive);
    const QString path = own ? QFileInfo(file).absoluteFilePath() : QString();
    if (own && !m_safety->mayOpen(path))
        return;
    m.messages->clear(); // it may offer the very edits that are asked about next
    const FileSafety::Recovering recovering = own ? m_safety->askRecovery(path) : FileSafety::Recovering{};
    if (!recovering.opens)
        return;
    if (recovering.edited)
        return show(*recovering.edited, path, true);
    Result<Imported> read = readMapFile(file, format ? *format : *formatById(QStringLiteral("cpw")));
    if (!read)
        return own ? failToOpen(path, read.error()) : fail(read.error().message);
    const QStringList notes = read->notes;
    show(std::move(read).value().workspace, path, false);
    if (own)
        m_safety->keepStrangeJournal(path);
    if (!recovering.keptAs.isEmpty())
        m_safety->sayKept(recovering.keptAs);
    if (!notes.isEmpty())
        m.messages->show(MessageBar::Kind::Warning, notes.join(u' '));
}

/// A damaged workspace may have a sound backup.
void FileTasks::failToOpen(const QString& path, const Error& error)
{
    if (error.code == ErrorCode::Damaged || error.code == ErrorCode::Unsupported)
        m_safety->offerBackup(path, error.message);
    else
        fail(error.message);
}

void FileTasks::show(Workspace workspace, const QString& path, bool isRecovered)
{
    const ViewState view = workspace.view;
    m.messages->clear();
    m.session->open(std::move(workspace), path, isRecovered);
    if (!path.isEmpty())
        m.settings->addRecentWorkspace(path);
    // What the command line wrote was never looked at: it opens as a fresh map does.
    Q_EMIT opened(view, path.isEmpty() || view == ViewState{});
}

void FileTasks::offerLeft() { m_safety->offerLeft(m.settings->recentWorkspaces()); }

void FileTasks::openSample()
{
    std::vector<Document> documents;
    for (const char* name : {"a-barrage-to-bank-on.txt", "the-silt-will-win.txt"}) {
        QFile file(QStringLiteral(":/samples/") + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (Result<Document> document = importBytes(file.readAll(), QLatin1String(name), DocumentFormat::PlainText))
            documents.push_back(std::move(document).value());
    }
    analyze(std::move(documents));
}

void FileTasks::startAfresh()
{
    if (!mayLeave())
        return;
    m.messages->clear();
    m.session->close();
    m.start->clear();
    m.start->setRecent(m.settings->recentWorkspaces());
}

void FileTasks::askPlace(int place) { fillPlaces(place, m.picker->open(m.window, tr("Choose an article"), openFilter())); }

void FileTasks::pastePlace(int place)
{
    const std::optional<QString> text = m.prompt->askText(m.window, tr("Paste the text of an article"), QGuiApplication::clipboard()->text());
    if (text)
        m.start->showImport(place, importText(*text, tr("pasted text")));
}

void FileTasks::pasteClipboard()
{
    if (!m.session->isOpen()) {
        if (const int place = m.start->freePlace(); place >= 0)
            pastePlace(place);
        return;
    }
    const std::optional<QString> text = m.prompt->askText(m.window, tr("Paste the text of an article"), QGuiApplication::clipboard()->text());
    if (!text)
        return;
    Result<Document> document = importText(*text, tr("pasted text"));
    if (document)
        addArticles({std::move(document).value()});
    else
        fail(document.error().message);
}

void FileTasks::fillPlaces(int place, const QStringList& files)
{
    const auto workspace = std::find_if(files.begin(), files.end(), isMapFile);
    if (workspace != files.end()) {
        openWorkspace(*workspace);
        return;
    }
    for (const QString& file : files) {
        if (place < 0)
            return fail(tr("There is no free place for “%1”. Nothing was changed. Read these articles first, then add it to the map.").arg(QFileInfo(file).fileName()));
        const int at = place;
        m.start->showReading(at, QFileInfo(file).fileName());
        m.jobs->run(JobRunner::Kind::Quiet, [file](const JobContext&) { return importFile(file); },
                    [this, at, file](const Result<Document>& document) {
                        if (document)
                            m.settings->rememberSource(document->sha256, file);
                        m.start->showImport(at, document);
                    });
        place = m.start->freePlaceAfter(at);
    }
}

void FileTasks::importAll(const QStringList& files, std::function<void(std::vector<Document>)> done)
{
    m.jobs->run(
        JobRunner::Kind::Shown,
        [files](const JobContext& job) {
            std::vector<Result<Document>> results;
            for (const QString& file : files) {
                if (!job.cancel.isCancelled())
                    results.push_back(importFile(file));
            }
            return results;
        },
        [this, files, done = std::move(done)](std::vector<Result<Document>> results) {
            std::vector<Document> documents;
            for (size_t i = 0; i < results.size(); ++i) {
                if (!results[i]) {
                    fail(results[i].error().message);
                    continue;
                }
                m.settings->rememberSource(results[i]->sha256, files[static_cast<qsizetype>(i)]);
                documents.push_back(std::move(results[i]).value());
            }
            done(std::move(documents));
        });
}

void FileTasks::analyze(std::vector<Document> documents)
{
    if (m.jobs->isBusy() || !mayLeave())
        return;
    m.messages->clear();
    const size_t wanted = documents.size();
    const AnalysisOptions options{m.settings->scale()};
    m.jobs->run(
        JobRunner::Kind::Shown,
        [documents = std::move(documents), options](const JobContext& job) {
            ArgumentMap map = analyzeDocuments(documents, withModels(options), job);
            return std::pair(std::move(map), job.cancel.isCancelled());
        },
        [this, wanted](std::pair<ArgumentMap, bool> result) { showMap(std::move(result.first), result.second, wanted); });
}

void FileTasks::showMap(ArgumentMap map, bool stopped, size_t wanted)
{
    if (stopped && map.documents().size() < wanted) {
        m.messages->show(MessageBar::Kind::News, tr("Reading was stopped. Nothing was kept; the articles are still in their places."));
        return;
    }
    const bool empty = map.statements().empty();
    const QString foreign = unreadNotice(map);
    const int links = static_cast<int>(map.links().size());
    Workspace workspace;
    workspace.map = std::move(map);
    workspace.scale = m.settings->scale();
    m.session->open(std::move(workspace), {});
    Q_EMIT opened({}, true);
    if (stopped)
        m.messages->show(MessageBar::Kind::Warning, tr("Linking was stopped. The %Ln link(s) found so far are kept as proposals.", nullptr, links));
    else if (!foreign.isEmpty())
        m.messages->show(MessageBar::Kind::Warning, foreign);
    else if (empty)
        m.messages->show(MessageBar::Kind::Warning, tr("No claims found in these articles. The texts are shown as they are. Check that they are articles in English."));
    else if (wanted == 1)
        m.messages->show(MessageBar::Kind::News, tr("One article is open. Add a second one to see where they agree and where they clash."),
                         {{tr("Add an article…"), [this] { askArticle(); }}});
    else
        offerWeakLinks();
    sayMissedModels();
}

/// A map without links looks as if nothing had been compared.
void FileTasks::offerWeakLinks()
{
    const auto& links = m.session->map().links();
    const auto weak = std::count_if(links.begin(), links.end(), [](const Link& link) { return isWeak(link, usualLinkScore); });
    const auto nearMisses = std::count_if(links.begin(), links.end(), [](const Link& link) { return link.nearMiss.has_value(); });
    if (weak == 0 || weak + nearMisses < static_cast<qsizetype>(links.size()))
        return;
    m.messages->show(MessageBar::Kind::News,
                     tr("No link between these articles is at least %L1 % sure; %Ln weaker one(s) were found.", nullptr, static_cast<int>(weak))
                         .arg(qRound(100 * usualLinkScore)),
                     {{tr("Show the surest of them"), [this] { Q_EMIT weakLinksAsked(); }}});
}

/// Once: what the models would add is no reason to interrupt a person twice.
void FileTasks::sayMissedModels()
{
    if (m_saidMissedModels)
        return;
    const QStringList notices = modelNotices();
    if (notices.isEmpty())
        return;
    m_saidMissedModels = true;
    m.messages->show(MessageBar::Kind::Warning, notices.join(u' '));
}

/// Leaves out what is in the map already, and says so.
void FileTasks::dropKnown(std::vector<Document>& documents)
{
    for (size_t i = 0; i < documents.size();) {
        const auto isSame = [&](const Document& other) { return isSameArticle(other, documents[i]); };
        const auto& known = m.session->map().documents();
        const auto there = std::find_if(known.begin(), known.end(), isSame);
        const bool twice = std::any_of(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(i), isSame);
        if (there == known.end() && !twice) {
            ++i;
            continue;
        }
        m.messages->show(MessageBar::Kind::News, there == known.end()
                                                     ? tr("“%1” was chosen twice. It is added once.").arg(documents[i].title)
                                                     : tr("“%1” is in the map already, as article %2. It was not added again.")
                                                           .arg(documents[i].title, laneLetter(static_cast<int>(there - known.begin()))));
        documents.erase(documents.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void FileTasks::addArticles(std::vector<Document> documents)
{
    dropKnown(documents);
    const size_t room = mostArticles - std::min(mostArticles, m.session->map().documents().size());
    if (documents.size() > room) {
        fail(tr("A map holds at most %Ln article(s). “%1” was not added; the map is unchanged. Start a new comparison for it.", nullptr,
                static_cast<int>(mostArticles)).arg(documents[room].title));
        return;
    }
    if (documents.empty())
        return;
    const AnalysisOptions options{m.session->scale()};
    const ArgumentMap before = m.session->map();
    m.jobs->run(
        JobRunner::Kind::Shown,
        [before, documents, options](const JobContext& job) { return deltasOf(before, documents, withModels(options), job); },
        [this, before, documents](std::vector<MapDelta> deltas) {
            if (!sameIds(before, m.session->map())) {
                addArticles(documents); // something was added meanwhile; the new ids would clash
                return;
            }
            if (deltas.size() < documents.size())
                m.messages->show(MessageBar::Kind::News, tr("Reading was stopped. The articles that were read are in the map."));
            for (MapDelta& delta : deltas)
                m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), tr("Add an article")));
            sayMissedModels();
        });
}

bool FileTasks::save() { return m.session->path().isEmpty() ? saveAs() : saveTo(m.session->path()); }

bool FileTasks::saveAs()
{
    const QString path = m.picker->save(m.window, tr("Save the workspace"), fileSuggestion(*m.session, QStringLiteral("cpw")), tr("Workspaces (%1)").arg(QStringLiteral("*.cpw")),
                                        QStringLiteral("cpw"));
    return !path.isEmpty() && saveTo(path);
}

bool FileTasks::saveTo(const QString& path)
{
    switch (m_safety->askSave(path)) {
    case FileSafety::Save::Write: break;
    case FileSafety::Save::Elsewhere: return saveAs();
    case FileSafety::Save::Stay: return false;
    }
    const Outcome outcome = m.session->save(path, m.view(), boxesOf(*m.scene()));
    if (!outcome) {
        m.messages->show(MessageBar::Kind::Failure, outcome.error().message,
                         {{tr("Save again"), [this] { save(); }}, {tr("Save as…"), [this] { saveAs(); }}});
        return false;
    }
    m.settings->addRecentWorkspace(path);
    m.messages->clear();
    Q_EMIT saved();
    return true;
}

} // namespace cp::ui
