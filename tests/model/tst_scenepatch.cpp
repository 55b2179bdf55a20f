#include "model/commands/mapedits.h"
#include "model/commands/relationedits.h"
#include "model/commands/reviewedits.h"
#include "model/rendering/scenepatch.h"
#include "tests/support/smallmap.h"

#include <QTest>
#include <map>
#include <functional>

using namespace cp;
using namespace cp::test;

Q_DECLARE_METATYPE(std::function<MapDelta(const ArgumentMap&)>)

// A patched scene is the one that would have been built anew; what cannot be patched leaves the scene alone.

class ScenePatchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patchesWhatMovesNothing_data()
    {
        using Edit = std::function<MapDelta(const ArgumentMap&)>;
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<bool>("patched");
        const auto row = [](const char* name, const Edit& edit, bool patched) { QTest::newRow(name) << edit << patched; };
        row("accept", [](const ArgumentMap& m) { return accept(m, {StatementId(premiseA), LinkId(clash)}); }, true);
        row("accept a relation", [](const ArgumentMap& m) { return accept(m, {m.relations().front().id}); }, true);
        row("dismiss", [](const ArgumentMap& m) { return dismiss(m, {StatementId(premiseA)}, QStringLiteral("x")); }, false);
        row("note", [](const ArgumentMap& m) { return setNote(m, premiseA, QStringLiteral("n")); }, true);
        row("holder", [](const ArgumentMap& m) { return setAttribution(m, premiseA, {HolderKind::Person, QStringLiteral("Ann")}); }, true);
        row("words of that length", [](const ArgumentMap& m) { return setText(m, premiseB, QString(m.find(premiseB)->text).replace(u'e', u'a')); }, true);
        row("more words", [](const ArgumentMap& m) { return setText(m, premiseB, QStringLiteral("word ").repeated(60)); }, true);
        row("words of a condition", [](const ArgumentMap& m) { return setText(m, conditionA, QString(m.find(conditionA)->text).replace(u'e', u'a')); }, true);
        row("other chance", [](const ArgumentMap& m) {
            StatedProbability chance = *m.find(mainA)->probability;
            chance.low = 0.1;
            return setProbability(m, mainA, chance);
        }, true);
        row("chance gone", [](const ArgumentMap& m) { return setProbability(m, mainA, std::nullopt); }, true);
        row("role", [](const ArgumentMap& m) { return setRole(m, premiseA, Role::Context); }, false);
        row("order", [](const ArgumentMap& m) { return setOrder(m, {StatementId(premiseA), StatementId(mainA)}); }, false);
        row("box", [](const ArgumentMap& m) { return setBoxes(m, {{premiseA, 1, 2, 3, 4, true}}); }, false);
        row("removed with its condition", [](const ArgumentMap& m) { return removeStatements(m, {mainA}); }, false);
        row("relation kind", [](const ArgumentMap& m) { return setRelationKind(m, m.relations().front().id, RelationKind::Attacks); }, false);
        row("link kind", [](const ArgumentMap& m) { return setLinkKind(m, clash, LinkKind::Related); }, false);
    }

    void patchesWhatMovesNothing()
    {
        QFETCH(const std::function<MapDelta(const ArgumentMap&)>, edit);
        QFETCH(const bool, patched);
        ArgumentMap map = smallMap();
        MapScene scene = buildScene(map);
        SceneIndex index(scene);
        const MapScene before = scene;
        const MapDelta delta = edit(map);
        QVERIFY(!delta.isEmpty());
        map.apply(delta);
        NodeShaper shaper;
        QCOMPARE(patchScene(scene, index, map, delta, {}, shaper).has_value(), patched);
        const MapScene anew = buildScene(map);
        const MapScene wanted = patched ? anew : before;
        QCOMPARE(scene.nodes.size(), wanted.nodes.size());
        for (const NodeShape& node : wanted.nodes)
            compare(scene.nodes[*index.node(node.id)], node);
        QCOMPARE(reviews(scene), reviews(wanted));
        for (size_t i = 0; i < wanted.links.size(); ++i)
            QCOMPARE(scene.links[i].review, wanted.links[i].review);
        // And what takes the unchanged boxes from the last scene comes to the same.
        QSet<StatementId> changed;
        for (const Swap<Statement>& swap : delta.statements)
            changed.insert(swap.after ? swap.after->id : swap.before->id);
        const MapScene rebuilt = rebuildScene(map, {}, {before, index, changed});
        QCOMPARE(rebuilt.nodes.size(), anew.nodes.size());
        for (size_t i = 0; i < anew.nodes.size(); ++i)
            compare(rebuilt.nodes[i], anew.nodes[i]);
        for (size_t i = 0; i < anew.relations.size(); ++i)
            QCOMPARE(rebuilt.relations[i].route, anew.relations[i].route);
    }

    /// And comes again with it; the channel below keeps its height.
    void aTabGoesWithItsCondition()
    {
        ArgumentMap map = smallMap();
        MapScene scene = buildScene(map);
        SceneIndex index(scene);
        NodeShaper shaper;
        const auto rectOf = [&](StatementId id) { return scene.nodes[*index.node(id)].rect; };
        const QRectF before = rectOf(mainA);
        const QString tab = scene.nodes[*index.node(mainA)].tab;
        QVERIFY(!tab.isEmpty());
        const MapDelta delta = removeStatements(map, {conditionA});
        map.apply(delta);
        QVERIFY(patchScene(scene, index, map, delta, {}, shaper));
        QVERIFY(scene.nodes[*index.node(mainA)].tab.isEmpty());
        QCOMPARE(rectOf(mainA), before.translated(0, -tabHeight));
        map.apply(delta.inverted());
        QVERIFY(patchScene(scene, index, map, delta.inverted(), {}, shaper));
        QCOMPARE(scene.nodes[*index.node(mainA)].tab, tab);
        QCOMPARE(rectOf(mainA), before);
        QVERIFY(index.node(conditionA));
    }

    /// The index keeps places roughly, and never so that something is missed.
    void farAwayBoxesAreFound()
    {
        MapScene scene;
        for (const double x : {0.3, 123456.7, 987654321.0}) {
            NodeShape node;
            node.id = StatementId{static_cast<int>(scene.nodes.size()) + 1};
            node.rect = QRectF(x, -x, 216, 64);
            scene.nodes.push_back(node);
        }
        const SceneIndex index(scene);
        for (size_t i = 0; i < scene.nodes.size(); ++i) {
            const QRectF& rect = scene.nodes[i].rect;
            for (const QPointF at : {rect.topLeft(), rect.center(), rect.bottomRight()})
                QVERIFY(index.nodesIn(QRectF(at, QSizeF(0, 0))) == std::vector{i});
            QCOMPARE(index.nodeAt(rect.center()), std::optional(i));
        }
    }

    void aFilteredSceneIsBuiltAnew()
    {
        ArgumentMap map = smallMap();
        SceneOptions options;
        options.filter.text = QStringLiteral("bridge");
        MapScene scene = buildScene(map, options);
        SceneIndex index(scene);
        const MapDelta delta = setNote(map, premiseA, QStringLiteral("n"));
        map.apply(delta);
        NodeShaper shaper;
        QVERIFY(!patchScene(scene, index, map, delta, options, shaper));
    }

private:
    static std::map<RelationId, Review> reviews(const MapScene& scene)
    {
        std::map<RelationId, Review> reviews;
        for (const RelationShape& relation : scene.relations)
            reviews[relation.id] = relation.review;
        return reviews;
    }

    static void compare(const NodeShape& a, const NodeShape& b)
    {
        QCOMPARE(a.rect, b.rect);
        QCOMPARE(a.lines, b.lines);
        QCOMPARE(a.roleLabel, b.roleLabel);
        QCOMPARE(a.tab, b.tab);
        QCOMPARE(a.range, b.range);
        QCOMPARE(a.review, b.review);
        QCOMPARE(a.hasNote, b.hasNote);
        QCOMPARE(a.starred, b.starred);
        QCOMPARE(a.pinned, b.pinned);
        QCOMPARE(a.headline, b.headline);
    }
};

QTEST_MAIN(ScenePatchTest)
#include "tst_scenepatch.moc"
