#pragma once

#include "model/language/chancelexicon.h"

namespace cp {

/// Phrases put together by rule, in order of their first word: heads with an adjective ("a very slim chance", "the
/// chances are good") and views of a group ("most experts agree", "few doubt").
[[nodiscard]] std::vector<ChanceMatch> findChanceGroups(const std::vector<Word>& words);

} // namespace cp
