#pragma once

#include "model/layout/layout.h"

#include <span>
#include <vector>

namespace cp {

/// The spanning forest of a lane's edges: each node hangs under the target of its first edge that closes no cycle.
struct Forest {
    std::vector<int> parent;     ///< −1: a root
    std::vector<int> parentEdge; ///< index of the tree edge, −1 for roots
    std::vector<int> childStart; ///< nodes + 1 offsets into childList
    std::vector<int> childList;  ///< siblings in input order
    std::vector<int> roots;      ///< in input order

    [[nodiscard]] std::span<const int> children(int node) const
    {
        const auto first = static_cast<size_t>(childStart[static_cast<size_t>(node)]);
        const auto last = static_cast<size_t>(childStart[static_cast<size_t>(node) + 1]);
        return {childList.data() + first, last - first};
    }
};

[[nodiscard]] Forest spanningForest(const LayoutInput& input);
/// Steps of each node below its root, for choosing widths before layOut: in Columns and Compact boxes at depth 2 and more
/// stand indented.
[[nodiscard]] std::vector<int> depthsIn(const Forest& forest);
/// The root above each node.
[[nodiscard]] std::vector<int> rootsIn(const Forest& forest);

} // namespace cp
