#pragma once

#include "model/linking/features.h"

#include <span>
#include <vector>

namespace cp {

class ArgumentMap;
struct JudgedText;

/// How near the statements around two statements are to each other: cosines, 0 where there is nothing around.
/// Two claims that rest on the same grounds, or that serve the same conclusion, more often speak of the same thing.
struct Surroundings {
    double targets = 0; ///< the nearest of what a serves and what b serves
    double sources = 0; ///< the nearest of what serves a and what serves b
    double across = 0;  ///< the nearest of a to a neighbour of b, or of b to a neighbour of a
    double paragraphs = 0; ///< what a's paragraph says as a whole to what b's says
};

/// The relations of a map over the indexes of its features.
class Neighbourhood final {
public:
    /// `texts` as long as `features`; they must outlive this.
    Neighbourhood(const ArgumentMap& map, const std::vector<StatementFeatures>& features, std::span<const JudgedText> texts);

    /// Symmetric in a and b. At most the first eight neighbours of each kind are looked at.
    [[nodiscard]] Surroundings around(size_t a, size_t b) const;

private:
    void joinParagraphs(const ArgumentMap& map, const std::vector<StatementFeatures>& features);
    [[nodiscard]] double nearest(std::span<const size_t> some, std::span<const size_t> others) const;

    std::span<const JudgedText> m_texts;
    std::vector<std::vector<size_t>> m_targets; ///< by feature: what it serves
    std::vector<std::vector<size_t>> m_sources; ///< by feature: what serves it
    std::vector<size_t> m_paragraph;            ///< by feature: of m_paragraphs
    std::vector<std::vector<float>> m_paragraphs; ///< mean vectors of their statements, length 1
};

} // namespace cp
