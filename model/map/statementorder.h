#pragma once

#include "model/map/argumentmap.h"

#include <utility>

namespace cp {

/// The key in a statement's `extra` of its rank among all on the canvas; without one, a statement comes after those that
/// have one, by id. Kept there so that files of every version keep it.
inline constexpr QLatin1String rankKey("order");

/// Sorts statements as they follow each other on the canvas.
[[nodiscard]] std::pair<double, StatementId> orderKey(const Statement& statement);

/// All statements as they follow each other on the canvas.
[[nodiscard]] std::vector<const Statement*> inOrder(const ArgumentMap& map);

} // namespace cp
