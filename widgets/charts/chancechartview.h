#pragma once

#include "model/statistics/chancechart.h"

#include <QtCharts/QChartView>
#include <vector>

class QBarCategoryAxis;
class QBarSet;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// Stated probabilities as intervals on one axis from 0 to 100: bars by Qt Charts in the colour of the document and the
/// fill of the kind, with the best value, the phrase and the statement beside each. A click selects the statement.
class ChanceChartView final : public QChartView {
    Q_OBJECT

public:
    explicit ChanceChartView(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showChart(ChanceChart chart);
    void select(StatementId id);
    [[nodiscard]] int barCount() const { return static_cast<int>(m_chart.rows.size()); }
    /// Middle of a statement's bar in the view; null when it has none.
    [[nodiscard]] QPoint barCentre(StatementId id) const;

Q_SIGNALS:
    void statementClicked(cp::StatementId id);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// A line of the chart: the heading of a row's group, or the row's bar.
    struct Line {
        int bar = -1;     ///< place of its row; -1 for a heading
        size_t first = 0; ///< row that a heading stands above
    };

    void layOutLines();
    void rebuild();
    void fillSeries();
    [[nodiscard]] QBarSet* addSet(const QBrush& brush, const QPen& pen);
    void styleAxes();
    void drawHeading(QPainter& painter, const ChanceChart::Row& row, const QRectF& place) const;
    void drawStatement(QPainter& painter, const ChartBar& bar, const QRectF& place) const;
    void drawMarks(QPainter& painter, const ChartBar& bar, const QRectF& place) const;
    [[nodiscard]] QRectF placeOf(size_t line) const;
    [[nodiscard]] double xOf(double probability) const;
    [[nodiscard]] const Line* lineAt(QPointF at) const;
    [[nodiscard]] static QString headingOf(const ChanceChart::Row& row);

    ChanceChart m_chart;
    std::vector<Line> m_lines; ///< from the top
    StatementId m_selected;
    const MapPalette* m_palette;
    QHorizontalStackedBarSeries* m_series = nullptr;
    QValueAxis* m_values;
    QBarCategoryAxis* m_rows;
};

} // namespace cp::ui
