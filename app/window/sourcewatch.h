#pragma once

#include "model/base/ids.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <set>
#include <utility>

namespace cp::ui {

class JobRunner;
class Session;
class Settings;

/// The files that the open map's articles were read from: notices, at opening and later, that one has other contents
/// than the text that was read. A file is looked for where it was on this computer, else beside the workspace.
class SourceWatch final : public QObject {
    Q_OBJECT

public:
    SourceWatch(Session* session, Settings* settings, JobRunner* jobs, QObject* parent);

    /// The file of an article; empty when there is none any more.
    [[nodiscard]] QString fileOf(DocumentId id) const;

Q_SIGNALS:
    /// Once for each version of a file.
    void changed(cp::DocumentId id, const QString& path);

private:
    void follow();
    void check(const QString& path);

    Session* m_session;
    Settings* m_settings;
    JobRunner* m_jobs;
    QFileSystemWatcher m_watcher;
    std::set<std::pair<QString, QByteArray>> m_said; ///< file and checksum
};

} // namespace cp::ui
