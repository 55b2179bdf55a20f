#pragma once

#include "model/linking/candidates.h"
#include "model/linking/comparison.h"
#include "model/linking/linking.h"
#include "model/linking/pairfacts.h"
#include "model/linking/surroundings.h"
#include "model/meaning/judge.h"

#include <optional>
#include <vector>

namespace cp {

/// Two statements with all that the linker knows of them before it decides.
struct ComparedPair {
    Candidate candidate; ///< indexes into ComparedMap::features
    Comparison comparison;
    Findings found;
    Surroundings around; ///< zeros without models
    WordNearness words; ///< likewise
    std::optional<Judgement> judgement; ///< with the models' texts: spans of its alignment are tokens of ComparedMap::texts
};

/// The statements of a map that can be linked (not dismissed, with words in a document) and the pairs worth judging.
struct ComparedMap {
    std::vector<StatementFeatures> features;
    std::vector<JudgedText> texts; ///< one a feature, or empty when there are no models
    std::vector<Standing> standings; ///< one a feature
    std::vector<ComparedPair> pairs; ///< by a, then b
    QHash<DocumentId, QString> letters;

    [[nodiscard]] Pair pair(const ComparedPair& compared) const;
    [[nodiscard]] PairFacts facts(const ComparedPair& compared) const;
};

/// Finds and compares all candidates of the map. Cost: one reading of each statement, then a few comparisons for each.
[[nodiscard]] ComparedMap compareDocuments(const ArgumentMap& map, const LinkingOptions& options, const JobContext& job);

} // namespace cp
