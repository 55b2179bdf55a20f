#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <vector>

namespace cp::ui {

/// How far a dragged rectangle is pulled so that an edge or its middle lines up with another box, and the lines to show.
struct Snap {
    QPointF by;
    std::vector<QLineF> guides; ///< at most one a direction
};

/// The nearest alignment in each direction that is at most `reach` away; none leaves that direction as it is.
[[nodiscard]] Snap snapTo(const QRectF& moved, const std::vector<QRectF>& others, double reach);

} // namespace cp::ui
