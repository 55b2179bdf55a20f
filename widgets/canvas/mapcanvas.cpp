#include "widgets/canvas/mapcanvas.h"

#include "model/rendering/palette.h"
#include "widgets/canvas/canvasaccessible.h"
#include "widgets/canvas/connectgesture.h"
#include "widgets/canvas/connectmenu.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/relayoutmotion.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

// What the canvas shows; what people do with it is in mapcanvasinput.cpp.

namespace cp::ui {
namespace {

constexpr double legendMargin = 16; ///< pixels, beside its entries

} // namespace

MapCanvas::MapCanvas(QWidget* parent)
    : ZoomView(parent), m_scene(std::make_shared<MapScene>()), m_index(std::make_shared<SceneIndex>(*m_scene)),
      m_palette(&MapPalette::light()), m_minimap(new Minimap(this)), m_motion(new RelayoutMotion(this))
{
    installCanvasAccessibility();
    setObjectName(QStringLiteral("mapCanvas"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_motion, &RelayoutMotion::moved, this, [this] {
        m_ground.forget();
        viewport()->update();
    });
    connect(this, &ZoomView::zoomChanged, this, [this] {
        placeEditor();
        Q_EMIT viewChanged();
    });
}

// An open editor would report its loss of focus to a canvas that is half gone.
MapCanvas::~MapCanvas()
{
    if (m_editor)
        m_editor->disconnect(this);
}

void MapCanvas::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    m_ground.forget();
    m_legendPicture = {};
    placeEditor();
    viewport()->update();
    Q_EMIT viewChanged();
}

void MapCanvas::setScene(std::shared_ptr<const MapScene> scene, const ArgumentMap& map)
{
    auto index = std::make_shared<SceneIndex>(*scene);
    setScene(std::move(scene), std::move(index), map);
}

/// How far a statement that is seen goes in a new scene.
QPointF MapCanvas::moveOf(StatementId anchor, const MapScene& scene, const SceneIndex& index) const
{
    const NodeShape* before = shapeOf(anchor);
    const auto after = index.node(anchor);
    if (!before || !after || !toViewport(before->rect).intersects(viewport()->rect()))
        return {};
    return scene.nodes[*after].rect.topLeft() - before->rect.topLeft();
}

void MapCanvas::setScene(std::shared_ptr<const MapScene> scene, std::shared_ptr<SceneIndex> index, const ArgumentMap& map, StatementId anchor)
{
    endGesture(false);
    const QPointF moved = moveOf(anchor, *scene, *index);
    const QPointF view = centre() + moved;
    if (m_map == &map && showsMotion(*scene))
        m_motion->start(m_motion->isOn() ? m_motion->scene() : *m_scene, scene, moved);
    else
        m_motion->finish();
    m_index = std::move(index);
    m_scene = std::move(scene);
    m_map = &map;
    m_state.hoveredNode = {};
    m_state.hoveredLink = {};
    m_legendPicture = {};
    m_ground.forget();
    makeLegend();
    setContent(m_scene->bounds);
    if (!moved.isNull())
        centreOn(view);
    placeEditor();
    Q_EMIT viewChanged();
}

bool MapCanvas::showsMotion(const MapScene& scene) const
{
    return m_movesSlowly && RelayoutMotion::isFor(scene) && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void MapCanvas::endMotion()
{
    if (m_motion->isOn())
        m_motion->finish();
}

void MapCanvas::refresh(const QRectF& area, const MapScene* before)
{
    endMotion();
    endGesture(false);
    if (before)
        m_motion->start(*before, m_scene);
    const auto isGone = [this](StatementId id) { return id.isValid() && !m_index->node(id); };
    if (isGone(m_state.hoveredNode))
        m_state.hoveredNode = {};
    m_ground.forget(toViewport(area).toAlignedRect().adjusted(-1, -1, 1, 1));
    placeEditor();
    makeLegend();
    viewport()->update();
    if (content() != m_scene->bounds) {
        setContent(m_scene->bounds);
        Q_EMIT viewChanged();
    }
    Q_EMIT sceneChanged(area);
}

bool MapCanvas::isMoving() const { return m_motion->isOn(); }

void MapCanvas::selectStatements(std::vector<StatementId> ids)
{
    m_selected = std::move(ids);
    m_selectedRelation = {};
    m_selectedLink = {};
    showSelection();
    sayFocus();
}

void MapCanvas::selectRelation(RelationId id)
{
    m_selected.clear();
    m_selectedRelation = id;
    m_selectedLink = {};
    showSelection();
}

void MapCanvas::selectLink(LinkId id)
{
    m_selected.clear();
    m_selectedRelation = {};
    m_selectedLink = id;
    showSelection();
}

void MapCanvas::clearSelection() { selectLink({}); }

bool MapCanvas::isSelected(StatementId id) const { return std::find(m_selected.begin(), m_selected.end(), id) != m_selected.end(); }

void MapCanvas::showSelection()
{
    m_state.selectedNodes = QSet<StatementId>(m_selected.begin(), m_selected.end());
    m_state.selectedLinks.clear();
    m_state.selectedRelations.clear();
    if (m_selectedRelation.isValid())
        m_state.selectedRelations.insert(m_selectedRelation);
    if (m_selectedLink.isValid())
        m_state.selectedLinks.insert(m_selectedLink);
    if (const Link* link = m_map ? m_map->find(m_selectedLink) : nullptr)
        m_state.selectedNodes = {link->a, link->b};
    m_state.focusedNode = hasFocus() ? selectedStatement() : StatementId{};
    viewport()->update();
}

void MapCanvas::previewSelection(const std::vector<StatementId>& ids)
{
    m_state.selectedNodes = QSet<StatementId>(ids.begin(), ids.end());
    viewport()->update();
}

void MapCanvas::setHits(const QSet<StatementId>& hits)
{
    if (m_state.hits == hits)
        return;
    m_state.hits = hits;
    viewport()->update();
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

void MapCanvas::setLegendShown(bool shown)
{
    m_legend = shown;
    makeLegend();
    viewport()->update();
    Q_EMIT viewChanged();
}

void MapCanvas::setMinimapShown(bool shown) { m_minimap->setVisible(shown); }

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

void MapCanvas::editInPlace(StatementId id)
{
    if (m_editor)
        m_editor->end(NodeEditor::End::Kept);
    const Statement* statement = m_map && shapeOf(id) ? m_map->find(id) : nullptr;
    if (!statement)
        return;
    revealBox(shapeOf(id)->rect);
    m_editor = new NodeEditor(id, statement->text, viewport());
    connect(m_editor, &NodeEditor::ended, this, &MapCanvas::closeEditor);
    placeEditor();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void MapCanvas::closeEditor(StatementId id, const QString& words, NodeEditor::End how)
{
    const bool hadFocus = m_editor->hasFocus();
    m_editor->hide();
    m_editor->deleteLater();
    m_editor.clear();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    if (how == NodeEditor::End::Kept)
        Q_EMIT wordsEdited(id, words);
    else
        Q_EMIT editDropped(id);
}

void MapCanvas::placeEditor()
{
    if (!m_editor)
        return;
    if (const NodeShape* node = shapeOf(m_editor->statement()))
        m_editor->place(toViewport(node->rect), zoom(), *m_palette);
    else
        m_editor->end(NodeEditor::End::Dropped);
}

void MapCanvas::askConnection(StatementId source, const RelationTarget& target, const std::vector<ConnectionKind>& kinds, QPointF at)
{
    auto* menu = new ConnectMenu(kinds, this);
    connect(menu, &ConnectMenu::kindChosen, this,
            [this, source, target](const ConnectionKind& kind) { Q_EMIT connectionAsked({source, target, kind}); });
    menu->popup(viewport()->mapToGlobal(toViewport(QRectF(at, QSizeF(0, 0))).topLeft().toPoint()));
}

void MapCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    paintScene(painter, event->rect());
    if (m_legend && !m_scene->nodes.empty())
        paintLegend(painter);
}

void MapCanvas::paintScene(QPainter& painter, const QRect& exposed)
{
    const bool moving = m_motion->isOn();
    const MapPainter map(moving ? m_motion->scene() : *m_scene, moving ? m_motion->index() : *m_index, *m_palette);
    PaintState state = m_state;
    state.headTop = toScene({0, 0}).y();
    state.view = QRectF(toScene({0, 0}), QSizeF(viewport()->size()) / zoom());
    painter.save();
    if (zoom() < overviewZoom) {
        const KeptGround::View view{viewport()->size(), devicePixelRatioF(), zoom(), (origin() * zoom()).toPoint()};
        m_ground.paint(painter, view, [&](QPainter& p, const QRect& part) {
            map.paintGround(p, startPlane(p, part), zoom());
            map.paintCounts(p, zoom());
        });
        painter.scale(zoom(), zoom());
        painter.translate(-origin());
        map.paintOver(painter, QRectF(toScene(exposed.topLeft()), QSizeF(exposed.size()) / zoom()), zoom(), state);
    } else {
        map.paint(painter, startPlane(painter, exposed), zoom(), state);
    }
    paintOffScene(painter, exposed);
    if (m_gesture)
        m_gesture->paint(painter, *m_palette, zoom());
    else if (const NodeShape* node = shapeOf(m_state.hoveredNode); node && !m_editor)
        paintHandles(painter, *node, *m_palette, zoom());
    painter.restore();
}

/// Clears a part of the viewport and goes over to the scene's coordinates; the part in these.
QRectF MapCanvas::startPlane(QPainter& painter, const QRect& part) const
{
    painter.fillRect(part, m_palette->canvas);
    painter.scale(zoom(), zoom());
    painter.translate(-origin());
    return {toScene(part.topLeft()), QSizeF(part.size()) / zoom()};
}

/// Painted once for the kinds that are on a scene and a width. The height is known only after it was drawn, and what lies over the
/// canvas asks for it before the canvas is painted.
void MapCanvas::makeLegend()
{
    if (!m_legend || m_scene->nodes.empty())
        return;
    const MapPainter map(*m_scene, *m_index, *m_palette);
    const int width = viewport()->width();
    const double ratio = devicePixelRatioF();
    const double letters = textScale();
    const SceneKinds::Set kinds = m_index->kinds().occurring();
    if (m_legendPicture.width() == qRound(width * ratio) && m_legendKinds == kinds && m_legendLetters == letters)
        return;
    m_legendKinds = kinds;
    m_legendLetters = letters;
    QImage scratch(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter measure(&scratch);
    const double room = (width - 2 * legendMargin) / letters;
    m_legendHeight = static_cast<int>(std::ceil(map.paintLegend(measure, {}, room).height() * letters));
    m_legendPicture = QPixmap(QSize(width, std::max(1, m_legendHeight)) * ratio);
    m_legendPicture.setDevicePixelRatio(ratio);
    m_legendPicture.fill(m_palette->canvas);
    QPainter painter(&m_legendPicture);
    painter.fillRect(QRect(0, 0, width, 1), m_palette->divider);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(letters, letters);
    static_cast<void>(map.paintLegend(painter, QPointF(legendMargin / letters, 0), room));
}

void MapCanvas::paintLegend(QPainter& painter)
{
    makeLegend();
    if (legendHeight() > 0)
        painter.drawPixmap(0, viewport()->height() - m_legendHeight, m_legendPicture);
}

void MapCanvas::resizeEvent(QResizeEvent* event)
{
    const QRectF selected = toViewport(selectedRect(false));
    const bool wasInSight = !selected.isEmpty() && QRectF(QPointF(), event->oldSize()).contains(selected);
    ZoomView::resizeEvent(event);
    makeLegend();
    if (m_fitted && *m_fitted == fittedView())
        fit();
    else if (wasInSight)
        revealSelection(); // a panel that opens takes the room from what one works on
    placeEditor();
    Q_EMIT viewChanged();
}

void MapCanvas::scrollContentsBy(int dx, int dy)
{
    ZoomView::scrollContentsBy(dx, dy);
    placeEditor();
    Q_EMIT viewChanged();
}

} // namespace cp::ui
