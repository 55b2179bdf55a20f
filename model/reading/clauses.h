#pragma once

#include "model/base/argument.h"
#include "model/language/words.h"

#include <optional>
#include <vector>

namespace cp {

/// What a clause is to the clause of its sentence that it belongs to.
enum class ClauseKind { Main, Reason, Concession, Condition, And, But, Result, Relative };

/// One proposition of a sentence; word indexes are of the sentence's words, both included.
struct Clause {
    size_t first = 0;
    size_t last = 0;
    ClauseKind kind = ClauseKind::Main;
    std::optional<ConditionKind> condition;
    std::optional<Span> cue; ///< the connective, in the document's text
};

/// Cuts a sentence at connectives, conditions (inversions too), semicolons, relatives and co-ordinations that carry a
/// finite verb on both sides. Every sentence with a word gives at least one clause.
[[nodiscard]] std::vector<Clause> cutClauses(const std::vector<Word>& words);

} // namespace cp
