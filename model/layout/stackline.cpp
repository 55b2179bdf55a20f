#include "model/layout/stackline.h"

#include <algorithm>

namespace cp {
namespace {

constexpr double spine = 10;     ///< inside the claim's edge
constexpr double bundleStep = 5; ///< between spines of several kinds
constexpr double markStep = 28;  ///< between end marks of several kinds under one claim
constexpr double beside = 7;     ///< a line outside its claim's edge

} // namespace

void appendStackLine(std::vector<Point>& points, const StackLine& line)
{
    const Point& from = line.from;
    const Box& claim = line.claim;
    const double inwards = line.right ? -1 : 1;
    const double edge = line.right ? claim.x + claim.width : claim.x;
    const double bottom = claim.y + claim.height;
    if ((from.x - edge) * inwards < line.indent / 2) {
        // So deep that stacks are no longer indented: along the outside into the claim's side.
        const double x = std::min(edge * inwards, from.x * inwards) * inwards - inwards * beside;
        const double y = claim.y + claim.height / 2;
        points.insert(points.end(), {from, {x, from.y}, {x, y}, {edge, y}});
        return;
    }
    const double x = edge + inwards * std::min(spine + bundleStep * line.net, line.indent - 4);
    if (line.net == 0) {
        points.insert(points.end(), {from, {x, from.y}, {x, bottom}});
        return;
    }
    const double turn = bottom + line.head / 2 + 3 * (line.net - 1);
    const double end = edge + inwards * std::min(spine + markStep * line.net, std::max(spine, claim.width - spine));
    points.insert(points.end(), {from, {x, from.y}, {x, turn}, {end, turn}, {end, bottom}});
}

} // namespace cp
