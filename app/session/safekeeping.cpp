#include "app/session/safekeeping.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace cp::ui {
namespace {

QByteArray shaOf(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

QByteArray shaOfFile(const QString& path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? shaOf(file.readAll()) : QByteArray();
}

QString lockOf(const QString& guarded) { return guarded + QStringLiteral(".lock"); }

std::unique_ptr<QLockFile> lockFor(const QString& guarded)
{
    auto lock = std::make_unique<QLockFile>(lockOf(guarded));
    // A lock is stale when its process is gone, however long a person works.
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace

void Safekeeping::takeLock(const QString& guarded)
{
    releaseLock();
    m_lock = lockFor(guarded);
    m_lockPath = lockOf(guarded);
    // A folder that cannot be written has no lock and needs none.
    m_isReadOnly = !m_lock->tryLock(0) && m_lock->error() == QLockFile::LockFailedError;
    m_lockMark = m_lock->isLocked() ? FileMark::of(m_lockPath) : FileMark();
}

bool Safekeeping::isTakenOver() const
{
    const FileMark now = m_lock && m_lock->isLocked() ? FileMark::of(m_lockPath) : FileMark();
    return now.isThere() && now != m_lockMark;
}

/// Unlocking removes the file of that name, whoever's it is by now, so that theirs has another one meanwhile.
void Safekeeping::releaseLock()
{
    const QString aside = m_lockPath + QStringLiteral(".theirs");
    const bool isTheirs = isTakenOver() && QFile::rename(m_lockPath, aside);
    m_lock.reset();
    if (isTheirs)
        QFile::rename(aside, m_lockPath);
}

void Safekeeping::begin(const Workspace& workspace, const QString& path, const QString& subject, bool hasMoreThanFile)
{
    m_path = path;
    m_subject = subject;
    m_sha256 = shaOfFile(path);
    m_hasFailed = false;
    m_isReadOnly = false;
    if (!path.isEmpty()) {
        takeLock(path);
        if (hasMoreThanFile && !m_isReadOnly)
            startJournal(journalOf(path), workspace);
    } else if (!m_folder.isEmpty() && !workspace.map.documents().empty() && QDir().mkpath(m_folder)) {
        const QString file = newStateJournal();
        takeLock(file);
        startJournal(file, workspace);
    }
}

QString Safekeeping::newStateJournal() const
{
    return QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".journal"));
}

void Safekeeping::discardJournals()
{
    for (std::shared_ptr<JournalWriter>* journal : {&m_journal, &m_stranded}) {
        if (*journal)
            (*journal)->discard();
        journal->reset();
    }
    m_elsewhereLock.reset();
}

void Safekeeping::end()
{
    discardJournals();
    releaseLock();
    m_path.clear();
}

void Safekeeping::note(const Outcome& outcome)
{
    if (outcome || m_hasFailed)
        return;
    m_hasFailed = true;
    Q_EMIT failed(keepElsewhere() ? tr("The disk of “%1” accepts no edits: it is full, read-only or gone. They are kept in the program's own folder until you save, even if the program ends.").arg(QFileInfo(m_path).fileName())
                                  : outcome.error().message);
}

bool Safekeeping::keepElsewhere()
{
    if (m_path.isEmpty() || m_folder.isEmpty() || !m_source || !QDir().mkpath(m_folder))
        return false;
    const QString file = newStateJournal();
    Result<std::shared_ptr<JournalWriter>> started = JournalWriter::start(file, m_subject, {}, m_source());
    if (!started)
        return false;
    m_elsewhereLock = lockFor(file);
    m_elsewhereLock->tryLock(0);
    m_stranded = std::exchange(m_journal, std::move(started).value());
    return true;
}

void Safekeeping::startJournal(const QString& path, const std::optional<Workspace>& base)
{
    Result<std::shared_ptr<JournalWriter>> started = JournalWriter::start(path, m_subject, m_sha256, base);
    if (started)
        m_journal = std::move(started).value();
    else
        note(started.error());
}

std::shared_ptr<JournalWriter> Safekeeping::journal()
{
    if (!m_isReadOnly && isTakenOver()) {
        m_isReadOnly = true;
        m_journal.reset();
        if (!std::exchange(m_hasFailed, true))
            Q_EMIT failed(tr("“%1” was taken over by another window. Your edits are kept in this window only. Save them under another name.").arg(QFileInfo(m_path).fileName()));
    }
    if (!m_journal && !m_path.isEmpty() && !m_isReadOnly && !m_hasFailed) {
        startJournal(journalOf(m_path), std::nullopt);
        if (m_hasFailed)
            return nullptr; // what is kept elsewhere begins with this edit
    }
    return m_journal;
}

void Safekeeping::record(const MapDelta& delta, const QString& text)
{
    if (const auto writer = journal())
        note(writer->append(delta, text));
}

void Safekeeping::recordScale(const QString& scale, const QString& text)
{
    if (const auto writer = journal())
        note(writer->appendScale(scale, text));
}

void Safekeeping::recordExtra(const QJsonObject& extra, const QString& text)
{
    if (const auto writer = journal())
        note(writer->appendExtra(extra, text));
}

void Safekeeping::aboutToSave(const QByteArray& bytes)
{
    if (m_journal)
        note(m_journal->appendSaving(shaOf(bytes)));
}

void Safekeeping::saved(const QByteArray& bytes, const QString& path, const QString& subject)
{
    discardJournals();
    if (m_path != path || !m_lock)
        takeLock(path);
    m_path = path;
    m_subject = subject;
    m_sha256 = shaOf(bytes);
    m_hasFailed = false;
}

void Safekeeping::undone()
{
    // A journal that is kept elsewhere has to go on: none would be started there again.
    if (!m_path.isEmpty() && !m_stranded)
        discardJournals();
}

bool Safekeeping::isChangedOnDisk() const { return !m_path.isEmpty() && QFile::exists(m_path) && shaOfFile(m_path) != m_sha256; }

bool Safekeeping::isLocked(const QString& path, QString* who)
{
    const std::unique_ptr<QLockFile> lock = lockFor(path);
    if (lock->tryLock(0))
        return false;
    qint64 process = 0;
    QString machine, application;
    if (who && lock->getLockInfo(&process, &machine, &application))
        *who = machine;
    return lock->error() == QLockFile::LockFailedError;
}

void Safekeeping::breakLock(const QString& path) { QFile::remove(lockOf(path)); }

QStringList Safekeeping::leftJournals() const
{
    QStringList left;
    if (m_folder.isEmpty())
        return left;
    const QDir folder(m_folder);
    for (const QString& name : folder.entryList({QStringLiteral("*.journal")}, QDir::Files, QDir::Time)) {
        if (!isLocked(folder.filePath(name)))
            left += folder.filePath(name);
    }
    return left;
}

} // namespace cp::ui
