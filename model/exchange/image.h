#pragma once

#include "model/base/result.h"
#include "model/rendering/mapscene.h"

#include <QSize>
#include <QString>

class QIODevice;

namespace cp {

enum class ImageFormat { Svg, Png, Pdf };

enum class ImageColours { Light, Dark, Print };

/// One page as large as the map, or as many sheets of a paper as it needs, to be laid side by side.
enum class PdfPaper { OnePage, A4, A3, Letter };

struct ImageOptions {
    ImageColours colours = ImageColours::Light;
    bool legend = true;
    bool titleBlock = false;  ///< above the map: the title, the documents with their sources, the scale
    int width = 0;            ///< pixels, PNG only; takes precedence over `scale`
    double scale = 0;         ///< pixels per scene unit, PNG only; takes precedence over `dpi`
    int dpi = 0;              ///< PNG only: how large it prints; alone, a scene unit prints as 1/96 inch. 0: not set
    bool transparent = false; ///< PNG and SVG: no background
    bool textAsShapes = false; ///< SVG only: outlines, alike everywhere, in place of words that can be found and copied
    PdfPaper paper = PdfPaper::OnePage;
    QString title;       ///< in the file's metadata and the title block; empty: the titles of the documents
    QString description; ///< in the file's metadata; empty: what the map holds, in words
    QString scaleName;   ///< in the title block: the scale that reads probability words; empty: not mentioned
};

/// The most pixels that a PNG may have; bands keep the memory for them at pngBandBytes.
inline constexpr qint64 maxPngPixels = 300'000'000;
inline constexpr qint64 pngBandBytes = 32LL * 1024 * 1024;

/// The whole scene with title block and legend, never cropped, through the shared painter.
/// Errors: TooLarge (PNG beyond the pixel budget; says a width that would do), NotWritable, DiskFull.
[[nodiscard]] Outcome exportImage(const MapScene& scene, const QString& path, ImageFormat format,
                                  const ImageOptions& options = {});
[[nodiscard]] Outcome writeImage(const MapScene& scene, QIODevice& device, ImageFormat format,
                                 const ImageOptions& options = {});

/// Scene units of the whole picture.
[[nodiscard]] QSizeF pictureSize(const MapScene& scene, const ImageOptions& options);
/// Pixels that a PNG of that picture gets. Errors: TooLarge.
[[nodiscard]] Result<QSize> pngSize(QSizeF picture, const ImageOptions& options);
/// Columns and rows of sheets that a PDF of that picture is laid out on.
[[nodiscard]] QSize pdfSheets(QSizeF picture, PdfPaper paper);
/// Of these the ones that are written: blank ones are left out.
[[nodiscard]] int pdfSheetCount(const MapScene& scene, const ImageOptions& options);

} // namespace cp
