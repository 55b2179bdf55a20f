#include "model/rendering/nodeart.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace cp {
namespace {

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

/// A part of the box, given for words that run to the right; mirrored for those that run to the left.
QRectF along(const NodeShape& node, const QRectF& part)
{
    if (!node.rightToLeft)
        return part;
    return {node.rect.left() + node.rect.right() - part.right(), part.top(), part.width(), part.height()};
}

Qt::Alignment beginOf(const NodeShape& node) { return (node.rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter; }
Qt::Alignment endOf(const NodeShape& node) { return (node.rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter; }

void drawMark(QPainter& painter, const NodeShape& node, QPointF middle, Role role, bool main, const MapPalette& palette)
{
    drawRoleMark(painter, along(node, QRectF(middle, QSizeF(0, 0))).topLeft(), role, main, palette);
}

QPen outlinePen(const NodeShape& node, const MapPalette& palette)
{
    if (node.main)
        return QPen(palette.nodeBorderMain, 2);
    switch (node.role) {
    case Role::Condition: return QPen(palette.condition, 1.5);
    case Role::Context: return dashedPen(palette.faint, 1.25, {4, 3});
    default: return QPen(palette.nodeBorder, 1.25);
    }
}

void drawTab(QPainter& painter, const NodeShape& node, const MapPalette& palette, bool words)
{
    const QFont font = mapFont(roleTextSize, QFont::Medium);
    const double width = QFontMetricsF(font).horizontalAdvance(node.tab) + 32;
    const QRectF whole(node.rect.left() + 12, node.rect.top() - 19, width, 20);
    const QRectF tab = along(node, whole);
    painter.setPen(QPen(palette.condition, 1));
    painter.setBrush(palette.conditionTint);
    painter.drawRoundedRect(tab, 3, 3);
    drawMark(painter, node, {whole.left() + 12, whole.center().y()}, Role::Condition, false, palette);
    if (words)
        drawText(painter, along(node, whole.adjusted(22, 0, 0, 0)), node.tab, font, palette.condition, beginOf(node));
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
    case ProbabilityKind::Hearsay: painter.setPen(dashedPen(palette.probFill, 1.25, {2, 2})); [[fallthrough]];
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
        drawText(painter, row, node.phrase, mapFont(chanceTextSize, QFont::Medium), palette.muted, beginOf(node));
        drawText(painter, row, node.range, mapFont(chanceTextSize, QFont::DemiBold), palette.text, endOf(node));
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
    drawMark(painter, node, {inner.left() + 5, inner.top() + 7}, node.role, node.main, palette);
    if (labels) {
        const QRectF label(inner.left() + 16, inner.top(), inner.width() - 16, 14);
        drawText(painter, along(node, label), node.roleLabel, mapFont(roleTextSize, QFont::Medium), palette.muted, beginOf(node));
    }
    const double step = node.main ? mainLine : nodeLine;
    const QFont font = node.main ? mapFont(mainTextSize, QFont::DemiBold) : mapFont(nodeTextSize);
    const QColor colour = node.role == Role::Context ? palette.muted : palette.text;
    double top = inner.top() + roleLine + 6;
    for (const QString& line : node.lines) {
        drawText(painter, along(node, QRectF(inner.left(), top, inner.width() + 4, step)), line, font, colour, beginOf(node),
                 node.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        top += step;
    }
}

QPolygonF starAround(QPointF middle)
{
    constexpr double outer = 6.5;
    constexpr double inner = 2.7;
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * i / 5;
        const double reach = i % 2 == 0 ? outer : inner;
        star << middle + reach * QPointF(std::sin(angle), -std::cos(angle));
    }
    return star;
}

/// Small marks at the end of the role row, from the outside: accepted, star, note, pin.
void drawBadges(QPainter& painter, const NodeShape& node, const MapPalette& palette)
{
    double x = along(node, QRectF(node.rect.right() - nodePadX - 12, 0, 12, 0)).left();
    const double step = node.rightToLeft ? 18 : -18;
    const double top = node.rect.top() + nodePadY + 1;
    painter.setBrush(Qt::NoBrush);
    if (node.review == Review::Accepted) {
        painter.setPen(QPen(palette.support, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({{x + 1.5, top + 6.5}, {x + 4.5, top + 9.5}, {x + 10.5, top + 2.5}}));
        x += step;
    }
    if (node.starred) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.text);
        painter.drawPolygon(starAround({x + 6, top + 6.5}));
        painter.setBrush(Qt::NoBrush);
        x += step;
    }
    painter.setPen(QPen(palette.muted, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (node.hasNote) {
        painter.drawPolygon(QPolygonF({{x + 1, top + 1}, {x + 11, top + 1}, {x + 11, top + 9}, {x + 6, top + 9}, {x + 3, top + 12}, {x + 3, top + 9}, {x + 1, top + 9}}));
        x += step;
    }
    if (node.pinned) {
        painter.drawLine(QPointF(x + 3, top + 1), QPointF(x + 9, top + 1));
        painter.drawPolyline(QPolygonF({{x + 4, top + 1}, {x + 4, top + 5}, {x + 2, top + 8}, {x + 10, top + 8}, {x + 8, top + 5}, {x + 8, top + 1}}));
        painter.drawLine(QPointF(x + 6, top + 8), QPointF(x + 6, top + 12));
    }
}

/// Two card edges behind the box and the number of hidden statements on its lower edge.
void drawFold(QPainter& painter, const NodeShape& node, const MapPalette& palette)
{
    painter.setPen(QPen(palette.nodeBorder, 1.25));
    painter.setBrush(palette.node);
    for (const double step : {6.0, 3.0})
        painter.drawRoundedRect(node.rect.translated(step, step), 2, 2);
}

void drawFoldCount(QPainter& painter, const NodeShape& node, const MapPalette& palette)
{
    const QString text = QStringLiteral("+%1").arg(node.folded);
    const QFont font = mapFont(roleTextSize, QFont::DemiBold);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 16;
    const QRectF pill(node.rect.center().x() - width / 2, node.rect.bottom() - 6, width, 18);
    painter.setPen(QPen(palette.control, 1));
    painter.setBrush(palette.surface);
    painter.drawRoundedRect(pill, 9, 9);
    drawText(painter, pill, text, font, palette.text, Qt::AlignCenter);
}

/// Large pictures are painted in bands, and Qt counts the dashes of a path anew behind the edge of the device: there they are laid out
/// before. On the screen, where no band follows, that would only cost time.
void drawOutline(QPainter& painter, const QPainterPath& path, const QPen& pen)
{
    constexpr double largestOnScreen = 2.5;
    const bool large = painter.paintEngine()->type() == QPaintEngine::Raster && painter.worldTransform().m11() > largestOnScreen;
    if (!large || pen.style() != Qt::CustomDashLine) {
        painter.drawPath(path);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.drawPath(path);
    painter.fillPath(QPainterPathStroker(pen).createStroke(path), pen.color());
}

void drawBox(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom, const NodeState& state)
{
    if (state.focused) {
        painter.setPen(QPen(palette.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(node.rect.adjusted(-4, -4, 4, 4), 10, 10);
    }
    if (!node.tab.isEmpty())
        drawTab(painter, node, palette, zoom >= 0.7);
    if (node.folded > 0)
        drawFold(painter, node, palette);
    const QPen pen = state.selected ? QPen(palette.accent, 2.5) : outlinePen(node, palette);
    painter.setPen(pen);
    painter.setBrush(state.hovered ? palette.hover : node.role == Role::Context ? palette.lane(node.lane).tint : palette.node);
    drawOutline(painter, outline(node), pen);
    if (zoom >= textZoom)
        drawNodeText(painter, node, palette, zoom >= 0.7);
    if (node.probability)
        drawChance(painter, node, palette, zoom >= 0.7);
    if (zoom >= textZoom)
        drawBadges(painter, node, palette);
    if (node.folded > 0)
        drawFoldCount(painter, node, palette);
}

} // namespace

void drawNode(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom, const NodeState& state)
{
    const bool pale = node.dimmed && !state.selected && !state.hovered;
    if (pale)
        painter.setOpacity(dimmedOpacity);
    drawBox(painter, node, palette, zoom, state);
    if (pale)
        painter.setOpacity(1);
}

} // namespace cp
