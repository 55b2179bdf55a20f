#pragma once

#include "model/base/progress.h"
#include "model/base/result.h"

#include <QtConcurrent>
#include <map>
#include <mutex>
#include <vector>

namespace cp {

/// Rows of equal padded shape that go through a network together.
struct Batch {
    std::vector<size_t> rows;
};

/// Padding to a multiple of a step depends on a row alone, never on its company: sums then run over the same
/// number of values, and the bits stay the same in every batch. Small steps waste less, large ones make
/// fuller batches.
constexpr qsizetype textStep = 4;
constexpr qsizetype pairStep = 8;

constexpr qsizetype padded(qsizetype length, qsizetype step) { return (length + step - 1) / step * step; }

/// Groups rows by `shapeOf(row)`, at most `most` together, in the order of the rows.
template <typename ShapeOf> std::vector<Batch> batchesByShape(size_t count, size_t most, ShapeOf shapeOf)
{
    std::map<decltype(shapeOf(size_t(0))), std::vector<size_t>> groups;
    for (size_t row = 0; row < count; ++row)
        groups[shapeOf(row)].push_back(row);
    std::vector<Batch> batches;
    for (const auto& [shape, rows] : groups) {
        for (size_t start = 0; start < rows.size(); start += most) {
            const auto from = rows.begin() + std::ptrdiff_t(start);
            batches.push_back({{from, from + std::ptrdiff_t(std::min(most, rows.size() - start))}});
        }
    }
    return batches;
}

/// A row alone goes in twice: matrix products of a single row take another path, with other last bits.
inline std::vector<size_t> atLeastTwo(const std::vector<size_t>& rows)
{
    return rows.size() > 1 ? rows : std::vector<size_t>{rows.front(), rows.front()};
}

/// Runs `work(batch)` for every batch on the pool; the first failure, or the cancellation, is the outcome.
template <typename Work> Outcome runBatches(std::vector<Batch> batches, const CancelToken& cancel, Work work)
{
    std::mutex guard;
    Outcome outcome = Done{};
    const auto one = [&](const Batch& batch) {
        const Outcome result = cancel.isCancelled()
            ? Outcome(Error{ErrorCode::Cancelled, QStringLiteral("Stopped. Nothing was changed.")})
            : work(batch);
        const std::lock_guard lock(guard);
        if (!result && outcome)
            outcome = result;
    };
    QtConcurrent::blockingMap(batches, one);
    return outcome;
}

} // namespace cp
