#pragma once

#include "model/linking/features.h"

#include "model/base/progress.h"

#include <span>
#include <vector>

namespace cp {

struct JudgedText;

/// Two statements of different documents that are worth comparing, as indexes into the features; a's document comes first.
struct Candidate {
    size_t a = 0;
    size_t b = 0;
    double similarity = 0; ///< cosine of the vectors, −1…1; 0 without vectors
    double aboveA = 0;     ///< similarity less the mean of the five of b's document that are nearest to a
    double aboveB = 0;     ///< and of the five of a's document that are nearest to b
    int rankA = 0;         ///< how many statements of b's document are nearer to a; nearestKept when it is not among those
    int rankB = 0;
};

/// How many neighbours by vector are kept for each statement and other document.
constexpr int nearestKept = 10;

/// Pairs found by vectors (the nearest of every other document, either way) and by shared rare words, numbers and names;
/// sorted by a, then b. `texts` is as long as `features`, or empty when there are no models: then words alone find them.
/// Cost: one exact matrix product for two documents; past 50,000 statements an approximate nearest-neighbour index
/// (Malkov & Yashunin 2018, "HNSW") takes its place.
[[nodiscard]] std::vector<Candidate> findCandidates(const std::vector<StatementFeatures>& features, std::span<const JudgedText> texts,
                                                    const JobContext& job);

} // namespace cp
