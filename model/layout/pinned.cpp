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

} // namespace cp
