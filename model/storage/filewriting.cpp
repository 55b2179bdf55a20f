#include "model/storage/filewriting.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>

namespace cp {
namespace {

WriteFailure failureOf(const QFileDevice& file)
{
    // A disk that takes a part of the bytes is full; Qt 6.4 knows no error then.
    if (file.error() == QFileDevice::NoError)
        return {true, qt_error_string(ENOSPC)};
    return {file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError, file.errorString()};
}

} // namespace

std::optional<WriteFailure> writeFile(const QByteArray& bytes, const QString& path)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir()) {
        // A QSaveFile would put a file in the place of the device.
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size() || !device.flush())
            return failureOf(device);
        return std::nullopt;
    }
    QSaveFile file(path);
    // commit() does not notice when the last buffer cannot be written (Qt 6.4) and would put an empty file in the old
    // one's place; flush() does.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return failureOf(file);
    return std::nullopt;
}

} // namespace cp
