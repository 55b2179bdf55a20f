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

/// Counts as stacked bars: rows of the same series, and the things or places in texts behind every part of a bar.
struct BarChart {
    struct Place {
        DocumentId document;
        Span span;

        friend bool operator==(const Place&, const Place&) = default;
    };
    struct Series {
        QString name;
        QColor colour;
        Qt::BrushStyle fill = Qt::SolidPattern; ///< another for each series of a chart, so that they differ without colour

        friend bool operator==(const Series&, const Series&) = default;
    };
    struct Row {
        QString label;
        std::vector<double> values;                    ///< one for each series
        std::vector<std::vector<ReviewTarget>> things; ///< that were counted, for each series
        std::vector<std::vector<Place>> places = {};   ///< the same for what is not on the map

        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Series> series;
    std::vector<Row> rows; ///< from the top
    QString unit;          ///< beside the axis

    /// A head line and one line a row, with commas; decimals with a point.
    [[nodiscard]] QString csv() const;
    /// There is nothing to see: no row, or nothing counted in any.
    [[nodiscard]] bool isEmpty() const;

    friend bool operator==(const BarChart&, const BarChart&) = default;
};

[[nodiscard]] BarChart reasonChart(const ArgumentMap& map, double least, const MapPalette& palette);
[[nodiscard]] BarChart roleChart(const ArgumentMap& map, const MapPalette& palette);
[[nodiscard]] BarChart reviewChart(const ArgumentMap& map, const MapPalette& palette);
[[nodiscard]] BarChart coverageChart(const ArgumentMap& map, const MapPalette& palette);

/// Draws such a chart by Qt Charts. A click on a part of a bar tells what was counted there: all things, or one place, at the
/// next click the next.
class BarChartView final : public QChartView {
    Q_OBJECT

public:
    explicit BarChartView(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    void showChart(BarChart chart);
    [[nodiscard]] const BarChart& barChart() const { return m_chart; }

Q_SIGNALS:
    void thingsChosen(const std::vector<cp::ReviewTarget>& things);
    void placeChosen(cp::DocumentId document, cp::Span span);

private:
    void rebuild();
    void scaleAxes();
    void choose(size_t series, int category);

    BarChart m_chart;
    size_t m_place = 0; ///< how many places were shown
    const MapPalette* m_palette;
    QValueAxis* m_values;
    QBarCategoryAxis* m_names;
};

} // namespace cp::ui
