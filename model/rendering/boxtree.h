#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

class QRectF;

namespace cp {

/// Rectangles by place, each with a number that need not be its own: an R-tree that is packed once and then changed piece by piece. A
/// rectangle that moves keeps its leaf, whose own rectangle follows: edits move many boxes, none of them far.
class BoxTree final {
public:
    /// Never smaller than what it stands for.
    struct Rect {
        float left = std::numeric_limits<float>::infinity();
        float top = std::numeric_limits<float>::infinity();
        float right = -std::numeric_limits<float>::infinity();
        float bottom = -std::numeric_limits<float>::infinity();

        Rect() = default;
        Rect(float x1, float y1, float x2, float y2) : left(x1), top(y1), right(x2), bottom(y2) {}
        Rect(const QRectF& rect);
        [[nodiscard]] bool operator==(const Rect&) const = default;
        [[nodiscard]] Rect operator|(const Rect& other) const;
    };
    struct Entry {
        Rect rect;
        uint32_t value = 0;
    };

    explicit BoxTree(std::vector<Entry> entries);

    void insert(const Entry& entry);
    /// Entries are known by number and rectangle.
    void remove(const Entry& entry);
    void move(const Entry& entry, const Rect& to);

    /// Shows a test each entry whose rectangle meets an area until one passes.
    template <typename Test>
    bool any(const Rect& area, Test test) const
    {
        return anyUnder(m_root, m_height, area, test);
    }

private:
    using Place = uint32_t; ///< of a node
    static constexpr size_t most = 16;
    static constexpr Place nowhere = static_cast<Place>(-1);

    static constexpr std::array<uint32_t, most> powers = [] {
        std::array<uint32_t, most> list{};
        for (size_t i = 0; i < most; ++i)
            list[i] = uint32_t{1} << i;
        return list;
    }();
    static constexpr uint32_t every = static_cast<uint32_t>(-1);

    /// Sides side by side: all rectangles of a node are compared at once. Those behind the last are empty.
    struct Node {
        std::array<float, most> left, top, right, bottom;
        std::array<uint32_t, most> below; ///< nodes, or the numbers of a leaf
        uint32_t count = 0;

        Node();
        [[nodiscard]] Rect rect(size_t i) const { return {left[i], top[i], right[i], bottom[i]}; }
        void set(size_t i, const Rect& rect);
        void add(const Rect& rect, uint32_t one);
        void takeOut(size_t i);
        [[nodiscard]] Rect bounds() const;
        [[nodiscard]] uint32_t meeting(const Rect& area) const
        {
            // Without branches and in two steps, so that several are compared at once.
            std::array<uint32_t, most> bits;
            for (uint32_t i = 0; i < most; ++i) {
                const uint32_t beside = (left[i] <= area.right ? every : 0) & (right[i] >= area.left ? every : 0);
                bits[i] = beside & (top[i] <= area.bottom ? every : 0) & (bottom[i] >= area.top ? every : 0) & powers[i];
            }
            uint32_t met = 0;
            for (const uint32_t bit : bits)
                met |= bit;
            return met;
        }
    };
    static constexpr size_t chunk = 64;
    using Chunk = std::array<Node, chunk>;

    [[nodiscard]] Node& at(Place place) { return (*m_nodes[place / chunk])[place % chunk]; }
    [[nodiscard]] const Node& at(Place place) const { return (*m_nodes[place / chunk])[place % chunk]; }
    [[nodiscard]] Place addNode();
    [[nodiscard]] Place pack(Entry* first, Entry* last, int height);
    void packInto(Place node, Entry* first, Entry* last, size_t room, int height);
    [[nodiscard]] std::optional<Entry> insertUnder(Place node, int height, const Entry& entry);
    [[nodiscard]] std::optional<Entry> split(Place node, const Entry& entry);
    [[nodiscard]] bool changeUnder(Place node, int height, const Entry& entry, const Rect* to);

    template <typename Test>
    bool anyUnder(Place place, int height, const Rect& area, Test& test) const
    {
        const Node& node = at(place);
        for (uint32_t met = node.meeting(area); met != 0; met &= met - 1) {
            const auto i = static_cast<size_t>(std::countr_zero(met));
            if (height == 0 ? test(Entry{node.rect(i), node.below[i]}) : anyUnder(node.below[i], height - 1, area, test))
                return true;
        }
        return false;
    }

    std::vector<std::unique_ptr<Chunk>> m_nodes; ///< none is moved when more come
    Place m_used = 0;
    Place m_root = nowhere;
    int m_height = 0; ///< of the root above the leaves
};

} // namespace cp
