#pragma once

#include "model/base/argument.h"
#include "model/language/words.h"

#include <vector>

namespace cp {

struct ReportedSpeech {
    Attribution attribution;
    size_t contentFirst = 0; ///< first word of what is said
};

/// Who holds the words first…last of a sentence: "X said that …", "according to X, …"; otherwise the author.
[[nodiscard]] ReportedSpeech findHolder(QStringView text, const std::vector<Word>& words, size_t first, size_t last);

/// Whether the words deny their proposition (not, never, no …, fails to); two denials cancel out.
[[nodiscard]] bool isDenial(const std::vector<Word>& words, size_t first, size_t last);

} // namespace cp
