#include "model/documents/paragraphs.h"

#include "model/documents/furniture.h"
#include "model/documents/plainlines.h"

#include <QRegularExpression>
#include <algorithm>

namespace cp {
namespace {

constexpr qsizetype longestTitle = 160;
constexpr qsizetype longestHeading = 90;
/// A block set in by this much more than the rest is a quotation.
constexpr int quotationIndent = 4;

QStringView viewOf(const QString& text, const Paragraph& paragraph)
{
    return QStringView(text).sliced(paragraph.span.start, paragraph.span.length());
}

int usualIndent(const std::vector<PlainBlock>& blocks)
{
    std::vector<int> indents;
    for (const PlainBlock& block : blocks)
        indents.push_back(block.indent);
    const auto middle = indents.begin() + static_cast<std::ptrdiff_t>(indents.size() / 2);
    std::nth_element(indents.begin(), middle, indents.end());
    return indents.empty() ? 0 : *middle;
}

std::vector<Paragraph> toParagraphs(const QString& text, const std::vector<PlainBlock>& blocks)
{
    std::vector<Paragraph> paragraphs;
    const int indent = usualIndent(blocks);
    for (const PlainBlock& block : blocks) {
        Paragraph paragraph{block.span, ParagraphKind::Body};
        const QStringView whole = viewOf(text, paragraph);
        const qsizetype mark = listMarkLength(whole);
        if (whole.startsWith(QLatin1String("> ")) && whole.size() > 2) {
            paragraph.span.start += 2;
            paragraph.kind = ParagraphKind::Quotation;
        } else if (mark > 0 && std::any_of(whole.begin() + mark, whole.end(), [](QChar c) { return c.isLetterOrNumber(); })) {
            paragraph.span.start += mark;
            paragraph.kind = ParagraphKind::ListItem;
        } else if (block.lineCount > 1 && block.indent >= indent + quotationIndent) {
            paragraph.kind = ParagraphKind::Quotation;
        }
        paragraphs.push_back(paragraph);
    }
    return paragraphs;
}

/// The first line that is no furniture, if something follows it and it reads like a title.
void setTitle(const QString& text, std::vector<Paragraph>& paragraphs)
{
    constexpr std::ptrdiff_t latest = 8;
    const auto isContent = [](const Paragraph& p) { return p.kind != ParagraphKind::Furniture; };
    const auto first = std::find_if(paragraphs.begin(), paragraphs.end(), isContent);
    if (first == paragraphs.end() || first->kind != ParagraphKind::Body || first - paragraphs.begin() > latest)
        return;
    const bool followed = std::any_of(first + 1, paragraphs.end(), isContent);
    if (followed && isTitleLike(viewOf(text, *first)))
        first->kind = ParagraphKind::Title;
}

/// A numbered line between prose is a heading, one among others like it an item.
bool isNumberedHeading(const QString& text, const std::vector<Paragraph>& paragraphs, size_t i)
{
    const auto isItem = [&](size_t at) { return at < paragraphs.size() && paragraphs[at].kind == ParagraphKind::ListItem; };
    const Span span = paragraphs[i].span;
    const bool numbered = span.start >= 3 && text[span.start - 3].isDigit();
    return numbered && isHeadingLike(viewOf(text, paragraphs[i])) && !isItem(i + 1) && (i == 0 || !isItem(i - 1));
}

/// Questions alone on their lines, each with prose behind it: where there are several, they head the answers.
void setQuestions(const QString& text, std::vector<Paragraph>& paragraphs)
{
    constexpr size_t fewest = 2;
    std::vector<size_t> questions;
    for (size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        const QStringView line = viewOf(text, paragraphs[i]);
        const bool alone = paragraphs[i].kind == ParagraphKind::Body && line.endsWith(u'?') && isHeadingLike(line.chopped(1));
        if (alone && paragraphs[i + 1].kind == ParagraphKind::Body && isProse(viewOf(text, paragraphs[i + 1])))
            questions.push_back(i);
    }
    for (size_t i : questions)
        paragraphs[i].kind = questions.size() >= fewest ? ParagraphKind::Heading : ParagraphKind::Body;
}

void setHeadings(const QString& text, std::vector<Paragraph>& paragraphs)
{
    for (size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        Paragraph& paragraph = paragraphs[i];
        if ((paragraph.kind == ParagraphKind::Body && isHeadingLike(viewOf(text, paragraph)))
            || (paragraph.kind == ParagraphKind::ListItem && isNumberedHeading(text, paragraphs, i)))
            paragraph.kind = ParagraphKind::Heading;
    }
}

} // namespace

bool isTitleLike(QStringView text)
{
    static const QString unlike = QStringLiteral(".;:,");
    return !text.isEmpty() && text.size() <= longestTitle && text.count(u'\n') <= 2 && !unlike.contains(text.back())
        && !text.front().isLower();
}

bool isHeadingLike(QStringView text)
{
    return isTitleLike(text) && text.size() <= longestHeading && !text.contains(u'\n') && !text.endsWith(u'!')
        && !text.endsWith(u'?') && !text.endsWith(u'”') && !text.endsWith(u'"');
}

qsizetype listMarkLength(QStringView text)
{
    static const QRegularExpression mark(
        QStringLiteral("^(?:[-*•‣◦▪●·–]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\)|\\((?:i{1,3}|iv|vi{0,3}|ix|x)\\))[ \\t]+(?=\\S)"));
    // Only so much as a mark can take: the pattern must not search a whole article.
    return mark.match(text.left(12)).capturedLength();
}

std::vector<Paragraph> splitParagraphs(const QString& text)
{
    std::vector<Paragraph> paragraphs = toParagraphs(text, plainBlocks(text));
    setFurnitureAside(text, paragraphs);
    setTitle(text, paragraphs);
    setHeadings(text, paragraphs);
    setQuestions(text, paragraphs);
    setBackMatterAside(text, paragraphs);
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
    const QString text = viewOf(document.text, *chosen).left(4 * longestTitle).toString().simplified();
    if (title != document.paragraphs.end())
        return text;
    constexpr qsizetype shown = 80;
    const qsizetype cut = text.size() > shown ? std::max(text.lastIndexOf(u' ', shown), shown / 2) : text.size();
    return cut < text.size() ? text.left(cut) + QChar(0x2026) : text;
}

} // namespace cp
