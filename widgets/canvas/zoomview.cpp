#include "widgets/canvas/zoomview.h"

#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr double leastZoomOfAll = 0.005;
constexpr double mostZoom = 4;
constexpr double zoomStep = 1.2;

/// How far to scroll so that low…high comes into the free part; centred when it is larger.
double shiftInto(double low, double high, double freeLow, double freeHigh)
{
    if (high - low > freeHigh - freeLow)
        return (low + high - freeLow - freeHigh) / 2;
    return low < freeLow ? low - freeLow : high > freeHigh ? high - freeHigh : 0.0;
}

void setRange(QScrollBar* bar, double low, double high, int halfView)
{
    bar->setRange(static_cast<int>(std::floor(low)) - halfView, static_cast<int>(std::ceil(high)) - halfView);
    bar->setPageStep(2 * halfView);
    bar->setSingleStep(40);
}

} // namespace

ZoomView::ZoomView(QWidget* parent) : QAbstractScrollArea(parent) {}

void ZoomView::setContent(const QRectF& bounds)
{
    m_content = bounds;
    updateBars();
    viewport()->update();
}

void ZoomView::updateBars()
{
    const QSize half = viewport()->size() / 2;
    setRange(horizontalScrollBar(), m_content.left() * m_zoom, m_content.right() * m_zoom, half.width());
    setRange(verticalScrollBar(), m_content.top() * m_zoom, m_content.bottom() * m_zoom, half.height());
}

QPointF ZoomView::origin() const { return {horizontalScrollBar()->value() / m_zoom, verticalScrollBar()->value() / m_zoom}; }

QPointF ZoomView::toScene(QPointF viewportPoint) const { return viewportPoint / m_zoom + origin(); }

QRectF ZoomView::toViewport(const QRectF& sceneRect) const
{
    return {(sceneRect.topLeft() - origin()) * m_zoom, sceneRect.size() * m_zoom};
}

void ZoomView::setZoom(double zoom, QPointF anchor)
{
    const QPointF fixed = toScene(anchor);
    m_zoom = std::clamp(zoom, leastZoomOfAll, mostZoom);
    updateBars();
    const QPointF corner = fixed * m_zoom - anchor;
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(corner.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(corner.y())));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void ZoomView::zoomIn() { setZoom(m_zoom * zoomStep, QPointF(viewport()->rect().center())); }
void ZoomView::zoomOut() { setZoom(m_zoom / zoomStep, QPointF(viewport()->rect().center())); }
void ZoomView::zoomActual() { setZoom(1, QPointF(viewport()->rect().center())); }

QPointF ZoomView::centre() const { return toScene(QPointF(viewport()->rect().center())); }

void ZoomView::centreOn(QPointF point)
{
    const QPointF corner = point * m_zoom - QPointF(viewport()->rect().center());
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(corner.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(corner.y())));
}

void ZoomView::pan(QPoint by)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void ZoomView::reveal(const QRectF& sceneRect, const QRectF& free, double leastZoom)
{
    const double fitting = std::min(free.width() / sceneRect.width(), free.height() / sceneRect.height());
    if (fitting < m_zoom && fitting > 0)
        setZoom(std::max(fitting, std::min(m_zoom, leastZoom)), free.center());
    const QRectF at = toViewport(sceneRect);
    pan({-static_cast<int>(std::lround(shiftInto(at.left(), at.right(), free.left(), free.right()))),
         -static_cast<int>(std::lround(shiftInto(at.top(), at.bottom(), free.top(), free.bottom())))});
}

void ZoomView::fitInto(const QRectF& free)
{
    if (m_content.isEmpty())
        return;
    setZoom(std::min({free.width() / m_content.width(), free.height() / m_content.height(), 1.0}), {});
    centreOn(m_content.center() + (QPointF(viewport()->rect().center()) - free.center()) / m_zoom);
}

void ZoomView::resizeEvent(QResizeEvent* event)
{
    updateBars();
    QAbstractScrollArea::resizeEvent(event);
}

void ZoomView::scrollContentsBy(int, int) { viewport()->update(); }

void ZoomView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position());
        return;
    }
    QPoint by = event->pixelDelta().isNull() ? event->angleDelta() * 2 / 3 : event->pixelDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0)
        by = {by.y(), 0};
    pan(by);
}

} // namespace cp::ui
