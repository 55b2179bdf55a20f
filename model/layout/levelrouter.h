#pragma once

#include "model/layout/levelplan.h"
#include "model/layout/routebook.h"

#include <utility>
#include <vector>

namespace cp {

/// Finds the way of every edge and link of a level plan: up through the gaps of each level, across in channels, between
/// trees along the gutters beside them.
class LevelRouter final : public RouteBook {
public:
    LevelRouter(const LayoutInput& input, const Forest& forest, const LevelPlan& plan);

    void routeEdges();
    void routeLinks();
    /// Extents of channel lines, by their places across.
    void extendChannels();

    /// k of 0 … levels: above the level k of the tree; the last is below all. Each has a part above the buses of the level
    /// and one below them.
    [[nodiscard]] int treeChannel(int tree, int k) const
    {
        return m_plan.trees[static_cast<size_t>(tree)].firstLevel + tree + k;
    }
    [[nodiscard]] int belowBuses(int treeChannel) const { return treeChannel + m_treeChannels; }
    /// k of 0 … shelves, the last is below all.
    [[nodiscard]] int shelfChannel(int lane, int k) const
    {
        return m_firstShelfChannel + m_plan.lanes[static_cast<size_t>(lane)].firstShelf + lane + k;
    }
    [[nodiscard]] int channelCount() const { return m_channelCount; }
    [[nodiscard]] int gapCount() const { return m_gapCount; }
    /// Place across of a gap's line, in its lane; tracks are spread about it within the gap.
    [[nodiscard]] double gapX(int line) const;
    [[nodiscard]] double anchorX(const Anchor& anchor) const;

private:
    /// An end of a route and the channel by which it is reached.
    struct Terminal {
        Anchor anchor;
        int tree = 0;
        int k = 0; ///< of treeChannel
    };
    struct Room {
        double left = 0;
        double right = 0;
    };
    [[nodiscard]] bool needsLines(int edge);
    void routeBeside(int edge);
    void routeUndercut(int edge);
    void connect(RoutePlan& route, const Terminal& from, const Terminal& to);
    void climb(RoutePlan& route, const Terminal& from, const Terminal& to);
    void leaveTree(RoutePlan& route, const Terminal& from, bool right);
    void detour(RoutePlan& route, const Terminal& from, const Terminal& to);
    RoutePlan leaveLane(int node, bool rightwards);
    void bundleTrees();

    static constexpr double besideBox = 12; ///< from a box to a line in the free space beside it

    /// An end of a line in a channel, with rankAt of the levels above and below the channel.
    struct LineEnd {
        double x = 0;
        bool fromAbove = false; ///< comes from above the buses
        int above = 0;
        int below = 0;
    };
    struct Crossed {
        int above = 0;
        int below = 0;
    };
    struct Pass {
        int gap = 0;
        int rank = 0; ///< the gap is left of the box of this rank
        double x = 0;
        Room room;
    };
    struct Climb {
        LineEnd end; ///< in the channel that is reached
        int crossed = 0;
        Pass pass;   ///< of the level before it
        bool belowBuses = false; ///< of the channel before that level
    };
    /// Siblings that hang under one bus, of one of them.
    struct Bus {
        int parent = -1;   ///< −1: the box to the left is no sibling
        int before = 0;    ///< siblings to the left
        int after = 0;     ///< the box itself and those to the right
        double middle = 0; ///< of the claim
    };
    [[nodiscard]] LineEnd endIn(int tree, int k, double x, bool fromAbove) const;
    [[nodiscard]] Crossed crossedIn(int tree, int k, const LineEnd& a, const LineEnd& b) const;
    [[nodiscard]] Pass passAt(int level, double x, double towards) const;
    void climbFrom(const Terminal& from, int levels, double towards);
    void descendFrom(const Terminal& from, int levels, double towards);
    void addPassed(RoutePlan& route, const Climb& climb, int tree, int k, bool upwards);
    void addTreeChannel(RoutePlan& route, int tree, int k, const LineEnd& a, const LineEnd& b);
    void listBuses();
    [[nodiscard]] int rankAt(int level, double x) const;
    [[nodiscard]] int busesAt(int level, const LineEnd& end) const;
    void addRoom(RoutePlan& route, int gap, double x, Room room);
    void addGutter(RoutePlan& route, int tree, bool right);
    void addMargin(RoutePlan& route, int lane);
    [[nodiscard]] int rankBeside(int level, double x, double towards) const;
    [[nodiscard]] Room roomOf(int level, int rank) const;
    [[nodiscard]] Terminal under(int node);
    [[nodiscard]] Terminal above(int node);
    [[nodiscard]] double nextShift(std::vector<uint8_t>& used, int node);
    [[nodiscard]] int depthOf(int node) const;
    [[nodiscard]] const LevelSpot& spot(int node) const { return m_plan.spots[static_cast<size_t>(node)]; }
    [[nodiscard]] bool inPlan(int node) const { return spot(node).tree >= 0; }

    const Forest& m_forest;
    const LevelPlan& m_plan;
    int m_treeChannels = 0;
    int m_firstShelfChannel = 0;
    int m_channelCount = 0;
    int m_firstGutter = 0;
    int m_firstMargin = 0;
    int m_gapCount = 0;
    std::vector<Room> m_rooms; ///< by gap line
    std::vector<int> m_childrenBefore; ///< of the boxes of lower rank, as order
    std::vector<Bus> m_buses;          ///< as order
    std::pair<int, int> m_ends{-1, -1}; ///< boxes of the route at hand
    std::vector<Climb> m_up, m_down;    ///< of the route at hand: from its lower end upwards, from its higher end downwards
    std::vector<uint8_t> m_above, m_under, m_beside; ///< ports used, as nodes
    bool m_anyPinned = false; ///< else edges need not look at their boxes for it
};

} // namespace cp
