#include "app/window/articledesk.h"

#include "app/actions/actiontable.h"
#include "app/jobs/jobrunner.h"
#include "app/jobs/readingjobs.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "app/window/mapfiles.h"
#include "app/window/sourcewatch.h"
#include "model/base/letters.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/sourceedits.h"
#include "model/documents/import.h"
#include "model/language/sentences.h"
#include "widgets/articles/articledialog.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/prompt.h"
#include "widgets/find/choicebox.h"
#include "widgets/reader/readerpane.h"
#include "widgets/reader/readers.h"

#include <QAction>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QTimer>
#include <utility>

namespace cp::ui {
namespace {

constexpr const char* actionIds[] = {"aboutArticle", "readAgain", "updateText", "removeArticle"};

/// Another version of a text, ready for the map, or why there is none.
struct NewText {
    QString failure;
    QByteArray sha256;
    MapDelta delta;
};

NewText newText(const ArgumentMap& map, DocumentId id, const QString& path)
{
    Result<Document> read = importFile(path);
    if (!read)
        return {read.error().message, {}, {}};
    Document document = std::move(read).value();
    segmentSentences(document);
    return {{}, document.sha256, replaceText(map, id, document)};
}

struct Counts {
    int came = 0;
    int gone = 0;
};

template <typename T>
void count(const std::vector<Swap<T>>& swaps, Counts& counts)
{
    for (const Swap<T>& swap : swaps) {
        counts.came += swap.before ? 0 : 1;
        counts.gone += swap.after ? 0 : 1;
    }
}

} // namespace

ArticleDesk::ArticleDesk(const DeskParts& parts, Readers* readers, JobRunner* jobs, QObject* parent)
    : QObject(parent), m(parts), m_readers(readers), m_jobs(jobs), m_sources(new SourceWatch(parts.session, parts.settings, jobs, this)),
      m_choice(new ChoiceBox(parts.window))
{
    m_choice->setObjectName(QStringLiteral("articleChoice"));
    connectActions();
    connectReaders();
    connect(m_sources, &SourceWatch::changed, this, &ArticleDesk::offerUpdate);
    connect(m_choice, &ChoiceBox::chosen, this, [this](const QVariant& id) { (this->*m_task)(DocumentId{id.toInt()}); });
}

void ArticleDesk::connectActions()
{
    const auto on = [this](const char* id, Task task) {
        connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, [this, task] { onArticle(task); });
    };
    on("aboutArticle", &ArticleDesk::showDetails);
    on("readAgain", &ArticleDesk::readAgain);
    on("updateText", &ArticleDesk::askUpdate);
    on("removeArticle", &ArticleDesk::remove);
}

void ArticleDesk::connectReaders()
{
    connect(m_readers, &Readers::menuAsked, this, &ArticleDesk::showMenu);
    connect(m_readers, &Readers::readOn, this, [this](DocumentId id, double share) {
        if (const Document* document = m.session->map().find(id))
            m.settings->setReadShare(document->sha256, share);
    });
    connect(m_readers, &Readers::rebuilt, this, [this] {
        for (const Document& document : m.session->map().documents())
            m_readers->pane(document.id)->setReadShare(m.settings->readShare(document.sha256));
    });
}

void ArticleDesk::showState()
{
    for (const char* id : actionIds)
        (*m.actions)[QLatin1String(id)]->setEnabled(m.session->isOpen());
    (*m.actions)[QLatin1String("removeArticle")]->setEnabled(m.session->map().documents().size() > 1);
}

DocumentId ArticleDesk::articleAtHand() const
{
    const ArgumentMap& map = m.session->map();
    if (map.find(m_menuFor))
        return m_menuFor;
    if (const Statement* statement = map.find(m.selection->statement()))
        return statement->document;
    if (const DocumentId current = m_readers->currentDocument(); map.find(current))
        return current;
    return map.documents().size() == 1 ? map.documents().front().id : DocumentId{};
}

void ArticleDesk::onArticle(Task task)
{
    if (const DocumentId id = articleAtHand(); id.isValid())
        return (this->*task)(id);
    m_task = task;
    std::vector<Choice> choices;
    for (const Document& document : m.session->map().documents())
        choices.push_back({document.title, letterOf(document.id), {}, document.id.value});
    m_choice->ask(tr("Which article?"), std::move(choices), tr("No article has all these words."));
}

QString ArticleDesk::letterOf(DocumentId id) const
{
    const ArgumentMap& map = m.session->map();
    return laneLetter(static_cast<int>(map.find(id) - map.documents().data()));
}

void ArticleDesk::showMenu(DocumentId id, QPoint at)
{
    m_menuFor = id;
    auto* menu = new QMenu(m.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* action : actionIds)
        menu->addAction((*m.actions)[QLatin1String(action)]);
    // The command runs after the menu has gone.
    connect(menu, &QMenu::aboutToHide, this, [this] { QTimer::singleShot(0, this, [this] { m_menuFor = {}; }); });
    menu->popup(at);
}

void ArticleDesk::showDetails(DocumentId id)
{
    if (!m_dialog) {
        m_dialog = new ArticleDialog(m.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ArticleDialog::edited, this, [this](DocumentId article, const QString& title, const QJsonObject& details) {
            MapDelta delta = setDetails(m.session->map(), article, title, details);
            if (!delta.isEmpty())
                m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), tr("Change the details of an article")));
        });
        connect(m_dialog, &ArticleDialog::addressAsked, this, &ArticleDesk::addressAsked);
        connect(m_dialog, &ArticleDialog::statementAsked, this, [this](StatementId statement) { m.selection->select(statement); });
    }
    m_dialog->showArticle(m.session->map(), id, m_readers->pane(id)->readShare());
    m_dialog->show();
    m_dialog->raise();
}

void ArticleDesk::readAgain(DocumentId id)
{
    if (m_jobs->isBusy())
        return;
    const ArgumentMap before = m.session->map();
    const AnalysisOptions options{m.session->scale()};
    m_jobs->run(
        JobRunner::Kind::Shown,
        [before, id, options](const JobContext& job) { return std::pair(cp::readAgain(before, id, withModels(options), job), job.cancel.isCancelled()); },
        [this, before, id](std::pair<MapDelta, bool> result) {
            if (result.second)
                m.messages->show(MessageBar::Kind::News, tr("Reading was stopped. The map is as it was."));
            else if (!(m.session->map() == before) && m.session->map().find(id))
                readAgain(id); // something was edited meanwhile
            else
                takeReading(id, std::move(result.first));
            Q_EMIT readAnew();
        });
}

void ArticleDesk::takeReading(DocumentId id, MapDelta delta)
{
    if (delta.isEmpty())
        return m.messages->show(MessageBar::Kind::News, tr("Article %1 was read again, with the same result.").arg(letterOf(id)));
    Counts counts;
    count(delta.statements, counts);
    count(delta.relations, counts);
    count(delta.links, counts);
    m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), tr("Read article %1 again").arg(letterOf(id))));
    m.messages->showUndoable(tr("Article %1 was read again: %2 added, %3 removed. Everything that you decided, wrote or changed is as it was.")
                                 .arg(letterOf(id), tr("%Ln proposal(s)", nullptr, counts.came), tr("%Ln proposal(s)", nullptr, counts.gone)),
                             m.session->undoStack());
}

void ArticleDesk::askUpdate(DocumentId id)
{
    QString path = m_sources->fileOf(id);
    if (path.isEmpty())
        path = m.picker->open(m.window, tr("Where is the new text of article %1?").arg(letterOf(id)), openFilter()).value(0);
    if (!path.isEmpty())
        update(id, path);
}

void ArticleDesk::offerUpdate(DocumentId id, const QString& path)
{
    m.messages->show(MessageBar::Kind::Warning,
                     tr("“%1” has changed since it was read as article %2. The map still shows the text as it was.").arg(QFileInfo(path).fileName(), letterOf(id)),
                     {{tr("Update the text"), [this, id, path] { update(id, path); }}});
}

void ArticleDesk::update(DocumentId id, const QString& path)
{
    if (m_jobs->isBusy() || !m.session->map().find(id))
        return;
    m_jobs->run(
        JobRunner::Kind::Shown, [map = m.session->map(), id, path](const JobContext&) { return std::pair(newText(map, id, path), map); },
        [this, id, path](std::pair<NewText, ArgumentMap> result) {
            if (!result.first.failure.isEmpty())
                return m.messages->show(MessageBar::Kind::Failure, result.first.failure);
            if (!(m.session->map() == result.second))
                return update(id, path); // something was edited meanwhile
            m.settings->rememberSource(result.first.sha256, path);
            takeText(id, std::move(result.first.delta));
        });
}

void ArticleDesk::takeText(DocumentId id, MapDelta delta)
{
    const QString letter = letterOf(id);
    if (delta.isEmpty())
        return m.messages->show(MessageBar::Kind::News, tr("The text of article %1 has not changed.").arg(letter));
    m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), tr("Update the text of article %1").arg(letter)));
    const auto lost = static_cast<int>(withoutPlace(m.session->map(), id).size());
    std::vector<MessageBar::Button> buttons{{tr("Read it again"), [this, id] { readAgain(id); }}};
    if (lost > 0)
        buttons.push_back({tr("Show them"), [this, id] { showDetails(id); }});
    m.messages->show(lost > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::News,
                     lost > 0 ? tr("Article %1 has its new text. %Ln statement(s) lost their place in it; they are kept and listed.", nullptr, lost).arg(letter)
                              : tr("Article %1 has its new text. Every statement was found again.").arg(letter),
                     std::move(buttons));
}

void ArticleDesk::remove(DocumentId id)
{
    const QString title = m.session->map().find(id)->title;
    m.session->undoStack().push(new EditMap(m.session->model(), removeDocument(m.session->map(), id), tr("Remove an article")));
    m.messages->showUndoable(tr("“%1” was removed from the map with everything that depended on it.").arg(title), m.session->undoStack());
}

} // namespace cp::ui
