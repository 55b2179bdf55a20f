#include "widgets/canvas/zoomview.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr double leastZoomOfAll = 0.001;
constexpr double mostZoom = 4;
constexpr double zoomStep = 1.2;
constexpr int glideTime = 160; ///< milliseconds

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

ZoomView::ZoomView(QWidget* parent) : QAbstractScrollArea(parent)
{
    viewport()->grabGesture(Qt::PinchGesture);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setDuration(glideTime);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant& done) { glide(done.toDouble()); });
}

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
    m_glide.stop();
    const QPointF fixed = toScene(anchor);
    m_zoom = std::clamp(zoom, leastZoomOfAll, mostZoom);
    m_ownZoom.reset();
    updateBars();
    const QPointF corner = fixed * m_zoom - anchor;
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(corner.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(corner.y())));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void ZoomView::zoomIn() { setZoom(m_zoom * zoomStep, QPointF(viewport()->rect().center())); }
void ZoomView::zoomOut() { setZoom(m_zoom / zoomStep, QPointF(viewport()->rect().center())); }
QPointF ZoomView::centre() const { return toScene(QPointF(viewport()->rect().center())); }

void ZoomView::centreOn(QPointF point)
{
    m_glide.stop();
    const QPointF corner = point * m_zoom - QPointF(viewport()->rect().center());
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(corner.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(corner.y())));
}

Sight ZoomView::sight() const { return m_glide.state() == QAbstractAnimation::Running ? m_to : Sight{m_zoom, centre()}; }

void ZoomView::lookAt(const Sight& sight, bool glides)
{
    m_from = {m_zoom, centre()};
    m_to = {std::clamp(sight.zoom, leastZoomOfAll, mostZoom), sight.centre};
    m_glide.stop();
    if (glides)
        m_glide.start();
    else
        place(m_to);
}

/// What is seen of the plane grows or shrinks evenly, so that the way there is straight.
void ZoomView::glide(double done)
{
    const auto between = [done](auto from, auto to) { return from + (to - from) * done; };
    place({1 / between(1 / m_from.zoom, 1 / m_to.zoom), between(m_from.centre, m_to.centre)});
}

void ZoomView::place(const Sight& sight)
{
    m_zoom = sight.zoom;
    m_ownZoom.reset();
    updateBars();
    const QPointF corner = sight.centre * m_zoom - QPointF(viewport()->rect().center());
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(corner.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(corner.y())));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void ZoomView::pan(QPoint by)
{
    m_glide.stop();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void ZoomView::reveal(const QRectF& sceneRect, const QRectF& free, double leastZoom)
{
    const double fitting = std::min(free.width() / sceneRect.width(), free.height() / sceneRect.height());
    const double own = m_ownZoom.value_or(m_zoom);
    const double wanted = fitting < own && fitting > 0 ? std::max(fitting, std::min(own, leastZoom)) : own;
    if (wanted != m_zoom)
        setZoom(wanted, free.center());
    m_ownZoom = wanted < own ? std::optional(own) : std::nullopt;
    const QRectF at = toViewport(sceneRect);
    pan({-static_cast<int>(std::lround(shiftInto(at.left(), at.right(), free.left(), free.right()))),
         -static_cast<int>(std::lround(shiftInto(at.top(), at.bottom(), free.top(), free.bottom())))});
}

void ZoomView::fitInto(const QRectF& sceneRect, const QRectF& free)
{
    if (!sceneRect.isEmpty())
        lookAt(sightOf(sceneRect, free, 1), false);
}

Sight ZoomView::sightOf(const QRectF& sceneRect, const QRectF& free, double mostZoom) const
{
    const double zoom = std::min({free.width() / sceneRect.width(), free.height() / sceneRect.height(), mostZoom});
    return {zoom, sceneRect.center() + (QPointF(viewport()->rect().center()) - free.center()) / zoom};
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

/// Two fingers zoom at their middle: a touchpad sends native gestures, a touch screen pinches.
bool ZoomView::pinch(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            return false;
        setZoom(m_zoom * (1 + gesture->value()), gesture->position());
        return true;
    }
    const auto* pinched = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
    if (!pinched)
        return false;
    setZoom(m_zoom * pinched->scaleFactor(), viewport()->mapFromGlobal(pinched->centerPoint()));
    return true;
}

bool ZoomView::viewportEvent(QEvent* event)
{
    const bool gesture = event->type() == QEvent::NativeGesture || event->type() == QEvent::Gesture;
    return (gesture && pinch(event)) || QAbstractScrollArea::viewportEvent(event);
}

} // namespace cp::ui
