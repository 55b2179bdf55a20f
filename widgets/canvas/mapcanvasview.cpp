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
constexpr double leastZoomForTwo = 0.55;    ///< at which boxes still have their words
constexpr double leastZoomForTitles = 0.4;  ///< and at least how their text begins
constexpr double leastZoomForHeadlines = 0.12; ///< and at least the words of main claims above them
constexpr int wideView = 600; ///< pixels; a narrower one shows one article at a time
constexpr double ordinaryText = 13; ///< pixels, of the window
constexpr double leastRevealZoom = 0.4; ///< below it one could not read what was gone to
constexpr double leastLinkZoom = 0.2; ///< the same for both ends of a link: how they lie tells something, and the inspector has their words
constexpr int revealMargin = 20; ///< pixels
constexpr int headHeight = 44;
constexpr int fitMargin = 12;

/// How far to move what is seen so that it lies on low…high; centred where it is the longer one.
double shiftOnto(double low, double high, double seenLow, double seenHigh)
{
    if (high - low < seenHigh - seenLow)
        return (low + high - seenLow - seenHigh) / 2;
    return seenLow < low ? low - seenLow : seenHigh > high ? high - seenHigh : 0.0;
}

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
    const QRectF wanted = selectedRect(false);
    if (wanted.isNull())
        return;
    const QRectF free = freeRect(revealMargin);
    const double fitting = std::min(free.width() / wanted.width(), free.height() / wanted.height());
    const double least = m_selectedLink.isValid() ? leastLinkZoom : leastRevealZoom;
    if (fitting < least)
        revealBox(nearestSelected());
    else
        reveal(wanted, free, least);
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
void MapCanvas::fit()
{
    fitInto(content(), freeRect(fitMargin));
    m_fitted = fittedView();
}

bool MapCanvas::showsAll() const
{
    constexpr double air = 2; // pixels, of rounding
    return !m_scene->nodes.empty() && freeRect(0).adjusted(-air, -headHeight - air, air, air).contains(toViewport(content()));
}

void MapCanvas::glideTo(const Sight& sight) { lookAt(sight, showsMotion(*m_scene)); }

void MapCanvas::glideToFit()
{
    if (!content().isEmpty())
        glideTo(sightOf(content(), freeRect(fitMargin), 1));
}

/// Around all that is neither hidden nor pale.
QRectF MapCanvas::rectInFull() const
{
    const auto& nodes = m_scene->nodes;
    if (std::none_of(nodes.begin(), nodes.end(), [](const NodeShape& node) { return node.dimmed; }))
        return content();
    QRectF full;
    for (const NodeShape& node : nodes) {
        if (!node.dimmed)
            full |= node.rect.adjusted(0, -tabHeight, 0, 0);
    }
    return full;
}

const NodeShape* MapCanvas::nearestInFull(QPointF to) const
{
    const NodeShape* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (const NodeShape& node : m_scene->nodes) {
        const double away = QLineF(to, node.rect.center()).length();
        if (!node.dimmed && away < least) {
            least = away;
            nearest = &node;
        }
    }
    return nearest;
}

QRectF MapCanvas::inView(const Sight& sight) const
{
    const QSizeF size = QSizeF(viewport()->size()) / sight.zoom;
    return {sight.centre - QPointF(size.width(), size.height()) / 2, size};
}

void MapCanvas::glideToWhatIsLeft(const Sight& before)
{
    const QRectF left = m_scene->nodes.empty() ? QRectF() : rectInFull();
    if (left.isEmpty())
        return;
    const Sight all = sightOf(left, freeRect(fitMargin), std::max(1.0, before.zoom));
    if (all.zoom >= std::min(before.zoom, leastRevealZoom))
        return glideTo(all);
    Sight part{before.zoom, centre()};
    const NodeShape* nearest = nearestInFull(part.centre);
    if (!inView(part).contains(nearest->rect))
        part.centre = nearest->rect.center();
    glideTo(withoutEmptyGround(part));
}

/// The same, moved as little as possible so that no ground beyond the map takes room that the map has use for.
Sight MapCanvas::withoutEmptyGround(const Sight& sight) const
{
    const QRectF free = freeRect(fitMargin);
    const QRectF seen((free.topLeft() - QPointF(viewport()->rect().center())) / sight.zoom + sight.centre, free.size() / sight.zoom);
    const QRectF& map = content();
    return {sight.zoom, sight.centre + QPointF(shiftOnto(map.left(), map.right(), seen.left(), seen.right()), shiftOnto(map.top(), map.bottom(), seen.top(), seen.bottom()))};
}

void MapCanvas::glideBack(const Sight& before)
{
    Sight sight = before;
    if (const QRectF selected = selectedRect(false); !selected.isNull() && !inView(sight).contains(selected))
        sight.centre = selected.center();
    glideTo(sight);
}

void MapCanvas::zoomActual()
{
    const QRectF selected = selectedRect(false);
    const auto seen = [this] { return inView({zoom(), centre()}); };
    const bool isSeen = !selected.isNull() && seen().intersects(selected);
    setZoom(1, isSeen ? toViewport(selected).center() : QPointF(viewport()->rect().center()));
    if (m_scene->nodes.empty() || !m_index->nodesIn(seen()).empty())
        return;
    if (const NodeShape* nearest = nearestInFull(centre()))
        centreOn(nearest->rect.center());
}

void MapCanvas::fitSelection()
{
    const QRectF wanted = selectedRect(true);
    if (wanted.isNull())
        fit();
    else
        fitInto(wanted, freeRect(2 * revealMargin));
}

/// The highest of each lane that has any, the lane that is read first first; of several the one that is read first.
std::vector<QRectF> MapCanvas::firstBoxes() const
{
    const auto before = [this](double a, double b) { return isRightToLeft() ? a > b : a < b; };
    std::vector<QRectF> firsts(m_scene->lanes.size());
    for (const NodeShape& node : m_scene->nodes) {
        QRectF& first = firsts[static_cast<size_t>(node.lane)];
        const bool isLevel = node.rect.top() == first.top() && before(node.rect.center().x(), first.center().x());
        if (first.isNull() || node.rect.top() < first.top() || isLevel)
            first = node.rect;
    }
    std::vector<size_t> lanes;
    for (size_t lane = 0; lane < firsts.size(); ++lane) {
        if (!firsts[lane].isNull())
            lanes.push_back(lane);
    }
    const auto left = [this](size_t lane) { return m_scene->lanes[lane].rect.left(); };
    std::sort(lanes.begin(), lanes.end(), [&](size_t a, size_t b) { return before(left(a), left(b)); });
    std::vector<QRectF> inOrder;
    for (const size_t lane : lanes)
        inOrder.push_back(firsts[lane]);
    return inOrder;
}

/// Where the first view lies when the map is wider than it: where reading begins, with a whole claim in it.
double MapCanvas::firstCentre(const std::vector<QRectF>& heads) const
{
    const QRectF bounds = m_scene->bounds;
    const double half = viewport()->width() / 2.0 / zoom();
    if (bounds.width() <= 2 * half)
        return bounds.center().x();
    const double x = isRightToLeft() ? bounds.right() + fitMargin / zoom() - half : bounds.left() - fitMargin / zoom() + half;
    if (heads.empty())
        return x;
    const QRectF both = heads.front() | heads[heads.size() > 1 ? 1 : 0];
    if (both.width() <= 2 * half)
        return both.left() >= x - half && both.right() <= x + half ? x : both.center().x();
    const QRectF& head = heads.front();
    return head.left() < x - half || head.right() > x + half ? head.center().x() : x;
}

/// How much larger than usual the window's text is: people who need it larger need it here too.
double MapCanvas::textScale() const { return std::clamp(QFontInfo(font()).pixelSize() / ordinaryText, 1.0, 2.0); }

void MapCanvas::showTop()
{
    const QRectF bounds = m_scene->bounds;
    if (bounds.isEmpty())
        return;
    const double text = textScale();
    const double width = viewport()->width() - 2.0 * fitMargin;
    double first = std::clamp(width / bounds.width(), text * leastFirstZoom, text);
    const std::vector<QRectF> heads = firstBoxes();
    const bool isWide = viewport()->width() >= wideView && text <= 1;
    if (heads.size() > 1) {
        // The main claims of two articles beside each other say more than one of them a little larger.
        const double together = width / (heads[0] | heads[1]).width();
        const double least = text > 1 ? text * leastFirstZoom : isWide ? leastZoomForTitles : leastZoomForTwo;
        const QRectF free = freeRect(fitMargin);
        if (isWide && together < least && std::min(free.width() / bounds.width(), free.height() / bounds.height()) >= leastZoomForHeadlines)
            return fit();
        first = together >= least ? std::min(first, together) : first;
    }
    setZoom(first, {});
    const double middle = firstCentre(heads);
    centreOn({middle, firstTop(heads, middle) + viewport()->height() / 2.0 / zoom()});
}

/// The first boxes stand clear of the lane heads, which cover more of a small map. Thousands of links may run above
/// them, and the first box of an article that is out of view may be anywhere.
double MapCanvas::firstTop(const std::vector<QRectF>& heads, double middle) const
{
    constexpr int air = 6;
    const QSizeF view = QSizeF(viewport()->size()) / zoom();
    const double above = m_scene->bounds.top() - 8 / zoom();
    if (heads.empty())
        return above;
    const auto clearOf = [&](const QRectF& head) { return head.top() - tabHeight - (headHeight + air) / zoom(); };
    double top = clearOf(heads.front());
    for (const QRectF& head : heads) {
        const bool isBeside = std::abs(head.center().x() - middle) < (view.width() + head.width()) / 2 && clearOf(head) > top - view.height() / 2;
        top = isBeside ? std::min(top, clearOf(head)) : top;
    }
    return std::min(top, std::max(above, top - view.height() / 3));
}

} // namespace cp::ui
