#include "app/commandline/inputs.h"

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
    if (QFileInfo(path).isDir())
        return Error{ErrorCode::Unreadable, InputText::tr("“%1” is a folder, not a map. Nothing was written. Choose a file in it.").arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable, InputText::tr("“%1” cannot be read: %2. Nothing was written. Check the permissions.").arg(path, file.errorString())};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Unreadable, InputText::tr("“%1” cannot be read: %2. Nothing was written. Check the disk.").arg(path, file.errorString())};
    return bytes;
}

Result<Imported> readMapFile(const QString& path, const QString& format, QIODevice& standardInput)
{
    const Format* found = format.isEmpty() ? readFormatOf(path) : formatById(format.toLower());
    if (!found || !found->read) {
        QStringList names;
        for (const Format& one : formats()) {
            if (one.read)
                names += one.id;
        }
        return Error{ErrorCode::WrongUsage, InputText::tr("“%1” is in no format that maps are read from. Nothing was written. Use one of these, by extension or --from: %2.")
                                                .arg(format.isEmpty() ? path : format, names.join(QStringLiteral(", ")))};
    }
    const Result<QByteArray> bytes = readInput(path, standardInput);
    if (!bytes)
        return bytes.error();
    return readMap(*bytes, QFileInfo(path).fileName(), *found);
}

} // namespace cp::ui
