#include "model/layout/pushapart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

namespace cp {
namespace {

bool tooNear(const Box& a, const Box& b, double gap)
{
    return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

/// The four ways out from under `by`, the shortest first.
std::array<Point, 4> waysOut(const Box& box, const Box& by, double gap)
{
    std::array<Point, 4> ways{Point{by.x - gap - box.width, box.y}, Point{by.x + by.width + gap, box.y}, Point{box.x, by.y - gap - box.height},
                              Point{box.x, by.y + by.height + gap}};
    const auto length = [&box](const Point& p) { return std::abs(p.x - box.x) + std::abs(p.y - box.y); };
    std::stable_sort(ways.begin(), ways.end(), [&](const Point& a, const Point& b) { return length(a) < length(b); });
    return ways;
}

bool isFree(const Box& box, const std::vector<Box>& settled, double gap)
{
    return std::none_of(settled.begin(), settled.end(), [&](const Box& other) { return tooNear(box, other, gap); });
}

/// Out from under `by` to where no settled box is; down below everything when all four ways are taken.
Box movedOut(Box box, const Box& by, const std::vector<Box>& settled, double gap)
{
    for (const Point& way : waysOut(box, by, gap)) {
        const Box there{way.x, way.y, box.width, box.height};
        if (isFree(there, settled, gap))
            return there;
    }
    for (const Box& other : settled)
        box.y = std::max(box.y, other.y + other.height + gap);
    return box;
}

} // namespace

std::vector<Box> pushedApart(const std::vector<Box>& fixed, std::vector<Box> loose, double gap)
{
    std::vector<Box> settled = fixed;
    std::vector<bool> pushed(loose.size(), false);
    for (std::deque<Box> pushers(fixed.begin(), fixed.end()); !pushers.empty(); pushers.pop_front()) {
        for (size_t i = 0; i < loose.size(); ++i) {
            if (pushed[i] || !tooNear(loose[i], pushers.front(), gap))
                continue;
            loose[i] = movedOut(loose[i], pushers.front(), settled, gap);
            pushed[i] = true;
            settled.push_back(loose[i]);
            pushers.push_back(loose[i]);
        }
    }
    return loose;
}

} // namespace cp
