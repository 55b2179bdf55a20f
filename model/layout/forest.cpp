#include "model/layout/forest.h"

#include "model/layout/indexing.h"

#include <numeric>

// A union-find over the tree edges tells in almost constant time whether an edge would close a cycle.

namespace cp {
namespace {

class Components final {
public:
    explicit Components(size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0); }

    bool join(int a, int b)
    {
        a = find(a);
        b = find(b);
        if (a == b)
            return false;
        m_parent[at(a)] = b;
        return true;
    }

private:
    int find(int node)
    {
        while (m_parent[at(node)] != node) {
            m_parent[at(node)] = m_parent[at(m_parent[at(node)])];
            node = m_parent[at(node)];
        }
        return node;
    }
    std::vector<int> m_parent;
};

/// The box that an edge hangs its source under: for an undercut that of the attacked edge's source.
int hangingUnder(const LayoutInput& input, const LayoutEdge& edge)
{
    if (edge.targetEdge < 0)
        return edge.target;
    return static_cast<size_t>(edge.targetEdge) < input.edges.size() ? input.edges[static_cast<size_t>(edge.targetEdge)].source : -1;
}

/// Children by counting sort: one flat list instead of a vector a node, which matters at 100,000 nodes.
void listChildren(Forest& forest)
{
    const size_t count = forest.parent.size();
    forest.childStart.assign(count + 1, 0);
    for (size_t i = 0; i < count; ++i) {
        if (forest.parent[i] >= 0)
            ++forest.childStart[static_cast<size_t>(forest.parent[i]) + 1];
        else
            forest.roots.push_back(static_cast<int>(i));
    }
    for (size_t i = 0; i < count; ++i)
        forest.childStart[i + 1] += forest.childStart[i];
    forest.childList.resize(count - forest.roots.size());
    std::vector<int> next(forest.childStart.begin(), forest.childStart.end() - 1);
    for (size_t i = 0; i < count; ++i) {
        if (forest.parent[i] >= 0)
            forest.childList[static_cast<size_t>(next[static_cast<size_t>(forest.parent[i])]++)] = static_cast<int>(i);
    }
}

} // namespace

Forest spanningForest(const LayoutInput& input)
{
    const size_t count = input.nodes.size();
    Forest forest;
    forest.parent.assign(count, -1);
    forest.parentEdge.assign(count, -1);
    Components components(count);
    for (size_t e = 0; e < input.edges.size(); ++e) {
        const LayoutEdge& edge = input.edges[e];
        const int target = hangingUnder(input, edge);
        const auto inside = [count](int i) { return i >= 0 && static_cast<size_t>(i) < count; };
        if (!inside(edge.source) || !inside(target) || edge.source == target)
            continue;
        const auto source = static_cast<size_t>(edge.source);
        const auto over = static_cast<size_t>(target);
        if (forest.parent[source] >= 0 || input.nodes[source].lane != input.nodes[over].lane
            || !components.join(edge.source, target))
            continue;
        forest.parent[source] = target;
        forest.parentEdge[source] = static_cast<int>(e);
    }
    listChildren(forest);
    return forest;
}

std::vector<int> depthsIn(const Forest& forest)
{
    std::vector<int> depths(forest.parent.size(), 0);
    std::vector<int> open = forest.roots;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        for (int child : forest.children(node)) {
            depths[static_cast<size_t>(child)] = depths[static_cast<size_t>(node)] + 1;
            open.push_back(child);
        }
    }
    return depths;
}

std::vector<int> rootsIn(const Forest& forest)
{
    std::vector<int> roots(forest.parent.size(), -1);
    std::vector<int> open = forest.roots;
    for (const int root : open)
        roots[static_cast<size_t>(root)] = root;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        for (const int child : forest.children(node)) {
            roots[static_cast<size_t>(child)] = roots[static_cast<size_t>(node)];
            open.push_back(child);
        }
    }
    return roots;
}

} // namespace cp
