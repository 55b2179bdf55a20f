#pragma once

#include "model/map/argumentmap.h"

namespace cp::ui {
class MainWindow;
}

namespace cp::test {

/// The sample in a window without a map, as its button opens it. It is read once in a program, which takes most of the time
/// of a short test; later windows get the same map from a file.
void openSample(ui::MainWindow& window);

/// A statement with something above it and something below; invalid when the map has none.
[[nodiscard]] StatementId middleStatement(const ArgumentMap& map);

} // namespace cp::test
