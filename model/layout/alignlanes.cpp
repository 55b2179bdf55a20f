#include "model/layout/alignlanes.h"

#include "model/layout/crossings.h"
#include "model/layout/forest.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cp {
namespace {

bool isNode(const LayoutInput& input, int node) { return node >= 0 && static_cast<size_t>(node) < input.nodes.size(); }

int laneOf(const LayoutInput& input, int node) { return input.nodes[static_cast<size_t>(node)].lane; }

double middleOf(const LayoutInput& input, const LayoutOutput& output, int node)
{
    return output.positions[static_cast<size_t>(node)].y + input.nodes[static_cast<size_t>(node)].height / 2;
}

struct Mean {
    double sum = 0;
    int count = 0;
};

/// Root of each node's tree.
std::vector<int> rootsOf(const LayoutInput& input)
{
    const Forest forest = spanningForest(input);
    std::vector<int> roots(input.nodes.size(), -1);
    std::vector<int> open;
    for (int root : forest.roots) {
        open.push_back(root);
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            roots[static_cast<size_t>(node)] = root;
            open.insert(open.end(), forest.children(node).begin(), forest.children(node).end());
        }
    }
    return roots;
}

/// The height that each tree of a lane wants, by its root; a tree without links wants that of the tree before it.
std::vector<double> wantedHeights(const LayoutInput& input, const LayoutOutput& output, const std::vector<int>& roots, int lane)
{
    std::vector<Mean> means(input.nodes.size());
    for (const LayoutLink& link : input.links) {
        if (!isNode(input, link.a) || !isNode(input, link.b))
            continue;
        for (const auto& [own, other] : {std::pair{link.a, link.b}, {link.b, link.a}}) {
            if (laneOf(input, own) != lane || laneOf(input, other) >= lane)
                continue;
            Mean& mean = means[static_cast<size_t>(roots[static_cast<size_t>(own)])];
            mean.sum += middleOf(input, output, other);
            ++mean.count;
        }
    }
    std::vector<double> heights(input.nodes.size(), 0);
    double last = 0;
    for (size_t i = 0; i < input.nodes.size(); ++i) {
        if (input.nodes[i].lane != lane || roots[i] != static_cast<int>(i))
            continue;
        last = means[i].count > 0 ? means[i].sum / means[i].count : last;
        heights[i] = last;
    }
    return heights;
}

} // namespace

double linkSlope(const LayoutInput& input, const LayoutOutput& output)
{
    Mean mean;
    for (const LayoutLink& link : input.links) {
        if (!isNode(input, link.a) || !isNode(input, link.b))
            continue;
        mean.sum += std::abs(middleOf(input, output, link.a) - middleOf(input, output, link.b));
        ++mean.count;
    }
    return mean.count > 0 ? mean.sum / mean.count : 0;
}

std::vector<int> orderForAlignedLanes(const LayoutInput& input, const CancelToken& cancel)
{
    const std::vector<int> roots = rootsOf(input);
    int lanes = 0;
    for (const LayoutNode& node : input.nodes)
        lanes = std::max(lanes, node.lane + 1);
    std::vector<int> order(input.nodes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&input](int a, int b) { return laneOf(input, a) < laneOf(input, b); });
    const std::vector<int> start = order;
    for (int lane = 1; lane < lanes; ++lane) {
        // Lanes before have their order by now, so their heights are those that count.
        const LayoutOutput output = layOut(reordered(input, order), cancel);
        if (cancel.isCancelled())
            return start;
        LayoutOutput byNode;
        byNode.positions.resize(order.size());
        for (size_t i = 0; i < order.size(); ++i)
            byNode.positions[static_cast<size_t>(order[i])] = output.positions[i];
        const std::vector<double> heights = wantedHeights(input, byNode, roots, lane);
        const auto heightOf = [&](int node) { return heights[static_cast<size_t>(roots[static_cast<size_t>(node)])]; };
        const auto first = std::find_if(order.begin(), order.end(), [&](int node) { return laneOf(input, node) == lane; });
        const auto last = std::find_if(first, order.end(), [&](int node) { return laneOf(input, node) != lane; });
        std::stable_sort(first, last, [&](int a, int b) { return heightOf(a) < heightOf(b); });
    }
    return order;
}

} // namespace cp
