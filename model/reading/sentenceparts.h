#pragma once

#include "model/language/words.h"

#include <optional>
#include <vector>

namespace cp {

/// A stretch of a sentence that is parsed on its own. `joint` is the conjunction or stop before it.
struct SentencePart {
    std::vector<Word> words;
    std::optional<Word> joint;
};

/// Parts a tagged sentence where clauses of equal standing meet: at semicolons, colons before a clause, and at ", and",
/// ", but" where a subject with a finite verb follows and one came before. Short parts are parsed far more surely.
[[nodiscard]] std::vector<SentencePart> sentenceParts(const std::vector<Word>& words);

} // namespace cp
