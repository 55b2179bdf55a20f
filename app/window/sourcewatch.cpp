#include "app/window/sourcewatch.h"

#include "app/jobs/jobrunner.h"
#include "app/session/session.h"
#include "app/settings/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace cp::ui {
namespace {

/// Of a file's bytes, lowercase hex; empty when it cannot be read.
QByteArray checksumOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

} // namespace

SourceWatch::SourceWatch(Session* session, Settings* settings, JobRunner* jobs, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_jobs(jobs)
{
    connect(session, &Session::pathChanged, this, &SourceWatch::follow);
    connect(&session->model(), &MapModel::changed, this, [this](const MapDelta& delta) {
        if (!delta.documents.empty())
            follow();
    });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString& path) {
        // Editors put a new file in the place of the old one, which ends the watch.
        if (QFileInfo::exists(path))
            m_watcher.addPath(path);
        check(path);
    });
}

QString SourceWatch::fileOf(DocumentId id) const
{
    const Document* document = m_session->map().find(id);
    if (!document)
        return {};
    if (const QString known = m_settings->sourceOf(document->sha256); QFileInfo::exists(known))
        return known;
    if (m_session->path().isEmpty() || document->source.isEmpty())
        return {};
    const QString beside = QFileInfo(m_session->path()).absoluteDir().filePath(document->source);
    return QFileInfo(beside).isFile() ? beside : QString();
}

void SourceWatch::follow()
{
    if (const QStringList watched = m_watcher.files(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    for (const Document& document : m_session->map().documents()) {
        const QString path = fileOf(document.id);
        if (path.isEmpty())
            continue;
        m_watcher.addPath(path);
        check(path);
    }
}

void SourceWatch::check(const QString& path)
{
    m_jobs->run(JobRunner::Kind::Quiet, [path](const JobContext&) { return checksumOf(path); },
                [this, path](const QByteArray& checksum) {
                    if (checksum.isEmpty())
                        return;
                    for (const Document& document : m_session->map().documents()) {
                        if (document.sha256 != checksum && fileOf(document.id) == path && m_said.insert({path, checksum}).second)
                            return void(Q_EMIT changed(document.id, path));
                    }
                });
}

} // namespace cp::ui
