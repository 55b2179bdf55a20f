#pragma once

#include "model/exchange/flatfields.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace cp {

using DotAttributes = QHash<QString, QString>; ///< HTML values start with a NUL, so that labels know

/// What only draws: it is not kept.
[[nodiscard]] bool isDotLook(const QString& name);

/// Adds to what is known all that says more than how to draw.
void unflattenAll(QJsonObject& known, const DotAttributes& attributes, FlatKind kind);
[[nodiscard]] bool isInference(const DotAttributes& node);

} // namespace cp
