#include "widgets/charts/barchartview.h"

#include "model/rendering/palette.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace cp::ui {
namespace {

constexpr int rowHeight = 34;
constexpr int frameHeight = 110; ///< axis and legend

/// Whole numbers, at most six marks: 1, 2 or 5 times a power of ten.
double stepFor(double most)
{
    double step = 1;
    for (int i = 0; most / step > 6; ++i)
        step *= i % 3 == 1 ? 2.5 : 2;
    return step;
}

QString cell(const QString& text)
{
    QString quoted = text;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return quoted.contains(u',') || quoted.contains(u'"') ? u'"' + quoted + u'"' : quoted;
}

} // namespace

QString BarChart::csv() const
{
    QStringList head{QString()};
    for (const Series& one : series)
        head += cell(one.name);
    QStringList lines{head.join(u',')};
    for (const Row& row : rows) {
        QStringList cells{cell(row.label)};
        for (double value : row.values)
            cells += QString::number(value);
        lines += cells.join(u',');
    }
    return lines.join(u'\n') + u'\n';
}

bool BarChart::isEmpty() const
{
    return std::all_of(rows.begin(), rows.end(), [](const Row& row) { return std::all_of(row.values.begin(), row.values.end(), [](double value) { return value == 0; }); });
}

BarChartView::BarChartView(QWidget* parent)
    : QChartView(new QChart, parent), m_palette(&MapPalette::light()), m_values(new QValueAxis(this)), m_names(new QBarCategoryAxis(this))
{
    setObjectName(QStringLiteral("barChart"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({8, 0, 24, 0});
    chart()->legend()->setAlignment(Qt::AlignTop); // like the axis in sight without scrolling
    m_values->setLabelFormat(QStringLiteral("%d"));
    m_names->setGridLineVisible(false);
    m_values->setTitleFont(font());
    chart()->addAxis(m_values, Qt::AlignTop);
    chart()->addAxis(m_names, Qt::AlignLeft);
}

void BarChartView::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    setBackgroundBrush(palette.surface);
    chart()->setBackgroundBrush(palette.surface);
    chart()->legend()->setLabelColor(palette.text);
    m_values->setGridLinePen(QPen(palette.divider, 1));
    for (QAbstractAxis* axis : std::initializer_list<QAbstractAxis*>{m_values, m_names}) {
        axis->setLinePen(QPen(palette.control, 1));
        axis->setTitleBrush(palette.muted);
    }
    m_values->setLabelsBrush(palette.muted);
    m_names->setLabelsBrush(palette.text);
}

void BarChartView::showChart(BarChart chart)
{
    if (chart == m_chart)
        return;
    m_chart = std::move(chart);
    rebuild();
}

void BarChartView::rebuild()
{
    chart()->removeAllSeries();
    auto* bars = new QHorizontalStackedBarSeries(this);
    bars->setBarWidth(0.55);
    for (size_t s = 0; s < m_chart.series.size(); ++s) {
        const BarChart::Series& series = m_chart.series[s];
        auto* set = new QBarSet(series.name, bars);
        set->setBrush(QBrush(series.colour, series.fill));
        set->setPen(QPen(series.colour, 1));
        for (size_t i = m_chart.rows.size(); i-- > 0;)
            set->append(m_chart.rows[i].values[s]);
        connect(set, &QBarSet::clicked, this, [this, s](int category) { choose(s, category); });
        bars->append(set);
    }
    scaleAxes();
    chart()->addSeries(bars);
    bars->attachAxis(m_values);
    bars->attachAxis(m_names);
    setFixedHeight(static_cast<int>(m_chart.rows.size()) * rowHeight + frameHeight);
}

void BarChartView::scaleAxes()
{
    QStringList names;
    double most = 1;
    // The category axis counts from below.
    for (size_t i = m_chart.rows.size(); i-- > 0;) {
        // Axis labels must differ from each other.
        names += names.contains(m_chart.rows[i].label) ? m_chart.rows[i].label + QString(static_cast<int>(i) + 1, QChar(0x200B)) : m_chart.rows[i].label;
        most = std::max(most, std::accumulate(m_chart.rows[i].values.begin(), m_chart.rows[i].values.end(), 0.0));
    }
    m_names->setCategories(names);
    m_values->setTitleText(m_chart.unit);
    const double step = stepFor(most);
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickInterval(step);
    m_values->setRange(0, std::ceil(most / step) * step);
}

void BarChartView::choose(size_t series, int category)
{
    const size_t row = m_chart.rows.size() - 1 - static_cast<size_t>(category);
    const auto& things = m_chart.rows[row].things;
    if (series < things.size() && !things[series].empty())
        return Q_EMIT thingsChosen(things[series]);
    const auto& places = m_chart.rows[row].places;
    if (series >= places.size() || places[series].empty())
        return;
    const BarChart::Place& place = places[series][m_place++ % places[series].size()];
    Q_EMIT placeChosen(place.document, place.span);
}

} // namespace cp::ui
