#pragma once

#include "model/base/result.h"
#include "model/map/argumentmap.h"

#include <QJsonObject>
#include <QString>

namespace cp {

/// How the window looked when the workspace was saved.
struct ViewState {
    double zoom = 1;
    double centreX = 0;
    double centreY = 0;
    bool legend = true;
    bool nearMisses = false;

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

/// What a *.cpw file holds.
struct Workspace {
    ArgumentMap map;
    QString scale = QStringLiteral("icd203");
    ViewState view;
    QJsonObject extra; ///< unknown keys of an import at the top level

    friend bool operator==(const Workspace&, const Workspace&) = default;
};

/// Format number that this program writes; it reads this one and all before.
inline constexpr int workspaceFormat = 1;

/// Writes atomically (QSaveFile), then reads back and compares; on any error the file on disk is what it was. Its words are
/// for somebody who asked for a file. Errors: NotWritable, DiskFull.
[[nodiscard]] Outcome saveWorkspace(const Workspace& workspace, const QString& path);

/// The same from bytes of encodeWorkspace(), its words for somebody whose edits are open. The file that is replaced stays as
/// backupOf(path).
[[nodiscard]] Outcome saveEncoded(const QByteArray& bytes, const QString& path);
[[nodiscard]] QString backupOf(const QString& path);

/// Errors: NotFound, Unreadable, Damaged, TooNew, Unsupported (no workspace at all).
[[nodiscard]] Result<Workspace> loadWorkspace(const QString& path);

/// Of data in a format that only the program of that version, or a later one, reads; `writer` is not trusted.
[[nodiscard]] Error newerFormat(const QString& name, const QString& writer);

/// The same on bytes, without a file.
[[nodiscard]] QByteArray encodeWorkspace(const Workspace& workspace);
[[nodiscard]] Result<Workspace> decodeWorkspace(const QByteArray& bytes, const QString& name);

} // namespace cp
