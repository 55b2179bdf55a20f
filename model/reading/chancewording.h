#pragma once

#include "model/reading/clauses.h"

#include <QString>

namespace cp {

/// A clause without the frame that says how sure it is: "It is likely that X" → "X", "is bound to fall" → "will fall", "is
/// said to fall" → "falls". Nothing where there is none, and where X goes with the frame's denial only ("I doubt it ever did").
[[nodiscard]] std::optional<QString> withoutFrame(QStringView text, const SentenceTree& tree, const Clause& clause, std::optional<Span> chance);

/// The words first…second of a sentence without an adverb that says how sure they are: "will probably fall" → "will fall".
/// Nothing where there is none, and where the sentence would say the opposite ("seldom fails") or be cut short.
[[nodiscard]] std::optional<QString> withoutAdverb(QStringView text, const SentenceTree& tree, std::pair<size_t, size_t> words, std::optional<Span> chance);

} // namespace cp
