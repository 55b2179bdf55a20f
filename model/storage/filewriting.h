#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace cp {

/// Why a file could not be written; it is what it was.
struct WriteFailure {
    bool diskFull = false; ///< or broken
    QString why;
};

/// Writes a file atomically: all of it or nothing, and no file beside it is left. Devices and pipes are written into.
[[nodiscard]] std::optional<WriteFailure> writeFile(const QByteArray& bytes, const QString& path);

/// The failure for somebody who asked for the file and has nothing open. Errors: NotWritable, DiskFull.
[[nodiscard]] Error notWritten(const QString& path, const WriteFailure& failure);

} // namespace cp
