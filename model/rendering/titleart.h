#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"
#include "model/rendering/textmeasure.h"

class QPainter;

namespace cp {

/// Words in boxes that are too small for their text: the beginning of it in letters that keep their size on the screen, in as
/// many lines as the box has room for. Keeps the tables of its fonts, so one is made for all boxes of a picture.
class TitleArt final {
public:
    TitleArt();

    /// For zooms below textZoom; the painter's transform maps scene units to the device.
    void draw(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom);

private:
    TextMeasure m_plain, m_main;
};

} // namespace cp
