#pragma once

#include "model/layout/corridors.h"
#include "model/layout/forest.h"
#include "model/layout/routeplan.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cp {

/// The ways of all edges and links of a plan, and the lines in gaps and channels that they share. Routers fill it; which way
/// each takes is their business.
class RouteBook {
public:
    /// `roomy`: as for Corridors.
    explicit RouteBook(const LayoutInput& input, int roomy = 40) : channels(roomy), gaps(roomy), m_input(input) {}

    std::vector<RoutePlan> edges; ///< as the input's
    std::vector<int> lineEdges;   ///< all that may have lines, in the order in which they are best read
    std::vector<LinkPlan> links;  ///< as the input's
    std::vector<int> steps;
    std::vector<int> crossings;
    Corridors channels;
    Corridors gaps;

    /// All ways that may have lines.
    template <typename Visit>
    void visitWays(const Visit& visit) const
    {
        for (const int edge : lineEdges)
            visit(edges[static_cast<size_t>(edge)]);
        for (const LinkPlan& link : links) {
            visit(link.out);
            visit(link.in);
        }
    }
    /// Each line of a channel reaches from the place of what comes before it on its way to the place of what comes after:
    /// `end` answers that of an anchor, `gap` that of a gap's line.
    template <typename End, typename Gap>
    void extendChannels(const End& end, const Gap& gap)
    {
        extend<true>(end, end, gap);
    }
    /// The same for lines of gaps and the heights of anchors and of channels' lines.
    template <typename Start, typename End, typename Channel>
    void extendGaps(const Start& start, const End& end, const Channel& channel)
    {
        extend<false>(start, end, channel);
    }

protected:
    void begin(RoutePlan& route) const;
    void addChannel(RoutePlan& route, int channel);
    void addGap(RoutePlan& route, int corridor, double place);
    /// A channel's line from one place to another.
    [[nodiscard]] int addSpan(int channel, double low, double high);

    /// Children of one claim whose routes have this shape, as bundles: one for each kind and for each group of linked
    /// premises. The first of a bundle draws its end mark and its "&". Answers how many.
    int bundleChildren(const Forest& forest, int claim, RoutePlan::Shape shape);
    /// Relations onto relations, each after the one that it ends on; those in a ring are left out.
    [[nodiscard]] std::vector<int> ontoRelations() const;
    /// Plans all links between lanes: `leave` answers the way of a box to its lane's edge, rightwards or leftwards; `cross`
    /// the line by which a link passes over a lane between.
    template <typename Leave, typename Cross>
    void planLinks(const Leave& leave, const Cross& cross)
    {
        links.resize(m_input.links.size());
        for (size_t i = 0; i < links.size(); ++i) {
            const LayoutLink& one = m_input.links[i];
            if (!exists(one.a) || !exists(one.b) || laneOf(one.a) == laneOf(one.b))
                continue;
            LinkPlan& link = links[i];
            link.exists = true;
            const int step = laneOf(one.a) < laneOf(one.b) ? 1 : -1;
            link.out = leave(one.a, step > 0);
            link.in = leave(one.b, step < 0);
            link.firstCrossing = static_cast<int>(crossings.size());
            for (int lane = laneOf(one.a) + step; lane != laneOf(one.b); lane += step)
                crossings.push_back(cross(lane, one));
            link.crossingCount = static_cast<int>(crossings.size()) - link.firstCrossing;
        }
    }

    [[nodiscard]] bool exists(int node) const { return node >= 0 && static_cast<size_t>(node) < m_input.nodes.size(); }
    [[nodiscard]] int laneOf(int node) const { return m_input.nodes[static_cast<size_t>(node)].lane; }

    const LayoutInput& m_input;

private:
    template <bool ofChannels, typename Start, typename End, typename Beside>
    void extend(const Start& start, const End& end, const Beside& beside)
    {
        Corridors& lines = ofChannels ? channels : gaps;
        visitWays([&](const RoutePlan& route) {
            const auto own = route.stepsIn(steps);
            const auto lineOf = [&own](size_t k) { return own[k] < 0 ? ~own[k] : own[k]; };
            for (size_t k = 0; k < own.size(); ++k) {
                if ((own[k] >= 0) != ofChannels)
                    continue;
                lines.extend(lineOf(k), k == 0 ? start(route.start) : beside(lineOf(k - 1)));
                lines.extend(lineOf(k), k + 1 == own.size() ? end(route.end) : beside(lineOf(k + 1)));
            }
        });
    }
};

/// The next free of the ports at a side of a box, of which `used` are taken.
[[nodiscard]] inline int takePort(uint8_t& used)
{
    const int port = used;
    used = static_cast<uint8_t>(std::min(port + 1, 255));
    return port;
}

inline constexpr double portStep = 10; ///< between lines at a box

/// Where a port is, from the middle of its side: the middle itself, then to both sides in turn, up to `most` away.
[[nodiscard]] inline double portShift(int port, double most)
{
    const double away = std::min(portStep * ((port + 1) / 2), most);
    return port % 2 == 1 ? away : -away;
}

} // namespace cp
