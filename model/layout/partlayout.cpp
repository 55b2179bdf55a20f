#include "model/layout/partlayout.h"

#include "model/layout/forest.h"
#include "model/layout/indexing.h"
#include "model/layout/pushapart.h"

#include <algorithm>
#include <map>

namespace cp {
namespace {

constexpr double air = 16; ///< to other boxes

/// Parents first.
std::vector<int> preOrder(const Forest& forest)
{
    std::vector<int> order, open(forest.roots.rbegin(), forest.roots.rend());
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        order.push_back(node);
        const auto children = forest.children(node);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    return order;
}

/// The chosen ones and all that has one of them above and one below.
std::vector<bool> withBetween(const Forest& forest, const std::vector<int>& order, const std::vector<int>& chosen)
{
    std::vector<bool> part(order.size()), above(order.size()), below(order.size());
    for (const int node : chosen)
        part[at(node)] = true;
    for (const int node : order) {
        const int parent = forest.parent[at(node)];
        above[at(node)] = parent >= 0 && (part[at(parent)] || above[at(parent)]);
    }
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        const int parent = forest.parent[at(*node)];
        if (parent >= 0 && (part[at(*node)] || below[at(*node)]))
            below[at(parent)] = true;
    }
    for (const int node : order)
        part[at(node)] = part[at(node)] || (above[at(node)] && below[at(node)]);
    return part;
}

/// The first of these.
int rootOfLargestTree(const LayoutInput& input)
{
    std::vector<int> sizes(input.nodes.size());
    for (const int root : rootsIn(spanningForest(input)))
        ++sizes[at(root)];
    return static_cast<int>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
}

class PartLayouter final {
public:
    explicit PartLayouter(const LayoutInput& input) : m_input(input) {}

    [[nodiscard]] PartLayout layOut(const std::vector<int>& chosen)
    {
        const Forest forest = spanningForest(m_input);
        const std::vector<int> order = preOrder(forest);
        m_inPart = withBetween(forest, order, chosen);
        std::map<int, std::vector<int>> lanes;
        for (int node = 0; node < count(order); ++node) { // siblings keep the users' order
            if (m_inPart[at(node)] && m_input.nodes[at(node)].pinned)
                lanes[m_input.nodes[at(node)].lane].push_back(node);
        }
        for (const auto& [lane, nodes] : lanes)
            layOutLane(nodes);
        return std::move(m_result);
    }

private:
    [[nodiscard]] LayoutInput alone(const std::vector<int>& nodes) const;
    void layOutLane(const std::vector<int>& inOrder);
    [[nodiscard]] Point shiftToFree(const std::vector<int>& nodes, const std::vector<Point>& places) const;

    const LayoutInput& m_input;
    std::vector<bool> m_inPart;
    PartLayout m_result;
};

/// A map of these boxes and what joins them.
LayoutInput PartLayouter::alone(const std::vector<int>& nodes) const
{
    LayoutInput own;
    own.options = m_input.options;
    std::vector<int> index(m_input.nodes.size(), -1);
    for (const int node : nodes) {
        index[at(node)] = count(own.nodes);
        own.nodes.push_back(m_input.nodes[at(node)]);
        own.nodes.back().lane = 0;
        own.nodes.back().pinned = false;
    }
    const auto inOwn = [&index](int node) { return node >= 0 && node < count(index) ? index[at(node)] : -1; };
    for (LayoutEdge edge : m_input.edges) {
        edge.source = inOwn(edge.source);
        edge.target = inOwn(edge.target);
        // What attacks a line takes no part in placing boxes.
        if (edge.targetEdge < 0 && edge.source >= 0 && edge.target >= 0)
            own.edges.push_back(edge);
    }
    return own;
}

void PartLayouter::layOutLane(const std::vector<int>& inOrder)
{
    const LayoutInput own = alone(inOrder);
    const LayoutOutput output = cp::layOut(own);
    const int root = rootOfLargestTree(own);
    const Point from = output.positions[at(root)], to = m_input.nodes[at(inOrder[at(root)])].at;
    std::vector<Point> places;
    for (const Point& place : output.positions)
        places.push_back({place.x - from.x + to.x, place.y - from.y + to.y});
    const Point shift = shiftToFree(inOrder, places);
    for (size_t i = 0; i < inOrder.size(); ++i) {
        m_result.nodes.push_back(inOrder[i]);
        m_result.places.push_back({places[i].x + shift.x, places[i].y + shift.y});
    }
}

/// Off the other boxes that were placed.
Point PartLayouter::shiftToFree(const std::vector<int>& nodes, const std::vector<Point>& places) const
{
    std::vector<Box> fixed;
    for (size_t i = 0; i < m_input.nodes.size(); ++i) {
        const LayoutNode& node = m_input.nodes[i];
        if (node.pinned && !m_inPart[i])
            fixed.push_back({node.at.x, node.at.y, node.width, node.height});
    }
    double left = places[0].x, top = places[0].y, right = left, bottom = top;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const LayoutNode& node = m_input.nodes[at(nodes[i])];
        left = std::min(left, places[i].x);
        top = std::min(top, places[i].y - node.tab);
        right = std::max(right, places[i].x + node.width);
        bottom = std::max(bottom, places[i].y + node.height);
    }
    const Box there = pushedApart(fixed, {{left, top, right - left, bottom - top}}, air).front();
    return {there.x - left, there.y - top};
}

} // namespace

PartLayout layOutPart(const LayoutInput& input, const std::vector<int>& chosen)
{
    return PartLayouter(input).layOut(chosen);
}

} // namespace cp
