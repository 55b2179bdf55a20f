#include "widgets/reader/articlelayout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTimer>
#include <algorithm>
#include <cmath>

namespace cp::ui {
namespace {

constexpr double lineSpacing = 1.5;
constexpr int gapHeight = 10;             ///< of an empty line
constexpr qsizetype pieceLength = 4'000;  ///< a longer paragraph is set in pieces, each up to a sentence's end
constexpr qsizetype longestPiece = 8'000; ///< or up to a word's end
constexpr int setAtOnce = 50'000;         ///< characters of a text that is set as a whole
constexpr qsizetype mostSet = 400'000;    ///< characters that have lines at a time
constexpr int sampleLength = 2'000;       ///< characters that tell how wide one is

bool endsSentence(QChar c) { return c == u'.' || c == u'!' || c == u'?' || c == u'\u061f' || c == u'\u06d4'; }

/// The blank that ends the piece beginning at a place; none when the paragraph ends before.
qsizetype pieceEnd(const QString& text, qsizetype from, qsizetype paragraphEnd)
{
    for (qsizetype at = from + pieceLength; at < paragraphEnd; ++at) {
        if (text[at] == u' ' && (endsSentence(text[at - 1]) || at - from >= longestPiece))
            return at;
    }
    return -1;
}

QTextOption optionOf(const QTextBlock& block)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(block.textDirection());
    option.setAlignment(QStyle::visualAlignment(block.textDirection(), Qt::AlignLeft));
    return option;
}

QList<QTextLayout::FormatRange> rangesIn(const QTextBlock& block, const QList<QAbstractTextDocumentLayout::Selection>& selections)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& selection : selections) {
        const int start = std::max(0, selection.cursor.selectionStart() - block.position());
        const int end = std::min(block.length(), selection.cursor.selectionEnd() - block.position());
        if (start < end)
            ranges.push_back({start, end - start, selection.format});
    }
    return ranges;
}

} // namespace

QString inPieces(const QString& text)
{
    QString pieces = text;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lineEnd = text.indexOf(u'\n', start);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
        for (qsizetype cut = start; end - cut > longestPiece;) {
            cut = pieceEnd(text, cut, end);
            if (cut < 0)
                break;
            pieces[cut++] = u'\n';
        }
        start = end + 1;
    }
    return pieces;
}

ArticleLayout::ArticleLayout(QTextDocument* document) : QAbstractTextDocumentLayout(document) {}

int ArticleLayout::margin() const { return static_cast<int>(document()->documentMargin()); }

void ArticleLayout::documentChanged(int from, int removed, int added)
{
    const bool isOnePart = removed == added && m_heights.count() == document()->blockCount() && added < document()->characterCount() - 1;
    if (!isOnePart)
        return estimate();
    const int end = from + added;
    for (QTextBlock block = document()->findBlock(from); block.isValid() && block.position() < end; block = block.next()) {
        if (m_isSet[static_cast<size_t>(block.blockNumber())])
            setLines(block);
    }
    tellSizeSoon();
    Q_EMIT update();
}

/// All heights anew, by the width of a line and of a character.
void ArticleLayout::estimate()
{
    for (int number : m_set) {
        if (const QTextBlock block = document()->findBlockByNumber(number); block.isValid())
            block.layout()->clearLayout();
    }
    m_set.clear();
    m_setCharacters = 0;
    m_isSet.assign(static_cast<size_t>(document()->blockCount()), false);
    const QFontMetricsF metrics(document()->defaultFont(), paintDevice());
    QString sample;
    for (QTextBlock block = document()->begin(); block.isValid() && sample.size() < sampleLength; block = block.next())
        sample += block.text().left(sampleLength);
    const double character = sample.isEmpty() ? metrics.averageCharWidth() : metrics.horizontalAdvance(sample) / static_cast<double>(sample.size());
    // A line loses half a word at its end.
    const double width = std::max(4 * character, document()->pageSize().width() - 2 * margin() - 3 * character);
    std::vector<int> heights;
    heights.reserve(m_isSet.size());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const double lines = std::ceil((block.length() - 1) * character / width);
        heights.push_back(block.length() <= 1 ? gapHeight : static_cast<int>(std::ceil(lines * lineSpacing * metrics.height())));
    }
    m_heights.reset(heights);
    m_hasNews = true;
    if (document()->characterCount() <= setAtOnce && document()->pageSize().width() > 0)
        setBetween(0, documentSize().toSize().height());
    tellSize();
}

void ArticleLayout::setLines(const QTextBlock& block) const
{
    const double width = document()->pageSize().width() - 2 * margin();
    QTextLayout* layout = block.layout();
    layout->setTextOption(optionOf(block));
    double y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({static_cast<double>(margin()), y});
        y += lineSpacing * line.height();
    }
    layout->endLayout();
    keepHeight(block, block.length() <= 1 ? gapHeight : static_cast<int>(std::ceil(y)));
}

void ArticleLayout::keepHeight(const QTextBlock& block, int height) const
{
    const int number = block.blockNumber();
    if (height != m_heights.of(number)) {
        m_heights.set(number, height);
        m_hasNews = true;
    }
    if (m_isSet[static_cast<size_t>(number)])
        return;
    m_isSet[static_cast<size_t>(number)] = true;
    m_set.push_back(number);
    m_setCharacters += block.length();
    forgetOldest();
}

void ArticleLayout::forgetOldest() const
{
    while (m_setCharacters > mostSet && m_set.size() > 1) {
        const QTextBlock block = document()->findBlockByNumber(m_set.front());
        // Without a line begun, this frees what painting has kept, too.
        block.layout()->beginLayout();
        block.layout()->endLayout();
        m_isSet[static_cast<size_t>(m_set.front())] = false;
        m_setCharacters -= block.length();
        m_set.pop_front();
    }
}

void ArticleLayout::tellSize() const
{
    if (!m_hasNews)
        return;
    m_hasNews = false;
    Q_EMIT const_cast<ArticleLayout*>(this)->documentSizeChanged(documentSize());
}

/// Whoever asks for the place of a block may be about to use others that it knows.
void ArticleLayout::tellSizeSoon() const
{
    if (!m_hasNews || m_tellsSoon)
        return;
    m_tellsSoon = true;
    QTimer::singleShot(0, this, [this] {
        m_tellsSoon = false;
        tellSize();
    });
}

bool ArticleLayout::setBetween(int top, int bottom)
{
    bool changed = false;
    for (QTextBlock block = blockAt(top); block.isValid() && margin() + m_heights.above(block.blockNumber()) < bottom; block = block.next()) {
        const auto number = static_cast<size_t>(block.blockNumber());
        if (!m_isSet[number]) {
            setLines(block);
            changed = true;
        }
    }
    tellSize();
    return changed;
}

QSizeF ArticleLayout::documentSize() const
{
    return {document()->pageSize().width(), static_cast<double>(m_heights.total() + 2 * margin())};
}

QRectF ArticleLayout::frameBoundingRect(QTextFrame*) const { return {QPointF(), documentSize()}; }

QRectF ArticleLayout::blockBoundingRect(const QTextBlock& block) const
{
    const int number = block.blockNumber();
    if (!block.isValid() || number >= m_heights.count())
        return {};
    if (!m_isSet[static_cast<size_t>(number)]) {
        setLines(block);
        tellSizeSoon();
    }
    return QRectF(0, margin() + m_heights.above(number), document()->pageSize().width(), m_heights.of(number));
}

QTextBlock ArticleLayout::blockAt(int y) const { return document()->findBlockByNumber(m_heights.at(y - margin())); }

int ArticleLayout::lineTop(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const double top = blockBoundingRect(block).top();
    const QTextLine line = block.isValid() ? block.layout()->lineForTextPosition(position - block.position()) : QTextLine();
    return static_cast<int>(top + (line.isValid() ? line.y() : 0));
}

int ArticleLayout::hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const
{
    const QTextBlock block = blockAt(static_cast<int>(point.y()));
    const QRectF box = blockBoundingRect(block);
    const QTextLayout* layout = block.layout();
    if (accuracy == Qt::ExactHit && !box.contains(point))
        return -1;
    const double y = point.y() - box.top();
    QTextLine line = layout->lineCount() > 0 ? layout->lineAt(0) : QTextLine();
    for (int i = 1; i < layout->lineCount() && layout->lineAt(i).y() <= y; ++i)
        line = layout->lineAt(i);
    if (!line.isValid())
        return block.position();
    if (accuracy == Qt::ExactHit && !line.naturalTextRect().contains({point.x(), line.y()}))
        return -1;
    return block.position() + line.xToCursor(point.x());
}

void ArticleLayout::draw(QPainter* painter, const PaintContext& context)
{
    painter->setPen(context.palette.color(QPalette::Text));
    const double bottom = context.clip.isValid() ? context.clip.bottom() : documentSize().height();
    for (QTextBlock block = blockAt(static_cast<int>(context.clip.top())); block.isValid(); block = block.next()) {
        const QPointF top(0, blockBoundingRect(block).top());
        if (top.y() > bottom)
            break;
        block.layout()->draw(painter, top, rangesIn(block, context.selections), context.clip);
        const int cursor = context.cursorPosition - block.position();
        if (cursor >= 0 && cursor < block.length())
            block.layout()->drawCursor(painter, top, cursor, 1);
    }
}

} // namespace cp::ui
