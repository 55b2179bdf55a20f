#pragma once

#include <QtGlobal>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

enum class Theme { System, Light, Dark };

/// The colours that a theme stands for; System follows what the desktop had when the program started.
[[nodiscard]] const MapPalette& paletteOf(Theme theme);

/// Gives the whole application the palette's colours: QPalette plus one small style sheet.
void applyTheme(const MapPalette& palette);

} // namespace cp::ui
