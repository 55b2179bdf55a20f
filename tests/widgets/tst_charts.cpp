#include "model/commands/mapedits.h"
#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "tests/support/smallmap.h"
#include "widgets/charts/barchartview.h"
#include "widgets/charts/chancechartview.h"
#include "widgets/charts/chartpane.h"

#include <QBuffer>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <set>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class ChartsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsStandByTheirLinks()
    {
        const ChanceChart chart = chanceChart(smallMap(), ChanceGrouping::Links, 0);
        QCOMPARE(chart.rows.size(), size_t(2));
        QVERIFY(chart.rows[0].group == ChanceChart::Group::Contradiction);
        QCOMPARE(chart.rows[0].bar.statement, mainA);
        QCOMPARE(chart.rows[1].bar.statement, mainB);
        QCOMPARE(chart.rows[1].bar.lane, 1);
    }

    void barsAreGroupedByTopicAndByArticle()
    {
        ArgumentMap map = smallMap();
        const ChanceChart topics = chanceChart(map, ChanceGrouping::Topics, 0);
        QCOMPARE(topics.rows.size(), size_t(2));
        QCOMPARE(topics.rows[0].heading, map.find(mainA)->text);
        QCOMPARE(topics.rows[1].heading, topics.rows[0].heading); // joined by their link
        map.apply(dismiss(map, {clash}, QString()));
        QVERIFY(chanceChart(map, ChanceGrouping::Topics, 0).rows[0].group == ChanceChart::Group::Unlinked);
        for (const auto grouping : {ChanceGrouping::Links, ChanceGrouping::Topics}) // the clash has 0.9
            QVERIFY(chanceChart(smallMap(), grouping, 0.95).rows[0].group == ChanceChart::Group::Unlinked);
        const ChanceChart articles = chanceChart(map, ChanceGrouping::Documents, 0);
        QCOMPARE(articles.rows[0].heading, map.documents()[0].title);
        QCOMPARE(articles.rows[1].heading, map.documents()[1].title);
        MapModel model;
        ChartPane pane(model);
        pane.resize(1200, 300);
        pane.show();
        model.reset(map);
        const int grouped = pane.findChild<ChanceChartView*>()->height();
        pane.findChild<QComboBox*>(QStringLiteral("chartGrouping"))->setCurrentIndex(2);
        QVERIFY(pane.findChild<ChanceChartView*>()->height() > grouped); // a heading more
    }

    void clickingABarSelectsItsStatement()
    {
        MapModel model;
        ChartPane pane(model);
        pane.resize(1200, 300);
        pane.show();
        model.reset(smallMap());
        auto* view = pane.findChild<ChanceChartView*>();
        QCOMPARE(view->barCount(), 2);
        QCoreApplication::processEvents();
        QSignalSpy clicked(&pane, &ChartPane::statementClicked);
        for (StatementId id : {mainA, mainB}) {
            QVERIFY(!view->barCentre(id).isNull());
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->barCentre(id));
            QCOMPARE(clicked.takeFirst().at(0).value<StatementId>(), id);
        }
    }

    void barsStandAtTheirProbability()
    {
        MapModel model;
        ChartPane pane(model);
        pane.resize(1200, 300);
        pane.show();
        model.reset(smallMap());
        auto* view = pane.findChild<ChanceChartView*>();
        view->setMapPalette(MapPalette::light());
        QCoreApplication::processEvents();
        // The middle of A's bar (0.875) lies right of B's (0.325), and carries the ink of lane A.
        QVERIFY(view->barCentre(mainA).x() > view->barCentre(mainB).x());
        const QImage image = view->grab().toImage();
        const QColor ink = image.pixelColor(view->barCentre(mainA) - QPoint(8, 0));
        const QColor wanted = MapPalette::light().lane(0).ink;
        QVERIFY2(std::abs(ink.red() - wanted.red()) + std::abs(ink.blue() - wanted.blue()) < 40, qPrintable(ink.name()));
    }

    void everyChartHasItsCountsAndGoesOut()
    {
        MapModel model;
        ChartPane pane(model);
        pane.resize(1000, 400);
        pane.show();
        model.reset(smallMap());
        auto* view = pane.findChild<BarChartView*>();
        pane.showKind(ChartPane::Kind::Reasons);
        QCOMPARE(view->barChart().rows.size(), size_t(2));
        QVERIFY(pane.csv().contains(QStringLiteral("probability,0,1,0")));
        pane.showKind(ChartPane::Kind::Roles);
        QCOMPARE(view->barChart().rows[0].values, (std::vector<double>{1, 2, 1, 0}));
        QCOMPARE(view->barChart().rows[0].things[1].size(), size_t(2));
        pane.showKind(ChartPane::Kind::Reviews);
        QCOMPARE(view->barChart().rows[1].values, (std::vector<double>{0, 0, 6}));
        pane.showKind(ChartPane::Kind::Coverage);
        QCOMPARE(view->barChart().rows[0].values, (std::vector<double>{4, 0}));
        for (const auto kind : {ChartPane::Kind::Chances, ChartPane::Kind::Roles}) {
            pane.showKind(kind);
            QBuffer svg;
            svg.open(QIODevice::WriteOnly);
            QVERIFY(pane.writePicture(svg, true));
            QVERIFY(svg.data().contains("<svg") && svg.data().contains("</svg>"));
            const QString name = pane.findChild<QComboBox*>(QStringLiteral("chartKind"))->currentText();
            QVERIFY(QString::fromUtf8(svg.data()).count(name) >= 2); // for programs and for people
            QBuffer png;
            png.open(QIODevice::WriteOnly);
            QVERIFY(pane.writePicture(png, false));
            QVERIFY(QImage::fromData(png.data()).width() > 400);
        }
        pane.showKind(ChartPane::Kind::Chances);
        QVERIFY(pane.csv().contains(QStringLiteral("s1,1,\"very likely\",likelihood,0.8,0.88,0.95,icd203")));
    }

    /// Printed in grey, or seen by somebody who tells no green from red.
    void seriesDifferWithoutColour()
    {
        MapModel model;
        ChartPane pane(model);
        pane.show();
        model.reset(smallMap());
        for (const auto kind : {ChartPane::Kind::Reasons, ChartPane::Kind::Roles, ChartPane::Kind::Reviews, ChartPane::Kind::Coverage}) {
            pane.showKind(kind);
            std::set<Qt::BrushStyle> fills;
            const auto& series = pane.findChild<BarChartView*>()->barChart().series;
            for (const BarChart::Series& one : series)
                fills.insert(one.fill);
            QCOMPARE(fills.size(), series.size());
        }
    }

    void sharesAreMarkedInPercent()
    {
        ChanceChartView view;
        const auto axes = view.chart()->axes(Qt::Horizontal);
        QCOMPARE(qobject_cast<QValueAxis*>(axes.front())->labelFormat(), QStringLiteral("%d %%"));
    }

    /// The chart of chances is longer; its length is none of the others'.
    void nothingIsScrolledToBeyondAChart()
    {
        MapModel model;
        ChartPane pane(model);
        pane.resize(900, 90);
        pane.show();
        model.reset(smallMap());
        pane.showKind(ChartPane::Kind::Roles);
        QCoreApplication::processEvents();
        const auto* scroll = pane.findChild<QScrollArea*>();
        QTRY_COMPARE(scroll->widget()->height(), std::max(pane.findChild<BarChartView*>()->height(), scroll->viewport()->height()));
    }

    void aChartWithoutCountsSaysWhy()
    {
        ArgumentMap map = smallMap();
        MapDelta byHand;
        const auto own = [](auto item) {
            item.origin = Origin::Manual;
            return item;
        };
        for (const Statement& statement : map.statements())
            byHand.statements.push_back({statement, own(statement)});
        for (const Relation& relation : map.relations())
            byHand.relations.push_back({relation, own(relation)});
        for (const Link& link : map.links())
            byHand.links.push_back({link, own(link)});
        map.apply(byHand);
        MapModel model;
        ChartPane pane(model);
        pane.show();
        model.reset(map);
        pane.showKind(ChartPane::Kind::Reviews);
        QVERIFY(pane.findChild<QLabel*>(QStringLiteral("chartEmpty"))->isVisible());
        QVERIFY(!pane.findChild<BarChartView*>()->isVisible());
    }

    void everyMarkLeadsToWhatItCounts()
    {
        MapModel model;
        ChartPane pane(model);
        pane.resize(1000, 400);
        pane.show();
        ArgumentMap map = smallMap();
        map.apply(dismiss(map, {premiseA, secondPremiseA}, {}));
        model.reset(map);
        QSignalSpy things(&pane, &ChartPane::thingsChosen);
        QSignalSpy places(&pane, &ChartPane::placeChosen);
        auto* view = pane.findChild<BarChartView*>();
        const auto click = [view](int set, int category) {
            auto* bars = qobject_cast<QHorizontalStackedBarSeries*>(view->chart()->series().front());
            Q_EMIT bars->barSets()[set]->clicked(category);
        };
        for (const auto kind : {ChartPane::Kind::Reasons, ChartPane::Kind::Roles, ChartPane::Kind::Reviews, ChartPane::Kind::Coverage}) {
            pane.showKind(kind);
            const BarChart& chart = view->barChart();
            for (size_t row = 0; row < chart.rows.size(); ++row) {
                for (size_t set = 0; set < chart.series.size(); ++set) {
                    const auto before = things.count() + places.count();
                    click(static_cast<int>(set), static_cast<int>(chart.rows.size() - 1 - row));
                    QCOMPARE(things.count() + places.count(), before + (chart.rows[row].values[set] > 0 ? 1 : 0));
                }
            }
        }
        // The two sentences without a statement, in turn.
        QCOMPARE(view->barChart().rows[0].values, (std::vector<double>{2, 2}));
        places.clear();
        click(1, 1);
        click(1, 1);
        const Span first = places[0][1].value<Span>();
        const Span second = places[1][1].value<Span>();
        QVERIFY(first != second);
        QVERIFY(smallMap().find(premiseA)->span == first || smallMap().find(premiseA)->span == second);
    }

    void weakProposalsAreCountedOnRequest()
    {
        MapModel model;
        ChartPane pane(model);
        pane.show();
        model.reset(smallMap());
        pane.showKind(ChartPane::Kind::Reasons);
        const auto* view = pane.findChild<BarChartView*>();
        pane.setLeastLinkScore(0.7); // the match has 0.65
        QCOMPARE(view->barChart().rows.size(), size_t(1));
        pane.setLeastLinkScore(0.5);
        QCOMPARE(view->barChart().rows.size(), size_t(2));
    }

    void weakLinksAreNotSaidToBeNone()
    {
        MapModel model;
        ChartPane pane(model);
        pane.resize(600, 300);
        pane.show();
        pane.showKind(ChartPane::Kind::Reasons);
        auto* empty = pane.findChild<QLabel*>(QStringLiteral("chartEmpty"));
        QVERIFY(empty->text().startsWith(QStringLiteral("There are no links")));
        MapDelta weaker;
        ArgumentMap map = smallMap();
        for (const Link& link : map.links()) {
            Link weak = link;
            weak.review = Review::Pending;
            weak.origin = Origin::Extracted;
            weak.score = 0.2;
            weaker.links.push_back({link, weak});
        }
        map.apply(weaker);
        model.reset(map);
        QVERIFY(empty->isVisible());
        QVERIFY(empty->text().contains(QStringLiteral("slider")));
        pane.setLeastLinkScore(0.1);
        QVERIFY(!empty->isVisible());
    }

    void noProbabilitiesAreExplained()
    {
        MapModel model;
        ChartPane pane(model);
        pane.resize(600, 300);
        pane.show();
        ArgumentMap map = smallMap();
        map.apply(setProbability(map, mainA, std::nullopt));
        map.apply(setProbability(map, mainB, std::nullopt));
        model.reset(map);
        QVERIFY(pane.findChild<QLabel*>(QStringLiteral("chartEmpty"))->isVisible());
    }
};

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
