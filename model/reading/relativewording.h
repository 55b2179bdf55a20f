#pragma once

#include "model/reading/clauses.h"

#include <QString>
#include <optional>

namespace cp {

/// A relative clause as a sentence of its own: "which has not been paid" → "The garrison has not been paid"; "which he would
/// applaud" → "He would applaud this"; "where a school stood" → "There a school stood". Where it is not plain what noun the
/// pronoun stands for, "this" does. Nothing for other clauses.
[[nodiscard]] std::optional<QString> relativeWording(QStringView text, const SentenceTree& tree, const Clause& clause);

} // namespace cp
