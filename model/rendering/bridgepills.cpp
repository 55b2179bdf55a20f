#include "model/rendering/bridgepills.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/sceneindex.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
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

/// Context of the texts below for translators.
struct LineText {
    Q_DECLARE_TR_FUNCTIONS(LineText)
};

QFont pillFont() { return mapFont(roleTextSize, QFont::Medium); }

double covered(const QRectF& pill, const MapScene& scene, const SceneIndex& index)
{
    double area = 0;
    for (const size_t node : index.nodesIn(pill)) {
        const QRectF common = scene.nodes[node].rect.intersected(pill);
        area += common.width() * common.height();
    }
    return area;
}

} // namespace

BridgePill placeBridgePill(const RelationShape& bridge, const MapScene& scene, const SceneIndex& index)
{
    BridgePill best{LineText::tr("%n hidden", "statements on a bridge", bridge.hidden), {}};
    const double width = QFontMetricsF(pillFont()).horizontalAdvance(best.text) + 16;
    double least = std::numeric_limits<double>::infinity();
    int tried = 0;
    for (size_t i = 1; i < bridge.route.size(); ++i) {
        const QLineF piece(bridge.route[i - 1], bridge.route[i]);
        const int steps = std::max(1, static_cast<int>(piece.length() / tryStep));
        for (int k = 1; k <= steps && tried < mostTried && least > littleCovered; ++k, ++tried) {
            const QPointF middle = piece.pointAt((k - 0.5) / steps);
            const QRectF pill(middle.x() - width / 2, middle.y() - pillHeight / 2, width, pillHeight);
            const double area = covered(pill, scene, index);
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
    painter.setPen(QPen(palette.relation(bridge.kind), 1));
    painter.setBrush(palette.node);
    painter.drawRoundedRect(pill.rect, pillHeight / 2, pillHeight / 2);
    drawText(painter, pill.rect, pill.text, pillFont(), palette.text, Qt::AlignCenter);
    if (bridge.dimmed)
        painter.setOpacity(1);
}

} // namespace cp
