#include "model/language/chancenumbers.h"

#include "model/language/numberwords.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <algorithm>

// Each form is tried at each word: number [(to|and|–) number] (per cent|%) | number to one | number in number |
// number chances in number | fraction. A form counts only where something near by speaks of chance: a chance word
// right behind it, a chance word before it that a verb or preposition ties to it, or nothing else in the text.
// "at least" and the like open the range on one side.

namespace cp {
namespace {

/// A number or a power of ten: "one in a million".
std::optional<double> wholeOf(const QString& word)
{
    const double power = multiplierOf(word);
    return power > 0 ? std::optional(power) : numberOf(word);
}

/// "two-thirds", "half", "one-in-a-million"; "a third chance" counts, so a part alone is none.
std::optional<double> fractionOf(const QString& word)
{
    if (word == QLatin1String("one-in-a-million"))
        return 1e-6;
    return word == QLatin1String("half") || word.contains(u'-') ? shareOf(word) : std::nullopt;
}

bool isChanceNoun(const QString& word)
{
    return isOneOf(word, {"chance", "chances", "odds", "probability", "probabilities", "likelihood", "risk", "confidence",
                          "certainty", "possibility", "prospect", "prospects", "danger"});
}

/// "rises to", "would fall to": what a chance does until it is as large as it is.
bool isMove(const QString& word)
{
    return isOneOf(word, {"rise", "rises", "rose", "risen", "fall", "falls", "fell", "fallen", "drop", "drops", "dropped", "climb", "climbs", "climbed",
                          "jump", "jumps", "jumped", "grow", "grows", "grew", "grown", "shrink", "shrinks", "shrank", "slip", "slips", "slipped", "go", "goes",
                          "went", "gone", "comes", "came", "sink", "sinks", "sank", "increases", "increased", "down", "up"});
}

/// What may follow a number: "70 per cent likely", "a two-to-one favourite".
bool isChanceWord(const QString& word)
{
    return isChanceNoun(word)
        || isOneOf(word, {"likely", "probable", "bet", "confident", "certain", "sure", "shot", "favourite", "favorite", "convinced"});
}

/// Words between a link and its number that change little: "is now only about 70 per cent".
bool isApproximator(const QString& word)
{
    return isOneOf(word, {"about", "around", "roughly", "approximately", "some", "only", "just", "perhaps", "maybe", "nearly",
                          "almost", "nearer", "now", "currently", "still", "something", "like", "close", "a", "an", "(", "well",
                          "as", "high", "low", "probably", "then", "between"});
}

/// Words before a number that make it an end of the range: whether the range goes up from it.
const QHash<QString, bool>& bounds()
{
    static const QHash<QString, bool> words{
        {QStringLiteral("at least"), true}, {QStringLiteral("no less than"), true}, {QStringLiteral("not less than"), true},
        {QStringLiteral("more than"), true}, {QStringLiteral("over"), true}, {QStringLiteral("above"), true},
        {QStringLiteral("better than"), true}, {QStringLiteral("greater than"), true}, {QStringLiteral("upwards of"), true},
        {QStringLiteral("higher than"), true}, {QStringLiteral("at most"), false}, {QStringLiteral("no more than"), false},
        {QStringLiteral("not more than"), false}, {QStringLiteral("no better than"), false}, {QStringLiteral("less than"), false},
        {QStringLiteral("under"), false}, {QStringLiteral("below"), false}, {QStringLiteral("lower than"), false},
        {QStringLiteral("up to"), false}, {QStringLiteral("fewer than"), false}, {QStringLiteral("worse than"), false}};
    return words;
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
    [[nodiscard]] size_t chanceAfter(size_t next) const;
    [[nodiscard]] bool chanceBefore(size_t first, size_t next) const;
    [[nodiscard]] bool isRated(size_t first) const;
    [[nodiscard]] bool linkedBefore(size_t link) const;
    [[nodiscard]] bool isWhole(size_t first, size_t next) const;
    [[nodiscard]] bool isRuns(size_t next) const;
    [[nodiscard]] NumericChance opened(NumericChance chance) const;
    [[nodiscard]] std::optional<NumericChance> percent(size_t i) const;
    [[nodiscard]] std::optional<NumericChance> odds(size_t i) const;
    [[nodiscard]] std::optional<double> wholeAt(size_t& i) const;
    [[nodiscard]] std::optional<NumericChance> ratio(size_t i) const;
    [[nodiscard]] std::optional<NumericChance> hyphenated(size_t i) const;
    [[nodiscard]] std::optional<NumericChance> framed(size_t first, size_t next, ChanceRange range) const;

    const std::vector<Word>& m_words;
};

/// Index of the chance word that follows, or 0: at `next` or behind one adjective. "30 per cent more likely" compares.
size_t NumberForms::chanceAfter(size_t next) const
{
    if (isChanceWord(word(next)))
        return next;
    const bool adjective = next < m_words.size() && m_words[next].tag == Tag::Adjective && !word(next).endsWith(QLatin1String("er"))
        && !isOneOf(word(next), {"more", "less", "increased", "reduced", "added", "extra", "additional"});
    return adjective && isChanceNoun(word(next + 1)) ? next + 1 : 0;
}

/// Whether the verb or preposition at `link` ties what follows to a chance word: "the odds of a deal are", "puts the
/// chance at", "a probability of".
bool NumberForms::linkedBefore(size_t link) const
{
    const QString& tie = word(link);
    if (tie == QLatin1String("of"))
        return link > 0 && isChanceNoun(word(link - 1));
    const bool at = tie == QLatin1String("at");
    bool clause = false;
    size_t verbs = 0;
    for (size_t back = 1; back <= std::min<size_t>(link, 25); ++back) {
        const QString& left = word(link - back);
        if (isOneOf(left, {";", ".", "?", "!"}))
            return false;
        // "we put it at", "I put the two together at": an author's estimate; "the law puts taxes at" is none.
        const bool put = left.startsWith(QLatin1String("put")) && at && back <= 6;
        const bool own = back < link && isOneOf(word(link - back - 1), {"i", "we", "would", "'d"});
        if (put && (own || isOneOf(word(link - back + 1), {"it", "that", "this", "them"})))
            return true;
        // "the chance that he is mayor then rises to": the second verb is the chance's own.
        if (isChanceNoun(left))
            return !clause || at || !isOneOf(tie, {"to", "from"}) || (verbs > 1 && isMove(word(link - 1)));
        verbs += m_words[link - back].finite;
        clause = clause || isOneOf(left, {"that", "is", "are", "was", "were", "which"});
    }
    return false;
}

bool NumberForms::chanceBefore(size_t first, size_t next) const
{
    // "a risk of 5 per cent growth": the number belongs to the noun behind it.
    if (next < m_words.size() && (m_words[next].tag == Tag::Noun || m_words[next].tag == Tag::Adjective))
        return false;
    size_t link = first;
    while (link > 0 && isApproximator(word(link - 1)))
        --link;
    if (link == 0)
        return false;
    const QString& tie = word(link - 1);
    if (isOneOf(tie, {"it", "that", "them"}) && link > 1 && word(link - 2).startsWith(QLatin1String("put")))
        return true;
    if (isChanceNoun(tie))
        return true;
    return isOneOf(tie, {"at", "of", "is", "are", "was", "were", "be", "'s", "to", "from", "remains", "stands", "stand", ":", "than"})
        && linkedBefore(link - 1);
}

/// "markets price a cut at three in four", "my guess is one in five", "arrived at one in thirty": of such a number only a chance is
/// meant, while "my estimate is 5 per cent" may speak of anything.
bool NumberForms::isRated(size_t first) const
{
    size_t link = first;
    while (link > 0 && isApproximator(word(link - 1)))
        --link;
    if (link == 0 || !isOneOf(word(link - 1), {"at", "is", "to", "was", "be"}))
        return false;
    for (size_t back = 2; back <= std::min<size_t>(link, 20); ++back) {
        const QString& left = word(link - back);
        if (isOneOf(left, {";", ".", "?", "!"}))
            return false;
        const bool rates = isOneOf(left, {"price", "prices", "priced", "rate", "rates", "rated", "put", "puts", "assess", "assesses", "assessed", "arrive", "arrives", "arrived"});
        if ((rates && word(link - 1) == QLatin1String("at")) || isOneOf(left, {"estimate", "guess", "reckoning"}))
            return true;
    }
    return false;
}

/// Whether the text holds nothing but this number, as when a person types "70 %".
bool NumberForms::isWhole(size_t first, size_t next) const
{
    for (size_t i = 0; i < m_words.size(); ++i) {
        const bool around = i < first || i >= next;
        if (around && !m_words[i].isPunctuation() && !isApproximator(word(i)))
            return false;
    }
    return true;
}

/// "in 71 per cent of the runs": a share of simulated or counted cases is a chance.
bool NumberForms::isRuns(size_t next) const
{
    if (word(next) != QLatin1String("of"))
        return false;
    for (size_t i = next + 1; i < next + 4; ++i) {
        if (isOneOf(word(i), {"runs", "simulations", "scenarios"}))
            return true;
    }
    return word(next + 1) == QLatin1String("the") && word(next + 2) == QLatin1String("time");
}

std::optional<NumericChance> NumberForms::framed(size_t first, size_t next, ChanceRange range) const
{
    const NumericChance chance = opened({first, next - 1, range});
    if (const size_t word = chanceAfter(next); word > 0)
        return NumericChance{chance.first, word, chance.range};
    // "70 per cent or more" and "one in five at best" are looked through.
    const size_t behind = chance.last + 1;
    if (isRuns(next) || isWhole(chance.first, behind))
        return chance;
    if (word(next) == QLatin1String("the") && isChanceNoun(word(next + 1)))
        return chance;
    // "we make it 70 per cent that …", "I would put ninety per cent on it"
    const QString& before = chance.first > 0 ? word(chance.first - 1) : word(m_words.size());
    if (before == QLatin1String("it") && word(behind) == QLatin1String("that"))
        return chance;
    const bool ownView = chance.first > 1 && isOneOf(word(chance.first - 2), {"i", "we", "would", "'d"});
    if (before == QLatin1String("put") && ownView && word(behind) == QLatin1String("on") && isOneOf(word(behind + 1), {"it", "that", "this"}))
        return chance;
    const bool share = word(next) == QLatin1String("of");
    return !share && chanceBefore(chance.first, behind) ? std::optional(chance) : std::nullopt;
}

/// Opens the range upwards or downwards for "at least", "no more than", "at best" …
NumericChance NumberForms::opened(NumericChance chance) const
{
    const size_t article = chance.first > 0 && isOneOf(word(chance.first - 1), {"a", "an"}) ? 1 : 0;
    std::optional<bool> up;
    for (size_t length = 3; length > 0 && !up; --length) {
        if (chance.first < length + article)
            continue;
        const size_t from = chance.first - article - length;
        if (const auto bound = bounds().constFind(joinedWords(m_words, from, from + length - 1)); bound != bounds().constEnd()) {
            up = *bound;
            chance.first = from;
        }
    }
    if (!up && isOneOf(word(chance.last + 1), {"at", "or"}) && isOneOf(word(chance.last + 2), {"best", "most", "less", "least", "more"})) {
        up = isOneOf(word(chance.last + 2), {"least", "more"});
        chance.last += 2;
    }
    if (!up)
        return chance;
    const double p = *up ? chance.range.low : chance.range.high;
    chance.range = *up ? ChanceRange{p, p + 0.25 * (1 - p), 1} : ChanceRange{0, 0.75 * p, p};
    return chance;
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
        losses = wholeOf(word(i + 2));
    } else if (word(i).count(u':') == 1) {
        wins = numberOf(word(i).section(u':', 0, 0));
        losses = numberOf(word(i).section(u':', 1, 1));
        next = i + 1;
    }
    if (!wins || !losses || *wins <= 0 || *losses <= 0 || (*wins > 1 && *losses > 1 && next == i + 3))
        return std::nullopt;
    const bool against = word(next) == QLatin1String("against");
    const double p = against ? *losses / (*wins + *losses) : *wins / (*wins + *losses);
    // "4:50 on a Thursday" is a time of day.
    const bool clock = next == i + 1;
    if (!clock && (against || word(next) == QLatin1String("on")))
        return NumericChance{i, next, {p, p, p}};
    return framed(i, next, {p, p, p});
}

/// "ten thousand": with the powers of ten that multiply it; goes to its last word.
std::optional<double> NumberForms::wholeAt(size_t& i) const
{
    auto whole = wholeOf(word(i));
    while (whole && multiplierOf(word(i + 1)) > 0)
        *whole *= multiplierOf(word(++i));
    return whole;
}

/// "one in five", "one chance in six", "nine times out of ten", "two chances in three".
std::optional<NumericChance> NumberForms::ratio(size_t i) const
{
    const auto part = numberOf(word(i));
    if (!part)
        return std::nullopt;
    size_t next = i + 1;
    const bool named = word(next) == QLatin1String("chance") || word(next) == QLatin1String("chances");
    const bool times = isOneOf(word(next), {"times", "runs", "simulations", "cases"});
    next += named || times ? 1 : 0;
    if (word(next) == QLatin1String("out") && word(next + 1) == QLatin1String("of"))
        next += 2;
    else if (word(next) == QLatin1String("in"))
        next += 1;
    else
        return std::nullopt;
    if (word(next) == QLatin1String("a"))
        ++next;
    const auto whole = wholeAt(next);
    // "one in 1984"
    const bool year = !named && !times && *whole > 1000 && *whole < 2200 && !word(next).contains(u',');
    if (!whole || *whole < *part || *whole < 2 || year)
        return std::nullopt;
    const double p = *part / *whole;
    const bool runs = times && word(i + 1) != QLatin1String("cases");
    const bool counts = next + 1 < m_words.size() && (word(next + 1) == QLatin1String("of") || m_words[next + 1].tag == Tag::Noun || m_words[next + 1].tag == Tag::Adjective);
    return named || runs || (!counts && isRated(opened({i, next, {p, p, p}}).first)) ? std::optional(opened({i, next, {p, p, p}})) : framed(i, next + 1, {p, p, p});
}

/// "a two-in-three chance", "a two-thirds chance", "a three-to-one chance".
std::optional<NumericChance> NumberForms::hyphenated(size_t i) const
{
    if (const auto fraction = fractionOf(word(i)))
        return framed(i, i + 1, {*fraction, *fraction, *fraction});
    if (const auto fraction = fractionOf(word(i) + u'-' + word(i + 1)))
        return framed(i, i + 2, {*fraction, *fraction, *fraction});
    const QStringList parts = word(i).split(u'-');
    if (parts.size() != 3 || (parts[1] != QLatin1String("in") && parts[1] != QLatin1String("to")))
        return std::nullopt;
    const auto part = numberOf(parts[0]);
    const auto whole = wholeOf(parts[2]);
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
