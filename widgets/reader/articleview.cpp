#include "widgets/reader/articleview.h"

#include "model/map/search.h"
#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/reader/articlelayout.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QToolTip>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int endReach = 6; ///< pixels around a statement's end that take hold of it

} // namespace

ArticleView::ArticleView(QWidget* parent)
    : QTextEdit(parent), m_palette(&MapPalette::light()), m_layout(new ArticleLayout(document()))
{
    document()->setDocumentLayout(m_layout);
    m_layout->setPaintDevice(viewport());
    setReadOnly(true);
    setProperty("reader", true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(12);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ArticleView::followScrolling);
    connect(m_layout, &ArticleLayout::documentSizeChanged, this, &ArticleView::showAnchor);
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
    m_hits.clear();
    setExtraSelections({});
    m_text = article.text;
    setPlainText(inPieces(article.text));
    m_paragraphs = article.paragraphs;
    formatParagraphs();
    setTop({0, static_cast<int>(document()->documentMargin())});
}

void ArticleView::formatParagraphs()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
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

ArticleView::Mark ArticleView::markOf(const Statement& statement)
{
    return {statement.id, statement.span, statement.role, 0, statement.main, statement.text, statement.probability};
}

/// One paragraph of HTML.
QString ArticleView::tipOf(const Mark& mark)
{
    QString tip = QStringLiteral("<b>%1</b> ").arg(wordFor(mark.role, mark.main).toHtmlEscaped()) + mark.text.simplified().toHtmlEscaped();
    if (mark.chance)
        tip += QStringLiteral("<br>%1 %2").arg(quoted(mark.chance->phrase.simplified()).toHtmlEscaped(), rangeText(*mark.chance));
    return QStringLiteral("<p>%1</p>").arg(tip);
}

void ArticleView::setStatements(const std::vector<Statement>& statements)
{
    m_marks.clear();
    m_marksOfBlock.clear();
    for (const Statement& statement : statements) {
        if (!statement.span.isEmpty() && statement.review != Review::Dismissed)
            m_marks.push_back(markOf(statement));
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
    showSelections();
    formatClashes(true);
    viewport()->update(); // ends to drag reach beyond the words that a selection repaints
}

void ArticleView::showSelections()
{
    QList<ExtraSelection> selections;
    const auto add = [&](Span span, const QColor& ground) { selections.push_back(selectionOf(span, ground)); };
    // The grounds of whole statements first: words lie on them.
    for (const Highlight& highlight : m_highlights) {
        if (highlight.kind == Highlight::Kind::Statement)
            add(m_dragged == End::None ? highlight.span : m_dragSpan, m_palette->selection);
        else if (highlight.kind == Highlight::Kind::Partner)
            add(highlight.span, m_palette->conditionTint);
    }
    for (const Highlight& highlight : m_highlights) {
        if (highlight.kind == Highlight::Kind::Clash)
            add(highlight.span, m_palette->pairClash);
        else if (highlight.kind == Highlight::Kind::Pair)
            add(highlight.span, m_palette->pair[static_cast<size_t>(highlight.pair) % m_palette->pair.size()]);
    }
    // Hundreds of hits cost more than a key may, and few of them are in view.
    m_hitsShown = m_hits.empty() ? Span() : visibleSpan();
    for (const Span& hit : m_hits) {
        if (hit.start < m_hitsShown.end && m_hitsShown.start < hit.end)
            add(hit, m_palette->hit);
    }
    setExtraSelections(selections);
}

QTextEdit::ExtraSelection ArticleView::selectionOf(Span span, const QColor& ground) const
{
    ExtraSelection selection;
    selection.cursor = cursorFor(span);
    selection.format.setBackground(ground);
    selection.format.setForeground(m_palette->text);
    return selection;
}

/// After painting, when it is known what is in view.
void ArticleView::followHits()
{
    if (!m_hits.empty() && visibleSpan() != m_hitsShown)
        QTimer::singleShot(0, this, &ArticleView::showSelections);
}

void ArticleView::setSearch(const QString& words)
{
    if (words == m_search)
        return;
    m_search = words;
    m_hits = placesOf(words, m_text);
    showSelections();
}

Span ArticleView::passage() const
{
    const QTextCursor cursor = textCursor();
    Span span{cursor.selectionStart(), cursor.selectionEnd()};
    while (span.start < span.end && document()->characterAt(static_cast<int>(span.start)).isSpace())
        ++span.start;
    while (span.end > span.start && document()->characterAt(static_cast<int>(span.end - 1)).isSpace())
        --span.end;
    return span;
}

void ArticleView::setTextGrowth(int points)
{
    m_growth = points;
    QFont larger = font();
    larger.setPointSizeF(std::max(6.0, QApplication::font().pointSizeF() + points));
    document()->setDefaultFont(larger);
    fitLines();
    viewport()->update();
}

void ArticleView::setLineWidth(int characters)
{
    m_lineWidth = characters;
    fitLines();
}

void ArticleView::fitLines()
{
    const QFontMetricsF metrics(document()->defaultFont());
    const double wanted = m_lineWidth * metrics.averageCharWidth() + 2 * document()->documentMargin();
    const int spare = m_lineWidth == 0 ? 0 : std::max(0, static_cast<int>((contentsRect().width() - verticalScrollBar()->width() - wanted) / 2));
    setViewportMargins(spare, 0, spare, 0);
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

std::vector<StatementId> ArticleView::statementsAt(qsizetype position) const
{
    std::vector<const Mark*> marks;
    const int block = document()->findBlock(static_cast<int>(position)).blockNumber();
    for (size_t i : m_marksOfBlock.value(block)) {
        if (m_marks[i].span.contains(position))
            marks.push_back(&m_marks[i]);
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark* a, const Mark* b) { return a->span.length() < b->span.length(); });
    std::vector<StatementId> ids;
    for (const Mark* mark : marks)
        ids.push_back(mark->id);
    return ids;
}

StatementId ArticleView::statementAt(qsizetype position) const
{
    const std::vector<StatementId> all = statementsAt(position);
    return all.empty() ? StatementId{} : all.front();
}

const ArticleView::Mark* ArticleView::draggable() const
{
    // Aligned words of a link are no statement that was chosen by itself.
    const bool alone = !m_highlights.empty() && m_highlights.front().kind == Highlight::Kind::Statement
        && std::none_of(m_highlights.begin(), m_highlights.end(), [](const Highlight& h) { return h.kind == Highlight::Kind::Pair || h.kind == Highlight::Kind::Clash; });
    if (!alone)
        return nullptr;
    const auto at = std::find_if(m_marks.begin(), m_marks.end(), [this](const Mark& mark) { return mark.span == m_highlights.front().span; });
    return at == m_marks.end() ? nullptr : &*at;
}

QPoint ArticleView::endPoint(bool start) const
{
    const Mark* mark = draggable();
    if (!mark)
        return {-1, -1};
    const Span span = m_dragged == End::None ? mark->span : m_dragSpan;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(start ? span.start : span.end));
    return cursorRect(cursor).center();
}

ArticleView::End ArticleView::endAt(QPoint at) const
{
    if (!draggable())
        return End::None;
    for (End end : {End::Start, End::Finish}) {
        const QPoint place = endPoint(end == End::Start);
        if (std::abs(at.x() - place.x()) <= endReach && std::abs(at.y() - place.y()) <= 2 * endReach)
            return end;
    }
    return End::None;
}

void ArticleView::dragTo(QPoint at)
{
    // Ends go to the edges of words, as nearly every statement does.
    QTextCursor cursor = cursorForPosition(at);
    const int place = cursor.position();
    cursor.movePosition(m_dragged == End::Start ? QTextCursor::StartOfWord : QTextCursor::EndOfWord);
    const qsizetype to = m_dragged == End::Start ? std::min(cursor.position(), place) : std::max(cursor.position(), place);
    if (m_dragged == End::Start && to < m_dragSpan.end)
        m_dragSpan.start = to;
    else if (m_dragged == End::Finish && to > m_dragSpan.start)
        m_dragSpan.end = to;
    showSelections();
    viewport()->update();
}

void ArticleView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    if (event->button() == Qt::LeftButton && endAt(event->pos()) != End::None) {
        m_dragSpan = draggable()->span;
        m_dragged = endAt(event->pos());
        return;
    }
    QTextEdit::mousePressEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragged != End::None) {
        const Mark* mark = draggable();
        m_dragged = End::None;
        if (mark && m_dragSpan != mark->span)
            Q_EMIT spanDragged(mark->id, m_dragSpan);
        showSelections();
        return;
    }
    QTextEdit::mouseReleaseEvent(event);
    // Dragging selects text; only a click in place picks a statement.
    if (event->button() != Qt::LeftButton || (event->pos() - m_pressed).manhattanLength() > 4 || textCursor().hasSelection())
        return;
    const StatementId id = statementAt(cursorForPosition(event->pos()).position());
    if (id.isValid())
        Q_EMIT statementClicked(id);
}

void ArticleView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged != End::None) {
        dragTo(event->pos());
        return;
    }
    QTextEdit::mouseMoveEvent(event);
    const bool over = statementAt(cursorForPosition(event->pos()).position()).isValid();
    viewport()->setCursor(endAt(event->pos()) != End::None ? Qt::SizeHorCursor : over ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

bool ArticleView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString tip;
    for (StatementId id : statementsAt(cursorForPosition(help->pos()).position())) {
        const auto mark = std::find_if(m_marks.begin(), m_marks.end(), [id](const Mark& m) { return m.id == id; });
        tip += tipOf(*mark);
    }
    QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

/// A paragraph that is shown in pieces is copied whole.
QMimeData* ArticleView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const QString words = m_text.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
    if (inPieces(words) == words)
        return QTextEdit::createMimeDataFromSelection();
    auto* plain = new QMimeData;
    plain->setText(words);
    return plain;
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
