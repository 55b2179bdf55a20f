#pragma once

#include "model/reading/sentencetree.h"

#include <optional>

namespace cp {

/// Makes the words first…predicate… a clause that hangs on its main clause, its connective being first…after-1.
/// Returns its last word where a comma fixes it.
std::optional<size_t> hangClause(SentenceTree& tree, size_t first, size_t after, size_t predicate);

/// The same for a fronted phrase or inversion whose extent first…last is known.
void hangPart(SentenceTree& tree, size_t first, size_t last, size_t head, size_t main);

/// Makes ", the mayor said," and ", says Holt" reports beside what is said, wherever the tree has put them.
void mendReports(SentenceTree& tree);

/// Makes ", which …," and ", who …" clauses of the noun before them where the tree joins them with the words around.
void mendRelatives(SentenceTree& tree);

} // namespace cp
