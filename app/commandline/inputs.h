#pragma once

#include "model/base/result.h"
#include "model/exchange/formats.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace cp::ui {

/// The bytes of a file, or of standard input for "-", at most one more than a map may have. Errors: those of readFile.
[[nodiscard]] Result<QByteArray> readInput(const QString& path, QIODevice& standardInput);

/// A map in the format of that id or suffix, or by the file's name where `format` is empty. Errors: those of readInput and
/// of the readers, WrongUsage for names of no readable format.
[[nodiscard]] Result<Imported> readMapInput(const QString& path, const QString& format, QIODevice& standardInput);

} // namespace cp::ui
