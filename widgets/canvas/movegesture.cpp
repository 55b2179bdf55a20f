#include "widgets/canvas/movegesture.h"

#include "model/rendering/palette.h"
#include "widgets/canvas/mapcanvas.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr double snapPixels = 6;

} // namespace

MoveGesture::MoveGesture(MapCanvas& canvas, QPointF from, StatementId grabbed) : CanvasGesture(canvas), m_from(canvas.toScene(from))
{
    std::vector<StatementId> ids = canvas.selectedStatements();
    if (std::find(ids.begin(), ids.end(), grabbed) == ids.end())
        ids = {grabbed};
    for (StatementId id : ids) {
        const auto at = canvas.index().node(id);
        if (!at)
            continue;
        m_moved.push_back({id, canvas.scene().nodes[*at].rect});
        m_around |= m_moved.back().rect;
    }
}

void MoveGesture::moveTo(QPointF at, Qt::KeyboardModifiers modifiers)
{
    m_offset = m_canvas.toScene(at) - m_from;
    m_snap = modifiers.testFlag(Qt::ControlModifier) ? Snap{} : snapTo(m_around.translated(m_offset), othersInView(), snapPixels / m_canvas.zoom());
    m_offset += m_snap.by;
    m_canvas.viewport()->update();
}

std::vector<QRectF> MoveGesture::othersInView() const
{
    const QRectF view(m_canvas.toScene({0, 0}), QSizeF(m_canvas.viewport()->size()) / m_canvas.zoom());
    std::vector<QRectF> others;
    for (size_t i : m_canvas.index().nodesIn(view)) {
        const NodeShape& node = m_canvas.scene().nodes[i];
        if (std::none_of(m_moved.begin(), m_moved.end(), [&node](const Moved& moved) { return moved.id == node.id; }))
            others.push_back(node.rect);
    }
    return others;
}

void MoveGesture::finish()
{
    std::vector<NodeBox> boxes;
    for (const Moved& moved : m_moved) {
        const QRectF to = moved.rect.translated(std::round(m_offset.x()), std::round(m_offset.y()));
        boxes.push_back({moved.id, to.x(), to.y(), to.width(), to.height(), true});
    }
    if (!boxes.empty())
        Q_EMIT m_canvas.boxesMoved(boxes);
}

void MoveGesture::paint(QPainter& painter, const MapPalette& palette, double zoom) const
{
    painter.setPen(QPen(palette.accent, 1 / zoom));
    painter.drawLines(QList<QLineF>(m_snap.guides.begin(), m_snap.guides.end()));
    QColor ground = palette.node;
    ground.setAlphaF(0.85f);
    painter.setPen(QPen(palette.accent, std::max(2.0, 1 / zoom), Qt::DashLine));
    painter.setBrush(ground);
    for (const Moved& moved : m_moved)
        painter.drawRoundedRect(moved.rect.translated(m_offset), 8, 8);
}

} // namespace cp::ui
