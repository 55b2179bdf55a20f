#pragma once

#include <QStringList>

namespace cp::ui {

/// Opens the main window with a workspace or articles (or the start page) and runs until it is closed.
/// Needs a QApplication; answers the exit code.
[[nodiscard]] int runWindow(const QStringList& files);

} // namespace cp::ui
