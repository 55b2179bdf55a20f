#include "model/rendering/mappainter.h"
#include "model/rendering/sceneindex.h"
#include "tests/support/smallmap.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>

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

    void everyStatementIsPainted()
    {
        const MapScene scene = buildScene(smallMap());
        for (const MapPalette* palette : {&MapPalette::light(), &MapPalette::darkPalette()}) {
            const QImage image = painted(scene, scene.bounds, *palette);
            for (const NodeShape& node : scene.nodes)
                QCOMPARE(image.pixelColor((node.rect.topLeft() - scene.bounds.topLeft() + QPointF(node.rect.width() - 8, 30)).toPoint()), palette->node);
        }
    }

    /// Too small for all its text, a box still says how it begins.
    void smallBoxesHaveWords()
    {
        const MapScene scene = buildScene(smallMap());
        for (const double zoom : {0.26, 0.38, 0.44, 0.5}) {
            const QImage image = painted(scene, scene.bounds, MapPalette::light(), zoom);
            for (const NodeShape& node : scene.nodes) {
                const QRect box = QRectF((node.rect.topLeft() - scene.bounds.topLeft()) * zoom, node.rect.size() * zoom).toRect().adjusted(4, 4, -4, node.probability ? -10 : -4);
                int dark = 0;
                for (int y = box.top(); y <= box.bottom(); ++y)
                    for (int x = box.left(); x <= box.right(); ++x)
                        dark += qGray(image.pixel(x, y)) < 150 ? 1 : 0;
                QVERIFY2(dark > 8, qPrintable(QStringLiteral("%1 at %2").arg(node.lines.join(u' ')).arg(zoom)));
            }
        }
    }

private:
    static QImage painted(const MapScene& scene, const QRectF& view, const MapPalette& palette = MapPalette::light(), double zoom = 1)
    {
        QImage image((view.size() * zoom).toSize(), QImage::Format_RGB32);
        image.fill(palette.canvas);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        painter.translate(-view.topLeft());
        const SceneIndex index(scene);
        MapPainter(scene, index, palette).paint(painter, view, zoom);
        return image;
    }

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
