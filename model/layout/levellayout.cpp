#include "model/layout/levellayout.h"

#include "model/layout/gutter.h"
#include "model/layout/indexing.h"
#include "model/layout/levelrouter.h"
#include "model/layout/pinned.h"

#include <algorithm>

namespace cp {
namespace {

constexpr double underBoxes = 16;  ///< arrows and the "&" below a level, above the first line of its channel
constexpr double aboveBoxes = 14;  ///< below the bus
constexpr double busStep = 5;      ///< between buses of several kinds
constexpr double busRoom = 20;     ///< for the buses
constexpr double beforeLine = 7;   ///< an undercut meets its line this far from the attacked edge's source
constexpr double besideLine = 12;

class LevelLayout final {
public:
    explicit LevelLayout(const LayoutInput& input)
        : m_input(input), m_forest(spanningForest(input)), m_plan(planLevels(input, m_forest)), m_router(input, m_forest, m_plan),
          m_gutters(input, m_plan.lanes.size()), m_channels(at(m_router.channelCount())),
          m_busFeet(m_plan.levelHeights.size(), 0), m_lanes(m_plan.lanes.size()), m_pinned(pinnedGround(input))
    {
    }
    [[nodiscard]] LayoutOutput run(const CancelToken& cancel);

private:
    struct Channel {
        double top = 0;
        double height = 0;
        double firstTrack = 0;
    };
    double openChannel(int channel, double top, double least, double above, double below);
    double openTreeChannel(int channel, double top, double least);
    [[nodiscard]] double busFoot(int lower) const;
    void stackUp();
    void stackTree(int tree, double top);
    void arrangeGutters();
    void spreadLanes();
    [[nodiscard]] double heightAt(const RoutePlan& route, int step) const;
    [[nodiscard]] double placeAt(const RoutePlan& route, int step) const;
    void turnLines(const RoutePlan& route, bool inChannels);
    void extendGaps();
    [[nodiscard]] double clearedTop(int lane, int level, double top) const;
    [[nodiscard]] double bottomUnder(const Box& ground, int lane, int level, double top) const;

    void write(LayoutOutput& output) const;
    void draw(LayoutOutput& output, int edge) const;
    void drawTreeEdge(LayoutOutput& output, Route& route, const RoutePlan& plan) const;
    void walk(std::vector<Point>& points, const RoutePlan& route, int lane) const;
    [[nodiscard]] Box box(int node) const;
    [[nodiscard]] double anchorY(const Anchor& anchor) const;
    [[nodiscard]] double laneLeft(int lane) const { return m_lanes[at(lane)].x; }
    [[nodiscard]] Point placeOf(const Anchor& anchor, int lane) const
    {
        return {laneLeft(lane) + m_router.anchorX(anchor), anchorY(anchor)};
    }
    [[nodiscard]] double channelY(int line) const;

    const LayoutInput& m_input;
    Forest m_forest;
    LevelPlan m_plan;
    LevelRouter m_router;
    Gutters m_gutters;
    std::vector<Channel> m_channels;
    std::vector<double> m_busFeet; ///< height of the lowest bus above each level
    std::vector<Box> m_lanes;
    std::vector<Box> m_pinned; ///< ground that is taken
};

double LevelLayout::openChannel(int channel, double top, double least, double above, double below)
{
    const int tracks = m_router.channels.tracks(channel);
    Channel& one = m_channels[at(channel)];
    one = {top, tracks > 0 ? std::max(least, above + m_router.channels.width(channel) + below) : least, above};
    return top + one.height;
}

/// From the top: arrows, lines, buses, lines, and the boxes of the level.
double LevelLayout::openTreeChannel(int channel, double top, double least)
{
    const int lower = m_router.belowBuses(channel);
    const auto& lines = m_router.channels;
    const double below = lines.tracks(lower) > 0 ? trackStep + lines.width(lower) : 0;
    const double height = std::max({least, m_input.options.levelGap, underBoxes + lines.width(channel) + busRoom + below + aboveBoxes});
    m_channels[at(channel)] = {top, height, underBoxes};
    m_channels[at(lower)] = {top, height, height - aboveBoxes - lines.width(lower)};
    return top + height;
}

/// Height of the lowest bus over lines of the lower part of a channel.
double LevelLayout::busFoot(int lower) const
{
    const Channel& channel = m_channels[at(lower)];
    return channel.top + channel.firstTrack - (m_router.channels.tracks(lower) > 0 ? trackStep : 0);
}

/// A level that would lie on pinned boxes goes below them, and with it those below; what is above stays.
void LevelLayout::stackTree(int index, double top)
{
    LevelTree& tree = m_plan.trees[at(index)];
    tree.top = top;
    double y = top;
    for (int k = 0; k < tree.levelCount; ++k) {
        const int level = tree.firstLevel + k;
        const int channel = m_router.treeChannel(index, k);
        const auto open = [&](double least) { return k == 0 ? openChannel(channel, y, least, aboveBoxes, aboveBoxes) : openTreeChannel(channel, y, least); };
        double boxes = open(0);
        if (const double free = clearedTop(tree.lane, level, boxes); free > boxes)
            boxes = open(free - y);
        if (k > 0)
            m_busFeet[at(level)] = busFoot(m_router.belowBuses(channel));
        for (int rank = m_plan.levelStart[at(level)]; rank < m_plan.levelStart[at(level) + 1]; ++rank) {
            const int node = m_plan.order[at(rank)];
            if (LevelSpot& spot = m_plan.spots[at(node)]; spot.tree >= 0)
                spot.top = boxes + m_input.nodes[at(node)].tab;
        }
        y = boxes + m_plan.levelHeights[at(level)];
    }
    y = openChannel(m_router.treeChannel(index, tree.levelCount), y, 0, underBoxes, aboveBoxes);
    LevelShelf& shelf = m_plan.shelves[at(tree.shelf)];
    shelf.bottom = std::max(shelf.bottom, y);
}

void LevelLayout::stackUp()
{
    const LayoutOptions& options = m_input.options;
    for (int lane = 0; lane < count(m_plan.lanes); ++lane) {
        const LevelLane& plan = m_plan.lanes[at(lane)];
        double y = options.laneTitleHeight;
        for (int k = 0; k < plan.shelfCount; ++k) {
            LevelShelf& shelf = m_plan.shelves[at(plan.firstShelf + k)];
            const double gap = k == 0 ? options.lanePadding : options.shelfGap;
            shelf.top = openChannel(m_router.shelfChannel(lane, k), y, gap, underBoxes, underBoxes);
            shelf.bottom = shelf.top;
            for (int t = shelf.firstTree; t < shelf.firstTree + shelf.treeCount; ++t)
                stackTree(t, shelf.top);
            y = shelf.bottom;
        }
        m_lanes[at(lane)].height = openChannel(m_router.shelfChannel(lane, plan.shelfCount), y, 2 * options.lanePadding, underBoxes, underBoxes);
    }
}

/// Where a level can stand, at `top` or lower.
double LevelLayout::clearedTop(int lane, int level, double top) const
{
    for (bool moved = true; moved;) {
        moved = false;
        for (const Box& ground : m_pinned) {
            if (ground.y >= top + m_plan.levelHeights[at(level)])
                break; // the highest come first
            if (const double bottom = bottomUnder(ground, lane, level, top); bottom > top) {
                top = bottom;
                moved = true;
            }
        }
    }
    return top;
}

/// The bottom of ground on which a box of the level would lie, or `top`.
double LevelLayout::bottomUnder(const Box& ground, int lane, int level, double top) const
{
    const double left = ground.x - laneLeft(lane), right = left + ground.width, bottom = ground.y + ground.height;
    for (int rank = m_plan.levelStart[at(level)]; bottom > top && rank < m_plan.levelStart[at(level) + 1]; ++rank) {
        const LevelSpot& spot = m_plan.spots[at(m_plan.order[at(rank)])];
        const double foot = top + m_input.nodes[at(m_plan.order[at(rank)])].tab + spot.height;
        if (spot.tree >= 0 && spot.left < right && spot.left + spot.width > left && ground.y < foot)
            return bottom;
    }
    return top;
}

void LevelLayout::spreadLanes()
{
    double left = 0;
    for (size_t lane = 0; lane < m_lanes.size(); ++lane) {
        m_lanes[lane].x = left;
        m_lanes[lane].width = heldWidth(m_input, static_cast<int>(lane), left, m_plan.lanes[lane].width);
        left += m_lanes[lane].width + m_gutters.widths()[lane];
    }
    for (size_t i = 0; i < m_input.nodes.size(); ++i) {
        const LayoutNode& node = m_input.nodes[i];
        if (node.pinned)
            m_plan.spots[i].left = node.at.x - laneLeft(node.lane);
    }
}

Box LevelLayout::box(int node) const
{
    const LevelSpot& spot = m_plan.spots[at(node)];
    return {laneLeft(m_input.nodes[at(node)].lane) + spot.left, spot.top, spot.width, spot.height};
}

double LevelLayout::channelY(int line) const
{
    const int corridor = m_router.channels.corridor(line);
    const Channel& channel = m_channels[at(corridor)];
    return channel.top + channel.firstTrack + m_router.channels.spacing(corridor) * m_router.channels.track(line);
}

double LevelLayout::anchorY(const Anchor& anchor) const
{
    if (anchor.on == Anchor::On::Attacked) {
        const Anchor& start = m_router.edges[at(anchor.node)].start;
        if (start.on == Anchor::On::Bottom)
            return anchorY(start) + beforeLine;
        return anchorY(start) - m_input.nodes[at(start.node)].tab - beforeLine;
    }
    if (anchor.on == Anchor::On::LaneLeft || anchor.on == Anchor::On::LaneRight)
        return 0;
    const LevelSpot& box = m_plan.spots[at(anchor.node)];
    switch (anchor.on) {
    case Anchor::On::Top: return box.top;
    case Anchor::On::Bottom: return box.top + box.height;
    default: return box.top + box.height / 2 + anchor.shift;
    }
}

/// Height of what a step leads to on its way to one side: the channel beyond a gap, or the route's end.
double LevelLayout::heightAt(const RoutePlan& route, int step) const
{
    if (step < 0 || step >= route.stepCount)
        return anchorY(step < 0 ? route.start : route.end);
    return m_channels[at(m_router.channels.corridor(route.stepsIn(m_router.steps)[at(step)]))].top;
}

double LevelLayout::placeAt(const RoutePlan& route, int step) const
{
    if (step < 0 || step >= route.stepCount)
        return m_router.anchorX(step < 0 ? route.start : route.end);
    return m_router.gaps.place(~route.stepsIn(m_router.steps)[at(step)]);
}

/// Where lines turn off at the ends of their pieces: upwards or downwards from channels, leftwards or rightwards from gaps.
void LevelLayout::turnLines(const RoutePlan& route, bool inChannels)
{
    const auto own = route.stepsIn(m_router.steps);
    for (int k = 0; k < route.stepCount; ++k) {
        const int step = own[at(k)];
        if ((step >= 0) != inChannels)
            continue;
        for (const int beside : {-1, 1}) {
            const bool anchored = k + beside < 0 || k + beside >= route.stepCount;
            const int beyond = anchored ? k + beside : k + 2 * beside;
            if (inChannels)
                m_router.channels.turn(step, placeAt(route, k + beside), heightAt(route, beyond) < heightAt(route, k) ? -1 : 1);
            else if (!anchored)
                m_router.gaps.turn(~step, channelY(own[at(k + beside)]), placeAt(route, beyond) < placeAt(route, k) ? -1 : 1);
        }
    }
}

void LevelLayout::extendGaps()
{
    const auto ofAnchor = [this](const Anchor& anchor) { return anchorY(anchor); };
    m_router.extendGaps(ofAnchor, ofAnchor, [this](int line) { return channelY(line); });
}

void LevelLayout::walk(std::vector<Point>& points, const RoutePlan& route, int lane) const
{
    Pen pen(points);
    pen.moveTo(placeOf(route.start, lane));
    for (const int step : route.stepsIn(m_router.steps)) {
        if (step < 0)
            pen.acrossTo(laneLeft(lane) + m_router.gapX(~step));
        else
            pen.alongTo(channelY(step));
    }
    const Point end = placeOf(route.end, lane);
    if (route.end.on == Anchor::On::Attacked)
        pen.acrossTo(end.x + besideLine);
    else
        pen.acrossTo(end.x);
    if (route.end.on == Anchor::On::LaneLeft || route.end.on == Anchor::On::LaneRight)
        return;
    pen.alongTo(end.y);
    pen.acrossTo(end.x);
}

/// Appends the edge's corners.
void LevelLayout::draw(LayoutOutput& output, int edge) const
{
    std::vector<Point>& points = output.points;
    Route& route = output.edgeRoutes[at(edge)];
    const RoutePlan& plan = m_router.edges[at(edge)];
    if (plan.shape == RoutePlan::Shape::None)
        return;
    route.endMark = plan.endMark;
    route.firstPoint = count(points);
    const auto lane = [this, edge] { return m_input.nodes[at(m_input.edges[at(edge)].source)].lane; };
    switch (plan.shape) {
    case RoutePlan::Shape::Lines: walk(points, plan, lane()); break;
    case RoutePlan::Shape::Free: {
        const bool attacks = plan.end.on == Anchor::On::Attacked;
        const Point place = attacks ? placeOf(plan.end, lane()) : Point();
        appendFacing(points, box(plan.start.node), attacks ? Box{place.x, place.y, 0, 0} : box(plan.end.node), m_input.edges[at(edge)].kind);
        break;
    }
    default: drawTreeEdge(output, route, plan); break;
    }
    route.pointCount = count(points) - route.firstPoint;
}

/// Up to the bus of its kind, along it and up to the claim. Buses lie above the lower lines of the channel above a box, each
/// kind's a little higher. Most edges are of a tree, so their ends are looked up without anchors.
void LevelLayout::drawTreeEdge(LayoutOutput& output, Route& route, const RoutePlan& plan) const
{
    const LevelSpot& premise = m_plan.spots[at(plan.start.node)];
    const LevelSpot& claim = m_plan.spots[at(plan.end.node)];
    const double left = laneLeft(m_plan.trees[at(premise.tree)].lane);
    const Point start{left + premise.middle(), premise.top};
    const Point end{left + (claim.middle() + plan.end.shift), claim.top + claim.height};
    const double turn = m_busFeet[at(premise.level)] - busStep * std::min(plan.net, 3);
    Pen pen(output.points);
    pen.moveTo(start);
    if (start.x != end.x) {
        pen.alongTo(turn);
        pen.acrossTo(end.x);
    }
    pen.alongTo(end.y);
    if (!plan.joint)
        return;
    route.joint = count(output.joints);
    output.joints.push_back({end.x, std::min(end.y + jointBelow, turn)});
}

void LevelLayout::arrangeGutters()
{
    const auto exitY = [this](const RoutePlan& route) {
        return route.stepCount == 0 ? anchorY(route.start) : channelY(route.stepsIn(m_router.steps).back());
    };
    m_gutters.arrange(m_router.links, exitY, [this](int k) { return channelY(m_router.crossings[at(k)]); });
}

void LevelLayout::write(LayoutOutput& output) const
{
    output.positions.resize(m_input.nodes.size());
    for (size_t i = 0; i < m_input.nodes.size(); ++i) {
        const Box one = box(static_cast<int>(i));
        output.positions[i] = {one.x, one.y};
    }
    output.edgeRoutes.resize(m_input.edges.size());
    output.points.reserve(4 * m_input.edges.size() + m_router.steps.size() + m_gutters.cornerCount());
    for (int edge = 0; edge < count(m_router.edges); ++edge) {
        if (m_router.edges[at(edge)].shape != RoutePlan::Shape::Lines)
            draw(output, edge);
    }
    for (const int edge : m_router.lineEdges) {
        if (m_router.edges[at(edge)].shape == RoutePlan::Shape::Lines)
            draw(output, edge);
    }
    output.lanes = m_lanes;
    reachBelow(m_pinned, m_input.options.lanePadding, output.lanes);
    m_gutters.write(output, m_router.links, [this](std::vector<Point>& points, const RoutePlan& route) {
        walk(points, route, route.end.node);
    });
}

LayoutOutput LevelLayout::run(const CancelToken& cancel)
{
    m_router.routeEdges();
    m_router.routeLinks();
    if (cancel.isCancelled())
        return {};
    m_router.extendChannels();
    m_router.channels.assignTracks(m_router.channelCount());
    stackUp();
    m_router.visitWays([this](const RoutePlan& route) { turnLines(route, true); });
    m_router.channels.orderTracks();
    stackUp();
    arrangeGutters();
    m_gutters.fitWidths();
    spreadLanes();
    if (std::any_of(m_input.nodes.begin(), m_input.nodes.end(), [](const LayoutNode& node) { return node.pinned; })) {
        stackUp();
        arrangeGutters();
    }
    extendGaps();
    m_router.gaps.assignTracks(m_router.gapCount());
    m_router.visitWays([this](const RoutePlan& route) { turnLines(route, false); });
    m_router.gaps.orderTracks();
    LayoutOutput output;
    if (!cancel.isCancelled())
        write(output);
    return output;
}

} // namespace

LayoutOutput layOutLevels(const LayoutInput& input, const CancelToken& cancel) { return LevelLayout(input).run(cancel); }

} // namespace cp
