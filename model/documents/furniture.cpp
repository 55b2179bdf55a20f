#include "model/documents/furniture.h"

#include "model/documents/furniturerules.h"

namespace cp {
namespace {

using namespace furniturerules;

constexpr qsizetype shortestProse = 120;
constexpr qsizetype longestFurniture = 600;
/// Short paragraphs that may stand between the end of the article and the last line of its footer.
constexpr int mostShortAtEnd = 8;

QStringView viewOf(const QString& text, const Paragraph& paragraph)
{
    return QStringView(text).sliced(paragraph.span.start, paragraph.span.length());
}

/// The paragraph as one line; empty when it is too long to be furniture, or is none by its kind.
QString lineOf(const QString& text, const Paragraph& paragraph)
{
    const bool asked = paragraph.kind == ParagraphKind::Body || paragraph.kind == ParagraphKind::ListItem
        || paragraph.kind == ParagraphKind::Heading;
    return asked && paragraph.span.length() <= longestFurniture ? viewOf(text, paragraph).toString().simplified() : QString();
}

bool isFurnitureAnywhere(QStringView line)
{
    return isSeparator(line) || isPromotion(line) || isCredit(line) || isNotice(line);
}

bool isFurnitureAtTop(QStringView line, bool isFirst, ParagraphKind kind)
{
    if (isFurnitureAnywhere(line) || isByline(line) || isDate(line) || isKicker(line))
        return true;
    return !isFirst && kind != ParagraphKind::Heading && (isName(line) || isAuthorNote(line));
}

bool isFurnitureAtEnd(QStringView line, ParagraphKind kind)
{
    if (isFurnitureAnywhere(line) || isByline(line) || isDate(line) || isAuthorNote(line))
        return true;
    return kind == ParagraphKind::Body && isName(line);
}

/// Marks the lines above the first prose; gives the index of that prose, or of what follows the top if there is none.
size_t setTopAside(const QString& text, std::vector<Paragraph>& paragraphs)
{
    constexpr size_t deepestTop = 16;
    for (size_t i = 0; i < std::min(paragraphs.size(), deepestTop); ++i) {
        const QString line = lineOf(text, paragraphs[i]);
        if (!line.isEmpty() && isFurnitureAtTop(line, i == 0, paragraphs[i].kind))
            paragraphs[i].kind = ParagraphKind::Furniture;
        else if (isProse(viewOf(text, paragraphs[i])))
            return i;
    }
    return std::min(paragraphs.size(), deepestTop);
}

/// Marks the lines below the last prose; gives the index after that prose.
size_t setEndAside(const QString& text, std::vector<Paragraph>& paragraphs, size_t top)
{
    int shortOnes = 0;
    for (size_t i = paragraphs.size(); i > top + 1; --i) {
        Paragraph& paragraph = paragraphs[i - 1];
        const QString line = lineOf(text, paragraph);
        if (!line.isEmpty() && isFurnitureAtEnd(line, paragraph.kind))
            paragraph.kind = ParagraphKind::Furniture;
        else if (isProse(viewOf(text, paragraph)) || ++shortOnes > mostShortAtEnd)
            return i;
    }
    return top + 1;
}

void cutDateline(const QString& text, std::vector<Paragraph>& paragraphs, size_t at)
{
    if (at >= paragraphs.size() || paragraphs[at].kind != ParagraphKind::Body)
        return;
    const Span whole = paragraphs[at].span;
    const qsizetype length = datelineLength(viewOf(text, paragraphs[at]));
    if (length == 0 || length + 20 > whole.length())
        return;
    qsizetype end = whole.start + length;
    while (text[end - 1].isSpace())
        --end;
    paragraphs[at].span.start = whole.start + length;
    const Paragraph dateline{{whole.start, end}, ParagraphKind::Furniture};
    paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(at), dateline);
}

} // namespace

bool isProse(QStringView text)
{
    if (text.size() < shortestProse)
        return false;
    static const QString closing = QStringLiteral(".!?…:;\"”’')]");
    return closing.contains(text.back()) || text.size() > 2 * shortestProse;
}

void setFurnitureAside(const QString& text, std::vector<Paragraph>& paragraphs)
{
    const size_t top = setTopAside(text, paragraphs);
    const size_t end = setEndAside(text, paragraphs, top);
    for (size_t i = top; i < std::min(end, paragraphs.size()); ++i) {
        const QString line = lineOf(text, paragraphs[i]);
        if (!line.isEmpty() && isFurnitureAnywhere(line))
            paragraphs[i].kind = ParagraphKind::Furniture;
    }
    cutDateline(text, paragraphs, top);
}

void setBackMatterAside(const QString& text, std::vector<Paragraph>& paragraphs)
{
    bool inside = false;
    bool listed = false; // behind "Related articles", until prose comes
    for (Paragraph& paragraph : paragraphs) {
        const bool late = paragraph.span.start > text.size() * 2 / 5;
        const bool names = late && isBackMatterHeading(viewOf(text, paragraph));
        if (paragraph.kind == ParagraphKind::Heading && (names || !listed))
            inside = names;
        listed = (listed || (names && paragraph.kind == ParagraphKind::Furniture)) && !isProse(viewOf(text, paragraph));
        if (inside || listed)
            paragraph.kind = ParagraphKind::Furniture;
    }
    for (auto last = paragraphs.rbegin(); last != paragraphs.rend(); ++last) {
        if (last->kind == ParagraphKind::Heading)
            last->kind = ParagraphKind::Furniture;
        else if (last->kind != ParagraphKind::Furniture)
            break;
    }
}

} // namespace cp
