#include "model/rendering/bridgepills.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/sceneindex.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

namespace cp {
namespace {

constexpr double pillHeight = 18;
constexpr double tryStep = 8;  ///< between places that are tried along a line
constexpr int mostTried = 200; ///< of them
constexpr double littleCovered = 40; ///< of boxes, area: the edge between two that stand close
constexpr double pillGap = 4;        ///< between two
constexpr double pillWeight = 20;    ///< of another pill, compared with a box: two that meet cannot be read
constexpr double leastReadable = 0.8; ///< size of letters on the screen, of that at full zoom
constexpr double mostScale = 2;
constexpr double ontoBox = 3; ///< of a pill above a box, over its edge: it belongs to this box and not to the one above

/// Context of the texts below for translators.
struct LineText {
    Q_DECLARE_TR_FUNCTIONS(LineText)
};

QFont pillFont(double scale) { return mapFont(roleTextSize * scale, QFont::Medium); }

QRectF withTab(const NodeShape& node) { return node.rect.adjusted(0, node.tab.isEmpty() ? 0 : -tabHeight, 0, 0); }

double common(const QRectF& a, const QRectF& b)
{
    const QRectF both = a.intersected(b);
    return both.width() * both.height();
}

/// At the origin.
BridgePill bare(int hidden, double zoom)
{
    BridgePill pill{zoom < textZoom ? QLocale().toString(hidden) : LineText::tr("%n hidden", "statements on a bridge", hidden), {},
                    std::clamp(leastReadable / zoom, 1.0, mostScale)};
    const double width = QFontMetricsF(pillFont(pill.scale)).horizontalAdvance(pill.text) + 16 * pill.scale;
    pill.rect = QRectF(0, 0, width, pillHeight * pill.scale);
    return pill;
}

void drawPill(QPainter& painter, const BridgePill& pill, RelationKind kind, const MapPalette& palette)
{
    painter.setPen(QPen(palette.relation(kind), 1));
    painter.setBrush(palette.node);
    painter.drawRoundedRect(pill.rect, pill.rect.height() / 2, pill.rect.height() / 2);
    drawText(painter, pill.rect, pill.text, pillFont(pill.scale), palette.text, Qt::AlignCenter);
}

} // namespace

/// Area of boxes and of other pills that a pill would lie on.
double BridgePills::covered(const QRectF& pill, size_t relation)
{
    double area = 0;
    for (const size_t node : m_index.nodesIn(pill.adjusted(0, 0, 0, tabHeight + pill.height()))) {
        const NodeShape& shape = m_scene.nodes[node];
        area += common(withTab(shape), pill);
        if (shape.hiddenAbove > 0)
            area += common(hiddenAbovePill(shape, m_zoom).rect, pill);
    }
    if (area > littleCovered)
        return area; // no place for it, whatever else is there
    const QRectF reach = pill.adjusted(-pill.width(), -pill.height(), pill.width(), pill.height()); // of lines whose pills meet it
    for (const size_t other : m_index.relationsIn(reach)) {
        if (other < relation && has(m_scene.relations[other]))
            area += common(of(other).rect.adjusted(-pillGap, -pillGap, pillGap, pillGap), pill) * pillWeight;
    }
    return area;
}

BridgePill BridgePills::of(size_t relation)
{
    const auto known = m_placed.constFind(relation);
    return known == m_placed.constEnd() ? *m_placed.insert(relation, placed(relation)) : *known;
}

BridgePill BridgePills::placed(size_t relation)
{
    const RelationShape& bridge = m_scene.relations[relation];
    BridgePill best = bare(bridge.hidden, m_zoom);
    QRectF pill = best.rect;
    double least = std::numeric_limits<double>::infinity();
    int tried = 0;
    for (size_t i = 1; i < bridge.route.size(); ++i) {
        const QLineF piece(bridge.route[i - 1], bridge.route[i]);
        const int steps = std::max(1, static_cast<int>(piece.length() / tryStep));
        for (int k = 1; k <= steps && tried < mostTried && least > littleCovered; ++k, ++tried) {
            pill.moveCenter(piece.pointAt((k - 0.5) / steps));
            const double area = covered(pill, relation);
            if (area >= least)
                continue;
            least = area;
            best.rect = pill;
        }
    }
    return best;
}

void drawBridgePill(QPainter& painter, const RelationShape& bridge, const BridgePill& pill, const MapPalette& palette)
{
    if (bridge.dimmed)
        painter.setOpacity(dimmedOpacity);
    drawPill(painter, pill, bridge.kind, palette);
    if (bridge.dimmed)
        painter.setOpacity(1);
}

BridgePill hiddenAbovePill(const NodeShape& node, double zoom)
{
    BridgePill pill = bare(node.hiddenAbove, zoom);
    const QRectF box = withTab(node);
    pill.rect.moveTo(box.center().x() - pill.rect.width() / 2, box.top() + ontoBox - pill.rect.height());
    return pill;
}

void drawHiddenAbove(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom)
{
    const BridgePill pill = hiddenAbovePill(node, zoom);
    const QPointF foot(pill.rect.center().x(), pill.rect.top());
    const double top = withTab(node).top() - hiddenAboveHeight;
    if (node.dimmed)
        painter.setOpacity(dimmedOpacity);
    if (top < foot.y()) {
        painter.setPen(bridgePen(node.hiddenKind, palette, zoom));
        painter.drawLine(foot, QPointF(foot.x(), top));
    }
    drawPill(painter, pill, node.hiddenKind, palette);
    if (node.dimmed)
        painter.setOpacity(1);
}

} // namespace cp
