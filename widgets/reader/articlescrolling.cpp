#include "widgets/reader/articlelayout.h"
#include "widgets/reader/articleview.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <cstdlib>

// What is in view of an article. Heights above it may turn out otherwise than estimated; a line that is on the screen
// stays where it is.

namespace cp::ui {
namespace {

constexpr int mostRounds = 8; ///< in which heights that become known bring other paragraphs into view

} // namespace

void ArticleView::resizeEvent(QResizeEvent* event)
{
    const Anchor kept = m_anchor;
    {
        // Lines break elsewhere; the scroll bar is bound to be wrong until they do.
        const QScopedValueRollback settling(m_settles, true);
        QTextEdit::resizeEvent(event);
        fitLines();
    }
    m_anchor = kept;
    settle();
}

void ArticleView::followScrolling(int value)
{
    if (m_settles)
        return;
    const int reach = 2 * viewport()->height();
    int top = m_layout->lineTop(static_cast<int>(m_anchor.place));
    if (std::abs(top - value) > reach) {
        const QTextBlock block = m_layout->blockAt(value);
        m_anchor.place = block.position();
        top = m_layout->lineTop(block.position());
    }
    m_anchor.below = top - value;
    settle(value > 0 && value == verticalScrollBar()->maximum());
}

void ArticleView::showAnchor()
{
    if (!m_settles)
        settle();
}

void ArticleView::settle(bool toEnd)
{
    QScrollBar* bar = verticalScrollBar();
    const QScopedValueRollback settling(m_settles, true);
    for (int round = 0; round < mostRounds; ++round) {
        bar->setValue(toEnd ? bar->maximum() : m_layout->lineTop(static_cast<int>(m_anchor.place)) - m_anchor.below);
        if (!m_layout->setBetween(bar->value(), bar->value() + viewport()->height()))
            break;
    }
    anchorAtTop();
}

void ArticleView::anchorAtTop()
{
    const int top = verticalScrollBar()->value();
    m_anchor.place = m_layout->hitTest(QPointF(0, top), Qt::FuzzyHit);
    m_anchor.below = m_layout->lineTop(static_cast<int>(m_anchor.place)) - top;
}

void ArticleView::setTop(Anchor anchor)
{
    m_anchor = anchor;
    settle();
}

void ArticleView::scrollTo(Span span)
{
    if (span.start < 0 || span.start >= m_text.size())
        return;
    m_anchor = {span.start, viewport()->height() / 3};
    settle();
}

Span ArticleView::visibleSpan() const
{
    if (!isVisible())
        return {};
    return {cursorForPosition(viewport()->rect().topLeft()).position(), cursorForPosition(viewport()->rect().bottomRight()).position()};
}

} // namespace cp::ui
