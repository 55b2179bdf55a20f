#include "model/linking/features.h"

#include "model/language/wordnet.h"

#include <cmath>

namespace cp {
namespace {

QString baseOf(const Word& word)
{
    const WordClass classes[] = {VerbClass, NounClass, AdjectiveClass};
    const WordClass preferred = word.tag == Tag::Noun ? NounClass : word.tag == Tag::Adjective ? AdjectiveClass : VerbClass;
    if (const QString base = baseForm(word.lower, preferred); !base.isEmpty())
        return base;
    for (WordClass one : classes) {
        if (const QString base = baseForm(word.lower, one); !base.isEmpty())
            return base;
    }
    return word.lower;
}

bool isDenialWord(const QString& word)
{
    static const QSet<QString> words{QStringLiteral("not"), QStringLiteral("n't"), QStringLiteral("never"), QStringLiteral("no"),
                                     QStringLiteral("nobody"), QStringLiteral("nothing"), QStringLiteral("none"),
                                     QStringLiteral("cannot"), QStringLiteral("neither"), QStringLiteral("nor"),
                                     QStringLiteral("hardly"), QStringLiteral("scarcely"), QStringLiteral("without")};
    return words.contains(word);
}

/// Words that a probability phrase consists of say how sure, not what; they are compared as the interval.
bool isInside(Span span, const std::optional<StatedProbability>& probability)
{
    return probability && probability->span.overlaps(span);
}

std::optional<double> valueOf(const QString& lower)
{
    bool isNumber = false;
    const double value = QString(lower).remove(u',').toDouble(&isNumber);
    if (isNumber)
        return value;
    static const QHash<QString, double> words{
        {QStringLiteral("one"), 1}, {QStringLiteral("two"), 2}, {QStringLiteral("three"), 3}, {QStringLiteral("four"), 4},
        {QStringLiteral("five"), 5}, {QStringLiteral("six"), 6}, {QStringLiteral("seven"), 7}, {QStringLiteral("eight"), 8},
        {QStringLiteral("nine"), 9}, {QStringLiteral("ten"), 10}, {QStringLiteral("eleven"), 11}, {QStringLiteral("twelve"), 12},
        {QStringLiteral("fifteen"), 15}, {QStringLiteral("twenty"), 20}, {QStringLiteral("thirty"), 30}, {QStringLiteral("forty"), 40},
        {QStringLiteral("fifty"), 50}, {QStringLiteral("sixty"), 60}, {QStringLiteral("seventy"), 70}, {QStringLiteral("eighty"), 80},
        {QStringLiteral("ninety"), 90}, {QStringLiteral("hundred"), 100}};
    const auto found = words.constFind(lower);
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

double multiplier(const QString& lower)
{
    if (lower == QLatin1String("thousand"))
        return 1e3;
    if (lower == QLatin1String("million"))
        return 1e6;
    if (lower == QLatin1String("billion"))
        return 1e9;
    return 1;
}

TimeSide sideOf(const QString& before)
{
    static const QSet<QString> early{QStringLiteral("by"), QStringLiteral("before"), QStringLiteral("until"), QStringLiteral("till")};
    static const QSet<QString> late{QStringLiteral("after"), QStringLiteral("since"), QStringLiteral("from")};
    return early.contains(before) ? TimeSide::Before : late.contains(before) ? TimeSide::After : TimeSide::In;
}

void addNumber(StatementFeatures& features, const std::vector<Word>& words, size_t i, double value)
{
    const bool year = value >= 1500 && value < 2200 && words[i].span.length() == 4;
    if (year) {
        features.years.push_back({static_cast<int>(value), sideOf(i > 0 ? words[i - 1].lower : QString())});
        return;
    }
    size_t next = i + 1;
    while (next < words.size() && multiplier(words[next].lower) > 1)
        value *= multiplier(words[next++].lower);
    ContentWord unit;
    unit.span = {words[i].span.start, words[next - 1].span.end};
    for (; next < words.size() && next < i + 5; ++next) {
        const Word& word = words[next];
        const bool percent = word.lower == QLatin1String("per") || word.lower == QLatin1String("percent") || word.lower == QLatin1String("%");
        if (percent || word.tag == Tag::Noun) {
            unit.stem = percent ? QStringLiteral("%") : word.stem;
            break;
        }
    }
    features.numbers.push_back({value, unit});
}

} // namespace

StatementFeatures featuresOf(const Statement& statement, QStringView text)
{
    StatementFeatures features;
    features.id = statement.id;
    features.document = statement.document;
    features.probability = statement.probability;
    features.attribution = statement.attribution;
    const std::vector<Word> words = tagWords(text, statement.span);
    for (size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        if (isInside(word.span, features.probability) || word.isPunctuation())
            continue;
        if (isDenialWord(word.lower)) {
            features.denials.push_back(word.span);
            features.denied = !features.denied;
            continue;
        }
        const auto value = valueOf(word.lower);
        if (value && (i == 0 || !valueOf(words[i - 1].lower)))
            addNumber(features, words, i, *value);
        if (isFunctionWord(word.lower) || word.tag == Tag::Auxiliary)
            continue;
        features.words.push_back({word.lower, word.stem, value ? word.lower : baseOf(word), word.span, value.has_value(),
                                  word.tag == Tag::ProperNoun, 1});
    }
    return features;
}

void weighWords(std::vector<StatementFeatures>& all)
{
    QHash<QString, int> occurrences;
    for (const StatementFeatures& features : all) {
        QSet<QString> seen;
        for (const ContentWord& word : features.words)
            seen.insert(word.stem);
        for (const QString& stem : seen)
            ++occurrences[stem];
    }
    // Two bare sentences give no statistics; a base of 20 keeps common and rare words from differing wildly.
    const double total = std::max<double>(static_cast<double>(all.size()), 20);
    for (StatementFeatures& features : all) {
        features.weight = 0;
        for (ContentWord& word : features.words) {
            const double emphasis = word.name || word.number ? 1.33 : 1;
            word.weight = emphasis * std::log(1 + total / occurrences.value(word.stem, 1));
            features.weight += word.weight;
        }
    }
}

} // namespace cp
