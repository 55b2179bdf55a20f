#pragma once

#include "model/storage/workspacefile.h"

class QTemporaryDir;

namespace cp::test {

/// A sound workspace in which every field of every kind differs from its default: two documents (one with characters
/// beyond 16 bits), linked premises, an undercut, every condition kind, a near miss, unknown keys, boxes, view state.
[[nodiscard]] Workspace fullWorkspace();

/// That workspace saved as work.cpw in the folder: its path. Empty where it could not be saved.
[[nodiscard]] QString savedWorkspace(const QTemporaryDir& folder);

/// A sound map of that many statements in two documents, the same for the same seed.
[[nodiscard]] ArgumentMap randomMap(quint32 seed, int statements);

} // namespace cp::test
