#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

#include <QSet>

class QPainter;

namespace cp {

/// What is special about things right now; empty for exports.
struct PaintState {
    QSet<StatementId> selectedNodes;
    QSet<RelationId> selectedRelations;
    QSet<LinkId> selectedLinks;
    StatementId hoveredNode;
    LinkId hoveredLink;
    StatementId focusedNode;
    bool dimOthers = false; ///< everything not selected and not next to the selection at reduced opacity
};

/// Paints a scene with any QPainter: widget, image, SVG, PDF. The painter's transform maps scene units to the
/// device; `zoom` is that scale on the screen and decides the level of detail (exports pass 1).
class MapPainter final {
public:
    MapPainter(const MapScene& scene, const MapPalette& palette);

    void paint(QPainter& painter, const QRectF& visible, double zoom, const PaintState& state = {}) const;
    /// The legend strip of the kinds that occur, its top-left at `at`; gives back its size.
    QSizeF paintLegend(QPainter& painter, QPointF at, double width) const;

private:
    const MapScene& m_scene;
    const MapPalette& m_palette;
};

} // namespace cp
