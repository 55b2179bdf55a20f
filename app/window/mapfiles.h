#pragma once

#include "model/exchange/formats.h"

namespace cp::ui {

class Session;

/// Writes atomically. Errors: NotWritable.
[[nodiscard]] Outcome writeMapFile(const Workspace& workspace, const QString& path, const Format& format);

/// Filter of file dialogs for what can be opened.
[[nodiscard]] QString openFilter();
/// The session's name with that suffix, beside its workspace.
[[nodiscard]] QString fileSuggestion(const Session& session, const QString& suffix);
/// A workspace or a map of another program, by its name.
[[nodiscard]] bool isMapFile(const QString& file);

} // namespace cp::ui
