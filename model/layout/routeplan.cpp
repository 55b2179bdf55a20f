#include "model/layout/routeplan.h"

#include <algorithm>

namespace cp {

namespace {

double asideOf(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Attacks: return -48;
    case EdgeKind::ConditionOf: return 48;
    case EdgeKind::Elaborates: return -24;
    default: return 0;
    }
}

} // namespace

void appendFacing(std::vector<Point>& points, const Box& from, const Box& to, std::optional<EdgeKind> bent)
{
    const Point middle{from.x + from.width / 2, from.y + from.height / 2};
    const Point target{to.x + to.width / 2, to.y + to.height / 2};
    const bool above = from.y >= to.y + to.height;
    const bool below = from.y + from.height <= to.y;
    Point start = middle;
    Point end = target;
    if (above || below) {
        start.y = above ? from.y : from.y + from.height;
        end.y = above ? to.y + to.height : to.y;
        if (bent) // what the target is a reason for leaves at the middle of its upper side
            end.x += std::clamp(asideOf(*bent) + (below ? 24 : 0), -to.width / 3, to.width / 3);
    } else {
        const bool leftwards = middle.x > target.x;
        start.x = leftwards ? from.x : from.x + from.width;
        end.x = leftwards ? to.x + to.width : to.x;
    }
    if (!bent)
        points.insert(points.end(), {start, end});
    else if (above || below)
        points.insert(points.end(), {start, {start.x, (start.y + end.y) / 2}, {end.x, (start.y + end.y) / 2}, end});
    else
        points.insert(points.end(), {start, {(start.x + end.x) / 2, start.y}, {(start.x + end.x) / 2, end.y}, end});
}

} // namespace cp
