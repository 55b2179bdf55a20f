#include "model/exchange/textoutlines.h"

#include <QPainter>
#include <QPainterPath>

namespace cp {

TextOutlines::TextOutlines(QPainter& target) : m_target(target), m_engine(target) {}

int TextOutlines::metric(PaintDeviceMetric which) const
{
    const QPaintDevice& device = *m_target.device();
    switch (which) {
    case PdmWidth: return device.width();
    case PdmHeight: return device.height();
    case PdmWidthMM: return device.widthMM();
    case PdmHeightMM: return device.heightMM();
    case PdmNumColors: return device.colorCount();
    case PdmDepth: return device.depth();
    case PdmDpiX: return device.logicalDpiX();
    case PdmDpiY: return device.logicalDpiY();
    case PdmPhysicalDpiX: return device.physicalDpiX();
    case PdmPhysicalDpiY: return device.physicalDpiY();
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    }
    return QPaintDevice::metric(which);
}

void TextOutlines::Engine::updateState(const QPaintEngineState& from)
{
    const QPaintEngine::DirtyFlags changed = from.state();
    if (changed & DirtyTransform)
        m_target.setTransform(from.transform());
    if (changed & DirtyPen)
        m_target.setPen(from.pen());
    if (changed & DirtyBrush)
        m_target.setBrush(from.brush());
    if (changed & DirtyBrushOrigin)
        m_target.setBrushOrigin(from.brushOrigin());
    if (changed & DirtyOpacity)
        m_target.setOpacity(from.opacity());
    if (changed & DirtyHints)
        m_target.setRenderHints(from.renderHints());
}

void TextOutlines::Engine::drawPath(const QPainterPath& path) { m_target.drawPath(path); }

void TextOutlines::Engine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode)
{
    if (mode == PolylineMode)
        m_target.drawPolyline(points, count);
    else
        m_target.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
}

void TextOutlines::Engine::drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& source) { m_target.drawPixmap(rect, pixmap, source); }

} // namespace cp
