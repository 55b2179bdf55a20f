#pragma once

#include "model/layout/columnplan.h"
#include "model/layout/indexing.h"
#include "model/layout/shelf.h"
#include "model/layout/treecost.h"

#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cp {

inline constexpr int fewBoxes = 24;       ///< lanes for reading up to this size are two columns wide
inline constexpr int ordinaryBoxes = 400; ///< and up to this one shelf, as wide as shows most of the map at once
inline constexpr int mostColumns = 512;

/// Plans the lanes of a map one after the other: its trees in columns, then those on shelves.
class ColumnPlanner final {
public:
    /// `columns` of each lane of more than a few boxes; 0: each as it needs.
    ColumnPlanner(const LayoutInput& input, const Forest& forest, int columns)
        : m_input(input), m_options(input.options), m_forest(forest), m_stacks(stackHeights(input, forest)), m_columns(columns)
    {
        if (isPacked())
            m_cost.emplace(input, forest);
    }
    [[nodiscard]] ColumnPlan plan();
    /// Of the lane that needs most.
    [[nodiscard]] int columnsNeeded() const;

private:
    [[nodiscard]] std::vector<std::vector<int>> nodesByLane() const;
    void planLane(int lane, const std::vector<int>& roots);
    TreePlan& planTree(int root, std::span<const int> tops, const Shelf& shelf);
    [[nodiscard]] TreeShape divideForHighEnd(int root, const Shelf& shelf);
    [[nodiscard]] TreeShape plainShape(int root, std::span<const int> tops);
    [[nodiscard]] int spanFor(int root, const TreeShape& shape) const;
    void walkBranches(std::vector<BranchTop> tops);
    [[nodiscard]] Branch walkBranch(const BranchTop& top, int tree);
    struct BestDivision {
        std::vector<BranchTop> tops;
        TreeShape shape;
        double cost = std::numeric_limits<double>::infinity();
        size_t topsTried = 0;
    };
    template <typename Cost>
    void tryDivision(int root, std::vector<BranchTop> tops, int wider, const Cost& costOf, BestDivision& best);
    [[nodiscard]] int widthsToTry() const;
    [[nodiscard]] TreeShape divideForShortLines(int root);
    [[nodiscard]] double costOf(int root, const TreeShape& shape);
    [[nodiscard]] TreeShape shapeFor(int root, int columns) const;
    [[nodiscard]] double gapAbove(int node, int depth, int before, int depthBefore) const;
    void addRows(TreePlan& tree, const TreeShape& shape);
    void addCell(const TreePlan& tree, const Cell& cell);
    [[nodiscard]] double shelfHeight(int first, int columns) const;
    void addShelf(const Shelf& shelf, int firstTree, int endTree);
    [[nodiscard]] double headHeight(const TreePlan& tree) const;
    [[nodiscard]] bool isOrdinary() const { return !isPacked() && m_boxesOfLane <= ordinaryBoxes; }
    void fillShelves(int firstTree);
    void moveToColumn(const TreePlan& tree);
    [[nodiscard]] int columnsOf(const std::vector<int>& nodes) const;
    [[nodiscard]] int spanOf(int root) const;
    [[nodiscard]] double heightFor(int root) const;
    [[nodiscard]] bool isPacked() const { return m_options.mode == LayoutMode::Compact; }
    [[nodiscard]] double aspect(double usual) const;
    void measureColumns();
    [[nodiscard]] const LayoutNode& node(int i) const { return m_input.nodes[at(i)]; }

    const LayoutInput& m_input;
    const LayoutOptions& m_options;
    const Forest& m_forest;
    ColumnPlan m_plan;
    std::vector<double> m_stacks; ///< heights, as nodes
    int m_columns;
    double m_filledHeight = 0; ///< of the lane for reading, without any blank ground
    std::optional<TreeCost> m_cost;
    std::vector<int> m_boxes; ///< of the tree at hand, in pre-order; their offsets in their branches are in the spots
    std::vector<Branch> m_branches;
    std::vector<std::pair<int, int>> m_open; ///< boxes on the way through a branch, with their depths
    std::vector<BranchTop> m_tops; ///< as branches
    int m_lane = 0;
    int m_boxesOfLane = 0;
};

} // namespace cp
