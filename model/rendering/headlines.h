#pragma once

#include "model/rendering/palette.h"
#include "model/rendering/sceneindex.h"

#include <vector>

class QPainter;

namespace cp {

inline constexpr double headlineAbove = 20; ///< pixels from the top of a headline to its box

/// The words of a main claim above its box where boxes are too small for words.
struct Headline {
    size_t node = 0;
    QRectF place; ///< pixels on the screen, from the scene's origin
};

/// As many as there is room for, none on another or on a box, each inside its lane; of two that would touch, the left one.
/// Quadratic in the main claims in view.
[[nodiscard]] std::vector<Headline> placeHeadlines(const MapScene& scene, const SceneIndex& index, const QRectF& visible, double zoom);

void drawHeadlines(QPainter& painter, const MapScene& scene, const std::vector<Headline>& headlines, const MapPalette& palette, double zoom);

} // namespace cp
