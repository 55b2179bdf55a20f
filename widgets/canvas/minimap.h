#pragma once

#include <QPixmap>
#include <QRectF>
#include <QWidget>

namespace cp::ui {

class MapCanvas;

/// The whole map in a corner of its canvas, with a frame around what the canvas shows. A click or a drag moves the view
/// there. The picture is painted once for a scene, not while the view moves.
class Minimap final : public QWidget {
    Q_OBJECT

public:
    /// Lies over the canvas and follows its size.
    explicit Minimap(MapCanvas* canvas);

    /// The frame, in the coordinates of this widget.
    [[nodiscard]] QRectF frame() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void place();
    void paintPicture();
    void paintGround(const QRectF& area);
    void repaintPart(const QRectF& area);
    void lead(QPointF to);
    /// From the scene to this widget.
    [[nodiscard]] QTransform transform() const;
    [[nodiscard]] QPointF toScene(QPointF at) const;

    MapCanvas* m_canvas;
    QPixmap m_picture;
    const void* m_shown = nullptr;   ///< the scene that the picture shows
    QRectF m_shownBounds;            ///< and how far it reached then
    const void* m_palette = nullptr; ///< and in which colours
};

} // namespace cp::ui
