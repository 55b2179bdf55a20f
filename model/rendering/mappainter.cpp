#include "model/rendering/mappainter.h"

#include "model/rendering/mapfonts.h"
#include "model/rendering/sceneindex.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

// Back to front: lane grounds, relations, links, nodes, chips, lane heads. Only what meets the visible part is drawn.
// No clip, blend or effect is used, since SVG on Qt before 6.5 drops them.

namespace cp {
namespace {

constexpr double textZoom = 0.45;  ///< below: boxes without text
constexpr double plainZoom = 0.25; ///< below: filled boxes

/// Lane heads keep a readable size on the screen when the map is small.
double laneHeadScale(double zoom) { return zoom < 0.8 ? std::min(0.8 / zoom, 8.0) : 1; }

QPen dashed(const QColor& colour, double width, const QList<qreal>& pattern)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (pattern.isEmpty())
        return pen;
    QList<qreal> inWidths;
    for (qreal length : pattern)
        inWidths += length / width;
    pen.setDashPattern(inWidths);
    return pen;
}

QPen relationPen(RelationKind kind, const MapPalette& palette)
{
    const QColor colour = palette.relation(kind);
    switch (kind) {
    case RelationKind::Supports: return dashed(colour, 1.75, {});
    case RelationKind::Attacks: return dashed(colour, 2, {});
    case RelationKind::Undercuts: return dashed(colour, 1.75, {6, 4});
    case RelationKind::ConditionOf: return dashed(colour, 1.75, {10, 3, 2, 3});
    case RelationKind::Elaborates: return dashed(colour, 1.25, {2, 4});
    }
    return dashed(colour, 1, {});
}

void drawText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    // A pen is set for text always: without one SVG loses it.
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, int(alignment), text);
}

void drawRoleMark(QPainter& painter, QPointF middle, Role role, bool main, const MapPalette& palette)
{
    const QColor colour = palette.role(role);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF square(middle.x() - 5, middle.y() - 5, 10, 10);
    switch (role) {
    case Role::Claim:
        painter.drawEllipse(main ? square.adjusted(2.5, 2.5, -2.5, -2.5) : square.adjusted(0.5, 0.5, -0.5, -0.5));
        if (main) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour, 1.5));
            painter.drawEllipse(square);
        }
        break;
    case Role::Premise: painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5)); break;
    case Role::Condition:
        painter.drawPolygon(QPolygonF({{middle.x(), square.top()}, {square.right(), middle.y()}, {middle.x(), square.bottom()}, {square.left(), middle.y()}}));
        break;
    case Role::Context:
        painter.setPen(QPen(colour, 1.5));
        for (double dy : {-3.0, 0.0, 3.0})
            painter.drawLine(QPointF(square.left(), middle.y() + dy), QPointF(square.right(), middle.y() + dy));
        break;
    }
}

/// End mark of a relation at the last point of its route, pointing along the last segment.
void drawEndMark(QPainter& painter, const RelationShape& relation, const MapPalette& palette)
{
    const QPointF end = relation.route.back();
    const QPointF before = relation.route[relation.route.size() - 2];
    const double angle = std::atan2(end.y() - before.y(), end.x() - before.x()) * 180 / M_PI;
    const QColor colour = palette.relation(relation.kind);
    painter.save();
    painter.translate(end);
    painter.rotate(angle);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(colour);
    switch (relation.kind) {
    case RelationKind::Supports:
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF({{0, 0}, {-10, -4.5}, {-10, 4.5}}));
        break;
    case RelationKind::Attacks: painter.fillRect(QRectF(-7, -7, 3, 14), colour); break;
    case RelationKind::Undercuts:
        painter.setBrush(palette.canvas);
        painter.drawEllipse(QPointF(0, 0), 6, 6);
        painter.drawLine(QPointF(-4, 4), QPointF(4, -4));
        break;
    case RelationKind::ConditionOf:
        painter.setBrush(palette.canvas);
        painter.drawPolygon(QPolygonF({{0, 0}, {-6, -5}, {-12, 0}, {-6, 5}}));
        if (relation.evenIf)
            painter.drawLine(QPointF(-11, 5), QPointF(-1, -5));
        break;
    case RelationKind::Elaborates:
        painter.setBrush(palette.canvas);
        painter.drawEllipse(QPointF(-4, 0), 4, 4);
        break;
    }
    painter.restore();
}

void drawRelation(QPainter& painter, const RelationShape& relation, const MapPalette& palette, double zoom, bool strong)
{
    if (relation.route.size() < 2)
        return;
    QPen pen = relationPen(relation.kind, palette);
    if (zoom < plainZoom)
        pen = QPen(pen.color(), 1 / zoom);
    else if (strong)
        pen.setWidthF(pen.widthF() + 1);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(roundedPath(relation.route));
    if (zoom >= plainZoom)
        drawEndMark(painter, relation, palette);
}

void drawLinkEnd(QPainter& painter, const LinkShape& link, QPointF at, const MapPalette& palette)
{
    const QColor colour = palette.link(link.kind);
    painter.setPen(QPen(colour, 2));
    if (link.kind == LinkKind::Contradict) {
        painter.fillRect(QRectF(at.x() - 4, at.y() - 4, 8, 8), colour);
    } else {
        painter.setBrush(palette.node);
        painter.drawEllipse(at, 4.5, 4.5);
    }
}

void drawLink(QPainter& painter, const LinkShape& link, const MapPalette& palette, double zoom, bool selected)
{
    if (link.route.size() < 2)
        return;
    const QPainterPath path = linkPath(link);
    const QColor colour = link.nearMiss ? palette.related : palette.link(link.kind);
    painter.setBrush(Qt::NoBrush);
    if (selected) {
        painter.setPen(QPen(palette.selection, 12, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(path);
    }
    const double more = selected ? 1 : 0;
    if (link.nearMiss) {
        painter.setPen(dashed(colour, 1.5 + more, {6, 6}));
    } else if (link.kind == LinkKind::Match && zoom >= plainZoom) {
        // Two lines: a wide one with the ground's colour over its middle.
        painter.setPen(QPen(colour, 4.5 + more));
        painter.drawPath(path);
        painter.setPen(QPen(palette.canvas, 1.5));
    } else if (link.kind == LinkKind::Contradict) {
        painter.setPen(dashed(colour, 2.5 + more, {12, 4}));
    } else {
        painter.setPen(dashed(colour, 1.5 + more, link.kind == LinkKind::Related ? QList<qreal>{2, 4} : QList<qreal>{}));
    }
    painter.drawPath(path);
}

void drawChip(QPainter& painter, const LinkShape& link, const MapPalette& palette, bool selected, bool words)
{
    const QColor colour = link.nearMiss ? palette.related : palette.link(link.kind);
    const QFont font = mapFont(chanceTextSize, QFont::DemiBold);
    const QRectF chip = words ? chipRect(link) : QRectF(link.chip.x() - 16, link.chip.y() - 12, 32, 24);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(selected ? colour : palette.node);
    painter.drawRoundedRect(chip, 12, 12);
    const QString sign = link.nearMiss ? QStringLiteral("\u00f7") : link.kind == LinkKind::Match ? QStringLiteral("=")
        : link.kind == LinkKind::Contradict ? QStringLiteral("\u2260") : QStringLiteral("~");
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? palette.node : colour);
    painter.drawEllipse(QPointF(chip.left() + 13, chip.center().y()), 8, 8);
    drawText(painter, QRectF(chip.left() + 5, chip.top(), 16, 24), sign, font, selected ? colour : palette.node, Qt::AlignCenter);
    if (words)
        drawText(painter, chip.adjusted(27, 0, 0, 0), link.chipText, font, selected ? palette.node : colour);
}

QPainterPath outline(const NodeShape& node)
{
    QPainterPath path;
    const QRectF& r = node.rect;
    if (node.role == Role::Condition) {
        constexpr double cut = 9;
        path.addPolygon(QPolygonF({{r.left() + cut, r.top()}, {r.right() - cut, r.top()}, {r.right(), r.top() + cut},
                                   {r.right(), r.bottom() - cut}, {r.right() - cut, r.bottom()}, {r.left() + cut, r.bottom()},
                                   {r.left(), r.bottom() - cut}, {r.left(), r.top() + cut}}));
        path.closeSubpath();
    } else {
        const double radius = node.role == Role::Claim ? 8 : 2;
        path.addRoundedRect(r, radius, radius);
    }
    return path;
}

QPen outlinePen(const NodeShape& node, const MapPalette& palette)
{
    if (node.main)
        return QPen(palette.nodeBorderMain, 2);
    switch (node.role) {
    case Role::Condition: return QPen(palette.condition, 1.5);
    case Role::Context: return dashed(palette.faint, 1.25, {4, 3});
    default: return QPen(palette.nodeBorder, 1.25);
    }
}

void drawTab(QPainter& painter, const NodeShape& node, const MapPalette& palette)
{
    const QFont font = mapFont(roleTextSize, QFont::Medium);
    const double width = QFontMetricsF(font).horizontalAdvance(node.tab) + 32;
    const QRectF tab(node.rect.left() + 12, node.rect.top() - 19, width, 20);
    painter.setPen(QPen(palette.condition, 1));
    painter.setBrush(palette.conditionTint);
    painter.drawRoundedRect(tab, 3, 3);
    drawRoleMark(painter, {tab.left() + 12, tab.center().y()}, Role::Condition, false, palette);
    drawText(painter, tab.adjusted(22, 0, 0, 0), node.tab, font, palette.condition);
}

void drawInterval(QPainter& painter, const QRectF& interval, ProbabilityKind kind, const MapPalette& palette)
{
    painter.setPen(QPen(palette.probFill, 1.25));
    switch (kind) {
    case ProbabilityKind::Likelihood:
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.probFill);
        painter.drawRoundedRect(interval, 2, 2);
        break;
    case ProbabilityKind::Consensus:
        painter.setBrush(palette.node);
        painter.drawRect(interval);
        for (double x = interval.left(); x < interval.right(); x += 4) {
            const double run = std::min(interval.height(), interval.right() - x);
            painter.drawLine(QPointF(x, interval.bottom()), QPointF(x + run, interval.bottom() - run));
        }
        break;
    case ProbabilityKind::Hearsay: painter.setPen(dashed(palette.probFill, 1.25, {2, 2})); [[fallthrough]];
    case ProbabilityKind::Confidence:
        painter.setBrush(palette.node);
        painter.drawRoundedRect(interval, 2, 2);
        break;
    }
}

void drawChance(QPainter& painter, const NodeShape& node, const MapPalette& palette, bool words)
{
    const StatedProbability& p = *node.probability;
    const QRectF row(node.rect.left() + nodePadX, node.rect.bottom() - 34, node.rect.width() - 2 * nodePadX, 14);
    if (words) {
        drawText(painter, row, node.phrase, mapFont(chanceTextSize, QFont::Medium), palette.muted);
        drawText(painter, row, node.range, mapFont(chanceTextSize, QFont::DemiBold), palette.text, Qt::AlignRight | Qt::AlignVCenter);
    }
    const QRectF track(row.left(), row.bottom() + 4, row.width(), 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.probTrack);
    painter.drawRoundedRect(track, 2, 2);
    painter.setPen(QPen(palette.node, 1));
    for (double at : {0.25, 0.5, 0.75})
        painter.drawLine(QPointF(track.left() + at * track.width(), track.top()), QPointF(track.left() + at * track.width(), track.bottom()));
    const double width = std::max(4.0, (p.high - p.low) * track.width());
    const double left = std::clamp(track.left() + p.low * track.width(), track.left(), track.right() - width);
    drawInterval(painter, QRectF(left, track.top(), width, track.height()), p.kind, palette);
    const double best = std::clamp(track.left() + p.best * track.width(), track.left() + 2, track.right() - 2);
    painter.fillRect(QRectF(best - 2.5, track.top() - 4, 5, 16), palette.node);
    painter.fillRect(QRectF(best - 1.5, track.top() - 3, 3, 14), palette.probBest);
}

void drawNodeText(QPainter& painter, const NodeShape& node, const MapPalette& palette, bool labels)
{
    const QRectF inner = node.rect.adjusted(nodePadX, nodePadY, -nodePadX, -nodePadY);
    drawRoleMark(painter, {inner.left() + 5, inner.top() + 7}, node.role, node.main, palette);
    if (labels)
        drawText(painter, QRectF(inner.left() + 16, inner.top(), inner.width() - 16, 14), node.roleLabel, mapFont(roleTextSize, QFont::Medium), palette.muted);
    const double step = node.main ? mainLine : nodeLine;
    const QFont font = node.main ? mapFont(mainTextSize, QFont::DemiBold) : mapFont(nodeTextSize);
    const QColor colour = node.role == Role::Context ? palette.muted : palette.text;
    double top = inner.top() + roleLine + 6;
    const Qt::Alignment side = node.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    for (const QString& line : node.lines) {
        drawText(painter, QRectF(inner.left(), top, inner.width() + 4, step), line, font, colour, side | Qt::AlignVCenter);
        top += step;
    }
}

void drawNode(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom, const PaintState& state)
{
    const bool selected = state.selectedNodes.contains(node.id);
    if (zoom < plainZoom) {
        const QColor tone = node.role == Role::Premise ? palette.lodPremise : node.role == Role::Context ? palette.lodContext : palette.role(node.role);
        painter.fillRect(node.rect, selected ? palette.accent : tone);
        return;
    }
    if (state.focusedNode == node.id) {
        painter.setPen(QPen(palette.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(node.rect.adjusted(-4, -4, 4, 4), 10, 10);
    }
    if (!node.tab.isEmpty())
        drawTab(painter, node, palette);
    painter.setPen(selected ? QPen(palette.accent, 2.5) : outlinePen(node, palette));
    painter.setBrush(state.hoveredNode == node.id ? palette.hover : node.role == Role::Context ? palette.lane(node.lane).tint : palette.node);
    painter.drawPath(outline(node));
    if (zoom >= textZoom)
        drawNodeText(painter, node, palette, zoom >= 0.7);
    if (node.probability)
        drawChance(painter, node, palette, zoom >= 0.7);
    if (node.hasNote)
        drawText(painter, node.rect.adjusted(0, nodePadY, -nodePadX, 0), QStringLiteral("\u270e"), mapFont(13), palette.muted, Qt::AlignRight | Qt::AlignTop);
}

void drawLaneGround(QPainter& painter, const LaneShape& lane, int index, const MapPalette& palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.lane(index).tint);
    painter.drawRoundedRect(lane.rect, 10, 10);
}

/// Letter, title, source and count. A head that stays at the top while its lane scrolls has a ground of its own.
void drawLaneHead(QPainter& painter, const LaneShape& lane, int index, const MapPalette& palette, double top, double zoom)
{
    const double size = laneHeadScale(zoom);
    painter.save();
    painter.translate(lane.rect.left(), std::min(top, std::max(lane.rect.top(), lane.rect.bottom() - 44 * size)));
    painter.scale(size, size);
    const double width = lane.rect.width() / size;
    if (top > lane.rect.top()) {
        painter.fillRect(QRectF(0, 0, width, 42), palette.lane(index).tint);
        painter.fillRect(QRectF(0, 42, width, 1), palette.divider);
    }
    const QRectF badge(16, 11, 20, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.lane(index).ink);
    painter.drawRoundedRect(badge, 4, 4);
    const QFont titleFont = mapFont(14, QFont::DemiBold);
    const QFont smallFont = mapFont(12);
    drawText(painter, badge, lane.letter, mapFont(12, QFont::DemiBold), palette.surface, Qt::AlignCenter);
    const double countWidth = QFontMetricsF(smallFont).horizontalAdvance(lane.count);
    const double room = std::max(0.0, width - 80 - countWidth);
    const QString title = QFontMetricsF(titleFont).elidedText(lane.title, Qt::ElideRight, room);
    const double titleWidth = QFontMetricsF(titleFont).horizontalAdvance(title);
    drawText(painter, QRectF(badge.right() + 10, badge.top(), titleWidth + 8, 20), title, titleFont, palette.text);
    const QString source = QFontMetricsF(smallFont).elidedText(lane.source, Qt::ElideRight, room - titleWidth - 12);
    if (room - titleWidth > 60)
        drawText(painter, QRectF(badge.right() + 22 + titleWidth, badge.top(), room, 20), source, smallFont, palette.muted);
    drawText(painter, QRectF(width - 20 - countWidth, badge.top(), countWidth + 4, 20), lane.count, smallFont, palette.muted,
             Qt::AlignRight | Qt::AlignVCenter);
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

QString tr(const char* text) { return QCoreApplication::translate("MapPainter", text); }

} // namespace

MapPainter::MapPainter(const MapScene& scene, const SceneIndex& index, const MapPalette& palette)
    : m_scene(scene), m_index(index), m_palette(palette)
{
}

void MapPainter::paint(QPainter& painter, const QRectF& visible, double zoom, const PaintState& state) const
{
    painter.setRenderHint(QPainter::Antialiasing, zoom >= plainZoom);
    for (size_t i = 0; i < m_scene.lanes.size(); ++i)
        drawLaneGround(painter, m_scene.lanes[i], static_cast<int>(i), m_palette);
    for (size_t i : m_index.relationsIn(visible)) {
        const RelationShape& relation = m_scene.relations[i];
        drawRelation(painter, relation, m_palette, zoom, isStrong(relation, state));
    }
    const std::vector<size_t> links = m_index.linksIn(visible);
    for (size_t i : links)
        drawLink(painter, m_scene.links[i], m_palette, zoom, isStrong(m_scene.links[i], state));
    for (size_t i : m_index.nodesIn(visible))
        drawNode(painter, m_scene.nodes[i], m_palette, zoom, state);
    for (size_t i : links) {
        const LinkShape& link = m_scene.links[i];
        if (zoom >= plainZoom && link.route.size() > 1) {
            drawLinkEnd(painter, link, link.route.front(), m_palette);
            drawLinkEnd(painter, link, link.route.back(), m_palette);
        }
        drawChip(painter, link, m_palette, isStrong(link, state), zoom >= 0.6);
    }
    for (size_t i = 0; i < m_scene.lanes.size(); ++i) {
        const double laneTop = m_scene.lanes[i].rect.top();
        const double top = std::max(state.headTop.value_or(laneTop), laneTop);
        drawLaneHead(painter, m_scene.lanes[i], static_cast<int>(i), m_palette, top, zoom);
    }
}

QSizeF MapPainter::paintLegend(QPainter& painter, QPointF at, double) const
{
    constexpr double height = 38;
    const QFont font = mapFont(12);
    double x = at.x();
    const double middle = at.y() + height / 2;
    const auto label = [&](const QString& text) {
        const double width = QFontMetricsF(font).horizontalAdvance(text) + 2;
        drawText(painter, QRectF(x, at.y(), width, height), text, font, m_palette.muted);
        x += width + 22;
    };
    const std::array<std::pair<Role, QString>, 4> roles{{{Role::Claim, tr("claim")}, {Role::Premise, tr("premise")},
                                                         {Role::Condition, tr("condition")}, {Role::Context, tr("context")}}};
    for (const auto& [role, name] : roles) {
        if (std::none_of(m_scene.nodes.begin(), m_scene.nodes.end(), [role = role](const NodeShape& n) { return n.role == role; }))
            continue;
        drawRoleMark(painter, {x + 5, middle}, role, false, m_palette);
        x += 16;
        label(name);
    }
    const std::array<std::pair<RelationKind, QString>, 5> kinds{{{RelationKind::Supports, tr("supports")}, {RelationKind::Attacks, tr("attacks")},
                                                                 {RelationKind::Undercuts, tr("undercuts")}, {RelationKind::ConditionOf, tr("hangs on")},
                                                                 {RelationKind::Elaborates, tr("elaborates")}}};
    for (const auto& [kind, name] : kinds) {
        if (std::none_of(m_scene.relations.begin(), m_scene.relations.end(), [kind = kind](const RelationShape& r) { return r.kind == kind; }))
            continue;
        RelationShape sample;
        sample.kind = kind;
        sample.route = {{x, middle}, {x + 36, middle}};
        drawRelation(painter, sample, m_palette, 1, false);
        x += 44;
        label(name);
    }
    const std::array<std::pair<LinkKind, QString>, 3> links{{{LinkKind::Match, tr("match")}, {LinkKind::Contradict, tr("contradict")}, {LinkKind::Related, tr("related")}}};
    for (const auto& [kind, name] : links) {
        if (std::none_of(m_scene.links.begin(), m_scene.links.end(), [kind = kind](const LinkShape& l) { return l.kind == kind; }))
            continue;
        LinkShape sample;
        sample.kind = kind;
        sample.route = {{x, middle}, {x + 36, middle}};
        drawLink(painter, sample, m_palette, 1, false);
        x += 44;
        label(name);
    }
    return {x - at.x(), height};
}

} // namespace cp
