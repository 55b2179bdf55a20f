#include "model/language/chancelexicon.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

std::vector<QStringList> rows(const QString& name)
{
    QFile file(QStringLiteral(":/lexicons/") + name);
    std::vector<QStringList> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
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
        {QStringLiteral("confidence"), ChanceClass::Confidence}, {QStringLiteral("hearsay"), ChanceClass::Hearsay}};
    return classes.value(name, ChanceClass::Fixed);
}

ChanceLexicon load()
{
    ChanceLexicon lexicon;
    for (const QStringList& row : rows(QStringLiteral("chance.tsv"))) {
        if (row.size() != 5)
            continue;
        lexicon.phrases.insert(row[0].toLower(),
                               {classOf(row[1]), {row[2].toDouble(), row[3].toDouble(), row[4].toDouble()}});
        lexicon.longestPhrase = std::max(lexicon.longestPhrase, row[0].count(u' ') + 2);
    }
    for (const QStringList& row : rows(QStringLiteral("chancemodifiers.tsv"))) {
        if (row.size() == 3)
            lexicon.modifiers.insert(row[0], {row[1] == QLatin1String("negate"), row[2].toDouble()});
    }
    return lexicon;
}

struct Step {
    double upTo = 1;
    ChanceRange range;
};

const QHash<QString, std::vector<Step>>& scales()
{
    static const QHash<QString, std::vector<Step>> all = [] {
        QHash<QString, std::vector<Step>> steps;
        for (const QStringList& row : rows(QStringLiteral("chancescales.tsv"))) {
            if (row.size() == 5)
                steps[row[0]].push_back({row[1].toDouble(), {row[2].toDouble(), row[4].toDouble(), row[3].toDouble()}});
        }
        return steps;
    }();
    return all;
}

double shifted(double p, const ChanceModifier& modifier)
{
    const double inner = std::clamp(p, 0.005, 0.995);
    const double logOdds = std::log(inner / (1 - inner)) * modifier.factor * (modifier.negates ? -1 : 1);
    return 1 / (1 + std::exp(-logOdds));
}

} // namespace

const ChanceLexicon& ChanceLexicon::instance()
{
    static const ChanceLexicon lexicon = load();
    return lexicon;
}

ChanceRange onScale(const ChanceRange& survey, const QString& scale)
{
    const auto steps = scales().constFind(scale);
    if (steps == scales().constEnd())
        return survey;
    for (const Step& step : *steps) {
        if (survey.best <= step.upTo)
            return step.range;
    }
    return steps->back().range;
}

ChanceRange modified(const ChanceRange& range, const ChanceModifier& modifier)
{
    const double a = shifted(range.low, modifier);
    const double b = shifted(range.high, modifier);
    return {std::min(a, b), shifted(range.best, modifier), std::max(a, b)};
}

} // namespace cp
