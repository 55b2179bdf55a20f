#include "model/rendering/palette.h"
#include "widgets/reader/articlelayout.h"
#include "widgets/reader/articleview.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>
#include <ranges>

// What is drawn over the text of an article: underlines, boxes of probability phrases, ends to drag.

namespace cp::ui {
namespace {

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

void ArticleView::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    const int top = verticalScrollBar()->value();
    const int bottom = top + viewport()->height();
    for (QTextBlock block = m_layout->blockAt(top); block.isValid() && m_layout->blockBoundingRect(block).top() < bottom; block = block.next()) {
        const auto marks = m_marksOfBlock.constFind(block.blockNumber());
        if (marks != m_marksOfBlock.cend())
            paintMarks(painter, block, *marks);
    }
    paintEnds(painter);
    followHits();
}

std::vector<QRectF> ArticleView::rectsOf(Span span, const QTextBlock& block) const
{
    std::vector<QRectF> rects;
    const QTextLayout* text = block.layout();
    const QPointF origin = m_layout->blockBoundingRect(block).topLeft();
    const auto numbers = std::views::iota(0, text->lineCount());
    // Searched, not walked: a text without breaks is one block of thousands of lines and statements.
    const auto first = std::ranges::partition_point(numbers, [&](int number) {
        const QTextLine line = text->lineAt(number);
        return block.position() + line.textStart() + line.textLength() <= span.start;
    });
    for (int i = static_cast<int>(first - numbers.begin()); i < text->lineCount(); ++i) {
        const QTextLine line = text->lineAt(i);
        const qsizetype start = block.position() + line.textStart();
        if (start >= span.end)
            break;
        const Span part = span.intersected({start, start + line.textLength()});
        if (part.isEmpty())
            continue;
        const double from = line.cursorToX(static_cast<int>(part.start - block.position()));
        const double to = line.cursorToX(static_cast<int>(part.end - block.position()));
        rects.push_back({origin.x() + from, origin.y() + line.y(), to - from, line.ascent()});
    }
    return rects;
}

void ArticleView::paintMarks(QPainter& painter, const QTextBlock& block, const std::vector<size_t>& marks) const
{
    for (size_t place : marks) {
        const Mark& mark = m_marks[place];
        painter.setPen(underline(mark.role, *m_palette));
        for (const QRectF& words : rectsOf(mark.span, block)) {
            const double y = words.bottom() + underlineDrop + mark.level * levelDrop;
            painter.drawLine(QPointF(words.left(), y), QPointF(words.right(), y));
        }
        paintChance(painter, block, mark);
    }
}

void ArticleView::paintChance(QPainter& painter, const QTextBlock& block, const Mark& mark) const
{
    if (!mark.chance)
        return;
    for (const QRectF& words : rectsOf(mark.chance->span, block)) {
        const QRectF box = words.adjusted(-1.5, 0, 1.5, 2.5);
        painter.setPen(QPen(m_palette->control, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 3, 3);
        const double width = std::max(3.0, (mark.chance->high - mark.chance->low) * box.width());
        const double from = std::min(box.left() + mark.chance->low * box.width(), box.right() - width);
        painter.fillRect(QRectF(from, box.top() - 1.5, width, 3), m_palette->probFill);
    }
}

void ArticleView::paintEnds(QPainter& painter) const
{
    if (!draggable())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette->accent);
    for (bool start : {true, false}) {
        const QPointF at = endPoint(start) + QPointF(0, verticalScrollBar()->value());
        painter.drawRect(QRectF(at.x() - 1, at.y() - 9, 2, 18));
        painter.drawEllipse(QPointF(at.x(), start ? at.y() - 9 : at.y() + 9), 3, 3);
    }
}

} // namespace cp::ui
