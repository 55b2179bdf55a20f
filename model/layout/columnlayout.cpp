#include "model/layout/columnlayout.h"

#include "model/layout/columngeometry.h"
#include "model/layout/gutter.h"
#include "model/layout/indexing.h"
#include "model/layout/stackline.h"

#include <algorithm>

// Steps: spanning forest; plan of rows and shelves; ways through gaps and channels; tracks and heights of channels; tracks
// and widths of gaps; coordinates. Heights need no widths, and lines in gaps need only heights, so no step is repeated.

namespace cp {
namespace {

constexpr double belowPort = 10;    ///< a line turns this far below the attacked place that it comes to from the side
constexpr double besideLine = 7;    ///< an undercut meets its line this far from the attacked edge's source

class ColumnLayout final {
public:
    explicit ColumnLayout(const LayoutInput& input)
        : m_input(input), m_forest(spanningForest(input)), m_plan(planColumns(input, m_forest)), m_router(input, m_forest, m_plan),
          m_geometry(input, m_plan, m_router), m_gutters(input, m_plan.lanes.size())
    {
    }
    [[nodiscard]] LayoutOutput run(const CancelToken& cancel);

private:
    void extendGaps();
    void arrangeGutters();
    void write(LayoutOutput& output) const;
    void draw(LayoutOutput& output, size_t edge) const;
    void walk(std::vector<Point>& points, const RoutePlan& route) const;
    void stackRoute(std::vector<Point>& points, const RoutePlan& route) const;
    void drawFacing(std::vector<Point>& points, const RoutePlan& route, EdgeKind kind) const;
    [[nodiscard]] Point placeOf(const Anchor& anchor) const;
    [[nodiscard]] double approachY(const Anchor& anchor) const;
    [[nodiscard]] Point attackedPlace(int edge) const;

    const LayoutInput& m_input;
    Forest m_forest;
    ColumnPlan m_plan;
    ColumnRouter m_router;
    ColumnGeometry m_geometry;
    Gutters m_gutters;
};

Point ColumnLayout::attackedPlace(int edge) const
{
    const RoutePlan& attacked = m_router.edges[at(edge)];
    const Point begin = placeOf(attacked.start);
    switch (attacked.start.on) {
    case Anchor::On::LeftSide: return {begin.x - besideLine, begin.y};
    case Anchor::On::RightSide: return {begin.x + besideLine, begin.y};
    default: return {begin.x, begin.y - m_input.nodes[at(m_input.edges[at(edge)].source)].tab - besideLine};
    }
}

Point ColumnLayout::placeOf(const Anchor& anchor) const
{
    if (anchor.on == Anchor::On::Attacked)
        return attackedPlace(anchor.node);
    if (anchor.on == Anchor::On::LaneLeft || anchor.on == Anchor::On::LaneRight) {
        const Box& lane = m_geometry.lane(anchor.node);
        return {anchor.on == Anchor::On::LaneLeft ? lane.x : lane.x + lane.width, 0};
    }
    const Box box = m_geometry.box(anchor.node);
    const double middle = box.x + box.width / 2;
    switch (anchor.on) {
    case Anchor::On::LeftSide: return {box.x, box.y + box.height / 2 + anchor.shift};
    case Anchor::On::RightSide: return {box.x + box.width, box.y + box.height / 2 + anchor.shift};
    case Anchor::On::Top: return {middle, box.y};
    default: return {middle + anchor.shift, box.y + box.height};
    }
}

/// The height at which a route in a gap turns to its end.
double ColumnLayout::approachY(const Anchor& anchor) const
{
    const double y = placeOf(anchor).y;
    const bool side = anchor.on == Anchor::On::Attacked && m_router.edges[at(anchor.node)].start.on != Anchor::On::Top;
    return side ? y + belowPort : y;
}

void ColumnLayout::extendGaps()
{
    m_router.extendGaps([this](const Anchor& start) { return placeOf(start).y; }, [this](const Anchor& end) { return approachY(end); },
                        [this](int line) { return m_geometry.channelY(line); });
}

/// Corners of a route along its lines.
void ColumnLayout::walk(std::vector<Point>& points, const RoutePlan& route) const
{
    Pen pen(points);
    pen.moveTo(placeOf(route.start));
    for (const int step : route.stepsIn(m_router.steps)) {
        if (step < 0)
            pen.acrossTo(m_geometry.gapX(~step));
        else
            pen.alongTo(m_geometry.channelY(step));
    }
    const Point end = placeOf(route.end);
    switch (route.end.on) {
    case Anchor::On::LaneLeft:
    case Anchor::On::LaneRight: pen.acrossTo(end.x); break;
    case Anchor::On::Bottom: pen.acrossTo(end.x); pen.alongTo(end.y); break;
    default:
        pen.alongTo(approachY(route.end));
        pen.acrossTo(end.x);
        pen.alongTo(end.y);
        break;
    }
}

void ColumnLayout::stackRoute(std::vector<Point>& points, const RoutePlan& route) const
{
    const Point from = placeOf(route.start);
    if (route.shape == RoutePlan::Shape::UnderSource) {
        const Point end = placeOf(route.end);
        points.insert(points.end(), {from, {end.x, from.y}, end});
        return;
    }
    const double head = headGapAt(m_input.options, m_plan.spots[at(route.end.node)].depth);
    appendStackLine(points, {from, m_geometry.box(route.end.node), route.start.on == Anchor::On::RightSide, route.net, indentStep(m_input.options), head});
}

/// Without lines: an attacked place is a box without size.
void ColumnLayout::drawFacing(std::vector<Point>& points, const RoutePlan& route, EdgeKind kind) const
{
    const Box from = m_geometry.box(route.start.node);
    Box to;
    if (route.end.on == Anchor::On::Attacked) {
        const Point place = attackedPlace(route.end.node);
        to = {place.x, place.y, 0, 0};
    } else {
        to = m_geometry.box(route.end.node);
    }
    appendFacing(points, from, to, route.shape == RoutePlan::Shape::Direct ? std::nullopt : std::optional(kind));
}

/// Appends the edge's corners.
void ColumnLayout::draw(LayoutOutput& output, size_t edge) const
{
    std::vector<Point>& points = output.points;
    Route& route = output.edgeRoutes[edge];
    const RoutePlan& plan = m_router.edges[edge];
    switch (plan.shape) {
    case RoutePlan::Shape::None: return;
    case RoutePlan::Shape::Lines: walk(points, plan); break;
    case RoutePlan::Shape::Free:
    case RoutePlan::Shape::Direct: drawFacing(points, plan, m_input.edges[edge].kind); break;
    default: stackRoute(points, plan); break;
    }
    route.endMark = plan.endMark;
    if (plan.joint && count(points) > route.firstPoint + 1) {
        const Point& end = points.back();
        const Point& before = points[points.size() - 2];
        route.joint = count(output.joints);
        output.joints.push_back({end.x, end.y + std::min(jointBelow, before.y - end.y)});
    }
}

void ColumnLayout::arrangeGutters()
{
    const auto exitY = [this](const RoutePlan& route) {
        return route.stepCount == 0 ? placeOf(route.start).y : m_geometry.channelY(route.stepsIn(m_router.steps).back());
    };
    m_gutters.arrange(m_router.links, exitY, [this](int k) { return m_geometry.channelY(m_router.crossings[at(k)]); });
}

void ColumnLayout::write(LayoutOutput& output) const
{
    output.positions.resize(m_input.nodes.size());
    for (size_t i = 0; i < m_input.nodes.size(); ++i) {
        const Box box = m_geometry.box(static_cast<int>(i));
        output.positions[i] = {box.x, box.y};
    }
    output.edgeRoutes.resize(m_input.edges.size());
    output.points.reserve(4 * m_input.edges.size() + m_router.steps.size() + m_gutters.cornerCount());
    for (size_t i = 0; i < m_input.edges.size(); ++i) {
        output.edgeRoutes[i].firstPoint = count(output.points);
        draw(output, i);
        output.edgeRoutes[i].pointCount = count(output.points) - output.edgeRoutes[i].firstPoint;
    }
    output.lanes = m_geometry.lanes();
    m_gutters.write(output, m_router.links, [this](std::vector<Point>& points, const RoutePlan& route) { walk(points, route); });
}

LayoutOutput ColumnLayout::run(const CancelToken& cancel)
{
    m_geometry.stackUp();
    m_router.routeEdges(m_geometry.tops());
    m_router.routeLinks();
    if (cancel.isCancelled())
        return {};
    m_router.extendChannels();
    m_router.channels.assignTracks(m_router.channelCount());
    m_geometry.stackUp();
    extendGaps();
    m_router.gaps.assignTracks(m_router.gapCount());
    arrangeGutters();
    m_gutters.fitWidths();
    m_geometry.spread(m_gutters.widths());
    if (m_geometry.dodge())
        arrangeGutters();
    LayoutOutput output;
    if (!cancel.isCancelled())
        write(output);
    return output;
}

} // namespace

LayoutOutput layOutColumns(const LayoutInput& input, const CancelToken& cancel) { return ColumnLayout(input).run(cancel); }

} // namespace cp
