#pragma once

#include "model/base/progress.h"
#include "model/documents/document.h"
#include "model/reading/draft.h"
#include "model/reading/reading.h"

namespace cp {

/// Every statement of the document in text order: span, quote, text, attribution, negation, stated probability, and the
/// role that its connective gives (roles by position come with the relations). Titles, headings and furniture are skipped.
[[nodiscard]] std::vector<StatementDraft> draftStatements(const Document& document, const ReadingOptions& options,
                                                 const JobContext& job);

/// The trees that the statements are cut from, one for each part of a sentence, in text order; for training.
[[nodiscard]] std::vector<SentenceTree> treesOf(const Document& document);

} // namespace cp
