#pragma once

#include "model/base/ids.h"
#include "widgets/canvas/canvasgesture.h"

#include <QPolygonF>
#include <QRectF>
#include <vector>

namespace cp::ui {

/// Moves the view with the hand.
class PanGesture final : public CanvasGesture {
public:
    PanGesture(MapCanvas& canvas, QPointF from) : CanvasGesture(canvas), m_last(from.toPoint()) {}

    void moveTo(QPointF at, Qt::KeyboardModifiers modifiers) override;
    void finish() override {}
    void paint(QPainter&, const MapPalette&, double) const override {}
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }
    [[nodiscard]] bool scrollsAtEdges() const override { return false; }

private:
    QPoint m_last;
};

/// Selects what an outline drawn with the mouse touches: a rectangle, or with Alt a free line around; L changes
/// between both, since many desktops move windows with Alt and the mouse. With Shift or Ctrl what was selected before stays so.
class BandGesture final : public CanvasGesture {
public:
    enum class Shape { Rectangle, Lasso };

    BandGesture(MapCanvas& canvas, QPointF from, Shape shape, bool adds);

    void moveTo(QPointF at, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void paint(QPainter& painter, const MapPalette& palette, double zoom) const override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }
    [[nodiscard]] bool takesKey(int key) const override { return key == Qt::Key_L; }
    void keyPressed(int key) override;

private:
    [[nodiscard]] std::vector<StatementId> touched() const;
    [[nodiscard]] QRectF rectangle() const;

    Shape m_shape;
    std::vector<StatementId> m_before; ///< stay selected
    QPolygonF m_line;                  ///< scene units; a rectangle is between its ends
};

} // namespace cp::ui
