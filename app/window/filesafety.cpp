#include "app/window/filesafety.h"

#include "model/storage/salvage.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/prompt.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace cp::ui {
namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a journal would bring back; nothing when it has no edits or does not fit.
std::optional<Recovery> recoveryOf(const QString& journalPath, const QString& path)
{
    const Result<Journal> journal = readJournal(journalPath);
    if (!journal)
        return std::nullopt;
    Result<Recovery> recovery = recovered(*journal, bytesOf(path), QFileInfo(path).fileName());
    // A save that was cut off may have left only the version before.
    if (!recovery && !path.isEmpty())
        recovery = recovered(*journal, bytesOf(backupOf(path)), QFileInfo(path).fileName());
    if (!recovery || (recovery->edits == 0 && !journal->base))
        return std::nullopt;
    return std::move(recovery).value();
}

/// Out of the way of the next journal; where it is now.
QString putAside(const QString& journal)
{
    QString aside = journal + QStringLiteral(".old");
    QFile::remove(aside);
    return QFile::rename(journal, aside) ? aside : journal;
}

/// The sound part of a damaged workspace, with those edits of its journal that still fit.
std::optional<Workspace> readable(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    Result<Workspace> rest = salvagedWorkspace(bytesOf(path), name);
    if (!rest)
        return std::nullopt;
    if (Result<Journal> journal = readJournal(journalOf(path)); journal && !journal->base) {
        Journal edits = std::move(journal).value();
        edits.base = *rest;
        if (const Result<Recovery> recovery = recovered(edits, {}, name))
            return recovery->workspace;
    }
    return std::move(rest).value();
}

} // namespace

FileSafety::FileSafety(QWidget* window, Session& session, Prompt& prompt, MessageBar& messages, QObject* parent)
    : QObject(parent), m_window(window), m_session(session), m_prompt(prompt), m_messages(messages)
{
    connect(&session, &Session::pathChanged, this, &FileSafety::watch);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileSafety::noticeChange);
    connect(&session.safekeeping(), &Safekeeping::failed, this, [this](const QString& message) { m_messages.show(MessageBar::Kind::Warning, message); });
}

void FileSafety::watch()
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (QFile::exists(m_session.path()))
        m_watcher.addPath(m_session.path());
}

void FileSafety::noticeChange()
{
    const QString path = m_session.path();
    watch(); // a replaced file is another one to the watcher
    if (!m_session.safekeeping().isChangedOnDisk())
        return;
    m_messages.show(MessageBar::Kind::Warning, tr("“%1” was changed by another program. What you see is your version; nothing was overwritten.").arg(QFileInfo(path).fileName()),
                    {{tr("Keep mine"), [this] { m_messages.clear(); }},
                     {tr("Save mine elsewhere"), [this] { Q_EMIT saveElsewhereWanted(); }},
                     {tr("Discard mine and load the other version"), [this, path] { Q_EMIT reloadWanted(path); }}});
}

QString FileSafety::wordsFor(const Recovery& recovery) const
{
    const QString when = QLocale().toString(recovery.last.toLocalTime(), QLocale::ShortFormat);
    if (recovery.edits == 0)
        return tr("It was not saved.");
    return recovery.lastText.isEmpty() ? tr("%Ln edit(s) were not saved; the last one was made on %1.", nullptr, recovery.edits).arg(when)
                                       : tr("%Ln edit(s) were not saved. The last one was made on %1: %2", nullptr, recovery.edits).arg(when, recovery.lastText);
}

void FileSafety::offer(const QString& journalPath, const QString& path)
{
    const std::optional<Recovery> recovery = recoveryOf(journalPath, path);
    if (!recovery)
        return;
    const Result<Journal> journal = readJournal(journalPath);
    const QString name = path.isEmpty() ? journal->subject : QFileInfo(path).completeBaseName();
    const auto recover = [this, journalPath, path, workspace = recovery->workspace] {
        Q_EMIT wanted(workspace, path, true);
        if (path.isEmpty() && m_session.isOpen())
            QFile::remove(journalPath);
    };
    m_messages.show(MessageBar::Kind::Warning, tr("This was open when the program ended: %1\n%2", "title, sentences").arg(name, wordsFor(*recovery)),
                    {{tr("Recover"), recover}, {tr("Discard"), [this, journalPath] { sayKept(putAside(journalPath)); }}});
}

void FileSafety::offerLeft(const QStringList& recent)
{
    for (const QString& journal : m_session.safekeeping().leftJournals()) {
        if (recoveryOf(journal, {}))
            return offer(journal, {});
    }
    for (const QString& path : recent) {
        if (QFile::exists(journalOf(path)) && !Safekeeping::isLocked(path) && recoveryOf(journalOf(path), path))
            return offer(journalOf(path), path);
    }
}

bool FileSafety::mayOpen(const QString& path)
{
    QString who;
    if (QFileInfo(path).absoluteFilePath() == m_session.path() || !Safekeeping::isLocked(path, &who))
        return true;
    const int answer = m_prompt.choose(m_window, tr("“%1” is open in another window.").arg(QFileInfo(path).fileName()),
                                       tr("It is in use on “%1”. If you open it read-only, you can save your edits under another name. If you take it over, both windows can save, and each is warned when the other one did.").arg(who), {tr("Open read-only"), tr("Take over")});
    if (answer == 1)
        Safekeeping::breakLock(path);
    return answer >= 0;
}

FileSafety::Recovering FileSafety::askRecovery(const QString& path)
{
    if (Safekeeping::isLocked(path))
        return {}; // the journal is somebody's who works
    const std::optional<Recovery> recovery = recoveryOf(journalOf(path), path);
    if (!recovery)
        return {};
    switch (m_prompt.choose(m_window, tr("Recover the edits of “%1”?").arg(QFileInfo(path).fileName()), wordsFor(*recovery), {tr("Recover"), tr("Open without them")})) {
    case 0: return {true, recovery->workspace, {}};
    case 1: return {true, std::nullopt, putAside(journalOf(path))}; // given up in words, kept in fact until the next time
    default: return {false, std::nullopt, {}};
    }
}

void FileSafety::sayKept(const QString& aside)
{
    m_messages.show(MessageBar::Kind::News, tr("The edits were not recovered. Until the next time they are kept as “%1”.").arg(aside));
}

void FileSafety::keepStrangeJournal(const QString& path)
{
    if (m_session.safekeeping().isReadOnly())
        return; // the journal is somebody's who works
    const Result<Journal> journal = readJournal(journalOf(path));
    const bool holdsNothing = journal ? journal->records.empty() : journal.error().code == ErrorCode::NotFound;
    if (holdsNothing)
        return;
    const QString aside = QFileInfo(putAside(journalOf(path))).fileName();
    m_messages.show(MessageBar::Kind::Warning, journal ? tr("Edits that were not saved do not fit “%1” as it is now. They were not recovered; the journal was kept as “%2”.").arg(QFileInfo(path).fileName(), aside)
                                                       : tr("%1 It was kept as “%2”.", "sentence, file name").arg(journal.error().message, aside));
}

FileSafety::Save FileSafety::askSave(const QString& path)
{
    if (path != m_session.path())
        return Save::Write;
    const QString name = QFileInfo(path).fileName();
    if (m_session.safekeeping().isReadOnly()) {
        m_messages.show(MessageBar::Kind::Warning, tr("“%1” is open in another window and was opened here read-only. Save your edits under another name.").arg(name));
        return Save::Elsewhere;
    }
    if (!m_session.safekeeping().isChangedOnDisk())
        return Save::Write;
    const int answer = m_prompt.choose(m_window, tr("“%1” was changed by another program.").arg(name), tr("Your edits are still here. The previous version stays as a backup either way."),
                                       {tr("Overwrite it"), tr("Save mine elsewhere"), tr("Discard mine and load the other version")});
    if (answer == 2)
        Q_EMIT reloadWanted(path);
    return answer == 0 ? Save::Write : answer == 1 ? Save::Elsewhere : Save::Stay;
}

void FileSafety::offerBackup(const QString& path, const QString& message)
{
    std::vector<MessageBar::Button> ways;
    if (const Result<Workspace> backup = loadWorkspace(backupOf(path)))
        ways.push_back({tr("Open the backup"), [this, workspace = *backup] { Q_EMIT wanted(workspace, {}, false); }});
    if (const std::optional<Workspace> rest = readable(path)) {
        const auto statements = static_cast<int>(rest->map.statements().size());
        ways.push_back({statements > 0 ? tr("Open what can be read (%Ln statement(s))", nullptr, statements)
                                       : tr("Open what can be read (%Ln article(s))", nullptr, static_cast<int>(rest->map.documents().size())),
                        [this, workspace = *rest] { Q_EMIT wanted(workspace, {}, false); }});
    }
    m_messages.show(MessageBar::Kind::Failure, message, ways);
}

} // namespace cp::ui
