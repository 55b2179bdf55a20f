#pragma once

#include "model/layout/layout.h"

namespace cp {

/// Boxes by index, and where they go.
struct PartLayout {
    std::vector<int> nodes;
    std::vector<Point> places; ///< as nodes
};

/// Lays out those of the chosen boxes that the user placed, and placed ones that lie between them in their trees, anew among
/// themselves: in each lane as a map of its own, of which the root of the largest tree stays where it is. All others keep
/// their places: where the new ones would lie on boxes that were placed, too, all of a lane go together by the shortest way
/// out. Boxes that the layout places are laid out already, and flow around. Linear in boxes and edges but for sorting and
/// the other placed boxes.
[[nodiscard]] PartLayout layOutPart(const LayoutInput& input, const std::vector<int>& chosen);

} // namespace cp
