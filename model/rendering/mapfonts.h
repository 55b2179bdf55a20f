#pragma once

#include <QFont>

namespace cp {

/// The system font in the map's sizes: pixels in scene units, never points, so that boxes fit on every device.
[[nodiscard]] QFont mapFont(double pixels, int weight = QFont::Normal);

inline constexpr double nodeTextSize = 13, nodeLine = 18;
inline constexpr double mainTextSize = 15, mainLine = 20;
inline constexpr double roleTextSize = 11, roleLine = 14;
inline constexpr double chanceTextSize = 11.5;
inline constexpr double nodePadX = 12, nodePadY = 8;

} // namespace cp
