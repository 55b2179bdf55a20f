#include "model/rendering/scenemorph.h"
#include "tests/support/smallmap.h"

#include <QGuiApplication>
#include <QTest>

using namespace cp;
using namespace cp::test;

class MorphTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesFromOneSceneToTheOther()
    {
        ArgumentMap map = smallMap();
        const MapScene from = buildScene(map);
        MapDelta delta;
        const QRectF rect = from.nodes.front().rect;
        delta.boxes.push_back({std::nullopt, NodeBox{from.nodes.front().id, rect.x() - 300, rect.y() + 500, rect.width(), rect.height(), true}});
        map.apply(delta);
        const auto to = std::make_shared<const MapScene>(buildScene(map));
        const SceneMorph morph(from, to);
        QVERIFY(morph.moves());
        const MapScene start = morph.at(0);
        const MapScene half = morph.at(0.5);
        const MapScene end = morph.at(1);
        for (size_t i = 0; i < to->nodes.size(); ++i) {
            QCOMPARE(start.nodes[i].rect.topLeft(), from.nodes[i].rect.topLeft());
            QCOMPARE(half.nodes[i].rect.topLeft(), (from.nodes[i].rect.topLeft() + to->nodes[i].rect.topLeft()) / 2);
            QCOMPARE(end.nodes[i].rect.topLeft(), to->nodes[i].rect.topLeft());
        }
        for (size_t i = 0; i < to->relations.size(); ++i) {
            QCOMPARE(start.relations[i].route.front(), from.relations[i].route.front());
            QCOMPARE(start.relations[i].route.back(), from.relations[i].route.back());
            QCOMPARE(end.relations[i].route.back(), to->relations[i].route.back());
        }
    }

    /// As when the view moves with what an edit is about.
    void theFirstSceneMayBeShifted()
    {
        ArgumentMap map = smallMap();
        const auto scene = std::make_shared<const MapScene>(buildScene(map));
        const QPointF by(40, -30);
        const SceneMorph morph(*scene, scene, by);
        QVERIFY(morph.moves());
        const MapScene start = morph.at(0);
        QCOMPARE(start.nodes.front().rect, scene->nodes.front().rect.translated(by));
        QCOMPARE(start.relations.front().route.front(), scene->relations.front().route.front() + by);
        QCOMPARE(start.links.front().chip, scene->links.front().chip + by);
        QCOMPARE(start.lanes.front().rect, scene->lanes.front().rect.translated(by));
        QCOMPARE(morph.at(1).nodes.front().rect, scene->nodes.front().rect);
    }

    void newThingsStandInTheirPlace()
    {
        const ArgumentMap map = smallMap();
        const auto to = std::make_shared<const MapScene>(buildScene(map));
        const SceneMorph morph(MapScene{}, to);
        QVERIFY(!morph.moves());
        const MapScene start = morph.at(0);
        for (size_t i = 0; i < to->nodes.size(); ++i)
            QCOMPARE(start.nodes[i].rect, to->nodes[i].rect);
        QCOMPARE(start.relations.front().route, to->relations.front().route);
    }

    void theSameSceneDoesNotMove()
    {
        const auto scene = std::make_shared<const MapScene>(buildScene(smallMap()));
        QVERIFY(!SceneMorph(*scene, scene).moves());
    }
};

QTEST_MAIN(MorphTest)
#include "tst_morph.moc"
