#pragma once

class QTextStream;

namespace cp {
struct Meaning;
}

namespace cp::ui {

/// The language models; null, with a sentence on `err`, when they cannot be loaded: statements are then compared by their
/// words alone.
[[nodiscard]] const Meaning* modelsOrWords(QTextStream& err);

/// A sentence or two on `err` for each model that what was analysed since could not use: those that are loaded when they are
/// needed.
void sayMissedModels(QTextStream& err);

/// The same as modelsOrWords() with the pair reader loaded, which `judge` cannot do without.
[[nodiscard]] const Meaning* closeModelsOrWords(QTextStream& err);

} // namespace cp::ui
