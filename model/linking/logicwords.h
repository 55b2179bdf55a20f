#pragma once

#include "model/linking/features.h"

#include <QString>

namespace cp {

// What single words, in lower case, do to a statement: deny it, say of how many it holds, or whether it must be.

[[nodiscard]] bool isDenialWord(const QString& word);

/// Verbs and nouns that fit everything and so tell nothing; `base` is a dictionary form.
[[nodiscard]] bool isLight(const QString& base);

[[nodiscard]] Quantifier quantifierOf(const QString& word);

/// Without regard to a denial before or behind it.
[[nodiscard]] Modality modalityOf(const QString& word);

/// "must not" forbids; of all else the denial holds of the modal word itself.
[[nodiscard]] Modality denied(Modality modality, bool isMust);

} // namespace cp
