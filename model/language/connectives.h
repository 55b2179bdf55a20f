#pragma once

#include "model/base/argument.h"
#include "model/language/words.h"

#include <optional>
#include <vector>

namespace cp {

/// What a clause that opens with a connective is to the clause it belongs to.
enum class Bond { Reason, Concession, Condition, Result, Purpose, Time, Contrast };

struct Connective {
    size_t length = 0; ///< words
    Bond bond = Bond::Reason;
    std::optional<ConditionKind> condition; ///< set when the bond is Condition
};

/// The longest connective of resources/lexicons/connectives.tsv that starts at words[at] and takes a clause.
[[nodiscard]] std::optional<Connective> clauseConnective(const std::vector<Word>& words, size_t at);

/// The longest one that takes a noun phrase ("without", "because of", "in the event of").
[[nodiscard]] std::optional<Connective> phraseConnective(const std::vector<Word>& words, size_t at);

/// Whether a sentence opens with words that bind it to what came before ("therefore", "for example"), and how.
enum class Opening { None, Contrast, Result, Example, Addition, Otherwise, InThatCase, Restatement, Reason };
struct Opener {
    Opening opening = Opening::None;
    size_t length = 0; ///< words
};
[[nodiscard]] Opener openingOf(const std::vector<Word>& words);

} // namespace cp
