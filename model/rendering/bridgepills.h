#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

#include <QHash>

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

/// Places the pills of bridges: each on its line, as near to where that begins as there is room beside the boxes, their tabs
/// and other pills; where there is none, where it covers the least of them. A pill makes room for those of bridges before
/// its own in the scene, so that it stands in the same place whatever part of the map is painted. Each is placed once; the
/// scene and its index outlive this and stay as they are.
class BridgePills final {
public:
    BridgePills(const MapScene& scene, const SceneIndex& index, double zoom) : m_scene(scene), m_index(index), m_zoom(zoom) {}

    /// Whether a relation has a pill.
    [[nodiscard]] static bool has(const RelationShape& relation) { return relation.hidden > 0 && relation.route.size() > 1; }
    /// Of the relation with that index, which has one.
    [[nodiscard]] BridgePill of(size_t relation);

private:
    [[nodiscard]] BridgePill placed(size_t relation);
    [[nodiscard]] double covered(const QRectF& pill, size_t relation);

    const MapScene& m_scene;
    const SceneIndex& m_index;
    double m_zoom;
    QHash<size_t, BridgePill> m_placed;
};

void drawBridgePill(QPainter& painter, const RelationShape& bridge, const BridgePill& pill, const MapPalette& palette);

/// On top of a box that stands under hidden statements only: a pill, and the beginning of a bridge that leads to none.
[[nodiscard]] BridgePill hiddenAbovePill(const NodeShape& node, double zoom);
void drawHiddenAbove(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom);

} // namespace cp
