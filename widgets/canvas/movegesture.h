#pragma once

#include "model/base/ids.h"
#include "widgets/canvas/canvasgesture.h"
#include "widgets/canvas/snapping.h"

#include <QRectF>
#include <vector>

namespace cp::ui {

/// Drags boxes: the one under the mouse, with all selected ones when it is among them. Edges snap to those of boxes in
/// view, with guides, unless Ctrl is held.
class MoveGesture final : public CanvasGesture {
public:
    MoveGesture(MapCanvas& canvas, QPointF from, StatementId grabbed);

    void moveTo(QPointF at, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void paint(QPainter& painter, const MapPalette& palette, double zoom) const override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeAllCursor; }

private:
    struct Moved {
        StatementId id;
        QRectF rect; ///< where it was
    };
    [[nodiscard]] std::vector<QRectF> othersInView() const;

    std::vector<Moved> m_moved;
    QRectF m_around; ///< all moved boxes
    QPointF m_from;  ///< scene
    QPointF m_offset;
    Snap m_snap;
};

} // namespace cp::ui
