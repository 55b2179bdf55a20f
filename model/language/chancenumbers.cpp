#include "model/language/chancenumbers.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <algorithm>

// Each form is tried at each word: [number (to|and|– number)] (per cent|%) | number to one | number in number |
// number chances in number | fraction. A form counts only inside a frame that speaks of chance.

namespace cp {
namespace {

struct Parsed {
    double value = 0;
    size_t next = 0; ///< index behind the number
};

const QHash<QString, double>& numberWords()
{
    static const QHash<QString, double> words = [] {
        const QStringList small{
            QStringLiteral("zero"), QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"), QStringLiteral("four"),
            QStringLiteral("five"), QStringLiteral("six"), QStringLiteral("seven"), QStringLiteral("eight"), QStringLiteral("nine"),
            QStringLiteral("ten"), QStringLiteral("eleven"), QStringLiteral("twelve"), QStringLiteral("thirteen"),
            QStringLiteral("fourteen"), QStringLiteral("fifteen"), QStringLiteral("sixteen"), QStringLiteral("seventeen"),
            QStringLiteral("eighteen"), QStringLiteral("nineteen")};
        const QStringList tens{QStringLiteral("twenty"), QStringLiteral("thirty"), QStringLiteral("forty"), QStringLiteral("fifty"),
                               QStringLiteral("sixty"), QStringLiteral("seventy"), QStringLiteral("eighty"), QStringLiteral("ninety")};
        QHash<QString, double> all;
        for (int i = 0; i < small.size(); ++i)
            all.insert(small[i], i);
        for (int i = 0; i < tens.size(); ++i) {
            all.insert(tens[i], 20 + 10 * i);
            for (int j = 1; j < 10; ++j)
                all.insert(tens[i] + u'-' + small[j], 20 + 10 * i + j);
        }
        all.insert(QStringLiteral("hundred"), 100);
        all.insert(QStringLiteral("thousand"), 1000);
        all.insert(QStringLiteral("million"), 1e6);
        return all;
    }();
    return words;
}

std::optional<double> numberOf(const QString& word)
{
    bool isNumber = false;
    const double value = QString(word).remove(u',').toDouble(&isNumber);
    if (isNumber)
        return value;
    const auto found = numberWords().constFind(word);
    return found == numberWords().constEnd() ? std::nullopt : std::optional<double>(*found);
}

std::optional<double> fractionOf(const QString& word)
{
    static const QHash<QString, double> fractions{
        {QStringLiteral("half"), 0.5}, {QStringLiteral("one-third"), 1 / 3.0}, {QStringLiteral("two-thirds"), 2 / 3.0},
        {QStringLiteral("one-quarter"), 0.25}, {QStringLiteral("three-quarters"), 0.75}, {QStringLiteral("one-fifth"), 0.2},
        {QStringLiteral("two-fifths"), 0.4}, {QStringLiteral("three-fifths"), 0.6}, {QStringLiteral("four-fifths"), 0.8},
        {QStringLiteral("nine-tenths"), 0.9}, {QStringLiteral("one-tenth"), 0.1}, {QStringLiteral("one-in-a-million"), 1e-6}};
    const auto found = fractions.constFind(word);
    return found == fractions.constEnd() ? std::nullopt : std::optional<double>(*found);
}

bool isChanceWord(const QString& word)
{
    static const QSet<QString> words{
        QStringLiteral("chance"), QStringLiteral("chances"), QStringLiteral("odds"), QStringLiteral("probability"),
        QStringLiteral("probabilities"), QStringLiteral("likelihood"), QStringLiteral("risk"), QStringLiteral("likely"),
        QStringLiteral("probable"), QStringLiteral("bet"), QStringLiteral("bets"), QStringLiteral("confident"),
        QStringLiteral("confidence"), QStringLiteral("certain"), QStringLiteral("certainty"), QStringLiteral("sure"),
        QStringLiteral("possibility"), QStringLiteral("prospect"), QStringLiteral("shot")};
    return words.contains(word);
}

class NumberForms final {
public:
    explicit NumberForms(const std::vector<Word>& words) : m_words(words) {}

    [[nodiscard]] std::optional<NumericChance> at(size_t i) const;

private:
    [[nodiscard]] const QString& word(size_t i) const
    {
        static const QString none;
        return i < m_words.size() ? m_words[i].lower : none;
    }
    [[nodiscard]] bool chanceAfter(size_t next) const;
    [[nodiscard]] bool chanceBefore(size_t first) const;
    [[nodiscard]] std::optional<NumericChance> percent(size_t i) const;
    [[nodiscard]] std::optional<NumericChance> odds(size_t i) const;
    [[nodiscard]] std::optional<NumericChance> ratio(size_t i) const;
    [[nodiscard]] std::optional<NumericChance> hyphenated(size_t i) const;
    [[nodiscard]] std::optional<NumericChance> framed(size_t first, size_t next, ChanceRange range) const;

    const std::vector<Word>& m_words;
};

bool NumberForms::chanceAfter(size_t next) const
{
    return isChanceWord(word(next)) || (isChanceWord(word(next + 1)) && word(next) != QLatin1String("of"));
}

/// "the odds are about", "put the chance at", "I would put it at": a chance word or "put … at" shortly before.
bool NumberForms::chanceBefore(size_t first) const
{
    bool at = false;
    for (size_t back = 1; back <= 12 && back <= first; ++back) {
        const QString& left = word(first - back);
        if (left == QLatin1String(";") || left == QLatin1String("."))
            return false;
        if (isChanceWord(left) && left != QLatin1String("sure") && left != QLatin1String("certain"))
            return back <= 8;
        at = at || (left == QLatin1String("at") && back <= 4);
        if (at && left.startsWith(QLatin1String("put")))
            return true;
    }
    return false;
}

std::optional<NumericChance> NumberForms::framed(size_t first, size_t next, ChanceRange range) const
{
    if (chanceAfter(next)) {
        const size_t last = isChanceWord(word(next)) ? next : next + 1;
        return NumericChance{first, last, range};
    }
    const bool share = word(next) == QLatin1String("of") && !chanceBefore(first);
    if (share || !chanceBefore(first))
        return std::nullopt;
    return NumericChance{first, next - 1, range};
}

std::optional<NumericChance> NumberForms::percent(size_t i) const
{
    const auto low = numberOf(word(i));
    if (!low)
        return std::nullopt;
    size_t next = i + 1;
    std::optional<double> high = low;
    static const QSet<QString> joiners{QStringLiteral("to"), QStringLiteral("and"), QStringLiteral("or"),
                                       QStringLiteral("\u2013"), QStringLiteral("-"), QStringLiteral("\u2014")};
    if (word(next) == QLatin1String("%"))
        ++next;
    if (joiners.contains(word(next)) && numberOf(word(next + 1))) {
        high = numberOf(word(next + 1));
        next += 2;
    }
    const bool sign = word(next) == QLatin1String("%") || word(next) == QLatin1String("percent");
    const bool words = word(next) == QLatin1String("per") && word(next + 1) == QLatin1String("cent");
    const bool signBefore = word(next - 1) == QLatin1String("%");
    if (!sign && !words && !signBefore)
        return std::nullopt;
    next += words ? 2 : sign ? 1 : 0;
    if (*low > 100 || *high > 100)
        return std::nullopt;
    const double a = std::min(*low, *high) / 100;
    const double b = std::max(*low, *high) / 100;
    return framed(i, next, {a, (a + b) / 2, b});
}

/// "three to one (on|against)", "2:1".
std::optional<NumericChance> NumberForms::odds(size_t i) const
{
    std::optional<double> wins = numberOf(word(i));
    std::optional<double> losses;
    size_t next = i + 3;
    if (wins && word(i + 1) == QLatin1String("to")) {
        losses = numberOf(word(i + 2));
    } else if (word(i).count(u':') == 1) {
        wins = numberOf(word(i).section(u':', 0, 0));
        losses = numberOf(word(i).section(u':', 1, 1));
        next = i + 1;
    }
    if (!wins || !losses || *wins <= 0 || *losses <= 0 || (*wins > 1 && *losses > 1 && next == i + 3))
        return std::nullopt;
    const bool against = word(next) == QLatin1String("against");
    const bool framedHere = against || word(next) == QLatin1String("on") || chanceBefore(i) || chanceAfter(next);
    if (!framedHere)
        return std::nullopt;
    const double p = against ? *losses / (*wins + *losses) : *wins / (*wins + *losses);
    return NumericChance{i, against || word(next) == QLatin1String("on") ? next : next - 1, {p, p, p}};
}

/// "one in five", "one chance in six", "nine times out of ten", "two chances in three".
std::optional<NumericChance> NumberForms::ratio(size_t i) const
{
    const auto part = numberOf(word(i));
    if (!part)
        return std::nullopt;
    size_t next = i + 1;
    const bool named = word(next) == QLatin1String("chance") || word(next) == QLatin1String("chances");
    const bool times = word(next) == QLatin1String("times");
    next += named || times ? 1 : 0;
    if (word(next) == QLatin1String("out") && word(next + 1) == QLatin1String("of"))
        next += 2;
    else if (word(next) == QLatin1String("in"))
        next += 1;
    else
        return std::nullopt;
    if (word(next) == QLatin1String("a"))
        ++next;
    const auto whole = numberOf(word(next));
    if (!whole || *whole < *part || *whole < 2 || (!named && !times && *whole > 1000 && *whole < 1e5))
        return std::nullopt;
    const double p = *part / *whole;
    if (named)
        return NumericChance{i, next, {p, p, p}};
    return framed(i, next + 1, {p, p, p});
}

/// "a two-in-three chance", "a two-thirds chance", "a three-to-one chance".
std::optional<NumericChance> NumberForms::hyphenated(size_t i) const
{
    if (const auto fraction = fractionOf(word(i)))
        return chanceAfter(i + 1) ? framed(i, i + 1, {*fraction, *fraction, *fraction}) : std::nullopt;
    const QStringList parts = word(i).split(u'-');
    if (parts.size() != 3 || (parts[1] != QLatin1String("in") && parts[1] != QLatin1String("to")))
        return std::nullopt;
    const auto part = numberOf(parts[0]);
    const auto whole = numberOf(parts[2]);
    if (!part || !whole || *whole <= 0)
        return std::nullopt;
    const double p = parts[1] == QLatin1String("in") ? *part / *whole : *part / (*part + *whole);
    return p <= 1 ? framed(i, i + 1, {p, p, p}) : std::nullopt;
}

std::optional<NumericChance> NumberForms::at(size_t i) const
{
    if (auto found = percent(i))
        return found;
    if (auto found = odds(i))
        return found;
    if (auto found = ratio(i))
        return found;
    return hyphenated(i);
}

} // namespace

std::vector<NumericChance> findNumericChances(const std::vector<Word>& words)
{
    const NumberForms forms(words);
    std::vector<NumericChance> found;
    for (size_t i = 0; i < words.size();) {
        if (const auto chance = forms.at(i)) {
            found.push_back(*chance);
            i = chance->last + 1;
        } else {
            ++i;
        }
    }
    return found;
}

} // namespace cp
