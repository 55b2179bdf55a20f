#pragma once

#include "material.h"

#include "model/linking/linkmodel.h"

#include <map>
#include <set>

namespace cp {
struct Meaning;
}

/// Learns the three looks from all materials but those of some parts. What a later look learns of a material comes from
/// earlier looks that did not see it, as it will be of new articles. Each table is learnt once.
class Learner final {
public:
    static constexpr size_t parts = 6;
    using Parts = std::set<size_t>;

    /// Both outlive the learner.
    Learner(const std::vector<Material>& all, const cp::Meaning& meaning);

    /// The same for an annotated folder and its texts as they are read.
    [[nodiscard]] size_t partOf(size_t material) const { return m_parts[material]; }

    /// From annotated statements.
    [[nodiscard]] const QByteArray& first(const Parts& without);
    [[nodiscard]] const QByteArray& second(const Parts& without);
    /// From statements as they are read, and from annotated ones whose links the judge does not know. Empty when nothing was read.
    [[nodiscard]] QByteArray third(const Parts& without);
    /// What the first two looks that did not see a material make of its pairs.
    [[nodiscard]] std::vector<cp::LinkChances> chancesOf(size_t material);

private:
    [[nodiscard]] bool isLearntFrom(size_t material, const Parts& without) const;
    [[nodiscard]] const std::vector<Example>& lessonsOf(size_t material);

    const std::vector<Material>& m_all;
    const cp::Meaning& m_meaning;
    std::vector<size_t> m_parts;
    std::map<Parts, QByteArray> m_first, m_second;
    std::map<size_t, std::vector<Example>> m_lessons; ///< of the third look, by material
};
