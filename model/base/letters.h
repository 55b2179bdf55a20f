#pragma once

#include <QString>

namespace cp {

/// A, B, … Z, 27, 28, … of a document's place in the map, 0….
[[nodiscard]] inline QString laneLetter(int lane)
{
    return lane < 26 ? QString(QChar(static_cast<char16_t>(u'A' + lane))) : QString::number(lane + 1);
}

} // namespace cp
