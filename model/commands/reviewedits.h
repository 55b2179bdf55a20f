#pragma once

#include "model/map/reviewqueue.h"

#include <QString>

namespace cp {

// Decisions of a reviewer as pure functions: map and wish in, delta out. The reason of a dismissal is kept in the
// thing's `extra` under "dismissed", so that it is saved, exported and known to a later analysis.

[[nodiscard]] MapDelta accept(const ArgumentMap& map, const std::vector<ReviewTarget>& targets);
/// `reason` is one of dismissalReasons() or a person's own words; may be empty.
[[nodiscard]] MapDelta dismiss(const ArgumentMap& map, const std::vector<ReviewTarget>& targets, const QString& reason);
/// Pending again, the reason forgotten.
[[nodiscard]] MapDelta restore(const ArgumentMap& map, const std::vector<ReviewTarget>& targets);
/// Marks a pair that looks like a link but is not one; accepted as such. Empty when there is no such link.
/// `explanation` is a person's own words; without them, those that explained the same reason stay.
[[nodiscard]] MapDelta markNearMiss(const ArgumentMap& map, LinkId id, NearMissReason reason, const QString& explanation = {});
/// The link as it was before somebody called it a near miss.
[[nodiscard]] MapDelta clearNearMiss(const ArgumentMap& map, LinkId id);

/// The usual reasons for dismissing a thing of that kind, as the stable words that are saved: "not-stated".
[[nodiscard]] QStringList dismissalReasons(const ReviewTarget& target);
/// Why a thing was dismissed; empty when it was not, or without a reason.
[[nodiscard]] QString dismissalReason(const ArgumentMap& map, const ReviewTarget& target);

} // namespace cp
