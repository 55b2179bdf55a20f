#include "model/layout/columnplan.h"

#include "model/layout/columnplanner.h"

#include <algorithm>
#include <limits>

namespace cp {
namespace {

/// Of a map with some room for lines and gutters, in the shape of a window: the smaller, the more of it shows.
double windowHeight(const LayoutInput& input, const ColumnPlan& plan)
{
    constexpr double window = 1.4; // width to height
    constexpr double gutter = 200; // and the margins of a lane
    double width = 0;
    double height = 0;
    for (const LanePlan& lane : plan.lanes) {
        for (const double column : lane.columnWidths)
            width += column > 0 ? column + input.options.columnGap : 0;
        width += gutter;
        height = std::max(height, input.options.laneTitleHeight + 2 * input.options.lanePadding + lane.height);
    }
    return std::max(width / window, height);
}

/// Whether it is worth while to try several numbers of columns.
bool isTried(const LayoutInput& input)
{
    if (input.options.mode != LayoutMode::Columns || input.options.columns > 0 || input.options.laneAspect > 0)
        return false;
    std::vector<int> boxes;
    for (const LayoutNode& node : input.nodes) {
        boxes.resize(std::max(boxes.size(), at(node.lane + 1)), 0);
        ++boxes[at(node.lane)];
    }
    const auto most = std::max_element(boxes.begin(), boxes.end());
    return most != boxes.end() && *most > fewBoxes && *most <= ordinaryBoxes;
}

} // namespace

/// Lanes for reading are alike, so that the gutter stays in the middle.
ColumnPlan planColumns(const LayoutInput& input, const Forest& forest)
{
    if (!isTried(input))
        return ColumnPlanner(input, forest, 0).plan();
    const int columns = ColumnPlanner(input, forest, 0).columnsNeeded();
    ColumnPlan best;
    double least = std::numeric_limits<double>::infinity();
    for (const int more : {0, -1, 1}) {
        ColumnPlan plan = ColumnPlanner(input, forest, std::max(2, columns + more)).plan();
        const double height = windowHeight(input, plan);
        if (height >= least)
            continue;
        least = height;
        best = std::move(plan);
    }
    return best;
}

} // namespace cp
