#pragma once

#include "model/rendering/mappainter.h"
#include "model/rendering/sceneindex.h"

#include <QImage>
#include <QPainter>

namespace cp::test {

/// What the painter draws of the scene within the view.
inline QImage painted(const MapScene& scene, const QRectF& view, const MapPalette& palette = MapPalette::light(), double zoom = 1, int ratio = 1)
{
    QImage image((view.size() * zoom).toSize() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(palette.canvas);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    painter.translate(-view.topLeft());
    const SceneIndex index(scene);
    MapPainter(scene, index, palette).paint(painter, view, zoom);
    return image;
}

} // namespace cp::test
