#include "widgets/inspector/intervalslider.h"

#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr double trackTop = 9;
constexpr double trackHeight = 8;
constexpr double middle = trackTop + trackHeight / 2;

} // namespace

IntervalSlider::IntervalSlider(QWidget* parent) : QWidget(parent), m_palette(&MapPalette::light())
{
    setObjectName(QStringLiteral("intervalSlider"));
    setMinimumHeight(28 + fontMetrics().height());
    setCursor(Qt::PointingHandCursor);
}

void IntervalSlider::showProbability(const StatedProbability& probability, const QColor& fill, const MapPalette& palette)
{
    m_probability = probability;
    m_fill = fill;
    m_palette = &palette;
    setAccessibleName(rangeText(probability));
    update();
}

double IntervalSlider::xOf(double value) const
{
    const double margin = axisMargin(fontMetrics());
    return margin + value * (width() - 2 * margin);
}

QPointF IntervalSlider::handleAt(Handle handle) const
{
    const double value = handle == Handle::Low ? m_probability.low : handle == Handle::High ? m_probability.high : m_probability.best;
    return {xOf(value), middle};
}

IntervalSlider::Handle IntervalSlider::nearest(QPointF at) const
{
    const auto far = [&](Handle handle) { return std::abs(at.x() - handleAt(handle).x()); };
    // Where handles lie on each other, the side of the press tells which is meant.
    if (far(Handle::Low) <= far(Handle::Best) && at.x() <= handleAt(Handle::Low).x() + 4)
        return Handle::Low;
    if (far(Handle::High) <= far(Handle::Best) && at.x() >= handleAt(Handle::High).x() - 4)
        return Handle::High;
    return far(Handle::Best) <= std::min(far(Handle::Low), far(Handle::High)) ? Handle::Best
           : far(Handle::Low) < far(Handle::High)                              ? Handle::Low
                                                                               : Handle::High;
}

void IntervalSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette->probTrack);
    painter.drawRoundedRect(QRectF(xOf(0), trackTop, xOf(1) - xOf(0), trackHeight), 3, 3);
    const double left = xOf(m_probability.low);
    paintInterval(painter, {left, trackTop, std::max(4.0, xOf(m_probability.high) - left), trackHeight}, m_probability.kind, m_fill);
    for (Handle handle : {Handle::Low, Handle::High}) {
        const QPointF at = handleAt(handle);
        painter.setPen(QPen(m_palette->text, 1.5));
        painter.setBrush(m_palette->surface);
        painter.drawRoundedRect(QRectF(at.x() - 4, at.y() - 8, 8, 16), 2.5, 2.5);
    }
    const QPointF best = handleAt(Handle::Best);
    painter.setPen(QPen(m_palette->surface, 1.5));
    painter.setBrush(m_palette->probBest);
    painter.drawPolygon(QPolygonF({best + QPointF(0, -7), best + QPointF(6, 0), best + QPointF(0, 7), best + QPointF(-6, 0)}));
    painter.setPen(m_palette->muted);
    for (int at : {0, 25, 50, 75, 100}) {
        const QRectF box(xOf(at / 100.0) - 20, trackTop + trackHeight + 8, 40, fontMetrics().height());
        painter.drawText(box, Qt::AlignCenter, QLocale().toString(at));
    }
}

void IntervalSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_held = nearest(event->position());
}

void IntervalSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_held == Handle::None)
        return;
    const double value = (event->position().x() - xOf(0)) / std::max(1.0, xOf(1) - xOf(0));
    Q_EMIT dragged(m_held, std::round(std::clamp(value, 0.0, 1.0) * 100) / 100);
}

void IntervalSlider::mouseReleaseEvent(QMouseEvent*)
{
    m_held = Handle::None;
    Q_EMIT dragEnded();
}

} // namespace cp::ui
