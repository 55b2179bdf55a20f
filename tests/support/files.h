#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace cp::test {

/// The bytes of a file; none where there is none.
[[nodiscard]] inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Puts bytes in a file's place, as another program would.
[[nodiscard]] inline bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace cp::test
