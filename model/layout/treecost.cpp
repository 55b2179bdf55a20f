#include "model/layout/treecost.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <cmath>

namespace cp {
namespace {

/// Length that a square unit of ground costs. More trees have more lines between them, up to what keeps large maps packed.
double groundCost(int boxesOfLane)
{
    constexpr double most = 0.005;
    constexpr double manyBoxes = 2500;
    return most * std::min(1.0, std::sqrt(boxesOfLane / manyBoxes));
}

} // namespace

TreeCost::TreeCost(const LayoutInput& input, const Forest& forest)
    : m_input(input), m_forest(forest), m_places(input.nodes.size()), m_first(input.nodes.size() + 1, 0)
{
    const std::vector<int> roots = rootsIn(forest);
    const auto exists = [&](int node) { return node >= 0 && node < count(input.nodes); };
    const auto staysBeside = [&](int e) {
        const LayoutEdge& edge = input.edges[at(e)];
        return edge.targetEdge < 0 && exists(edge.source) && exists(edge.target) && forest.parentEdge[at(edge.source)] != e
            && roots[at(edge.source)] == roots[at(edge.target)];
    };
    for (int e = 0; e < count(input.edges); ++e) {
        if (staysBeside(e))
            ++m_first[at(input.edges[at(e)].source) + 1];
    }
    for (size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    m_targets.resize(at(m_first.back()));
    std::vector<int> next = m_first;
    for (int e = 0; e < count(input.edges); ++e) {
        if (staysBeside(e))
            m_targets[at(next[at(input.edges[at(e)].source)]++)] = input.edges[at(e)].target;
    }
}

/// Answers the tree's height.
double TreeCost::place(const TreeTrial& trial)
{
    const LayoutNode& root = m_input.nodes[at(trial.root)];
    m_places[at(trial.root)] = {(trial.shape.columns - 1) * trial.step / 2, root.tab};
    const double start = root.tab + root.height + trial.gap;
    for (const Cell& cell : trial.shape.cells) {
        const Branch& one = trial.branches[at(cell.branch)];
        for (int k = one.firstBox; k < one.firstBox + one.boxCount; ++k) {
            const int box = trial.boxes[at(k)];
            const Spot& spot = trial.spots[at(box)];
            m_places[at(box)] = {cell.column * trial.step + trial.indent * spot.depth, start + cell.top + spot.offset};
        }
    }
    return start + trial.shape.height;
}

/// Lines of the tree run along rows and columns, those beside it straight.
double TreeCost::lengths(const TreeTrial& trial) const
{
    double sum = 0;
    for (const int box : trial.boxes) {
        const Point& from = m_places[at(box)];
        if (const int parent = m_forest.parent[at(box)]; parent >= 0) {
            const Point& to = m_places[at(parent)];
            sum += std::abs(from.x - to.x) + std::max(0.0, from.y - to.y - m_input.nodes[at(parent)].height);
        }
        for (int i = m_first[at(box)]; i < m_first[at(box) + 1]; ++i) {
            const Point& to = m_places[at(m_targets[at(i)])];
            sum += std::hypot(from.x - to.x, from.y - to.y);
        }
    }
    return sum;
}

double TreeCost::of(const TreeTrial& trial, int boxesOfLane)
{
    const double height = place(trial);
    return lengths(trial) + groundCost(boxesOfLane) * trial.shape.columns * trial.step * height;
}

} // namespace cp
