#pragma once

#include "model/map/argumentmap.h"

#include <QString>
#include <QStringList>

namespace cp::ui {

/// A map in words for a terminal: counts, main claims with their probabilities, the best links with their explanations.
[[nodiscard]] QString summary(const ArgumentMap& map);

/// What a person should know about the result although nothing failed: no claims found, two copies of one article.
[[nodiscard]] QStringList remarks(const ArgumentMap& map);

} // namespace cp::ui
