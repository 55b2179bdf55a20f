#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <optional>

namespace cp {

/// Bytes of a text file as a clean string (see cleanCharacters). By byte order mark, else UTF-16 by its zero bytes, else
/// UTF-8 (a few broken sequences are tolerated), else `declared` (the character set that the file itself names), else
/// by detection; English in an 8-bit set is Windows-1252. Errors: Empty, NotText.
[[nodiscard]] Result<QString> decodeText(const QByteArray& bytes, const QString& name, const QByteArray& declared = {});

/// The same with every character as it stands; nothing when the bytes are no text.
[[nodiscard]] std::optional<QString> decodedCharacters(const QByteArray& bytes, const QByteArray& declared = {});

/// Line ends become LF, no-break spaces plain ones, C1 controls the Windows-1252 characters that were meant; other
/// control characters, soft hyphens, zero-width spaces and marks go; lone surrogates become U+FFFD.
[[nodiscard]] QString cleanCharacters(QStringView text);

} // namespace cp
