#include "model/layout/columnplan.h"

#include "model/layout/indexing.h"

#include <algorithm>

// Distances in the column layout, which plan, geometry and later fitting share.

namespace cp {

double indentStep(const LayoutOptions& options)
{
    return options.mode == LayoutMode::Compact ? options.stackIndent * 0.6 : options.stackIndent;
}

double indentOf(const LayoutInput& input, const LanePlan& lane, const Spot& spot, double width)
{
    const double indent = indentStep(input.options) * std::min(spot.depth, deepestIndent);
    return lane.mirrored ? lane.columnWidths[at(spot.column)] - indent - width : indent;
}

double treeGap(const LayoutOptions& options)
{
    return options.mode == LayoutMode::Compact ? options.shelfGap / 2 : options.shelfGap;
}

double headGapAt(const LayoutOptions& options, int depth)
{
    return options.mode == LayoutMode::Compact || depth > 0 ? options.headGap * 0.7 : options.headGap;
}

double gapInStack(const LayoutOptions& options, int depth, int depthBefore, bool underClaim)
{
    if (underClaim)
        return headGapAt(options, depth - 1);
    constexpr double afterStack = 8; // more air below a stack than between leaves
    return options.stackGap + (depthBefore > depth ? afterStack : 0);
}

} // namespace cp
