#pragma once

#include "model/layout/columnrouter.h"
#include "model/layout/skyline.h"

#include <vector>

namespace cp {

/// Turns a plan with its tracks into coordinates: heights first (channels), then widths (gaps).
class ColumnGeometry final {
public:
    ColumnGeometry(const LayoutInput& input, ColumnPlan& plan, const ColumnRouter& router);

    /// Tops of rows, shelves and boxes; lane heights.
    void stackUp();
    /// Left edges of columns; lanes side by side, the gutters as given. Call after stackUp.
    void spread(const std::vector<double>& gutters);
    /// Moves boxes below pinned ones that they would overlap; columns and channels keep their widths. Answers whether there
    /// is any pinned box. Call last.
    bool dodge();

    [[nodiscard]] Box box(int node) const;
    [[nodiscard]] double channelY(int line) const;
    [[nodiscard]] double gapX(int line) const;
    [[nodiscard]] const Box& lane(int index) const { return m_lanes[static_cast<size_t>(index)]; }
    [[nodiscard]] const std::vector<Box>& lanes() const { return m_lanes; }
    [[nodiscard]] const std::vector<double>& tops() const { return m_tops; }

private:
    struct Channel {
        double top = 0;
        double height = 0;
        double firstTrack = 0; ///< below the top
    };
    [[nodiscard]] double openChannel(int channel, double top, double least, double above, double below);
    void stackLane(int lane);
    void stackShelf(ShelfPlan& shelf);
    void stackTree(int index, Skyline& skyline, Skyline::Row& shelf);
    [[nodiscard]] double stackRoot(const TreePlan& tree, double top);
    double stackCell(const CellPlan& cell, double top);
    [[nodiscard]] Skyline::Row openRow(Skyline& skyline, int row, double top, double least);
    void spreadLane(int lane, double left);
    /// Pinned boxes that reach into a column, the highest first.
    struct Obstacles {
        std::vector<Box> boxes;
        size_t next = 0; ///< those before lie above everything that is still to be placed
    };
    [[nodiscard]] Obstacles obstaclesIn(double left, double right) const;
    [[nodiscard]] double columnLeft(int lane, int column) const;
    [[nodiscard]] double gapWidth(int lane, int gap) const;

    const LayoutInput& m_input;
    ColumnPlan& m_plan;
    const ColumnRouter& m_router;
    std::vector<Channel> m_channels;
    std::vector<double> m_tops;  ///< as nodes
    std::vector<double> m_lefts; ///< as nodes
    std::vector<std::vector<double>> m_gapLefts;  ///< by lane and gap
    std::vector<std::vector<double>> m_gapWidths; ///< by lane and gap
    std::vector<int> m_laneOfCorridor;            ///< of gaps' corridors
    std::vector<Box> m_lanes;
    std::vector<Box> m_pinned; ///< with air around, the highest first
    std::vector<Obstacles> m_obstacles; ///< of each column of the lane at hand; none before dodge()
    std::vector<Skyline::Row> m_open;   ///< rows of the tree at hand
};

} // namespace cp
