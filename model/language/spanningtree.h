#pragma once

#include <vector>

namespace cp {

/// The tree of greatest total score over nodes 1…n and a root 0 that has exactly one child (Chu and Liu 1965, Edmonds
/// 1967). `scores[d * (n + 1) + h]`: of head h for node d + 1. Returns the head of each node, 0 for the root's child.
/// Ties go to the lower head. Time O(n²) where the best heads form a tree already, O(n³) at worst.
[[nodiscard]] std::vector<int> bestTree(const std::vector<float>& scores, int n);

} // namespace cp
