#include "model/exchange/report.h"

#include "model/base/names.h"
#include "model/exchange/reportdata.h"

#include <QLocale>

namespace cp {
namespace {

/// Characters that Markdown would take as its own get a backslash; line ends become spaces.
QString escaped(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            safe += u' ';
        else if (QStringView(u"\\`*_{}[]<>#|&~").contains(c))
            safe += QString(u'\\') + c;
        else
            safe += c;
    }
    return safe;
}

/// How a format writes a text, and what it puts around words that are marked.
struct Marking {
    QString (*written)(const QString& text);
    const char *before, *beforeAgainst, *after, *afterAgainst;
};

QString markedQuote(const ReportQuote& quote, const Marking& marking)
{
    QString text;
    qsizetype from = 0;
    for (const ReportQuote::Mark& mark : quote.marks) {
        text += marking.written(quote.quote.mid(from, mark.start - from)) + QLatin1String(mark.against ? marking.beforeAgainst : marking.before);
        text += marking.written(quote.quote.mid(mark.start, mark.end - mark.start)) + QLatin1String(mark.against ? marking.afterAgainst : marking.after);
        from = mark.end;
    }
    return text + marking.written(quote.quote.mid(from));
}

QString markdownQuote(const ReportQuote& quote)
{
    QString line = QStringLiteral("%1: “%2”").arg(quote.letter, markedQuote(quote, {escaped, "*", "**", "*", "**"}));
    if (quote.hasPlace)
        line += QStringLiteral(" (%1–%2)").arg(quote.start).arg(quote.end);
    if (!quote.holder.isEmpty())
        line += QStringLiteral(" — ") + escaped(quote.holder);
    if (!quote.range.isEmpty())
        line += QStringLiteral(" [%1: %2]").arg(escaped(quote.phrase), quote.range);
    for (const QString& condition : quote.conditions)
        line += QStringLiteral("; ") + escaped(condition);
    return line;
}

/// "negation, number · 91 % sure · not reviewed"; empty for a claim alone.
QString standing(const ReportEntry& entry)
{
    QStringList notes;
    if (!entry.reasons.isEmpty())
        notes += entry.reasons.join(QStringLiteral(", "));
    if (entry.review) {
        notes += ReportText::tr("%1 % sure").arg(qRound(100 * entry.score));
        notes += *entry.review == Review::Accepted ? ReportText::tr("accepted") : ReportText::tr("not reviewed");
    }
    return notes.join(QStringLiteral(" · "));
}

QString markdown(const ReportData& data)
{
    QString text = QStringLiteral("# %1\n\n").arg(escaped(data.title));
    for (const ReportData::Source& source : data.sources)
        text += QStringLiteral("- %1: %2 (%3)\n").arg(source.letter, escaped(source.title), escaped(source.source));
    for (const QString& remark : data.remarks)
        text += QStringLiteral("\n%1\n").arg(escaped(remark));
    for (const ReportPart& part : data.parts) {
        text += QStringLiteral("\n## %1\n").arg(part.heading);
        if (part.entries.empty())
            text += QStringLiteral("\n%1\n").arg(ReportText::tr("None."));
        else if (!part.entries.front().review)
            text += u'\n';
        for (const ReportEntry& entry : part.entries) {
            if (entry.review)
                text += QStringLiteral("\n%1 (%2)\n\n").arg(escaped(entry.why), standing(entry));
            for (const ReportQuote& quote : entry.quotes)
                text += QStringLiteral("- %1\n").arg(markdownQuote(quote));
        }
    }
    return text;
}

/// A sign of per cent stays on the line of its number.
QString inHtml(const QString& text) { return text.toHtmlEscaped().replace(QLatin1String(" %"), QStringLiteral("\u00a0%")); }

QString htmlQuote(const ReportQuote& quote)
{
    QString html = QStringLiteral("<blockquote><b>%1</b> “%2”").arg(quote.letter, markedQuote(quote, {[](const QString& text) { return text.toHtmlEscaped(); }, "<mark>", "<mark class=\"against\">", "</mark>", "</mark>"}));
    QStringList notes;
    if (!quote.range.isEmpty())
        notes += QStringLiteral("%1: %2").arg(quote.phrase.toHtmlEscaped(), inHtml(quote.range));
    if (!quote.holder.isEmpty())
        notes += quote.holder.toHtmlEscaped();
    for (const QString& condition : quote.conditions)
        notes += condition.toHtmlEscaped();
    if (quote.hasPlace)
        notes += QStringLiteral("%1–%2").arg(quote.start).arg(quote.end);
    return html + QStringLiteral("<br><small>%1</small></blockquote>\n").arg(notes.join(QStringLiteral(" · ")));
}

/// Everything that the page needs; readable on paper, too.
QString htmlHead(const ReportData& data)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                          "<meta name=\"generator\" content=\"Counterpoint %2\"><title>%3</title>\n<style>:root{color-scheme:light dark}body{font:16px/1.5 sans-serif;max-width:60em;"
                          "margin:2em auto;padding:0 1em}h1,h2{line-height:1.25;break-after:avoid}.entry{margin:0 0 1.5em;break-inside:avoid}.entry p{margin:0 0 .5em}.pair{display:flex;gap:1em;flex-wrap:wrap}"
                          "mark{background:#fdf3c4;color:inherit;text-decoration:underline;text-underline-offset:.2em}.against{background:#fbdfe3;text-decoration-style:double;font-weight:bold}"
                          "blockquote{flex:1 1 15em;margin:0;padding:.5em 1em;border-left:3px solid #888;overflow-wrap:anywhere}small,.remark{color:#555}"
                          "@media screen and (prefers-color-scheme:dark){body{background:#1b1b1b;color:#ddd}small,.remark{color:#aaa}mark{background:#4a4320}.against{background:#56262e}}</style></head>\n<body>\n")
        .arg(ReportText::tr("en", "code of the language that reports are in"), QStringLiteral(COUNTERPOINT_VERSION), data.title.toHtmlEscaped());
}

QString htmlEntry(const ReportEntry& entry)
{
    QString text = QStringLiteral("<div class=\"entry\">");
    if (entry.review)
        text += QStringLiteral("<p>%1 <small>%2</small></p>\n").arg(inHtml(entry.why), inHtml(standing(entry)));
    text += QStringLiteral("<div class=\"pair\">");
    for (const ReportQuote& quote : entry.quotes)
        text += htmlQuote(quote);
    return text + QStringLiteral("</div></div>\n");
}

QString html(const ReportData& data)
{
    QString text = htmlHead(data) + QStringLiteral("<h1>%1</h1>\n<ul>\n").arg(data.title.toHtmlEscaped());
    for (const ReportData::Source& source : data.sources)
        text += QStringLiteral("<li><b>%1</b> %2 <small>%3</small></li>\n").arg(source.letter, source.title.toHtmlEscaped(), source.source.toHtmlEscaped());
    text += QStringLiteral("</ul>\n");
    for (const QString& remark : data.remarks)
        text += QStringLiteral("<p class=\"remark\">%1</p>\n").arg(remark.toHtmlEscaped());
    for (const ReportPart& part : data.parts) {
        text += QStringLiteral("<h2 id=\"%1\">%2</h2>\n").arg(part.id, part.heading.toHtmlEscaped());
        if (part.entries.empty())
            text += QStringLiteral("<p>%1</p>\n").arg(ReportText::tr("None."));
        for (const ReportEntry& entry : part.entries)
            text += htmlEntry(entry);
    }
    return text + QStringLiteral("</body></html>\n");
}

/// Spreadsheets take a cell that begins like a formula for one, and an article may have written it; an apostrophe makes it text.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

void addSide(QStringList& row, const ReportQuote& quote)
{
    const auto place = [&quote](qsizetype at) { return quote.hasPlace ? QString::number(at) : QString(); };
    const auto chance = [&quote](double value) { return quote.range.isEmpty() ? QString() : QLocale::c().toString(value, 'g', 4); };
    row << cell(quote.letter) << cell(quote.quote) << place(quote.start) << place(quote.end) << cell(quote.holder) << cell(quote.phrase) << chance(quote.low)
        << chance(quote.high) << chance(quote.best) << cell(quote.conditions.join(QStringLiteral("; ")));
}

/// One row a pair or claim, both sides in columns. The mark at the start makes spreadsheets read it as UTF-8.
QString csv(const ReportData& data)
{
    QStringList head{QStringLiteral("part"), QStringLiteral("why"), QStringLiteral("reasons"), QStringLiteral("score"), QStringLiteral("review")};
    for (const char* side : {"a", "b"}) {
        for (const char* column : {"document", "quote", "start", "end", "holder", "phrase", "low", "high", "best", "conditions"})
            head += QLatin1String(side) + u'_' + QLatin1String(column);
    }
    QString text = QChar(QChar::ByteOrderMark) + head.join(u',') + QStringLiteral("\r\n");
    for (const ReportPart& part : data.parts) {
        for (const ReportEntry& entry : part.entries) {
            QStringList row{cell(part.id), cell(entry.why), cell(entry.reasons.join(QStringLiteral("; "))),
                            entry.review ? QLocale::c().toString(entry.score, 'f', 2) : QString(), entry.review ? nameOf(*entry.review) : QString()};
            for (const ReportQuote& quote : entry.quotes)
                addSide(row, quote);
            while (row.size() < head.size())
                row += QString();
            text += row.join(u',') + QStringLiteral("\r\n");
        }
    }
    return text;
}

} // namespace

QString comparisonReport(const ArgumentMap& map, ReportFormat format)
{
    const ReportData data = reportDataOf(map);
    switch (format) {
    case ReportFormat::Html: return html(data);
    case ReportFormat::Csv: return csv(data);
    case ReportFormat::Markdown: break;
    }
    return markdown(data);
}

} // namespace cp
