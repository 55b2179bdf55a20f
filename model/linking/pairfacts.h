#pragma once

#include "model/linking/checks.h"
#include "model/linking/standing.h"
#include "model/linking/surroundings.h"
#include "model/linking/wordnearness.h"

#include <string>
#include <utility>
#include <vector>

namespace cp {

struct Judgement;

/// What the language models say of a pair, and how it stands among the other pairs of its two statements.
struct MeaningFacts {
    const Judgement* judgement = nullptr; ///< borrowed
    double aboveA = 0; ///< similarity less the mean of the five nearest to a in b's document, −1…1
    double aboveB = 0;
    int rankA = 0; ///< how many statements of b's document are nearer to a, 0…
    int rankB = 0;
    Surroundings around;
    WordNearness words;
    const Standing* standingA = nullptr; ///< borrowed; both or neither
    const Standing* standingB = nullptr;
};

/// A pair in numbers, by name. Symmetric: facts of (a, b) and (b, a) are the same.
using PairFacts = std::vector<std::pair<std::string, double>>;

[[nodiscard]] PairFacts factsOf(const Pair& pair, const Findings& found, const MeaningFacts& meaning);

/// Does a fact come from the judge, alone or in a product?
[[nodiscard]] bool isJudgeFact(const std::string& name);

} // namespace cp
