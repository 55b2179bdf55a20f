#pragma once

#include "model/base/span.h"
#include "model/language/words.h"

#include <QString>
#include <vector>

namespace cp {

enum class QuantityKind { Count, Percent, Money, Measure, Ratio };

/// What the words around a number make of it.
enum class Bound { Exact, About, AtLeast, MoreThan, AtMost, LessThan, Range };

/// One number of a text: digits, words ("eleven hundred", "two-thirds", "a dozen"), with its unit.
struct Quantity {
    Span span;         ///< number, bound words and unit
    double low = 0;    ///< Range: both ends; otherwise low == high. Multipliers (thousand, million) applied;
    double high = 0;   ///< percent as written (70 % is 70), shares of one too (a half is 50)
    QuantityKind kind = QuantityKind::Count;
    Bound bound = Bound::Exact;
    QString unit;      ///< stem of the counted noun, or "%", "usd", "eur", "gbp"; may be empty
};

/// Quantities of a sentence, in order; years and dates are not among them (see times.h).
[[nodiscard]] std::vector<Quantity> findQuantities(const std::vector<Word>& words);

} // namespace cp
