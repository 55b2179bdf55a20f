#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cp {

/// Which lines end at a box: both by index, each line at two boxes or at none. Lists are threaded through arrays, so that a
/// large map needs no memory of its own for each box, and an edit costs what it touches.
class EndLists final {
public:
    void addBox() { m_first.push_back(none); }
    void removeLastBox() { m_first.pop_back(); }
    /// Lines are added in the order of their indexes at first; later an index may be taken again.
    void add(size_t line, size_t a, size_t b);
    void remove(size_t line, size_t a, size_t b);
    /// What is known of one box now counts for another, which had nothing.
    void moveBox(size_t from, size_t to);
    /// Ascending, each once.
    [[nodiscard]] std::vector<size_t> at(size_t box) const;
    /// In any order; twice those that end there with both ends.
    template <typename Visit>
    void each(size_t box, Visit visit) const
    {
        for (End end = m_first[box]; end != none; end = m_next[end])
            visit(size_t{end / 2});
    }

private:
    using End = uint32_t; ///< two a line; half the memory of a size_t
    static constexpr End none = static_cast<End>(-1);
    void unhook(End end, size_t box);

    std::vector<End> m_first; ///< as boxes
    std::vector<End> m_next;  ///< as ends
};

} // namespace cp
