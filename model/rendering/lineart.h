#pragma once

#include "model/rendering/mapscene.h"
#include "model/rendering/palette.h"

#include <QFont>
#include <QPen>

class QPainter;

namespace cp {

// Lines, marks and chips of the map; painting of one thing at a time, without clips, blends or effects, since SVG on
// Qt before 6.5 drops them. Lengths are scene units.

inline constexpr double textZoom = 0.45; ///< below: the beginning of a box's text, see titleart.h
inline constexpr double dimmedOpacity = 0.4;

/// A pen whose dash lengths are given in scene units, not in pen widths.
[[nodiscard]] QPen dashedPen(const QColor& colour, double width, const QList<qreal>& pattern);

/// Of a line over what is not shown.
[[nodiscard]] QPen bridgePen(RelationKind kind, const MapPalette& palette, double zoom);

/// Text with its pen set, since SVG loses text that has none. A line of a longer text runs in the direction of that text, which
/// says on which side its full stop stands.
void drawText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter, Qt::LayoutDirection direction = Qt::LayoutDirectionAuto);

/// Disc, square, diamond or three lines, 10 units wide.
void drawRoleMark(QPainter& painter, QPointF middle, Role role, bool main, const MapPalette& palette);

/// How lines are drawn right now.
struct LineView {
    QRectF visible;      ///< only this part is drawn: a dash pattern along a line far out of view costs seconds
    bool strong = false; ///< one unit wider, for what belongs to the selection
    double zoom = 1;     ///< below textZoom relations keep a width on the screen, and links are thin lines
};

void drawRelation(QPainter& painter, const RelationShape& relation, const MapPalette& palette, const LineView& view);
void drawLink(QPainter& painter, const LinkShape& link, const MapPalette& palette, const LineView& view);
void drawLinkEnds(QPainter& painter, const LinkShape& link, const MapPalette& palette);
/// The sign of a link with its first reason; below 60 % zoom the sign alone. On the screen chips keep the size that they
/// have between 60 and 150 %.
void drawChip(QPainter& painter, const LinkShape& link, const MapPalette& palette, double zoom, bool selected);

} // namespace cp
