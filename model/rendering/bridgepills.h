#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

class QPainter;

namespace cp {

class SceneIndex;

/// "3 hidden" on the line of a bridge, as near to where it begins as there is room beside the boxes; where there is none,
/// where it covers the least of them.
struct BridgePill {
    QString text;
    QRectF rect;
};

[[nodiscard]] BridgePill placeBridgePill(const RelationShape& bridge, const MapScene& scene, const SceneIndex& index);
void drawBridgePill(QPainter& painter, const RelationShape& bridge, const BridgePill& pill, const MapPalette& palette);

} // namespace cp
