#pragma once

#include "model/reading/draft.h"

namespace cp {

/// Which of the clauses that were cut say something of their own is learnt from annotated articles: models "keep" and,
/// where there are no vectors of meaning, "plainkeep" of the argument weights. Openers, bare questions, "I suspect",
/// furniture of the page and remainders of other clauses are not kept.
[[nodiscard]] Features keepFeatures(const StatementDraft& draft);

/// Chance that an annotator would mark this clause as a statement, 0–1, by the learnt model.
[[nodiscard]] double chanceToKeep(const StatementDraft& draft);

/// Name of the model that weighs the draft's features.
[[nodiscard]] std::string keepModel(const StatementDraft& draft);

} // namespace cp
