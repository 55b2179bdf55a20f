#include "model/exchange/image.h"

#include "model/exchange/picture.h"
#include "model/storage/filewriting.h"

#include <QBuffer>

namespace cp {

QSizeF pictureSize(const MapScene& scene, const ImageOptions& options) { return Picture(scene, options).size(); }

Outcome writeImage(const MapScene& scene, QIODevice& device, ImageFormat format, const ImageOptions& options)
{
    const Picture picture(scene, options);
    switch (format) {
    case ImageFormat::Svg: return writeSvg(picture, device);
    case ImageFormat::Png: return writePng(picture, device);
    case ImageFormat::Pdf: return writePdf(picture, device);
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
        return notWritten(path, *failure);
    return Done{};
}

} // namespace cp
