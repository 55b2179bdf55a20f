#pragma once

#include "model/map/reviewqueue.h"

#include <QColor>
#include <QtCharts/QChartView>
#include <vector>

class QBarCategoryAxis;
class QValueAxis;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// Counts as stacked bars: rows of the same series, and the things behind every part of a bar.
struct BarChart {
    struct Series {
        QString name;
        QColor colour;
        bool hatched = false; ///< so that series differ without colour

        friend bool operator==(const Series&, const Series&) = default;
    };
    struct Row {
        QString label;
        std::vector<double> values;                    ///< one for each series
        std::vector<std::vector<ReviewTarget>> things; ///< that were counted; may be empty

        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Series> series;
    std::vector<Row> rows; ///< from the top
    QString unit;          ///< under the axis

    /// A head line and one line a row, with commas; decimals with a point.
    [[nodiscard]] QString csv() const;

    friend bool operator==(const BarChart&, const BarChart&) = default;
};

[[nodiscard]] BarChart reasonChart(const ArgumentMap& map, const MapPalette& palette);
[[nodiscard]] BarChart roleChart(const ArgumentMap& map, const MapPalette& palette);
[[nodiscard]] BarChart reviewChart(const ArgumentMap& map, const MapPalette& palette);
[[nodiscard]] BarChart coverageChart(const ArgumentMap& map, const MapPalette& palette);

/// Draws such a chart by Qt Charts. A click on a part of a bar tells what was counted there.
class BarChartView final : public QChartView {
    Q_OBJECT

public:
    explicit BarChartView(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showChart(BarChart chart);
    [[nodiscard]] const BarChart& barChart() const { return m_chart; }

Q_SIGNALS:
    void thingsChosen(const std::vector<cp::ReviewTarget>& things);

private:
    void rebuild();
    void choose(size_t series, int category);

    BarChart m_chart;
    const MapPalette* m_palette;
    QValueAxis* m_values;
    QBarCategoryAxis* m_names;
};

} // namespace cp::ui
