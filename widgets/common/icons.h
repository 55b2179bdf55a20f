#pragma once

#include <QIcon>

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// The icon resources/icons/<name>.svg in the palette's ink, with disabled and active colours; crisp at any scale.
/// An unknown name gives a null icon.
[[nodiscard]] QIcon icon(const QString& name, const MapPalette& palette);
/// The same for buttons that are filled with the accent.
[[nodiscard]] QIcon iconOnAccent(const QString& name, const MapPalette& palette);
/// A length beside letters of the usual 13 px, as much longer as the letters of the program are larger, at most three times.
[[nodiscard]] int besideLetters(int length);

} // namespace cp::ui
