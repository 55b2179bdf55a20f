#include "model/rendering/linkbundles.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/sceneindex.h"
#include "model/rendering/wording.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

namespace cp {
namespace {

constexpr double bandPixels = 64; ///< trees that begin within one band of this height count as one
constexpr double pillHeight = 18; ///< pixels
constexpr double pillAir = 2;     ///< pixels between pills
constexpr double pillStep = pillHeight + pillAir;

/// Heights at which a link ends.
struct Ends {
    double a = 0;
    double b = 0;
};

/// A place in a lane: its lane and band.
uint32_t placeOf(const MapScene& scene, const SceneIndex& index, size_t node, double band)
{
    const NodeShape& shape = scene.nodes[node];
    const NodeShape& root = scene.nodes[index.node(shape.root).value_or(node)];
    const auto row = static_cast<uint32_t>(std::max(0.0, root.rect.top() - scene.bounds.top()) / band);
    return (static_cast<uint32_t>(shape.lane) << 24) | (row & 0xffffff);
}

Ends endsOf(const LinkShape& link) { return {link.route.front().y(), link.route.back().y()}; }

/// Links of one look between the same two places.
struct Group {
    std::vector<size_t> links;
    Ends sum;
};
using Groups = std::map<std::tuple<uint64_t, LinkKind, bool>, Group>;

Groups groupLinks(const MapScene& scene, const SceneIndex& index, double band)
{
    Groups groups;
    for (size_t i = 0; i < scene.links.size(); ++i) {
        const LinkShape& link = scene.links[i];
        const auto a = index.node(link.a);
        const auto b = index.node(link.b);
        if (!a || !b || link.route.size() < 2)
            continue;
        const uint64_t places = (static_cast<uint64_t>(placeOf(scene, index, *a, band)) << 32) | placeOf(scene, index, *b, band);
        Group& group = groups[{places, link.kind, link.dimmed}];
        group.links.push_back(i);
        group.sum.a += endsOf(link).a;
        group.sum.b += endsOf(link).b;
    }
    return groups;
}

/// The link whose ends are the nearest to the middle of all.
size_t leadOf(const Group& group, const MapScene& scene)
{
    const auto size = static_cast<double>(group.links.size());
    const auto off = [&](size_t i) {
        const Ends ends = endsOf(scene.links[i]);
        return std::abs(ends.a - group.sum.a / size) + std::abs(ends.b - group.sum.b / size);
    };
    return *std::min_element(group.links.begin(), group.links.end(), [&](size_t x, size_t y) { return off(x) < off(y); });
}

double widthOf(int count) { return 1.6 + 0.7 * std::log2(count); }

} // namespace

std::vector<LinkBundle> bundleLinks(const MapScene& scene, const SceneIndex& index, double zoom)
{
    std::vector<LinkBundle> bundles;
    for (const auto& [key, group] : groupLinks(scene, index, bandPixels / zoom))
        bundles.push_back({leadOf(group, scene), static_cast<int>(group.links.size())});
    std::stable_sort(bundles.begin(), bundles.end(), [](const LinkBundle& a, const LinkBundle& b) { return a.count < b.count; });
    return bundles;
}

void drawBundles(QPainter& painter, const MapScene& scene, const std::vector<LinkBundle>& bundles, const MapPalette& palette, const QRectF& visible,
                 double zoom)
{
    for (const LinkBundle& bundle : bundles) {
        const LinkShape& link = scene.links[bundle.link];
        QList<QLineF> lines;
        for (size_t i = 1; i < link.route.size(); ++i) {
            const QLineF piece(link.route[i - 1], link.route[i]);
            if (visible.intersects(QRectF(piece.p1(), piece.p2()).normalized().adjusted(-1, -1, 1, 1)))
                lines += piece;
        }
        // One pixel is drawn the quickest.
        painter.setPen(QPen(palette.link(link.kind), bundle.count == 1 ? 0 : widthOf(bundle.count) / zoom));
        painter.setOpacity(link.dimmed ? dimmedOpacity : 1);
        painter.drawLines(lines);
    }
    painter.setOpacity(1);
}

std::vector<BundleCount> placeCounts(const MapScene& scene, const std::vector<LinkBundle>& bundles, double zoom)
{
    const QFontMetricsF metrics(mapFont(roleTextSize, QFont::DemiBold));
    std::vector<BundleCount> counts;
    std::unordered_map<long long, std::vector<QRectF>> taken; // by band across the height
    const auto bandOf = [](double y) { return std::llround(y / pillStep); };
    for (auto bundle = bundles.rbegin(); bundle != bundles.rend(); ++bundle) {
        const LinkShape& link = scene.links[bundle->link];
        const QString text = bundle->count == 1 ? signOf(link.kind) : signOf(link.kind) + u' ' + QLocale().toString(bundle->count);
        const double width = std::max(pillHeight, metrics.horizontalAdvance(text) + 12);
        const QRectF pill(link.chip.x() * zoom - width / 2, link.chip.y() * zoom - pillHeight / 2, width, pillHeight);
        const QRectF ground = pill.adjusted(-pillAir, -pillAir, pillAir, pillAir);
        const long long band = bandOf(pill.center().y());
        bool isFree = true;
        for (long long beside = band - 1; beside <= band + 1; ++beside) {
            const std::vector<QRectF>& others = taken[beside];
            isFree = isFree && std::none_of(others.begin(), others.end(), [&ground](const QRectF& other) { return ground.intersects(other); });
        }
        if (!isFree)
            continue;
        taken[band].push_back(pill);
        counts.push_back({bundle->link, text, pill});
    }
    return counts;
}

void drawCounts(QPainter& painter, const MapScene& scene, const std::vector<BundleCount>& counts, const MapPalette& palette, double zoom)
{
    const QFont font = mapFont(roleTextSize, QFont::DemiBold);
    painter.save();
    painter.scale(1 / zoom, 1 / zoom);
    for (const BundleCount& count : counts) {
        const QColor colour = palette.link(scene.links[count.link].kind);
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(palette.node);
        painter.drawRoundedRect(count.pill, pillHeight / 2, pillHeight / 2);
        drawText(painter, count.pill, count.text, font, colour, Qt::AlignCenter);
    }
    painter.restore();
}

} // namespace cp
