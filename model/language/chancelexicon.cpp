#include "model/language/chancelexicon.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

QByteArray shipped(const char* name)
{
    QFile file(QStringLiteral(":/lexicons/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<QStringList> rows(const QByteArray& table)
{
    std::vector<QStringList> all;
    for (const QString& line : QString::fromUtf8(table).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            all.push_back(line.split(u'\t'));
    }
    return all;
}

ChanceClass classOf(const QString& name)
{
    static const QHash<QString, ChanceClass> classes{
        {QStringLiteral("word"), ChanceClass::Word},           {QStringLiteral("fixed"), ChanceClass::Fixed},
        {QStringLiteral("modal"), ChanceClass::Modal},         {QStringLiteral("consensus"), ChanceClass::Consensus},
        {QStringLiteral("confidence"), ChanceClass::Confidence}, {QStringLiteral("hearsay"), ChanceClass::Hearsay},
        {QStringLiteral("bare"), ChanceClass::Bare},           {QStringLiteral("none"), ChanceClass::None}};
    return classes.value(name, ChanceClass::Fixed);
}

/// The three numbers of a row, from column `at`; nothing sure where they are no range.
ChanceRange rangeAt(const QStringList& row, qsizetype at)
{
    if (row.size() < at + 3)
        return {};
    const ChanceRange range{row[at].toDouble(), row[at + 1].toDouble(), row[at + 2].toDouble()};
    const bool isSound = range.low >= 0 && range.low <= range.best && range.best <= range.high && range.high <= 1;
    return isSound ? range : ChanceRange{};
}

void readGroups(ChanceLexicon& lexicon, const QByteArray& table)
{
    const QHash<QString, QHash<QString, ChanceRange>*> valued{{QStringLiteral("adjective"), &lexicon.adjectives},
                                                              {QStringLiteral("quantifier"), &lexicon.quantifiers}};
    const QHash<QString, QSet<QString>*> plain{{QStringLiteral("noun"), &lexicon.nouns},
                                               {QStringLiteral("group"), &lexicon.groups},
                                               {QStringLiteral("opinion"), &lexicon.opinions},
                                               {QStringLiteral("denial"), &lexicon.denials}};
    for (const QStringList& row : rows(table)) {
        if (row.size() == 5 && valued.contains(row[0]))
            valued.value(row[0])->insert(row[1], rangeAt(row, 2));
        else if (row.size() == 2 && plain.contains(row[0]))
            plain.value(row[0])->insert(row[1]);
    }
}

struct Step {
    double upTo = 1;
    ChanceRange range;
    QStringList names;
};

const QHash<QString, std::vector<Step>>& scales()
{
    static const QHash<QString, std::vector<Step>> all = [] {
        QHash<QString, std::vector<Step>> steps;
        for (const QStringList& row : rows(shipped("chancescales.tsv"))) {
            if (row.size() == 6)
                steps[row[0]].push_back({row[1].toDouble(), rangeAt(row, 2), row[5].split(QStringLiteral("; "))});
        }
        return steps;
    }();
    return all;
}

/// A phrase without its article and its "to" or "that", as the scales name their steps.
QString plainName(QString phrase)
{
    for (const char* article : {"a ", "an ", "the "}) {
        if (phrase.startsWith(QLatin1String(article)))
            phrase = phrase.mid(static_cast<qsizetype>(qstrlen(article)));
    }
    for (const char* ending : {" to", " that", " of"}) {
        if (phrase.endsWith(QLatin1String(ending)))
            phrase.chop(static_cast<qsizetype>(qstrlen(ending)));
    }
    return phrase;
}

double shifted(double p, const ChanceModifier& modifier)
{
    const double inner = std::clamp(p, 0.005, 0.995);
    const double logOdds = std::log(inner / (1 - inner)) * modifier.factor * (modifier.negates ? -1 : 1);
    return 1 / (1 + std::exp(-logOdds));
}

ChanceRange modified(const ChanceRange& range, const ChanceModifier& modifier)
{
    // Far out, a denial does not turn the value round: what is "not certain" or "not impossible" lies in the middle.
    if (modifier.negates && range.best >= 0.9)
        return {0.25, 0.5, 0.75};
    if (modifier.negates && range.best <= 0.03)
        return {0.1, 0.37, 0.6};
    const double a = shifted(range.low, modifier);
    const double b = shifted(range.high, modifier);
    return {std::min(a, b), shifted(range.best, modifier), std::max(a, b)};
}

} // namespace

const ChanceLexicon& ChanceLexicon::instance()
{
    static const ChanceLexicon lexicon = read(shipped("chance.tsv"), shipped("chancemodifiers.tsv"), shipped("chancegroups.tsv"));
    return lexicon;
}

ChanceLexicon ChanceLexicon::read(const QByteArray& phrases, const QByteArray& modifiers, const QByteArray& groups)
{
    ChanceLexicon lexicon;
    for (const QStringList& row : rows(phrases)) {
        if (row.size() != 5)
            continue;
        lexicon.phrases.insert(row[0].toLower(), {classOf(row[1]), rangeAt(row, 2)});
        // An apostrophe may split a word in two.
        lexicon.longestPhrase = std::max(lexicon.longestPhrase, row[0].count(u' ') + row[0].count(u'\'') + 1);
    }
    for (const QStringList& row : rows(modifiers)) {
        const double factor = row.size() == 3 ? row[2].toDouble() : 0;
        if (std::isfinite(factor) && row.size() == 3)
            lexicon.modifiers.insert(row[0], {row[1] == QLatin1String("negate"), factor});
    }
    readGroups(lexicon, groups);
    return lexicon;
}

QString joinedWords(const std::vector<Word>& words, size_t first, size_t last)
{
    QString text = words[first].lower;
    for (size_t i = first + 1; i <= last; ++i) {
        if (words[i].span.start != words[i - 1].span.end)
            text += u' ';
        text += words[i].lower;
    }
    return text;
}

void gatherModifiers(ChanceMatch& match, const std::vector<Word>& words)
{
    const auto& modifiers = ChanceLexicon::instance().modifiers;
    for (bool found = true; found && match.first > 0;) {
        found = false;
        for (size_t length = std::min<size_t>(3, match.first); length > 0 && !found; --length) {
            const auto modifier = modifiers.constFind(joinedWords(words, match.first - length, match.first - 1));
            if (modifier == modifiers.constEnd())
                continue;
            match.first -= length;
            match.range = modified(match.range, *modifier);
            match.negated = match.negated != modifier->negates;
            found = true;
        }
    }
}

ChanceRange onScale(const ChanceRange& survey, const QString& phrase, const QString& scale)
{
    const auto steps = scales().constFind(scale);
    if (steps == scales().constEnd())
        return survey;
    const QString name = plainName(phrase);
    for (const Step& step : *steps) {
        if (step.names.contains(name))
            return step.range;
    }
    for (const Step& step : *steps) {
        if (survey.best <= step.upTo)
            return step.range;
    }
    return steps->back().range;
}

} // namespace cp
