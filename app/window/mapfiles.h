#pragma once

#include "model/exchange/formats.h"

namespace cp::ui {

/// A map of a file. Errors: those of loadWorkspace() and readMap().
[[nodiscard]] Result<Imported> readMapFile(const QString& path, const Format& format);

/// Writes atomically. Errors: NotWritable.
[[nodiscard]] Outcome writeMapFile(const Workspace& workspace, const QString& path, const Format& format);

/// Filters of file dialogs for what can be opened and what maps are exported to.
[[nodiscard]] QString openFilter();
[[nodiscard]] QString exportFilter();
/// A workspace or a map of another program, by its name.
[[nodiscard]] bool isMapFile(const QString& file);

} // namespace cp::ui
