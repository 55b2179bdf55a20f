#pragma once

#include "model/map/argumentmap.h"
#include "model/rendering/mapscene.h"

namespace cp::ui {

/// A statement as a screen reader says it: "Premise, supports: … Stated likely, 55 to 80 per cent. Contradicted by: …".
[[nodiscard]] QString spokenNode(const ArgumentMap& map, const MapScene& scene, StatementId id);

} // namespace cp::ui
