#pragma once

#include "model/storage/workspacefile.h"

namespace cp {

/// What can still be read of the bytes of a damaged workspace file: everything before the first damage that is whole and
/// whose ends are there. Never a replacement of the file itself.
/// Errors: Damaged (not even one document), TooNew.
[[nodiscard]] Result<Workspace> salvagedWorkspace(const QByteArray& bytes, const QString& name);

} // namespace cp
