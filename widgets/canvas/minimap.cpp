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
constexpr double mostOfHeight = 0.25; ///< of the canvas
constexpr double mostOfWidth = 0.4;
constexpr double mostStretch = 12;  ///< of the narrower side, so that the lanes of a tall map can be told apart
constexpr double leastReadable = 96;
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

/// In the lower corner at the end of the reading direction, above the legend, in the shape of the map; of one that is much
/// taller or wider, stretched.
void Minimap::place()
{
    const QSize room = m_canvas->viewport()->size();
    const QSizeF bounds = m_canvas->scene().bounds.size();
    const double width = std::clamp<double>(room.width() * mostOfWidth, leastSide, mostWidth) - 2 * air;
    const double height = std::clamp<double>(room.height() * mostOfHeight, leastSide, mostHeight) - 2 * air;
    QSizeF shape = bounds.isEmpty() ? QSizeF(leastSide, leastSide) : bounds.scaled(width, height, Qt::KeepAspectRatio);
    shape = shape.expandedTo({std::min({leastReadable, width, shape.width() * mostStretch}), std::min({leastReadable, height, shape.height() * mostStretch})});
    const QSize size(std::max(leastSide, static_cast<int>(shape.width() + 2 * air)), std::max(leastSide, static_cast<int>(shape.height() + 2 * air)));
    const int left = isRightToLeft() ? fromEdge : room.width() - size.width() - fromEdge;
    setGeometry(left, room.height() - m_canvas->legendHeight() - size.height() - fromEdge, size.width(), size.height());
}

QTransform Minimap::transform() const
{
    const QRectF bounds = m_canvas->scene().bounds;
    if (bounds.isEmpty())
        return {};
    const double across = (width() - 2 * air) / bounds.width();
    const double down = (height() - 2 * air) / bounds.height();
    const QPointF middle = QRectF(rect()).center();
    const double x = std::min(across, down * mostStretch);
    const double y = std::min(down, across * mostStretch);
    return QTransform(x, 0, 0, y, middle.x() - bounds.center().x() * x, middle.y() - bounds.center().y() * y);
}

QPointF Minimap::toScene(QPointF at) const { return transform().inverted().map(at); }

QRectF Minimap::frame() const
{
    return transform().mapRect(QRectF(m_canvas->toScene({0, 0}), QSizeF(m_canvas->viewport()->size()) / m_canvas->zoom()));
}

void Minimap::paintPicture()
{
    const double ratio = devicePixelRatioF();
    if (m_shown == &m_canvas->scene() && m_shownBounds == m_canvas->scene().bounds && m_palette == &m_canvas->mapPalette() && m_picture.size() == size() * ratio)
        return;
    m_shown = &m_canvas->scene();
    m_shownBounds = m_canvas->scene().bounds;
    m_palette = &m_canvas->mapPalette();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(m_canvas->mapPalette().canvas);
    paintGround(m_canvas->scene().bounds);
}

void Minimap::paintGround(const QRectF& area)
{
    QPainter painter(&m_picture);
    painter.setTransform(transform());
    painter.setClipRect(area);
    painter.fillRect(area, m_canvas->mapPalette().canvas);
    MapPainter(m_canvas->scene(), m_canvas->index(), m_canvas->mapPalette()).paintGround(painter, area, std::min(transform().m11(), transform().m22()));
}

/// A picture that was never painted is painted when it is shown.
void Minimap::repaintPart(const QRectF& area)
{
    if (m_picture.isNull() || m_shown != &m_canvas->scene() || m_shownBounds != m_canvas->scene().bounds)
        return;
    const QTransform pixels = transform();
    paintGround(area.adjusted(-2 / pixels.m11(), -2 / pixels.m22(), 2 / pixels.m11(), 2 / pixels.m22()));
    update();
}

void Minimap::paintEvent(QPaintEvent*)
{
    paintPicture();
    const MapPalette& palette = m_canvas->mapPalette();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setPen(QPen(palette.control, 1)); // its ground is that of the canvas
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
