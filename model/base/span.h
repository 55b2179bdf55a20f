#pragma once

#include <QtGlobal>
#include <algorithm>
#include <compare>

namespace cp {

/// Half-open range of UTF-16 units in a document's text. Inside the program every offset is UTF-16;
/// whatever leaves it (JSON, formats, command line) is in code points: see CodePointMap.
struct Span {
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - start; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= start; }
    [[nodiscard]] constexpr bool contains(qsizetype at) const { return start <= at && at < end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
    [[nodiscard]] constexpr Span intersected(Span other) const
    {
        const qsizetype from = std::max(start, other.start);
        return {from, std::max(from, std::min(end, other.end))};
    }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

} // namespace cp
