#pragma once

#include "app/session/session.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <functional>

class QWidget;

namespace cp::ui {

class MessageBar;
class Prompt;

/// The questions around a workspace that something happened to: edits that a killed program left, a file that somebody
/// else has open or has changed, a damaged file with a sound backup.
class FileSafety final : public QObject {
    Q_OBJECT

public:
    enum class Save { Write, Elsewhere, Stay };

    FileSafety(QWidget* window, Session& session, Prompt& prompt, MessageBar& messages, QObject* parent = nullptr);

    /// Offers what is left of workspaces without a file and of these; one at a time, in the message bar.
    void offerLeft(const QStringList& recent);
    /// False: somebody else works on it, and the person does not want to open it.
    [[nodiscard]] bool mayOpen(const QString& path);
    /// What becomes of a workspace that has edits in a journal.
    struct Recovering {
        bool opens = true;              ///< false: the person stays where they are, and everything as it is
        std::optional<Workspace> edited; ///< wanted with its edits
        QString keptAs;                  ///< of edits that are not wanted
    };
    [[nodiscard]] Recovering askRecovery(const QString& path);
    void sayKept(const QString& aside);
    /// Of what was just opened without its journal: one whose edits cannot be brought back is not written over.
    void keepStrangeJournal(const QString& path);
    /// Whether the file may be replaced: it may have been changed, or belong to somebody else.
    [[nodiscard]] Save askSave(const QString& path);
    /// Offers the backup of a file that is damaged, and what can still be read of it.
    void offerBackup(const QString& path, const QString& message);

Q_SIGNALS:
    /// The person wants this instead of what is open; no path: it has no file.
    void wanted(const cp::Workspace& workspace, const QString& path, bool isRecovered);
    void reloadWanted(const QString& path);
    void saveElsewhereWanted();

private:
    void watch();
    void noticeChange();
    void offer(const QString& journalPath, const QString& path);
    [[nodiscard]] QString wordsFor(const Recovery& recovery) const;

    QWidget* m_window;
    Session& m_session;
    Prompt& m_prompt;
    MessageBar& m_messages;
    QFileSystemWatcher m_watcher;
};

} // namespace cp::ui
