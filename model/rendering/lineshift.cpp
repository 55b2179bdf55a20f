#include "model/rendering/lineshift.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cp {
namespace {

constexpr double near = 0.5;
constexpr double portAir = 6;   ///< of a line's end to a box's corner
constexpr double besideEnd = 60; ///< a level part this near to an end belongs to it

using Shifts = std::vector<std::optional<double>>;

/// How far an end moves: on top or bottom with that edge, at a side with the middle.
double endShift(QPointF end, const MovedBox& box)
{
    const QRectF& before = box.before;
    const QRectF& after = box.after;
    if (end.x() > before.left() + near && end.x() < before.right() - near) {
        const bool top = std::abs(end.y() - before.top()) < std::abs(end.y() - before.bottom());
        return top ? after.top() - before.top() - box.tabGrowth : after.bottom() - before.bottom();
    }
    const double port = end.y() - before.center().y();
    const double most = std::max(0.0, after.height() / 2 - portAir);
    return after.center().y() + std::clamp(port, -most, most) - end.y();
}

int laneAt(const std::vector<LaneShape>& lanes, double x)
{
    for (size_t i = 0; i < lanes.size(); ++i) {
        if (x >= lanes[i].rect.left() - near && x <= lanes[i].rect.right() + near)
            return static_cast<int>(i);
    }
    return -1;
}

/// Of the channel that most of a level part runs in.
std::optional<double> channelShift(const LineShift& line, double left, double right, double y)
{
    for (const MovedChannel& own : line.own) {
        if (y > own.top && y < own.bottom && left < own.right && right > own.left)
            return own.shift;
    }
    constexpr double beside = 60; // a gap may be this wide
    std::optional<double> shift;
    double most = 0;
    for (const FittedTree& tree : line.trees) {
        for (const MovedChannel& channel : tree.channels) {
            if (y <= channel.top - near || y >= channel.bottom + near)
                continue;
            const double common = std::min(right, channel.right + beside) - std::max(left, channel.left - beside);
            if (common <= most)
                continue;
            most = common;
            shift = channel.shift;
        }
    }
    return shift;
}

/// The points from an end on that lie level with it, in its lane.
template <typename Points, typename By>
void shiftRun(Points points, Points last, By by, double shift, const std::vector<LaneShape>& lanes)
{
    const double y = points->y();
    const int lane = laneAt(lanes, points->x());
    for (; points != last && std::abs(points->y() - y) < near && laneAt(lanes, points->x()) == lane && !*by; ++points, ++by)
        *by = shift;
}

/// Level parts inside lanes, each as a whole.
void shiftLevels(const std::vector<QPointF>& points, const LineShift& shift, double startBy, double endBy, Shifts& by)
{
    for (size_t first = 0; first < points.size();) {
        const double y = points[first].y();
        const int lane = laneAt(shift.lanes, points[first].x());
        size_t past = first + 1;
        while (past < points.size() && std::abs(points[past].y() - y) < near && laneAt(shift.lanes, points[past].x()) == lane && !by[past] && !by[first])
            ++past;
        if (!by[first] && lane >= 0) {
            const auto [left, right] = std::minmax({points[first].x(), points[past - 1].x()});
            const auto inChannel = channelShift(shift, left, right, y);
            const auto away = [&](QPointF end) { return laneAt(shift.lanes, end.x()) == lane ? std::abs(y - end.y()) : std::numeric_limits<double>::infinity(); };
            const double toStart = away(points.front());
            const double toEnd = away(points.back());
            const double shifted = inChannel ? *inChannel : std::min(toStart, toEnd) > besideEnd ? 0 : toStart < toEnd ? startBy : endBy;
            std::fill(by.begin() + static_cast<std::ptrdiff_t>(first), by.begin() + static_cast<std::ptrdiff_t>(past), shifted);
        }
        first = past;
    }
}

/// Between lanes the line bends from what its one side moved to what the other did; at the chip it stays.
void bendGutters(const std::vector<QPointF>& points, const LineShift& shift, Shifts& by)
{
    for (size_t i = 1; i < points.size(); ++i) {
        if (by[i])
            continue;
        size_t after = i;
        while (after + 1 < points.size() && !by[after])
            ++after;
        const double from = points[i - 1].x();
        const double to = points[after].x();
        const double before = *by[i - 1];
        const double then = by[after].value_or(0);
        const double width = to - from;
        const bool hasChip = shift.chip && (*shift.chip - from) * (to - *shift.chip) > 0;
        for (; i < after; ++i) {
            const double part = width == 0 ? 0 : (points[i].x() - from) / width;
            const double chipPart = hasChip ? (*shift.chip - from) / width : 0;
            if (!hasChip)
                by[i] = before + (then - before) * part;
            else
                by[i] = part < chipPart ? before * (1 - part / chipPart) : then * (part - chipPart) / (1 - chipPart);
        }
        if (!by[after])
            by[after] = then;
    }
}

} // namespace

std::vector<QPointF> shiftedLine(const std::vector<QPointF>& points, const LineShift& shift)
{
    if (points.size() < 2)
        return points;
    Shifts by(points.size());
    const double startBy = endShift(points.front(), shift.start);
    const double endBy = endShift(points.back(), shift.end);
    by.back() = endBy; // an end keeps its box even on a line that is level all the way
    shiftRun(points.begin(), points.end(), by.begin(), startBy, shift.lanes);
    by.back().reset();
    shiftRun(points.rbegin(), points.rend(), by.rbegin(), endBy, shift.lanes);
    shiftLevels(points, shift, startBy, endBy, by);
    bendGutters(points, shift, by);
    std::vector<QPointF> moved = points;
    for (size_t i = 0; i < moved.size(); ++i)
        moved[i].ry() += *by[i];
    return moved;
}

} // namespace cp
