#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

#include <vector>

class QPainter;

namespace cp {

class SceneIndex;
struct PaintState;

/// What the overview draws; indexes into the scene.
struct OverviewParts {
    std::vector<size_t> relations;
    std::vector<size_t> links;
    std::vector<size_t> nodes;
};

/// Whether boxes are wide enough at a zoom for relations between them to be told apart.
[[nodiscard]] bool showsRelations(double zoom);

/// Boxes as plain rectangles, relations and links as thin lines, each colour in one stroke: for zooms at which nothing
/// else can be told apart. Relations are left out where showsRelations() says so.
void drawOverview(QPainter& painter, const MapScene& scene, const OverviewParts& parts, const MapPalette& palette, double zoom);

/// Links that only pass through the visible part, as plain lines: where thousands share a gutter, their own styles cost much
/// and tell nothing.
void drawPassingLinks(QPainter& painter, const MapScene& scene, const std::vector<size_t>& links, const MapPalette& palette, const QRectF& visible);

/// What is selected, over an overview that knows of no selection.
void drawOverviewSelection(QPainter& painter, const MapScene& scene, const SceneIndex& index, const MapPalette& palette, double zoom,
                           const PaintState& state);

} // namespace cp
