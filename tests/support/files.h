#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

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

/// The rows of a table among the test data, without its comments.
[[nodiscard]] inline QStringList rowsOf(const QString& name)
{
    QStringList rows = QString::fromUtf8(contents(QStringLiteral(COUNTERPOINT_TEST_DATA "/") + name)).split(u'\n', Qt::SkipEmptyParts);
    rows.removeIf([](const QString& row) { return row.startsWith(u'#'); });
    return rows;
}

} // namespace cp::test
