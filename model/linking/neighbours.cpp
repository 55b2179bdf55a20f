#include "model/linking/neighbours.h"

#include <algorithm>
#include <hnswlib/hnswlib.h>
#include <numeric>

namespace cp {
namespace {

using Vectors = std::vector<std::span<const float>>;

std::vector<Neighbour> best(std::vector<float>& scores, size_t count)
{
    std::vector<size_t> order(scores.size());
    std::iota(order.begin(), order.end(), size_t(0));
    count = std::min(count, order.size());
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(count), order.end(),
                      [&](size_t x, size_t y) { return scores[x] != scores[y] ? scores[x] > scores[y] : x < y; });
    std::vector<Neighbour> found;
    for (size_t k = 0; k < count; ++k)
        found.push_back({order[k], scores[order[k]]});
    return found;
}

/// Rows of the transposed matrix are added up, so that the processor works on many products at a time and every sum runs
/// in the same order.
std::vector<std::vector<Neighbour>> exactly(const Vectors& from, const Vectors& among, size_t count, const CancelToken& cancel)
{
    std::vector<std::vector<Neighbour>> all(from.size());
    if (among.empty())
        return all;
    const size_t width = among.front().size();
    std::vector<float> columns(width * among.size());
    for (size_t j = 0; j < among.size(); ++j) {
        for (size_t k = 0; k < width; ++k)
            columns[k * among.size() + j] = among[j][k];
    }
    std::vector<float> scores(among.size());
    for (size_t i = 0; i < from.size() && !cancel.isCancelled(); ++i) {
        std::fill(scores.begin(), scores.end(), 0.0F);
        for (size_t k = 0; k < width; ++k) {
            const float factor = from[i][k];
            const float* column = columns.data() + k * among.size();
            for (size_t j = 0; j < scores.size(); ++j)
                scores[j] += factor * column[j];
        }
        all[i] = best(scores, count);
    }
    return all;
}

std::vector<std::vector<Neighbour>> approximately(const Vectors& from, const Vectors& among, size_t count, const CancelToken& cancel)
{
    constexpr size_t links = 16;      // of each vector in the graph
    constexpr size_t breadth = 100;   // of the search, while building and asking
    hnswlib::InnerProductSpace space(among.front().size());
    hnswlib::HierarchicalNSW<float> index(&space, among.size(), links, breadth);
    for (size_t j = 0; j < among.size() && !cancel.isCancelled(); ++j)
        index.addPoint(among[j].data(), j);
    index.setEf(breadth);
    std::vector<std::vector<Neighbour>> all(from.size());
    for (size_t i = 0; i < from.size() && !cancel.isCancelled(); ++i) {
        auto found = index.searchKnn(from[i].data(), count);
        for (; !found.empty(); found.pop())
            all[i].push_back({found.top().second, 1 - found.top().first});
        std::sort(all[i].begin(), all[i].end(), [](const Neighbour& x, const Neighbour& y) {
            return x.similarity != y.similarity ? x.similarity > y.similarity : x.index < y.index;
        });
    }
    return all;
}

} // namespace

std::vector<std::vector<Neighbour>> nearestOf(const Vectors& from, const Vectors& among, size_t count, size_t exactLimit, const CancelToken& cancel)
{
    return among.size() > exactLimit ? approximately(from, among, count, cancel) : exactly(from, among, count, cancel);
}

} // namespace cp
