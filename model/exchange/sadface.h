#pragma once

#include "model/exchange/draft.h"

#include <QByteArray>

class QJsonObject;

namespace cp {

// SADFace JSON: atoms and schemes joined by edges, texts as resources. Written strictly in the form of version 0.2; read in
// that form, in the older one (0.1, no metadata.core) and in that of the current library (types inference and conflict).
// What it has no place for stands in "metadata" under "counterpoint".

[[nodiscard]] QByteArray writeSadface(const Workspace& workspace);

[[nodiscard]] bool isSadface(const QJsonObject& root);
/// Errors: those of completed().
[[nodiscard]] Result<Imported> readSadface(const QJsonObject& root, const QString& name, const ExchangeLimits& limits = {});

} // namespace cp
