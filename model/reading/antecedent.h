#pragma once

#include "model/reading/sentencetree.h"

#include <optional>

namespace cp {

/// What a relative pronoun takes up: a noun ("the fleet, which has shrunk"), or all that was said before it ("it fell by a
/// fifth, which is the most in years").
struct Antecedent {
    enum class Kind { Noun, Clause, Unclear };

    Kind kind = Kind::Unclear;
    size_t noun = 0; ///< head of its phrase; of Kind::Noun only
};

/// `verb` heads the relative clause, `pronoun` is its who, which, whose or that. Of several nouns of one phrase ("a rival in
/// Lyon, who …", "the tax on fuel, which …") the one that agrees in kind and number, the whole phrase before its parts.
[[nodiscard]] Antecedent antecedentOf(const SentenceTree& tree, size_t verb, size_t pronoun);

} // namespace cp
