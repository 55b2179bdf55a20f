#pragma once

#include "model/reading/sentencetree.h"

#include <optional>

namespace cp {

/// Where the clause that a fronted subordinate clause belongs to begins: "If it rains, | the game is off".
struct MainPart {
    size_t behind = 0;    ///< the first word that is no longer the subordinate clause's: a comma, colon or dash, or its own first word
    size_t predicate = 0; ///< of the main clause
};

/// The main part behind a subordinate clause whose predicate is `predicate`: behind a comma or "then", or from a subject with a
/// modal verb on ("if I were you | I would stay"); nothing where neither is found.
[[nodiscard]] std::optional<MainPart> mainPartBehind(const SentenceTree& tree, size_t predicate);
/// The last of these alone: "Had he told the truth | he would be free". Trees take such a clause for one of a word before ("the
/// truth he would …"), which is believed where another one follows.
[[nodiscard]] std::optional<MainPart> unpartedMain(const SentenceTree& tree, size_t predicate);

/// The modal verb of a clause that ends before `at`, by the order of words alone: trees lose it beside an inversion.
[[nodiscard]] std::optional<size_t> modalBefore(const SentenceTree& tree, size_t at);
/// A comma, colon, semicolon or dash.
[[nodiscard]] bool isBreak(const SentenceTree& tree, size_t at);
/// The predicate belongs to a relative clause: "who", "which" or "that" stands in it before the verb.
[[nodiscard]] bool isRelative(const SentenceTree& tree, size_t predicate);

} // namespace cp
