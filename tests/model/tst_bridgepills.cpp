#include "model/base/names.h"
#include "model/rendering/bridgepills.h"
#include "model/rendering/sceneindex.h"
#include "tests/support/smallmap.h"

#include <QGuiApplication>
#include <QTest>

using namespace cp;
using namespace cp::test;

// Where it stands how many statements a filter hides: on the lines over them, and above boxes whose claims are all hidden.

namespace {

/// Of the bridges of a scene, in its order.
std::vector<BridgePill> pillsOf(const MapScene& scene, double zoom = 1)
{
    const SceneIndex index(scene);
    BridgePills pills(scene, index, zoom);
    std::vector<BridgePill> all;
    for (size_t i = 0; i < scene.relations.size(); ++i) {
        if (BridgePills::has(scene.relations[i]))
            all.push_back(pills.of(i));
    }
    return all;
}

RelationShape bridgeAlong(std::vector<QPointF> route)
{
    RelationShape bridge;
    bridge.isBridge = true;
    bridge.hidden = 2;
    bridge.route = std::move(route);
    return bridge;
}

} // namespace

class BridgePillsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The pill of a bridge along a stack stands between two boxes, not on them.
    void bridgePillsKeepOffBoxes()
    {
        MapScene scene;
        scene.lanes.push_back({});
        for (int i = 0; i < 6; ++i) {
            NodeShape node;
            node.id = StatementId{i + 1};
            node.rect = QRectF(40, 100.0 * i, 192, 78);
            scene.nodes.push_back(node);
        }
        RelationShape bridge;
        bridge.hidden = 3;
        bridge.source = StatementId{5};
        bridge.end = StatementId{1};
        bridge.route = {{40, 439}, {28, 439}, {28, 86}, {60, 86}, {60, 78}};
        scene.relations.push_back(bridge);
        const QRectF pill = pillsOf(scene).front().rect;
        QVERIFY(pill.isValid());
        for (const NodeShape& node : scene.nodes)
            QVERIFY(!node.rect.adjusted(2, 2, -2, -2).intersects(pill));
        QVERIFY(pill.center().y() > 300); // near where it begins
        // Not over what a box hangs on either.
        for (NodeShape& node : scene.nodes) {
            node.tab = QStringLiteral("if it rains");
            node.rect.setHeight(50);
        }
        const QRectF besideTabs = pillsOf(scene).front().rect;
        for (const NodeShape& node : scene.nodes)
            QVERIFY(!node.rect.adjusted(2, 2 - tabHeight, -2, -2).intersects(besideTabs));
        // In a small map its number stays readable.
        const BridgePill small = pillsOf(scene, 0.4).front();
        QCOMPARE(small.text, QStringLiteral("3"));
        QVERIFY(small.rect.height() * 0.4 >= 14);
    }

    /// A box whose claims are all hidden has a pill above it, clear of other boxes.
    void whatStandsUnderHiddenClaimsSaysSo()
    {
        ArgumentMap map = smallMap();
        SceneOptions options;
        options.filter.hiddenRoles = {static_cast<int>(Role::Claim)};
        for (const LayoutMode mode : {LayoutMode::Columns, LayoutMode::Level, LayoutMode::Compact}) {
            options.mode = mode;
            const MapScene scene = buildScene(map, options);
            QVERIFY(!scene.nodes.empty());
            int under = 0;
            for (const NodeShape& node : scene.nodes) {
                if (node.hiddenAbove == 0)
                    continue;
                ++under;
                const QRectF pill = hiddenAbovePill(node, 1).rect;
                QVERIFY(pill.center().y() < node.rect.top());
                const QRectF large = hiddenAbovePill(node, 0.4).rect;
                for (const NodeShape& other : scene.nodes)
                    QVERIFY(other.id == node.id || (!other.rect.intersects(pill) && !other.rect.intersects(large)));
                QVERIFY(scene.bounds.contains(pill));
            }
            QVERIFY(under > 0);
        }
        for (const NodeShape& node : buildScene(map).nodes)
            QCOMPARE(node.hiddenAbove, 0);
    }

    /// Two lines over what is hidden that begin at one box, or run along the same way.
    void pillsKeepApart()
    {
        MapScene scene;
        for (const double right : {300.0, 420.0, 540.0})
            scene.relations.push_back(bridgeAlong({{100, 400}, {100, 300}, {right, 300}, {right, 0}}));
        for (const double x : {96.0, 104.0})
            scene.relations.push_back(bridgeAlong({{x, 400}, {x, 0}}));
        for (const double zoom : {1.0, 0.5, 0.3}) {
            const std::vector<BridgePill> pills = pillsOf(scene, zoom);
            QCOMPARE(pills.size(), size_t(5));
            for (size_t a = 0; a < pills.size(); ++a) {
                for (size_t b = 0; b < a; ++b)
                    QVERIFY2(!pills[a].rect.intersects(pills[b].rect), qPrintable(QStringLiteral("%1 and %2 at %3").arg(a).arg(b).arg(zoom)));
            }
            // Whatever is painted first.
            const SceneIndex index(scene);
            BridgePills backwards(scene, index, zoom);
            for (size_t i = pills.size(); i-- > 0;)
                QCOMPARE(backwards.of(i).rect, pills[i].rect);
        }
    }

    /// A line over what is hidden passes a box that stands under hidden claims, too.
    void pillsKeepOffThoseAboveBoxes()
    {
        MapScene scene;
        NodeShape node;
        node.id = StatementId{1};
        node.rect = QRectF(0, 100, 192, 78);
        node.hiddenAbove = 3;
        scene.nodes.push_back(node);
        scene.relations.push_back(bridgeAlong({{60, 92}, {300, 92}}));
        for (const double zoom : {1.0, 0.5})
            QVERIFY(!pillsOf(scene, zoom).front().rect.intersects(hiddenAbovePill(node, zoom).rect));
    }
};

QTEST_MAIN(BridgePillsTest)
#include "tst_bridgepills.moc"
