#pragma once

#include "model/base/argument.h"
#include "model/reading/sentencetree.h"

#include <optional>

namespace cp {

/// Say, argue, fear, predict …, by dictionary form.
[[nodiscard]] bool isSpeechVerb(const QString& verb);

/// The verb whose clause a saying is: of "she used to say" that is "used", else the saying itself.
[[nodiscard]] size_t sayingHead(const SentenceTree& tree, size_t saying);

/// Whether a predicate reports what somebody else than the author says, thinks or fears, so that its complement is that
/// holder's view ("officials insist that …"). Not "it is said", "nobody thinks", "X denies that".
[[nodiscard]] bool isReport(const SentenceTree& tree, size_t predicate);

/// Words first…last of a report that starts at `at` and stands beside what is said: ", he said", "according to the bank".
[[nodiscard]] std::optional<std::pair<size_t, size_t>> sayingAt(const SentenceTree& tree, size_t at);

/// Who holds the words first…last, reported by `saying` if that is set; otherwise the author.
[[nodiscard]] Attribution holderOf(QStringView text, const SentenceTree& tree, size_t first, size_t last, std::optional<size_t> saying);

} // namespace cp
