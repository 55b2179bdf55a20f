#pragma once

#include "model/reading/clauses.h"

#include <QString>

namespace cp {

/// A clause as a sentence of its own: connective gone, subject restored where it is plain ("and fell" → "Prices fell."),
/// "which" replaced by what it stands for, inversion undone, the words for how sure it is gone where the sentence stays
/// whole ("It is likely that X" → "X."). White space folded, first letter upper case, a full stop at the end.
[[nodiscard]] QString wordingOf(QStringView text, const SentenceTree& tree, const std::vector<Clause>& clauses, size_t at,
                                std::optional<Span> chance);

} // namespace cp
