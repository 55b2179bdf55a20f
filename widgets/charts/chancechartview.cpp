#include "widgets/charts/chancechartview.h"

#include "model/rendering/palette.h"
#include "model/rendering/wording.h"
#include "widgets/common/smallparts.h"

#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QMap>
#include <QMouseEvent>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>

namespace cp::ui {
namespace {

constexpr int lineHeight = 26;
constexpr int axisHeight = 30;
constexpr int labelWidth = 330;
constexpr int phraseWidth = 130;
constexpr double barHeight = 10;
constexpr double leastBar = 0.8; ///< per cent

/// How a bar of that kind is filled; the outline carries the kinds that are not solid.
QBrush brushFor(ProbabilityKind kind, const QColor& ink)
{
    switch (kind) {
    case ProbabilityKind::Likelihood: return ink;
    case ProbabilityKind::Consensus: return QBrush(ink, Qt::BDiagPattern);
    case ProbabilityKind::Confidence:
    case ProbabilityKind::Hearsay: return Qt::NoBrush;
    }
    return ink;
}

QPen penFor(ProbabilityKind kind, const QColor& ink)
{
    return QPen(ink, 1.5, kind == ProbabilityKind::Hearsay ? Qt::DotLine : Qt::SolidLine);
}

} // namespace

ChanceChartView::ChanceChartView(QWidget* parent)
    : QChartView(new QChart, parent), m_palette(&MapPalette::light()), m_values(new QValueAxis(this)), m_rows(new QBarCategoryAxis(this))
{
    setObjectName(QStringLiteral("chanceChart"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({labelWidth, 0, phraseWidth, 0});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    m_values->setRange(0, 100);
    m_values->setTickCount(6);
    m_values->setLabelFormat(QStringLiteral("%d %%"));
    m_rows->setLabelsVisible(false);
    m_rows->setGridLineVisible(false);
    m_rows->setLineVisible(false);
    chart()->addAxis(m_values, Qt::AlignTop); // in sight without scrolling
    chart()->addAxis(m_rows, Qt::AlignLeft);
    viewport()->setMouseTracking(true);
}

void ChanceChartView::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    styleAxes();
    rebuild();
}

void ChanceChartView::styleAxes()
{
    m_values->setGridLinePen(QPen(m_palette->divider, 1));
    m_values->setLinePen(QPen(m_palette->control, 1));
    m_values->setLabelsBrush(m_palette->muted);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    m_values->setLabelsFont(small);
}

void ChanceChartView::showChart(ChanceChart chart)
{
    if (chart == m_chart)
        return; // most edits change nothing here, and new bars are slow to make
    m_chart = std::move(chart);
    layOutLines();
    rebuild();
}

void ChanceChartView::layOutLines()
{
    m_lines.clear();
    for (size_t i = 0; i < m_chart.rows.size(); ++i) {
        const ChanceChart::Row& row = m_chart.rows[i];
        if (i == 0 || row.group != m_chart.rows[i - 1].group || row.heading != m_chart.rows[i - 1].heading)
            m_lines.push_back({-1, i});
        m_lines.push_back({static_cast<int>(i), i});
    }
}

void ChanceChartView::rebuild()
{
    if (m_series) {
        chart()->removeSeries(m_series);
        delete m_series;
    }
    m_series = new QHorizontalStackedBarSeries(this);
    m_series->setBarWidth(barHeight / lineHeight);
    fillSeries();
    QStringList names;
    for (size_t i = m_lines.size(); i-- > 0;)
        names += QString::number(i);
    m_rows->setCategories(names);
    chart()->addSeries(m_series);
    m_series->attachAxis(m_values);
    m_series->attachAxis(m_rows);
    setFixedHeight(static_cast<int>(m_lines.size()) * lineHeight + axisHeight);
    resetCachedContent();
    viewport()->update();
}

QBarSet* ChanceChartView::addSet(const QBrush& brush, const QPen& pen)
{
    auto* set = new QBarSet(QString(), m_series);
    set->setBrush(brush);
    set->setPen(pen);
    m_series->append(set);
    return set;
}

/// One set for the gaps in front, and one for each document and kind, since Qt Charts colours by set; the others are empty on
/// a line.
void ChanceChartView::fillSeries()
{
    QBarSet* gap = addSet(Qt::NoBrush, Qt::NoPen);
    const auto keyOf = [](const ChartBar& bar) { return std::pair(bar.lane, static_cast<int>(bar.probability.kind)); };
    QMap<std::pair<int, int>, QBarSet*> sets;
    for (const auto& row : m_chart.rows) {
        QBarSet*& set = sets[keyOf(row.bar)];
        const QColor ink = m_palette->lane(row.bar.lane).ink;
        if (!set)
            set = addSet(brushFor(row.bar.probability.kind, ink), penFor(row.bar.probability.kind, ink));
    }
    // The category axis counts from below.
    for (size_t i = m_lines.size(); i-- > 0;) {
        const ChartBar* bar = m_lines[i].bar < 0 ? nullptr : &m_chart.rows[static_cast<size_t>(m_lines[i].bar)].bar;
        // A point is a short bar around its value.
        const double width = bar ? std::max(leastBar, (bar->probability.high - bar->probability.low) * 100) : 0;
        gap->append(bar ? std::clamp((bar->probability.low + bar->probability.high) * 50 - width / 2, 0.0, 100 - width) : 0);
        for (auto it = sets.begin(); it != sets.end(); ++it)
            it.value()->append(bar && it.key() == keyOf(*bar) ? width : 0);
    }
}

QRectF ChanceChartView::placeOf(size_t line) const
{
    const QRectF plot = chart()->plotArea();
    const double height = m_lines.empty() ? 0 : plot.height() / static_cast<double>(m_lines.size());
    return {plot.left(), plot.top() + static_cast<double>(line) * height, plot.width(), height};
}

double ChanceChartView::xOf(double probability) const
{
    const QRectF plot = chart()->plotArea();
    return plot.left() + probability * plot.width();
}

QPoint ChanceChartView::barCentre(StatementId id) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].bar < 0 || m_chart.rows[static_cast<size_t>(m_lines[i].bar)].bar.statement != id)
            continue;
        const StatedProbability& p = m_chart.rows[static_cast<size_t>(m_lines[i].bar)].bar.probability;
        return mapFromScene(QPointF(xOf((p.low + p.high) / 2), placeOf(i).center().y()));
    }
    return {};
}

const ChanceChartView::Line* ChanceChartView::lineAt(QPointF at) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const QRectF place = placeOf(i);
        if (m_lines[i].bar >= 0 && at.y() >= place.top() && at.y() < place.bottom())
            return &m_lines[i];
    }
    return nullptr;
}

void ChanceChartView::select(StatementId id)
{
    m_selected = id;
    resetCachedContent();
    viewport()->update();
}

QString ChanceChartView::headingOf(const ChanceChart::Row& row)
{
    switch (row.group) {
    case ChanceChart::Group::Contradiction: return tr("≠  Linked by contradiction");
    case ChanceChart::Group::Match: return tr("=  Linked by match");
    case ChanceChart::Group::Unlinked: return tr("Not linked");
    case ChanceChart::Group::Topic: return row.heading;
    case ChanceChart::Group::Document: return tr("%1  %2", "letter, title of an article").arg(laneLetter(row.bar.lane), row.heading);
    }
    return {};
}

void ChanceChartView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, m_palette->surface);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const QRectF row(0, placeOf(i).top(), width(), placeOf(i).height());
        if (!row.intersects(rect))
            continue;
        if (m_lines[i].bar >= 0 && m_chart.rows[static_cast<size_t>(m_lines[i].bar)].bar.statement == m_selected) {
            painter->fillRect(row, m_palette->selection);
            painter->fillRect(QRectF(0, row.top(), 3, row.height()), m_palette->accent);
        }
    }
}

void ChanceChartView::drawForeground(QPainter* painter, const QRectF& rect)
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const QRectF place = placeOf(i);
        if (place.bottom() < rect.top() || place.top() > rect.bottom())
            continue;
        if (m_lines[i].bar < 0) {
            drawHeading(*painter, m_chart.rows[m_lines[i].first], place);
            continue;
        }
        const ChartBar& bar = m_chart.rows[static_cast<size_t>(m_lines[i].bar)].bar;
        drawStatement(*painter, bar, place);
        drawMarks(*painter, bar, place);
    }
}

void ChanceChartView::drawHeading(QPainter& painter, const ChanceChart::Row& row, const QRectF& place) const
{
    QFont words = font();
    words.setWeight(QFont::DemiBold);
    painter.setFont(words);
    painter.setPen(row.group == ChanceChart::Group::Contradiction ? m_palette->contradict
                   : row.group == ChanceChart::Group::Match       ? m_palette->match
                                                                  : m_palette->muted);
    const QRectF room(14, place.top(), place.right() - 14, place.height());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(words).elidedText(headingOf(row), Qt::ElideRight, static_cast<int>(room.width())));
}

void ChanceChartView::drawStatement(QPainter& painter, const ChartBar& bar, const QRectF& place) const
{
    const QRectF badge(14, place.center().y() - 8, 16, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette->lane(bar.lane).ink);
    painter.drawRoundedRect(badge, 3, 3);
    QFont letter = font();
    letter.setPointSizeF(letter.pointSizeF() * 0.8);
    letter.setWeight(QFont::DemiBold);
    painter.setFont(letter);
    painter.setPen(m_palette->surface);
    painter.drawText(badge, Qt::AlignCenter, laneLetter(bar.lane));
    painter.setFont(font());
    painter.setPen(m_palette->text);
    const QRectF room(38, place.top(), labelWidth - 52, place.height());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font()).elidedText(bar.text, Qt::ElideRight, static_cast<int>(room.width())));
}

void ChanceChartView::drawMarks(QPainter& painter, const ChartBar& bar, const QRectF& place) const
{
    const StatedProbability& p = bar.probability;
    const QRectF tick(xOf(p.best) - 1.5, place.center().y() - 7, 3, 14);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette->surface);
    painter.drawRect(tick.adjusted(-1, 0, 1, 0));
    painter.setBrush(m_palette->probBest);
    painter.drawRect(tick);
    const QFontMetrics metrics(font());
    const double at = std::max(xOf(p.high), tick.right()) + 8;
    const double room = width() - at - 8; // at least about that of a phrase, which the plot leaves at its right
    const QString phrase = metrics.elidedText(quoted(p.phrase.simplified()), Qt::ElideRight, static_cast<int>(room));
    painter.setFont(font());
    painter.setPen(m_palette->muted);
    painter.drawText(QRectF(at, place.top(), room, place.height()), Qt::AlignLeft | Qt::AlignVCenter, phrase);
}

void ChanceChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const Line* line = lineAt(mapToScene(event->pos())))
        Q_EMIT statementClicked(m_chart.rows[static_cast<size_t>(line->bar)].bar.statement);
}

bool ChanceChartView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Line* line = lineAt(mapToScene(help->pos()));
        const ChartBar* bar = line ? &m_chart.rows[static_cast<size_t>(line->bar)].bar : nullptr;
        QToolTip::showText(help->globalPos(),
                           bar ? QStringLiteral("<p>%1<br>%2 · %3</p>").arg(bar->text.toHtmlEscaped(), rangeText(bar->probability), wordFor(bar->probability.kind))
                               : QString(), this);
        return true;
    }
    return QChartView::viewportEvent(event);
}

} // namespace cp::ui
