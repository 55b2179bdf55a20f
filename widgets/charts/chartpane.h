#pragma once

#include "model/base/ids.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace cp {
class MapModel;
struct MapPalette;
}

namespace cp::ui {

class ChanceChartView;

/// The chart of stated probabilities with its head and a line that says why it is empty. Follows the map.
class ChartPane final : public QWidget {
    Q_OBJECT

public:
    explicit ChartPane(MapModel& model, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    /// Name of the scale that words were read with.
    void setScale(const QString& scale);
    void select(StatementId id);

Q_SIGNALS:
    void statementClicked(cp::StatementId id);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void reload();
    void retranslate();

    MapModel& m_model;
    QString m_scale = QStringLiteral("icd203");
    bool m_stale = true; ///< the map changed while the chart was hidden
    QLabel* m_title;
    QLabel* m_detail;
    QLabel* m_empty;
    QScrollArea* m_scroll;
    ChanceChartView* m_chart;
};

} // namespace cp::ui
