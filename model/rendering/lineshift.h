#pragma once

#include "model/layout/treefit.h"
#include "model/rendering/mapscene.h"

#include <optional>
#include <vector>

namespace cp {

struct MovedBox {
    QRectF before;
    QRectF after;
    double tabGrowth = 0; ///< of what its box needs above it
};

/// What a line has to follow when boxes moved up or down.
struct LineShift {
    MovedBox start;
    MovedBox end;
    const std::vector<FittedTree>& trees;
    const std::vector<LaneShape>& lanes;
    std::optional<double> chip; ///< of a link: where its chip stays
    std::vector<MovedChannel> own; ///< level parts of this line alone, which go elsewhere
};

/// The line with its ends at their boxes as before, its level parts in channels moved with them, and the way between lanes
/// bent up to its chip. Places across stay.
[[nodiscard]] std::vector<QPointF> shiftedLine(const std::vector<QPointF>& points, const LineShift& shift);

} // namespace cp
