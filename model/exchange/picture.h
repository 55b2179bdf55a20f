#pragma once

#include "model/exchange/image.h"
#include "model/rendering/mappainter.h"
#include "model/rendering/sceneindex.h"

#include <QCoreApplication>

class QPainter;

namespace cp {

/// Context of the texts of picture files for translators.
struct ImageText {
    Q_DECLARE_TR_FUNCTIONS(ImageText)
};

/// A scene as one picture: title block, map, legend and margin in a frame that holds all of it. The scene outlives it.
class Picture final {
public:
    Picture(const MapScene& scene, const ImageOptions& options);

    [[nodiscard]] QSizeF size() const { return m_frame.size(); } ///< scene units
    [[nodiscard]] const MapScene& scene() const { return m_scene; }
    [[nodiscard]] const ImageOptions& options() const { return m_options; }
    [[nodiscard]] const MapPalette& palette() const { return m_palette; }
    /// Where a point of the scene is in the picture.
    [[nodiscard]] QPointF place(QPointF inScene) const { return inScene - m_frame.topLeft(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString description() const;

    /// Draws the picture with its top-left corner at the painter's origin, one scene unit a unit; only what meets `part`
    /// (in the picture) needs to be drawn. `zoom` is the level of detail, 1 for files.
    void draw(QPainter& painter, const QRectF& part, double zoom = 1) const;
    /// What should not be cut in two by the edge of a sheet, in the picture: boxes, pills, the title block and, before all,
    /// the legend.
    struct Thing {
        QRectF rect;
        int weight = 1;
    };
    [[nodiscard]] std::vector<Thing> things() const;
    /// Nothing but ground is in that part of the picture.
    [[nodiscard]] bool isBlank(const QRectF& part) const;

private:
    [[nodiscard]] double titleBlock(QPainter* painter) const;
    [[nodiscard]] double legendWidth() const;
    [[nodiscard]] QRectF legendRect() const;
    [[nodiscard]] QRectF titleRect() const;

    const MapScene& m_scene;
    ImageOptions m_options;
    MapPalette m_palette;
    SceneIndex m_index;
    MapPainter m_painter;
    QRectF m_frame; ///< in the scene
    double m_titleHeight = 0;
};

[[nodiscard]] Error imageNotWritten(const QIODevice& device);

[[nodiscard]] Outcome writeSvg(const Picture& picture, QIODevice& device);
[[nodiscard]] Outcome writePng(const Picture& picture, QIODevice& device);
[[nodiscard]] Outcome writePdf(const Picture& picture, QIODevice& device);

} // namespace cp
