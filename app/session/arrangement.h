#pragma once

#include "model/layout/layout.h"

#include <QString>

namespace cp::ui {

class Session;

/// How the boxes of the workspace are laid out; kept beside the map, where older programs leave it as it is.
[[nodiscard]] LayoutMode arrangementOf(const Session& session);
/// As one undo entry.
void arrange(Session& session, LayoutMode mode);

/// In files. Columns have none, and any other name means them.
[[nodiscard]] QString arrangementName(LayoutMode mode);
[[nodiscard]] LayoutMode arrangementNamed(const QString& name);

} // namespace cp::ui
