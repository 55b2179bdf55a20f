#include "model/layout/pinned.h"

#include <algorithm>

namespace cp {
namespace {

constexpr double air = 12;

} // namespace

std::vector<Box> pinnedGround(const LayoutInput& input)
{
    std::vector<Box> ground;
    for (const LayoutNode& node : input.nodes) {
        if (node.pinned)
            ground.push_back({node.at.x - air, node.at.y - air, node.width + 2 * air, node.height + 2 * air});
    }
    std::stable_sort(ground.begin(), ground.end(), [](const Box& a, const Box& b) { return a.y < b.y; });
    return ground;
}

double heldWidth(const LayoutInput& input, int lane, double left, double width)
{
    if (!input.options.holdsPinned)
        return width;
    for (const LayoutNode& node : input.nodes) {
        if (node.pinned && node.lane == lane)
            width = std::max(width, node.at.x + node.width + input.options.lanePadding - left);
    }
    return width;
}

void reachBelow(const std::vector<Box>& pinned, double padding, std::vector<Box>& lanes)
{
    for (Box& lane : lanes) {
        for (const Box& box : pinned) {
            const double middle = box.x + box.width / 2;
            if (middle > lane.x && middle < lane.x + lane.width)
                lane.height = std::max(lane.height, box.y + box.height + padding);
        }
    }
}

} // namespace cp
