#include "model/storage/filewriting.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct FileText {
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

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
    if (target.isDir())
        return WriteFailure{false, FileText::tr("it is a folder")};
    if (target.exists() && !target.isFile()) {
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

Error notWritten(const QString& path, const WriteFailure& failure)
{
    return {failure.diskFull ? ErrorCode::DiskFull : ErrorCode::NotWritable,
            FileText::tr("Could not write “%1”: %2. An older file of that name is unchanged. Choose another place or free some space.").arg(path, failure.why)};
}

} // namespace cp
