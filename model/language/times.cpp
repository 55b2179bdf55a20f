#include "model/language/times.h"

#include <QDate>
#include <QStringList>
#include <algorithm>
#include <array>
#include <optional>

#include "model/language/quantities.h"

namespace cp {
namespace {

int monthOf(const QString& word)
{
    static const std::array<const char*, 12> months{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
    for (size_t i = 0; i < months.size(); ++i) {
        if (word == QLatin1String(months[i]))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

int days(const QDate& date) { return static_cast<int>(QDate(1970, 1, 1).daysTo(date)); }

std::optional<int> yearOf(const QString& word)
{
    bool digits = false;
    const int year = word.toInt(&digits);
    return digits && word.size() == 4 && year >= 1500 && year < 2200 ? std::optional(year) : std::nullopt;
}

/// "2030s" → 2030.
std::optional<int> decadeOf(const QString& word)
{
    return word.size() == 5 && word.endsWith(QLatin1String("0s")) ? yearOf(word.chopped(1)) : std::nullopt;
}

double daysIn(const QString& stem)
{
    static const std::array<std::pair<const char*, double>, 8> units{{{"day", 1}, {"week", 7}, {"fortnight", 14}, {"month", 30.44}, {"year", 365.25}, {"decad", 3652.5}, {"centuri", 36525}, {"hour", 1.0 / 24}}};
    for (const auto& [name, length] : units) {
        if (stem == QLatin1String(name))
            return length;
    }
    return 0;
}

enum class Unit { None, Day, Week, Month, Year, Decade, Century };

Unit unitOf(const Word& word)
{
    static const std::array<std::pair<const char*, Unit>, 6> units{
        {{"day", Unit::Day}, {"week", Unit::Week}, {"month", Unit::Month}, {"year", Unit::Year}, {"decad", Unit::Decade}, {"centuri", Unit::Century}}};
    for (const auto& [stem, unit] : units) {
        if (word.stem == QLatin1String(stem))
            return unit;
    }
    return Unit::None;
}

int yearsIn(Unit unit) { return unit == Unit::Century ? 100 : unit == Unit::Decade ? 10 : 1; }

/// The whole week, month, year … around `date`, `steps` units on.
std::pair<QDate, QDate> around(const QDate& date, Unit unit, int steps)
{
    if (unit == Unit::Day)
        return {date.addDays(steps), date.addDays(steps)};
    if (unit == Unit::Week) {
        const QDate monday = date.addDays(1 - date.dayOfWeek() + 7 * static_cast<qint64>(steps));
        return {monday, monday.addDays(6)};
    }
    if (unit == Unit::Month) {
        const QDate first = QDate(date.year(), date.month(), 1).addMonths(steps);
        return {first, first.addMonths(1).addDays(-1)};
    }
    const int years = yearsIn(unit);
    const int first = date.year() / years * years + steps * years;
    return {QDate(first, 1, 1), QDate(first + years - 1, 12, 31)};
}

class TimeFinder final {
public:
    TimeFinder(const std::vector<Word>& words, const QDate& written) : m_words(words), m_written(written) {}
    [[nodiscard]] std::vector<TimeExpression> find() const;

private:
    [[nodiscard]] std::optional<TimeExpression> dateAt(size_t at, size_t& last) const;
    [[nodiscard]] TimeRelation relationBefore(size_t first, size_t& start) const;
    [[nodiscard]] std::optional<TimeExpression> relativeAt(size_t at, size_t& last) const;
    [[nodiscard]] std::optional<TimeExpression> distanceOf(const Quantity& quantity) const;
    void addDurations(std::vector<TimeExpression>& all) const;

    const std::vector<Word>& m_words;
    QDate m_written; ///< invalid: unknown
};

TimeRelation TimeFinder::relationBefore(size_t first, size_t& start) const
{
    static const std::array<std::pair<const char*, TimeRelation>, 9> words{
        {{"by", TimeRelation::By}, {"before", TimeRelation::Before}, {"after", TimeRelation::After}, {"since", TimeRelation::Since}, {"until", TimeRelation::Until},
         {"till", TimeRelation::Until}, {"within", TimeRelation::Within}, {"for", TimeRelation::For}, {"from", TimeRelation::Since}}};
    size_t at = first;
    while (at > 0 && (m_words[at - 1].lower == QLatin1String("the") || m_words[at - 1].lower == QLatin1String("end") || m_words[at - 1].lower == QLatin1String("of")
                      || m_words[at - 1].tag == Tag::Adjective))
        --at;
    for (const auto& [word, relation] : words) {
        if (at > 0 && m_words[at - 1].lower == QLatin1String(word)) {
            start = at - 1;
            return relation;
        }
    }
    start = first > 0 && (m_words[first - 1].lower == QLatin1String("in") || m_words[first - 1].lower == QLatin1String("on")) ? first - 1 : first;
    return TimeRelation::In;
}

/// A year, decade, month (with or without year or day) that starts at `at`.
std::optional<TimeExpression> TimeFinder::dateAt(size_t at, size_t& last) const
{
    const QString& word = m_words[at].lower;
    TimeExpression time;
    last = at;
    if (const auto year = yearOf(word)) {
        time.hasYear = true;
        time.first = days(QDate(*year, 1, 1));
        time.last = days(QDate(*year, 12, 31));
        return time;
    }
    if (const auto decade = decadeOf(word)) {
        time.hasYear = true;
        time.first = days(QDate(*decade, 1, 1));
        time.last = days(QDate(*decade + 9, 12, 31));
        return time;
    }
    const int month = monthOf(word);
    // "may" is a month only with its capital, which the tagger knows as a name.
    if (month == 0 || (month == 5 && m_words[at].tag != Tag::ProperNoun))
        return std::nullopt;
    const auto year = at + 1 < m_words.size() ? yearOf(m_words[at + 1].lower) : std::nullopt;
    const QDate start(year.value_or(2001), month, 1);
    time.hasYear = year.has_value();
    time.first = year ? days(start) : start.dayOfYear();
    time.last = time.first + start.daysInMonth() - 1;
    last = year ? at + 1 : at;
    return time;
}

/// "yesterday", "last year", "next March", "this decade", told from the day of writing.
std::optional<TimeExpression> TimeFinder::relativeAt(size_t at, size_t& last) const
{
    static const std::array<std::pair<const char*, int>, 5> days{{{"yesterday", -1}, {"today", 0}, {"tonight", 0}, {"tomorrow", 1}, {"overnight", 0}}};
    static const std::array<std::pair<const char*, int>, 6> steps{{{"last", -1}, {"past", -1}, {"previous", -1}, {"this", 0}, {"next", 1}, {"coming", 1}}};
    const auto among = [&](const auto& list) { return std::find_if(list.begin(), list.end(), [&](const auto& one) { return m_words[at].lower == QLatin1String(one.first); }); };
    TimeExpression time;
    time.hasYear = true;
    std::pair<QDate, QDate> found;
    last = at;
    if (const auto day = among(days); day != days.end()) {
        found = around(m_written, Unit::Day, day->second);
    } else if (const auto step = among(steps); step != steps.end() && at + 1 < m_words.size()) {
        last = at + 1;
        const int month = monthOf(m_words[last].lower);
        if (const Unit unit = unitOf(m_words[last]); unit != Unit::None && unit != Unit::Day)
            found = around(m_written, unit, step->second);
        else if (month > 0 && step->second != 0)
            found = around(QDate(m_written.year() + (step->second > 0 ? month <= m_written.month() : -(month >= m_written.month())), month, 1), Unit::Month, 0);
    }
    if (!found.first.isValid())
        return std::nullopt;
    time.first = ::cp::days(found.first);
    time.last = ::cp::days(found.second);
    return time;
}

/// "ten years ago", "in two months": the unit around that day, as such figures are round.
std::optional<TimeExpression> TimeFinder::distanceOf(const Quantity& quantity) const
{
    const auto within = [&](const Word& word) { return word.span.start >= quantity.span.start && word.span.end <= quantity.span.end; };
    const auto first = std::find_if(m_words.begin(), m_words.end(), within);
    const auto behind = std::find_if(first, m_words.end(), [&](const Word& word) { return word.span.start >= quantity.span.end; });
    if (!m_written.isValid() || first == behind || quantity.low != quantity.high || quantity.low > 400)
        return std::nullopt;
    const Unit unit = unitOf(*std::prev(behind));
    const bool ago = behind != m_words.end() && (behind->lower == QLatin1String("ago") || behind->lower == QLatin1String("earlier"));
    const bool ahead = first != m_words.begin() && std::prev(first)->lower == QLatin1String("in");
    if (unit == Unit::None || ago == ahead)
        return std::nullopt;
    // "in ten years" is a day ten years on; which decade that is says nothing.
    const bool many = unit == Unit::Decade || unit == Unit::Century;
    const int steps = static_cast<int>(quantity.low) * (many ? yearsIn(unit) : 1) * (ago ? -1 : 1);
    const auto [from, to] = around(m_written, many ? Unit::Year : unit, steps);
    TimeExpression time;
    time.hasYear = true;
    time.first = days(from);
    time.last = days(to);
    time.span = {ahead ? std::prev(first)->span.start : quantity.span.start, ago ? behind->span.end : quantity.span.end};
    return time;
}

/// "for ninety days", "within ten years", "in thirty years".
void TimeFinder::addDurations(std::vector<TimeExpression>& all) const
{
    for (const Quantity& quantity : findQuantities(m_words)) {
        const double unit = daysIn(quantity.unit);
        if (unit == 0)
            continue;
        if (const auto distance = distanceOf(quantity)) {
            all.push_back(*distance);
            continue;
        }
        TimeExpression time;
        const auto first = std::find_if(m_words.begin(), m_words.end(), [&](const Word& word) { return word.span.start >= quantity.span.start; });
        size_t start = 0;
        const auto at = static_cast<size_t>(first - m_words.begin());
        time.relation = relationBefore(at, start);
        time.span = {m_words[start].span.start, quantity.span.end};
        time.durationDays = quantity.low * unit;
        all.push_back(time);
    }
}

std::vector<TimeExpression> TimeFinder::find() const
{
    std::vector<TimeExpression> all;
    for (size_t i = 0; i < m_words.size(); ++i) {
        size_t last = i;
        auto time = dateAt(i, last);
        if (!time && m_written.isValid())
            time = relativeAt(i, last);
        if (!time)
            continue;
        size_t start = i;
        time->relation = relationBefore(i, start);
        time->span = {m_words[start].span.start, m_words[last].span.end};
        all.push_back(*time);
        i = last;
    }
    addDurations(all);
    std::sort(all.begin(), all.end(), [](const TimeExpression& a, const TimeExpression& b) { return a.span.start < b.span.start; });
    return all;
}

} // namespace

std::vector<TimeExpression> findTimes(const std::vector<Word>& words, const QDate& written) { return TimeFinder(words, written).find(); }

} // namespace cp
