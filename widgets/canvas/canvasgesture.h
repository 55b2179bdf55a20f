#pragma once

#include <QPointF>
#include <Qt>

class QPainter;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class MapCanvas;

/// What the mouse does on the canvas from the moment when it was dragged far enough to its release. Points are those of
/// the viewport, so that a gesture goes on while the view scrolls under a resting pointer. Dropped without finish() when
/// Escape takes it back.
class CanvasGesture {
public:
    explicit CanvasGesture(MapCanvas& canvas) : m_canvas(canvas) {}
    virtual ~CanvasGesture() = default;
    CanvasGesture(const CanvasGesture&) = delete;
    CanvasGesture& operator=(const CanvasGesture&) = delete;

    virtual void moveTo(QPointF at, Qt::KeyboardModifiers modifiers) = 0;
    virtual void finish() = 0;
    /// In scene units, over the map.
    virtual void paint(QPainter& painter, const MapPalette& palette, double zoom) const = 0;
    [[nodiscard]] virtual Qt::CursorShape cursor() const = 0;
    /// Whether the view scrolls while the pointer is near an edge.
    [[nodiscard]] virtual bool scrollsAtEdges() const { return true; }
    /// Whether the gesture has a use for a key while it lasts.
    [[nodiscard]] virtual bool takesKey(int key) const
    {
        Q_UNUSED(key)
        return false;
    }
    virtual void keyPressed(int key) { Q_UNUSED(key) }

protected:
    MapCanvas& m_canvas;
};

} // namespace cp::ui
