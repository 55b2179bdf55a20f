#pragma once

#include "model/rendering/mapscene.h"

#include <array>
#include <bitset>

namespace cp {

/// How many shapes of each kind a scene has, kept up to date while it changes, so that a legend can name the kinds that occur
/// without looking at every shape.
class SceneKinds final {
public:
    static constexpr size_t roles = 4;
    static constexpr size_t relations = 5;
    static constexpr size_t links = 3;
    /// One bit for each kind: roles, relations, bridges, links, near misses.
    using Set = std::bitset<roles + relations + 1 + links + 1>;

    /// `change` is 1 for a shape that comes and -1 for one that goes.
    void count(const NodeShape& node, int change);
    void count(const RelationShape& relation, int change);
    void count(const LinkShape& link, int change);

    [[nodiscard]] bool has(Role role) const { return m_counts[static_cast<size_t>(role)] > 0; }
    /// Bridges do not count as relations.
    [[nodiscard]] bool has(RelationKind kind) const { return m_counts[roles + static_cast<size_t>(kind)] > 0; }
    [[nodiscard]] bool hasBridge() const { return m_counts[bridge] > 0; }
    /// Near misses do not count as links of their kind.
    [[nodiscard]] bool has(LinkKind kind) const { return m_counts[firstLink + static_cast<size_t>(kind)] > 0; }
    [[nodiscard]] bool hasNearMiss() const { return m_counts[nearMiss] > 0; }
    [[nodiscard]] Set occurring() const;

    friend bool operator==(const SceneKinds&, const SceneKinds&) = default;

private:
    static constexpr size_t bridge = roles + relations;
    static constexpr size_t firstLink = bridge + 1;
    static constexpr size_t nearMiss = firstLink + links;

    std::array<int, nearMiss + 1> m_counts{};
};

} // namespace cp
