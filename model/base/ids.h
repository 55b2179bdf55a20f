#pragma once

#include <QHashFunctions>
#include <compare>

namespace cp {

/// Number of one thing of a map; distinct types, so that a link's id never passes for a statement's.
/// Valid ids start at 1, are stable, saved, and never used again inside one map. Outside the program
/// they are written with the letter of their kind: d1, s12, r3, l4.
template <typename Tag>
struct Id {
    /// Files with larger ids are refused, so that there is always a next one.
    static constexpr int most = 1'000'000'000;

    int value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using DocumentId = Id<struct DocumentTag>;
using StatementId = Id<struct StatementTag>;
using RelationId = Id<struct RelationTag>;
using LinkId = Id<struct LinkTag>;

} // namespace cp
