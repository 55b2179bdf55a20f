#include "model/language/quantities.h"

#include "model/language/numberwords.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <optional>

namespace cp {
namespace {

/// "doubled", "halved": how many times as much.
std::optional<double> factor(const Word& word)
{
    static const QHash<QString, double> verbs{
        {QStringLiteral("double"), 2},    {QStringLiteral("doubles"), 2},     {QStringLiteral("doubled"), 2},  {QStringLiteral("doubling"), 2},
        {QStringLiteral("triple"), 3},    {QStringLiteral("triples"), 3},     {QStringLiteral("tripled"), 3},  {QStringLiteral("tripling"), 3},
        {QStringLiteral("treble"), 3},    {QStringLiteral("trebled"), 3},     {QStringLiteral("quadruple"), 4}, {QStringLiteral("quadrupled"), 4},
        {QStringLiteral("halve"), 0.5},   {QStringLiteral("halves"), 0.5},    {QStringLiteral("halved"), 0.5}, {QStringLiteral("halving"), 0.5}};
    const auto found = word.tag == Tag::Verb ? verbs.constFind(word.lower) : verbs.constEnd();
    return found == verbs.constEnd() ? std::nullopt : std::optional(*found);
}

class QuantityFinder final {
public:
    explicit QuantityFinder(const std::vector<Word>& words) : m_words(words) {}
    [[nodiscard]] std::vector<Quantity> find();

private:
    struct Number {
        size_t first = 0, last = 0;
        double value = 0;
        bool share = false;
    };
    [[nodiscard]] const QString& word(size_t at) const
    {
        static const QString none;
        return at < m_words.size() ? m_words[at].lower : none;
    }
    [[nodiscard]] bool is(size_t at, std::initializer_list<const char*> forms) const
    {
        return std::any_of(forms.begin(), forms.end(), [&](const char* form) { return word(at) == QLatin1String(form); });
    }
    [[nodiscard]] bool isDate(size_t at) const;
    [[nodiscard]] std::optional<Number> numberAt(size_t at) const;
    [[nodiscard]] std::optional<Number> shareAt(size_t at) const;
    [[nodiscard]] Number sumAt(size_t at) const;
    [[nodiscard]] std::optional<Number> rangeEnd(const Number& number, size_t first) const;
    [[nodiscard]] Quantity quantityOf(Number& number) const;
    [[nodiscard]] Bound boundBefore(size_t& first) const;
    [[nodiscard]] size_t behindWhole(size_t after) const;
    [[nodiscard]] size_t headOf(size_t noun) const;
    size_t readUnit(Quantity& quantity, size_t after, size_t first) const;
    [[nodiscard]] std::optional<size_t> readPart(Quantity& quantity, const Number& number) const;

    const std::vector<Word>& m_words;
};

/// Years and days of a month are times, not quantities; "one" may be a pronoun.
bool QuantityFinder::isDate(size_t at) const
{
    static const QStringList months{QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),    QStringLiteral("april"),
                                    QStringLiteral("may"),     QStringLiteral("june"),     QStringLiteral("july"),     QStringLiteral("august"),
                                    QStringLiteral("september"), QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    const QString& text = word(at);
    bool digits = false;
    const int year = text.toInt(&digits);
    if (digits && text.size() == 4 && year >= 1500 && year < 2200)
        return true;
    const bool pronoun = text == QLatin1String("one") && (at + 1 >= m_words.size() || m_words[at + 1].tag != Tag::Noun) && multiplierOf(word(at + 1)) == 0
        && !is(at + 1, {"in", "per"});
    return pronoun || months.contains(word(at + 1)) || (at > 0 && months.contains(word(at - 1)));
}

/// "four fifths", "one in four", "seven out of ten".
std::optional<QuantityFinder::Number> QuantityFinder::shareAt(size_t at) const
{
    const auto whole = numberOf(word(at));
    if (!whole)
        return std::nullopt;
    if (const auto parts = shareOf(word(at) + u' ' + word(at + 1)))
        return Number{at, at + 1, *parts, true};
    const size_t of = is(at + 1, {"in"}) ? at + 2 : is(at + 1, {"out"}) && is(at + 2, {"of"}) ? at + 3 : 0;
    const auto all = of > 0 ? numberOf(word(of)) : std::nullopt;
    const bool year = all && *all >= 1500;
    return all && !year && *all > *whole && *whole > 0 ? std::optional(Number{at, of, *whole / *all, true}) : std::nullopt;
}

std::optional<QuantityFinder::Number> QuantityFinder::numberAt(size_t at) const
{
    if (const auto parts = shareAt(at))
        return parts;
    if (const auto share = shareOf(word(at)); share && (is(at, {"half"}) || word(at).contains(u'-') || (at > 0 && is(at - 1, {"a", "one"}))))
        return Number{at, at, *share, true};
    if (!numberOf(word(at)) || isDate(at))
        return std::nullopt;
    return sumAt(at);
}

/// "two hundred and five", "1.2 million", "three dozen": what the words from here on add up to.
QuantityFinder::Number QuantityFinder::sumAt(size_t at) const
{
    Number number{at, at, 0, false};
    double part = 0;
    for (size_t i = at; i < m_words.size(); ++i) {
        if (const auto value = numberOf(word(i)); value && (i == at || number.last + 1 == i || is(i - 1, {"and"})) && (i == at || part >= 20 || multiplierOf(word(i - 1)) > 0 || is(i - 1, {"and"})))
            part += *value;
        else if (const double times = multiplierOf(word(i)); times == 100)
            part *= times;
        else if (times > 0) {
            number.value += part * times;
            part = 0;
        } else if (!(is(i, {"and"}) && i > at && multiplierOf(word(i - 1)) > 0 && numberOf(word(i + 1))))
            break;
        number.last = is(i, {"and"}) ? number.last : i;
    }
    number.value += part;
    // "a dozen", "two dozen"
    if (is(number.last + 1, {"dozen"})) {
        number.value *= 12;
        ++number.last;
    }
    return number;
}

/// Moves `first` over the words that bound the number.
Bound QuantityFinder::boundBefore(size_t& first) const
{
    struct Phrase {
        std::vector<const char*> words;
        Bound bound;
    };
    static const std::vector<Phrase> phrases{
        {{"at", "least"}, Bound::AtLeast},      {{"no", "less", "than"}, Bound::AtLeast}, {{"no", "fewer", "than"}, Bound::AtLeast},
        {{"no", "more", "than"}, Bound::AtMost}, {{"at", "most"}, Bound::AtMost},         {{"up", "to"}, Bound::AtMost},
        {{"more", "than"}, Bound::MoreThan},    {{"over"}, Bound::MoreThan},              {{"above"}, Bound::MoreThan},
        {{"less", "than"}, Bound::LessThan},    {{"fewer", "than"}, Bound::LessThan},     {{"under"}, Bound::LessThan},
        {{"below"}, Bound::LessThan},           {{"barely"}, Bound::AtMost},              {{"about"}, Bound::About},
        {{"around"}, Bound::About},             {{"roughly"}, Bound::About},              {{"some"}, Bound::About},
        {{"nearly"}, Bound::About},             {{"almost"}, Bound::About},               {{"approximately"}, Bound::About}};
    for (const Phrase& phrase : phrases) {
        const size_t count = phrase.words.size();
        bool same = first >= count;
        for (size_t k = 0; same && k < count; ++k)
            same = word(first - count + k) == QLatin1String(phrase.words[k]);
        if (same) {
            first -= count;
            return phrase.bound;
        }
    }
    return Bound::Exact;
}

/// Of "seven of the nine members" the seven count members as well: where "of the nine" ends, else `after`.
size_t QuantityFinder::behindWhole(size_t after) const
{
    if (!is(after, {"of"}))
        return after;
    size_t at = after + 1;
    while (is(at, {"the", "its", "their", "our", "his", "her", "these", "those", "all"}))
        ++at;
    return numberOf(word(at)) && !isDate(at) ? sumAt(at).last + 1 : after;
}

/// Of "nine committee members" the members are counted: singular nouns before a plural one only say which.
size_t QuantityFinder::headOf(size_t noun) const
{
    const auto isPlural = [this](size_t at) { return m_words[at].tag == Tag::Noun && m_words[at].lower.endsWith(u's') && m_words[at].stem != m_words[at].lower; };
    size_t head = noun;
    while (!isPlural(head) && head + 1 < m_words.size() && m_words[head + 1].tag == Tag::Noun)
        ++head;
    return isPlural(head) ? head : noun;
}

/// Reads what is counted behind the number; returns the last word of the quantity.
size_t QuantityFinder::readUnit(Quantity& quantity, size_t after, size_t first) const
{
    if (is(after, {"%", "percent"}) || (is(after, {"per"}) && is(after + 1, {"cent"}))) {
        quantity.kind = QuantityKind::Percent;
        quantity.unit = QStringLiteral("%");
        return is(after, {"per"}) ? after + 1 : after;
    }
    // What a share rises or falls by is no share.
    if (is(after, {"percentage"}) && is(after + 1, {"point", "points"}))
        ++after;
    static const QHash<QString, QString> signs{{QStringLiteral("$"), QStringLiteral("usd")}, {QStringLiteral("\u20ac"), QStringLiteral("eur")},
                                               {QStringLiteral("\u00a3"), QStringLiteral("gbp")}};
    if (first > 0 && signs.contains(word(first - 1))) {
        quantity.kind = QuantityKind::Money;
        quantity.unit = signs.value(word(first - 1));
        return after - 1;
    }
    const size_t from = behindWhole(after);
    for (size_t i = from; i < std::min(m_words.size(), from + 4); ++i) {
        const Tag tag = m_words[i].tag;
        if (tag == Tag::Noun) {
            const size_t head = headOf(i);
            quantity.unit = m_words[head].stem;
            return head;
        }
        if (tag != Tag::Adjective && tag != Tag::Adverb && !is(i, {"of", "the", "more"}))
            break;
    }
    return after - 1;
}

/// "half a point", "a quarter of a per cent", "half a million": part of one thing, not a share of all; answers its last word.
std::optional<size_t> QuantityFinder::readPart(Quantity& quantity, const Number& number) const
{
    size_t at = number.last + 1;
    at += is(at, {"of"}) ? 1 : 0;
    if (!is(at, {"a", "an"}))
        return std::nullopt;
    const size_t unit = is(at + 1, {"percentage"}) ? at + 2 : at + 1;
    const double times = multiplierOf(word(unit));
    const bool measure = is(unit, {"point", "percent", "hour", "day", "week", "month", "year", "decade", "century", "tonne", "ton", "kilo", "kilometre", "mile", "metre", "litre", "degree"})
        || (is(unit, {"per"}) && is(unit + 1, {"cent"}));
    if (times < 1000 && !measure)
        return std::nullopt;
    quantity.low = quantity.high = number.value * std::max(times, 1.0);
    quantity.kind = times >= 1000 ? QuantityKind::Count : QuantityKind::Measure;
    return readUnit(quantity, times >= 1000 ? unit + 1 : unit, number.first);
}

/// The upper end of the range that a number begins; `first` is where its bounding words do.
std::optional<QuantityFinder::Number> QuantityFinder::rangeEnd(const Number& number, size_t first) const
{
    const size_t sign = number.last + 1;
    const auto second = is(sign, {"to", "and", "\u2013", "-", "or"}) || word(sign) == QString(QChar(0x2013)) ? numberAt(sign + 1) : std::nullopt;
    const bool range = second && !second->share && second->value > number.value && (!is(sign, {"and"}) || (first > 0 && is(first - 1, {"between"})));
    return range ? second : std::nullopt;
}

/// The quantity that a number is part of; the number grows over the upper end of its range.
Quantity QuantityFinder::quantityOf(Number& number) const
{
    Quantity quantity;
    size_t first = number.first;
    quantity.low = quantity.high = number.share ? number.value * 100 : number.value;
    quantity.bound = boundBefore(first);
    if (const auto second = rangeEnd(number, first)) {
        quantity.high = second->value;
        quantity.bound = Bound::Range;
        number.last = second->last;
    }
    size_t last = number.last;
    if (const auto part = number.share ? readPart(quantity, number) : std::nullopt) {
        last = *part;
    } else if (number.share) {
        quantity.kind = QuantityKind::Ratio;
        quantity.unit = QStringLiteral("%");
    } else {
        last = readUnit(quantity, last + 1, number.first);
    }
    quantity.span = {m_words[first].span.start, m_words[last].span.end};
    return quantity;
}

std::vector<Quantity> QuantityFinder::find()
{
    std::vector<Quantity> all;
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (const auto times = factor(m_words[i])) {
            all.push_back({m_words[i].span, *times, *times, QuantityKind::Ratio, Bound::Exact, QStringLiteral("times")});
        } else if (auto number = numberAt(i)) {
            all.push_back(quantityOf(*number));
            i = std::max(i, number->last);
        }
    }
    return all;
}

} // namespace

std::vector<Quantity> findQuantities(const std::vector<Word>& words) { return QuantityFinder(words).find(); }

} // namespace cp
