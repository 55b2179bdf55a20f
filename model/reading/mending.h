#pragma once

#include "model/reading/sentencetree.h"

namespace cp {

// What parsers of newspaper English get wrong again and again, put right by grammar alone before clauses are looked for.

/// Makes ", the mayor said," and ", says Holt" reports beside what is said, wherever the tree has put them.
void mendReports(SentenceTree& tree);

/// Makes ", which …," and ", who …" clauses of the noun before them where the tree joins them with the words around.
void mendRelatives(SentenceTree& tree);

/// Gives verbs the subjects and heads that the order of words leaves no doubt of: "said | the savings had been invented",
/// "Lena Orr, who was away, | called it bold".
void mendVerbs(SentenceTree& tree);

} // namespace cp
