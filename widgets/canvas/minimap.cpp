#include "widgets/canvas/minimap.h"

#include "model/rendering/palette.h"
#include "widgets/canvas/mapcanvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int mostWidth = 240;
constexpr int mostHeight = 180;
constexpr int leastSide = 60;
constexpr int fromEdge = 12;
constexpr double air = 4; ///< around the map inside the frame

} // namespace

Minimap::Minimap(MapCanvas* canvas) : QWidget(canvas->viewport()), m_canvas(canvas)
{
    setObjectName(QStringLiteral("minimap"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::ArrowCursor);
    connect(canvas, &MapCanvas::viewChanged, this, &Minimap::follow);
    connect(canvas, &MapCanvas::sceneChanged, this, &Minimap::repaintPart);
    hide();
}

void Minimap::follow()
{
    if (isHidden())
        return;
    place();
    update();
}

void Minimap::showEvent(QShowEvent*) { place(); }

/// In the lower corner at the end of the reading direction, above the legend, in the shape of the map.
void Minimap::place()
{
    const QSizeF bounds = m_canvas->scene().bounds.size();
    const QSizeF shape = bounds.isEmpty() ? QSizeF(leastSide, leastSide) : bounds.scaled(mostWidth - 2 * air, mostHeight - 2 * air, Qt::KeepAspectRatio);
    const QSize size(std::max(leastSide, static_cast<int>(shape.width() + 2 * air)), std::max(leastSide, static_cast<int>(shape.height() + 2 * air)));
    const QSize room = m_canvas->viewport()->size();
    const int left = isRightToLeft() ? fromEdge : room.width() - size.width() - fromEdge;
    setGeometry(left, room.height() - m_canvas->legendHeight() - size.height() - fromEdge, size.width(), size.height());
}

double Minimap::scale() const
{
    const QRectF bounds = m_canvas->scene().bounds;
    if (bounds.isEmpty())
        return 1;
    return std::min((width() - 2 * air) / bounds.width(), (height() - 2 * air) / bounds.height());
}

/// Of the scene's origin in this widget.
QPointF Minimap::offset() const { return QRectF(rect()).center() - m_canvas->scene().bounds.center() * scale(); }

QRectF Minimap::frame() const
{
    const QPointF corner = m_canvas->toScene({0, 0}) * scale() + offset();
    return {corner, QSizeF(m_canvas->viewport()->size()) / m_canvas->zoom() * scale()};
}

void Minimap::paintPicture()
{
    const double ratio = devicePixelRatioF();
    if (m_shown == &m_canvas->scene() && m_palette == &m_canvas->mapPalette() && m_picture.size() == size() * ratio)
        return;
    m_shown = &m_canvas->scene();
    m_palette = &m_canvas->mapPalette();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(m_canvas->mapPalette().canvas);
    paintGround(m_canvas->scene().bounds);
}

void Minimap::paintGround(const QRectF& area)
{
    QPainter painter(&m_picture);
    painter.translate(offset());
    painter.scale(scale(), scale());
    painter.setClipRect(area);
    painter.fillRect(area, m_canvas->mapPalette().canvas);
    MapPainter(m_canvas->scene(), m_canvas->index(), m_canvas->mapPalette()).paintGround(painter, area, scale());
}

/// A picture that was never painted is painted when it is shown.
void Minimap::repaintPart(const QRectF& area)
{
    if (m_picture.isNull() || m_shown != &m_canvas->scene())
        return;
    const double air = 2 / scale();
    paintGround(area.adjusted(-air, -air, air, air));
    update();
}

void Minimap::paintEvent(QPaintEvent*)
{
    paintPicture();
    const MapPalette& palette = m_canvas->mapPalette();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setPen(QPen(palette.divider, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    QColor ground = palette.accent;
    ground.setAlphaF(0.1f);
    painter.setPen(QPen(palette.accent, 1.5));
    painter.setBrush(ground);
    // A view larger than the map is framed at the edges; a tiny one stays visible.
    const QRectF inside = frame().intersected(QRectF(rect()).adjusted(1, 1, -1, -1));
    painter.drawRect(QRectF(inside.center() - QPointF(std::max(4.0, inside.width()), std::max(4.0, inside.height())) / 2,
                            QSizeF(std::max(4.0, inside.width()), std::max(4.0, inside.height()))));
}

void Minimap::lead(QPointF to) { m_canvas->centreOn(toScene(to)); }

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        lead(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        lead(event->position());
}

} // namespace cp::ui
