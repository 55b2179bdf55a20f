#include "model/rendering/bridgepills.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/canvas/connectgesture.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/canvas/movegesture.h"
#include "widgets/canvas/selectgestures.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QTimerEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr double edgeReach = 28;      ///< pixels from an edge where a dragging pointer scrolls the view
constexpr int edgeInterval = 16;      ///< milliseconds
constexpr double mostEdgeSpeed = 24;  ///< pixels a step

/// Pixels to scroll for a pointer near the low or the high edge, faster the farther out it is.
double edgeSpeed(double at, double length)
{
    const double out = at < edgeReach ? at - edgeReach : std::max(0.0, at - (length - edgeReach));
    return std::clamp(out / 2, -mostEdgeSpeed, mostEdgeSpeed);
}

} // namespace

std::unique_ptr<CanvasGesture> MapCanvas::gestureFor(const Press& press, Qt::KeyboardModifiers modifiers)
{
    if (press.onHandle)
        return std::make_unique<ConnectGesture>(*this, press.node);
    if (press.node.isValid())
        return std::make_unique<MoveGesture>(*this, press.at, press.node);
    const auto shape = modifiers.testFlag(Qt::AltModifier) ? BandGesture::Shape::Lasso : BandGesture::Shape::Rectangle;
    return std::make_unique<BandGesture>(*this, press.at, shape, modifiers & (Qt::ControlModifier | Qt::ShiftModifier));
}

void MapCanvas::begin(std::unique_ptr<CanvasGesture> gesture)
{
    m_gesture = std::move(gesture);
    viewport()->setCursor(m_gesture->cursor());
}

void MapCanvas::endGesture(bool kept)
{
    m_press.reset();
    m_edgeTimer.stop();
    if (!m_gesture)
        return;
    // Finishing may bring a new scene, and that must not meet a gesture.
    const std::unique_ptr<CanvasGesture> gesture = std::move(m_gesture);
    viewport()->unsetCursor();
    showSelection();
    if (kept)
        gesture->finish();
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    const bool panButton = event->button() == Qt::MiddleButton;
    if ((event->button() != Qt::LeftButton && !panButton) || m_gesture)
        return;
    if (m_editor)
        m_editor->end(NodeEditor::End::Kept);
    m_lastAt = event->position();
    if (m_spaceHeld || panButton)
        return begin(std::make_unique<PanGesture>(*this, event->position()));
    const NodeShape* hovered = shapeOf(m_state.hoveredNode);
    if (hovered && handleAt(*this, *hovered, event->position())) {
        m_press = Press{event->position(), hovered->id, true};
        return;
    }
    const NodeShape* node = stubAt(event->position()) ? nullptr : nodeAt(event->position());
    m_press = Press{event->position(), node ? node->id : StatementId{}, false};
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    m_lastAt = at;
    m_lastModifiers = event->modifiers();
    if (!m_gesture && !m_press)
        return hover(at);
    if (m_press && (at - m_press->at).manhattanLength() >= QApplication::startDragDistance()) {
        begin(gestureFor(*m_press, event->modifiers()));
        m_press.reset();
    }
    if (!m_gesture)
        return;
    m_gesture->moveTo(at, event->modifiers());
    if (m_gesture->scrollsAtEdges())
        watchEdges(at);
}

void MapCanvas::watchEdges(QPointF at)
{
    const QRectF inner = QRectF(viewport()->rect()).adjusted(edgeReach, edgeReach, -edgeReach, -edgeReach);
    if (inner.contains(at))
        m_edgeTimer.stop();
    else if (!m_edgeTimer.isActive())
        m_edgeTimer.start(edgeInterval, this);
}

void MapCanvas::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_edgeTimer.timerId() || !m_gesture)
        return ZoomView::timerEvent(event);
    const QPointF by(edgeSpeed(m_lastAt.x(), viewport()->width()), edgeSpeed(m_lastAt.y(), viewport()->height()));
    pan(-by.toPoint());
    m_gesture->moveTo(m_lastAt, m_lastModifiers);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const bool click = m_press && event->button() == Qt::LeftButton;
    endGesture(true);
    if (click)
        clickAt(event->position(), event->modifiers());
}

std::optional<LinkStub> MapCanvas::stubAt(QPointF at) const
{
    if (zoom() < stubZoom)
        return std::nullopt;
    constexpr double leastTarget = 24; // pixels
    const QRectF visible(toScene({0, 0}), QSizeF(viewport()->size()) / zoom());
    for (const LinkStub& stub : linkStubs(*m_scene, *m_index, visible)) {
        const double more = std::max(0.0, leastTarget / zoom() - stub.rect.height()) / 2;
        if (stub.rect.adjusted(0, -more, 0, more).contains(toScene(at)))
            return stub;
    }
    return std::nullopt;
}

void MapCanvas::clickAt(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (const auto stub = stubAt(at)) {
        Q_EMIT stubClicked(*stub, viewport()->mapToGlobal(at.toPoint()));
        return;
    }
    if (const NodeShape* node = nodeAt(at))
        return chooseAt(node->id, modifiers);
    const double reach = hitReach / zoom();
    if (const auto link = m_index->linkAt(toScene(at), reach)) {
        Q_EMIT linkClicked(m_scene->links[*link].id);
        return;
    }
    if (const auto relation = m_index->relationAt(toScene(at), reach)) {
        const RelationShape& shape = m_scene->relations[*relation];
        if (shape.id.isValid())
            Q_EMIT relationClicked(shape.id);
        else
            Q_EMIT statementClicked(shape.source);
        return;
    }
    if (!(modifiers & (Qt::ControlModifier | Qt::ShiftModifier)))
        Q_EMIT groundClicked();
}

/// Ctrl adds or takes away, Shift adds; what was clicked last is the current one.
void MapCanvas::chooseAt(StatementId id, Qt::KeyboardModifiers modifiers)
{
    if (!(modifiers & (Qt::ControlModifier | Qt::ShiftModifier))) {
        Q_EMIT statementClicked(id);
        return;
    }
    std::vector<StatementId> ids = m_selected;
    const bool was = std::erase(ids, id) > 0;
    if (!was || !modifiers.testFlag(Qt::ControlModifier))
        ids.insert(ids.begin(), id);
    if (ids.empty())
        Q_EMIT groundClicked();
    else
        Q_EMIT statementsChosen(ids);
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const bool onNode = event->button() == Qt::LeftButton && !stubAt(event->position());
    const NodeShape* node = onNode ? nodeAt(event->position()) : nullptr;
    if (node)
        editInPlace(node->id);
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const NodeShape* node = nodeAt(event->pos());
    if (event->reason() == QContextMenuEvent::Mouse && !(node && isSelected(node->id)))
        clickAt(event->pos(), Qt::NoModifier);
    if (!m_state.selectedNodes.isEmpty() || m_selectedLink.isValid() || m_selectedRelation.isValid())
        Q_EMIT contextMenuAsked(event->globalPos());
}

void MapCanvas::hover(QPointF at)
{
    const NodeShape* node = nodeAt(at);
    const NodeShape* before = shapeOf(m_state.hoveredNode);
    const bool onHandle = before && handleAt(*this, *before, at);
    if (onHandle) // half of a handle lies outside its box
        node = before;
    const auto link = node ? std::nullopt : m_index->linkAt(toScene(at), hitReach / zoom());
    const StatementId nodeId = node ? node->id : StatementId{};
    const LinkId linkId = link ? m_scene->links[*link].id : LinkId{};
    viewport()->setCursor(onHandle ? Qt::CrossCursor : nodeId.isValid() || linkId.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (nodeId == m_state.hoveredNode && linkId == m_state.hoveredLink)
        return;
    m_state.hoveredNode = nodeId;
    m_state.hoveredLink = linkId;
    viewport()->update();
}

QString MapCanvas::toolTipAt(QPointF at) const
{
    if (!m_map)
        return {};
    if (const auto stub = stubAt(at))
        return tr("%n link(s) to what is out of view. Click to go there.", nullptr, static_cast<int>(stub->links.size()));
    if (const NodeShape* node = nodeAt(at)) {
        const Statement* statement = m_map->find(node->id);
        return statement ? statement->text : QString();
    }
    const auto hit = m_index->linkAt(toScene(at), hitReach / zoom());
    const Link* link = hit ? m_map->find(m_scene->links[*hit].id) : nullptr;
    return link ? explanationOf(*link) : bridgeTipAt(toScene(at));
}

/// What a bridge or the beginning of one stands for, at a point of the scene.
QString MapCanvas::bridgeTipAt(QPointF at) const
{
    constexpr double farthest = 2 * (tabHeight + hiddenAboveHeight); // of a pill from its box
    for (const size_t i : m_index->nodesIn(QRectF(at, QSizeF(1, farthest)))) {
        const NodeShape& node = m_scene->nodes[i];
        if (node.hiddenAbove > 0 && hiddenAbovePill(node, zoom()).rect.contains(at))
            return tr("Stands under %Ln statement(s) that the filter hides.", nullptr, node.hiddenAbove);
    }
    const auto hit = m_index->relationAt(at, hitReach / zoom());
    if (!hit || !m_scene->relations[*hit].isBridge)
        return {};
    const int hidden = m_scene->relations[*hit].hidden;
    return hidden > 0 ? tr("Leads over %Ln statement(s) that the filter hides.", nullptr, hidden) : tr("Stands for a relation that the filter hides.");
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
    if (event->type() == QEvent::Leave && !m_gesture && !m_press)
        hover({-1e9, -1e9});
    const bool handled = ZoomView::viewportEvent(event);
    if (event->type() == QEvent::Wheel && !m_gesture && !m_press)
        hover(static_cast<QWheelEvent*>(event)->position()); // another box may have come under the pointer
    return handled;
}

/// The window has commands on some of the keys that a gesture takes, and on L, which crosses a link of the selection.
bool MapCanvas::takesKey(const QKeyEvent& event) const
{
    if (m_gesture)
        return event.key() == Qt::Key_Escape || m_gesture->takesKey(event.key());
    const StatementId from = selectedStatement();
    return from.isValid() && crossesLink(event.key(), event.modifiers()) && acrossLink(*m_scene, from) != from;
}

bool MapCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return ZoomView::event(event);
}

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

/// From a link or a relation the keys lead to its ends.
StatementId MapCanvas::endByKey(int key) const
{
    if (const Link* link = m_map->find(m_selectedLink))
        return key == Qt::Key_Right ? link->b : link->a;
    const Relation* relation = m_map->find(m_selectedRelation);
    if (!relation)
        return {};
    const auto* target = std::get_if<StatementId>(&relation->target);
    return target && key == Qt::Key_Up ? *target : relation->sources.front();
}

bool MapCanvas::walkByKey(int key, Qt::KeyboardModifiers modifiers)
{
    const StatementId from = selectedStatement();
    const std::optional<StatementId> to = m_map ? stepByKey(*m_map, *m_scene, from, key, modifiers) : std::nullopt;
    if (!to)
        return false;
    const StatementId end = endByKey(key);
    const StatementId next = end.isValid() ? end : *to;
    if (next.isValid() && next != from) {
        Q_EMIT statementClicked(next);
        revealSelection();
    }
    return true;
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (m_gesture) {
        if (event->key() == Qt::Key_Escape)
            endGesture(false);
        else
            m_gesture->keyPressed(event->key());
        return;
    }
    if (walkByKey(event->key(), event->modifiers()))
        return;
    switch (event->key()) {
    case Qt::Key_Space: m_spaceHeld = true; break;
    case Qt::Key_Escape: Q_EMIT groundClicked(); break;
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
