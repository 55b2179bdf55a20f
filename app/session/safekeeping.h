#pragma once

#include "model/storage/filemark.h"
#include "model/storage/journal.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>

namespace cp::ui {

/// Guards the workspace of a window against loss: its lock, its journal, and whether its file is still the one that was
/// read. Edits of a workspace without a file are kept in the state folder, and so are those that the file's disk does not
/// take because it is full, read-only or gone.
class Safekeeping final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Safekeeping() override { releaseLock(); }

    /// Where journals of workspaces without a file go; without a folder they have none.
    void setStateFolder(const QString& folder) { m_folder = folder; }
    /// The workspace as the window holds it, asked for when its edits have to be kept elsewhere.
    void setSource(std::function<Workspace()> source) { m_source = std::move(source); }
    [[nodiscard]] const QString& stateFolder() const { return m_folder; }

    /// From now on for this workspace. Its journal starts with the first edit; at once, with all that is known, when there is
    /// no file or when the workspace has edits that its file does not have.
    void begin(const Workspace& workspace, const QString& path, const QString& subject, bool hasMoreThanFile = false);
    /// The journal is no longer needed: saved, or given up by the person.
    void end();
    void record(const MapDelta& delta, const QString& text);
    void recordScale(const QString& scale, const QString& text);
    void recordExtra(const QJsonObject& extra, const QString& text);
    /// Before a save with these bytes, and after it went well.
    void aboutToSave(const QByteArray& bytes);
    void saved(const QByteArray& bytes, const QString& path, const QString& subject);

    /// All edits since the file was read or written were undone: there is nothing to bring back.
    void undone();

    /// Whether the file exists and is not what was read or written last.
    [[nodiscard]] bool isChangedOnDisk() const;
    /// Somebody else has the workspace open: edits are not kept beside it.
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly || isTakenOver(); }

    /// Whether a living program works on the workspace; `who` is the machine's name where known.
    [[nodiscard]] static bool isLocked(const QString& path, QString* who = nullptr);
    /// Removes the lock of somebody else, so that the next begin() gets it.
    static void breakLock(const QString& path);
    /// Journals of workspaces without a file that no living program writes.
    [[nodiscard]] QStringList leftJournals() const;

Q_SIGNALS:
    /// Once a workspace: its journal cannot be written, or belongs to somebody else from now on.
    void failed(const QString& message);

private:
    [[nodiscard]] std::shared_ptr<JournalWriter> journal();
    void startJournal(const QString& path, const std::optional<Workspace>& base);
    void note(const Outcome& outcome);
    /// Goes on in the state folder with all that the window holds; false where that is impossible, too.
    [[nodiscard]] bool keepElsewhere();
    [[nodiscard]] QString newStateJournal() const;
    void discardJournals();
    void takeLock(const QString& guarded);
    void releaseLock();
    /// Another window broke the lock and holds it now.
    [[nodiscard]] bool isTakenOver() const;

    QString m_folder;
    QString m_path, m_subject;
    QByteArray m_sha256; ///< of the file's bytes
    std::function<Workspace()> m_source;
    std::shared_ptr<JournalWriter> m_journal;
    std::shared_ptr<JournalWriter> m_stranded; ///< beside the file, with the edits before its disk gave up
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLockFile> m_elsewhereLock; ///< of the journal in the state folder
    QString m_lockPath;
    FileMark m_lockMark; ///< of the lock as it was taken
    bool m_isReadOnly = false;
    bool m_hasFailed = false;
};

} // namespace cp::ui
