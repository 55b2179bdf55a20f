#include "resources/syntax/treebank.h"

#include <QFile>
#include <QStringList>
#include <utility>

namespace {

/// What the program tells apart: subtypes are kept only where they change what a clause is.
QString relationOf(const QString& full)
{
    if (full == QLatin1String("acl:relcl") || full == QLatin1String("compound:prt") || full == QLatin1String("nmod:poss"))
        return full;
    const QString base = full.section(QLatin1Char(':'), 0, 0);
    static const QStringList rare{QStringLiteral("vocative"), QStringLiteral("goeswith"), QStringLiteral("reparandum"),
                                  QStringLiteral("orphan"), QStringLiteral("dep"), QStringLiteral("dislocated"), QStringLiteral("clf")};
    return rare.contains(base) ? QStringLiteral("dep") : base == QLatin1String("fixed") ? QStringLiteral("flat") : base;
}

/// Joins tokens first…last into one, as the program's tokens are ("long-term", "cannot").
void joinRows(std::vector<Row>& rows, int first, int last)
{
    int top = first;
    for (int i = first; i <= last; ++i) {
        const int head = rows[static_cast<size_t>(i)].head;
        if (head < first || head > last)
            top = i;
    }
    Row joined = rows[static_cast<size_t>(top)];
    joined.form.clear();
    for (int i = first; i <= last; ++i)
        joined.form += rows[static_cast<size_t>(i)].form;
    joined.spaceAfter = rows[static_cast<size_t>(last)].spaceAfter;
    if (joined.relation == QLatin1String("amod") || (joined.relation == QLatin1String("compound") && joined.form.contains(QLatin1Char('-')))) {
        joined.tag = QStringLiteral("ADJ/JJ");
        joined.relation = QStringLiteral("amod");
    }
    rows[static_cast<size_t>(first)] = joined;
    rows.erase(rows.begin() + first + 1, rows.begin() + last + 1);
    for (Row& row : rows) {
        if (row.head > last)
            row.head -= last - first;
        else if (row.head > first)
            row.head = first;
    }
}

void joinTokens(std::vector<Row>& rows)
{
    for (size_t i = 0; i + 1 < rows.size(); ++i) {
        if (!rows[i].spaceAfter && rows[i].form.toLower() == QLatin1String("can") && rows[i + 1].form == QLatin1String("not"))
            joinRows(rows, static_cast<int>(i), static_cast<int>(i) + 1);
        size_t last = i;
        while (last + 2 < rows.size() && !rows[last].spaceAfter && rows[last + 1].form == QLatin1String("-")
               && !rows[last + 1].spaceAfter && rows[last].form[0].isLetterOrNumber() && rows[last + 2].form[0].isLetterOrNumber())
            last += 2;
        if (last > i)
            joinRows(rows, static_cast<int>(i), static_cast<int>(last));
    }
}

} // namespace

QString plain(const QString& form)
{
    QString lower = form.toLower();
    for (const char16_t quote : {u'\u2018', u'\u2019', u'`'})
        lower.replace(QChar(quote), QLatin1Char('\''));
    for (const char16_t quote : {u'\u201c', u'\u201d'})
        lower.replace(QChar(quote), QLatin1Char('"'));
    return lower;
}

std::vector<std::vector<Row>> readTreebank(const QString& path)
{
    std::vector<std::vector<Row>> sentences;
    std::vector<Row> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sentences;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QStringList f = line.split(QLatin1Char('\t'));
        if (line.isEmpty() && !rows.empty()) {
            joinTokens(rows);
            sentences.push_back(std::exchange(rows, {}));
        }
        if (f.size() != 10 || f[0].contains(QLatin1Char('-')) || f[0].contains(QLatin1Char('.')))
            continue;
        rows.push_back({f[1], f[3] + QLatin1Char('/') + f[4], relationOf(f[7]), f[6].toInt() - 1, !f[9].contains(QLatin1String("SpaceAfter=No"))});
    }
    return sentences;
}
