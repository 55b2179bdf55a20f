#pragma once

#include "model/map/linkstrength.h"
#include "model/map/reviewqueue.h"
#include "model/statistics/chancechart.h"

#include <QWidget>

class QComboBox;
class QGraphicsView;
class QIODevice;
class QLabel;
class QLayout;
class QPainter;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace cp {
class MapModel;
struct MapPalette;
}

namespace cp::ui {

class BarChartView;
class ChanceChartView;

/// The charts of a map, one at a time: stated probabilities by link, topic or article, links by reason, roles, review,
/// coverage. Each has a head, a line that says why it is empty, and can be written as a picture or copied as data. Follows
/// the map.
class ChartPane final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Chances, Reasons, Roles, Reviews, Coverage };

    explicit ChartPane(MapModel& model, QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    /// Name of the scale that words were read with.
    void setScale(const QString& scale);
    /// Links are counted from there on.
    void setLeastLinkScore(double least);
    void select(StatementId id);
    void showKind(Kind kind);
    [[nodiscard]] Kind kind() const;
    /// The whole chart that is shown, as an SVG or PNG picture.
    [[nodiscard]] bool writePicture(QIODevice& device, bool svg);
    [[nodiscard]] QString csv() const;

Q_SIGNALS:
    void statementClicked(cp::StatementId id);
    void thingsChosen(const std::vector<cp::ReviewTarget>& things);
    void placeChosen(cp::DocumentId document, cp::Span span);
    void saveAsked(bool svg);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildPages();
    [[nodiscard]] QLayout* head();
    void reload();
    void showPage(int page);
    void retranslate();
    void copy();
    void drawPicture(QPainter& painter, QGraphicsView& view) const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] ChanceChart chances() const;
    [[nodiscard]] bool hasWeakLinks() const;
    [[nodiscard]] QString whyEmpty() const;
    [[nodiscard]] QString detail() const;

    MapModel& m_model;
    QString m_scale = QStringLiteral("icd203");
    double m_least = usualLinkScore;
    const MapPalette* m_palette;
    bool m_stale = true; ///< the map changed while the chart was hidden
    QComboBox* m_kind;
    QComboBox* m_grouping; ///< of stated probabilities
    QLabel* m_detail;
    QLabel* m_empty;
    QToolButton* m_more;
    QScrollArea* m_scroll;
    QStackedWidget* m_pages;
    ChanceChartView* m_chart;
    BarChartView* m_bars;
};

} // namespace cp::ui
