#pragma once

#include "model/base/argument.h"
#include "model/language/words.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <vector>

namespace cp {

/// low <= best <= high in 0…1.
struct ChanceRange {
    double low = 0;
    double best = 0.5;
    double high = 1;
};

/// "Bare" entries count only where the text is nothing but the phrase; "None" ones are look-alikes.
enum class ChanceClass { Word, Fixed, Modal, Consensus, Confidence, Hearsay, Bare, None };

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
    QHash<QString, ChanceRange> adjectives;  ///< of "a slim chance"
    QHash<QString, ChanceRange> quantifiers; ///< of "most experts agree"
    QSet<QString> nouns;                     ///< chance, odds …
    QSet<QString> groups;                    ///< experts, economists …
    QSet<QString> opinions;                  ///< agree, believe …
    QSet<QString> denials;                   ///< doubt, dispute …
    qsizetype longestPhrase = 1;             ///< in words

    [[nodiscard]] static const ChanceLexicon& instance();
    /// From tables of tab-separated rows (resources/lexicons); rows of another form are passed over.
    [[nodiscard]] static ChanceLexicon read(const QByteArray& phrases, const QByteArray& modifiers, const QByteArray& groups);
};

/// One find in a sentence, before a scale turns it into numbers. Covers words first…last, both included.
struct ChanceMatch {
    size_t first = 0;
    size_t last = 0;
    ChanceClass kind = ChanceClass::Fixed;
    ChanceRange range;
    bool numeric = false;
    bool negated = false;
};

/// Words joined as the text has them: contractions without a space.
[[nodiscard]] QString joinedWords(const std::vector<Word>& words, size_t first, size_t last);

/// Takes the modifiers and negations that stand right before the match into it.
void gatherModifiers(ChanceMatch& match, const std::vector<Word>& words);

/// A survey value under a scale. A phrase that the scale names has that step, any other the step that its value
/// falls into; the scale "survey" gives the value back unchanged.
[[nodiscard]] ChanceRange onScale(const ChanceRange& survey, const QString& phrase, const QString& scale);

} // namespace cp
