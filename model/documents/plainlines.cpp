#include "model/documents/plainlines.h"

#include "model/documents/paragraphs.h"

#include <algorithm>

namespace cp {
namespace {

/// No one wraps running text narrower or wider.
constexpr qsizetype narrowestWrap = 30;
constexpr qsizetype widestWrap = 130;
constexpr int tabWidth = 4;

struct Line {
    Span span;
    int indent = 0;
    bool startsBlock = false; ///< a blank line, a form feed or nothing is before it
};

Line lineAt(const QString& text, Span raw)
{
    Line line{raw, 0, false};
    while (line.span.start < line.span.end && text[line.span.start].isSpace())
        line.indent += text[line.span.start++] == u'\t' ? tabWidth : 1;
    while (line.span.end > line.span.start && text[line.span.end - 1].isSpace())
        --line.span.end;
    return line;
}

std::vector<Line> linesOf(const QString& text)
{
    std::vector<Line> lines;
    bool fresh = true;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && text[end] != u'\n' && text[end] != u'\f')
            ++end;
        Line line = lineAt(text, {start, end});
        line.startsBlock = fresh;
        fresh = line.span.isEmpty() || (end < text.size() && text[end] == u'\f');
        if (!line.span.isEmpty())
            lines.push_back(line);
        start = end + 1;
    }
    return lines;
}

qsizetype firstWordLength(const QString& text, Span span)
{
    qsizetype end = span.start;
    while (end < span.end && !text[end].isSpace())
        ++end;
    return end - span.start;
}

bool endsSentence(const QString& text, Span span)
{
    static const QString marks = QStringLiteral(".!?:…");
    static const QString closers = QStringLiteral("\"”’')]»");
    qsizetype last = span.end - 1;
    while (last > span.start && closers.contains(text[last]))
        --last;
    return marks.contains(text[last]);
}

bool hasLetter(const QString& text, Span span)
{
    return std::any_of(text.begin() + span.start, text.begin() + span.end, [](QChar c) { return c.isLetterOrNumber(); });
}

/// Whether the next line's first word would not have fitted on this line.
bool isFull(const QString& text, const Line& line, const Line& next, qsizetype width)
{
    return line.indent + line.span.length() + 1 + firstWordLength(text, next.span) > width;
}

/// The width at which the text is wrapped, or 0.
qsizetype wrapWidth(const QString& text, const std::vector<Line>& lines)
{
    std::vector<qsizetype> lengths;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!lines[i + 1].startsBlock)
            lengths.push_back(lines[i].indent + lines[i].span.length());
    }
    if (lengths.empty())
        return 0;
    const auto high = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
    std::nth_element(lengths.begin(), high, lengths.end());
    const qsizetype width = *high;
    if (width < narrowestWrap || width > widestWrap)
        return 0;
    qsizetype full = 0;
    for (size_t i = 0; i + 1 < lines.size(); ++i)
        full += !lines[i + 1].startsBlock && isFull(text, lines[i], lines[i + 1], width * 17 / 20);
    return full * 2 > static_cast<qsizetype>(lengths.size()) ? width : 0;
}

/// Whether `next` begins a paragraph although no blank line is before it.
bool breaksBefore(const QString& text, const Line& line, const Line& next, qsizetype width)
{
    const QStringView nextText = QStringView(text).sliced(next.span.start, next.span.length());
    if (width == 0 || listMarkLength(nextText) > 0 || !hasLetter(text, line.span) || !hasLetter(text, next.span))
        return true;
    const bool isItem = listMarkLength(QStringView(text).sliced(line.span.start, line.span.length())) > 0;
    if (next.indent > line.indent + 1 && !isItem)
        return true;
    if (isFull(text, line, next, width * 4 / 5))
        return false;
    const bool capital = !text[next.span.start].isLower();
    return capital && (endsSentence(text, line.span) || line.span.length() < width * 3 / 5);
}

} // namespace

std::vector<PlainBlock> plainBlocks(const QString& text)
{
    const std::vector<Line> lines = linesOf(text);
    const qsizetype width = wrapWidth(text, lines);
    std::vector<PlainBlock> blocks;
    for (size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.startsBlock || breaksBefore(text, lines[i - 1], line, width)) {
            blocks.push_back({line.span, line.indent, 1});
            continue;
        }
        PlainBlock& block = blocks.back();
        block.span.end = line.span.end;
        block.indent = std::min(block.indent, line.indent);
        ++block.lineCount;
    }
    return blocks;
}

} // namespace cp
