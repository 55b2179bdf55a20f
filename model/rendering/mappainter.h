#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

#include <QSet>
#include <optional>

class QPainter;

namespace cp {

class SceneIndex;

/// What is special about things right now; empty for exports.
struct PaintState {
    QSet<StatementId> selectedNodes;
    QSet<RelationId> selectedRelations;
    QSet<LinkId> selectedLinks;
    QSet<StatementId> hits; ///< of a search
    StatementId hoveredNode;
    LinkId hoveredLink;
    StatementId focusedNode;
    std::optional<double> headTop; ///< lane heads stay at or below this height while their lane scrolls
    std::optional<QRectF> view;    ///< what is in sight, where that is more than what is painted at once
};

inline constexpr double overviewZoom = 0.25;

/// Paints a scene with any QPainter: widget, image, SVG, PDF. The painter's transform maps scene units to the
/// device; `zoom` is that scale on the screen and decides the level of detail (exports pass 1).
class MapPainter final {
public:
    /// The three outlive the painter.
    MapPainter(const MapScene& scene, const SceneIndex& index, const MapPalette& palette);

    void paint(QPainter& painter, const QRectF& visible, double zoom, const PaintState& state = {}) const;
    /// The part of paint() that no selection, hover or scrolling of heads changes, for zooms below overviewZoom: what a view
    /// may keep as a picture. paintOver() draws the rest on it.
    void paintGround(QPainter& painter, const QRectF& visible, double zoom) const;
    /// How many links each bundle holds, on the ground; for zooms below bundleZoom.
    void paintCounts(QPainter& painter, double zoom) const;
    void paintOver(QPainter& painter, const QRectF& visible, double zoom, const PaintState& state) const;
    /// The legend of the kinds that occur, its top-left at `at`, in rows of at most `width`; gives back its size.
    QSizeF paintLegend(QPainter& painter, QPointF at, double width) const;

private:
    void paintLanes(QPainter& painter) const;
    void paintHalos(QPainter& painter, const QRectF& visible, const PaintState& state) const;
    [[nodiscard]] std::vector<size_t> linksToShow(QPainter& painter, const QRectF& visible, const PaintState& state) const;
    void paintTitles(QPainter& painter, const QRectF& visible, double zoom) const;
    void paintDetails(QPainter& painter, const QRectF& visible, double zoom, const PaintState& state) const;

    const MapScene& m_scene;
    const SceneIndex& m_index;
    const MapPalette& m_palette;
};

} // namespace cp
