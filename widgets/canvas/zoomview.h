#pragma once

#include <QAbstractScrollArea>
#include <QVariantAnimation>
#include <optional>

namespace cp::ui {

/// Where a view looks: what is in its middle, and how large.
struct Sight {
    double zoom = 1;
    QPointF centre;
};

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
    /// While it glides, where it will look.
    [[nodiscard]] Sight sight() const;
    /// At once, or so that eyes can follow; whatever else moves the view ends that.
    void lookAt(const Sight& sight, bool glides);
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
    /// That which shows all of a part of the plane in the middle of `free`.
    [[nodiscard]] Sight sightOf(const QRectF& sceneRect, const QRectF& free, double mostZoom) const;

    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void updateBars();
    void place(const Sight& sight);
    void glide(double done);
    bool pinch(QEvent* event);

    QRectF m_content;
    double m_zoom = 1;
    std::optional<double> m_ownZoom; ///< before something large was revealed; comes back for what fits
    QVariantAnimation m_glide;
    Sight m_from, m_to; ///< of the glide
};

} // namespace cp::ui
