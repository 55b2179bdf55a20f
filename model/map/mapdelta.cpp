#include "model/map/mapdelta.h"

namespace cp {
namespace {

template <typename T>
std::vector<Swap<T>> exchanged(const std::vector<Swap<T>>& swaps)
{
    std::vector<Swap<T>> result;
    result.reserve(swaps.size());
    for (const Swap<T>& swap : swaps)
        result.push_back({swap.after, swap.before});
    return result;
}

} // namespace

bool MapDelta::isEmpty() const
{
    return documents.empty() && statements.empty() && relations.empty() && links.empty() && boxes.empty();
}

MapDelta MapDelta::inverted() const
{
    return {exchanged(documents), exchanged(statements), exchanged(relations), exchanged(links), exchanged(boxes)};
}

} // namespace cp
