#include "model/exchange/report.h"

#include "model/exchange/reportdata.h"

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
        else if (QStringView(u"\\`*_{}[]<>#|").contains(c))
            safe += QString(u'\\') + c;
        else
            safe += c;
    }
    return safe;
}

QString markdownQuote(const ReportQuote& quote)
{
    QString line = QStringLiteral("%1: “%2”").arg(quote.letter, escaped(quote.quote));
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

QString markdown(const ReportData& data)
{
    QString text = QStringLiteral("# %1\n\n").arg(data.title);
    for (const ReportData::Source& source : data.sources)
        text += QStringLiteral("- %1: %2 (%3)\n").arg(source.letter, escaped(source.title), escaped(source.source));
    for (const ReportPart& part : data.parts) {
        text += QStringLiteral("\n## %1\n").arg(part.heading);
        if (part.id == QLatin1String("only-in"))
            text += u'\n';
        for (const ReportEntry& entry : part.entries) {
            if (entry.quotes.size() > 1)
                text += QStringLiteral("\n%1\n\n").arg(escaped(entry.why));
            for (const ReportQuote& quote : entry.quotes)
                text += QStringLiteral("- %1\n").arg(markdownQuote(quote));
        }
    }
    return text;
}

QString htmlQuote(const ReportQuote& quote)
{
    QString html = QStringLiteral("<blockquote><b>%1</b> “%2”").arg(quote.letter, quote.quote.toHtmlEscaped());
    QStringList notes;
    if (!quote.range.isEmpty())
        notes += QStringLiteral("%1: %2").arg(quote.phrase.toHtmlEscaped(), quote.range);
    if (!quote.holder.isEmpty())
        notes += quote.holder.toHtmlEscaped();
    for (const QString& condition : quote.conditions)
        notes += condition.toHtmlEscaped();
    if (quote.hasPlace)
        notes += QStringLiteral("%1–%2").arg(quote.start).arg(quote.end);
    return html + QStringLiteral("<br><small>%1</small></blockquote>\n").arg(notes.join(QStringLiteral(" · ")));
}

QString html(const ReportData& data)
{
    QString text = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n<style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;"
                                  "padding:0 1em}section{margin:0 0 1.5em}.pair{display:flex;gap:1em;flex-wrap:wrap}blockquote{flex:1 1 20em;margin:0;padding:.5em 1em;"
                                  "border-left:3px solid #888}small{color:#666}@media(prefers-color-scheme:dark){body{background:#1b1b1b;color:#ddd}small{color:#aaa}}</style></head>\n"
                                  "<body>\n<h1>%1</h1>\n<ul>\n").arg(data.title.toHtmlEscaped());
    for (const ReportData::Source& source : data.sources)
        text += QStringLiteral("<li><b>%1</b> %2 <small>%3</small></li>\n").arg(source.letter, source.title.toHtmlEscaped(), source.source.toHtmlEscaped());
    text += QStringLiteral("</ul>\n");
    for (const ReportPart& part : data.parts) {
        text += QStringLiteral("<h2 id=\"%1\">%2</h2>\n").arg(part.id, part.heading.toHtmlEscaped());
        for (const ReportEntry& entry : part.entries) {
            text += QStringLiteral("<section>");
            if (!entry.why.isEmpty())
                text += QStringLiteral("<p>%1 <small>%2</small></p>\n").arg(entry.why.toHtmlEscaped(), entry.reasons.join(QStringLiteral(", ")));
            text += QStringLiteral("<div class=\"pair\">");
            for (const ReportQuote& quote : entry.quotes)
                text += htmlQuote(quote);
            text += QStringLiteral("</div></section>\n");
        }
    }
    return text + QStringLiteral("</body></html>\n");
}

QString cell(QString text) { return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"'; }

/// One row a pair or claim, both sides in columns.
QString csv(const ReportData& data)
{
    QStringList head{QStringLiteral("part"), QStringLiteral("why"), QStringLiteral("reasons")};
    for (const char* side : {"a", "b"}) {
        for (const char* column : {"document", "quote", "start", "end", "holder", "phrase", "range", "conditions"})
            head += QLatin1String(side) + u'_' + QLatin1String(column);
    }
    QString text = head.join(u',') + QStringLiteral("\r\n");
    for (const ReportPart& part : data.parts) {
        for (const ReportEntry& entry : part.entries) {
            QStringList row{cell(part.id), cell(entry.why), cell(entry.reasons.join(QStringLiteral("; ")))};
            for (const ReportQuote& quote : entry.quotes)
                row << cell(quote.letter) << cell(quote.quote) << (quote.hasPlace ? QString::number(quote.start) : QString()) << (quote.hasPlace ? QString::number(quote.end) : QString())
                    << cell(quote.holder) << cell(quote.phrase) << cell(quote.range) << cell(quote.conditions.join(QStringLiteral("; ")));
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
