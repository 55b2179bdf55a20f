#pragma once

#include "model/layout/layout.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cp {

/// Where a route meets a box. Shifts are along the side, from its middle.
struct Anchor {
    enum class On { LeftSide, RightSide, Top, Bottom, LaneLeft, LaneRight, Attacked };
    On on = On::Top;
    int node = -1; ///< Attacked: the edge whose beginning is met; lane sides: the lane
    double shift = 0;
};

/// A route before lines have tracks: from an anchor along lines, by turns in gaps and channels, to an anchor.
struct RoutePlan {
    /// Lines: by its steps. Stack: along the spine of a stack. UnderSource: to the attacked edge right above. Tree: straight
    /// up to the claim's bus. Free: a pinned box is an end, by one bend. Direct: straight, whatever lies between.
    enum class Shape : uint8_t { None, Lines, Stack, UnderSource, Tree, Free, Direct };
    Shape shape = Shape::None;
    bool endMark = true;
    bool joint = false; ///< draws the "&" of its group
    int net = 0;        ///< Stack, Tree: which of the bundles under its claim
    Anchor start;
    Anchor end;
    int firstStep = 0;  ///< into steps; a step >= 0 is a channel's line, else the complement of a gap's line
    int stepCount = 0;

    [[nodiscard]] std::span<const int> stepsIn(const std::vector<int>& steps) const
    {
        return {steps.data() + firstStep, static_cast<size_t>(stepCount)};
    }
};

/// A link: from box a to its lane's edge, over the lanes between, and in to box b.
struct LinkPlan {
    bool exists = false;
    RoutePlan out;
    RoutePlan in;          ///< from box b to its lane's edge
    int firstCrossing = 0; ///< channel lines, one for each lane between
    int crossingCount = 0;
};

/// Corners of a route: appends points, leaving out those that are equal to the one before.
class Pen final {
public:
    explicit Pen(std::vector<Point>& points) : m_points(points) {}
    void moveTo(Point to) { m_points.push_back(to); }
    void lineTo(double x, double y)
    {
        if (x != m_points.back().x || y != m_points.back().y)
            m_points.push_back({x, y});
    }
    void acrossTo(double x) { lineTo(x, m_points.back().y); }
    void alongTo(double y) { lineTo(m_points.back().x, y); }

private:
    std::vector<Point>& m_points;
};

/// Appends the way from the middle of one box's side to the side that faces it: straight to its middle, or by a bend half way. Of
/// bent lines those of different kinds, and those that come from above and not from below as usual, end at different places.
void appendFacing(std::vector<Point>& points, const Box& from, const Box& to, std::optional<EdgeKind> bent);

/// Where two bundles and more enter a claim's bottom edge: from the middle.
[[nodiscard]] constexpr double bundleShift(int index, int bundles, double width)
{
    if (bundles < 2)
        return 0;
    const double most = (width > 40 ? width - 40 : 0) / (bundles - 1);
    const double wanted = bundles == 2 ? 120 : 60;
    return (index - (bundles - 1) / 2.0) * (wanted < most ? wanted : most);
}

inline constexpr double jointBelow = 19; ///< the "&" of linked premises below their claim

} // namespace cp
