#pragma once

#include "model/layout/skyline.h"

#include <optional>
#include <utility>
#include <vector>

namespace cp {

/// Columns that the box of a root lies over: the middle ones of its tree, so that it closes few gaps.
struct RootPlace {
    int column = 0;
    int columns = 1;
};
[[nodiscard]] RootPlace rootPlace(int column, int span);

/// Puts trees beside and below each other on a shelf, each where it begins highest, in their order. Every tree touches a gap
/// that no root lies over: lines reach the channels above and below the shelf by it.
class Shelf final {
public:
    Shelf(const LayoutOptions& options, int columns);

    struct Slot {
        int column = 0;
        double top = 0;
    };
    [[nodiscard]] std::optional<Slot> slotFor(int span) const;
    /// `ends`: of its columns, below the root's bottom.
    void put(const Slot& slot, int span, double rootHeight, const std::vector<double>& ends);
    [[nodiscard]] double bottom() const { return m_skyline.bottom(); }
    [[nodiscard]] int columnsInUse() const { return m_inUse; }
    /// The gap that leads from a tree to the channels above and below the shelf, as far right or left as there is one.
    [[nodiscard]] int wayOf(int column, int span, bool right) const;
    [[nodiscard]] bool isOpen(int gap) const { return !m_closed[static_cast<size_t>(gap)]; }

private:
    [[nodiscard]] bool leavesWays(int column, int span) const;
    [[nodiscard]] bool hasWayLeft(int column, int span, const RootPlace& closing) const;
    void close(int column, int span);

    double m_gap;
    int m_columnCount;
    int m_inUse = 0;
    Skyline m_skyline;
    Skyline::Row m_row;
    std::vector<bool> m_closed; ///< by gap: a root lies over it
    std::vector<std::vector<std::pair<int, int>>> m_trees; ///< by gap that they touch: columns and spans
};

} // namespace cp
