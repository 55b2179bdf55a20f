#pragma once

#include <QAbstractScrollArea>
#include <optional>

namespace cp::ui {

/// A view onto a plane that pans and zooms. Scroll bars hold the viewport's top-left corner in pixels of the zoomed plane,
/// so that dragging them, the wheel and every jump go one way; half a viewport of air around the content lets every part
/// of it come to the middle.
class ZoomView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ZoomView(QWidget* parent = nullptr);

    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Zooms so that the plane's point under `anchor` (viewport coordinates) stays there.
    void setZoom(double zoom, QPointF anchor);
    void zoomIn();
    void zoomOut();
    [[nodiscard]] QPointF centre() const;
    void centreOn(QPointF point);
    [[nodiscard]] QPointF toScene(QPointF viewportPoint) const;
    [[nodiscard]] QRectF toViewport(const QRectF& sceneRect) const;
    /// Moves the plane under the viewport, in pixels.
    void pan(QPoint by);

Q_SIGNALS:
    void zoomChanged(double zoom);

protected:
    void setContent(const QRectF& bounds);
    [[nodiscard]] const QRectF& content() const { return m_content; }
    [[nodiscard]] QPointF origin() const;
    /// Brings a part of the plane into `free` (viewport coordinates): scrolls as little as possible and zooms out, to
    /// `leastZoom` at most, for what does not fit; the zoom it took is given back when the next thing fits without.
    void reveal(const QRectF& sceneRect, const QRectF& free, double leastZoom);
    /// Shows all of a part of the plane in `free` (viewport coordinates), at most at 100 %.
    void fitInto(const QRectF& sceneRect, const QRectF& free);

    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void updateBars();
    bool pinch(QEvent* event);

    QRectF m_content;
    double m_zoom = 1;
    std::optional<double> m_ownZoom; ///< before something large was revealed; comes back for what fits
};

} // namespace cp::ui
