#include "model/rendering/titleart.h"

#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"

#include <QPainter>
#include <algorithm>

namespace cp {
namespace {

// Pixels on the screen.
constexpr double titleSize = 10;
constexpr double titleLine = 12;
constexpr double titlePad = 4;
constexpr double barRoom = 18; ///< scene units at the bottom of a box with a probability

QFont fontOf(const NodeShape& node) { return mapFont(titleSize, node.main ? QFont::DemiBold : QFont::Normal); }

} // namespace

TitleArt::TitleArt() : m_plain(mapFont(titleSize)), m_main(mapFont(titleSize, QFont::DemiBold)) {}

void TitleArt::draw(QPainter& painter, const NodeShape& node, const MapPalette& palette, double zoom)
{
    const double width = node.rect.width() * zoom - 2 * titlePad;
    const double height = (node.rect.height() - (node.probability ? barRoom : 0)) * zoom;
    const int room = std::max(1, static_cast<int>((height - titlePad) / titleLine));
    if (height < titleSize || width < 2 * titleSize)
        return;
    const QStringList lines = (node.main ? m_main : m_plain).wrapped(node.lines.join(u' '), width, room);
    painter.save();
    if (node.dimmed)
        painter.setOpacity(dimmedOpacity);
    painter.translate(node.rect.topLeft());
    painter.scale(1 / zoom, 1 / zoom);
    const Qt::Alignment side = node.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    double top = (height - static_cast<double>(lines.size()) * titleLine) / 2;
    for (const QString& line : lines) {
        drawText(painter, QRectF(titlePad, top, width + 2, titleLine), line, fontOf(node), node.role == Role::Context ? palette.muted : palette.text,
                 side | Qt::AlignVCenter, node.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        top += titleLine;
    }
    painter.restore();
}

} // namespace cp
