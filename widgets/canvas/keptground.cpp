#include "widgets/canvas/keptground.h"

#include <QPainter>

namespace cp::ui {

void KeptGround::repaint(const QRect& part, const PaintPart& paintPart)
{
    QPainter painter(&m_picture);
    painter.setClipRect(part);
    paintPart(painter, part);
}

void KeptGround::forget(const QRect& part) { m_staleParts += part.translated(m_corner); }

void KeptGround::paint(QPainter& painter, const View& view, const PaintPart& paintPart)
{
    const QRect whole({0, 0}, view.size);
    const QSize size = view.size * view.ratio;
    if (m_stale || m_zoom != view.zoom || m_picture.size() != size) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(view.ratio);
        repaint(whole, paintPart);
    } else {
        const QPoint by = m_corner - view.corner;
        if (!by.isNull())
            m_picture.scroll(qRound(by.x() * view.ratio), qRound(by.y() * view.ratio), m_picture.rect());
        const QRegion uncovered = QRegion(whole) - whole.translated(by);
        for (const QRect& part : (uncovered + m_staleParts.translated(-view.corner)) & whole)
            repaint(part, paintPart);
    }
    m_stale = false;
    m_staleParts = {};
    m_zoom = view.zoom;
    m_corner = view.corner;
    painter.drawPixmap(0, 0, m_picture);
}

} // namespace cp::ui
