#include "widgets/canvas/mapcanvas.h"

#include "model/rendering/palette.h"
#include "widgets/canvas/canvasaccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr double leastFirstZoom = 0.7;
constexpr double leastRevealZoom = 0.12; ///< ends of a link far apart stand out as accented boxes
constexpr double hitReach = 8;  ///< pixels: targets stay easy to hit at every zoom
constexpr int revealMargin = 20; ///< pixels
constexpr int headHeight = 44;
constexpr int fitMargin = 12;

} // namespace

MapCanvas::MapCanvas(QWidget* parent)
    : ZoomView(parent), m_scene(std::make_shared<MapScene>()), m_index(std::make_unique<SceneIndex>(*m_scene)),
      m_palette(&MapPalette::light())
{
    installCanvasAccessibility();
    setObjectName(QStringLiteral("mapCanvas"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void MapCanvas::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    m_groundIsStale = true;
    viewport()->update();
}

void MapCanvas::setScene(std::shared_ptr<const MapScene> scene, const ArgumentMap& map)
{
    m_index = std::make_unique<SceneIndex>(*scene);
    m_scene = std::move(scene);
    m_map = &map;
    m_state.hoveredNode = {};
    m_state.hoveredLink = {};
    m_legendWidth = -1;
    m_groundIsStale = true;
    setContent(m_scene->bounds);
}

void MapCanvas::selectStatement(StatementId id)
{
    m_state.selectedNodes = {id};
    m_state.selectedLinks.clear();
    m_state.focusedNode = hasFocus() ? id : StatementId{};
    viewport()->update();
    sayFocus();
}

/// Screen readers hear of the new focus; without one, nothing is made.
void MapCanvas::sayFocus()
{
    if (!QAccessible::isActive() || !hasFocus())
        return;
    const auto index = m_index->node(m_state.focusedNode);
    if (!index)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(static_cast<int>(*index));
    QAccessible::updateAccessibility(&event);
}

void MapCanvas::selectLink(LinkId id)
{
    m_state.selectedNodes.clear();
    m_state.selectedLinks = {id};
    m_state.focusedNode = {};
    if (const auto index = m_index->link(id))
        m_state.selectedNodes = {m_scene->links[*index].a, m_scene->links[*index].b};
    viewport()->update();
}

void MapCanvas::clearSelection()
{
    m_state.selectedNodes.clear();
    m_state.selectedLinks.clear();
    m_state.focusedNode = {};
    viewport()->update();
}

StatementId MapCanvas::selectedStatement() const
{
    return m_state.selectedLinks.isEmpty() && !m_state.selectedNodes.isEmpty() ? *m_state.selectedNodes.begin() : StatementId{};
}

LinkId MapCanvas::selectedLink() const
{
    return m_state.selectedLinks.isEmpty() ? LinkId{} : *m_state.selectedLinks.begin();
}

void MapCanvas::revealSelection()
{
    QRectF wanted;
    for (StatementId id : m_state.selectedNodes) {
        if (const NodeShape* node = shapeOf(id))
            wanted |= node->rect;
    }
    if (!wanted.isNull())
        reveal(wanted, freeRect(), leastRevealZoom);
}

/// The part of the viewport that neither lane heads nor the legend cover, less a margin.
QRectF MapCanvas::freeRect() const
{
    return QRectF(viewport()->rect()).adjusted(revealMargin, revealMargin + headHeight, -revealMargin, -revealMargin - (m_legend ? m_legendHeight : 0));
}

void MapCanvas::fit()
{
    // Lane heads stand above their lanes when the map is small.
    fitInto(QRectF(viewport()->rect()).adjusted(fitMargin, fitMargin + headHeight, -fitMargin, -fitMargin - (m_legend ? m_legendHeight : 0)));
}

void MapCanvas::showTop()
{
    const QRectF bounds = m_scene->bounds;
    if (bounds.isEmpty())
        return;
    setZoom(std::clamp((viewport()->width() - 2.0 * fitMargin) / bounds.width(), leastFirstZoom, 1.0), {});
    centreOn({bounds.center().x(), bounds.top() - 8 / zoom() + viewport()->height() / 2.0 / zoom()});
}

void MapCanvas::setLegendShown(bool shown)
{
    m_legend = shown;
    viewport()->update();
}

int MapCanvas::nodeIndexAt(QPointF at) const
{
    const auto hit = m_index->nodeAt(toScene(at));
    return hit ? static_cast<int>(*hit) : -1;
}

const NodeShape* MapCanvas::nodeAt(QPointF at) const
{
    const int index = nodeIndexAt(at);
    return index < 0 ? nullptr : &m_scene->nodes[static_cast<size_t>(index)];
}

const NodeShape* MapCanvas::shapeOf(StatementId id) const
{
    const auto index = m_index->node(id);
    return index ? &m_scene->nodes[*index] : nullptr;
}

void MapCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const MapPainter map(*m_scene, *m_index, *m_palette);
    const bool overview = zoom() < overviewZoom;
    if (overview)
        paintKeptGround(painter, map);
    else
        painter.fillRect(event->rect(), m_palette->canvas);
    painter.save();
    painter.scale(zoom(), zoom());
    painter.translate(-origin());
    const QRectF exposed(toScene(event->rect().topLeft()), QSizeF(event->rect().size()) / zoom());
    PaintState state = m_state;
    state.headTop = toScene({0, 0}).y();
    if (overview)
        map.paintOver(painter, exposed, zoom(), state);
    else
        map.paint(painter, exposed, zoom(), state);
    if (m_gesture == Gesture::MovingBox)
        paintMovedBox(painter);
    painter.restore();
    if (m_legend && !m_scene->nodes.empty())
        paintLegend(painter);
}

/// Thousands of small boxes are painted once for each zoom; scrolling moves the picture and paints what comes in.
void MapCanvas::paintKeptGround(QPainter& painter, const MapPainter& map)
{
    const QPoint corner = (origin() * zoom()).toPoint();
    const QSize size = viewport()->size() * devicePixelRatioF();
    const auto paintPart = [&](const QRect& part) {
        QPainter ground(&m_ground);
        ground.setClipRect(part);
        ground.fillRect(part, m_palette->canvas);
        ground.scale(zoom(), zoom());
        ground.translate(-origin());
        map.paintGround(ground, QRectF(toScene(part.topLeft()), QSizeF(part.size()) / zoom()), zoom());
    };
    if (m_groundIsStale || m_groundZoom != zoom() || m_ground.size() != size) {
        m_ground = QPixmap(size);
        m_ground.setDevicePixelRatio(devicePixelRatioF());
        paintPart(viewport()->rect());
    } else if (corner != m_groundCorner) {
        const QPoint by = m_groundCorner - corner;
        QRegion comesIn;
        const double ratio = devicePixelRatioF();
        m_ground.scroll(qRound(by.x() * ratio), qRound(by.y() * ratio), m_ground.rect());
        comesIn = QRegion(viewport()->rect()) - viewport()->rect().translated(by);
        for (const QRect& part : comesIn)
            paintPart(part);
    }
    m_groundIsStale = false;
    m_groundZoom = zoom();
    m_groundCorner = corner;
    painter.drawPixmap(0, 0, m_ground);
}

void MapCanvas::paintMovedBox(QPainter& painter) const
{
    const NodeShape* node = shapeOf(m_moved);
    if (!node)
        return;
    QColor ground = m_palette->node;
    ground.setAlphaF(0.85f);
    painter.setPen(QPen(m_palette->accent, 2, Qt::DashLine));
    painter.setBrush(ground);
    painter.drawRoundedRect(node->rect.translated(m_offset), 8, 8);
}

void MapCanvas::paintLegend(QPainter& painter)
{
    // Its height is known only after it was drawn once at this width.
    const MapPainter map(*m_scene, *m_index, *m_palette);
    const double width = viewport()->width() - 32.0;
    if (m_legendWidth != width) {
        QImage scratch(1, 1, QImage::Format_ARGB32_Premultiplied);
        QPainter measure(&scratch);
        m_legendHeight = static_cast<int>(std::ceil(map.paintLegend(measure, {}, width).height()));
        m_legendWidth = width;
    }
    const QRect strip(0, viewport()->height() - m_legendHeight, viewport()->width(), m_legendHeight);
    painter.fillRect(strip, m_palette->canvas);
    painter.fillRect(QRect(strip.topLeft(), QSize(strip.width(), 1)), m_palette->divider);
    painter.setRenderHint(QPainter::Antialiasing);
    static_cast<void>(map.paintLegend(painter, QPointF(16, strip.top()), width));
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    const bool panButton = event->button() == Qt::MiddleButton;
    if (event->button() != Qt::LeftButton && !panButton)
        return;
    m_pressedAt = event->position();
    m_lastAt = event->position().toPoint();
    const NodeShape* node = nodeAt(event->position());
    m_moved = node && !m_spaceHeld && !panButton ? node->id : StatementId{};
    m_gesture = m_spaceHeld || panButton ? Gesture::Panning : Gesture::Pressed;
    if (m_gesture == Gesture::Panning)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_gesture == Gesture::None) {
        hover(at);
        return;
    }
    if (m_gesture == Gesture::Pressed && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_gesture = m_moved.isValid() ? Gesture::MovingBox : Gesture::Panning;
        viewport()->setCursor(m_moved.isValid() ? Qt::SizeAllCursor : Qt::ClosedHandCursor);
    }
    if (m_gesture == Gesture::Panning)
        pan(at.toPoint() - m_lastAt);
    if (m_gesture == Gesture::MovingBox) {
        m_offset = (at - m_pressedAt) / zoom();
        viewport()->update();
    }
    m_lastAt = at.toPoint();
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const Gesture gesture = m_gesture;
    m_gesture = Gesture::None;
    viewport()->unsetCursor();
    if (gesture == Gesture::Pressed && event->button() == Qt::LeftButton)
        clickAt(event->position());
    if (gesture != Gesture::MovingBox)
        return;
    viewport()->update();
    if (const NodeShape* node = shapeOf(m_moved)) {
        const QRectF to = node->rect.translated(std::round(m_offset.x()), std::round(m_offset.y()));
        Q_EMIT boxMoved({m_moved, to.x(), to.y(), to.width(), to.height(), true});
    }
}

void MapCanvas::clickAt(QPointF at)
{
    if (const NodeShape* node = nodeAt(at)) {
        Q_EMIT statementClicked(node->id);
        return;
    }
    const double reach = hitReach / zoom();
    if (const auto link = m_index->linkAt(toScene(at), reach)) {
        Q_EMIT linkClicked(m_scene->links[*link].id);
        return;
    }
    if (const auto relation = m_index->relationAt(toScene(at), reach)) {
        Q_EMIT statementClicked(m_scene->relations[*relation].source);
        return;
    }
    Q_EMIT groundClicked();
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const NodeShape* node = nodeAt(event->position()))
        Q_EMIT statementActivated(node->id);
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        clickAt(event->pos());
    if (!m_state.selectedNodes.isEmpty() || !m_state.selectedLinks.isEmpty())
        Q_EMIT contextMenuAsked(event->globalPos());
}

void MapCanvas::hover(QPointF at)
{
    const NodeShape* node = nodeAt(at);
    const auto link = node ? std::nullopt : m_index->linkAt(toScene(at), hitReach / zoom());
    const StatementId nodeId = node ? node->id : StatementId{};
    const LinkId linkId = link ? m_scene->links[*link].id : LinkId{};
    if (nodeId == m_state.hoveredNode && linkId == m_state.hoveredLink)
        return;
    m_state.hoveredNode = nodeId;
    m_state.hoveredLink = linkId;
    viewport()->setCursor(nodeId.isValid() || linkId.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

QString MapCanvas::toolTipAt(QPointF at) const
{
    if (!m_map)
        return {};
    if (const NodeShape* node = nodeAt(at)) {
        const Statement* statement = m_map->find(node->id);
        return statement ? statement->text : QString();
    }
    const auto hit = m_index->linkAt(toScene(at), hitReach / zoom());
    const Link* link = hit ? m_map->find(m_scene->links[*hit].id) : nullptr;
    if (!link)
        return {};
    return link->nearMiss ? link->nearMiss->explanation : link->explanation;
}

bool MapCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        // Rich text wraps; plain words from an article must not become markup.
        const QString text = toolTipAt(help->pos());
        QToolTip::showText(help->globalPos(), text.isEmpty() ? text : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), this);
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover({-1e9, -1e9});
    return ZoomView::viewportEvent(event);
}

bool MapCanvas::focusNextPrevChild(bool) { return false; }

void MapCanvas::focusInEvent(QFocusEvent* event)
{
    m_state.focusedNode = selectedStatement();
    viewport()->update();
    ZoomView::focusInEvent(event);
}

void MapCanvas::focusOutEvent(QFocusEvent* event)
{
    m_state.focusedNode = {};
    m_spaceHeld = false;
    viewport()->update();
    ZoomView::focusOutEvent(event);
}

/// Where a key leads from a statement; nothing when it is no key for walking.
std::optional<StatementId> MapCanvas::stepByKey(StatementId from, int key, Qt::KeyboardModifiers modifiers) const
{
    if (modifiers & ~(Qt::AltModifier | Qt::ShiftModifier | Qt::KeypadModifier))
        return std::nullopt;
    switch (key) {
    case Qt::Key_Up: return walk(*m_map, *m_scene, from, Step::Up);
    case Qt::Key_Down: return walk(*m_map, *m_scene, from, Step::Down);
    case Qt::Key_Left:
    case Qt::Key_Right:
        return modifiers & Qt::AltModifier ? acrossLink(*m_scene, from)
                                           : walk(*m_map, *m_scene, from, key == Qt::Key_Left ? Step::Left : Step::Right);
    case Qt::Key_Tab: return walk(*m_map, *m_scene, from, Step::Next);
    case Qt::Key_Backtab: return walk(*m_map, *m_scene, from, Step::Previous);
    default: return std::nullopt;
    }
}

bool MapCanvas::walkByKey(int key, Qt::KeyboardModifiers modifiers)
{
    const StatementId from = selectedStatement();
    std::optional<StatementId> to = m_map ? stepByKey(from, key, modifiers) : std::nullopt;
    if (!to)
        return false;
    // From a link the keys lead to its ends.
    if (const Link* link = from.isValid() ? nullptr : m_map->find(selectedLink()))
        to = key == Qt::Key_Right ? link->b : link->a;
    if (to->isValid() && *to != from)
        Q_EMIT statementClicked(*to);
    else if (key == Qt::Key_Tab || key == Qt::Key_Backtab) // past the last statement, the keyboard leaves the canvas
        return ZoomView::focusNextPrevChild(key == Qt::Key_Tab);
    return true;
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (walkByKey(event->key(), event->modifiers()))
        return;
    switch (event->key()) {
    case Qt::Key_Space: m_spaceHeld = true; break;
    case Qt::Key_Escape: Q_EMIT groundClicked(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selectedStatement().isValid())
            Q_EMIT statementActivated(selectedStatement());
        break;
    case Qt::Key_PageUp: pan({0, viewport()->height() * 4 / 5}); break;
    case Qt::Key_PageDown: pan({0, -viewport()->height() * 4 / 5}); break;
    case Qt::Key_Home: showTop(); break;
    default: event->ignore();
    }
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_spaceHeld = false;
}

} // namespace cp::ui
