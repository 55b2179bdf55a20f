#include "model/rendering/headlines.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace cp {
namespace {

// Pixels on the screen.
constexpr double least = 92;
constexpr double most = 240;
constexpr double line = 16;
constexpr double overBox = 20;
constexpr double apart = 8;

/// A place of the least width over a box, inside its lane; nothing in a lane that is too narrow.
QRectF leastPlace(const NodeShape& node, const LaneShape& lane, double zoom)
{
    const double left = lane.rect.left() * zoom + apart;
    const double right = lane.rect.right() * zoom - apart;
    if (right - left < least)
        return {};
    const double x = std::clamp(node.rect.center().x() * zoom, left + least / 2, right - least / 2);
    return {x - least / 2, node.rect.top() * zoom - overBox, least, line};
}

/// Up to half of what lies between it and those on both sides.
QRectF widened(const std::vector<Headline>& all, size_t index, const LaneShape& lane, double zoom)
{
    const QRectF own = all[index].place;
    double room = std::min(own.center().x() - lane.rect.left() * zoom, lane.rect.right() * zoom - own.center().x()) - apart;
    for (const Headline& other : all) {
        const double away = std::abs(other.place.center().x() - own.center().x());
        if (away > 0 && other.place.top() < own.bottom() && other.place.bottom() > own.top())
            room = std::min(room, (away - apart) / 2);
    }
    const double half = std::clamp(room, least / 2, most / 2);
    return {own.center().x() - half, own.top(), 2 * half, line};
}

} // namespace

std::vector<Headline> placeHeadlines(const MapScene& scene, const std::vector<size_t>& mains, const QRectF& visible, double zoom)
{
    const double above = 24 / zoom;
    std::vector<Headline> wanted;
    for (const size_t i : mains) {
        const NodeShape& node = scene.nodes[i];
        if (!visible.intersects(node.rect.adjusted(-above, -above, above, 0)))
            continue;
        const QRectF place = leastPlace(node, scene.lanes[static_cast<size_t>(node.lane)], zoom);
        if (!place.isEmpty())
            wanted.push_back({i, place});
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const Headline& a, const Headline& b) { return a.place.left() < b.place.left(); });
    std::vector<Headline> placed;
    for (const Headline& one : wanted) {
        const QRectF ground = one.place.adjusted(-apart, 0, apart, 0);
        if (std::none_of(placed.begin(), placed.end(), [&](const Headline& other) { return ground.intersects(other.place); }))
            placed.push_back(one);
    }
    std::vector<Headline> result = placed;
    for (size_t i = 0; i < placed.size(); ++i)
        result[i].place = widened(placed, i, scene.lanes[static_cast<size_t>(scene.nodes[placed[i].node].lane)], zoom);
    return result;
}

void drawHeadlines(QPainter& painter, const MapScene& scene, const std::vector<Headline>& headlines, const MapPalette& palette, double zoom)
{
    const QFont font = mapFont(12, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    painter.save();
    painter.scale(1 / zoom, 1 / zoom);
    for (const Headline& one : headlines) {
        const NodeShape& node = scene.nodes[one.node];
        const QString text = metrics.elidedText(node.headline, Qt::ElideRight, one.place.width());
        const double width = std::min(one.place.width(), metrics.horizontalAdvance(text));
        QColor ground = palette.lane(node.lane).tint;
        ground.setAlphaF(0.85f); // lines of links run behind
        painter.fillRect(QRectF(one.place.center().x() - width / 2 - 2, one.place.top(), width + 4, line), ground);
        drawText(painter, one.place, text, font, palette.text, Qt::AlignCenter);
    }
    painter.restore();
}

} // namespace cp
