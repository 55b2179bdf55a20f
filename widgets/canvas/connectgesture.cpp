#include "widgets/canvas/connectgesture.h"

#include "model/rendering/palette.h"
#include "model/rendering/sceneindex.h"
#include "widgets/canvas/mapcanvas.h"

#include <QPainter>
#include <array>
#include <cmath>
#include <numbers>

namespace cp::ui {
namespace {

constexpr double grabReach = 11;     ///< pixels around the middle of a handle
constexpr double leastHandles = 0.2; ///< zoom below which a box has no room for handles

std::array<QPointF, 4> handlesOf(const QRectF& r)
{
    return {QPointF(r.center().x(), r.top()), QPointF(r.right(), r.center().y()), QPointF(r.center().x(), r.bottom()), QPointF(r.left(), r.center().y())};
}

/// Where a line from the middle of a box leaves it.
QPointF onEdge(const QRectF& box, QPointF towards)
{
    const QPointF by = towards - box.center();
    const double scale = std::max(std::abs(by.x()) / (box.width() / 2), std::abs(by.y()) / (box.height() / 2));
    return scale <= 1 ? box.center() : box.center() + by / scale;
}

} // namespace

ConnectGesture::ConnectGesture(MapCanvas& canvas, StatementId source) : CanvasGesture(canvas), m_source(source)
{
    if (const auto at = canvas.index().node(source))
        m_from = canvas.scene().nodes[*at].rect;
    m_at = m_from.center();
}

void ConnectGesture::moveTo(QPointF at, Qt::KeyboardModifiers)
{
    m_at = m_canvas.toScene(at);
    findTarget(at);
    m_canvas.viewport()->setCursor(cursor());
    m_canvas.viewport()->update();
}

void ConnectGesture::findTarget(QPointF viewportPoint)
{
    m_target.reset();
    m_kinds.clear();
    const int node = m_canvas.nodeIndexAt(viewportPoint);
    if (node >= 0) {
        m_target = m_canvas.scene().nodes[static_cast<size_t>(node)].id;
    } else if (const auto relation = m_canvas.index().relationAt(m_at, MapCanvas::hitReach / m_canvas.zoom())) {
        if (const RelationId id = m_canvas.scene().relations[*relation].id; id.isValid())
            m_target = id;
    }
    if (m_target && m_canvas.map())
        m_kinds = kindsFor(*m_canvas.map(), m_source, *m_target);
    if (m_kinds.empty())
        m_target.reset();
}

Qt::CursorShape ConnectGesture::cursor() const { return m_target ? Qt::DragLinkCursor : Qt::CrossCursor; }

bool ConnectGesture::takesKey(int key) const
{
    return key == Qt::Key_S || key == Qt::Key_A || key == Qt::Key_U || key == Qt::Key_C || key == Qt::Key_M || key == Qt::Key_R;
}

void ConnectGesture::keyPressed(int key)
{
    m_key = m_key == key ? 0 : key;
    m_canvas.viewport()->update();
}

void ConnectGesture::finish()
{
    if (!m_target)
        return;
    const auto chosen = kindByKey(m_kinds, m_key);
    if (chosen || m_kinds.size() == 1)
        Q_EMIT m_canvas.connectionAsked({m_source, *m_target, chosen.value_or(m_kinds.front())});
    else
        m_canvas.askConnection(m_source, *m_target, m_kinds, m_at);
}

QColor ConnectGesture::colour(const MapPalette& palette) const
{
    const auto kind = m_kinds.size() == 1 ? std::optional(m_kinds.front()) : kindByKey(m_kinds, m_key);
    if (!kind)
        return palette.accent;
    return std::holds_alternative<LinkKind>(*kind) ? palette.link(std::get<LinkKind>(*kind)) : palette.relation(std::get<RelationKind>(*kind));
}

void ConnectGesture::paintTarget(QPainter& painter, double zoom) const
{
    const MapScene& scene = m_canvas.scene();
    if (const auto* id = std::get_if<StatementId>(&*m_target)) {
        if (const auto i = m_canvas.index().node(*id))
            painter.drawRoundedRect(scene.nodes[*i].rect.adjusted(-4 / zoom, -4 / zoom, 4 / zoom, 4 / zoom), 8, 8);
        return;
    }
    for (const RelationShape& relation : scene.relations) {
        if (relation.id == std::get<RelationId>(*m_target))
            painter.drawPath(roundedPath(relation.route));
    }
}

void ConnectGesture::paint(QPainter& painter, const MapPalette& palette, double zoom) const
{
    const QColor ink = colour(palette);
    painter.setBrush(Qt::NoBrush);
    if (m_target) {
        painter.setPen(QPen(ink, 2.5 / zoom, Qt::DashLine));
        paintTarget(painter, zoom);
    }
    const QPointF from = onEdge(m_from, m_at);
    painter.setPen(QPen(ink, 2 / zoom));
    painter.drawLine(from, m_at);
    const double angle = std::atan2(m_at.y() - from.y(), m_at.x() - from.x());
    const auto barb = [&](double turn) { return m_at - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 10 / zoom; };
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF({m_at, barb(std::numbers::pi / 8), barb(-std::numbers::pi / 8)}));
}

std::optional<QPointF> handleAt(const MapCanvas& canvas, const NodeShape& node, QPointF at)
{
    if (canvas.zoom() < leastHandles)
        return std::nullopt;
    const QRectF box = canvas.toViewport(node.rect);
    const double inside = std::min(grabReach, std::min(box.width(), box.height()) / 6); // most of a box is for dragging it
    for (QPointF handle : handlesOf(box)) {
        const double distance = std::hypot(at.x() - handle.x(), at.y() - handle.y());
        if (distance <= (box.contains(at) ? inside : grabReach))
            return canvas.toScene(handle);
    }
    return std::nullopt;
}

void paintHandles(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom)
{
    if (zoom < leastHandles)
        return;
    painter.setPen(QPen(palette.accent, 1.5 / zoom));
    painter.setBrush(palette.surface);
    for (QPointF handle : handlesOf(node.rect))
        painter.drawEllipse(handle, handleRadius / zoom, handleRadius / zoom);
}

} // namespace cp::ui
