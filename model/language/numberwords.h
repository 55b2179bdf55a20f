#pragma once

#include <QString>
#include <optional>

namespace cp {

/// One token's own value: "1,200", "2.5", "seven", "twenty-five", "dozen".
[[nodiscard]] std::optional<double> numberOf(const QString& word);
/// What "hundred", "thousand", "million", "billion" and "trillion" multiply by; 0 for all other words.
[[nodiscard]] double multiplierOf(const QString& word);
/// "two-thirds", "three quarters", "half", "third" as a share of one.
[[nodiscard]] std::optional<double> shareOf(const QString& word);

} // namespace cp
