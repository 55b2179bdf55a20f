#pragma once

#include "model/base/argument.h"

#include <QHash>
#include <QString>
#include <vector>

namespace cp {

/// low <= best <= high in 0…1.
struct ChanceRange {
    double low = 0;
    double best = 0.5;
    double high = 1;
};

enum class ChanceClass { Word, Fixed, Modal, Consensus, Confidence, Hearsay };

struct ChanceEntry {
    ChanceClass kind = ChanceClass::Fixed;
    ChanceRange survey;
};

/// What an adverb or negation does to the value of a "word" entry.
struct ChanceModifier {
    bool negates = false;
    double factor = 1; ///< on the log-odds
};

/// The lexicon files, read once; keys are lower case.
struct ChanceLexicon {
    QHash<QString, ChanceEntry> phrases;
    QHash<QString, ChanceModifier> modifiers;
    qsizetype longestPhrase = 1; ///< in words

    [[nodiscard]] static const ChanceLexicon& instance();
};

/// A survey value under a scale; the scale "survey" gives it back unchanged.
[[nodiscard]] ChanceRange onScale(const ChanceRange& survey, const QString& scale);

/// `range` with its log-odds multiplied (and turned round by a negation).
[[nodiscard]] ChanceRange modified(const ChanceRange& range, const ChanceModifier& modifier);

} // namespace cp
