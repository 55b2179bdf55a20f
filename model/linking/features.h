#pragma once

#include "model/language/words.h"
#include "model/map/argumentmap.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <vector>

namespace cp {

/// A content word of a statement, ready to compare.
struct ContentWord {
    QString lower;
    QString stem;
    QString base; ///< dictionary form, or the word itself
    Span span;
    bool number = false;
    bool name = false;
    double weight = 1; ///< rarity, filled when all statements are known
};

enum class TimeSide { None, Before, In, After };

/// What the linker compares of one statement.
struct StatementFeatures {
    StatementId id;
    DocumentId document;
    std::vector<ContentWord> words;
    std::vector<Span> denials; ///< not, never, no …
    bool denied = false;
    std::vector<std::pair<double, ContentWord>> numbers; ///< value and the word it counts
    std::vector<std::pair<int, TimeSide>> years;
    std::optional<StatedProbability> probability;
    Attribution attribution;
    QSet<QString> conditionStems;
    std::optional<ConditionKind> condition;
    double weight = 0; ///< sum of the words' weights
};

[[nodiscard]] StatementFeatures featuresOf(const Statement& statement, QStringView text);

/// Weights by rarity over all statements: log(1 + n / occurrences), names and numbers a third more.
void weighWords(std::vector<StatementFeatures>& all);

} // namespace cp
