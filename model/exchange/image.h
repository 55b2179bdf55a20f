#pragma once

#include "model/base/result.h"
#include "model/rendering/mapscene.h"

#include <QString>

class QIODevice;

namespace cp {

enum class ImageFormat { Svg, Png, Pdf };

/// One page as large as the map, or as many sheets of a paper as it needs, to be laid side by side.
enum class PdfPaper { OnePage, A4, A3 };

struct ImageOptions {
    bool dark = false;
    bool legend = true;
    int width = 0; ///< pixels, PNG only; 0: up to two pixels a scene unit, fewer for large maps
    int dpi = 0;              ///< PNG only: how large it prints; 0: unsaid
    bool transparent = false; ///< PNG and SVG: no background
    PdfPaper paper = PdfPaper::OnePage;
    QString title; ///< in the file's metadata
};

/// The whole scene with titles and legend, never cropped, through the shared painter.
/// Errors: TooLarge (PNG beyond the pixel budget; says a width that would do), NotWritable, DiskFull.
[[nodiscard]] Outcome exportImage(const MapScene& scene, const QString& path, ImageFormat format,
                                  const ImageOptions& options = {});
[[nodiscard]] Outcome writeImage(const MapScene& scene, QIODevice& device, ImageFormat format,
                                 const ImageOptions& options = {});

} // namespace cp
