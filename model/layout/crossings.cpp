#include "model/layout/crossings.h"

#include "model/layout/columnplan.h"
#include "model/layout/crossingcount.h"
#include "model/layout/indexing.h"
#include "model/layout/ordersearch.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace cp {
namespace {

constexpr int movesANode = 60;
constexpr double harms[] = {0.05, 0.4, 0.1, 0.2}; ///< of a tree's crossings, at first; in one walk after the other

} // namespace

OrderSearch::OrderSearch(const LayoutInput& input, Clock::time_point deadline, const CancelToken& cancel)
    : m_input(input), m_cancel(cancel), m_deadline(deadline), m_forest(spanningForest(input)), m_tour(input.nodes.size(), 0),
      m_tourEnd(input.nodes.size(), 0), m_places(input.nodes.size(), 0), m_leaves(input.nodes.size(), 0),
      m_index(input.nodes.size(), -1)
{
    if (input.options.mode == LayoutMode::Level)
        return;
    for (const LanePlan& lane : planColumns(input, m_forest).lanes)
        m_columns.push_back(lane.columns);
}

void OrderSearch::appendPreOrder(int root, std::vector<int>& order) const
{
    std::vector<int> open{root};
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        order.push_back(node);
        const auto children = m_forest.children(node);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
}

void OrderSearch::listTours()
{
    m_preOrder.reserve(m_input.nodes.size());
    for (int root : m_forest.roots)
        appendPreOrder(root, m_preOrder);
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

void OrderSearch::markActive()
{
    m_active.assign(m_input.nodes.size(), false);
    m_across.assign(m_input.nodes.size(), false);
    for (const End& end : m_ends) {
        int node = end.node;
        for (; node >= 0 && !isInside(end.other, node); node = m_forest.parent[at(node)])
            m_active[at(node)] = true;
        for (int up = node < 0 ? end.node : -1; up >= 0; up = m_forest.parent[at(up)])
            m_across[at(up)] = true;
    }
}

/// The nodes as a map of their own, without edges; m_index tells each one's place in it.
LayoutInput OrderSearch::alone(const std::vector<int>& nodes, int lane)
{
    LayoutInput own;
    own.options = m_input.options;
    if (at(lane) < m_columns.size())
        own.options.columns = m_columns[at(lane)];
    own.nodes.reserve(nodes.size());
    for (int node : nodes) {
        m_index[at(node)] = count(own.nodes);
        own.nodes.push_back(m_input.nodes[at(node)]);
        own.nodes.back().lane = 0;
        own.nodes.back().pinned = false;
    }
    return own;
}

/// Crossings of trees laid out alone, in the order of the forest's lists.
long long OrderSearch::countTrees(std::span<const int> roots)
{
    std::vector<int> nodes;
    for (const int root : roots)
        appendPreOrder(root, nodes);
    LayoutInput own = alone(nodes, m_input.nodes[at(roots.front())].lane);
    const auto add = [&](LayoutEdge edge, int source, int target) {
        edge.source = m_index[at(source)];
        edge.target = m_index[at(target)];
        own.edges.push_back(edge);
    };
    for (int node : nodes) {
        if (const int edge = m_forest.parentEdge[at(node)]; edge >= 0 && m_input.edges[at(edge)].targetEdge < 0)
            add(m_input.edges[at(edge)], node, m_input.edges[at(edge)].target);
    }
    // Each relation beside the tree is listed from both ends.
    for (const int root : roots) {
        for (int i = m_firstEnd[at(m_tour[at(root)])]; i < m_firstEnd[at(m_tourEnd[at(root)])]; ++i) {
            const End& end = m_ends[at(i)];
            if (m_index[at(end.other)] >= 0 && m_input.edges[at(end.edge)].source == end.node)
                add(m_input.edges[at(end.edge)], end.node, end.other);
        }
    }
    for (int node : nodes)
        m_index[at(node)] = -1;
    return crossingsOf(std::move(own), m_cancel);
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
    const long long estimated = countTrees({&root, 1});
    exchange();
    const long long given = countTrees({&root, 1});
    if (given <= estimated)
        return given;
    exchange();
    return estimated;
}

/// Those with two children and more of which one moves.
std::vector<int> OrderSearch::parentsWorthSwaps(std::span<const int> roots, const std::vector<bool>& moves) const
{
    std::vector<int> parents;
    for (const int root : roots)
        appendPreOrder(root, parents);
    std::erase_if(parents, [&](int node) {
        const auto children = m_forest.children(node);
        return children.size() < 2 || std::none_of(children.begin(), children.end(), [&moves](int child) { return moves[at(child)]; });
    });
    return parents;
}

/// Swaps of neighbours of which one moves, while any helps; answers the crossings.
long long OrderSearch::swapNeighbours(const std::vector<int>& parents, const std::vector<bool>& moves, std::span<const int> roots, long long best,
                                      Clock::time_point deadline)
{
    for (bool improved = true; improved && best > 0;) {
        improved = false;
        for (int node : parents) {
            const int last = m_forest.childStart[at(node) + 1];
            for (int i = m_forest.childStart[at(node)]; i + 1 < last; ++i) {
                int& left = m_forest.childList[at(i)];
                int& right = m_forest.childList[at(i + 1)];
                if (!moves[at(left)] && !moves[at(right)])
                    continue;
                if (isOver(deadline))
                    return best;
                std::swap(left, right);
                const long long now = countTrees(roots);
                if (now >= best) {
                    std::swap(left, right);
                    continue;
                }
                best = now;
                improved = true;
            }
        }
    }
    return best;
}

/// Swaps of neighbours while any helps, then swaps at random that do no harm.
void OrderSearch::improveByCounting(int root, Clock::time_point deadline)
{
    const std::vector<int> parents = parentsWorthSwaps({&root, 1}, m_active);
    long long best = swapNeighbours(parents, m_active, {&root, 1}, betterOfGivenAndEstimated(root, parents), deadline);
    for (const double harm : harms) {
        if (!parents.empty())
            best = wander(root, parents, {best, harm, deadline});
    }
}

/// Trees that were searched one by one know nothing of the relations between them.
void OrderSearch::improveAcross(std::span<const int> roots)
{
    const std::vector<int> parents = parentsWorthSwaps(roots, m_across);
    if (!parents.empty() && !isOver(m_deadline))
        static_cast<void>(swapNeighbours(parents, m_across, roots, countTrees(roots), m_deadline));
}

/// Swaps at random that leave the count within a little of the best, less and less (record-to-record travel), lead out of
/// dead ends that single swaps cannot leave. The best order found stays; answers its crossings.
long long OrderSearch::wander(int root, const std::vector<int>& parents, const Walk& walk)
{
    long long best = walk.crossings;
    const int moves = movesANode * (m_tourEnd[at(root)] - m_tour[at(root)]);
    std::vector<int> kept = ordersOf(parents);
    for (int move = 0; best > 0 && move < moves && !isOver(walk.deadline); ++move) {
        const int node = parents[m_random() % parents.size()];
        const auto first = m_forest.childList.begin() + m_forest.childStart[at(node)];
        const auto children = static_cast<unsigned>(m_forest.children(node).size());
        const auto a = first + m_random() % children;
        const auto b = first + m_random() % children;
        if (a == b || (!m_active[at(*a)] && !m_active[at(*b)]))
            continue;
        std::iter_swap(a, b);
        const long long now = countTrees({&root, 1});
        const double left = 1 - static_cast<double>(move) / moves;
        if (static_cast<double>(now - best) > walk.harm * left * static_cast<double>(best)) {
            std::iter_swap(a, b);
        } else if (now < best) {
            best = now;
            kept = ordersOf(parents);
        }
    }
    restore(parents, kept);
    return best;
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
    markActive();
    place();
    while (improveByEstimate()) {
    }
    searchTrees(m_deadline - (m_deadline - Clock::now()) / 4);
    for (const std::vector<int>& roots : rootsOfLanes())
        improveAcross(roots);
    std::vector<int> order;
    for (int root : m_forest.roots)
        appendPreOrder(root, order);
    return order;
}

/// Each has a share of the time by its size; small ones come first and leave what they do not need.
void OrderSearch::searchTrees(Clock::time_point deadline)
{
    const auto size = [this](int root) { return m_tourEnd[at(root)] - m_tour[at(root)]; };
    std::vector<int> roots = m_forest.roots;
    std::stable_sort(roots.begin(), roots.end(), [size](int a, int b) { return size(a) < size(b); });
    double left = static_cast<double>(m_input.nodes.size());
    for (int root : roots) {
        const auto now = Clock::now();
        if (size(root) > 2 && now < deadline) {
            const auto share = std::chrono::duration_cast<Clock::duration>((deadline - now) * (size(root) / left));
            improveByCounting(root, now + share);
        }
        left -= size(root);
    }
}

std::vector<std::vector<int>> OrderSearch::rootsOfLanes() const
{
    std::map<int, std::vector<int>> lanes;
    for (int root : m_forest.roots)
        lanes[m_input.nodes[at(root)].lane].push_back(root);
    std::vector<std::vector<int>> lists;
    for (auto& [lane, roots] : lanes)
        lists.push_back(std::move(roots));
    return lists;
}

long long crossingsOf(LayoutInput input, const CancelToken& cancel)
{
    if (input.options.mode == LayoutMode::Compact)
        input.options.mode = LayoutMode::Columns;
    const LayoutOutput output = layOut(input, cancel);
    return cancel.isCancelled() ? 0 : crossings(input, output);
}

std::vector<int> orderForFewerCrossings(const LayoutInput& input, std::chrono::milliseconds budget, const CancelToken& cancel)
{
    return OrderSearch(input, OrderSearch::Clock::now() + budget, cancel).run();
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
