#include "model/base/names.h"
#include "model/commands/mapedits.h"
#include "model/rendering/linkbundles.h"
#include "model/rendering/mappainter.h"
#include "model/rendering/sceneindex.h"
#include "tests/support/paintedscene.h"
#include "tests/support/smallmap.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>
#include <algorithm>

using namespace cp;
using namespace cp::test;

class PainterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A line that runs far beyond the view shows in it, whatever its kind.
    void longLinesShowWhereverTheViewIs_data()
    {
        QTest::addColumn<RelationKind>("kind");
        QTest::newRow("solid") << RelationKind::Supports;
        QTest::newRow("wide solid") << RelationKind::Attacks;
        QTest::newRow("dashed") << RelationKind::Undercuts;
        QTest::newRow("dash-dotted") << RelationKind::ConditionOf;
        QTest::newRow("dotted") << RelationKind::Elaborates;
    }
    void longLinesShowWhereverTheViewIs()
    {
        QFETCH(RelationKind, kind);
        MapScene scene;
        RelationShape relation;
        relation.kind = kind;
        relation.route = {{0, 0}, {0, 50000}, {20000, 50000}};
        scene.relations.push_back(relation);
        for (const QRectF view : {QRectF(-50, -50, 100, 100), QRectF(-50, 30000, 100, 100), QRectF(-50, 49950, 100, 100), QRectF(9000, 49950, 100, 100)})
            QVERIFY2(inked(scene, view) > 10, qPrintable(QStringLiteral("at %1, %2").arg(view.x()).arg(view.y())));
        QCOMPARE(inked(scene, QRectF(5000, 1000, 100, 100)), 0);
    }

    /// Dashes fall in the same places however the view is cut.
    void dashesDoNotWander()
    {
        MapScene scene;
        RelationShape relation;
        relation.kind = RelationKind::Undercuts;
        relation.route = {{0, 20}, {5000, 20}};
        scene.relations.push_back(relation);
        const QImage whole = painted(scene, QRectF(0, 0, 4000, 40));
        const QImage part = painted(scene, QRectF(2000, 0, 100, 40));
        for (int x = 0; x < part.width(); ++x)
            QVERIFY2(qAbs(qGray(part.pixel(x, 20)) - qGray(whole.pixel(2000 + x, 20))) < 24, qPrintable(QString::number(x)));
    }

    /// Lines and boxes alike, also where the map is small.
    void whatIsOutOfFocusIsPaleAtEveryZoom()
    {
        for (const double zoom : {0.2, 1.0}) {
            MapScene scene;
            RelationShape relation;
            relation.route = {{0, 50}, {1000, 50}};
            LinkShape link;
            link.kind = LinkKind::Contradict;
            link.route = {{0, 150}, {1000, 150}};
            link.chip = {-900, 150};
            scene.relations.push_back(relation);
            scene.links.push_back(link);
            const auto darkest = [&](double from, double to) {
                const QImage image = painted(scene, QRectF(400, 0, 200, 200), MapPalette::light(), zoom);
                int least = 255;
                for (int y = qRound(from * zoom); y < qRound(to * zoom); ++y)
                    for (int x = 0; x < image.width(); ++x)
                        least = std::min(least, qGray(image.pixel(x, y)));
                return least;
            };
            const int relationInFull = darkest(20, 80), linkInFull = darkest(120, 180);
            scene.relations.front().dimmed = true;
            scene.links.front().dimmed = true;
            QVERIFY2(darkest(20, 80) > relationInFull + 40, qPrintable(QString::number(zoom)));
            QVERIFY2(darkest(120, 180) > linkInFull + 40, qPrintable(QString::number(zoom)));
        }
    }

    /// Each sample of the legend ends before its words begin.
    void samplesOfTheLegendKeepOffTheirWords()
    {
        for (const RelationKind kind : {RelationKind::Supports, RelationKind::Attacks, RelationKind::Undercuts, RelationKind::ConditionOf, RelationKind::Elaborates}) {
            MapScene scene;
            RelationShape relation;
            relation.kind = kind;
            scene.relations.push_back(relation);
            const SceneIndex index(scene);
            QImage image(200, 40, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            static_cast<void>(MapPainter(scene, index, MapPalette::light()).paintLegend(painter, {0, 0}, 200));
            painter.end();
            for (int x = 39; x < 42; ++x) { // the words begin at 42
                for (int y = 0; y < image.height(); ++y)
                    QVERIFY2(qGray(image.pixel(x, y)) > 200, qPrintable(QStringLiteral("%1: %2, %3").arg(nameOf(kind)).arg(x).arg(y)));
            }
        }
    }

    /// Of an article whose statements are all hidden nothing is left, least of all a letter over another one's.
    void lanesWithoutStatementsAreNotDrawn()
    {
        const ArgumentMap map = smallMap();
        SceneOptions options;
        options.filter.hiddenDocuments.insert(map.documents().back().id);
        MapScene scene = buildScene(map, options);
        QCOMPARE(scene.lanes.back().statements, 0);
        const QImage drawn = painted(scene, scene.bounds);
        scene.lanes.pop_back();
        QCOMPARE(drawn, painted(scene, scene.bounds));
    }

    void indexFindsWhatLiesThere()
    {
        const MapScene scene = buildScene(smallMap());
        const SceneIndex index(scene);
        QCOMPARE(index.nodesIn(scene.bounds).size(), scene.nodes.size());
        for (size_t i = 0; i < scene.nodes.size(); ++i)
            QCOMPARE(index.nodeAt(scene.nodes[i].rect.center()), std::optional(i));
        for (size_t i = 0; i < scene.links.size(); ++i)
            QCOMPARE(index.linkAt(scene.links[i].chip, 4), std::optional(i));
        QVERIFY(!index.nodeAt(scene.bounds.bottomRight() + QPointF(500, 500)));
    }

    /// Also where its corners are rounded, a line is found by the finger and by the view that shows it.
    void indexFindsLinesAllAlong()
    {
        MapScene scene;
        LinkShape link;
        link.id = LinkId{1};
        link.route = {{0, 0}, {2400, 0}, {2400, 1800}, {2416, 1800}, {2416, 3000}};
        link.chip = {1200, 0};
        scene.links.push_back(link);
        const SceneIndex index(scene);
        const QPainterPath drawn = linkPath(link);
        for (int percent = 0; percent <= 1000; ++percent) {
            const QPointF at = drawn.pointAtPercent(percent / 1000.0);
            QCOMPARE(index.linkAt(at, 4), std::optional(size_t{0}));
            QCOMPARE(index.linksIn(QRectF(at, QSizeF(0.5, 0.5))), std::vector{size_t{0}});
            QVERIFY(index.anyLinkIn(QRectF(at, QSizeF(0.5, 0.5)), [](size_t i) { return i == 0; }));
            QVERIFY(!index.anyLinkIn(QRectF(at, QSizeF(0.5, 0.5)), [](size_t) { return false; }));
        }
        QVERIFY(index.linksIn(QRectF(1000, 500, 200, 200)).empty());
        QVERIFY(!index.anyLinkIn(QRectF(1000, 500, 200, 200), [](size_t) { return true; }));
    }

    void everyStatementIsPainted()
    {
        const MapScene scene = buildScene(smallMap());
        for (const MapPalette* palette : {&MapPalette::light(), &MapPalette::darkPalette()}) {
            const QImage image = painted(scene, scene.bounds, *palette);
            for (const NodeShape& node : scene.nodes)
                QCOMPARE(image.pixelColor((node.rect.topLeft() - scene.bounds.topLeft() + QPointF(node.rect.width() - 8, 30)).toPoint()), palette->node);
        }
    }

    /// The ground of an article, which a filter makes small, holds what was placed on it by hand. Unfiltered, who drags a box
    /// off the ground moves no other article.
    void theGroundHoldsWhatWasPlacedWhereAFilterHides()
    {
        ArgumentMap map = smallMap();
        const MapScene before = buildScene(map);
        map.apply(setBoxes(map, {{premiseA, 1500, 900, 192, 78, true}}));
        SceneOptions options;
        QCOMPARE(buildScene(map, options).lanes[1].rect.left(), before.lanes[1].rect.left());
        options.filter.hiddenRoles = {static_cast<int>(Role::Claim)};
        const MapScene scene = buildScene(map, options);
        const SceneIndex index(scene);
        QVERIFY(scene.lanes[0].rect.contains(scene.nodes[*index.node(premiseA)].rect));
        QVERIFY(scene.lanes[0].rect.right() < scene.lanes[1].rect.left());
    }

    /// Counts of bundles on tracks near each other.
    void countsKeepApart()
    {
        MapScene scene;
        std::vector<LinkBundle> bundles;
        for (int i = 0; i < 300; ++i) {
            LinkShape link;
            link.kind = i % 2 ? LinkKind::Match : LinkKind::Contradict;
            link.chip = {1000.0 + 37 * (i % 11), 100.0 * i};
            bundles.push_back({scene.links.size(), 1 + i / 3});
            scene.links.push_back(link);
        }
        for (const double zoom : {0.01, 0.05, 0.11}) {
            const auto counts = placeCounts(scene, bundles, zoom);
            QVERIFY(counts.size() >= 10);
            QCOMPARE(counts.front().link, scene.links.size() - 1); // the largest first
            for (size_t a = 0; a < counts.size(); ++a) {
                for (size_t b = 0; b < a; ++b)
                    QVERIFY(!counts[a].pill.intersects(counts[b].pill));
            }
        }
    }

    /// Titles of articles can be read at every zoom.
    void laneHeadsKeepTheirSize()
    {
        MapScene scene;
        LaneShape lane;
        lane.rect = QRectF(0, 0, 60000, 90000);
        lane.letter = QStringLiteral("A");
        lane.title = QStringLiteral("The harbour");
        lane.statements = 1;
        scene.lanes.push_back(lane);
        const SceneIndex index(scene);
        for (const double zoom : {0.005, 0.05, 0.5}) {
            QImage image(300, 60, QImage::Format_ARGB32_Premultiplied);
            image.fill(MapPalette::light().canvas);
            QPainter painter(&image);
            painter.translate(0, 52);
            painter.scale(zoom, zoom);
            MapPainter(scene, index, MapPalette::light()).paint(painter, QRectF(0, -52 / zoom, 300 / zoom, 60 / zoom), zoom, {});
            painter.end();
            int dark = 0; // words of the title, beside the letter's badge
            for (int x = 40; x < 200; ++x) {
                for (int y = 0; y < image.height(); ++y)
                    dark += qGray(image.pixel(x, y)) < 120 ? 1 : 0;
            }
            QVERIFY2(dark > 100, qPrintable(QString::number(zoom)));
        }
    }

    /// A lane that is wider than the view shows its letter and title in the part that is in sight.
    void laneHeadsStayInSight()
    {
        MapScene scene;
        LaneShape lane;
        lane.rect = QRectF(0, 0, 3000, 3000);
        lane.letter = QStringLiteral("A");
        lane.title = QStringLiteral("The harbour");
        lane.statements = 1;
        scene.lanes.push_back(lane);
        const SceneIndex index(scene);
        const QRectF view(1500, 500, 400, 60);
        const auto darkIn = [&](const PaintState& state) {
            QImage image(view.size().toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.translate(-view.topLeft());
            MapPainter(scene, index, MapPalette::light()).paint(painter, view, 1, state);
            int dark = 0;
            for (int x = 40; x < 200; ++x)
                for (int y = 0; y < image.height(); ++y)
                    dark += qGray(image.pixel(x, y)) < 120 ? 1 : 0;
            return dark;
        };
        PaintState state;
        state.headTop = view.top();
        QCOMPARE(darkIn(state), 0);
        state.view = view;
        QVERIFY(darkIn(state) > 100);
    }

    /// Links beside each other in a gutter are lines, not a block of colour.
    void linksOfSmallMapsAreThin()
    {
        MapScene scene;
        for (int i = 0; i < 12; ++i) {
            LinkShape link;
            link.kind = LinkKind::Match;
            link.route = {{10.0 + 8 * i, 0}, {10.0 + 8 * i, 400}};
            link.chip = {-500, -500};
            scene.links.push_back(link);
        }
        const SceneIndex index(scene);
        QImage image(50, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(MapPalette::light().canvas);
        QPainter painter(&image);
        painter.scale(0.4, 0.4);
        MapPainter(scene, index, MapPalette::light()).paint(painter, QRectF(0, 0, 125, 100), 0.4, {});
        painter.end();
        int ground = 0;
        for (int x = 4; x < 40; ++x)
            ground += qGray(image.pixel(x, 20)) > 190 ? 1 : 0;
        QVERIFY2(ground >= 12, qPrintable(QString::number(ground)));
    }

    /// Twice the pixels are twice the detail, not the same picture drawn larger.
    void highDensityIsExact()
    {
        const MapScene scene = buildScene(smallMap());
        const QImage once = painted(scene, scene.bounds);
        const QImage twice = painted(scene, scene.bounds, MapPalette::light(), 1, 2);
        QCOMPARE(twice.size(), once.size() * 2);
        int inside = 0; // pairs of pixels that one pixel of the smaller picture covers, and that differ
        for (int y = 0; y < twice.height(); y += 3)
            for (int x = 0; x + 1 < twice.width(); x += 2)
                inside += twice.pixel(x, y) != twice.pixel(x + 1, y) ? 1 : 0;
        QVERIFY2(inside > 1000, qPrintable(QString::number(inside)));
        for (const NodeShape& node : scene.nodes) {
            const QPointF ground = node.rect.topLeft() - scene.bounds.topLeft() + QPointF(node.rect.width() - 8, 30);
            QCOMPARE(twice.pixelColor((ground * 2).toPoint()), once.pixelColor(ground.toPoint()));
        }
    }

    /// Without colours every kind of relation and link still looks different from the others.
    void kindsDifferWithoutColours()
    {
        MapPalette grey = MapPalette::light();
        grey.support = grey.attack = grey.undercut = grey.condition = grey.elaborate = grey.match = grey.contradict = grey.related = QColor(Qt::black);
        std::vector<QImage> images;
        for (const RelationKind kind : {RelationKind::Supports, RelationKind::Attacks, RelationKind::Undercuts, RelationKind::ConditionOf, RelationKind::Elaborates}) {
            MapScene scene;
            RelationShape relation;
            relation.kind = kind;
            relation.route = {{20, 100}, {20, 20}};
            scene.relations.push_back(relation);
            images.push_back(painted(scene, QRectF(0, 0, 200, 120), grey));
        }
        for (const LinkKind kind : {LinkKind::Match, LinkKind::Contradict, LinkKind::Related}) {
            MapScene scene;
            LinkShape link;
            link.kind = kind;
            link.route = {{20, 40}, {180, 40}};
            link.chip = {100, 40};
            scene.links.push_back(link);
            images.push_back(painted(scene, QRectF(0, 0, 200, 120), grey));
        }
        for (size_t a = 0; a < images.size(); ++a) {
            for (size_t b = 0; b < a; ++b)
                QVERIFY2(images[a] != images[b], qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
        }
    }

private:
    static int inked(const MapScene& scene, const QRectF& view)
    {
        const QImage image = painted(scene, view);
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) != MapPalette::light().canvas ? 1 : 0;
        return count;
    }
};

QTEST_MAIN(PainterTest)
#include "tst_painter.moc"
