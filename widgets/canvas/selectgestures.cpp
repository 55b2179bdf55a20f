#include "widgets/canvas/selectgestures.h"

#include "model/rendering/palette.h"
#include "widgets/canvas/mapcanvas.h"

#include <QPainter>
#include <QPainterPath>
#include <QSet>

namespace cp::ui {

void PanGesture::moveTo(QPointF at, Qt::KeyboardModifiers)
{
    m_canvas.pan(at.toPoint() - m_last);
    m_last = at.toPoint();
}

BandGesture::BandGesture(MapCanvas& canvas, QPointF from, Shape shape, bool adds)
    : CanvasGesture(canvas), m_shape(shape), m_before(adds ? canvas.selectedStatements() : std::vector<StatementId>{}),
      m_line({canvas.toScene(from), canvas.toScene(from)})
{
}

void BandGesture::moveTo(QPointF at, Qt::KeyboardModifiers)
{
    m_line += m_canvas.toScene(at);
    m_canvas.previewSelection(touched());
}

void BandGesture::keyPressed(int)
{
    m_shape = m_shape == Shape::Rectangle ? Shape::Lasso : Shape::Rectangle;
    m_canvas.previewSelection(touched());
}

QRectF BandGesture::rectangle() const { return QRectF(m_line.first(), m_line.last()).normalized(); }

void BandGesture::finish()
{
    const std::vector<StatementId> chosen = touched();
    if (chosen.empty())
        Q_EMIT m_canvas.groundClicked();
    else
        Q_EMIT m_canvas.statementsChosen(chosen);
}

/// A rectangle takes every box that it meets, a lasso those whose middle lies inside.
std::vector<StatementId> BandGesture::touched() const
{
    std::vector<StatementId> ids = m_before;
    const QSet<StatementId> known(ids.begin(), ids.end());
    const QRectF area = m_shape == Shape::Rectangle ? rectangle() : m_line.boundingRect();
    for (size_t i : m_canvas.index().nodesIn(area)) {
        const NodeShape& node = m_canvas.scene().nodes[i];
        const bool inside = m_shape == Shape::Rectangle ? area.intersects(node.rect) : m_line.containsPoint(node.rect.center(), Qt::OddEvenFill);
        if (inside && !known.contains(node.id))
            ids.push_back(node.id);
    }
    return ids;
}

void BandGesture::paint(QPainter& painter, const MapPalette& palette, double zoom) const
{
    QColor ground = palette.accent;
    ground.setAlphaF(0.08f);
    painter.setPen(QPen(palette.accent, 1 / zoom));
    painter.setBrush(ground);
    if (m_shape == Shape::Rectangle)
        painter.drawRect(rectangle());
    else
        painter.drawPolygon(m_line);
}

} // namespace cp::ui
