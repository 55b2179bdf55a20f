#pragma once

#include "model/base/argument.h"
#include "model/base/letters.h"

namespace cp {

// What the parts of a map are called in the window and in pictures, in the language of the installed translator.

[[nodiscard]] QString wordFor(Role role, bool main = false);
[[nodiscard]] QString wordFor(RelationKind kind);
[[nodiscard]] QString wordFor(ConditionKind kind);
[[nodiscard]] QString wordFor(ProbabilityKind kind);
[[nodiscard]] QString wordFor(HolderKind kind);
[[nodiscard]] QString wordFor(LinkKind kind);
[[nodiscard]] QString wordFor(Reason reason);
[[nodiscard]] QString wordFor(NearMissReason reason);
[[nodiscard]] QString wordFor(Review review);

/// "80–95 %" by the locale of the window.
[[nodiscard]] QString rangeText(const StatedProbability& probability);
/// "62 %": how sure the program is of a proposal, 0…1.
[[nodiscard]] QString shareText(double share);
/// "very likely" in the quotation marks of the language; empty without a phrase.
[[nodiscard]] QString quoted(const QString& phrase);
/// A condition as it goes on in a sentence, in the language of the articles and not of the window: "if the river stays low".
/// Its first word has a capital only when it has one in the midst of the article's sentences, too, as names do.
[[nodiscard]] QString conditionText(ConditionKind kind, const Statement& condition, const QString& article);
/// The reason that comes first: "number", "other period" for a near miss, or the kind's own name.
[[nodiscard]] QString chipText(const Link& link);
/// "=", "≠" or "~".
[[nodiscard]] QString signOf(LinkKind kind);
/// Why it is a link, or a near miss: the linker's sentence, or who decided so.
[[nodiscard]] QString explanationOf(const Link& link);
/// Do these aligned words speak against each other, rather than say the same?
[[nodiscard]] bool isClash(const Link& link, const AlignedPair& pair);

/// Words of a text as people count them: letters and digits, joined by apostrophes and hyphens.
[[nodiscard]] int countWords(const QString& text);

} // namespace cp
