#pragma once

#include "model/reading/sentencetree.h"

#include <QString>
#include <optional>

namespace cp {

inline constexpr size_t longestPhrase = 10; ///< words of a phrase that is repeated

/// The text from one word to another, both included; empty where there is none.
[[nodiscard]] QString wordsOf(QStringView text, const SentenceTree& tree, size_t first, size_t last);

/// The phrase around a noun, up to a comma or a clause; nothing when it is long.
[[nodiscard]] std::optional<QString> nounPhraseOf(QStringView text, const SentenceTree& tree, size_t head);

/// Whether a noun cannot be what this verb says something of, by their number.
[[nodiscard]] bool differInNumber(const SentenceTree& tree, size_t noun, size_t verb);

/// Whether this word cannot be the subject of this verb: "we is", "the plan are", "hens lays". Of past and modal verbs never.
[[nodiscard]] bool disagrees(const SentenceTree& tree, size_t subject, size_t verb);

/// The noun that a relative clause with this verb hangs on.
[[nodiscard]] std::optional<size_t> relativeNoun(const SentenceTree& tree, size_t verb);

} // namespace cp
