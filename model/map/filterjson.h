#pragma once

#include "model/map/mapfilter.h"

#include <QJsonObject>

namespace cp {

/// A filter as it is kept with a saved view; what is as in the default filter is left out.
[[nodiscard]] QJsonObject filterObject(const MapFilter& filter);
/// Anything missing or of a wrong kind is as in the default filter; things that the map does not hold are left out.
[[nodiscard]] MapFilter filterFrom(const QJsonObject& object, const ArgumentMap& map);

} // namespace cp
