#include "model/rendering/overview.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mappainter.h"
#include "model/rendering/sceneindex.h"

#include <QHash>
#include <QPainter>
#include <array>
#include <cmath>
#include <utility>

namespace cp {
namespace {

constexpr double typicalWidth = 216;
constexpr double leastPixels = 6; ///< width of a box below which its relations are left out

using Lines = QList<QLineF>;
using Rects = QList<QRectF>;

void addLines(Lines& lines, const std::vector<QPointF>& route)
{
    for (size_t i = 1; i < route.size(); ++i)
        lines.emplaceBack(route[i - 1], route[i]);
}

void drawLines(QPainter& painter, const Lines& lines, const QColor& colour, double width)
{
    if (lines.isEmpty())
        return;
    painter.setPen(QPen(colour, width));
    painter.drawLines(lines);
}

/// Of each kind the pale ones and the others; these are drawn last, so that what stands out is not covered.
template <typename Shape>
struct LinesByKind {
    std::array<Lines, 5> pale, full;

    LinesByKind(const std::vector<Shape>& shapes, const std::vector<size_t>& indexes)
    {
        for (size_t i : indexes)
            addLines((shapes[i].dimmed ? pale : full)[static_cast<size_t>(shapes[i].kind)], shapes[i].route);
    }
    template <typename ColourOf>
    void draw(QPainter& painter, const ColourOf& colourOf, double width) const
    {
        for (const auto* lines : {&pale, &full}) {
            painter.setOpacity(lines == &pale ? dimmedOpacity : 1);
            for (size_t kind = 0; kind < lines->size(); ++kind) {
                if (!(*lines)[kind].isEmpty())
                    drawLines(painter, (*lines)[kind], colourOf(kind), width);
            }
        }
        painter.setOpacity(1);
    }
};

void drawRelations(QPainter& painter, const MapScene& scene, const std::vector<size_t>& indexes, const MapPalette& palette, double pixel)
{
    LinesByKind(scene.relations, indexes).draw(painter, [&](size_t kind) { return palette.relation(static_cast<RelationKind>(kind)); }, pixel);
}

void drawLinks(QPainter& painter, const MapScene& scene, const std::vector<size_t>& indexes, const MapPalette& palette, double width)
{
    LinesByKind(scene.links, indexes).draw(painter, [&](size_t kind) { return palette.link(static_cast<LinkKind>(kind)); }, width);
}

/// Lines of which most run upright on top of each other: those that meet become one.
class UprightLines final {
public:
    void add(const QLineF& piece, const QRectF& visible)
    {
        if (std::abs(piece.dx()) > 0.5) {
            m_lines += piece;
            return;
        }
        const double top = std::max(std::min(piece.y1(), piece.y2()), visible.top());
        const double bottom = std::min(std::max(piece.y1(), piece.y2()), visible.bottom());
        const auto known = m_columns.find(qRound(piece.x1()));
        if (known == m_columns.end()) {
            m_columns.insert(qRound(piece.x1()), {top, bottom});
        } else if (top <= known->second && bottom >= known->first) {
            known->first = std::min(known->first, top);
            known->second = std::max(known->second, bottom);
        } else {
            m_lines += QLineF(piece.x1(), top, piece.x1(), bottom);
        }
    }
    [[nodiscard]] Lines take()
    {
        for (auto column = m_columns.cbegin(); column != m_columns.cend(); ++column)
            m_lines += QLineF(column.key(), column->first, column.key(), column->second);
        return std::move(m_lines);
    }

private:
    QHash<int, std::pair<double, double>> m_columns; ///< top and bottom by place across
    Lines m_lines;
};

/// Tones in the order of Role.
std::array<QColor, 4> tones(const MapPalette& palette)
{
    return {palette.roleClaim, palette.lodPremise, palette.roleCondition, palette.lodContext};
}

} // namespace

bool showsRelations(double zoom) { return typicalWidth * zoom >= leastPixels; }

void drawOverview(QPainter& painter, const MapScene& scene, const OverviewParts& parts, const MapPalette& palette, double zoom)
{
    const double pixel = 1 / zoom;
    if (showsRelations(zoom))
        drawRelations(painter, scene, parts.relations, palette, pixel);
    drawLinks(painter, scene, parts.links, palette, 1.5 * pixel);
    // Pale ones first, so that what stands out is not covered.
    std::array<Rects, 4> pale;
    std::array<Rects, 4> full;
    for (size_t i : parts.nodes) {
        const NodeShape& node = scene.nodes[i];
        (node.dimmed ? pale : full)[static_cast<size_t>(node.role)] += node.rect;
    }
    painter.setPen(Qt::NoPen);
    const std::array<QColor, 4> colours = tones(palette);
    for (const auto* rects : {&pale, &full}) {
        painter.setOpacity(rects == &pale ? dimmedOpacity : 1);
        for (size_t tone = 0; tone < colours.size(); ++tone) {
            painter.setBrush(colours[tone]);
            painter.drawRects((*rects)[tone]);
        }
    }
    painter.setOpacity(1);
}

void drawPassingLinks(QPainter& painter, const MapScene& scene, const std::vector<size_t>& links, const MapPalette& palette, const QRectF& visible)
{
    std::array<UprightLines, 3> byKind;
    for (size_t i : links) {
        const LinkShape& link = scene.links[i];
        for (size_t p = 1; p < link.route.size(); ++p) {
            const QLineF piece(link.route[p - 1], link.route[p]);
            if (visible.intersects(QRectF(piece.p1(), piece.p2()).normalized().adjusted(-1, -1, 1, 1)))
                byKind[static_cast<size_t>(link.kind)].add(piece, visible);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (size_t kind = 0; kind < byKind.size(); ++kind)
        drawLines(painter, byKind[kind].take(), palette.link(static_cast<LinkKind>(kind)), 0); // one pixel, the quickest
    painter.setRenderHint(QPainter::Antialiasing);
}

namespace {

/// Around boxes; never smaller than what the eye finds.
Rects haloes(const MapScene& scene, const SceneIndex& index, const QSet<StatementId>& ids, double zoom)
{
    Rects rects;
    for (StatementId id : ids) {
        if (const auto i = index.node(id)) {
            const QRectF& rect = scene.nodes[*i].rect;
            const double grow = std::max(2.0, 3 - rect.height() * zoom / 2) / zoom;
            rects += rect.adjusted(-grow, -grow, grow, grow);
        }
    }
    return rects;
}

} // namespace

void drawOverviewSelection(QPainter& painter, const MapScene& scene, const SceneIndex& index, const MapPalette& palette, double zoom,
                           const PaintState& state)
{
    for (LinkId id : state.selectedLinks) {
        const auto i = index.link(id);
        if (!i)
            continue;
        Lines lines;
        addLines(lines, scene.links[*i].route);
        drawLines(painter, lines, palette.link(scene.links[*i].kind), 3.5 / zoom);
    }
    painter.setPen(Qt::NoPen);
    const auto mark = [&](const QSet<StatementId>& ids, const QColor& colour) {
        painter.setBrush(colour);
        painter.drawRects(haloes(scene, index, ids, zoom));
    };
    mark(state.hits, palette.hit);
    if (state.hoveredNode.isValid())
        mark({state.hoveredNode}, palette.muted);
    mark(state.selectedNodes, palette.accent);
}

} // namespace cp
