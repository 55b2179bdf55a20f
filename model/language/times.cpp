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

class TimeFinder final {
public:
    explicit TimeFinder(const std::vector<Word>& words) : m_words(words) {}
    [[nodiscard]] std::vector<TimeExpression> find() const;

private:
    [[nodiscard]] std::optional<TimeExpression> dateAt(size_t at, size_t& last) const;
    [[nodiscard]] TimeRelation relationBefore(size_t first, size_t& start) const;
    void addDurations(std::vector<TimeExpression>& all) const;

    const std::vector<Word>& m_words;
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

/// "for ninety days", "within ten years", "in thirty years".
void TimeFinder::addDurations(std::vector<TimeExpression>& all) const
{
    for (const Quantity& quantity : findQuantities(m_words)) {
        const double unit = daysIn(quantity.unit);
        if (unit == 0)
            continue;
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

std::vector<TimeExpression> findTimes(const std::vector<Word>& words) { return TimeFinder(words).find(); }

} // namespace cp
