#pragma once

#include "model/map/argumentmap.h"
#include "model/reading/reading.h"

#include <vector>

namespace cp {

// A document that is in the map already is read again. What a person made, decided or changed stays exactly as it is:
// statements, relations, links, notes, tags, places. What still waits for a decision follows the new reading: it is
// brought up to date in place, goes, or comes. What was dismissed does not come back.

/// The new reading of a document on the map; pending relations and links lose an end only together with it.
[[nodiscard]] MapDelta reread(const ArgumentMap& map, DocumentId id, const Reading& reading);

/// What linking now proposes between a document and the others; `links` may hold links of other documents, which are
/// left alone. New links have ids from `firstNew` on.
[[nodiscard]] MapDelta relink(const ArgumentMap& map, DocumentId id, const std::vector<Link>& links, LinkId firstNew);

/// Whether a person made, decided, changed or noted something on it.
[[nodiscard]] bool isKept(const Statement& statement);
[[nodiscard]] bool isKept(const Relation& relation);
[[nodiscard]] bool isKept(const Link& link);

} // namespace cp
