#pragma once

#include "model/layout/layout.h"

#include <vector>

namespace cp {

/// A line in a stack: from a box's side to the spine of its stack and up to its claim.
struct StackLine {
    Point from;         ///< on the side that the spine runs along
    Box claim;
    bool right = false; ///< the spine runs along the right sides
    int net = 0;        ///< of the bundles under the claim, from the outside inwards
    double indent = 0;  ///< of each step of the stack
    double head = 0;    ///< free height under the claim
};

/// Appends its corners.
void appendStackLine(std::vector<Point>& points, const StackLine& line);

} // namespace cp
