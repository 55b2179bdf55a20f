#pragma once

#include "model/storage/workspacefile.h"

namespace cp {
namespace format1 {
struct Edit;
struct Workspace;
}

[[nodiscard]] format1::Workspace toFormat1(const Workspace& workspace);

/// Throws std::runtime_error when a name or reference in it means nothing.
[[nodiscard]] Workspace fromFormat1(const format1::Workspace& stored);

/// The delta's new side; `text` and `scale` are added by the journal.
[[nodiscard]] format1::Edit toFormat1(const MapDelta& delta);

/// The delta that does the edit to `map`. Throws std::runtime_error as above.
[[nodiscard]] MapDelta fromFormat1(const format1::Edit& stored, const ArgumentMap& map);

} // namespace cp
