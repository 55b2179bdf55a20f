#include "model/documents/paragraphs.h"

#include <QRegularExpression>
#include <algorithm>

namespace cp {
namespace {

constexpr qsizetype longestTitle = 160;

Span trimmed(const QString& text, Span span)
{
    while (span.start < span.end && text[span.start].isSpace())
        ++span.start;
    while (span.end > span.start && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

/// Spans between separators that match `pattern`, trimmed, empty ones left out.
std::vector<Span> pieces(const QString& text, const QRegularExpression& pattern)
{
    std::vector<Span> all;
    qsizetype start = 0;
    const auto add = [&](qsizetype end) {
        const Span span = trimmed(text, {start, end});
        if (!span.isEmpty())
            all.push_back(span);
    };
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        add(match.capturedStart());
        start = match.capturedEnd();
    }
    add(text.size());
    return all;
}

bool isTitle(QStringView text)
{
    return text.size() <= longestTitle && !text.contains(u'\n') && !text.endsWith(u'.') && !text.endsWith(u';')
        && !text.endsWith(u':') && !text.endsWith(u',');
}

bool isHeading(QStringView text) { return isTitle(text) && text.size() <= 80 && !text.endsWith(u'!') && !text.endsWith(u'?'); }

bool isListItem(QStringView text)
{
    static const QRegularExpression bullet(QStringLiteral("^(?:[-*•–]|\\d{1,2}[.)])\\s"));
    return bullet.match(text).hasMatch();
}

} // namespace

bool isFurniture(QStringView text, bool nearStart, bool nearEnd)
{
    static const QRegularExpression byline(
        QStringLiteral("^(?:by|authored by|written by|posted by|submitted by|story by|reporting by|edited by)\\s+\\p{Lu}"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression date(QStringLiteral(
        "^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:\\d{1,2}\\s+)?(?:january|february|march|april|may|june|july|"
        "august|september|october|november|december)\\s+\\d{1,2}?,?\\s*\\d{4}.{0,30}$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sharing(
        QStringLiteral("^(?:share (?:this|on)|follow us|subscribe|sign up|read more|related(?: articles| stories)?:|advertisement|"
                       "click here|photo(?:graph)?:|image:|picture:|credit:|source:|tags?:|filed under|comments? \\(|print this|"
                       "all rights reserved|copyright|\u00a9|\\(c\\) \\d{4}|this (?:article|work|text) is (?:licen|published under)|"
                       "licen[cs]ed under|republished (?:from|with)|originally published)"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() > 300)
        return false;
    if (sharing.match(text).hasMatch())
        return true;
    return (nearStart || nearEnd) && text.size() < 140 && !text.endsWith(u'.') 
        ? byline.match(text).hasMatch() || date.match(text).hasMatch()
        : nearStart && text.size() < 80 && byline.match(text).hasMatch();
}

std::vector<Paragraph> splitParagraphs(const QString& text)
{
    static const QRegularExpression blankLines(QStringLiteral("\\n[ \\t\\x{a0}]*\\n[\\s]*|\\f"));
    static const QRegularExpression lines(QStringLiteral("\\n"));
    std::vector<Span> spans = pieces(text, blankLines);
    if (spans.size() < 2)
        spans = pieces(text, lines);
    std::vector<Paragraph> paragraphs;
    bool titleSeen = false;
    for (size_t i = 0; i < spans.size(); ++i) {
        const QStringView part = QStringView(text).mid(spans[i].start, spans[i].length());
        Paragraph paragraph{spans[i], ParagraphKind::Body};
        if (isFurniture(part, i < 4, i + 3 > spans.size()))
            paragraph.kind = ParagraphKind::Furniture;
        else if (i < 2 && !titleSeen && spans.size() > 1 && isTitle(part))
            paragraph.kind = ParagraphKind::Title;
        else if (isListItem(part))
            paragraph.kind = ParagraphKind::ListItem;
        else if (isHeading(part) && i + 1 < spans.size())
            paragraph.kind = ParagraphKind::Heading;
        titleSeen = titleSeen || paragraph.kind != ParagraphKind::Furniture;
        paragraphs.push_back(paragraph);
    }
    return paragraphs;
}

QString titleOf(const Document& document)
{
    const auto title = std::find_if(document.paragraphs.begin(), document.paragraphs.end(),
                                    [](const Paragraph& p) { return p.kind == ParagraphKind::Title; });
    const auto first = std::find_if(document.paragraphs.begin(), document.paragraphs.end(),
                                    [](const Paragraph& p) { return p.kind != ParagraphKind::Furniture; });
    const auto chosen = title != document.paragraphs.end() ? title : first;
    if (chosen == document.paragraphs.end())
        return document.source;
    const QString text = document.text.mid(chosen->span.start, chosen->span.length()).simplified();
    constexpr qsizetype shown = 80;
    if (text.size() <= longestTitle && title != document.paragraphs.end())
        return text;
    const qsizetype cut = text.size() > shown ? text.lastIndexOf(u' ', shown) : text.size();
    return cut < text.size() ? text.left(cut) + QChar(0x2026) : text;
}

} // namespace cp
