#pragma once

#include "model/base/result.h"

#include <QByteArray>

namespace cp {

/// Bytes of a text file as a string with LF line ends: UTF-8 and UTF-16 with or without a mark, else the 8-bit set that
/// ICU's detector finds likeliest. Errors: Empty, NotText.
[[nodiscard]] Result<QString> decodeText(const QByteArray& bytes, const QString& name);

} // namespace cp
