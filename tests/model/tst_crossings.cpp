#include "layoutmaps.h"
#include "model/layout/crossings.h"

#include <QTest>
#include <algorithm>

// Orders with fewer crossings: every node once, each under the same claim, and fewer lines that cross.

using namespace cp;
using namespace cp::layoutmaps;

class CrossingsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void treeByTree_data();
    void treeByTree();
    void betweenTrees();
};

void CrossingsTest::treeByTree_data()
{
    QTest::addColumn<LayoutMode>("mode");
    QTest::newRow("columns") << LayoutMode::Columns;
    QTest::newRow("levels") << LayoutMode::Level;
    QTest::newRow("compact") << LayoutMode::Compact;
}

void CrossingsTest::treeByTree()
{
    QFETCH(const LayoutMode, mode);
    long long before = 0;
    long long after = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        LayoutInput input = randomMap(Shape{2, 60, 2, 4, 0.2, 0.1, 0}, seed);
        input.options.mode = mode;
        std::vector<int> order = orderForFewerCrossings(input, std::chrono::milliseconds(400));
        const LayoutInput better = reordered(input, order);
        before += crossingsOf(input);
        after += crossingsOf(better);
        // Every node once, and each still under the same claim.
        for (size_t e = 0; e < input.edges.size(); ++e) {
            QCOMPARE(order[static_cast<size_t>(better.edges[e].source)], input.edges[e].source);
            QCOMPARE(order[static_cast<size_t>(better.edges[e].target)], input.edges[e].target);
        }
        std::sort(order.begin(), order.end());
        for (size_t i = 0; i < order.size(); ++i)
            QCOMPARE(order[i], static_cast<int>(i));
    }
    QVERIFY2(after * 10 < before * 8, qPrintable(QStringLiteral("%1 before, %2 after").arg(before).arg(after)));
}

/// Each tree alone has no crossing at all, so that only a search that sees both has something to find.
void CrossingsTest::betweenTrees()
{
    constexpr int branches = 7;
    LayoutInput input;
    input.options.mode = LayoutMode::Level;
    input.nodes.resize(2 * (branches + 1));
    const auto relate = [&input](int source, int target, EdgeKind kind) {
        input.edges.emplace_back();
        input.edges.back().source = source;
        input.edges.back().target = target;
        input.edges.back().kind = kind;
    };
    for (int tree = 0; tree < 2; ++tree) {
        for (int i = 1; i <= branches; ++i)
            relate(tree * (branches + 1) + i, tree * (branches + 1), EdgeKind::Supports);
    }
    for (int i = 1; i <= branches; ++i) // every third of one tree attacks one of the other
        relate(i, branches + 1 + 1 + 3 * i % branches, EdgeKind::Attacks);
    const LayoutInput better = reordered(input, orderForFewerCrossings(input, std::chrono::milliseconds(2000)));
    const long long before = crossingsOf(input);
    const long long after = crossingsOf(better);
    QVERIFY2(after < before, qPrintable(QStringLiteral("%1 before, %2 after").arg(before).arg(after)));
    QCOMPARE(better.edges.front().target, 0); // trees keep their order
}

QTEST_GUILESS_MAIN(CrossingsTest)
#include "tst_crossings.moc"
