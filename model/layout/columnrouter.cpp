#include "model/layout/columnrouter.h"

#include "model/layout/indexing.h"
#include "model/layout/shelf.h"

#include <algorithm>
#include <array>

namespace cp {
namespace {

/// A packed map is looked at from afar, where room for every line is not worth its ground.
int roomyTracks(const LayoutOptions& options) { return options.mode == LayoutMode::Compact ? 8 : 40; }

uint64_t pairKey(int a, int b) { return (static_cast<uint64_t>(static_cast<uint32_t>(a)) << 32) | static_cast<uint32_t>(b); }

} // namespace

ColumnRouter::ColumnRouter(const LayoutInput& input, const Forest& forest, const ColumnPlan& plan)
    : RouteBook(input, roomyTracks(input.options)), m_forest(forest), m_plan(plan),
      m_direct(input.options.mode == LayoutMode::Compact), m_ports(2 * input.nodes.size(), 0), m_netOfEdge(input.edges.size(), -1)
{
    m_channelCount = count(plan.rows) + count(plan.trees) + count(plan.shelves) + count(plan.lanes);
    for (const LanePlan& lane : plan.lanes) {
        m_firstGap.push_back(m_gapCount);
        m_gapCount += 2 * (lane.columns + 1);
    }
}

int ColumnRouter::gapBeside(int node, bool right) const
{
    const Spot& s = spot(node);
    if (s.row < 0)
        return right ? s.column + treeOf(node).span : s.column;
    return right ? s.column + 1 : s.column;
}

/// Whether the gap beside a box leads along its whole shelf.
bool ColumnRouter::isOpen(int node, bool right) const { return m_plan.shelves[at(treeOf(node).shelf)].open[at(gapBeside(node, right))]; }

int ColumnRouter::shelfIndex(int tree) const
{
    const int shelf = m_plan.trees[at(tree)].shelf;
    return shelf - m_plan.lanes[at(m_plan.shelves[at(shelf)].lane)].firstShelf;
}

/// Above or below a tree's shelf, whichever is nearer to a height.
int ColumnRouter::channelTowards(int tree, double y) const
{
    const ShelfPlan& shelf = m_plan.shelves[at(m_plan.trees[at(tree)].shelf)];
    return shelfChannel(shelf.lane, shelfIndex(tree) + (y < (shelf.top + shelf.bottom) / 2 ? 0 : 1));
}

/// Whether no tree stands further out on the shelf.
bool ColumnRouter::isOutermost(int tree, bool right) const
{
    const TreePlan& one = m_plan.trees[at(tree)];
    return right ? one.column + one.span == m_plan.shelves[at(one.shelf)].columns : one.column == 0;
}

/// Middle, then 10 below and above it, and so on; relations beside the tree leave the middle to the tree's own.
double ColumnRouter::nextPort(int node, bool right, bool extra)
{
    uint8_t& used = m_ports[2 * at(node) + (right ? 1 : 0)];
    if (extra && used == 0)
        used = 1;
    return portShift(takePort(used), std::max(0.0, m_input.nodes[at(node)].height / 2 - 6));
}

void ColumnRouter::addBeside(RoutePlan& route, int node, bool right)
{
    const int gap = gapBeside(node, right);
    addGap(route, gapCorridor(laneOf(node), gap, !right), gap);
}

int ColumnRouter::netOf(int edge, int root)
{
    const LayoutEdge& one = m_input.edges[at(edge)];
    const int kind = one.group >= 0 ? 8 + one.group : static_cast<int>(one.kind);
    const auto [found, isNew] = m_netIndex.try_emplace(pairKey(root, kind), count(m_nets));
    if (isNew) {
        const int line = channels.addLine(channelAboveRow(rowUnder(root)));
        m_nets.push_back({root, line, edge, one.group >= 0, 0});
    }
    return found->second;
}

/// A branch's top under its root or the head of its section: straight up into the level channel, or along the gap beside it.
void ColumnRouter::routeToRoot(int edge, int root)
{
    const int source = m_input.edges[at(edge)].source;
    RoutePlan& route = edges[at(edge)];
    const int index = m_netOfEdge[at(edge)] = netOf(edge, root);
    Net& net = m_nets[at(index)];
    route.endMark = net.firstEdge == edge;
    if (net.linked && net.firstEdge != edge)
        edges[at(net.firstEdge)].joint = true;
    begin(route);
    route.end = {Anchor::On::Bottom, root, 0};
    const bool right = spineRight(source);
    if (spot(source).first && spot(source).row == rowUnder(root)) {
        route.start = {Anchor::On::Top, source, 0};
    } else {
        const bool ownTree = m_forest.parentEdge[at(source)] == edge;
        route.start = {right ? Anchor::On::RightSide : Anchor::On::LeftSide, source, nextPort(source, right, !ownTree)};
        const int gap = gapBeside(source, right);
        const auto [trunk, isNew] = m_trunks.try_emplace(pairKey(index, gap), -1);
        if (isNew)
            trunk->second = gaps.addLine(gapCorridor(laneOf(source), gap, !right), gap);
        steps.push_back(~trunk->second);
        ++route.stepCount;
    }
    steps.push_back(net.channelLine);
    ++route.stepCount;
}

void ColumnRouter::routeInStack(int edge, int parent)
{
    const int source = m_input.edges[at(edge)].source;
    RoutePlan& route = edges[at(edge)];
    const bool right = spineRight(source);
    route.start = {right ? Anchor::On::RightSide : Anchor::On::LeftSide, source, 0};
    route.end = {Anchor::On::Bottom, parent, 0};
    m_ports[2 * at(source) + (right ? 1 : 0)] = 1;
    route.shape = RoutePlan::Shape::Stack;
}

/// From a box to a gap that leads to the channels above and below its shelf.
void ColumnRouter::reachShelf(RoutePlan& route, int node, bool right)
{
    addBeside(route, node, right);
    if (isOpen(node, right))
        return;
    const int way = right ? treeOf(node).wayRight : treeOf(node).wayLeft;
    addChannel(route, channelUnderRoot(spot(node).tree));
    addGap(route, gapCorridor(laneOf(node), way, !right), way);
}

/// From the gap by which the source reached its shelf to that of the target's way in, given backwards: straight on, by the
/// channel between, or by the lane's margin.
void ColumnRouter::joinShelves(RoutePlan& route, int source, int target, bool right, const std::vector<int>& in)
{
    const int lane = laneOf(source);
    const int from = shelfIndex(spot(source).tree);
    const int to = shelfIndex(spot(target).tree);
    if (from == to && gaps.corridor(~steps.back()) == gaps.corridor(~in.back())) {
        steps.insert(steps.end(), in.rbegin() + 1, in.rend());
        route.stepCount += count(in) - 1;
        return;
    }
    const int near = channelTowards(spot(source).tree, (m_tops[at(source)] + m_tops[at(target)]) / 2);
    const int out = from == to ? near : shelfChannel(lane, to < from ? from : from + 1);
    const int back = from == to ? near : shelfChannel(lane, from < to ? to : to + 1);
    addChannel(route, out);
    if (out != back) {
        const int margin = right ? m_plan.lanes[at(lane)].columns : 0;
        addGap(route, gapCorridor(lane, margin, right), margin);
        addChannel(route, back);
    }
    route.stepCount += count(in);
    steps.insert(steps.end(), in.rbegin(), in.rend());
}

/// Whether the channel of a row runs past a gap.
bool ColumnRouter::reachesGap(int row, int gap) const
{
    const RowPlan& one = m_plan.rows[at(row)];
    return gap >= one.column && gap <= one.column + one.columns;
}

/// Whether a box stands in what hangs under a head, at whatever depth, and beside the head's channel.
bool ColumnRouter::hangsUnder(int node, int head) const
{
    int row = spot(node).row;
    while (row > rowUnder(head))
        row = m_plan.rows[at(row)].above;
    return row == rowUnder(head) && reachesGap(row, gapBeside(node, spineRight(node)));
}

/// The nearest row above both boxes of a tree whose channel leads from beside the one to beside the other.
int ColumnRouter::commonRow(int a, int b, bool right) const
{
    const int first = treeOf(a).firstRow;
    int one = std::max(first, spot(a).row);
    int other = std::max(first, spot(b).row);
    const auto leads = [&](int row) { return row == first || (reachesGap(row, gapBeside(a, right)) && reachesGap(row, gapBeside(b, right))); };
    while (one != other || !leads(one)) {
        if (one == other)
            other = m_plan.rows[at(other)].above;
        int& lower = one > other ? one : other;
        lower = m_plan.rows[at(lower)].above;
    }
    return one;
}

/// Between any two boxes of a lane, along the gaps beside them and the channels between.
void ColumnRouter::connect(RoutePlan& route, int source, int target)
{
    const bool right = spineRight(source);
    const Anchor::On side = right ? Anchor::On::RightSide : Anchor::On::LeftSide;
    RoutePlan way;
    begin(way);
    const bool sameTree = spot(source).tree == spot(target).tree;
    std::vector<int> in;
    if (!sameTree) {
        reachShelf(way, target, right);
        in.assign(steps.begin() + way.firstStep, steps.end());
        steps.resize(at(way.firstStep));
    }
    begin(route);
    route.start = {side, source, nextPort(source, right, true)};
    route.end = {side, target, nextPort(target, right, true)};
    if (!sameTree) {
        reachShelf(route, source, right);
        joinShelves(route, source, target, right, in);
        return;
    }
    addBeside(route, source, right);
    if (gapBeside(source, right) == gapBeside(target, right))
        return;
    addChannel(route, channelAboveRow(commonRow(source, target, right)));
    addBeside(route, target, right);
}

void ColumnRouter::routeUndercut(int edge)
{
    const LayoutEdge& one = m_input.edges[at(edge)];
    const RoutePlan& attacked = edges[at(one.targetEdge)];
    if (attacked.shape == RoutePlan::Shape::None || one.targetEdge == edge)
        return;
    RoutePlan& route = edges[at(edge)];
    const int over = m_input.edges[at(one.targetEdge)].source;
    if (m_direct || !inPlan(one.source) || !inPlan(over) || laneOf(over) != laneOf(one.source)) {
        route.shape = m_direct ? RoutePlan::Shape::Direct : RoutePlan::Shape::Free;
        route.start = {Anchor::On::Top, one.source, 0};
    } else if (m_forest.parent[at(one.source)] == over && attacked.start.on != Anchor::On::Top && !isHead(over)) {
        routeInStack(edge, over);
        route.shape = RoutePlan::Shape::UnderSource;
    } else {
        connect(route, one.source, over);
    }
    route.end = {Anchor::On::Attacked, one.targetEdge, 0};
}

void ColumnRouter::routeEdge(int edge)
{
    const LayoutEdge& one = m_input.edges[at(edge)];
    if (!exists(one.source) || !exists(one.target) || one.source == one.target)
        return;
    RoutePlan& route = edges[at(edge)];
    if (!inPlan(one.source) || !inPlan(one.target) || laneOf(one.source) != laneOf(one.target)) {
        route.shape = RoutePlan::Shape::Free;
        route.start = {Anchor::On::Top, one.source, 0};
        route.end = {Anchor::On::Bottom, one.target, 0};
        return;
    }
    const bool ownTree = m_forest.parentEdge[at(one.source)] == edge;
    if (!ownTree && m_direct) {
        route.shape = RoutePlan::Shape::Direct;
        route.start = {Anchor::On::Top, one.source, 0};
        route.end = {Anchor::On::Bottom, one.target, 0};
    } else if (isHead(one.target) && spot(one.source).tree == spot(one.target).tree && hangsUnder(one.source, one.target)) {
        routeToRoot(edge, one.target);
    } else if (ownTree) {
        routeInStack(edge, one.target);
    } else {
        connect(route, one.source, one.target);
    }
}

void ColumnRouter::routeEdges(const std::vector<double>& tops)
{
    m_tops = tops;
    edges.resize(m_input.edges.size());
    for (int e = 0; e < count(m_input.edges); ++e) {
        if (m_input.edges[at(e)].targetEdge < 0)
            routeEdge(e);
    }
    for (const int e : ontoRelations())
        routeUndercut(e);
    for (int e = 0; e < count(edges); ++e) {
        if (edges[at(e)].shape == RoutePlan::Shape::Lines)
            lineEdges.push_back(e);
    }
    for (int parent = 0; parent < count(m_input.nodes); ++parent)
        bundleChildren(m_forest, parent, RoutePlan::Shape::Stack);
}

/// The place of an anchor across the lane, in columns.
double ColumnRouter::columnOf(const Anchor& anchor) const
{
    switch (anchor.on) {
    case Anchor::On::LaneLeft: return beforeLane;
    case Anchor::On::LaneRight: return columnUnit * (m_plan.lanes[at(anchor.node)].columns + 1);
    case Anchor::On::Attacked: return columnOf(edges[at(anchor.node)].start);
    default: break;
    }
    const Spot& s = spot(anchor.node);
    if (s.row >= 0)
        return columnUnit * (s.column + 0.5);
    const RootPlace root = rootPlace(s.column, treeOf(anchor.node).span);
    return columnUnit * (root.column + root.columns / 2.0);
}

void ColumnRouter::extendChannels()
{
    RouteBook::extendChannels([this](const Anchor& anchor) { return columnOf(anchor); }, [this](int line) { return columnUnit * gaps.place(line); });
    spreadKinds();
}

/// Kinds enter a root's bottom edge side by side, ordered by where their lines come from.
void ColumnRouter::spreadKinds()
{
    std::vector<int> order(m_nets.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        const Net& one = m_nets[at(a)];
        const Net& other = m_nets[at(b)];
        const double left = channels.middle(one.channelLine);
        const double right = channels.middle(other.channelLine);
        return one.root != other.root ? one.root < other.root : left != right ? left < right : a < b;
    });
    for (size_t first = 0; first < order.size();) {
        size_t last = first;
        while (last < order.size() && m_nets[at(order[last])].root == m_nets[at(order[first])].root)
            ++last;
        const auto kinds = static_cast<int>(last - first);
        const double width = m_input.nodes[at(m_nets[at(order[first])].root)].width;
        for (size_t i = first; i < last; ++i)
            m_nets[at(order[i])].shift = bundleShift(static_cast<int>(i - first), kinds, width);
        first = last;
    }
    for (size_t e = 0; e < edges.size(); ++e) {
        if (m_netOfEdge[e] >= 0)
            edges[e].end.shift = m_nets[at(m_netOfEdge[e])].shift;
    }
}

} // namespace cp
