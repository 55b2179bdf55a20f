#pragma once

#include "model/base/result.h"
#include "model/map/argumentmap.h"

#include <QString>
#include <optional>

namespace cp::ui {

/// A map in words for a terminal: counts, main claims with their probabilities, the best links with their explanations.
[[nodiscard]] QString summary(const ArgumentMap& map);

/// Why the map is no answer although nothing broke: a text without a claim, or two copies of one text.
[[nodiscard]] std::optional<Error> nothingToMap(const ArgumentMap& map);

} // namespace cp::ui
