#pragma once

#include "model/map/reviewqueue.h"

#include <QString>

namespace cp::ui {

/// "Contradiction?", "Main claim", "supports": what a reviewer is asked about.
[[nodiscard]] QString reviewTitle(const ArgumentMap& map, const ReviewTarget& target);
/// The text that tells a thing from others in a list: of a statement, of a relation's source, of a link's first end.
[[nodiscard]] QString reviewLine(const ArgumentMap& map, const ReviewTarget& target);
/// A saved dismissal reason in words of the window; a person's own words stay as they are.
[[nodiscard]] QString dismissalWords(const QString& reason);

} // namespace cp::ui
