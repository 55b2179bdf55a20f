#include "model/layout/shelf.h"

#include "model/layout/columnplan.h"
#include "model/layout/indexing.h"

#include <algorithm>

namespace cp {
RootPlace rootPlace(int column, int span)
{
    const int columns = span < 3 ? span : span % 2 == 0 ? 2 : 3;
    return {column + (span - columns) / 2, columns};
}

Shelf::Shelf(const LayoutOptions& options, int columns)
    : m_gap(treeGap(options)), m_columnCount(columns), m_skyline(options), m_row(m_skyline.openRow(wholeShelf, 0, columns, 0)), m_closed(at(columns + 1), false),
      m_trees(at(columns + 1))
{
}

void Shelf::close(int column, int span)
{
    const RootPlace root = rootPlace(column, span);
    for (int gap = root.column + 1; gap < root.column + root.columns; ++gap)
        m_closed[at(gap)] = true;
}

int Shelf::wayOf(int column, int span, bool right) const
{
    for (int k = 0; k <= span; ++k) {
        const int gap = right ? column + span - k : column + k;
        if (isOpen(gap))
            return gap;
    }
    return -1;
}

bool Shelf::hasWayLeft(int column, int span, const RootPlace& closing) const
{
    for (int gap = column; gap <= column + span; ++gap) {
        if (isOpen(gap) && (gap <= closing.column || gap >= closing.column + closing.columns))
            return true;
    }
    return false;
}

/// Whether all trees would still touch an open gap.
bool Shelf::leavesWays(int column, int span) const
{
    const RootPlace root = rootPlace(column, span);
    const auto loses = [&](const auto& tree) { return !hasWayLeft(tree.first, tree.second, root); };
    for (int gap = root.column + 1; gap < root.column + root.columns; ++gap) {
        if (isOpen(gap) && std::any_of(m_trees[at(gap)].begin(), m_trees[at(gap)].end(), loses))
            return false;
    }
    return hasWayLeft(column, span, root);
}

std::optional<Shelf::Slot> Shelf::slotFor(int span) const
{
    std::optional<Slot> best;
    for (int column = 0; column + span <= m_columnCount; ++column) {
        const double top = m_skyline.topOver(m_row, column, span, m_gap);
        const bool isBefore = top == m_row.lastTop && column <= m_row.lastColumn;
        if (!isBefore && (!best || top < best->top) && leavesWays(column, span))
            best = Slot{column, top};
    }
    return best;
}

void Shelf::put(const Slot& slot, int span, double rootHeight, const std::vector<double>& ends)
{
    m_skyline.putRoot(m_row, slot.column, span, slot.top, slot.top + rootHeight);
    m_skyline.putUnder(slot.column, ends, slot.top + rootHeight);
    close(slot.column, span);
    m_inUse = std::max(m_inUse, slot.column + span);
    for (int gap = slot.column; gap <= slot.column + span; ++gap)
        m_trees[at(gap)].emplace_back(slot.column, span);
}

} // namespace cp
