#pragma once

#include "model/exchange/image.h"

#include <QByteArray>
#include <QRectF>
#include <QStringList>
#include <vector>

namespace cp::test {

/// The picture's bytes; empty when it could not be written.
[[nodiscard]] QByteArray exported(const MapScene& scene, ImageFormat format, const ImageOptions& options = {});

/// What a reader of the SVG sees.
struct Svg {
    QString error;
    QRectF viewBox;
    QStringList elements;
    QStringList texts;
    QString attributes;
    std::vector<QRectF> shapes; ///< rectangles and starts of texts, in the view's units
    QString title;
};

[[nodiscard]] Svg readSvg(const QByteArray& bytes);

/// All lines in one, without blanks: where a text breaks does not count.
[[nodiscard]] QString squeezed(const QStringList& lines);

} // namespace cp::test
