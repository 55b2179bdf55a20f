#pragma once

#include "model/base/argument.h"

namespace cp {

/// A person's note on a relation stands in its `extra` under this key, so that files of every version keep it.
inline constexpr QLatin1String relationNoteKey("note");

[[nodiscard]] inline QString noteOf(const Relation& relation) { return relation.extra.value(relationNoteKey).toString(); }

} // namespace cp
