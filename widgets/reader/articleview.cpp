#include "widgets/reader/articleview.h"

#include "model/rendering/palette.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>

namespace cp::ui {
namespace {

/// Beyond this length paragraphs stay unformatted: formatting each would take longer than a person waits.
constexpr int formattedCharacters = 2'000'000;
constexpr double underlineDrop = 3.5;
constexpr double levelDrop = 4;

QPen underline(Role role, const MapPalette& palette)
{
    switch (role) {
    case Role::Claim: return QPen(palette.roleClaim, 2, Qt::SolidLine, Qt::FlatCap);
    case Role::Premise: return QPen(palette.rolePremise, 1.25, Qt::SolidLine, Qt::FlatCap);
    case Role::Condition: {
        QPen pen(palette.roleCondition, 1.5, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({5 / 1.5, 3 / 1.5});
        return pen;
    }
    case Role::Context: break;
    }
    return QPen(palette.roleContext, 1, Qt::DotLine, Qt::FlatCap);
}

} // namespace

ArticleView::ArticleView(QWidget* parent) : QTextEdit(parent), m_palette(&MapPalette::light())
{
    setReadOnly(true);
    setProperty("reader", true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(12);
}

void ArticleView::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    formatParagraphs();
    setHighlights(m_highlights);
}

void ArticleView::showDocument(const Document& article)
{
    m_highlights.clear();
    m_marks.clear();
    m_marksOfBlock.clear();
    setExtraSelections({});
    setPlainText(article.text);
    m_paragraphs = article.paragraphs;
    formatParagraphs();
    verticalScrollBar()->setValue(0);
}

void ArticleView::formatParagraphs()
{
    if (document()->characterCount() > formattedCharacters)
        return;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextBlockFormat roomy;
    roomy.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(roomy);
    QTextBlockFormat gap;
    gap.setLineHeight(10, QTextBlockFormat::FixedHeight);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.length() <= 1)
            QTextCursor(block).setBlockFormat(gap);
    }
    for (const Paragraph& paragraph : m_paragraphs) {
        QTextCharFormat format;
        if (paragraph.kind == ParagraphKind::Title || paragraph.kind == ParagraphKind::Heading)
            format.setFontWeight(QFont::DemiBold);
        else if (paragraph.kind == ParagraphKind::Furniture)
            format.setForeground(m_palette->muted);
        else
            continue;
        cursorFor(paragraph.span).mergeCharFormat(format);
    }
    cursor.endEditBlock();
}

void ArticleView::setStatements(const std::vector<Statement>& statements)
{
    m_marks.clear();
    m_marksOfBlock.clear();
    for (const Statement& statement : statements) {
        if (!statement.span.isEmpty() && statement.review != Review::Dismissed)
            m_marks.push_back({statement.id, statement.span, statement.role, 0});
    }
    std::sort(m_marks.begin(), m_marks.end(), [](const Mark& a, const Mark& b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    std::vector<qsizetype> endOfLevel;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        Mark& mark = m_marks[i];
        const auto level = std::find_if(endOfLevel.begin(), endOfLevel.end(),
                                        [&](qsizetype end) { return end <= mark.span.start; });
        mark.level = static_cast<int>(level - endOfLevel.begin());
        if (level == endOfLevel.end())
            endOfLevel.push_back(mark.span.end);
        else
            *level = mark.span.end;
        const int first = document()->findBlock(static_cast<int>(mark.span.start)).blockNumber();
        const int last = document()->findBlock(static_cast<int>(mark.span.end - 1)).blockNumber();
        for (int block = first; block >= 0 && block <= last; ++block)
            m_marksOfBlock[block].push_back(i);
    }
    viewport()->update();
}

void ArticleView::setHighlights(const std::vector<Highlight>& highlights)
{
    formatClashes(false);
    m_highlights = highlights;
    QList<ExtraSelection> selections;
    // The statement's ground first: its aligned words lie on it.
    for (bool ground : {true, false}) {
        for (const Highlight& highlight : m_highlights) {
            if ((highlight.kind == Highlight::Kind::Statement) != ground)
                continue;
            ExtraSelection selection;
            selection.cursor = cursorFor(highlight.span);
            const QColor colour = ground ? m_palette->selection
                                  : highlight.kind == Highlight::Kind::Clash
                                      ? m_palette->pairClash
                                      : m_palette->pair[static_cast<size_t>(highlight.pair) % m_palette->pair.size()];
            selection.format.setBackground(colour);
            selection.format.setForeground(m_palette->text);
            selections.push_back(selection);
        }
    }
    setExtraSelections(selections);
    formatClashes(true);
}

void ArticleView::formatClashes(bool on)
{
    QTextCharFormat format;
    format.setFontWeight(on ? QFont::DemiBold : QFont::Normal);
    for (const Highlight& highlight : m_highlights) {
        if (highlight.kind == Highlight::Kind::Clash)
            cursorFor(highlight.span).mergeCharFormat(format);
    }
}

void ArticleView::scrollTo(Span span)
{
    const QTextBlock block = document()->findBlock(static_cast<int>(span.start));
    if (!block.isValid())
        return;
    const QRectF box = document()->documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(static_cast<int>(span.start) - block.position());
    const double y = box.top() + (line.isValid() ? line.y() : 0);
    verticalScrollBar()->setValue(static_cast<int>(y - viewport()->height() / 3.0));
}

StatementId ArticleView::statementAt(qsizetype position) const
{
    StatementId found;
    qsizetype length = 0;
    const int block = document()->findBlock(static_cast<int>(position)).blockNumber();
    for (size_t i : m_marksOfBlock.value(block)) {
        const Span span = m_marks[i].span;
        if (span.contains(position) && (!found.isValid() || span.length() < length)) {
            found = m_marks[i].id;
            length = span.length();
        }
    }
    return found;
}

void ArticleView::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    const double bottom = verticalScrollBar()->value() + viewport()->height();
    const auto* layout = document()->documentLayout();
    // A point in the document's margin would hit its end.
    const double margin = document()->documentMargin() + 1;
    const int at = layout->hitTest({margin, std::max<double>(verticalScrollBar()->value(), margin)}, Qt::FuzzyHit);
    QTextBlock block = document()->findBlock(at);
    for (; block.isValid() && layout->blockBoundingRect(block).top() < bottom; block = block.next()) {
        const auto marks = m_marksOfBlock.constFind(block.blockNumber());
        if (marks != m_marksOfBlock.cend())
            paintMarks(painter, block, *marks);
    }
}

void ArticleView::paintMarks(QPainter& painter, const QTextBlock& block, const std::vector<size_t>& marks) const
{
    const QTextLayout* text = block.layout();
    const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
    for (size_t place : marks) {
        const Mark& mark = m_marks[place];
        painter.setPen(underline(mark.role, *m_palette));
        for (int i = 0; i < text->lineCount(); ++i) {
            const QTextLine line = text->lineAt(i);
            const qsizetype start = block.position() + line.textStart();
            const Span part = mark.span.intersected({start, start + line.textLength()});
            if (part.isEmpty())
                continue;
            const double from = line.cursorToX(static_cast<int>(part.start - block.position()));
            const double to = line.cursorToX(static_cast<int>(part.end - block.position()));
            const double y = origin.y() + line.y() + line.ascent() + underlineDrop + mark.level * levelDrop;
            painter.drawLine(QPointF(origin.x() + from, y), QPointF(origin.x() + to, y));
        }
    }
}

void ArticleView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    QTextEdit::mousePressEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    // Dragging selects text; only a click in place picks a statement.
    if (event->button() != Qt::LeftButton || (event->pos() - m_pressed).manhattanLength() > 4)
        return;
    const StatementId id = statementAt(cursorForPosition(event->pos()).position());
    if (id.isValid())
        Q_EMIT statementClicked(id);
}

void ArticleView::mouseMoveEvent(QMouseEvent* event)
{
    QTextEdit::mouseMoveEvent(event);
    const bool over = statementAt(cursorForPosition(event->pos()).position()).isValid();
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

QTextCursor ArticleView::cursorFor(Span span) const
{
    const int last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(span.start, 0, last)));
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(span.end, 0, last)), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace cp::ui
