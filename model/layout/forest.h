#pragma once

#include "model/layout/layout.h"

#include <vector>

namespace cp {

/// The spanning forest of a lane's edges: each node hangs under the target of its first edge that closes no cycle.
struct Forest {
    std::vector<int> parent;                ///< −1: a root
    std::vector<int> parentEdge;            ///< index of the tree edge, −1 for roots
    std::vector<std::vector<int>> children; ///< in input order
    std::vector<int> roots;                 ///< in input order
};

[[nodiscard]] Forest spanningForest(const LayoutInput& input);

} // namespace cp
