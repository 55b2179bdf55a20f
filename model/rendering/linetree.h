#pragma once

#include "model/rendering/boxtree.h"
#include "model/rendering/levelbands.h"

#include <QPointF>
#include <vector>

namespace cp {

inline constexpr double markReach = 10; ///< end marks and halos stand out this far from a line

/// Where the lines of a scene run: rectangles around their pieces, each with the number of its line. Upright and level ones are kept
/// apart: long thin ones of both kinds together would cover much ground that none of them is on.
class LineTree final {
public:
    using Entry = BoxTree::Entry;
    using Entries = std::vector<Entry>;

    explicit LineTree(const Entries& entries);

    /// The pieces of a line.
    static void add(Entries& entries, const std::vector<QPointF>& line, size_t index);

    void insert(const Entries& entries);
    void remove(const Entries& entries);
    /// Most pieces of a line that moves stay where they were.
    void move(size_t index, const std::vector<QPointF>& from, const std::vector<QPointF>& to);

    /// Shows a test each entry whose rectangle meets an area until one passes.
    template <typename Test>
    bool any(const QRectF& area, Test test) const
    {
        const BoxTree::Rect rect(area);
        return m_upright.any(rect, test) || m_level.any(rect, test) || m_other.any(rect, test);
    }
    /// Those of one level piece each, and those of more than one or of a slanted one.
    template <typename Test>
    bool anyLevel(const QRectF& area, Test test) const
    {
        return m_level.any(BoxTree::Rect(area), test);
    }
    template <typename Test>
    bool anyOther(const QRectF& area, Test test) const
    {
        return m_other.any(BoxTree::Rect(area), test);
    }
    /// The piece inside a rectangle of a level one.
    [[nodiscard]] static LevelRun runOf(const Entry& entry);

private:
    [[nodiscard]] BoxTree& treeOf(const Entry& entry);

    BoxTree m_upright, m_level, m_other;
};

} // namespace cp
