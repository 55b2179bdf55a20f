#include "model/layout/ordersearch.h"

#include "model/layout/indexing.h"

#include <cmath>
#include <utility>

// The part of the search that estimates.

namespace cp {

/// Trees one after the other, boxes over the middle of their leaves.
void OrderSearch::place()
{
    double next = 0;
    std::vector<double> begin(m_input.nodes.size(), 0);
    for (int node : m_preOrder) {
        if (m_forest.parent[at(node)] < 0) {
            begin[at(node)] = next;
            next += m_leaves[at(node)];
        }
        double x = begin[at(node)];
        m_places[at(node)] = x + m_leaves[at(node)] / 2;
        for (int child : m_forest.children(node)) {
            begin[at(child)] = x;
            x += m_leaves[at(child)];
        }
    }
}

/// What moving a subtree shortens, its neighbour moving the other way; relations between the two count by half, since they
/// are seen from both.
double OrderSearch::gainOf(int subtree, double shift, int neighbour, double neighbourShift) const
{
    double gain = 0;
    for (int i = m_firstEnd[at(m_tour[at(subtree)])]; i < m_firstEnd[at(m_tourEnd[at(subtree)])]; ++i) {
        const End& end = m_ends[at(i)];
        if (isInside(end.other, subtree))
            continue;
        const bool between = isInside(end.other, neighbour);
        const double before = m_places[at(end.node)] - m_places[at(end.other)];
        const double after = before + shift - (between ? neighbourShift : 0);
        gain += (std::abs(before) - std::abs(after)) * (between ? 0.5 : 1);
    }
    return gain;
}

double OrderSearch::swapGain(int left, int right) const
{
    const double leftShift = m_leaves[at(right)];
    const double rightShift = -m_leaves[at(left)];
    return gainOf(left, leftShift, right, rightShift) + gainOf(right, rightShift, left, leftShift);
}

void OrderSearch::shiftSubtree(int node, double shift)
{
    for (int i = m_tour[at(node)]; i < m_tourEnd[at(node)]; ++i)
        m_places[at(m_preOrder[at(i)])] += shift;
}

void OrderSearch::swapPlaces(int left, int right)
{
    shiftSubtree(left, m_leaves[at(right)]);
    shiftSubtree(right, -m_leaves[at(left)]);
}

bool OrderSearch::improveByEstimate()
{
    bool improved = false;
    for (int node : m_preOrder) {
        const int first = m_forest.childStart[at(node)];
        const int last = m_forest.childStart[at(node) + 1];
        for (int i = first; i + 1 < last; ++i) {
            int& left = m_forest.childList[at(i)];
            int& right = m_forest.childList[at(i + 1)];
            if (swapGain(left, right) <= 1e-9)
                continue;
            swapPlaces(left, right);
            std::swap(left, right);
            improved = true;
        }
        if (isOver(m_deadline))
            return false;
    }
    return improved;
}

} // namespace cp
