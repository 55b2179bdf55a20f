#pragma once

class QTextStream;

namespace cp {
struct Meaning;
}

namespace cp::ui {

/// The language models; null, with a sentence on `err`, when they cannot be loaded: statements are then compared by their
/// words alone.
[[nodiscard]] const Meaning* modelsOrWords(QTextStream& err);

/// The same with the pair reader loaded, which `judge` cannot do without.
[[nodiscard]] const Meaning* closeModelsOrWords(QTextStream& err);

} // namespace cp::ui
