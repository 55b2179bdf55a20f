#include "model/rendering/mappainter.h"

#include "model/rendering/bridgepills.h"
#include "model/rendering/headlines.h"
#include "model/rendering/lineart.h"
#include "model/rendering/linkbundles.h"
#include "model/rendering/linkstubs.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/nodeart.h"
#include "model/rendering/overview.h"
#include "model/rendering/sceneindex.h"
#include "model/rendering/titleart.h"

#include <QFontMetricsF>
#include <QPainter>

// Back to front: lane grounds, relations, links, nodes, chips, lane heads. Only what meets the visible part is drawn.

namespace cp {
namespace {

constexpr double laneHeadHeight = 44;
constexpr size_t mostPassing = 40; ///< links that are drawn in full though neither end is in view
constexpr double headlineZoom = 0.06; ///< below: headlines of neighbouring trees would cover each other

/// Lane heads keep a readable size on the screen however small the map is.
double laneHeadScale(double zoom) { return zoom < 0.8 ? 0.8 / zoom : 1; }

void drawLaneGround(QPainter& painter, const LaneShape& lane, int index, const MapPalette& palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.lane(index).tint);
    painter.drawRoundedRect(lane.rect, 10, 10);
}

/// Where a lane's head begins: inside its lane, but above it where the map is small, so that it hides no box.
double laneHeadTop(const LaneShape& lane, double zoom)
{
    constexpr double firstBox = 56; // below the top of a lane
    const double outside = std::clamp((0.8 - zoom) / 0.35, 0.0, 1.0);
    // Some pixels more leave room for the headline over the first main claim.
    const double gap = std::max(8.0, headlineAbove - firstBox * zoom);
    return lane.rect.top() - laneHeadHeight * (laneHeadScale(zoom) - 1 + outside) - gap * outside / zoom;
}

void drawLaneLetter(QPainter& painter, const QRectF& badge, const QString& letter, const QColor& ink, const QColor& ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(badge, 4, 4);
    drawText(painter, badge, letter, mapFont(12, QFont::DemiBold), ground, Qt::AlignCenter);
}

/// Title, source and count right of the letter. A narrow head keeps its letter, then its title, then its count.
void drawLaneWords(QPainter& painter, const LaneShape& lane, const QRectF& badge, double width, const MapPalette& palette)
{
    const QFont titleFont = mapFont(14, QFont::DemiBold);
    const QFont smallFont = mapFont(12);
    const double fullCount = QFontMetricsF(smallFont).horizontalAdvance(lane.count);
    const double countWidth = width - 80 - fullCount < 60 ? 0 : fullCount;
    const double room = width - 70 - countWidth;
    if (room < 24)
        return;
    const QString title = QFontMetricsF(titleFont).elidedText(lane.title, Qt::ElideRight, room);
    const double titleWidth = QFontMetricsF(titleFont).horizontalAdvance(title);
    drawText(painter, QRectF(badge.right() + 10, badge.top(), titleWidth + 8, 20), title, titleFont, palette.text);
    const QString source = QFontMetricsF(smallFont).elidedText(lane.source, Qt::ElideRight, room - titleWidth - 12);
    if (room - titleWidth > 60)
        drawText(painter, QRectF(badge.right() + 22 + titleWidth, badge.top(), room, 20), source, smallFont, palette.muted);
    if (countWidth > 0)
        drawText(painter, QRectF(width - 20 - countWidth, badge.top(), countWidth + 4, 20), lane.count, smallFont, palette.muted,
                 Qt::AlignRight | Qt::AlignVCenter);
}

/// Left and right end of what a head says: its lane, or the part of it that is in sight while the map scrolls.
std::pair<double, double> laneHeadEnds(const LaneShape& lane, const PaintState& state)
{
    const double left = lane.rect.left(), right = lane.rect.right();
    const bool cut = state.headTop && state.view && state.view->left() < right && state.view->right() > left;
    return cut ? std::pair(std::max(left, state.view->left()), std::min(right, state.view->right())) : std::pair(left, right);
}

/// Letter, title, source and count. A head that stays at the top while its lane scrolls has a line below it.
void drawLaneHead(QPainter& painter, const LaneShape& lane, int index, const MapPalette& palette, const PaintState& state, double zoom)
{
    const std::optional<double> least = state.headTop;
    const double size = laneHeadScale(zoom);
    const double top = laneHeadTop(lane, zoom);
    const bool stays = least && *least > top;
    painter.save();
    painter.translate(lane.rect.left(), stays ? std::min(*least, std::max(top, lane.rect.bottom() - laneHeadHeight * size)) : top);
    painter.scale(size, size);
    const double width = lane.rect.width() / size;
    if (stays || top < lane.rect.top())
        painter.fillRect(QRectF(0, 0, width, laneHeadHeight - 2), palette.lane(index).tint);
    if (stays)
        painter.fillRect(QRectF(0, laneHeadHeight - 2, width, 1), palette.divider);
    const auto [left, right] = laneHeadEnds(lane, state);
    painter.translate((left - lane.rect.left()) / size, 0);
    const QRectF badge(16, 11, 20, 20);
    drawLaneLetter(painter, badge, lane.letter, palette.lane(index).ink, palette.surface);
    drawLaneWords(painter, lane, badge, (right - left) / size, palette);
    painter.restore();
}

bool isStrong(const RelationShape& relation, const PaintState& state)
{
    return state.selectedRelations.contains(relation.id) || state.selectedNodes.contains(relation.source)
        || (state.hoveredNode.isValid() && state.hoveredNode == relation.source);
}

bool isStrong(const LinkShape& link, const PaintState& state)
{
    return state.selectedLinks.contains(link.id) || (state.hoveredLink.isValid() && state.hoveredLink == link.id);
}

NodeState stateOf(const NodeShape& node, const PaintState& state)
{
    return {state.selectedNodes.contains(node.id), state.hoveredNode == node.id, state.focusedNode == node.id};
}

} // namespace

MapPainter::MapPainter(const MapScene& scene, const SceneIndex& index, const MapPalette& palette)
    : m_scene(scene), m_index(index), m_palette(palette)
{
}

void MapPainter::paint(QPainter& painter, const QRectF& visible, double zoom, const PaintState& state) const
{
    if (zoom < overviewZoom) {
        paintGround(painter, visible, zoom);
        paintCounts(painter, zoom);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        paintLanes(painter);
        paintDetails(painter, visible, zoom, state);
    }
    paintOver(painter, visible, zoom, state);
}

void MapPainter::paintLanes(QPainter& painter) const
{
    for (size_t i = 0; i < m_scene.lanes.size(); ++i) {
        if (m_scene.lanes[i].statements > 0)
            drawLaneGround(painter, m_scene.lanes[i], static_cast<int>(i), m_palette);
    }
}

void MapPainter::paintGround(QPainter& painter, const QRectF& visible, double zoom) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintLanes(painter);
    const bool bundled = zoom < bundleZoom;
    if (bundled)
        drawBundles(painter, m_scene, bundleLinks(m_scene, m_index, zoom), m_palette, visible, zoom);
    const auto none = std::vector<size_t>{};
    drawOverview(painter, m_scene, {showsRelations(zoom) ? m_index.relationsIn(visible) : none, bundled ? none : m_index.linksIn(visible), m_index.nodesIn(visible)}, m_palette, zoom);
}

void MapPainter::paintCounts(QPainter& painter, double zoom) const
{
    if (zoom >= bundleZoom)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    drawCounts(painter, m_scene, placeCounts(m_scene, bundleLinks(m_scene, m_index, zoom), zoom), m_palette, zoom);
}

void MapPainter::paintOver(QPainter& painter, const QRectF& visible, double zoom, const PaintState& state) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (zoom < overviewZoom)
        drawOverviewSelection(painter, m_scene, m_index, m_palette, zoom, state);
    if (zoom < overviewZoom && zoom >= headlineZoom)
        drawHeadlines(painter, m_scene, placeHeadlines(m_scene, m_index, visible, zoom), m_palette, zoom);
    const double reach = 120 / std::min(zoom, 1.0); // of a chip around its middle
    if (zoom >= bundleZoom) {
        for (size_t i : m_index.linksIn(visible)) {
            const LinkShape& link = m_scene.links[i];
            if (visible.adjusted(-reach, -reach, reach, reach).contains(link.chip))
                drawChip(painter, link, m_palette, zoom, isStrong(link, state));
        }
    }
    if (zoom >= stubZoom) {
        for (const LinkStub& stub : linkStubs(m_scene, m_index, state.view.value_or(visible)))
            drawStub(painter, stub, m_palette);
    }
    for (size_t i = 0; i < m_scene.lanes.size(); ++i) {
        if (m_scene.lanes[i].statements > 0)
            drawLaneHead(painter, m_scene.lanes[i], static_cast<int>(i), m_palette, state, zoom);
    }
}

/// Under the lines, so that these stay whole.
void MapPainter::paintHalos(QPainter& painter, const QRectF& visible, const PaintState& state) const
{
    painter.setPen(Qt::NoPen);
    const auto halo = [&](const QSet<StatementId>& ids, const QColor& colour, double reach) {
        painter.setBrush(colour);
        for (StatementId id : ids) {
            const auto i = m_index.node(id);
            const QRectF around = i ? m_scene.nodes[*i].rect.adjusted(-reach, -reach, reach, reach) : QRectF();
            if (visible.intersects(around))
                painter.drawRoundedRect(around, 10, 10);
        }
    };
    halo(state.hits, m_palette.hit, 7);
    halo(state.selectedNodes, m_palette.selection, 6);
}

/// The links to draw in full. When many only pass through, those are drawn here, as plain lines.
std::vector<size_t> MapPainter::linksToShow(QPainter& painter, const QRectF& visible, const PaintState& state) const
{
    const auto isInView = [&](StatementId id) {
        const auto i = m_index.node(id);
        return i && visible.intersects(m_scene.nodes[*i].rect);
    };
    const std::vector<size_t> all = m_index.linksIn(visible);
    std::vector<size_t> full, passing;
    for (size_t i : all) {
        const LinkShape& link = m_scene.links[i];
        const bool shows = isStrong(link, state) || visible.intersects(chipRect(link)) || isInView(link.a) || isInView(link.b);
        (shows ? full : passing).push_back(i);
    }
    if (passing.size() <= mostPassing)
        return all;
    drawPassingLinks(painter, m_scene, passing, m_palette, visible);
    return full;
}

void MapPainter::paintTitles(QPainter& painter, const QRectF& visible, double zoom) const
{
    TitleArt titles;
    for (size_t i : m_index.nodesIn(visible))
        titles.draw(painter, m_scene.nodes[i], m_palette, zoom);
}

void MapPainter::paintDetails(QPainter& painter, const QRectF& visible, double zoom, const PaintState& state) const
{
    paintHalos(painter, visible, state);
    for (size_t i : m_index.relationsIn(visible))
        drawRelation(painter, m_scene.relations[i], m_palette, {visible, isStrong(m_scene.relations[i], state), zoom});
    const std::vector<size_t> links = linksToShow(painter, visible, state);
    for (size_t i : links)
        drawLink(painter, m_scene.links[i], m_palette, {visible, isStrong(m_scene.links[i], state), zoom});
    for (size_t i : m_index.nodesIn(visible))
        drawNode(painter, m_scene.nodes[i], m_palette, zoom, stateOf(m_scene.nodes[i], state));
    if (zoom < textZoom)
        paintTitles(painter, visible, zoom);
    for (size_t i : links) {
        if (m_scene.links[i].route.size() > 1)
            drawLinkEnds(painter, m_scene.links[i], m_palette);
    }
    BridgePills pills(m_scene, m_index, zoom);
    for (size_t i : m_index.relationsIn(visible)) {
        if (BridgePills::has(m_scene.relations[i]))
            drawBridgePill(painter, m_scene.relations[i], pills.of(i), m_palette);
    }
    for (size_t i : m_index.nodesIn(visible.adjusted(0, 0, 0, tabHeight + hiddenAboveHeight))) {
        if (m_scene.nodes[i].hiddenAbove > 0)
            drawHiddenAbove(painter, m_scene.nodes[i], m_palette, zoom);
    }
}

} // namespace cp
