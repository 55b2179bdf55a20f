#pragma once

#include "model/map/argumentmap.h"

// A small map of two documents, built by hand, for tests of views: A has a main claim with two premises and a
// condition, B a main claim with one premise; one contradiction and one match between them.

namespace cp::test {

inline constexpr StatementId mainA{1}, premiseA{2}, secondPremiseA{3}, conditionA{4}, mainB{5}, premiseB{6};
inline constexpr LinkId clash{1}, agreement{2};

[[nodiscard]] ArgumentMap smallMap();

} // namespace cp::test
