#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

#include <vector>

class QPainter;

namespace cp {

class SceneIndex;

/// Links of one kind at a side of a box whose other ends are out of view: hidden by a filter, folded away, or too far off. A
/// pill on the box's edge stands for them.
struct LinkStub {
    /// Where the nearest other end lies.
    enum class Way { Up, Beside, Down };
    StatementId node;
    LinkKind kind = LinkKind::Related;
    bool rightwards = true;
    Way way = Way::Beside;
    std::vector<LinkId> links;
    QRectF rect; ///< of the pill
};

inline constexpr double stubZoom = 0.45; ///< below, whole neighbourhoods are in view

/// Those at boxes that meet the visible part, by box.
[[nodiscard]] std::vector<LinkStub> linkStubs(const MapScene& scene, const SceneIndex& index, const QRectF& visible);
void drawStub(QPainter& painter, const LinkStub& stub, const MapPalette& palette);

} // namespace cp
