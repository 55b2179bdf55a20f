#include "model/linking/checks/check.h"

#include <QDate>
#include <QLocale>
#include <cmath>
#include <utility>

namespace cp::checks {
namespace {

struct DayRange {
    double first = -HUGE_VAL;
    double last = HUGE_VAL;
};

/// When an event must fall for the expression to be right.
DayRange allowed(const TimeExpression& time, bool denied)
{
    DayRange range{static_cast<double>(time.first), static_cast<double>(time.last)};
    switch (time.relation) {
    case TimeRelation::By:
    case TimeRelation::Until: range = {-HUGE_VAL, static_cast<double>(time.last)}; break;
    case TimeRelation::Before: range = {-HUGE_VAL, time.first - 1.0}; break;
    case TimeRelation::After:
    case TimeRelation::Since: range = {time.first + 1.0, HUGE_VAL}; break;
    default: break;
    }
    // "not before 2039" is 2039 or later.
    if (denied && range.first == -HUGE_VAL)
        return {range.last + 1, HUGE_VAL};
    return range;
}

QDate dayOf(int number) { return QDate(1970, 1, 1).addDays(number); }

/// A year alone, or as much of a date as the expression gives: "2031", "May 2031", "19 May 2031".
QString written(const TimeExpression& time, bool yearAlone)
{
    const QDate first = dayOf(time.first), last = dayOf(time.last);
    if (yearAlone || first.month() != last.month() || first.year() != last.year())
        return QString::number(first.year());
    return QLocale::c().toString(first, first == last ? QStringLiteral("d MMMM yyyy") : QStringLiteral("MMMM yyyy"));
}

/// Two times in words: their years, and more where these are the same.
std::pair<QString, QString> inWords(const TimeExpression& a, const TimeExpression& b)
{
    const bool years = dayOf(a.first).year() != dayOf(b.first).year();
    return {written(a, years), written(b, years)};
}

} // namespace

/// Both foretell or place one event, at times that exclude each other.
std::optional<Clash> times(const Pair& pair)
{
    if (pair.a.times.empty() || pair.b.times.empty() || !pair.comparison.predicates || pair.comparison.opposition || pair.a.past != pair.b.past)
        return std::nullopt;
    const TimeExpression& a = pair.a.times.front();
    const TimeExpression& b = pair.b.times.front();
    const DayRange x = allowed(a, pair.a.denied);
    const DayRange y = allowed(b, pair.b.denied);
    if (x.first <= y.last && y.first <= x.last)
        return std::nullopt;
    const auto dates = inWords(a, b);
    return Clash{Reason::Time, 0.7, say("%1 and %2 put the same event at times that exclude each other, %3 and %4%5.")
                                        .arg(pair.letterA, pair.letterB, dates.first, dates.second, sharedTopic(pair)),
                 AlignedPair{a.span, b.span, AlignmentType::Time}};
}

std::optional<NearMiss> otherPeriod(const Pair& pair, const Clash& clash)
{
    if (pair.a.times.empty() || pair.b.times.empty() || clash.reason == Reason::Time)
        return std::nullopt;
    const TimeExpression& a = pair.a.times.front();
    const TimeExpression& b = pair.b.times.front();
    if (a.first <= b.last && b.first <= a.last)
        return std::nullopt;
    const auto dates = inWords(a, b);
    return NearMiss{NearMissReason::Period, say("They speak of different times: %1 of %2, %3 of %4.").arg(pair.letterA, dates.first, pair.letterB, dates.second)};
}

} // namespace cp::checks
