#pragma once

#include "model/reading/clauses.h"

#include <QString>

namespace cp {

/// A participle clause or apposition as a sentence, where its subject is plain: "closing the road" → "The council closed the
/// road", "leaving them free" → "This leaves them free", "a baker in Hull" → "Lena Orr is a baker in Hull", "with most of it
/// sold" → "Most of it is sold". Nothing for other clauses, and where subject or tense are in doubt.
[[nodiscard]] std::optional<QString> nonfiniteWording(QStringView text, const SentenceTree& tree, const Clause& clause);

} // namespace cp
