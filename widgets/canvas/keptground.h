#pragma once

#include <QPixmap>
#include <QRegion>
#include <functional>

class QPainter;

namespace cp::ui {

/// The overview without selection, as it stands in a viewport. Thousands of small boxes are painted once for each zoom;
/// scrolling moves the picture and paints only what comes in.
class KeptGround final {
public:
    /// Where the viewport is on the plane.
    struct View {
        QSize size;     ///< pixels of the widget
        double ratio;   ///< of device pixels
        double zoom;
        QPoint corner;  ///< of the viewport on the zoomed plane
    };
    /// Paints a part, given in viewport coordinates.
    using PaintPart = std::function<void(QPainter&, const QRect&)>;

    /// All of it is to be painted anew.
    void forget() { m_stale = true; }
    /// Of a part of the viewport as it is shown last.
    void forget(const QRect& part);
    void paint(QPainter& painter, const View& view, const PaintPart& paintPart);

private:
    void repaint(const QRect& part, const PaintPart& paintPart);

    QPixmap m_picture;
    double m_zoom = 0;
    QPoint m_corner;
    QRegion m_staleParts; ///< of the zoomed plane
    bool m_stale = true;
};

} // namespace cp::ui
