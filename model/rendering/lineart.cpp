#include "model/rendering/lineart.h"

#include "model/rendering/mapfonts.h"
#include "model/rendering/sceneindex.h"
#include "model/rendering/wording.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace cp {
namespace {

constexpr double wordsZoom = 0.6;
constexpr double thinPixels = 1.25; ///< of lines below textZoom, on the screen

} // namespace

QPen dashedPen(const QColor& colour, double width, const QList<qreal>& pattern)
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

namespace {

/// Width of a line that is not to get lost when the map is small.
double seenWidth(double width, double zoom) { return zoom < textZoom ? std::max(width, thinPixels / zoom) : width; }

} // namespace

QPen bridgePen(RelationKind kind, const MapPalette& palette, double zoom) { return dashedPen(palette.relation(kind), seenWidth(1.75, zoom), {2, 5}); }

namespace {

QPen relationPen(const RelationShape& relation, const MapPalette& palette, double zoom)
{
    const QColor colour = palette.relation(relation.kind);
    const auto pen = [&](double width, const QList<qreal>& dashes) { return dashedPen(colour, seenWidth(width, zoom), dashes); };
    if (relation.isBridge)
        return bridgePen(relation.kind, palette, zoom);
    switch (relation.kind) {
    case RelationKind::Supports: return pen(1.75, {});
    case RelationKind::Attacks: return pen(2, {});
    case RelationKind::Undercuts: return pen(1.75, {6, 4});
    case RelationKind::ConditionOf: return pen(1.75, {10, 3, 2, 3});
    case RelationKind::Elaborates: return pen(1.25, {2, 4});
    }
    return pen(1, {});
}

} // namespace

void drawText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour,
              Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    const auto own = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    painter.setLayoutDirection(direction == Qt::LayoutDirectionAuto ? own : direction);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, int(alignment | Qt::AlignAbsolute), text);
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

namespace {

/// End mark of a relation that ends at the origin, from the left.
void drawMarkAtOrigin(QPainter& painter, const RelationShape& relation, const QColor& colour, const QColor& ground)
{
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(colour);
    switch (relation.kind) {
    case RelationKind::Supports:
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF({{0, 0}, {-10, -4.5}, {-10, 4.5}}));
        break;
    case RelationKind::Attacks: painter.fillRect(QRectF(-7, -7, 3, 14), colour); break;
    case RelationKind::Undercuts:
        painter.setBrush(ground);
        painter.drawEllipse(QPointF(0, 0), 6, 6);
        painter.drawLine(QPointF(-4, 4), QPointF(4, -4));
        break;
    case RelationKind::ConditionOf:
        painter.setBrush(ground);
        painter.drawPolygon(QPolygonF({{0, 0}, {-6, -5}, {-12, 0}, {-6, 5}}));
        if (relation.evenIf)
            painter.drawLine(QPointF(-11, 5), QPointF(-1, -5));
        break;
    case RelationKind::Elaborates:
        painter.setBrush(ground);
        painter.drawEllipse(QPointF(-4, 0), 4, 4);
        break;
    }
}

/// End mark of a relation at the last point of its route, pointing along the last segment.
void drawEndMark(QPainter& painter, const RelationShape& relation, const MapPalette& palette)
{
    const QPointF end = relation.route.back();
    const QPointF before = relation.route[relation.route.size() - 2];
    const double angle = std::atan2(end.y() - before.y(), end.x() - before.x()) * 180 / M_PI;
    painter.save();
    painter.translate(end);
    painter.rotate(angle);
    drawMarkAtOrigin(painter, relation, palette.relation(relation.kind), palette.canvas);
    painter.restore();
}

} // namespace

namespace {

/// Where the lines of linked premises meet.
void drawJoint(QPainter& painter, QPointF at, const QColor& colour, const MapPalette& palette)
{
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(palette.node);
    painter.drawEllipse(at, 7.5, 7.5);
    drawText(painter, QRectF(at.x() - 8, at.y() - 8, 16, 16), QStringLiteral("&"), mapFont(11, QFont::DemiBold), colour, Qt::AlignCenter);
}

} // namespace

namespace {

/// The part of a segment inside a rectangle (Liang and Barsky 1984) as fractions of its length; nothing when outside.
std::optional<std::pair<double, double>> insideOf(QPointF a, QPointF b, const QRectF& rect)
{
    double from = 0;
    double to = 1;
    const QPointF d = b - a;
    const std::array<std::pair<double, double>, 4> sides{{{-d.x(), a.x() - rect.left()}, {d.x(), rect.right() - a.x()},
                                                          {-d.y(), a.y() - rect.top()}, {d.y(), rect.bottom() - a.y()}}};
    for (const auto& [p, q] : sides) {
        if (p == 0 && q < 0)
            return std::nullopt;
        if (p < 0)
            from = std::max(from, q / p);
        else if (p > 0)
            to = std::min(to, q / p);
    }
    return from < to ? std::optional(std::pair(from, to)) : std::nullopt;
}

/// Strokes the pieces of a broken path that come near the view; dashes fall where they would on the whole of it.
class PieceStroke final {
public:
    PieceStroke(QPainter& painter, QPen pen, const QRectF& near) : m_painter(painter), m_pen(std::move(pen)), m_near(near) {}

    void stroke(const QPolygonF& line)
    {
        for (qsizetype i = 1; i < line.size(); ++i)
            add(line[i - 1], line[i]);
        finishPiece();
    }

private:
    void add(QPointF from, QPointF to)
    {
        const QPointF step = to - from;
        const double length = std::hypot(step.x(), step.y());
        if (const auto part = insideOf(from, to, m_near)) {
            if (m_piece.elementCount() == 0 || part->first > 0) {
                finishPiece();
                m_piece.moveTo(from + step * part->first);
                m_pieceStart = m_length + length * part->first;
            }
            m_piece.lineTo(from + step * part->second);
        } else {
            finishPiece();
        }
        m_length += length;
    }

    void finishPiece()
    {
        if (m_piece.elementCount() > 1) {
            if (m_pen.style() == Qt::CustomDashLine) // an offset would make a solid pen a dashed one without dashes
                m_pen.setDashOffset(m_pieceStart / m_pen.widthF());
            m_painter.setPen(m_pen);
            m_painter.drawPath(m_piece);
        }
        m_piece = QPainterPath();
    }

    QPainter& m_painter;
    QPen m_pen;
    QRectF m_near;
    QPainterPath m_piece;
    double m_pieceStart = 0; ///< on the whole path
    double m_length = 0;     ///< of the whole path so far
};

/// Strokes what can be seen of a path.
void strokeVisible(QPainter& painter, const QPainterPath& path, const QPen& pen, const QRectF& visible)
{
    painter.setBrush(Qt::NoBrush);
    const QRectF near = visible.adjusted(-20, -20, 20, 20);
    if (near.contains(path.controlPointRect())) {
        painter.setPen(pen);
        painter.drawPath(path);
        return;
    }
    PieceStroke pieces(painter, pen, near);
    // Curves become straight steps, short enough for the device.
    const double fine = std::max(1.0, std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12()));
    QList<QPolygonF> lines = path.toSubpathPolygons(QTransform::fromScale(fine, fine));
    for (QPolygonF& line : lines) {
        for (QPointF& point : line)
            point /= fine;
        pieces.stroke(line);
    }
}

} // namespace

void drawRelation(QPainter& painter, const RelationShape& relation, const MapPalette& palette, const LineView& view)
{
    if (relation.route.size() < 2)
        return;
    QPen pen = relationPen(relation, palette, view.zoom);
    if (view.strong)
        pen.setWidthF(pen.widthF() + 1);
    if (relation.dimmed)
        painter.setOpacity(dimmedOpacity);
    strokeVisible(painter, roundedPath(relation.route), pen, view.visible);
    if (relation.drawsEndMark)
        drawEndMark(painter, relation, palette);
    if (relation.joint)
        drawJoint(painter, *relation.joint, palette.relation(relation.kind), palette);
    if (relation.dimmed)
        painter.setOpacity(1);
}

namespace {

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

} // namespace

void drawLinkEnds(QPainter& painter, const LinkShape& link, const MapPalette& palette)
{
    drawLinkEnd(painter, link, link.route.front(), palette);
    drawLinkEnd(painter, link, link.route.back(), palette);
}

namespace {

/// Each kind of link has its own stroke, so that no colour is needed to tell them apart.
void strokeLink(QPainter& painter, const LinkShape& link, const QPainterPath& path, const MapPalette& palette, const LineView& view)
{
    const QColor colour = link.nearMiss ? palette.related : palette.link(link.kind);
    const auto stroke = [&](const QPen& pen) { strokeVisible(painter, path, pen, view.visible); };
    const double more = view.strong ? 1 : 0;
    if (view.zoom < textZoom && !view.strong) {
        // Side by side in a gutter, lines in full width would be one block of colour.
        const bool broken = link.nearMiss || link.kind != LinkKind::Match;
        stroke(dashedPen(colour, thinPixels / view.zoom, broken ? QList<qreal>{12, 6} : QList<qreal>()));
    } else if (link.nearMiss) {
        stroke(dashedPen(colour, 1.5 + more, {6, 6}));
    } else if (link.kind == LinkKind::Match) {
        // Two lines: a wide one with the ground's colour over its middle.
        stroke(QPen(colour, 4.5 + more));
        stroke(QPen(palette.canvas, 1.5));
    } else if (link.kind == LinkKind::Contradict) {
        stroke(dashedPen(colour, 2.5 + more, {12, 4}));
    } else {
        stroke(dashedPen(colour, 1.5 + more, {2, 4}));
    }
}

} // namespace

void drawLink(QPainter& painter, const LinkShape& link, const MapPalette& palette, const LineView& view)
{
    if (link.route.size() < 2)
        return;
    const QPainterPath path = linkPath(link);
    const bool pale = link.dimmed && !view.strong;
    if (pale)
        painter.setOpacity(dimmedOpacity);
    if (view.strong)
        strokeVisible(painter, path, QPen(palette.selection, 12, Qt::SolidLine, Qt::RoundCap), view.visible);
    strokeLink(painter, link, path, palette, view);
    if (pale)
        painter.setOpacity(1);
}

void drawChip(QPainter& painter, const LinkShape& link, const MapPalette& palette, double zoom, bool selected)
{
    const bool words = zoom >= wordsZoom;
    const QColor colour = link.nearMiss ? palette.related : palette.link(link.kind);
    const QFont font = mapFont(chanceTextSize, QFont::DemiBold);
    const QRectF chip = words ? chipRect(link) : QRectF(link.chip.x() - 12, link.chip.y() - 12, 24, 24);
    painter.save();
    painter.translate(link.chip);
    painter.scale(std::clamp(zoom, 0.6, 1.5) / zoom, std::clamp(zoom, 0.6, 1.5) / zoom);
    painter.translate(-link.chip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.node); // what is pale hides what is below it all the same
    painter.drawRoundedRect(chip, 12, 12);
    painter.setOpacity(link.dimmed && !selected ? dimmedOpacity : 1);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(selected ? colour : palette.node);
    painter.drawRoundedRect(chip, 12, 12);
    const QString sign = link.nearMiss ? QStringLiteral("\u00f7") : signOf(link.kind);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? palette.node : colour);
    const QPointF disc = words ? QPointF(chip.left() + 13, chip.center().y()) : chip.center();
    painter.drawEllipse(disc, 8, 8);
    drawText(painter, QRectF(disc.x() - 8, chip.top(), 16, 24), sign, font, selected ? colour : palette.node, Qt::AlignCenter);
    if (words)
        drawText(painter, chip.adjusted(27, 0, 0, 0), link.chipText, font, selected ? palette.node : colour);
    painter.restore();
}

} // namespace cp
