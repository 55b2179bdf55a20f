#pragma once

#include "model/map/argumentmap.h"

namespace cp {

// Statements that a person writes on the map, without a place in a text: manual, accepted, with no words yet. Each gets
// the map's next id.

/// Merge key of the edit that puts a new statement onto the map, plus its id: its first words join that undo entry. No other
/// edit has such a key.
inline constexpr int writingKey = 1 << 30;

/// A premise that supports a statement. Empty when that is not there.
[[nodiscard]] MapDelta addPremiseUnder(const ArgumentMap& map, StatementId parent);

/// A statement beside another: of its role, leading where its placing relation leads and as that does; a claim of its own
/// where that stands at the top. It follows the other one in order. Empty when that is not there.
[[nodiscard]] MapDelta addBeside(const ArgumentMap& map, StatementId sibling);

} // namespace cp
