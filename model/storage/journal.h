#pragma once

#include "model/base/result.h"
#include "model/storage/workspacefile.h"

#include <QDateTime>
#include <QFile>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace cp {

/// Takes every committed edit of a workspace until it is saved, each as one checksummed record that has left the program
/// before append() returns: a kill at any moment loses no acknowledged edit.
class JournalWriter final {
public:
    /// A new journal at `path`, in place of an old one, which stays until the new one is whole. `baseSha256` (hex) names
    /// the bytes of the file that the edits start from; without a file, `base` is written into the journal itself.
    /// `subject` is the file or a title, for people.
    [[nodiscard]] static Result<std::shared_ptr<JournalWriter>> start(const QString& path, const QString& subject, const QByteArray& baseSha256,
                                                                      const std::optional<Workspace>& base);

    [[nodiscard]] Outcome append(const MapDelta& delta, const QString& text);
    [[nodiscard]] Outcome appendScale(const QString& scale, const QString& text);
    /// The workspace's own keys (kept views and the like) are these from now on.
    [[nodiscard]] Outcome appendExtra(const QJsonObject& extra, const QString& text);
    /// Before a save replaces the file: if it is found with this checksum, all edits until here are in it.
    [[nodiscard]] Outcome appendSaving(const QByteArray& sha256);
    /// Removes the file: everything is saved, or given up by the person.
    void discard();
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    explicit JournalWriter(const QString& path) : m_path(path), m_file(path + QStringLiteral(".new")) {}
    [[nodiscard]] Outcome write(char type, const QByteArray& payload);

    QString m_path;
    QFile m_file;
};

/// What is found in a journal: all whole records; a torn end, as a kill leaves it, is no error.
struct Journal {
    struct Record {
        char type = 'E'; ///< E: edit, S: saving
        QDateTime time;  ///< UTC
        QByteArray payload;
    };
    QString subject;
    QByteArray baseSha256;
    std::optional<Workspace> base;
    std::vector<Record> records;
};

/// Errors: NotFound, Unreadable, Damaged (no whole start), TooNew.
[[nodiscard]] Result<Journal> readJournal(const QString& path);
[[nodiscard]] Result<Journal> decodeJournal(const QByteArray& bytes, const QString& name);

/// A workspace with the edits of its journal.
struct Recovery {
    Workspace workspace;
    int edits = 0;
    QDateTime last;   ///< UTC
    QString lastText; ///< what the last edit is called
};

/// Does the edits to the journal's own base, or to the file whose bytes are given; a file that the last save had already
/// replaced keeps only what came after. Edits that do not fit any more end the recovery there.
/// Errors: Unsupported (the journal does not belong to the file), Damaged (the base).
[[nodiscard]] Result<Recovery> recovered(const Journal& journal, const QByteArray& file, const QString& name);

[[nodiscard]] QString journalOf(const QString& workspacePath);

} // namespace cp
