#pragma once

#include <QString>

namespace cp {

/// The letter of a document by its place in the map, from 0: A, B, … Z, then 27, 28, ….
[[nodiscard]] inline QString laneLetter(int lane)
{
    return lane < 26 ? QString(QChar(static_cast<char16_t>(u'A' + lane))) : QString::number(lane + 1);
}

} // namespace cp
