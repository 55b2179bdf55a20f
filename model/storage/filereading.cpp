#include "model/storage/filereading.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <vector>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct ReadingText {
    Q_DECLARE_TR_FUNCTIONS(ReadingText)
};

Error unreadable(const QString& name, const QString& why)
{
    return {ErrorCode::Unreadable, ReadingText::tr("“%1” cannot be read: %2. Nothing was opened or changed. Check its permissions and the disk.").arg(name, why)};
}

} // namespace

Result<QByteArray> readFile(const QString& path, qint64 most)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound, ReadingText::tr("“%1” does not exist. Nothing was opened or changed. Check the name and the folder.").arg(path)};
    if (info.isDir())
        return Error{ErrorCode::Unreadable, ReadingText::tr("“%1” is a folder, not a file. Nothing was opened or changed. Choose a file in it.").arg(path)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    return readDevice(file, path, most);
}

Result<QByteArray> readDevice(QIODevice& device, const QString& name, qint64 most)
{
    constexpr qint64 step = 1 << 20;
    QByteArray bytes;
    bytes.reserve(std::clamp<qint64>(device.size(), 0, most));
    std::vector<char> part(step);
    while (bytes.size() <= most) {
        const qint64 count = device.read(part.data(), std::min(step, most + 1 - bytes.size()));
        if (count < 0)
            return unreadable(name, device.errorString());
        if (count == 0)
            break;
        bytes.append(part.data(), count);
    }
    return bytes;
}

} // namespace cp
