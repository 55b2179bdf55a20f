#include "app/commandline/inputs.h"

#include "model/exchange/mapjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace cp::ui {
namespace {

/// Context of the texts below for translators.
struct InputText {
    Q_DECLARE_TR_FUNCTIONS(InputText)
};

} // namespace

Result<QByteArray> readInput(const QString& path, QIODevice& standardInput)
{
    if (path == QLatin1String("-"))
        return standardInput.readAll();
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, InputText::tr("“%1” does not exist. Nothing was written. Check the name.").arg(path)};
    const bool isFolder = QFileInfo(path).isDir();
    if (isFolder || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable, InputText::tr("“%1” cannot be read: %2. Nothing was written. Check the permissions.")
                                                .arg(path, isFolder ? InputText::tr("it is a folder") : file.errorString())};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Unreadable, InputText::tr("“%1” cannot be read: %2. Nothing was written. Check the disk.").arg(path, file.errorString())};
    return bytes;
}

Result<Workspace> readMap(const QString& path, const QString& format, QIODevice& standardInput)
{
    if (format != QLatin1String("cpw") && format != QLatin1String("json"))
        return Error{ErrorCode::WrongUsage, InputText::tr("“%1” is no format that maps are read from; use json or cpw, by extension or --from.").arg(format)};
    const Result<QByteArray> bytes = readInput(path, standardInput);
    if (!bytes)
        return bytes.error();
    const QString name = QFileInfo(path).fileName();
    return format == QLatin1String("cpw") ? decodeWorkspace(*bytes, name) : readMapJson(*bytes, name);
}

} // namespace cp::ui
