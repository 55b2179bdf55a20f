#include "model/rendering/headlines.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace cp {
namespace {

// Pixels on the screen.
constexpr double leastWidth = 92;
constexpr double most = 240;
constexpr double line = 16;
constexpr double apart = 8;

QRectF scaled(const QRectF& rect, double zoom) { return {rect.topLeft() * zoom, rect.size() * zoom}; }

class Places final {
public:
    Places(const MapScene& scene, const SceneIndex& index, double zoom) : m_scene(scene), m_index(index), m_zoom(zoom) {}
    [[nodiscard]] QRectF least(const NodeShape& node) const;
    [[nodiscard]] QRectF widened(const std::vector<Headline>& all, const Headline& one) const;

private:
    [[nodiscard]] QRectF lane(const NodeShape& node) const { return scaled(m_scene.lanes[static_cast<size_t>(node.lane)].rect, m_zoom).adjusted(apart, 0, -apart, 0); }
    [[nodiscard]] std::vector<QRectF> boxesIn(const QRectF& place) const;

    const MapScene& m_scene;
    const SceneIndex& m_index;
    double m_zoom;
};

std::vector<QRectF> Places::boxesIn(const QRectF& place) const
{
    std::vector<QRectF> boxes;
    for (const size_t i : m_index.nodesIn(scaled(place, 1 / m_zoom))) {
        const QRectF box = scaled(m_scene.nodes[i].rect, m_zoom);
        if (box.intersects(place))
            boxes.push_back(box);
    }
    return boxes;
}

/// Over a box, in the middle or more to a side, with the least width; nothing where other boxes leave no room or the lane
/// is too narrow.
QRectF Places::least(const NodeShape& node) const
{
    const QRectF ground = lane(node);
    if (ground.width() < leastWidth)
        return {};
    const QRectF box = scaled(node.rect, m_zoom);
    for (const double aside : {0.0, 0.25, -0.25, 0.5, -0.5}) {
        const double x = std::clamp(box.center().x() + aside * leastWidth, ground.left() + leastWidth / 2, ground.right() - leastWidth / 2);
        const QRectF place(x - leastWidth / 2, box.top() - headlineAbove, leastWidth, line);
        if (boxesIn(place).empty())
            return place;
    }
    return {};
}

/// Up to boxes on both sides, and half of what lies between it and other headlines.
QRectF Places::widened(const std::vector<Headline>& all, const Headline& one) const
{
    const QRectF& own = one.place;
    const QRectF ground = lane(m_scene.nodes[one.node]);
    const double x = own.center().x();
    double room = std::min(x - ground.left(), ground.right() - x);
    for (const Headline& other : all) {
        const double away = std::abs(other.place.center().x() - x);
        if (away > 0 && other.place.top() < own.bottom() && other.place.bottom() > own.top())
            room = std::min(room, (away - apart) / 2);
    }
    for (const QRectF& box : boxesIn({x - most / 2, own.top(), most, line}))
        room = std::min(room, (box.left() > x ? box.left() - x : x - box.right()) - apart / 2);
    const double half = std::clamp(room, leastWidth / 2, most / 2);
    return {x - half, own.top(), 2 * half, line};
}

} // namespace

std::vector<Headline> placeHeadlines(const MapScene& scene, const SceneIndex& index, const QRectF& visible, double zoom)
{
    const Places places(scene, index, zoom);
    const double above = 24 / zoom;
    std::vector<Headline> wanted;
    for (const size_t i : index.mains()) {
        const NodeShape& node = scene.nodes[i];
        if (!visible.intersects(node.rect.adjusted(-above, -above, above, 0)))
            continue;
        const QRectF place = places.least(node);
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
    for (Headline& one : result)
        one.place = places.widened(placed, one);
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
