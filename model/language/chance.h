#pragma once

#include "model/base/argument.h"
#include "model/language/words.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace cp {

/// A probability phrase found in a sentence, read under one scale. low/high/best speak about the proposition
/// that the phrase qualifies, with the phrase's own negation applied ("not likely" is low).
struct ChancePhrase {
    StatedProbability probability;
    bool modal = false;       ///< might, could, may, should …: weak; ignored where a stronger phrase stands
};

/// Ids of the known scales in the order shown: icd203, kent, ipcc, survey.
[[nodiscard]] QStringList chanceScales();
[[nodiscard]] bool isChanceScale(const QString& id);
/// Name of a scale for people ("ICD 203"); not translated, it is a proper name.
[[nodiscard]] QString chanceScaleName(const QString& id);

/// All phrases of a sentence, in order, not overlapping. The lexicon (resources/lexicons) is compiled in and
/// loaded once. An unknown scale id is read as icd203.
[[nodiscard]] std::vector<ChancePhrase> findChancePhrases(QStringView text, const std::vector<Word>& words,
                                                          const QString& scale);

/// Reads a bare phrase or a sentence; the strongest phrase in it, or nothing.
[[nodiscard]] std::optional<StatedProbability> readChance(const QString& text, const QString& scale);

/// The same phrase under another scale (for "holds on n of 4 scales"); numeric phrases do not change.
[[nodiscard]] StatedProbability rescaled(const StatedProbability& probability, const QString& scale);

} // namespace cp
