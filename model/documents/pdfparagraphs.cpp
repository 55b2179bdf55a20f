#include "model/documents/pdfparagraphs.h"

#include "model/documents/paragraphs.h"
#include "model/documents/pdfcolumns.h"
#include "model/documents/pdflayout.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace cp {
namespace {

/// Share of the usual distance between lines that a gap must exceed to part paragraphs.
constexpr double wideGap = 1.25;
/// Sizes of type that differ by less are the same, as measured.
constexpr double sizeTolerance = 0.1;

struct Block {
    QString text;
    double height = 0;
    int page = 0;
    int lineCount = 0;
};

bool endsSentence(const QString& text)
{
    static const QRegularExpression end(QStringLiteral("[.!?…:][\"”’')\\]]*(?:\\d{1,3})?$"));
    return end.match(text.right(8)).hasMatch();
}

bool differInSize(double a, double b) { return std::abs(a - b) > sizeTolerance * std::max(a, b); }

/// Takes lines apart into blocks of text.
class BlockBuilder final {
public:
    explicit BlockBuilder(const std::vector<PdfLine>& lines) : m_lines(lines), m_layout(measureLayout(lines))
    {
        static const QRegularExpression gap(QStringLiteral("[^\\p{L}-]+"));
        for (const PdfLine& line : lines) {
            for (const QString& word : line.text.toLower().split(gap, Qt::SkipEmptyParts))
                m_words.insert(word);
        }
    }

    std::vector<Block> build()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const PdfLine& line = m_lines[i];
            if (i == 0 || startsBlock(i))
                m_blocks.push_back({line.text, line.height, line.page, 1});
            else
                append(line.text);
        }
        return std::move(m_blocks);
    }

    [[nodiscard]] double bodyHeight() const { return m_layout.bodyHeight; }

private:
    bool startsBlock(size_t i) const
    {
        const PdfLine& line = m_lines[i - 1];
        const PdfLine& next = m_lines[i];
        if (differInSize(line.height, next.height) || listMarkLength(next.text) > 0)
            return true;
        // Over to the next column or page, a paragraph goes on when its sentence does.
        if (!isBelow(line, next))
            return endsSentence(line.text) || isLast(i - 1);
        const double distance = (next.box.top() - line.box.top()) / std::max(line.height, 1.0);
        if (distance > wideGap * m_layout.leading)
            return true;
        return isIndented(i) || (isCutShort(i - 1) && endsSentence(line.text));
    }

    /// A heading or label at the foot of a column does not run on.
    bool isLast(size_t i) const { return isCutShort(i) && isHeadingLike(m_lines[i].text) && m_blocks.back().lineCount == 1; }

    /// Set in from the line before, which is not itself the first of an item with a hanging indent.
    bool isIndented(size_t i) const
    {
        const double step = m_lines[i].box.left() - m_lines[i - 1].box.left();
        const bool wasItem = listMarkLength(m_lines[i - 1].text) > 0;
        const bool wasFlush = m_lines[i - 1].box.left() - m_layout.columnLeft[i - 1] < 0.5 * m_lines[i].height;
        return !wasItem && wasFlush && step > 0.6 * m_lines[i].height && step < 6 * m_lines[i].height;
    }

    /// Whether the next line's first word would have fitted on line i.
    bool isCutShort(size_t i) const
    {
        const double room = m_layout.columnRight[i] - m_lines[i].box.right();
        const double needed = i + 1 < m_lines.size() ? m_lines[i + 1].firstWordWidth : 0;
        return room > needed + m_lines[i].height;
    }

    void append(const QString& line)
    {
        Block& block = m_blocks.back();
        ++block.lineCount;
        if (!endsInHyphen(block.text) || !line.front().isLower()) {
            block.text += endsInHyphen(block.text) ? line : u' ' + line;
            return;
        }
        if (isBroken(block.text, line))
            block.text.chop(1);
        block.text += line;
    }

    static bool endsInHyphen(const QString& text)
    {
        const bool hyphen = text.endsWith(u'-') || text.endsWith(QChar(0x2010));
        return hyphen && text.size() > 1 && text[text.size() - 2].isLetter();
    }

    /// Whether the hyphen between the two is the typesetter's: yes unless the document has the compound elsewhere.
    bool isBroken(const QString& before, const QString& after) const
    {
        static const QRegularExpression lastWord(QStringLiteral("[\\p{L}-]+$"));
        static const QRegularExpression firstWord(QStringLiteral("^[\\p{L}-]+"));
        const QString head = lastWord.match(before.chopped(1).right(60)).captured().toLower();
        const QString tail = firstWord.match(after.left(60)).captured().toLower();
        if (m_words.contains(head + tail))
            return true;
        return !m_words.contains(head + u'-' + tail);
    }

    const std::vector<PdfLine>& m_lines;
    PdfLayout m_layout;
    QSet<QString> m_words;
    std::vector<Block> m_blocks;
};

/// Small type below the last line in the usual size on its page.
std::vector<bool> footnotes(const std::vector<PdfLine>& lines, double bodyHeight)
{
    std::vector<bool> isNote(lines.size(), false);
    double lowest = 0;
    for (size_t first = 0, last = 0; first < lines.size(); first = last) {
        lowest = 0;
        for (last = first; last < lines.size() && lines[last].page == lines[first].page; ++last) {
            if (lines[last].height > 0.9 * bodyHeight)
                lowest = std::max(lowest, lines[last].box.bottom());
        }
        for (size_t i = first; i < last; ++i)
            isNote[i] = lines[i].height < 0.9 * bodyHeight && lines[i].box.top() > lowest - lines[i].height && lowest > 0;
    }
    return isNote;
}

/// The first block in the largest type of the first page, if that is well above the usual one.
std::ptrdiff_t titleOfBlocks(const std::vector<Block>& blocks, double bodyHeight)
{
    std::ptrdiff_t best = -1;
    double height = bodyHeight * 1.15;
    for (size_t i = 0; i < blocks.size() && blocks[i].page == blocks.front().page; ++i) {
        if (blocks[i].height > height && blocks[i].text.size() <= 300 && blocks[i].text.size() > 3) {
            height = blocks[i].height * (1 + sizeTolerance / 2);
            best = static_cast<std::ptrdiff_t>(i);
        }
    }
    return best;
}

/// The title of the file's properties counts only when the first page shows it.
std::ptrdiff_t declaredTitle(const std::vector<Block>& blocks, const QString& title)
{
    for (size_t i = 0; i < std::min<size_t>(blocks.size(), 12); ++i) {
        if (!title.isEmpty() && blocks[i].text.compare(title, Qt::CaseInsensitive) == 0)
            return static_cast<std::ptrdiff_t>(i);
    }
    return -1;
}

bool isContentsLine(const QString& text)
{
    static const QRegularExpression leaders(QStringLiteral("(?:\\.{5,}|(?:\\. ){5,})\\s*\\d+"));
    return leaders.match(text).hasMatch();
}

/// Without a title in large type, the first line counts if it reads like one.
bool isPlainTitle(const std::vector<Block>& blocks, size_t i, std::ptrdiff_t title)
{
    return title < 0 && i == 0 && blocks.size() > 1 && isTitleLike(blocks[0].text) && blocks[0].lineCount <= 2
        && !isHeadingLike(blocks[1].text);
}

ParagraphKind kindOf(const std::vector<Block>& blocks, size_t i, std::ptrdiff_t title, double bodyHeight)
{
    const Block& block = blocks[i];
    if (static_cast<std::ptrdiff_t>(i) == title || isPlainTitle(blocks, i, title))
        return ParagraphKind::Title;
    if (isContentsLine(block.text))
        return ParagraphKind::Furniture;
    const bool isBullet = listMarkLength(block.text) > 0 && !block.text.front().isDigit();
    const bool isLarge = block.height > bodyHeight * (1 + sizeTolerance) && block.text.size() <= 200;
    const bool last = i + 1 == blocks.size();
    if (!last && !isBullet && ((isLarge && !block.text.endsWith(u'.')) || (block.lineCount == 1 && isHeadingLike(block.text))))
        return ParagraphKind::Heading;
    return listMarkLength(block.text) > 0 ? ParagraphKind::ListItem : ParagraphKind::Body;
}

} // namespace

ArticleText rebuildParagraphs(const PdfText& pdf)
{
    const std::vector<PdfLine> lines = inReadingOrder(withoutRunningHeads(pdf));
    const std::vector<bool> isNote = footnotes(lines, measureLayout(lines).bodyHeight);
    std::vector<PdfLine> running;
    std::vector<PdfLine> notes;
    for (size_t i = 0; i < lines.size(); ++i)
        (isNote[i] ? notes : running).push_back(lines[i]);
    BlockBuilder builder(running);
    const std::vector<Block> blocks = builder.build();
    const std::ptrdiff_t declared = declaredTitle(blocks, pdf.title);
    const std::ptrdiff_t title = declared >= 0 ? declared : titleOfBlocks(blocks, builder.bodyHeight());
    ArticleTextBuilder article;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const ParagraphKind kind = kindOf(blocks, i, title, builder.bodyHeight());
        const qsizetype mark = kind == ParagraphKind::ListItem ? listMarkLength(blocks[i].text) : 0;
        article.add(QStringView(blocks[i].text).sliced(mark), kind);
    }
    for (const Block& note : BlockBuilder(notes).build())
        article.add(note.text, ParagraphKind::Furniture);
    return article.take({});
}

} // namespace cp
