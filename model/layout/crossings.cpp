#include "model/layout/crossings.h"

#include "model/layout/crossingcount.h"
#include "model/layout/forest.h"
#include "model/layout/indexing.h"
#include "model/layout/levellayout.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

// Moves are swaps of neighbouring siblings. For the estimate a box's place is the middle of the leaves under it, and a
// relation beside the tree costs the distance of its ends: a line crosses about as many others as it passes. A swap changes
// only relations that leave one of the two subtrees, which are found by their range in the first pre-order.

namespace cp {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int movesANode = 60;
constexpr double mostHarm = 0.05; ///< of a tree's crossings, at first

class OrderSearch final {
public:
    OrderSearch(const LayoutInput& input, Clock::time_point deadline, const CancelToken& cancel);
    [[nodiscard]] std::vector<int> run();

private:
    struct End {
        int node = 0;
        int other = 0;
        int edge = 0;
    };
    void listTours();
    void listEnds();
    void place();
    bool improveByEstimate();
    [[nodiscard]] double swapGain(int left, int right) const;
    [[nodiscard]] double gainOf(int subtree, double shift, int neighbour, double neighbourShift) const;
    void swapPlaces(int left, int right);
    void shiftSubtree(int node, double shift);

    void improveByCounting(int root, Clock::time_point deadline);
    [[nodiscard]] long long betterOfGivenAndEstimated(int root, const std::vector<int>& parents);
    [[nodiscard]] std::vector<int> ordersOf(const std::vector<int>& parents) const;
    void restore(const std::vector<int>& parents, const std::vector<int>& orders);
    void wander(int root, const std::vector<int>& parents, long long best, Clock::time_point deadline);
    [[nodiscard]] long long countTree(int root);
    [[nodiscard]] std::vector<int> preOrder(int root) const;
    [[nodiscard]] bool isOver(Clock::time_point deadline) const { return Clock::now() >= deadline || m_cancel.isCancelled(); }
    [[nodiscard]] bool isInside(int node, int subtree) const
    {
        return m_tour[at(node)] >= m_tour[at(subtree)] && m_tour[at(node)] < m_tourEnd[at(subtree)];
    }

    const LayoutInput& m_input;
    const CancelToken& m_cancel;
    Clock::time_point m_deadline;
    Forest m_forest;
    std::vector<int> m_given;     ///< the forest's lists of children as they came
    std::vector<int> m_preOrder;  ///< of the forest as it was given
    std::vector<int> m_tour;      ///< place in it, as nodes
    std::vector<int> m_tourEnd;   ///< past the last of the subtree
    std::vector<End> m_ends;      ///< of relations beside the tree, by m_tour of their nodes
    std::vector<int> m_firstEnd;  ///< nodes + 1 offsets into m_ends, by tour
    std::vector<double> m_places; ///< as nodes
    std::vector<double> m_leaves; ///< as nodes
    std::vector<int> m_index;     ///< in the tree that is being counted, as nodes
    std::mt19937 m_random;        ///< seeded alike in every run
};

OrderSearch::OrderSearch(const LayoutInput& input, Clock::time_point deadline, const CancelToken& cancel)
    : m_input(input), m_cancel(cancel), m_deadline(deadline), m_forest(spanningForest(input)), m_tour(input.nodes.size(), 0),
      m_tourEnd(input.nodes.size(), 0), m_places(input.nodes.size(), 0), m_leaves(input.nodes.size(), 0),
      m_index(input.nodes.size(), -1)
{
}

std::vector<int> OrderSearch::preOrder(int root) const
{
    std::vector<int> order;
    std::vector<int> open{root};
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        order.push_back(node);
        const auto children = m_forest.children(node);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    return order;
}

void OrderSearch::listTours()
{
    m_preOrder.reserve(m_input.nodes.size());
    for (int root : m_forest.roots) {
        const std::vector<int> tree = preOrder(root);
        m_preOrder.insert(m_preOrder.end(), tree.begin(), tree.end());
    }
    for (int i = 0; i < count(m_preOrder); ++i)
        m_tour[at(m_preOrder[at(i)])] = i;
    for (auto node = m_preOrder.rbegin(); node != m_preOrder.rend(); ++node) {
        const auto children = m_forest.children(*node);
        m_tourEnd[at(*node)] = children.empty() ? m_tour[at(*node)] + 1 : m_tourEnd[at(children.back())];
        m_leaves[at(*node)] = children.empty() ? 1 : 0;
        for (int child : children)
            m_leaves[at(*node)] += m_leaves[at(child)];
    }
}

void OrderSearch::listEnds()
{
    const auto exists = [this](int node) { return node >= 0 && node < count(m_input.nodes); };
    for (int e = 0; e < count(m_input.edges); ++e) {
        const LayoutEdge& edge = m_input.edges[at(e)];
        if (!exists(edge.source) || !exists(edge.target) || edge.targetEdge >= 0 || m_forest.parentEdge[at(edge.source)] == e)
            continue;
        m_ends.push_back({edge.source, edge.target, e});
        m_ends.push_back({edge.target, edge.source, e});
    }
    std::stable_sort(m_ends.begin(), m_ends.end(), [this](const End& a, const End& b) { return m_tour[at(a.node)] < m_tour[at(b.node)]; });
    m_firstEnd.assign(m_input.nodes.size() + 1, 0);
    for (const End& end : m_ends)
        ++m_firstEnd[at(m_tour[at(end.node)]) + 1];
    for (size_t i = 1; i < m_firstEnd.size(); ++i)
        m_firstEnd[i] += m_firstEnd[i - 1];
}

/// Trees one after the other, boxes over the middle of their leaves.
void OrderSearch::place()
{
    double next = 0;
    std::vector<double> begin(m_input.nodes.size(), 0);
    for (int node : m_preOrder) {
        if (m_forest.parent[at(node)] < 0) {
            begin[at(node)] = next;
            next += m_leaves[at(node)];
        }
        double x = begin[at(node)];
        m_places[at(node)] = x + m_leaves[at(node)] / 2;
        for (int child : m_forest.children(node)) {
            begin[at(child)] = x;
            x += m_leaves[at(child)];
        }
    }
}

/// What moving a subtree shortens, its neighbour moving the other way; relations between the two count by half, since they
/// are seen from both.
double OrderSearch::gainOf(int subtree, double shift, int neighbour, double neighbourShift) const
{
    double gain = 0;
    for (int i = m_firstEnd[at(m_tour[at(subtree)])]; i < m_firstEnd[at(m_tourEnd[at(subtree)])]; ++i) {
        const End& end = m_ends[at(i)];
        if (isInside(end.other, subtree))
            continue;
        const bool between = isInside(end.other, neighbour);
        const double before = m_places[at(end.node)] - m_places[at(end.other)];
        const double after = before + shift - (between ? neighbourShift : 0);
        gain += (std::abs(before) - std::abs(after)) * (between ? 0.5 : 1);
    }
    return gain;
}

double OrderSearch::swapGain(int left, int right) const
{
    const double leftShift = m_leaves[at(right)];
    const double rightShift = -m_leaves[at(left)];
    return gainOf(left, leftShift, right, rightShift) + gainOf(right, rightShift, left, leftShift);
}

void OrderSearch::shiftSubtree(int node, double shift)
{
    for (int i = m_tour[at(node)]; i < m_tourEnd[at(node)]; ++i)
        m_places[at(m_preOrder[at(i)])] += shift;
}

void OrderSearch::swapPlaces(int left, int right)
{
    shiftSubtree(left, m_leaves[at(right)]);
    shiftSubtree(right, -m_leaves[at(left)]);
}

bool OrderSearch::improveByEstimate()
{
    bool improved = false;
    for (int node : m_preOrder) {
        const int first = m_forest.childStart[at(node)];
        const int last = m_forest.childStart[at(node) + 1];
        for (int i = first; i + 1 < last; ++i) {
            int& left = m_forest.childList[at(i)];
            int& right = m_forest.childList[at(i + 1)];
            if (swapGain(left, right) <= 1e-9)
                continue;
            swapPlaces(left, right);
            std::swap(left, right);
            improved = true;
        }
        if (isOver(m_deadline))
            return false;
    }
    return improved;
}

/// Crossings of one tree laid out alone, in the order of the forest's lists.
long long OrderSearch::countTree(int root)
{
    LayoutInput own;
    own.options = m_input.options;
    const std::vector<int> tree = preOrder(root);
    own.nodes.reserve(tree.size());
    for (int node : tree) {
        m_index[at(node)] = count(own.nodes);
        own.nodes.push_back(m_input.nodes[at(node)]);
        own.nodes.back().lane = 0;
        own.nodes.back().pinned = false;
    }
    const auto add = [&](LayoutEdge edge, int source, int target) {
        edge.source = m_index[at(source)];
        edge.target = m_index[at(target)];
        own.edges.push_back(edge);
    };
    for (int node : tree) {
        if (const int edge = m_forest.parentEdge[at(node)]; edge >= 0 && m_input.edges[at(edge)].targetEdge < 0)
            add(m_input.edges[at(edge)], node, m_input.edges[at(edge)].target);
    }
    // Each relation beside the tree is listed from both ends.
    for (int i = m_firstEnd[at(m_tour[at(root)])]; i < m_firstEnd[at(m_tourEnd[at(root)])]; ++i) {
        const End& end = m_ends[at(i)];
        if (isInside(end.other, root) && m_input.edges[at(end.edge)].source == end.node)
            add(m_input.edges[at(end.edge)], end.node, end.other);
    }
    return crossings(own, layOutLevels(own, m_cancel));
}

/// The estimate may be wrong about a tree: then its order as given stands. Answers the crossings.
long long OrderSearch::betterOfGivenAndEstimated(int root, const std::vector<int>& parents)
{
    const auto exchange = [&] {
        for (int node : parents) {
            const auto first = m_forest.childStart[at(node)];
            const auto last = m_forest.childStart[at(node) + 1];
            std::swap_ranges(m_forest.childList.begin() + first, m_forest.childList.begin() + last, m_given.begin() + first);
        }
    };
    const long long estimated = countTree(root);
    exchange();
    const long long given = countTree(root);
    if (given <= estimated)
        return given;
    exchange();
    return estimated;
}

/// Swaps of neighbours while any helps, then swaps at random that do no harm.
void OrderSearch::improveByCounting(int root, Clock::time_point deadline)
{
    std::vector<int> parents = preOrder(root);
    std::erase_if(parents, [this](int node) { return m_forest.children(node).size() < 2; });
    long long best = betterOfGivenAndEstimated(root, parents);
    bool improved = !parents.empty();
    while (improved && best > 0) {
        improved = false;
        for (int node : parents) {
            const int last = m_forest.childStart[at(node) + 1];
            for (int i = m_forest.childStart[at(node)]; i + 1 < last; ++i) {
                if (isOver(deadline))
                    return;
                std::swap(m_forest.childList[at(i)], m_forest.childList[at(i + 1)]);
                const long long now = countTree(root);
                if (now >= best) {
                    std::swap(m_forest.childList[at(i)], m_forest.childList[at(i + 1)]);
                    continue;
                }
                best = now;
                improved = true;
            }
        }
    }
    if (!parents.empty())
        wander(root, parents, best, deadline);
}

/// Swaps at random that leave the count within a little of the best, less and less (record-to-record travel), lead out of
/// dead ends that single swaps cannot leave. The best order found stays.
void OrderSearch::wander(int root, const std::vector<int>& parents, long long best, Clock::time_point deadline)
{
    const int moves = movesANode * (m_tourEnd[at(root)] - m_tour[at(root)]);
    std::vector<int> kept = ordersOf(parents);
    for (int move = 0; best > 0 && move < moves && !isOver(deadline); ++move) {
        const int node = parents[m_random() % parents.size()];
        const auto first = m_forest.childList.begin() + m_forest.childStart[at(node)];
        const auto children = static_cast<unsigned>(m_forest.children(node).size());
        const auto a = first + m_random() % children;
        const auto b = first + m_random() % children;
        if (a == b)
            continue;
        std::iter_swap(a, b);
        const long long now = countTree(root);
        const double left = 1 - static_cast<double>(move) / moves;
        if (static_cast<double>(now - best) > mostHarm * left * static_cast<double>(best)) {
            std::iter_swap(a, b);
        } else if (now < best) {
            best = now;
            kept = ordersOf(parents);
        }
    }
    restore(parents, kept);
}

std::vector<int> OrderSearch::ordersOf(const std::vector<int>& parents) const
{
    std::vector<int> orders;
    for (int node : parents) {
        const auto children = m_forest.children(node);
        orders.insert(orders.end(), children.begin(), children.end());
    }
    return orders;
}

void OrderSearch::restore(const std::vector<int>& parents, const std::vector<int>& orders)
{
    auto next = orders.begin();
    for (int node : parents) {
        const auto size = static_cast<std::ptrdiff_t>(m_forest.children(node).size());
        std::copy(next, next + size, m_forest.childList.begin() + m_forest.childStart[at(node)]);
        next += size;
    }
}

std::vector<int> OrderSearch::run()
{
    m_given = m_forest.childList;
    listTours();
    listEnds();
    place();
    while (improveByEstimate()) {
    }
    std::vector<int> order;
    double left = static_cast<double>(m_input.nodes.size());
    for (int root : m_forest.roots) {
        const double size = m_tourEnd[at(root)] - m_tour[at(root)];
        const auto now = Clock::now();
        if (size > 2 && now < m_deadline) {
            const auto share = std::chrono::duration_cast<Clock::duration>((m_deadline - now) * (size / left));
            improveByCounting(root, now + share);
        }
        left -= size;
    }
    for (int root : m_forest.roots) {
        const std::vector<int> tree = preOrder(root);
        order.insert(order.end(), tree.begin(), tree.end());
    }
    return order;
}

} // namespace

std::vector<int> orderForFewerCrossings(const LayoutInput& input, std::chrono::milliseconds budget, const CancelToken& cancel)
{
    return OrderSearch(input, Clock::now() + budget, cancel).run();
}

std::chrono::milliseconds crossingBudget(size_t nodes)
{
    const auto size = static_cast<double>(nodes);
    return std::chrono::milliseconds(std::lround(nodes <= 1000 ? size : 500 * std::sqrt(size / 5000)));
}

LayoutInput reordered(const LayoutInput& input, const std::vector<int>& order)
{
    LayoutInput result = input;
    std::vector<int> place(input.nodes.size(), -1);
    for (int i = 0; i < count(order); ++i) {
        place[at(order[at(i)])] = i;
        result.nodes[at(i)] = input.nodes[at(order[at(i)])];
    }
    const auto moved = [&place](int node) { return node >= 0 && node < count(place) ? place[at(node)] : node; };
    for (LayoutEdge& edge : result.edges) {
        edge.source = moved(edge.source);
        edge.target = moved(edge.target);
    }
    for (LayoutLink& link : result.links) {
        link.a = moved(link.a);
        link.b = moved(link.b);
    }
    return result;
}

} // namespace cp
