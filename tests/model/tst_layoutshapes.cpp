#include "layoutmaps.h"
#include "model/layout/forest.h"
#include "tests/support/processortime.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

// What holds for every map, however odd its shape, in every mode.

using namespace cp;
using namespace cp::layoutmaps;

namespace {

constexpr LayoutMode modes[] = {LayoutMode::Columns, LayoutMode::Level, LayoutMode::Compact};

bool finite(const LayoutOutput& output)
{
    return std::all_of(output.positions.begin(), output.positions.end(), [](const Point& p) { return std::isfinite(p.x) && std::isfinite(p.y); })
        && std::isfinite(output.bounds.width) && std::isfinite(output.bounds.height);
}

LayoutInput hostileMap(const QString& what)
{
    LayoutInput input;
    const auto boxes = [&input](int n) { input.nodes.resize(static_cast<size_t>(n)); };
    if (what == QLatin1String("one box")) {
        boxes(1);
    } else if (what == QLatin1String("cycle")) {
        boxes(5);
        for (int i = 0; i < 5; ++i)
            input.edges.push_back(supports(i, (i + 1) % 5));
    } else if (what == QLatin1String("self edges")) {
        boxes(3);
        for (int i = 0; i < 3; ++i)
            input.edges.push_back(supports(i, i));
    } else if (what == QLatin1String("thousands of roots")) {
        boxes(8000);
        for (size_t i = 0; i < input.nodes.size(); i += 2)
            input.nodes[i].main = true;
    } else if (what == QLatin1String("ten thousand children")) {
        input = star(10000);
    } else if (what == QLatin1String("ten thousand deep")) {
        boxes(10000);
        for (int i = 1; i < 10000; ++i)
            input.edges.push_back(supports(i, i - 1));
    } else if (what == QLatin1String("zero and huge boxes")) {
        input = star(6);
        input.nodes[1].width = input.nodes[1].height = 0;
        input.nodes[2].width = 9000;
        input.nodes[3].height = 20000;
    } else if (what == QLatin1String("duplicates")) {
        input = star(3);
        for (int i = 0; i < 2000; ++i)
            input.edges.push_back(supports(1 + i % 3, i % 2));
    } else if (what == QLatin1String("ends that do not exist")) {
        input = star(3);
        input.edges.push_back(supports(99, 0));
        input.edges.push_back(supports(1, -4));
        input.links.push_back({0, 77});
        input.edges.push_back(supports(1, 2));
        input.edges.back().targetEdge = 1000;
    } else if (what == QLatin1String("links in one lane")) {
        input = star(3);
        input.links.push_back({1, 2});
        input.links.push_back({1, 1});
    } else if (what == QLatin1String("undercuts in a ring")) {
        input = star(3);
        for (int i = 0; i < 3; ++i) {
            input.edges.push_back(supports(1 + i, 0));
            input.edges.back().targetEdge = 3 + (i + 1) % 3;
        }
    } else if (what == QLatin1String("sizes that are no numbers")) {
        input = star(4);
        input.nodes[1].width = std::numeric_limits<double>::quiet_NaN();
        input.nodes[2].height = std::numeric_limits<double>::infinity();
        input.nodes[3].height = -50;
    } else if (what == QLatin1String("everything linked to one box")) {
        input = randomMap(Shape{2, 4000, 1, 9, 0.2, 0, 0}, 1);
        for (int i = 0; i < 4000; ++i)
            input.links.push_back({5, 4000 + i});
    }
    return input;
}

bool samePoints(const std::vector<Point>& a, const std::vector<Point>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Point& p, const Point& q) { return p.x == q.x && p.y == q.y; });
}

bool sameRoutes(const std::vector<Route>& a, const std::vector<Route>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Route& r, const Route& s) { return r.firstPoint == s.firstPoint && r.pointCount == s.pointCount; });
}

/// Neighbouring siblings of which the second, as given, does not stand right of the first.
int flips(const LayoutInput& input, const LayoutOutput& output)
{
    const Forest forest = spanningForest(input);
    int found = 0;
    for (int node = 0; node < static_cast<int>(input.nodes.size()); ++node) {
        const auto children = forest.children(node);
        for (size_t i = 1; i < children.size(); ++i) {
            const auto left = static_cast<size_t>(children[i - 1]);
            const auto right = static_cast<size_t>(children[i]);
            found += output.positions[right].x < output.positions[left].x ? 1 : 0;
        }
    }
    return found;
}

} // namespace

class LayoutShapesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlaps_data() { shapes(); }
    void nothingOverlaps()
    {
        QFETCH(QString, what);
        for (const LayoutMode mode : modes) {
            const LayoutInput input = inMode(hostileMap(what), mode);
            const cp::test::ProcessorTime timer;
            const LayoutOutput output = layOut(input);
            // Generous: a quadratic step would take tens of seconds.
            QVERIFY(timer.seconds() < 2);
            QVERIFY(isSet(input, output));
            QVERIFY(finite(output));
            if (!what.contains(QLatin1String("numbers")))
                QCOMPARE(overlaps(input, output), 0);
        }
    }

    void sameInputSameOutput_data() { shapes(); }
    void sameInputSameOutput()
    {
        QFETCH(QString, what);
        for (const LayoutMode mode : modes) {
            const LayoutInput input = inMode(hostileMap(what), mode);
            const LayoutOutput one = layOut(input);
            const LayoutOutput other = layOut(input);
            QVERIFY(samePoints(one.positions, other.positions));
            QVERIFY(samePoints(one.points, other.points));
            QVERIFY(sameRoutes(one.edgeRoutes, other.edgeRoutes));
            QVERIFY(sameRoutes(one.linkRoutes, other.linkRoutes));
        }
    }

    /// Every seventh box, dragged a little from where it was laid out.
    void pinsHold_data() { shapes(); }
    void pinsHold()
    {
        QFETCH(QString, what);
        for (const LayoutMode mode : modes) {
            LayoutInput input = inMode(hostileMap(what), mode);
            const LayoutOutput before = layOut(input);
            for (size_t i = 0; i < input.nodes.size(); i += 7) {
                input.nodes[i].pinned = true;
                input.nodes[i].at = {before.positions[i].x + 13, before.positions[i].y + 29};
            }
            const LayoutOutput after = layOut(input);
            for (size_t i = 0; i < input.nodes.size(); i += 7)
                QVERIFY(after.positions[i].x == input.nodes[i].at.x && after.positions[i].y == input.nodes[i].at.y);
            if (!what.contains(QLatin1String("numbers")))
                QCOMPARE(overlaps(input, after), 0);
        }
    }

    /// Where a claim was dragged below its reasons, no two of its lines share their end.
    void linesOfADraggedBoxAreToldApart()
    {
        for (const LayoutMode mode : modes) {
            if (mode == LayoutMode::Compact)
                continue;
            LayoutInput input;
            input.options.mode = mode;
            input.nodes.resize(5);
            input.edges = {{1, 0, -1, EdgeKind::Supports, -1}, {2, 1, -1, EdgeKind::Supports, -1}, {3, 1, -1, EdgeKind::ConditionOf, -1}, {4, 1, -1, EdgeKind::Attacks, -1}};
            input.nodes[1].pinned = true;
            input.nodes[1].at = {100, 1500};
            const LayoutOutput output = layOut(input);
            std::vector<Point> ends{output.pointsOf(output.edgeRoutes[0]).front()};
            for (const size_t edge : {1, 2, 3})
                ends.push_back(output.pointsOf(output.edgeRoutes[edge]).back());
            for (size_t i = 0; i < ends.size(); ++i) {
                QCOMPARE(ends[i].y, 1500.0);
                for (size_t other = 0; other < i; ++other)
                    QVERIFY(std::abs(ends[i].x - ends[other].x) >= 20);
            }
        }
    }

    /// What is dragged to free ground moves nothing else, in any arrangement.
    void aDraggedBoxMovesNothingElse()
    {
        for (const LayoutMode mode : modes) {
            for (const int dragged : {5, 17, 39}) {
                LayoutInput input;
                input.options.mode = mode;
                input.nodes.resize(40);
                for (int i = 1; i < 40; ++i) {
                    input.nodes[static_cast<size_t>(i)].height = 50 + i * 13 % 40;
                    input.edges.push_back({i, (i - 1) / 3, -1, EdgeKind::Supports, -1});
                }
                const LayoutOutput before = layOut(input);
                input.nodes[static_cast<size_t>(dragged)].pinned = true;
                input.nodes[static_cast<size_t>(dragged)].at = {50, before.bounds.y + before.bounds.height + 200};
                const LayoutOutput after = layOut(input);
                for (int i = 0; i < 40; ++i) {
                    const Point& was = before.positions[static_cast<size_t>(i)];
                    const Point& is = after.positions[static_cast<size_t>(i)];
                    QVERIFY(i == dragged || (was.x == is.x && was.y == is.y));
                }
            }
        }
    }

    /// Boxes that were placed in wide lanes, when little of these is left: each stands on the ground of its own lane, and no
    /// lane on another.
    void narrowLanesHoldWhatWasPlacedInWideOnes()
    {
        for (const LayoutMode mode : modes) {
            LayoutInput input;
            input.options.mode = mode;
            input.options.holdsPinned = true;
            input.nodes.resize(6);
            input.edges = {supports(1, 0), supports(2, 0), supports(4, 3), supports(5, 3)};
            input.links = {{1, 4}};
            for (const size_t node : {3, 4, 5})
                input.nodes[node].lane = 1;
            for (const auto& [node, at] : {std::pair<size_t, Point>{2, {1400, 1100}}, {5, {2600, 300}}}) {
                input.nodes[node].pinned = true;
                input.nodes[node].at = at;
            }
            const LayoutOutput output = layOut(input);
            QVERIFY(output.lanes[0].x + output.lanes[0].width < output.lanes[1].x);
            for (size_t i = 0; i < input.nodes.size(); ++i) {
                const Box& lane = output.lanes[static_cast<size_t>(input.nodes[i].lane)];
                const Point& at = output.positions[i];
                QVERIFY(at.x > lane.x && at.x + input.nodes[i].width < lane.x + lane.width);
                QVERIFY(at.y > lane.y && at.y + input.nodes[i].height < lane.y + lane.height);
            }
            QCOMPARE(overlaps(input, output), 0);
            QVERIFY(output.linkChips.front().x > output.lanes[0].x + output.lanes[0].width && output.linkChips.front().x < output.lanes[1].x);
        }
    }

    /// A box that is dragged aside in a tree of levels leaves what stands above it where it is, and all of it where it covers none.
    void aDraggedBoxLeavesWhatIsAboveInPlace()
    {
        LayoutInput input;
        input.options.mode = LayoutMode::Level;
        input.nodes.resize(13);
        for (int i = 1; i < 13; ++i)
            input.edges.push_back({i, (i - 1) / 3, -1, EdgeKind::Supports, -1});
        const LayoutOutput before = layOut(input);
        input.nodes[12].pinned = true;
        input.nodes[12].at = {before.positions[12].x + 40, before.positions[12].y + 90}; // below all others
        const LayoutOutput below = layOut(input);
        for (size_t i = 0; i < 12; ++i)
            QCOMPARE(below.positions[i].y, before.positions[i].y);
        input.nodes[12].at = {before.positions[5].x + 20, before.positions[5].y + 20}; // onto another of its level
        const LayoutOutput onto = layOut(input);
        for (const size_t i : {0, 1, 2, 3})
            QCOMPARE(onto.positions[i].y, before.positions[i].y);
        QVERIFY(onto.positions[5].y >= input.nodes[12].at.y + input.nodes[12].height);
        QCOMPARE(overlaps(input, onto), 0);
    }

    /// Neither as given nor with one more premise under a statement in the middle.
    void siblingsNeverFlip_data() { shapes(); }
    void siblingsNeverFlip()
    {
        QFETCH(QString, what);
        LayoutInput input = inMode(hostileMap(what), LayoutMode::Level);
        QCOMPARE(flips(input, layOut(input)), 0);
        if (input.nodes.empty())
            return;
        const int target = static_cast<int>(input.nodes.size()) / 2;
        input.nodes.push_back({});
        input.nodes.back().lane = input.nodes[static_cast<size_t>(target)].lane;
        input.edges.push_back(supports(static_cast<int>(input.nodes.size()) - 1, target));
        QCOMPARE(flips(input, layOut(input)), 0);
    }

    /// Trees of few boxes stand where a large one leaves room, and the boxes of long branches beside each other.
    void littleGroundIsBlank()
    {
        for (unsigned seed = 1; seed <= 12; ++seed) {
            const LayoutInput input = randomMap(Shape{2, 90, 5, 5, 0.05, 0.05, 0}, seed);
            const LayoutOutput output = layOut(input);
            double boxes = 0;
            for (const LayoutNode& node : input.nodes)
                boxes += node.width * node.height;
            double ground = 0;
            for (const Box& lane : output.lanes)
                ground += lane.width * lane.height;
            QVERIFY2(boxes > 0.18 * ground, qPrintable(QString::number(boxes / ground)));
            const double ratio = output.bounds.width / output.bounds.height;
            QVERIFY2(ratio > 0.9 && ratio < 2.4, qPrintable(QString::number(ratio)));
        }
    }

private:
    static void shapes()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"nothing", "one box", "cycle", "self edges", "thousands of roots", "ten thousand children", "ten thousand deep",
                                 "zero and huge boxes", "duplicates", "ends that do not exist", "links in one lane", "undercuts in a ring",
                                 "sizes that are no numbers", "everything linked to one box"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
};

QTEST_APPLESS_MAIN(LayoutShapesTest)
#include "tst_layoutshapes.moc"
