#include "widgets/charts/chartpane.h"

#include "model/language/chance.h"
#include "model/map/linkstrength.h"
#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "widgets/charts/barchartview.h"
#include "widgets/charts/chancechartview.h"
#include "widgets/common/smallparts.h"

#include <QClipboard>
#include <QComboBox>
#include <QGraphicsView>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace cp::ui {
namespace {

constexpr int titleHeight = 34; ///< above a chart in a file
constexpr int pngScale = 2;     ///< sharp on paper, too

QSize pictureSize(const QWidget& view) { return view.size() + QSize(0, titleHeight); }

} // namespace

ChartPane::ChartPane(MapModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_palette(&MapPalette::light()), m_kind(new QComboBox(this)), m_grouping(new QComboBox(this)), m_detail(styledLabel("muted", this)),
      m_empty(styledLabel("muted", this)), m_more(new QToolButton(this)), m_scroll(new QScrollArea(this)), m_pages(new QStackedWidget),
      m_chart(new ChanceChartView), m_bars(new BarChartView)
{
    setObjectName(QStringLiteral("chartPane"));
    build();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChartPane::reload);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &ChartPane::reload);
    connect(m_chart, &ChanceChartView::statementClicked, this, &ChartPane::statementClicked);
    connect(m_bars, &BarChartView::thingsChosen, this, &ChartPane::thingsChosen);
    connect(m_bars, &BarChartView::placeChosen, this, &ChartPane::placeChosen);
    connect(&m_model, &MapModel::wasReset, this, &ChartPane::reload);
    connect(&m_model, &MapModel::changed, this, &ChartPane::reload);
    retranslate();
    reload();
}

void ChartPane::build()
{
    m_empty->setObjectName(QStringLiteral("chartEmpty"));
    m_empty->setContentsMargins(14, 8, 14, 8);
    m_empty->setAlignment(Qt::AlignTop);
    buildPages();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head());
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    setAutoFillBackground(true);
}

/// Each chart has the height of its rows, so that it stands at the top of the room.
void ChartPane::buildPages()
{
    for (QWidget* view : std::initializer_list<QWidget*>{m_chart, m_bars}) {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(view);
        column->addStretch(1);
        m_pages->addWidget(page);
    }
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_pages);
}

QLayout* ChartPane::head()
{
    m_kind->setObjectName(QStringLiteral("chartKind"));
    m_grouping->setObjectName(QStringLiteral("chartGrouping"));
    m_more->setObjectName(QStringLiteral("chartMore"));
    for (int i = 0; i <= static_cast<int>(Kind::Coverage); ++i)
        m_kind->addItem(QString());
    for (int i = 0; i <= static_cast<int>(ChanceGrouping::Documents); ++i)
        m_grouping->addItem(QString());
    m_detail->setWordWrap(false);
    m_detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setProperty("small", true);
    m_more->setMenu(new QMenu(m_more));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 6, 14, 4);
    head->setSpacing(12);
    head->addWidget(m_kind);
    head->addWidget(m_grouping);
    head->addWidget(m_detail, 1);
    head->addWidget(m_more);
    return head;
}

void ChartPane::setMapPalette(const MapPalette& palette)
{
    m_palette = &palette;
    m_chart->setMapPalette(palette);
    m_bars->setMapPalette(palette);
    reload();
}

void ChartPane::setScale(const QString& scale)
{
    m_scale = scale;
    retranslate();
}

void ChartPane::setLeastLinkScore(double least)
{
    m_least = least;
    reload();
}

void ChartPane::select(StatementId id) { m_chart->select(id); }

void ChartPane::showKind(Kind kind) { m_kind->setCurrentIndex(static_cast<int>(kind)); }

ChartPane::Kind ChartPane::kind() const { return static_cast<Kind>(m_kind->currentIndex()); }

void ChartPane::reload()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const ArgumentMap& map = m_model.map();
    switch (kind()) {
    case Kind::Chances: m_chart->showChart(chances()); break;
    case Kind::Reasons: m_bars->showChart(reasonChart(map, m_least, *m_palette)); break;
    case Kind::Roles: m_bars->showChart(roleChart(map, *m_palette)); break;
    case Kind::Reviews: m_bars->showChart(reviewChart(map, *m_palette)); break;
    case Kind::Coverage: m_bars->showChart(coverageChart(map, *m_palette)); break;
    }
    m_grouping->setVisible(kind() == Kind::Chances);
    showPage(kind() == Kind::Chances ? 0 : 1);
    m_scroll->setVisible(!isEmpty());
    m_empty->setVisible(isEmpty());
    m_more->setEnabled(!isEmpty());
    m_empty->setText(whyEmpty());
    m_detail->setText(detail());
}

/// The page out of sight asks for no room: there is nothing to scroll to beyond the chart.
void ChartPane::showPage(int page)
{
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->setCurrentIndex(page);
}

ChanceChart ChartPane::chances() const { return chanceChart(m_model.map(), static_cast<ChanceGrouping>(m_grouping->currentIndex()), m_least); }

bool ChartPane::isEmpty() const { return kind() == Kind::Chances ? m_chart->barCount() == 0 : m_bars->barChart().isEmpty(); }

bool ChartPane::hasWeakLinks() const
{
    const auto& links = m_model.map().links();
    return std::any_of(links.begin(), links.end(), [this](const Link& link) { return isWeak(link, m_least); });
}

QString ChartPane::whyEmpty() const
{
    switch (kind()) {
    case Kind::Chances: return tr("Neither text says how sure it is. Phrases such as “likely” or “70 %” would appear here, and so does what you enter for a statement in the inspector.");
    case Kind::Reasons:
        if (hasWeakLinks())
            return tr("No proposed link is sure enough to be counted. Move the slider beside the links to the left to count weaker ones.");
        return tr("There are no links with a reason. They come from comparing two articles, or from you.");
    case Kind::Reviews:
        if (!m_model.map().statements().empty())
            return tr("Nothing here was proposed by the program. What you made yourself needs no review.");
        [[fallthrough]];
    default: return tr("There are no articles yet. Open two of them to see what they contain.");
    }
}

QString ChartPane::detail() const
{
    switch (kind()) {
    case Kind::Chances:
        return tr("read with %1 · %2", "scale · number of statements").arg(chanceScaleName(m_scale), tr("%Ln statement(s)", nullptr, m_chart->barCount()));
    case Kind::Reasons: return tr("without near misses and weak proposals · a click on a bar selects its links in turn");
    case Kind::Roles: return tr("a click on a bar selects its statements");
    case Kind::Reviews: return tr("what you made yourself needs no review · a click on a bar selects what it counts");
    case Kind::Coverage: return tr("a click selects the statements, or the next sentence without one");
    }
    return {};
}

/// What it shows stands above it: away from the window nothing else says so.
void ChartPane::drawPicture(QPainter& painter, QGraphicsView& view) const
{
    painter.fillRect(QRect(QPoint(), pictureSize(view)), m_palette->surface);
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    painter.setFont(heading);
    painter.setPen(m_palette->text);
    painter.drawText(QRect(14, 0, view.width() - 28, titleHeight), Qt::AlignLeft | Qt::AlignVCenter, m_kind->currentText());
    view.render(&painter, QRectF(QPointF(0, titleHeight), view.size()), view.rect());
}

bool ChartPane::writePicture(QIODevice& device, bool svg)
{
    QGraphicsView& view = kind() == Kind::Chances ? static_cast<QGraphicsView&>(*m_chart) : *m_bars;
    if (!svg) {
        QImage image(pictureSize(view) * pngScale, QImage::Format_RGB32);
        image.setDevicePixelRatio(pngScale);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        drawPicture(painter, view);
        painter.end();
        return image.save(&device, "PNG");
    }
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setResolution(view.logicalDpiX()); // or letters are smaller than the places that were measured for them
    generator.setSize(pictureSize(view));
    generator.setViewBox(QRect(QPoint(), pictureSize(view)));
    generator.setTitle(m_kind->currentText());
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    drawPicture(painter, view);
    return painter.end();
}

QString ChartPane::csv() const { return kind() == Kind::Chances ? chanceCsv(chances()) : m_bars->barChart().csv(); }

void ChartPane::copy() { QGuiApplication::clipboard()->setText(csv()); }

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
    const QStringList names{tr("How sure the texts are"), tr("Links by reason"), tr("Roles by article"), tr("Review"), tr("Coverage")};
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, names[i]);
    const QStringList groupings{tr("By link"), tr("By topic"), tr("By article")};
    for (int i = 0; i < m_grouping->count(); ++i)
        m_grouping->setItemText(i, groupings[i]);
    m_kind->setAccessibleName(tr("Chart"));
    m_grouping->setAccessibleName(tr("Grouping of the chart"));
    m_more->setText(tr("Save or copy"));
    m_more->menu()->clear();
    m_more->menu()->addAction(tr("Save as SVG picture…"), this, [this] { Q_EMIT saveAsked(true); });
    m_more->menu()->addAction(tr("Save as PNG picture…"), this, [this] { Q_EMIT saveAsked(false); });
    m_more->menu()->addAction(tr("Copy as CSV"), this, &ChartPane::copy);
    reload();
    m_chart->viewport()->update();
}

} // namespace cp::ui
