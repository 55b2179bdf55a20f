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
/// What another program says of a cluster, in a document of the map under this key: its look too, since we give it none.
inline constexpr const char* clusterKey = "dot";
[[nodiscard]] QJsonObject keptOfCluster(const DotAttributes& attributes);

[[nodiscard]] bool isInference(const DotAttributes& node);

} // namespace cp
