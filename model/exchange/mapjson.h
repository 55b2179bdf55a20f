#pragma once

#include "model/base/result.h"
#include "model/storage/workspacefile.h"

#include <QByteArray>

class QJsonObject;

namespace cp {

/// The map as JSON ("counterpoint-map", version 1): offsets in code points, keys and numbers stable, so that equal
/// maps give equal bytes. `indented` false gives one line.
[[nodiscard]] QByteArray writeMapJson(const Workspace& workspace, bool indented = true);
[[nodiscard]] QJsonObject mapToJson(const Workspace& workspace);

/// Whether the bytes are a JSON object that calls itself a map (of any version).
[[nodiscard]] bool isMapJson(const QByteArray& bytes);

/// Unknown keys are kept in `extra`. Errors: NotText (not JSON), Unsupported (no map), Damaged (says which rule is broken and
/// where), TooNew, TooLarge (see ExchangeLimits).
[[nodiscard]] Result<Workspace> readMapJson(const QByteArray& bytes, const QString& name);

/// The same from an object that is parsed already.
[[nodiscard]] Result<Workspace> mapFromJson(const QJsonObject& root, const QString& name);

} // namespace cp
