#pragma once

#include "model/language/chancelexicon.h"

#include <QStringView>

namespace cp {

/// All probability phrases of a sentence, in order, not overlapping, with survey values.
[[nodiscard]] std::vector<ChanceMatch> matchChances(QStringView text, const std::vector<Word>& words);

} // namespace cp
