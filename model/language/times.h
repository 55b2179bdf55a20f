#pragma once

#include "model/base/span.h"
#include "model/language/words.h"

#include <QDate>
#include <QString>
#include <vector>

namespace cp {

enum class TimeRelation { In, By, Before, After, Since, Until, Within, For };

/// One time expression: a date, month, season, year, span between two, or a duration.
/// first and last are days since 1970-01-01 (proleptic Gregorian), both included; for an expression without a
/// year ("by June") they are days of the year 1…366 and `hasYear` is false; durations ("for sixty years",
/// "within ten days") carry only `durationDays`.
struct TimeExpression {
    Span span; ///< with its preposition
    TimeRelation relation = TimeRelation::In;
    bool hasYear = false;
    int first = 0;
    int last = 0;
    double durationDays = 0;
};

/// Time expressions of a sentence, in order. Words that give a time relative to the day of writing ("last year", "in two months",
/// "ten years ago", "tomorrow") get days and a year if that day is given, and are left out otherwise.
[[nodiscard]] std::vector<TimeExpression> findTimes(const std::vector<Word>& words, const QDate& written = {});

} // namespace cp
