#include "widgets/charts/chartpane.h"

#include "model/language/chance.h"
#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "widgets/charts/chancechartview.h"
#include "widgets/common/smallparts.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cp::ui {

ChartPane::ChartPane(MapModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_title(styledLabel("heading", this)), m_detail(styledLabel("muted", this)),
      m_empty(styledLabel("muted", this)), m_scroll(new QScrollArea(this)), m_chart(new ChanceChartView)
{
    setObjectName(QStringLiteral("chartPane"));
    m_empty->setObjectName(QStringLiteral("chartEmpty"));
    m_empty->setContentsMargins(14, 8, 14, 8);
    m_empty->setAlignment(Qt::AlignTop);
    m_title->setWordWrap(false);
    m_detail->setWordWrap(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_chart);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 8, 14, 4);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_detail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    setAutoFillBackground(true);
    connect(m_chart, &ChanceChartView::statementClicked, this, &ChartPane::statementClicked);
    connect(&m_model, &MapModel::wasReset, this, &ChartPane::reload);
    connect(&m_model, &MapModel::changed, this, &ChartPane::reload);
    reload();
}

void ChartPane::setMapPalette(const MapPalette& palette) { m_chart->setMapPalette(palette); }

void ChartPane::setScale(const QString& scale)
{
    m_scale = scale;
    retranslate();
}

void ChartPane::select(StatementId id) { m_chart->select(id); }

void ChartPane::reload()
{
    m_stale = !isVisible();
    if (!m_stale) {
        m_chart->showChart(chanceChart(m_model.map()));
        m_scroll->setVisible(m_chart->barCount() > 0);
        m_empty->setVisible(m_chart->barCount() == 0);
        retranslate();
    }
}

void ChartPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void ChartPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartPane::retranslate()
{
    m_title->setText(tr("How sure the texts are"));
    m_empty->setText(tr("Neither text says how sure it is. Phrases such as “likely” or “70 %” would appear here."));
    m_detail->setText(tr("read with %1 · %2", "scale · number of statements")
                          .arg(chanceScaleName(m_scale), tr("%Ln statement(s)", nullptr, m_chart->barCount())));
    m_chart->viewport()->update();
}

} // namespace cp::ui
