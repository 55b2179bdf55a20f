#include "model/layout/sections.h"

#include "model/layout/indexing.h"

namespace cp {

std::vector<double> stackHeights(const LayoutInput& input, const Forest& forest)
{
    std::vector<int> order;
    order.reserve(input.nodes.size());
    std::vector<int> open(forest.roots);
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        order.push_back(node);
        const auto children = forest.children(node);
        open.insert(open.end(), children.begin(), children.end());
    }
    std::vector<double> stacks(input.nodes.size(), 0);
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        const LayoutNode& box = input.nodes[at(*node)];
        stacks[at(*node)] += box.tab + box.height + input.options.stackGap;
        if (const int parent = forest.parent[at(*node)]; parent >= 0)
            stacks[at(parent)] += stacks[at(*node)];
    }
    return stacks;
}

DividedTree undivided(std::span<const int> tops)
{
    DividedTree tree;
    for (const int top : tops)
        tree.tops.push_back({top, false});
    tree.sections.push_back({0, count(tree.tops)});
    return tree;
}

DividedTree divide(const LayoutInput& input, const Forest& forest, const std::vector<double>& stacks, int root, double most)
{
    DividedTree tree;
    std::vector<int> open(forest.children(root).rbegin(), forest.children(root).rend());
    int claim = -1; // of the tops in the last section
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        const auto children = forest.children(node);
        const bool heads = stacks[at(node)] > most && !children.empty() && !input.nodes[at(node)].pinned;
        if (heads || claim != forest.parent[at(node)])
            tree.sections.push_back({count(tree.tops), count(tree.tops)});
        tree.tops.push_back({node, heads});
        tree.sections.back().end = count(tree.tops);
        claim = heads ? -1 : forest.parent[at(node)];
        if (heads)
            open.insert(open.end(), children.rbegin(), children.rend());
    }
    return tree;
}

} // namespace cp
