#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace cp {

/// All bytes of a file, but at most one more than `most`, so that of a device without end no more is kept than tells that it
/// is too large. Errors: NotFound, Unreadable.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 most);

/// The same from an open device; `name` is what the user calls it.
[[nodiscard]] Result<QByteArray> readDevice(QIODevice& device, const QString& name, qint64 most);

} // namespace cp
