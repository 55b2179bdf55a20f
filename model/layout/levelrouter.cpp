#include "model/layout/levelrouter.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double cornerRoom = 8;  ///< ports keep this far from a box's corners
constexpr size_t linesARoute = 6; ///< most have fewer

} // namespace

LevelRouter::LevelRouter(const LayoutInput& input, const Forest& forest, const LevelPlan& plan)
    : RouteBook(input), m_forest(forest), m_plan(plan), m_above(input.nodes.size(), 0), m_under(input.nodes.size(), 0),
      m_beside(2 * input.nodes.size(), 0),
      m_anyPinned(std::any_of(input.nodes.begin(), input.nodes.end(), [](const LayoutNode& node) { return node.pinned; }))
{
    const int levels = count(plan.levelHeights);
    m_treeChannels = levels + count(plan.trees);
    m_firstShelfChannel = 2 * m_treeChannels;
    m_channelCount = m_firstShelfChannel + count(plan.shelves) + count(plan.lanes);
    m_firstGutter = count(plan.order) + levels;
    m_firstMargin = m_firstGutter + count(plan.trees) + count(plan.shelves);
    m_gapCount = m_firstMargin + count(plan.lanes);
    m_childrenBefore.reserve(plan.order.size() + 1);
    m_childrenBefore.push_back(0);
    for (const int node : plan.order)
        m_childrenBefore.push_back(m_childrenBefore.back() + count(forest.children(node)));
    listBuses();
}

int LevelRouter::depthOf(int node) const { return spot(node).level - m_plan.trees[at(spot(node).tree)].firstLevel; }

/// First box of a level whose middle lies right of x.
int LevelRouter::rankAt(int level, double x) const
{
    const auto first = m_plan.reaches.begin() + m_plan.levelStart[at(level)];
    const auto last = m_plan.reaches.begin() + m_plan.levelStart[at(level) + 1];
    const auto next = std::upper_bound(first, last, 2 * x, [](double twice, const LevelReach& box) { return twice < box.left + box.right; });
    return static_cast<int>(next - m_plan.reaches.begin());
}

void LevelRouter::addRoom(RoutePlan& route, int gap, double x, Room room)
{
    addGap(route, gap, x);
    m_rooms.push_back(room);
}

void LevelRouter::addGutter(RoutePlan& route, int tree, bool right)
{
    const LevelTree& one = m_plan.trees[at(tree)];
    const double x = right ? one.left + one.width + treeGutter / 2 : one.left - treeGutter / 2;
    const double half = treeGutter / 2 - besideBox / 2;
    addRoom(route, m_firstGutter + tree + one.shelf + (right ? 1 : 0), x, {x - half, x + half});
}

void LevelRouter::addMargin(RoutePlan& route, int lane)
{
    addRoom(route, m_firstMargin + lane, besideBox, {4, 2 * besideBox});
}

/// The box of a level that the nearest gap is left of, one past the last for the gap right of all. Nearest is where the way
/// from x to `towards` by the gap is shortest.
int LevelRouter::rankBeside(int level, double x, double towards) const
{
    const auto first = m_plan.reaches.begin() + m_plan.levelStart[at(level)];
    const auto last = m_plan.reaches.begin() + m_plan.levelStart[at(level) + 1];
    const auto next = std::upper_bound(first, last, x, [](double place, const LevelReach& box) { return place < box.left; });
    const auto after = static_cast<int>(next - m_plan.reaches.begin());
    if (next == first)
        return after;
    const LevelReach& box = *(next - 1);
    if (x > box.right)
        return after;
    const auto way = [&](double gap) { return std::abs(gap - x) + std::abs(gap - towards); };
    return way(box.left) < way(box.right) ? after - 1 : after;
}

/// The free space left of the box of that rank in its level.
LevelRouter::Room LevelRouter::roomOf(int level, int rank) const
{
    const int first = m_plan.levelStart[at(level)];
    const int last = m_plan.levelStart[at(level) + 1];
    const auto& reaches = m_plan.reaches;
    Room room;
    room.left = rank > first ? reaches[at(rank - 1)].right : reaches[at(first)].left - 2 * besideBox;
    room.right = rank < last ? reaches[at(rank)].left : reaches[at(last - 1)].right + 2 * besideBox;
    return room;
}

/// The middle is for the tree's own edges.
double LevelRouter::nextShift(std::vector<uint8_t>& used, int node)
{
    return portShift(takePort(used[at(node)]) + 1, std::max(0.0, spot(node).width / 2 - cornerRoom));
}

LevelRouter::Terminal LevelRouter::under(int node)
{
    // Ports are counted from the corners inwards: the middle is for the tree's own bundles.
    const double shift = nextShift(m_under, node);
    const double most = std::max(0.0, spot(node).width / 2 - cornerRoom);
    const double inwards = std::max(0.0, most + portStep - std::abs(shift));
    return {{Anchor::On::Bottom, node, shift >= 0 ? inwards : -inwards}, spot(node).tree, depthOf(node) + 1};
}

LevelRouter::Terminal LevelRouter::above(int node)
{
    return {{Anchor::On::Top, node, nextShift(m_above, node)}, spot(node).tree, depthOf(node)};
}

double LevelRouter::anchorX(const Anchor& anchor) const
{
    if (anchor.on == Anchor::On::Attacked)
        return anchorX(edges[at(anchor.node)].start);
    if (anchor.on == Anchor::On::LaneLeft)
        return 0;
    if (anchor.on == Anchor::On::LaneRight)
        return m_plan.lanes[at(anchor.node)].width;
    const LevelSpot& box = spot(anchor.node);
    if (anchor.on == Anchor::On::LeftSide)
        return box.left;
    return anchor.on == Anchor::On::RightSide ? box.left + box.width : box.middle() + anchor.shift;
}

double LevelRouter::gapX(int line) const
{
    const Room& room = m_rooms[at(line)];
    const int tracks = gaps.tracks(gaps.corridor(line));
    const double spacing = tracks > 1 ? std::min(trackStep, (room.right - room.left - 8) / (tracks - 1)) : 0;
    const double x = gaps.place(line) + (gaps.track(line) - (tracks - 1) / 2.0) * std::max(0.0, spacing);
    const double middle = (room.left + room.right) / 2;
    return std::clamp(x, std::min(room.left + 4, middle), std::max(room.right - 4, middle));
}

void LevelRouter::connect(RoutePlan& route, const Terminal& from, const Terminal& to)
{
    begin(route);
    route.start = from.anchor;
    route.end = to.anchor;
    const auto boxOf = [this](const Anchor& anchor) { return anchor.on == Anchor::On::Attacked ? edges[at(anchor.node)].start.node : anchor.node; };
    m_ends = {boxOf(from.anchor), boxOf(to.anchor)};
    if (from.tree != to.tree) {
        detour(route, from, to);
    } else if (from.k >= to.k) {
        climb(route, from, to);
    } else {
        climb(route, to, from);
        std::reverse(steps.begin() + route.firstStep, steps.end());
    }
}

/// Settles all edges but those that need lines: answers whether this one does.
bool LevelRouter::needsLines(int edge)
{
    const LayoutEdge& one = m_input.edges[at(edge)];
    if (!exists(one.source) || !exists(one.target) || one.source == one.target)
        return false;
    RoutePlan& route = edges[at(edge)];
    route.start = {Anchor::On::Top, one.source, 0};
    route.end = {Anchor::On::Bottom, one.target, 0};
    const bool free = m_anyPinned && (!inPlan(one.source) || !inPlan(one.target));
    if (!free && m_forest.parentEdge[at(one.source)] == edge)
        route.shape = RoutePlan::Shape::Tree;
    else if (free || laneOf(one.source) != laneOf(one.target))
        route.shape = RoutePlan::Shape::Free;
    return route.shape == RoutePlan::Shape::None;
}

void LevelRouter::routeBeside(int edge)
{
    const LayoutEdge& one = m_input.edges[at(edge)];
    const bool sameTree = spot(one.source).tree == spot(one.target).tree;
    const bool falls = sameTree && depthOf(one.target) > depthOf(one.source);
    const bool level = sameTree && depthOf(one.target) == depthOf(one.source);
    const Terminal from = falls || level ? under(one.source) : above(one.source);
    connect(edges[at(edge)], from, falls ? above(one.target) : under(one.target));
}

/// An attack on a relation ends beside the beginning of the attacked line.
void LevelRouter::routeUndercut(int edge)
{
    const LayoutEdge& one = m_input.edges[at(edge)];
    const RoutePlan& attacked = edges[at(one.targetEdge)];
    if (attacked.shape == RoutePlan::Shape::None || one.targetEdge == edge)
        return;
    RoutePlan& route = edges[at(edge)];
    const int over = m_input.edges[at(one.targetEdge)].source;
    const Anchor end{Anchor::On::Attacked, one.targetEdge, 0};
    if (!inPlan(one.source) || !inPlan(over) || laneOf(over) != laneOf(one.source) || attacked.shape == RoutePlan::Shape::Free) {
        route.shape = RoutePlan::Shape::Free;
        route.start = {Anchor::On::Top, one.source, 0};
        route.end = end;
        return;
    }
    const bool below = attacked.start.on == Anchor::On::Bottom;
    const Terminal to{end, spot(over).tree, depthOf(over) + (below ? 1 : 0)};
    const bool falls = spot(one.source).tree == to.tree && depthOf(one.source) < to.k;
    connect(route, falls ? under(one.source) : above(one.source), to);
}

void LevelRouter::routeEdges()
{
    edges.resize(m_input.edges.size());
    std::vector<std::pair<int, int>> beside; // rank of the source, edge
    for (int e = 0; e < count(m_input.edges); ++e) {
        if (m_input.edges[at(e)].targetEdge < 0 && needsLines(e))
            beside.emplace_back(spot(m_input.edges[at(e)].source).rank, e);
    }
    const size_t lines = linesARoute * (beside.size() + 2 * m_input.links.size());
    steps.reserve(lines);
    channels.reserve(lines / 2);
    gaps.reserve(lines / 2);
    m_rooms.reserve(lines / 2);
    std::sort(beside.begin(), beside.end());
    for (const auto& [rank, e] : beside) {
        routeBeside(e);
        lineEdges.push_back(e);
    }
    for (const int e : ontoRelations()) {
        routeUndercut(e);
        lineEdges.push_back(e);
    }
    bundleTrees();
}

/// Children of one kind share a bus and an end mark; linked premises have one of their own.
void LevelRouter::bundleTrees()
{
    for (int parent = 0; parent < count(m_input.nodes); ++parent) {
        const int bundles = bundleChildren(m_forest, parent, RoutePlan::Shape::Tree);
        for (int child : bundles > 1 ? m_forest.children(parent) : std::span<const int>()) {
            RoutePlan& route = edges[at(m_forest.parentEdge[at(child)])];
            if (route.shape == RoutePlan::Shape::Tree)
                route.end.shift = bundleShift(route.net, bundles, spot(parent).width);
        }
    }
}

void LevelRouter::extendChannels()
{
    RouteBook::extendChannels([this](const Anchor& anchor) { return anchorX(anchor); }, [this](int line) { return gaps.place(line); });
}

} // namespace cp
