#include "app/window/mapfiles.h"

#include "app/session/session.h"
#include "model/documents/import.h"
#include "model/storage/filewriting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace cp::ui {
namespace {

/// Context of the texts below for translators.
struct MapFiles {
    Q_DECLARE_TR_FUNCTIONS(MapFiles)
};

/// "*.a *.b" of all formats that can be read.
QString readPatterns()
{
    QStringList patterns;
    for (const Format& format : formats()) {
        for (const QString& suffix : format.suffixes) {
            if (format.read && !suffix.contains(u'.'))
                patterns += QStringLiteral("*.") + suffix;
        }
    }
    return patterns.join(u' ');
}

} // namespace

Outcome writeMapFile(const Workspace& workspace, const QString& path, const Format& format)
{
    if (const std::optional<WriteFailure> failure = writeFile(writeMap(workspace, format), path))
        return Error{ErrorCode::NotWritable, MapFiles::tr("Could not write “%1”: %2. An older file of that name is unchanged. Choose another "
                                                           "place or free some space.").arg(path, failure->why)};
    return Done{};
}

QString openFilter()
{
    QStringList articles;
    for (const QString& suffix : importSuffixes())
        articles += QStringLiteral("*.") + suffix;
    const QString workspaces = readPatterns();
    return MapFiles::tr("Articles and maps (%1)").arg(articles.join(u' ') + u' ' + workspaces) + QStringLiteral(";;")
        + MapFiles::tr("Articles (%1)").arg(articles.join(u' ')) + QStringLiteral(";;") + MapFiles::tr("Workspaces and maps of other programs (%1)").arg(workspaces)
        + QStringLiteral(";;") + MapFiles::tr("All files (*)");
}

bool isMapFile(const QString& file) { return readFormatOf(file) != nullptr; }

QString fileSuggestion(const Session& session, const QString& suffix)
{
    const QString folder = session.path().isEmpty() ? QDir::homePath() : QFileInfo(session.path()).absolutePath();
    QString name = session.name();
    name.replace(u'/', u'-');
    return QDir(folder).filePath(name + u'.' + suffix);
}

} // namespace cp::ui
