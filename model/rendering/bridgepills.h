#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

class QPainter;

namespace cp {

class SceneIndex;

/// "3 hidden": how many statements are not shown there; below textZoom the number alone, larger than the boxes, so that it can
/// still be read.
struct BridgePill {
    QString text;
    QRectF rect;
    double scale = 1; ///< of its letters
};

/// On the line of a bridge, as near to where it begins as there is room beside the boxes and their tabs; where there is none,
/// where it covers the least of them.
[[nodiscard]] BridgePill placeBridgePill(const RelationShape& bridge, const MapScene& scene, const SceneIndex& index, double zoom);
void drawBridgePill(QPainter& painter, const RelationShape& bridge, const BridgePill& pill, const MapPalette& palette);

/// On top of a box that stands under hidden statements only: a pill, and the beginning of a bridge that leads to none.
[[nodiscard]] BridgePill hiddenAbovePill(const NodeShape& node, double zoom);
void drawHiddenAbove(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom);

} // namespace cp
