#include "model/language/numberwords.h"

#include <QHash>
#include <algorithm>

namespace cp {
namespace {

const QHash<QString, double>& numberWords()
{
    static const QHash<QString, double> words{
        {QStringLiteral("zero"), 0},       {QStringLiteral("one"), 1},        {QStringLiteral("two"), 2},       {QStringLiteral("three"), 3},
        {QStringLiteral("four"), 4},       {QStringLiteral("five"), 5},       {QStringLiteral("six"), 6},       {QStringLiteral("seven"), 7},
        {QStringLiteral("eight"), 8},      {QStringLiteral("nine"), 9},       {QStringLiteral("ten"), 10},      {QStringLiteral("eleven"), 11},
        {QStringLiteral("twelve"), 12},    {QStringLiteral("thirteen"), 13},  {QStringLiteral("fourteen"), 14}, {QStringLiteral("fifteen"), 15},
        {QStringLiteral("sixteen"), 16},   {QStringLiteral("seventeen"), 17}, {QStringLiteral("eighteen"), 18}, {QStringLiteral("nineteen"), 19},
        {QStringLiteral("twenty"), 20},    {QStringLiteral("thirty"), 30},    {QStringLiteral("forty"), 40},    {QStringLiteral("fifty"), 50},
        {QStringLiteral("sixty"), 60},     {QStringLiteral("seventy"), 70},   {QStringLiteral("eighty"), 80},   {QStringLiteral("ninety"), 90},
        {QStringLiteral("dozen"), 12}};
    return words;
}

} // namespace

double multiplierOf(const QString& word)
{
    static const QHash<QString, double> words{{QStringLiteral("hundred"), 1e2}, {QStringLiteral("thousand"), 1e3}, {QStringLiteral("million"), 1e6},
                                              {QStringLiteral("billion"), 1e9}, {QStringLiteral("trillion"), 1e12}};
    return words.value(word, 0);
}

std::optional<double> shareOf(const QString& word)
{
    static const QHash<QString, double> parts{{QStringLiteral("half"), 2},    {QStringLiteral("halves"), 2},  {QStringLiteral("third"), 3},
                                              {QStringLiteral("thirds"), 3},  {QStringLiteral("quarter"), 4}, {QStringLiteral("quarters"), 4},
                                              {QStringLiteral("fifth"), 5},   {QStringLiteral("fifths"), 5},  {QStringLiteral("sixth"), 6},
                                              {QStringLiteral("tenth"), 10},  {QStringLiteral("tenths"), 10}, {QStringLiteral("eighths"), 8}};
    const qsizetype hyphen = std::max(word.indexOf(u'-'), word.indexOf(u' '));
    if (hyphen > 0 && numberWords().contains(word.left(hyphen)) && parts.contains(word.mid(hyphen + 1)))
        return numberWords().value(word.left(hyphen)) / parts.value(word.mid(hyphen + 1));
    return word == QLatin1String("half") || word == QLatin1String("third") || word == QLatin1String("quarter") || word == QLatin1String("fifth")
        ? std::optional(1 / parts.value(word)) : std::nullopt;
}

std::optional<double> numberOf(const QString& word)
{
    bool digits = false;
    const double value = QString(word).remove(u',').toDouble(&digits);
    if (digits)
        return value;
    if (const auto found = numberWords().constFind(word); found != numberWords().constEnd())
        return *found;
    const qsizetype hyphen = word.indexOf(u'-');
    if (hyphen > 0 && numberWords().contains(word.left(hyphen)) && numberWords().contains(word.mid(hyphen + 1)))
        return numberWords().value(word.left(hyphen)) + numberWords().value(word.mid(hyphen + 1));
    return std::nullopt;
}

} // namespace cp
