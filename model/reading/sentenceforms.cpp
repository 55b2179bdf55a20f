#include "model/reading/sentenceforms.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace cp {
namespace {

/// A mark whose partner stands in another clause quotes nothing here.
QString withoutLoneMarks(QString text)
{
    if (text.count(u'"') == 1)
        text.remove(u'"');
    constexpr QChar opening(0x201c);
    constexpr QChar closing(0x201d);
    if (text.count(opening) + text.count(closing) == 1)
        text.remove(opening).remove(closing);
    return text;
}

QHash<QString, QString> readPastTenses()
{
    QHash<QString, QString> all;
    QFile file(QStringLiteral(":/lexicons/pasttenses.tsv"));
    const QByteArray table = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const QString& line : QString::fromUtf8(table).split(u'\n')) {
        const QStringList row = line.split(u'\t');
        if (row.size() == 2 && !line.startsWith(u'#'))
            all.insert(row[0], row[1]);
    }
    return all;
}

} // namespace

QString pastOf(const QString& base, const QString& ingForm)
{
    static const QHash<QString, QString> irregular = readPastTenses();
    if (const auto found = irregular.constFind(base); found != irregular.constEnd())
        return *found;
    if (base == QLatin1String("lie") || base == QLatin1String("hang") || !ingForm.endsWith(QLatin1String("ing")))
        return {};
    static const QRegularExpression consonantY(QStringLiteral("[^aeiou]y$"));
    if (base.contains(consonantY))
        return base.chopped(1) + QStringLiteral("ied");
    return base.endsWith(u'e') ? base + u'd' : ingForm.chopped(3) + QStringLiteral("ed");
}

QString presentOf(const QString& base, bool plural)
{
    if (base == QLatin1String("be"))
        return plural ? QStringLiteral("are") : QStringLiteral("is");
    if (plural)
        return base;
    if (base == QLatin1String("have"))
        return QStringLiteral("has");
    static const QRegularExpression hissing(QStringLiteral("(s|x|z|ch|sh|o)$")), consonantY(QStringLiteral("[^aeiou]y$"));
    if (base.contains(consonantY))
        return base.chopped(1) + QStringLiteral("ies");
    return base + (base.contains(hissing) ? QStringLiteral("es") : QStringLiteral("s"));
}

QString finished(QString text)
{
    text = withoutLoneMarks(text.simplified()).simplified();
    static const QRegularExpression spoken(QStringLiteral(",([\"\\x{201d}])$")); // "It will hold," she says
    text.replace(spoken, QStringLiteral(".\\1"));
    while (text.endsWith(u',') || text.endsWith(u';') || text.endsWith(u':') || text.startsWith(u','))
        text = (text.startsWith(u',') ? text.mid(1) : text.chopped(1)).trimmed();
    if (text.isEmpty())
        return text;
    // An opening quotation mark keeps its place before the capital.
    const qsizetype first = text[0].isLetterOrNumber() ? 0 : std::min<qsizetype>(1, text.size() - 1);
    text[first] = text[first].toUpper();
    static const QString ends = QStringLiteral(".?!");
    const qsizetype last = text.size() - (text.size() > 1 && (text.back() == QChar(0x201d) || text.back() == u'"') ? 2 : 1);
    if (!ends.contains(text[last]))
        text += u'.';
    return text;
}

} // namespace cp
