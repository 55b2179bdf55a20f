#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

#include <vector>

class QPainter;

namespace cp {

class SceneIndex;

/// Links of one kind between two trees, or between what lies near each other on the screen when trees are small: one of them
/// leads the way for all.
struct LinkBundle {
    size_t link = 0; ///< the one whose ends lie nearest to the middle of all; its line is drawn
    int count = 0;
};

inline constexpr double bundleZoom = 0.12; ///< below, links are drawn as bundles

/// Those of the whole scene, the largest last; for zooms below bundleZoom. Linear in the number of links.
[[nodiscard]] std::vector<LinkBundle> bundleLinks(const MapScene& scene, const SceneIndex& index, double zoom);

/// Lines as wide as their counts say.
void drawBundles(QPainter& painter, const MapScene& scene, const std::vector<LinkBundle>& bundles, const MapPalette& palette, const QRectF& visible,
                 double zoom);
/// "≠ 12" on the line of a bundle.
struct BundleCount {
    size_t link = 0; ///< whose line it is
    QString text;
    QRectF pill; ///< pixels: in the scene times the zoom
};

/// Those of large bundles, and of small ones where there is room: no two touch.
[[nodiscard]] std::vector<BundleCount> placeCounts(const MapScene& scene, const std::vector<LinkBundle>& bundles, double zoom);
void drawCounts(QPainter& painter, const MapScene& scene, const std::vector<BundleCount>& counts, const MapPalette& palette, double zoom);

} // namespace cp
