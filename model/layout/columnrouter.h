#pragma once

#include "model/layout/columnplan.h"
#include "model/layout/routebook.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace cp {

/// Finds the way of every edge and link of a plan through gaps and channels.
class ColumnRouter final : public RouteBook {
public:
    ColumnRouter(const LayoutInput& input, const Forest& forest, const ColumnPlan& plan);

    /// `tops`: of boxes, with the least heights of channels, for choosing between the channels above and below.
    void routeEdges(const std::vector<double>& tops);
    void routeLinks();

    /// Extents of channel lines by columns; then the order of kinds under roots.
    void extendChannels();

    [[nodiscard]] int channelCount() const { return m_channelCount; }
    [[nodiscard]] int gapCount() const { return m_gapCount; }
    [[nodiscard]] int channelAboveRow(int row) const { return row; }
    /// The first row's, or, of a tree without branches, one of its own.
    [[nodiscard]] int channelUnderRoot(int tree) const
    {
        const TreePlan& one = m_plan.trees[static_cast<size_t>(tree)];
        return one.rowCount > 0 ? channelAboveRow(one.firstRow) : static_cast<int>(m_plan.rows.size()) + tree;
    }
    /// k of 0 … shelves; the last is below the last shelf.
    [[nodiscard]] int shelfChannel(int lane, int k) const
    {
        return static_cast<int>(m_plan.rows.size() + m_plan.trees.size()) + m_plan.lanes[static_cast<size_t>(lane)].firstShelf + lane + k;
    }
    /// The lines of a lane's gap that belong to the column on its left, or on its right. At the lane's margins the side
    /// without a column is for lines along the whole lane.
    [[nodiscard]] int gapCorridor(int lane, int gap, bool ofRight) const
    {
        return m_firstGap[static_cast<size_t>(lane)] + 2 * gap + (ofRight ? 1 : 0);
    }

private:
    void routeEdge(int edge);
    void routeToRoot(int edge, int root);
    void routeInStack(int edge, int parent);
    void routeUndercut(int edge);
    void connect(RoutePlan& route, int source, int target);
    RoutePlan leaveLane(int node, bool rightwards);
    [[nodiscard]] int nearestShelf(int lane, double y) const;
    void spreadKinds();

    static constexpr double columnUnit = 100; ///< a column in the extents of channel lines
    static constexpr double beforeLane = -columnUnit;

    void addBeside(RoutePlan& route, int node, bool right);
    void reachShelf(RoutePlan& route, int node, bool right);
    [[nodiscard]] bool isOpen(int node, bool right) const;
    [[nodiscard]] int channelTowards(int tree, double y) const;
    [[nodiscard]] int shelfIndex(int tree) const;
    [[nodiscard]] bool isOutermost(int tree, bool right) const;
    [[nodiscard]] int gapBeside(int node, bool right) const;
    [[nodiscard]] bool seesLaneEdge(int node, bool right) const;
    void joinShelves(RoutePlan& route, int source, int target, bool right, const std::vector<int>& in);
    [[nodiscard]] double nextPort(int node, bool right, bool extra);
    [[nodiscard]] double columnOf(const Anchor& anchor) const;
    [[nodiscard]] bool inPlan(int node) const { return spot(node).tree >= 0; }
    [[nodiscard]] const Spot& spot(int node) const { return m_plan.spots[static_cast<size_t>(node)]; }
    /// A root, or a box that heads a section: a row is under it.
    [[nodiscard]] bool isHead(int node) const { return spot(node).row < 0 || spot(node).section >= 0; }
    [[nodiscard]] int rowUnder(int head) const { return spot(head).row < 0 ? treeOf(head).firstRow : spot(head).section; }
    [[nodiscard]] bool hangsUnder(int node, int head) const;
    [[nodiscard]] bool reachesGap(int row, int gap) const;
    [[nodiscard]] int commonRow(int a, int b, bool right) const;
    [[nodiscard]] bool reachesEdge(int row, bool right) const;
    [[nodiscard]] bool spineRight(int node) const { return m_plan.lanes[static_cast<size_t>(laneOf(node))].mirrored; }
    [[nodiscard]] const TreePlan& treeOf(int node) const { return m_plan.trees[static_cast<size_t>(spot(node).tree)]; }

    /// Edges of one kind (and of one group of linked premises) into one claim: they share lines and the end mark.
    struct Net {
        int root = -1;
        int channelLine = -1;
        int firstEdge = -1;
        bool linked = false;
        double shift = 0;
    };
    [[nodiscard]] int netOf(int edge, int root);

    const Forest& m_forest;
    const ColumnPlan& m_plan;
    /// Relations beside the tree go straight: by corridors they would be several times as long in a packed map.
    const bool m_direct;
    std::vector<double> m_tops;
    int m_channelCount = 0;
    int m_gapCount = 0;
    std::vector<int> m_firstGap;
    std::vector<uint8_t> m_ports; ///< used so far, two a node
    std::vector<Net> m_nets;
    std::vector<int> m_netOfEdge;
    std::unordered_map<uint64_t, int> m_netIndex;
    std::unordered_map<uint64_t, int> m_trunks; ///< net and gap to the gap's line
};

} // namespace cp
