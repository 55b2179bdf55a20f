#pragma once

class QTextStream;

namespace cp {
struct Meaning;
}

namespace cp::ui {

/// The language models; null, with a sentence on `err`, when they cannot be loaded: statements are then compared by their
/// words alone.
[[nodiscard]] const Meaning* modelsOrWords(QTextStream& err);

} // namespace cp::ui
