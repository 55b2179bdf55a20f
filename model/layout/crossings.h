#pragma once

#include "model/layout/layout.h"

#include <chrono>

namespace cp {

/// An order of siblings with which fewer lines cross in the input's mode: all nodes, each once, as they should follow each
/// other; roots keep their order. First by an estimate (how far the ends of relations beside the tree are apart), then tree
/// by tree on counted crossings until the time is up; a tree that is counted never gets more crossings than it had.
[[nodiscard]] std::vector<int> orderForFewerCrossings(const LayoutInput& input, std::chrono::milliseconds budget,
                                                      const CancelToken& cancel = {});

/// Pairs of edges that cross when the map is laid out; those of a compact map are counted in columns, where lines run level and
/// upright.
[[nodiscard]] long long crossingsOf(LayoutInput input, const CancelToken& cancel = {});

/// Time that a search of a map's orders is worth: a millisecond per node up to 1,000 nodes, which are searched swap by swap;
/// 500 ms at 5,000 and 2,236 ms at 100,000, growing as the root of their number.
[[nodiscard]] std::chrono::milliseconds crossingBudget(size_t nodes);

/// The same map with its nodes in another order: `order` holds each index once.
[[nodiscard]] LayoutInput reordered(const LayoutInput& input, const std::vector<int>& order);

} // namespace cp
