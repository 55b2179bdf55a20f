#include "model/layout/routebook.h"

#include "model/layout/indexing.h"

#include <array>
#include <utility>

namespace cp {
namespace {

constexpr int mostBundles = 6;

} // namespace

void RouteBook::begin(RoutePlan& route) const
{
    route.shape = RoutePlan::Shape::Lines;
    route.firstStep = count(steps);
    route.stepCount = 0;
}

void RouteBook::addChannel(RoutePlan& route, int channel)
{
    steps.push_back(channels.addLine(channel));
    ++route.stepCount;
}

void RouteBook::addGap(RoutePlan& route, int corridor, double place)
{
    steps.push_back(~gaps.addLine(corridor, place));
    ++route.stepCount;
}

int RouteBook::addSpan(int channel, double low, double high)
{
    const int line = channels.addLine(channel);
    channels.extend(line, low);
    channels.extend(line, high);
    return line;
}

int RouteBook::bundleChildren(const Forest& forest, int claim, RoutePlan::Shape shape)
{
    std::array<int, mostBundles> keys{};
    std::array<int, mostBundles> first{};
    int bundles = 0;
    for (const int child : forest.children(claim)) {
        const int edge = forest.parentEdge[at(child)];
        RoutePlan& route = edges[at(edge)];
        if (route.shape != shape)
            continue;
        const LayoutEdge& one = m_input.edges[at(edge)];
        const int key = one.group >= 0 ? 8 + one.group : static_cast<int>(one.kind);
        int k = 0;
        while (k < bundles && keys[at(k)] != key)
            ++k;
        route.net = std::min(k, mostBundles - 1);
        if (k < bundles) {
            route.endMark = false;
            edges[at(first[at(k)])].joint |= one.group >= 0;
        } else if (bundles < mostBundles) {
            keys[at(k)] = key;
            first[at(bundles++)] = edge;
        }
    }
    return bundles;
}

std::vector<int> RouteBook::ontoRelations() const
{
    std::vector<std::pair<int, int>> onto; // the edge that is met, the edge onto it
    std::vector<int> ready;
    for (int e = 0; e < count(m_input.edges); ++e) {
        const int target = m_input.edges[at(e)].targetEdge;
        if (target < 0 || target >= count(m_input.edges) || !exists(m_input.edges[at(e)].source))
            continue;
        onto.emplace_back(target, e);
        if (m_input.edges[at(target)].targetEdge < 0)
            ready.push_back(e);
    }
    std::sort(onto.begin(), onto.end());
    for (size_t next = 0; next < ready.size(); ++next) {
        auto above = std::lower_bound(onto.begin(), onto.end(), std::pair{ready[next], -1});
        for (; above != onto.end() && above->first == ready[next]; ++above)
            ready.push_back(above->second);
    }
    return ready;
}

} // namespace cp
