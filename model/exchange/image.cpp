#include "model/exchange/image.h"

#include "model/rendering/mappainter.h"
#include "model/rendering/sceneindex.h"
#include "model/storage/filewriting.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

namespace cp {
namespace {

constexpr double margin = 24;
constexpr double legendGap = 8;
constexpr double leastWidth = 480; ///< so that the legend of a small map stays in a few rows
constexpr qint64 maxImageBytes = 512LL * 1024 * 1024;
constexpr qint64 easyImageBytes = 64LL * 1024 * 1024; ///< keeps memory small and opens in readers with limits (Qt's own: 128 MB)

/// Context of the texts below for translators.
struct ImageText {
    Q_DECLARE_TR_FUNCTIONS(ImageText)
};

Error notWritten(const QIODevice& device)
{
    return {ErrorCode::NotWritable, ImageText::tr("The picture could not be written: %1. Nothing else was changed. Choose another place.").arg(device.errorString())};
}

Outcome write(const QByteArray& bytes, QIODevice& device)
{
    return device.write(bytes) == bytes.size() ? Outcome(Done{}) : Outcome(notWritten(device));
}

/// Articles may hold characters that XML does not allow, and Qt writes them as they are.
QByteArray withoutForbidden(const QByteArray& utf8)
{
    QByteArray clean;
    clean.reserve(utf8.size());
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t')
            clean += c;
    }
    clean.replace("\xEF\xBF\xBE", "").replace("\xEF\xBF\xBF", "");
    return clean;
}

const MapPalette& paletteOf(const ImageOptions& options) { return options.dark ? MapPalette::darkPalette() : MapPalette::light(); }

/// Scene plus margin and legend, which never is cut off.
QRectF frameOf(const MapScene& scene, const ImageOptions& options)
{
    QRectF frame = scene.bounds.adjusted(-margin, -margin, margin, margin);
    frame.setWidth(std::max(frame.width(), leastWidth));
    if (options.legend) {
        QImage scratch(1, 1, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&scratch);
        const QSizeF legend = MapPainter(scene, SceneIndex(scene), paletteOf(options)).paintLegend(painter, {}, frame.width() - 2 * margin);
        frame.setHeight(frame.height() + legendGap + legend.height());
        frame.setWidth(std::max(frame.width(), legend.width() + 2 * margin));
    }
    return frame;
}

/// Draws the whole frame; the painter's device is `scale` pixels a scene unit.
void draw(QPainter& painter, const MapScene& scene, const QRectF& frame, double scale, const ImageOptions& options)
{
    const MapPalette& palette = paletteOf(options);
    painter.scale(scale, scale);
    painter.translate(-frame.topLeft());
    if (!options.transparent)
        painter.fillRect(frame, palette.canvas);
    const SceneIndex index(scene);
    const MapPainter map(scene, index, palette);
    map.paint(painter, frame, 1);
    if (options.legend)
        static_cast<void>(map.paintLegend(painter, {scene.bounds.left(), scene.bounds.bottom() + legendGap}, frame.width() - 2 * margin));
}

Outcome writeSvg(const MapScene& scene, QIODevice& device, const ImageOptions& options)
{
    const QRectF frame = frameOf(scene, options);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(frame.size().toSize() + QSize(1, 1));
    generator.setViewBox(QRectF(QPointF(0, 0), frame.size()));
    generator.setResolution(96);
    // Qt 6.4 writes the title as it is.
    generator.setTitle((options.title.isEmpty() ? ImageText::tr("Argument map") : options.title).toHtmlEscaped());
    generator.setDescription(QStringLiteral("Counterpoint " COUNTERPOINT_VERSION));
    QPainter painter(&generator);
    draw(painter, scene, frame, 1, options);
    painter.end();
    return write(withoutForbidden(buffer.data()), device);
}

Outcome writePng(const MapScene& scene, QIODevice& device, const ImageOptions& options)
{
    const QRectF frame = frameOf(scene, options);
    const auto bytesAt = [&frame](double scale) { return static_cast<qint64>(frame.width() * scale * frame.height() * scale * 4); };
    const auto scaleFor = [&](qint64 bytes) { return std::sqrt(static_cast<double>(bytes) / static_cast<double>(bytesAt(1))); };
    const double largest = scaleFor(maxImageBytes);
    double scale = options.width > 0 ? options.width / frame.width() : std::min(2.0, scaleFor(easyImageBytes));
    if (options.width > 0 && scale > largest)
        return Error{ErrorCode::TooLarge, ImageText::tr("A picture %1 pixels wide would need more than 512 MB. Nothing was written. Choose at most %2 "
                                             "pixels, or SVG.").arg(options.width).arg(static_cast<int>(largest * frame.width()))};
    scale = std::min(scale, largest);
    QImage image(std::max(1, static_cast<int>(std::lround(frame.width() * scale))), std::max(1, static_cast<int>(std::ceil(frame.height() * scale))),
                 options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return Error{ErrorCode::TooLarge, ImageText::tr("There is not enough memory for the picture. Nothing was written. Choose a smaller width, or SVG.")};
    image.fill(Qt::transparent);
    if (options.dpi > 0) {
        image.setDotsPerMeterX(qRound(options.dpi / 0.0254));
        image.setDotsPerMeterY(qRound(options.dpi / 0.0254));
    }
    QPainter painter(&image);
    draw(painter, scene, frame, scale, options);
    painter.end();
    return image.save(&device, "PNG") ? Outcome(Done{}) : Outcome(notWritten(device));
}

/// Equal maps give equal bytes: the time of writing goes, byte for byte, since the file counts on its offsets.
void removeCreationDate(QByteArray& pdf)
{
    const qsizetype start = pdf.indexOf("/CreationDate (");
    const qsizetype end = start < 0 ? -1 : pdf.indexOf(')', start);
    if (end > start)
        pdf.replace(start, end + 1 - start, QByteArray(end + 1 - start, ' '));
}

/// Sheets from left to right, then down, each the next part of the frame inside its margins.
void drawSheets(QPdfWriter& writer, const MapScene& scene, const QRectF& frame, const ImageOptions& options)
{
    constexpr double pointsPerUnit = 0.75;
    writer.setPageSize(QPageSize(options.paper == PdfPaper::A3 ? QPageSize::A3 : QPageSize::A4));
    writer.setPageOrientation(frame.width() > frame.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    const QSizeF sheet = writer.pageLayout().paintRectPoints().size() / pointsPerUnit;
    QPainter painter(&writer);
    bool isFirst = true;
    for (double y = 0; y < frame.height(); y += sheet.height()) {
        for (double x = 0; x < frame.width(); x += sheet.width()) {
            if (!isFirst)
                writer.newPage();
            isFirst = false;
            painter.save();
            const double scale = pointsPerUnit * writer.resolution() / 72;
            painter.setClipRect(QRectF(QPointF(), sheet * scale));
            painter.translate(-x * scale, -y * scale);
            draw(painter, scene, frame, scale, options);
            painter.restore();
        }
    }
}

Outcome writePdf(const MapScene& scene, QIODevice& device, const ImageOptions& options)
{
    const QRectF frame = frameOf(scene, options);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(288);
    writer.setTitle(options.title);
    if (options.paper != PdfPaper::OnePage) {
        drawSheets(writer, scene, frame, options);
        QByteArray sheets = buffer.data();
        removeCreationDate(sheets);
        return write(sheets, device);
    }
    // Readers take pages of up to 14,400 points.
    const double pointsPerUnit = std::min(0.75, 14400 / std::max(frame.width(), frame.height()));
    writer.setPageSize(QPageSize(frame.size() * pointsPerUnit, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    draw(painter, scene, frame, pointsPerUnit * 288 / 72, options);
    painter.end();
    QByteArray pdf = buffer.data();
    removeCreationDate(pdf);
    return write(pdf, device);
}

} // namespace

Outcome writeImage(const MapScene& scene, QIODevice& device, ImageFormat format, const ImageOptions& options)
{
    switch (format) {
    case ImageFormat::Svg: return writeSvg(scene, device, options);
    case ImageFormat::Png: return writePng(scene, device, options);
    case ImageFormat::Pdf: return writePdf(scene, device, options);
    }
    return Done{};
}

Outcome exportImage(const MapScene& scene, const QString& path, ImageFormat format, const ImageOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Outcome written = writeImage(scene, buffer, format, options); !written)
        return written.error();
    if (const std::optional<WriteFailure> failure = writeFile(buffer.data(), path))
        return Error{ErrorCode::NotWritable, ImageText::tr("Could not write “%1”: %2. An older file of that name is unchanged. Choose another "
                                                "place or free some space.").arg(path, failure->why)};
    return Done{};
}

} // namespace cp
