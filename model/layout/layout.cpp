#include "model/layout/layout.h"

#include "model/layout/forest.h"

#include <algorithm>
#include <cmath>

// Terms: a lane holds one document; a shelf is one tree of it (or a row of lone boxes); a shelf has the root on top and
// below it columns of branches; a branch is a child of the root with everything under it, one below the other, each
// level indented on a spine.
// Steps: spanning forest; each branch's height; branches into the shortest column, in order; shelves one below the
// other; routes along spines and the channel under the root, so that tree edges touch no box; links last.
// Cost: linear (columns are few). Not done: crossing reduction, extra edges through gaps (they run beside their column).

namespace cp {
namespace {

constexpr double spine = 10;
constexpr double chipHeight = 28;
constexpr int deepestIndent = 5;

class LanePlacer final {
public:
    LanePlacer(const LayoutInput& input, const Forest& forest, LayoutOutput& output)
        : m_input(input), m_options(input.options), m_forest(forest), m_output(output), m_depth(input.nodes.size(), 0),
          m_columnLeft(input.nodes.size(), 0)
    {
    }

    void place(int lane, double left);
    [[nodiscard]] int depth(size_t i) const { return m_depth[i]; }
    [[nodiscard]] double columnLeft(size_t i) const { return m_columnLeft[i]; }

private:
    struct Branch {
        std::vector<int> nodes; ///< in pre-order
        double width = 0;
        double height = 0;
    };
    [[nodiscard]] Branch branchOf(int top);
    double placeTree(int root, double left, double top, int columns);
    void placeBranch(const Branch& branch, double left, double top);
    [[nodiscard]] const LayoutNode& node(int i) const { return m_input.nodes[static_cast<size_t>(i)]; }
    [[nodiscard]] int columnsFor(int lane) const;

    const LayoutInput& m_input;
    const LayoutOptions& m_options;
    const Forest& m_forest;
    LayoutOutput& m_output;
    std::vector<int> m_depth;
    std::vector<double> m_columnLeft;
    double m_right = 0;
};

int LanePlacer::columnsFor(int lane) const
{
    double area = 0;
    for (const LayoutNode& one : m_input.nodes)
        area += one.lane == lane ? (one.width + m_options.columnGap + m_options.stackIndent) * (one.height + m_options.stackGap) : 0;
    const double width = std::sqrt(area / std::max(0.1, m_options.laneAspect));
    return std::clamp(static_cast<int>(std::lround(width / (216 + m_options.columnGap + m_options.stackIndent))), 2, 64);
}

LanePlacer::Branch LanePlacer::branchOf(int top)
{
    Branch branch;
    std::vector<int> open{top};
    m_depth[static_cast<size_t>(top)] = 0;
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        branch.nodes.push_back(at);
        const int depth = m_depth[static_cast<size_t>(at)];
        const double indent = m_options.stackIndent * std::min(depth, deepestIndent);
        branch.width = std::max(branch.width, indent + node(at).width);
        branch.height += node(at).tab + node(at).height + m_options.stackGap;
        const auto& children = m_forest.children[static_cast<size_t>(at)];
        for (auto child = children.rbegin(); child != children.rend(); ++child) {
            m_depth[static_cast<size_t>(*child)] = depth + 1;
            open.push_back(*child);
        }
    }
    return branch;
}

void LanePlacer::placeBranch(const Branch& branch, double left, double top)
{
    for (int at : branch.nodes) {
        const auto i = static_cast<size_t>(at);
        top += node(at).tab;
        m_columnLeft[i] = left;
        m_output.positions[i] = {left + m_options.stackIndent * std::min(m_depth[i], deepestIndent), top};
        top += node(at).height + m_options.stackGap;
    }
}

/// Places a root and its branches; answers the bottom of what was placed.
double LanePlacer::placeTree(int root, double left, double top, int columns)
{
    const auto& children = m_forest.children[static_cast<size_t>(root)];
    std::vector<Branch> branches;
    double columnWidth = 216;
    for (int child : children) {
        branches.push_back(branchOf(child));
        columnWidth = std::max(columnWidth, branches.back().width);
    }
    const int used = std::clamp(static_cast<int>(branches.size()), 1, columns);
    const double width = used * columnWidth + (used - 1) * m_options.columnGap;
    const double rootTop = top + node(root).tab;
    const double rootLeft = left + std::max(0.0, (width - node(root).width) / 2);
    m_output.positions[static_cast<size_t>(root)] = {rootLeft, rootTop};
    m_columnLeft[static_cast<size_t>(root)] = rootLeft;
    const double start = rootTop + node(root).height + m_options.levelGap;
    std::vector<double> bottoms(static_cast<size_t>(used), start);
    for (const Branch& branch : branches) {
        const auto column = std::min_element(bottoms.begin(), bottoms.end());
        const auto index = static_cast<double>(column - bottoms.begin());
        placeBranch(branch, left + index * (columnWidth + m_options.columnGap), *column);
        *column += branch.height;
    }
    m_right = std::max({m_right, left + width, rootLeft + node(root).width});
    return branches.empty() ? rootTop + node(root).height : *std::max_element(bottoms.begin(), bottoms.end());
}

void LanePlacer::place(int lane, double left)
{
    const double inner = left + m_options.lanePadding + m_options.columnGap;
    const int columns = columnsFor(lane);
    double top = m_options.laneTitleHeight + m_options.lanePadding;
    double loneLeft = inner;
    double loneBottom = top;
    int lone = 0;
    m_right = inner + 216;
    std::vector<int> alone;
    for (int root : m_forest.roots) {
        if (node(root).lane != lane)
            continue;
        if (m_forest.children[static_cast<size_t>(root)].empty() && !node(root).main)
            alone.push_back(root);
        else
            top = placeTree(root, inner, top, columns) + m_options.shelfGap;
    }
    // Boxes without relations stand in rows under the trees.
    loneBottom = top;
    for (int root : alone) {
        if (lone == columns) {
            lone = 0;
            loneLeft = inner;
            top = loneBottom + m_options.stackGap;
        }
        m_output.positions[static_cast<size_t>(root)] = {loneLeft, top + node(root).tab};
        loneBottom = std::max(loneBottom, top + node(root).tab + node(root).height);
        loneLeft += node(root).width + m_options.columnGap;
        m_right = std::max(m_right, loneLeft - m_options.columnGap);
        ++lone;
    }
    const double bottom = alone.empty() ? top - m_options.shelfGap : loneBottom;
    m_output.lanes.push_back({left, 0, m_right - left + m_options.lanePadding, bottom + m_options.lanePadding});
}

class Router final {
public:
    Router(const LayoutInput& input, const Forest& forest, const LanePlacer& placer, LayoutOutput& output)
        : m_input(input), m_forest(forest), m_placer(placer), m_output(output)
    {
    }
    void routeEdges();
    void routeLinks();

private:
    [[nodiscard]] Route routeOf(size_t edge) const;
    [[nodiscard]] Route treeRoute(size_t source, size_t target) const;
    [[nodiscard]] Route sideRoute(size_t source, Point end) const;
    [[nodiscard]] Box box(size_t i) const
    {
        return {m_output.positions[i].x, m_output.positions[i].y, m_input.nodes[i].width, m_input.nodes[i].height};
    }
    void spreadChips();

    const LayoutInput& m_input;
    const Forest& m_forest;
    const LanePlacer& m_placer;
    LayoutOutput& m_output;
};

/// From the child's left side along the spine, or for a branch's top through the column gap and the channel.
Route Router::treeRoute(size_t source, size_t target) const
{
    const Box child = box(source);
    const Box parent = box(target);
    const double y = child.y + std::min(child.height / 2, 24.0);
    const bool top = m_forest.parent[target] < 0;
    const double gap = top ? m_placer.columnLeft(source) - spine : child.x - (m_input.options.stackIndent - spine);
    const double bottom = parent.y + parent.height;
    if (!top)
        return {{{child.x, y}, {gap, y}, {gap, bottom}}, false};
    const double channel = bottom + m_input.options.levelGap / 2;
    const double middle = parent.x + parent.width / 2;
    return {{{child.x, y}, {gap, y}, {gap, channel}, {middle, channel}, {middle, bottom}}, false};
}

Route Router::sideRoute(size_t source, Point end) const
{
    const Box child = box(source);
    const double y = child.y + child.height / 2;
    const double gap = m_placer.columnLeft(source) - spine - 6;
    return {{{child.x, y}, {gap, y}, {gap, end.y}, end}, false};
}

Route Router::routeOf(size_t index) const
{
    const LayoutEdge& edge = m_input.edges[index];
    const auto inside = [this](int i) { return i >= 0 && static_cast<size_t>(i) < m_input.nodes.size(); };
    if (!inside(edge.source))
        return {};
    const auto source = static_cast<size_t>(edge.source);
    if (edge.targetEdge >= 0) {
        if (static_cast<size_t>(edge.targetEdge) >= index || m_output.edgeRoutes[static_cast<size_t>(edge.targetEdge)].points.size() < 2)
            return {};
        const auto& attacked = m_output.edgeRoutes[static_cast<size_t>(edge.targetEdge)].points;
        return sideRoute(source, {(attacked[0].x + attacked[1].x) / 2, (attacked[0].y + attacked[1].y) / 2});
    }
    if (!inside(edge.target) || edge.source == edge.target)
        return {};
    const auto target = static_cast<size_t>(edge.target);
    if (m_forest.parentEdge[source] == static_cast<int>(index))
        return treeRoute(source, target);
    const Box over = box(target);
    return sideRoute(source, {over.x, over.y + over.height / 2});
}

void Router::routeEdges()
{
    m_output.edgeRoutes.reserve(m_input.edges.size());
    for (size_t i = 0; i < m_input.edges.size(); ++i)
        m_output.edgeRoutes.push_back(routeOf(i));
}

void Router::routeLinks()
{
    for (const LayoutLink& link : m_input.links) {
        const Box a = box(static_cast<size_t>(link.a));
        const Box b = box(static_cast<size_t>(link.b));
        const bool rightwards = a.x < b.x;
        const Point from{rightwards ? a.x + a.width : a.x, a.y + a.height / 2};
        const Point to{rightwards ? b.x : b.x + b.width, b.y + b.height / 2};
        const int lane = std::min(m_input.nodes[static_cast<size_t>(link.a)].lane, m_input.nodes[static_cast<size_t>(link.b)].lane);
        const Box& left = m_output.lanes[static_cast<size_t>(lane)];
        const double gutter = left.x + left.width + m_input.options.gutter / 2;
        m_output.linkRoutes.push_back({{from, {gutter, from.y}, {gutter, to.y}, to}, true});
        m_output.linkChips.push_back({gutter, (from.y + to.y) / 2});
    }
    spreadChips();
}

/// Chips of one gutter keep their order by height and at least chipHeight between them.
void Router::spreadChips()
{
    std::vector<size_t> order(m_output.linkChips.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    auto& chips = m_output.linkChips;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return chips[a].x != chips[b].x ? chips[a].x < chips[b].x : chips[a].y < chips[b].y;
    });
    for (size_t k = 1; k < order.size(); ++k) {
        const Point& before = chips[order[k - 1]];
        Point& chip = chips[order[k]];
        if (before.x == chip.x)
            chip.y = std::max(chip.y, before.y + chipHeight);
    }
}

Box boundsOf(const LayoutOutput& output)
{
    double right = 0;
    double bottom = 0;
    for (const Box& lane : output.lanes) {
        right = std::max(right, lane.x + lane.width);
        bottom = std::max(bottom, lane.y + lane.height);
    }
    for (const Point& chip : output.linkChips)
        bottom = std::max(bottom, chip.y + chipHeight);
    return {0, 0, right, bottom};
}

} // namespace

LayoutOutput layOut(const LayoutInput& input, const CancelToken& cancel)
{
    LayoutOutput output;
    output.positions.resize(input.nodes.size());
    const Forest forest = spanningForest(input);
    LanePlacer placer(input, forest, output);
    int lanes = 0;
    for (const LayoutNode& node : input.nodes)
        lanes = std::max(lanes, node.lane + 1);
    double left = 0;
    for (int lane = 0; lane < lanes && !cancel.isCancelled(); ++lane) {
        placer.place(lane, left);
        left += output.lanes.back().width + input.options.gutter;
    }
    if (cancel.isCancelled())
        return {};
    for (size_t i = 0; i < input.nodes.size(); ++i) {
        if (input.nodes[i].pinned)
            output.positions[i] = input.nodes[i].at;
    }
    Router router(input, forest, placer, output);
    router.routeEdges();
    router.routeLinks();
    output.bounds = boundsOf(output);
    return output;
}

} // namespace cp
