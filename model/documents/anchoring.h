#pragma once

#include "model/base/span.h"

#include <QString>
#include <optional>
#include <vector>

namespace cp {

/// Places of one text, found again in another version of it: by exactly the same words first, distinguished by what stands
/// around them; then by most of the words in their order, between the neighbours that were found. One result per place, in
/// the order given; nothing where too few of the words are left, and for empty places.
[[nodiscard]] std::vector<std::optional<Span>> findPlacesAgain(const QString& before, const std::vector<Span>& places, const QString& after);

/// The place of exactly these words inside `within`, the one nearest to `near`; nothing when they are not there.
[[nodiscard]] std::optional<Span> nearestPlace(const QString& text, const QString& words, Span within, qsizetype near);

} // namespace cp
