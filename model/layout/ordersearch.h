#pragma once

#include "model/layout/forest.h"
#include "model/layout/indexing.h"

#include <chrono>
#include <random>
#include <span>
#include <vector>

namespace cp {

// Moves are swaps of neighbouring siblings. For the estimate a box's place is the middle of the leaves under it, and a
// relation beside the tree costs the distance of its ends: a line crosses about as many others as it passes. A swap changes
// only relations that leave one of the two subtrees, which are found by their range in the first pre-order.

/// One search for an order with fewer crossings.
class OrderSearch final {
public:
    using Clock = std::chrono::steady_clock;

    OrderSearch(const LayoutInput& input, Clock::time_point deadline, const CancelToken& cancel);
    [[nodiscard]] std::vector<int> run();

private:
    struct End {
        int node = 0;
        int other = 0;
        int edge = 0;
    };
    void listTours();
    void listEnds();
    void markActive();
    void place();
    bool improveByEstimate();
    [[nodiscard]] double swapGain(int left, int right) const;
    [[nodiscard]] double gainOf(int subtree, double shift, int neighbour, double neighbourShift) const;
    void swapPlaces(int left, int right);
    void shiftSubtree(int node, double shift);

    void searchTrees(Clock::time_point deadline);
    [[nodiscard]] std::vector<std::vector<int>> rootsOfLanes() const;
    void improveByCounting(int root, Clock::time_point deadline);
    void improveAcross(std::span<const int> roots);
    [[nodiscard]] std::vector<int> parentsWorthSwaps(std::span<const int> roots, const std::vector<bool>& moves) const;
    [[nodiscard]] long long swapNeighbours(const std::vector<int>& parents, const std::vector<bool>& moves, std::span<const int> roots, long long best, Clock::time_point deadline);
    [[nodiscard]] long long betterOfGivenAndEstimated(int root, const std::vector<int>& parents);
    [[nodiscard]] std::vector<int> ordersOf(const std::vector<int>& parents) const;
    void restore(const std::vector<int>& parents, const std::vector<int>& orders);
    struct Walk {
        long long crossings = 0; ///< before
        double harm = 0;         ///< at first, of the best
        Clock::time_point deadline;
    };
    [[nodiscard]] long long wander(int root, const std::vector<int>& parents, const Walk& walk);
    [[nodiscard]] LayoutInput alone(const std::vector<int>& nodes, int lane);
    [[nodiscard]] long long countTrees(std::span<const int> roots);
    void appendPreOrder(int root, std::vector<int>& order) const;
    [[nodiscard]] bool isOver(Clock::time_point deadline) const { return Clock::now() >= deadline || m_cancel.isCancelled(); }
    [[nodiscard]] bool isInside(int node, int subtree) const
    {
        return m_tour[at(node)] >= m_tour[at(subtree)] && m_tour[at(node)] < m_tourEnd[at(subtree)];
    }

    const LayoutInput& m_input;
    const CancelToken& m_cancel;
    Clock::time_point m_deadline;
    Forest m_forest;
    std::vector<int> m_given;     ///< the forest's lists of children as they came
    std::vector<int> m_preOrder;  ///< of the forest as it was given
    std::vector<int> m_tour;      ///< place in it, as nodes
    std::vector<int> m_tourEnd;   ///< past the last of the subtree
    std::vector<End> m_ends;      ///< of relations beside the tree, by m_tour of their nodes
    std::vector<int> m_firstEnd;  ///< nodes + 1 offsets into m_ends, by tour
    std::vector<double> m_places; ///< as nodes
    std::vector<double> m_leaves; ///< as nodes
    std::vector<int> m_index;     ///< among the trees that are being counted, −1 outside them; as nodes
    std::vector<bool> m_active;   ///< whether a relation beside the tree leaves the subtree, as nodes: others may swap as they like
    std::vector<bool> m_across;   ///< whether one leads to another tree
    std::vector<int> m_columns;   ///< of lanes; none in Level
    std::mt19937 m_random;        ///< seeded alike in every run
};

} // namespace cp
