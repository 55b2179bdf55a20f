#pragma once

#include "model/linking/features.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cp {

struct JudgedText;

/// How near the words of one statement come to those of another, in context: for each word its nearest in the other
/// statement, weighted by rarity. Cosines, −1…1.
struct WordNearness {
    double mean = 0;  ///< of both directions
    double least = 0; ///< of the direction in which more stays unanswered
};

/// The words of all statements as the encoder's last layer sees them, less what they have in common. Source: Zhang et al.
/// 2020 ("BERTScore") with weights log²((n + 1) / statements that hold the word piece). Integer sums: the same everywhere.
class WordVectors final {
public:
    WordVectors(const std::vector<StatementFeatures>& features, std::span<const JudgedText> texts);

    [[nodiscard]] WordNearness between(size_t a, size_t b) const;

private:
    struct Text {
        std::vector<std::int16_t> vectors; ///< words × layer width, of length `unit`
        std::vector<double> weights;       ///< sum 1
    };
    std::vector<Text> m_texts;
};

} // namespace cp
