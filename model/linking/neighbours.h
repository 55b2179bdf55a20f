#pragma once

#include "model/base/progress.h"

#include <span>
#include <vector>

namespace cp {

/// One of the nearest vectors.
struct Neighbour {
    size_t index = 0;      ///< into the vectors that were searched
    float similarity = 0; ///< inner product
};

/// For each vector of `from` its `count` nearest of `among`, nearest first (equal ones by index). All vectors have the
/// same length and norm 1. Exact up to `exactLimit` vectors in `among`, approximate (HNSW) beyond; the same input gives
/// the same answer. Stops early, with empty lists, when cancelled.
[[nodiscard]] std::vector<std::vector<Neighbour>> nearestOf(const std::vector<std::span<const float>>& from, const std::vector<std::span<const float>>& among,
                                                            size_t count, size_t exactLimit, const CancelToken& cancel);

} // namespace cp
