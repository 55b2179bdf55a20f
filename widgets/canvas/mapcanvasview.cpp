#include "model/rendering/linkshape.h"
#include "model/rendering/lineart.h"
#include "model/rendering/sceneindex.h"
#include "widgets/canvas/mapcanvas.h"

#include <QFontInfo>
#include <QLineF>
#include <algorithm>
#include <limits>

// What part of the map the canvas shows.

namespace cp::ui {
namespace {

constexpr double leastFirstZoom = 0.7;
constexpr double ordinaryText = 13; ///< pixels, of the window
constexpr double leastRevealZoom = 0.4; ///< below it one could not read what was gone to
constexpr int revealMargin = 20; ///< pixels
constexpr int headHeight = 44;
constexpr int fitMargin = 12;

} // namespace

/// Around what is selected: all of it, or the current statement or link.
QRectF MapCanvas::selectedRect(bool all) const
{
    QRectF wanted;
    if (!all && selectedStatement().isValid()) {
        const NodeShape* node = shapeOf(selectedStatement());
        return node ? node->rect : wanted;
    }
    for (StatementId id : m_state.selectedNodes) {
        if (const NodeShape* node = shapeOf(id))
            wanted |= node->rect;
    }
    if (m_selectedRelation.isValid()) {
        for (const RelationShape& relation : m_scene->relations) {
            if (relation.id == m_selectedRelation && relation.route.size() > 1)
                wanted |= roundedPath(relation.route).boundingRect();
        }
    }
    return wanted;
}

/// A link that is looked at but not drawn among the others: a weak proposal, a near miss.
std::optional<LinkShape> MapCanvas::selectedOffScene() const
{
    const Link* link = m_map && !m_index->link(m_selectedLink) ? m_map->find(m_selectedLink) : nullptr;
    const NodeShape* a = link ? shapeOf(link->a) : nullptr;
    const NodeShape* b = link ? shapeOf(link->b) : nullptr;
    return a && b ? std::optional(straightLink(*link, a->rect, b->rect)) : std::nullopt;
}

void MapCanvas::paintOffScene(QPainter& painter, const QRect& exposed) const
{
    const auto link = selectedOffScene();
    if (!link)
        return;
    drawLink(painter, *link, *m_palette, {QRectF(toScene(exposed.topLeft()), QSizeF(exposed.size()) / zoom()), true, zoom()});
    drawChip(painter, *link, *m_palette, zoom(), true);
}

void MapCanvas::revealSelection()
{
    QRectF wanted = selectedRect(false);
    if (wanted.isNull())
        return;
    const QRectF free = freeRect(revealMargin);
    if (std::min(free.width() / wanted.width(), free.height() / wanted.height()) < leastRevealZoom)
        wanted = nearestSelected();
    revealBox(wanted);
}

void MapCanvas::revealBox(const QRectF& box) { reveal(box, freeRect(revealMargin), leastRevealZoom); }

/// Of ends too far apart to be seen together the one near the view; a stub leads from it to the other.
QRectF MapCanvas::nearestSelected() const
{
    QRectF nearest = selectedRect(false);
    double least = std::numeric_limits<double>::infinity();
    for (const StatementId id : m_state.selectedNodes) {
        const NodeShape* node = shapeOf(id);
        const double away = node ? (node->rect.center() - centre()).manhattanLength() : least;
        if (away < least) {
            least = away;
            nearest = node->rect;
        }
    }
    return nearest;
}

/// The part of the viewport that neither lane heads nor the legend cover, less a margin.
QRectF MapCanvas::freeRect(int margin) const
{
    return QRectF(viewport()->rect()).adjusted(margin, margin + headHeight, -margin, -margin - legendHeight());
}

// Lane heads stand above their lanes when the map is small.
void MapCanvas::fit() { fitInto(content(), freeRect(fitMargin)); }

void MapCanvas::zoomActual()
{
    const auto inView = [this] { return QRectF(toScene({0, 0}), QSizeF(viewport()->size()) / zoom()); };
    const QRectF selected = selectedRect(false);
    const bool isSeen = !selected.isNull() && inView().intersects(selected);
    setZoom(1, isSeen ? toViewport(selected).center() : QPointF(viewport()->rect().center()));
    if (m_scene->nodes.empty() || !m_index->nodesIn(inView()).empty())
        return;
    const auto away = [middle = centre()](const NodeShape& node) { return QLineF(middle, node.rect.center()).length(); };
    centreOn(std::min_element(m_scene->nodes.begin(), m_scene->nodes.end(), [&](const NodeShape& a, const NodeShape& b) { return away(a) < away(b); })->rect.center());
}

void MapCanvas::fitSelection()
{
    const QRectF wanted = selectedRect(true);
    if (wanted.isNull())
        fit();
    else
        fitInto(wanted, freeRect(2 * revealMargin));
}

/// The highest of the lane that is read first; of several the one that is read first.
QRectF MapCanvas::firstBox() const
{
    const auto before = [this](double a, double b) { return isRightToLeft() ? a > b : a < b; };
    const NodeShape* first = nullptr;
    for (const NodeShape& node : m_scene->nodes) {
        const double lane = m_scene->lanes[static_cast<size_t>(node.lane)].rect.left();
        const double firstLane = first ? m_scene->lanes[static_cast<size_t>(first->lane)].rect.left() : lane;
        const bool higher = first && (node.rect.top() < first->rect.top() || (node.rect.top() == first->rect.top() && before(node.rect.center().x(), first->rect.center().x())));
        if (!first || before(lane, firstLane) || (lane == firstLane && higher))
            first = &node;
    }
    return first ? first->rect : QRectF();
}

void MapCanvas::showTop()
{
    const QRectF bounds = m_scene->bounds;
    if (bounds.isEmpty())
        return;
    // As large as the window's text: people who need it larger need it here too.
    const double text = std::clamp(QFontInfo(font()).pixelSize() / ordinaryText, 1.0, 2.0);
    setZoom(std::clamp((viewport()->width() - 2.0 * fitMargin) / bounds.width(), text * leastFirstZoom, text), {});
    const double half = viewport()->width() / 2.0 / zoom();
    double x = bounds.center().x();
    if (bounds.width() > 2 * half) // begin where reading begins
        x = isRightToLeft() ? bounds.right() + fitMargin / zoom() - half : bounds.left() - fitMargin / zoom() + half;
    // Where a tree is wider than the view, its claim counts.
    const QRectF head = firstBox();
    if (!head.isNull() && (head.left() < x - half || head.right() > x + half))
        x = head.center().x();
    centreOn({x, bounds.top() - 8 / zoom() + viewport()->height() / 2.0 / zoom()});
}

} // namespace cp::ui
