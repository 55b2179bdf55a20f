#pragma once

#include "model/language/words.h"

#include <vector>

namespace cp {

/// Which words name only what something else is set against: "coal instead of gas" speaks of coal. `words` are parsed.
[[nodiscard]] std::vector<bool> contrastedWords(const std::vector<Word>& words);

} // namespace cp
