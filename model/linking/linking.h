#pragma once

#include "model/base/argument.h"
#include "model/base/progress.h"
#include "model/map/argumentmap.h"

#include <optional>
#include <vector>

namespace cp {

struct Meaning;

struct LinkingOptions {
    QString scale = QStringLiteral("icd203");
    double minimumScore = 0.45;  ///< without language models: proposals with less word overlap are left out
    double minimumChance = 0.11; ///< with them: proposals that are less likely to be right are left out
    const Meaning* meaning = nullptr; ///< language models, borrowed; without them words alone are compared
};

/// Proposes links between the statements of different documents of the map, near misses included (kind Related
/// with nearMiss set). Ids count from 1; sorted by score, then by statement ids. Pure and deterministic.
[[nodiscard]] std::vector<Link> linkDocuments(const ArgumentMap& map, const LinkingOptions& options,
                                              const JobContext& job);

enum class Inference { Entailment, Neutral, Contradiction };

/// The verdict on two bare sentences: the three-way inference label and the product's relation.
struct PairVerdict {
    Inference label = Inference::Neutral;
    double entailment = 0; ///< scores sum to 1
    double neutral = 1;
    double contradiction = 0;
    double similarity = 0;             ///< 0…1
    std::optional<LinkKind> relation;  ///< nothing: no relation
    std::vector<Reason> reasons;
};

struct TextPair {
    QString a;
    QString b;
};

/// One verdict a pair, in order; a pair gets the same verdict in any company. Many together are quicker.
[[nodiscard]] std::vector<PairVerdict> judgePairs(const std::vector<TextPair>& pairs, const LinkingOptions& options);
[[nodiscard]] PairVerdict judgePair(const QString& a, const QString& b, const LinkingOptions& options);

} // namespace cp
