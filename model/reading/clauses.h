#pragma once

#include "model/base/argument.h"
#include "model/reading/argumentweights.h"
#include "model/reading/sentencetree.h"

#include <functional>
#include <optional>
#include <vector>

namespace cp {

/// What a clause is to the clause of its sentence that it belongs to.
enum class ClauseKind { Main, Reason, Concession, Condition, Time, Result, And, But, Relative, Participle };

/// One proposition of a sentence. Words first…last (both included) are its span; clauses that lie inside are listed on
/// their own.
struct Clause {
    size_t first = 0;
    size_t last = 0;
    size_t head = 0; ///< its predicate
    ClauseKind kind = ClauseKind::Main;
    std::optional<ConditionKind> condition; ///< set when kind is Condition
    std::optional<std::pair<size_t, size_t>> cue; ///< words of the connective
    std::optional<size_t> parent; ///< the clause it belongs to, by index
    std::optional<size_t> saying; ///< predicate of "X says that": it is X's view
    bool phrase = false;          ///< no predicate of its own ("due to frost")
    std::vector<size_t> words;    ///< its own words, those of inner clauses left out, in order
};

/// Cuts a parsed sentence into the clauses that carry a proposition of their own: main clauses, co-ordinated clauses and
/// predicates, reasons, concessions, conditions, times, what is reported, relative and participle clauses that add
/// something. Every sentence with a word gives at least one. In text order.
[[nodiscard]] std::vector<Clause> cutClauses(SentenceTree& tree);

struct CutCase;
/// Whether the clause that a word heads is cut off, by its features (reading/cutting.h).
using CutDecider = std::function<bool(const CutCase& one, const Features& features)>;
/// The same with other decisions; the trainer gives those of the annotators.
[[nodiscard]] std::vector<Clause> cutClauses(SentenceTree& tree, const CutDecider& decide);

} // namespace cp
