#pragma once

#include "model/storage/workspacefile.h"

namespace cp {
namespace format1 {
struct Workspace;
}

[[nodiscard]] format1::Workspace toFormat1(const Workspace& workspace);

/// Throws std::runtime_error when a name or reference in it means nothing.
[[nodiscard]] Workspace fromFormat1(const format1::Workspace& stored);

} // namespace cp
