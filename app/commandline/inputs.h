#pragma once

#include "model/base/result.h"
#include "model/storage/workspacefile.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace cp::ui {

/// The bytes of a file, or of standard input for "-". Errors: NotFound, Unreadable.
[[nodiscard]] Result<QByteArray> readInput(const QString& path, QIODevice& standardInput);

/// A map from `format` "json" or "cpw". Errors: those of readInput and of the two readers, WrongUsage for other formats.
[[nodiscard]] Result<Workspace> readMap(const QString& path, const QString& format, QIODevice& standardInput);

} // namespace cp::ui
