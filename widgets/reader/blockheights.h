#pragma once

#include <cstddef>
#include <vector>

namespace cp::ui {

/// Heights of the blocks of a text, one below the other, in whole pixels. What lies above a block and which block lies
/// at a height are found in logarithmic time, as is a change, since heights are estimates until a block is in view.
class BlockHeights {
public:
    void reset(const std::vector<int>& heights);
    void set(int block, int height);
    [[nodiscard]] int of(int block) const { return m_heights[static_cast<std::size_t>(block)]; }
    /// Of all blocks before this one.
    [[nodiscard]] int above(int block) const;
    [[nodiscard]] int total() const { return above(count()); }
    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }
    /// The block at a distance from the top: the first for less than nothing, the last for more than all.
    [[nodiscard]] int at(int y) const;

private:
    std::vector<int> m_heights;
    std::vector<int> m_sums; ///< a Fenwick tree: the place i holds the sum of the last (i & -i) heights up to i
};

} // namespace cp::ui
