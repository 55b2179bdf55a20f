#pragma once

#include "widgets/canvas/canvasgesture.h"
#include "widgets/canvas/connection.h"

#include <QRectF>

namespace cp {
struct NodeShape;
}

namespace cp::ui {

/// Draws a line from a box to what it shall be joined with. A key chooses the kind while drawing; without one, a small
/// menu asks after the drop.
class ConnectGesture final : public CanvasGesture {
public:
    ConnectGesture(MapCanvas& canvas, StatementId source);

    void moveTo(QPointF at, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void paint(QPainter& painter, const MapPalette& palette, double zoom) const override;
    [[nodiscard]] Qt::CursorShape cursor() const override;
    [[nodiscard]] bool takesKey(int key) const override;
    void keyPressed(int key) override;

private:
    void findTarget(QPointF viewportPoint);
    [[nodiscard]] QColor colour(const MapPalette& palette) const;
    void paintTarget(QPainter& painter, double zoom) const;

    StatementId m_source;
    QRectF m_from;
    QPointF m_at; ///< scene
    std::optional<RelationTarget> m_target;
    std::vector<ConnectionKind> m_kinds; ///< that the target allows
    int m_key = 0;
};

/// Half the size of the handles at the edges of a hovered box, in pixels of the screen.
inline constexpr double handleRadius = 5;
/// The handle of a box that a point of the viewport is on: its middle in scene units.
[[nodiscard]] std::optional<QPointF> handleAt(const MapCanvas& canvas, const NodeShape& node, QPointF at);
/// Small discs at the middle of each edge, in scene units.
void paintHandles(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom);

} // namespace cp::ui
