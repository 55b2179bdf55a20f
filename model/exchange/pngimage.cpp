#include "model/exchange/picture.h"

#include <QIODevice>
#include <QImage>
#include <QPainter>
#include <cmath>
#include <csetjmp>
#include <png.h>

// A QImage of 300 megapixels would take more than a gigabyte, so the picture is drawn in bands, each as a few tiles that
// lie inside the 32,767 pixels that Qt's raster painter is made for, and each band goes to libpng before the next is drawn.

namespace cp {
namespace {

constexpr int tileWidth = 8192;
constexpr qint64 easyPixels = 16'000'000; ///< chosen when nobody asks for a size: quick, and opens everywhere
constexpr double unitsPerInch = 96;
constexpr double around = 40; ///< scene units beyond a tile, so that lines are not cut where it shows

/// libpng reports its own errors with longjmp, so every call of it stands in a function without destructors to skip.
class PngWriter final {
public:
    explicit PngWriter(QIODevice& device) : m_device(device)
    {
        m_png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
        m_info = m_png ? png_create_info_struct(m_png) : nullptr;
        if (m_info)
            png_set_write_fn(m_png, this, &PngWriter::take, nullptr);
    }
    ~PngWriter() { png_destroy_write_struct(&m_png, &m_info); }
    Q_DISABLE_COPY_MOVE(PngWriter)

    [[nodiscard]] bool start(QSize size, bool hasAlpha, int dpi)
    {
        if (!m_info || setjmp(png_jmpbuf(m_png)))
            return false;
        png_set_IHDR(m_png, m_info, static_cast<png_uint_32>(size.width()), static_cast<png_uint_32>(size.height()), 8,
                     hasAlpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        if (dpi > 0)
            png_set_pHYs(m_png, m_info, static_cast<png_uint_32>(qRound(dpi / 0.0254)), static_cast<png_uint_32>(qRound(dpi / 0.0254)), PNG_RESOLUTION_METER);
        // Flat grounds with thin lines: the row above tells most, and trying all filters costs more than it saves.
        png_set_filter(m_png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
        png_write_info(m_png, m_info);
        return !m_failed;
    }

    [[nodiscard]] bool row(const uchar* bytes)
    {
        if (setjmp(png_jmpbuf(m_png)))
            return false;
        png_write_row(m_png, bytes);
        return !m_failed;
    }

    [[nodiscard]] bool finish()
    {
        if (setjmp(png_jmpbuf(m_png)))
            return false;
        png_write_end(m_png, m_info);
        return !m_failed;
    }

private:
    static void take(png_structp png, png_bytep bytes, size_t size)
    {
        auto* self = static_cast<PngWriter*>(png_get_io_ptr(png));
        if (!self->m_failed)
            self->m_failed = self->m_device.write(reinterpret_cast<const char*>(bytes), static_cast<qint64>(size)) != static_cast<qint64>(size);
    }

    QIODevice& m_device;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    bool m_failed = false;
};

/// Draws the rows of the picture that begin at `top` into the band, tile by tile.
void drawBand(QImage& band, const Picture& picture, double scale, int top)
{
    for (int left = 0; left < band.width(); left += tileWidth) {
        const int width = std::min(tileWidth, band.width() - left);
        QImage tile(band.bits() + qint64(left) * 4, width, band.height(), band.bytesPerLine(), band.format());
        QPainter painter(&tile);
        painter.translate(-left, -top);
        painter.scale(scale, scale);
        const QRectF part(left / scale, top / scale, width / scale, band.height() / scale);
        picture.draw(painter, part.adjusted(-around, -around, around, around));
    }
}

[[nodiscard]] Outcome writeBands(PngWriter& writer, QIODevice& device, const Picture& picture, QSize size, double scale)
{
    const bool alpha = picture.options().transparent;
    const int rows = std::clamp(static_cast<int>(pngBandBytes / 4 / size.width()), 1, size.height());
    QImage band(size.width(), rows, alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    QImage line(size.width(), 1, alpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    if (band.isNull() || line.isNull())
        return Error{ErrorCode::TooLarge, ImageText::tr("There is not enough memory for the picture. Nothing was written. Choose a smaller width, or SVG.")};
    for (int top = 0; top < size.height(); top += rows) {
        band.fill(Qt::transparent);
        drawBand(band, picture, scale, top);
        for (int y = 0; y < std::min(rows, size.height() - top); ++y) {
            line = QImage(band.constScanLine(y), size.width(), 1, band.bytesPerLine(), band.format()).convertToFormat(line.format());
            if (!writer.row(line.constBits()))
                return imageNotWritten(device);
        }
    }
    return writer.finish() ? Outcome(Done{}) : Outcome(imageNotWritten(device));
}

double scaleOf(QSizeF picture, const ImageOptions& options)
{
    if (options.width > 0)
        return options.width / picture.width();
    if (options.scale > 0)
        return options.scale;
    if (options.dpi > 0)
        return options.dpi / unitsPerInch;
    return std::min(2.0, std::sqrt(static_cast<double>(easyPixels) / (picture.width() * picture.height())));
}

/// In pixels; heights are rounded up, which may be what is too much.
int widestAllowed(QSizeF picture)
{
    // Readers of PNG, libpng among them, stop at a million pixels a side.
    const double most = std::min(std::sqrt(static_cast<double>(maxPngPixels) / (picture.width() * picture.height())), 1e6 / std::max(picture.width(), picture.height()));
    const auto width = static_cast<int>(most * picture.width());
    const double height = std::ceil(picture.height() * width / picture.width());
    return width * height > static_cast<double>(maxPngPixels) ? width - static_cast<int>(std::ceil(width / height)) : width;
}

} // namespace

Result<QSize> pngSize(QSizeF picture, const ImageOptions& options)
{
    const double scale = scaleOf(picture, options);
    const double width = std::max(1.0, std::round(picture.width() * scale)), height = std::max(1.0, std::ceil(picture.height() * scale));
    if (width * height > static_cast<double>(maxPngPixels) || std::max(width, height) > 1e6)
        return Error{ErrorCode::TooLarge, ImageText::tr("A picture of %L1 by %L2 pixels exceeds %L3 megapixels. Nothing was written. Choose a width of at most %4 pixels, or SVG.")
                                              .arg(width, 0, 'f', 0).arg(height, 0, 'f', 0).arg(maxPngPixels / 1'000'000).arg(widestAllowed(picture))};
    return QSize(static_cast<int>(width), static_cast<int>(height));
}

Outcome writePng(const Picture& picture, QIODevice& device)
{
    const Result<QSize> size = pngSize(picture.size(), picture.options());
    if (!size)
        return size.error();
    PngWriter writer(device);
    if (!writer.start(*size, picture.options().transparent, picture.options().dpi))
        return imageNotWritten(device);
    return writeBands(writer, device, picture, *size, scaleOf(picture.size(), picture.options()));
}

} // namespace cp
