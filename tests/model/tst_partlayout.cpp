#include "layoutmaps.h"
#include "model/layout/partlayout.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <set>

using namespace cp;
using namespace cp::layoutmaps;

// Laying out only what is chosen of the boxes that were placed by hand.

class PartLayoutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A claim over two premises, thrown about; the claim stays, and all stand as in a map of their own.
    void thrownBoxesStandInOrderAgain()
    {
        const LayoutInput input = family();
        const PartLayout part = layOutPart(input, {0, 1, 2});
        QCOMPARE(part.nodes, (std::vector<int>{0, 1, 2}));
        QCOMPARE(part.places[0].x, 1000.0);
        QCOMPARE(part.places[0].y, 500.0);
        QVERIFY(part.places[1].y >= 564 && part.places[2].y >= 564); // below the claim
        QVERIFY(part.places[1].y < part.places[2].y || part.places[1].x < part.places[2].x);
    }

    /// Not some single box that was caught with them.
    void theLargestTreeStays()
    {
        LayoutInput input = family();
        LayoutNode straggler;
        straggler.pinned = true;
        straggler.at = {-700, -700};
        input.nodes.insert(input.nodes.begin(), straggler);
        for (LayoutEdge& edge : input.edges) {
            ++edge.source;
            ++edge.target;
        }
        const PartLayout part = layOutPart(input, {0, 1, 2, 3});
        QCOMPARE(part.places[1].x, 1000.0);
        QCOMPARE(part.places[1].y, 500.0);
        QVERIFY(part.places[0].x != -700);
    }

    void whatLiesBetweenComesAlong()
    {
        LayoutInput input = family();
        input.edges[1].target = 1; // 2 under 1 under 0
        const PartLayout part = layOutPart(input, {0, 2});
        QCOMPARE(part.nodes, (std::vector<int>{0, 1, 2}));
        QCOMPARE(layOutPart(input, {1}).nodes, std::vector<int>{1}); // nothing lies between it and itself
    }

    void whatTheLayoutPlacesIsLeftToIt()
    {
        LayoutInput input = family();
        input.nodes[1].pinned = false;
        QCOMPARE(layOutPart(input, {0, 1, 2}).nodes, (std::vector<int>{0, 2}));
        for (LayoutNode& node : input.nodes)
            node.pinned = false;
        QVERIFY(layOutPart(input, {0, 1, 2}).nodes.empty());
    }

    /// Another box that a person placed does not make way: those laid out do.
    void otherPlacedBoxesStayFree()
    {
        LayoutInput input = family();
        LayoutNode other;
        other.pinned = true;
        other.at = {1000, 600}; // where the premises would come
        input.nodes.push_back(other);
        const PartLayout part = layOutPart(input, {0, 1, 2});
        for (size_t i = 0; i < part.nodes.size(); ++i)
            QVERIFY(!touch(boxOf(input, part, i), {1000, 600, other.width, other.height}));
    }

    void ofRandomMapsNothingOverlapsAndEveryRunIsTheSame()
    {
        for (const LayoutMode mode : {LayoutMode::Columns, LayoutMode::Level, LayoutMode::Compact}) {
            for (unsigned seed = 1; seed <= 20; ++seed) {
                LayoutInput input = randomMap(Shape{2, 60, 3, 5, 0.15, 0.1, 0.4}, seed);
                input.options.mode = mode;
                std::vector<int> chosen(input.nodes.size() / 2); // of the first lane, so that nobody else is in the way
                std::iota(chosen.begin(), chosen.end(), 0);
                const PartLayout part = layOutPart(input, chosen);
                const std::set<int> once(part.nodes.begin(), part.nodes.end());
                QCOMPARE(once.size(), part.nodes.size());
                for (size_t i = 0; i < part.nodes.size(); ++i) {
                    QVERIFY(input.nodes[static_cast<size_t>(part.nodes[i])].pinned);
                    for (size_t k = 0; k < i; ++k)
                        QVERIFY(!touch(boxOf(input, part, i), boxOf(input, part, k)));
                }
                QCOMPARE(layOutPart(input, chosen).nodes, part.nodes);
            }
        }
    }

private:
    static LayoutInput family()
    {
        LayoutInput input;
        for (const Point at : {Point{1000, 500}, Point{100, 40}, Point{3000, 60}}) {
            LayoutNode node;
            node.pinned = true;
            node.at = at;
            input.nodes.push_back(node);
        }
        for (const int premise : {1, 2}) {
            LayoutEdge edge;
            edge.source = premise;
            input.edges.push_back(edge);
        }
        return input;
    }
    static Box boxOf(const LayoutInput& input, const PartLayout& part, size_t i)
    {
        const LayoutNode& node = input.nodes[static_cast<size_t>(part.nodes[i])];
        return {part.places[i].x, part.places[i].y, node.width, node.height};
    }
    static bool touch(const Box& a, const Box& b)
    {
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }
};

QTEST_GUILESS_MAIN(PartLayoutTest)
#include "tst_partlayout.moc"
