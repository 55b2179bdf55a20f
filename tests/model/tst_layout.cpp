#include "layoutmaps.h"
#include "model/layout/alignlanes.h"
#include "model/layout/crossingcount.h"
#include "model/layout/crossings.h"
#include "model/layout/forest.h"
#include "model/layout/pushapart.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace cp;
using namespace cp::layoutmaps;

Q_DECLARE_METATYPE(cp::layoutmaps::Shape)
Q_DECLARE_METATYPE(cp::LayoutMode)

class TestLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomMaps_data();
    void randomMaps();
    void pinsHold();
    void siblingsKeepTheirOrder();
    void premisesStandBelowTheirClaims();
    void packedTreesAreNoTowers();
    void twoArticlesFitSideBySide();
    void smallArticlesFitAtReadingSize();
    void lanesMirrorEachOther();
    void sameInputSameOutput();
    void chipsKeepApart();
    void linkedPremisesMeet();
    void kindsEnterApart();
    void undercutEndsOnTheLine();
    void cancelled();
    void alignedLanesLinkMoreLevel();
    void droppedBoxesPushOthersAway();
};

void TestLayout::randomMaps_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::newRow("two articles") << Shape{};
    QTest::newRow("one article") << Shape{1, 40, 2, 4, 0.1, 0, 0};
    QTest::newRow("four articles") << Shape{4, 40, 3, 4, 0.1, 0.15, 0};
    QTest::newRow("many lone boxes") << Shape{2, 50, 45, 3, 0.1, 0.2, 0};
    QTest::newRow("flat and wide") << Shape{2, 80, 1, 60, 0.2, 0.1, 0};
    QTest::newRow("ordinary articles") << Shape{2, 100, 5, 6, 0.15, 0.1, 0};
    QTest::newRow("long articles") << Shape{2, 300, 9, 5, 0.17, 0.15, 0};
    QTest::newRow("very long articles") << Shape{2, 450, 20, 5, 0.1, 0.05, 0};
    QTest::newRow("nothing but relations") << Shape{2, 30, 1, 3, 2, 0.5, 0};
}

void TestLayout::randomMaps()
{
    QFETCH(Shape, shape);
    for (const LayoutMode mode : {LayoutMode::Columns, LayoutMode::Level, LayoutMode::Compact}) {
        for (unsigned seed = 1; seed <= 12; ++seed) {
            Shape own = shape;
            if (mode == LayoutMode::Compact)
                own.extra = 0; // they are straight lines there
            const LayoutInput input = inMode(randomMap(own, seed), mode);
            const LayoutOutput output = layOut(input);
            QVERIFY(isSet(input, output));
            QCOMPARE(overlaps(input, output), 0);
            QCOMPARE(QString::fromStdString(routesThroughBoxes(input, output)), QString());
            // Only in Columns do all corridors grow with their lines.
            const double apart = mode == LayoutMode::Columns ? 2 : 0.1;
            QCOMPARE(QString::fromStdString(linksOnEachOther(output, mode == LayoutMode::Level ? 300 : 30, apart)), QString());
        }
    }
}

void TestLayout::pinsHold()
{
    for (const LayoutMode mode : {LayoutMode::Columns, LayoutMode::Level, LayoutMode::Compact}) {
        for (unsigned seed = 1; seed <= 30; ++seed) {
            const LayoutInput input = inMode(randomMap(Shape{2, 60, 3, 5, 0.15, 0.1, 0.1}, seed), mode);
            const LayoutOutput output = layOut(input);
            for (size_t i = 0; i < input.nodes.size(); ++i) {
                if (input.nodes[i].pinned)
                    QVERIFY(output.positions[i].x == input.nodes[i].at.x && output.positions[i].y == input.nodes[i].at.y);
            }
            QCOMPARE(overlaps(input, output), 0);
        }
    }
}

/// Reading order: none begins above the one before it, and at one height they go from left to right.
void TestLayout::siblingsKeepTheirOrder()
{
    for (const int premises : {9, 40, 90}) {
        LayoutInput input = star(premises);
        for (size_t i = 1; i < input.nodes.size(); ++i)
            input.nodes[i].height = 40 + static_cast<double>(i * 37 % 5) * 30;
        const LayoutOutput output = layOut(input);
        for (size_t i = 2; i < input.nodes.size(); ++i) {
            const Point& here = output.positions[i];
            const Point& before = output.positions[i - 1];
            QVERIFY(here.y > before.y || (here.y == before.y && here.x > before.x));
        }
    }
}

/// All that hang under a claim in the tree. Only what is drawn beside the tree may lead to a box of the same level.
void TestLayout::premisesStandBelowTheirClaims()
{
    for (unsigned seed = 1; seed <= 18; ++seed) {
        constexpr LayoutMode modes[] = {LayoutMode::Columns, LayoutMode::Level, LayoutMode::Compact};
        const LayoutInput input = inMode(randomMap(Shape{2, 100, 3, 5, 0.2, 0.1, 0}, seed), modes[seed % 3]);
        const LayoutOutput output = layOut(input);
        const Forest forest = spanningForest(input);
        for (size_t i = 0; i < input.nodes.size(); ++i) {
            if (forest.parent[i] < 0)
                continue;
            const auto claim = static_cast<size_t>(forest.parent[i]);
            QVERIFY(output.positions[i].y >= output.positions[claim].y + input.nodes[claim].height);
        }
    }
}

/// Everything under the one claim of a root: one stack of it would be twenty times as tall as wide.
void TestLayout::packedTreesAreNoTowers()
{
    LayoutInput input;
    input.options.mode = LayoutMode::Compact;
    input.nodes.resize(2 + 12 + 36);
    input.edges.push_back(supports(1, 0));
    for (int i = 2; i < 14; ++i)
        input.edges.push_back(supports(i, 1));
    for (int i = 14; i < 50; ++i)
        input.edges.push_back(supports(i, 2 + (i - 14) / 3));
    const LayoutOutput output = layOut(input);
    QVERIFY2(output.bounds.height < 2 * output.bounds.width, qPrintable(QStringLiteral("%1 × %2").arg(output.bounds.width).arg(output.bounds.height)));
    QCOMPARE(overlaps(input, output), 0);
    QCOMPARE(QString::fromStdString(routesThroughBoxes(input, output)), QString());
}

void TestLayout::twoArticlesFitSideBySide()
{
    const LayoutInput input = randomMap(Shape{2, 70, 3, 4, 0.05, 0.05, 0}, 3);
    LayoutInput shallow = input;
    shallow.edges.resize(0);
    for (int lane = 0; lane < 2; ++lane) {
        for (int i = 1; i < 70; ++i)
            shallow.edges.push_back(supports(lane * 70 + i, lane * 70 + (i < 8 ? 0 : i % 7 + 1)));
    }
    const LayoutOutput output = layOut(shallow);
    QCOMPARE(output.lanes.size(), size_t{2});
    // All of it at once, in what readers and inspector leave of an ordinary window, at a size at which boxes can be told apart.
    const double zoom = std::min(1100 / output.bounds.width, 650 / output.bounds.height);
    QVERIFY2(zoom > 0.2, qPrintable(QStringLiteral("%1 × %2").arg(output.bounds.width).arg(output.bounds.height)));
}

/// Two columns each, so that both are read beside each other at 70 %.
void TestLayout::smallArticlesFitAtReadingSize()
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const LayoutOutput output = layOut(randomMap(Shape{2, 24, 3, 4, 0, 0, 0}, seed));
        QVERIFY2(output.bounds.width * 0.7 < 1000, qPrintable(QString::number(output.bounds.width)));
    }
}

void TestLayout::lanesMirrorEachOther()
{
    LayoutInput input = star(1);
    input.nodes.push_back({});
    input.nodes.back().width = 192;
    input.edges.push_back(supports(2, 1));
    const auto own = static_cast<int>(input.nodes.size());
    for (int i = 0; i < own; ++i) {
        input.nodes.push_back(input.nodes[static_cast<size_t>(i)]);
        input.nodes.back().lane = 1;
    }
    input.edges.push_back(supports(4, 3));
    input.edges.push_back(supports(5, 4));
    const LayoutOutput output = layOut(input);
    // The stack hangs indented away from the gutter: in A to the right of its claim's edge, in B to the left.
    QVERIFY(output.positions[2].x > output.positions[1].x);
    QVERIFY(output.positions[5].x + input.nodes[5].width < output.positions[4].x + input.nodes[4].width);
    QCOMPARE(output.positions[2].y, output.positions[5].y);
}

void TestLayout::sameInputSameOutput()
{
    const LayoutInput input = randomMap(Shape{3, 120, 5, 5, 0.2, 0.2, 0.02}, 7);
    const LayoutOutput one = layOut(input);
    const LayoutOutput other = layOut(input);
    for (size_t i = 0; i < one.positions.size(); ++i)
        QVERIFY(one.positions[i].x == other.positions[i].x && one.positions[i].y == other.positions[i].y);
    for (size_t i = 0; i < one.linkRoutes.size(); ++i) {
        const auto a = one.pointsOf(one.linkRoutes[i]);
        const auto b = other.pointsOf(other.linkRoutes[i]);
        QVERIFY(std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Point& p, const Point& q) { return p.x == q.x && p.y == q.y; }));
    }
}

void TestLayout::chipsKeepApart()
{
    LayoutInput input = randomMap(Shape{2, 40, 2, 4, 0, 0, 0}, 5);
    for (int i = 0; i < 20; ++i)
        input.links.push_back({3 + i % 4, 45 + i % 3});
    const LayoutOutput output = layOut(input);
    std::vector<double> heights;
    for (const Point& chip : output.linkChips)
        heights.push_back(chip.y);
    std::sort(heights.begin(), heights.end());
    for (size_t i = 1; i < heights.size(); ++i)
        QVERIFY(heights[i] - heights[i - 1] >= 27.99);
    // Twelve links between far boxes, each chip lies on its line.
    for (size_t i = 0; i < output.linkRoutes.size(); ++i) {
        const auto points = output.pointsOf(output.linkRoutes[i]);
        QVERIFY(points.size() > 1);
    }
}

void TestLayout::linkedPremisesMeet()
{
    LayoutInput input = star(1);
    input.nodes.resize(5);
    for (int i : {2, 3, 4})
        input.edges.push_back(supports(i, 1));
    input.edges[1].group = input.edges[2].group = 7;
    const LayoutOutput output = layOut(input);
    QCOMPARE(output.joints.size(), size_t{1});
    QCOMPARE(output.edgeRoutes[1].joint, 0);
    QCOMPARE(output.edgeRoutes[2].joint, -1);
    QCOMPARE(output.edgeRoutes[3].joint, -1);
    const Point joint = output.joints.front();
    QVERIFY(output.edgeRoutes[1].endMark && !output.edgeRoutes[2].endMark && output.edgeRoutes[3].endMark);
    for (int edge : {1, 2}) {
        const auto points = output.pointsOf(output.edgeRoutes[static_cast<size_t>(edge)]);
        QCOMPARE(points.back().x, joint.x);
        QVERIFY(joint.y > points.back().y);
    }
    QVERIFY(output.pointsOf(output.edgeRoutes[3]).back().x != output.pointsOf(output.edgeRoutes[1]).back().x);
}

void TestLayout::kindsEnterApart()
{
    LayoutInput input = star(4);
    input.edges[1].kind = EdgeKind::Attacks;
    input.edges[3].kind = EdgeKind::Attacks;
    const LayoutOutput output = layOut(input);
    const double middle = output.positions[0].x + 152;
    std::vector<double> ends;
    for (const Route& route : output.edgeRoutes)
        ends.push_back(output.pointsOf(route).back().x - middle);
    QCOMPARE(ends[0], ends[2]);
    QCOMPARE(ends[1], ends[3]);
    QCOMPARE(std::abs(ends[0]), 60.0);
    QCOMPARE(ends[0], -ends[1]);
}

void TestLayout::undercutEndsOnTheLine()
{
    LayoutInput input = star(1);
    input.nodes.resize(4);
    input.edges.push_back(supports(2, 1));
    LayoutEdge undercut;
    undercut.source = 3;
    undercut.kind = EdgeKind::Undercuts;
    undercut.targetEdge = 1;
    input.edges.push_back(undercut);
    const LayoutOutput output = layOut(input);
    const Point end = output.pointsOf(output.edgeRoutes[2]).back();
    const auto line = output.pointsOf(output.edgeRoutes[1]);
    bool onLine = false;
    for (size_t i = 1; i < line.size(); ++i) {
        const bool level = line[i].y == line[i - 1].y && end.y == line[i].y;
        const bool upright = line[i].x == line[i - 1].x && end.x == line[i].x;
        const auto [left, right] = std::minmax(line[i].x, line[i - 1].x);
        const auto [top, bottom] = std::minmax(line[i].y, line[i - 1].y);
        onLine |= (level && end.x >= left && end.x <= right) || (upright && end.y >= top && end.y <= bottom);
    }
    QVERIFY(onLine);
}

void TestLayout::cancelled()
{
    CancelToken cancel;
    cancel.cancel();
    QVERIFY(layOut(randomMap(Shape{}, 1), cancel).positions.empty());
}

void TestLayout::alignedLanesLinkMoreLevel()
{
    double before = 0, after = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const LayoutInput input = randomMap(Shape{3, 120, 15, 4, 0.1, 0.3, 0}, seed);
        const std::vector<int> order = orderForAlignedLanes(input);
        std::vector<int> sorted = order;
        std::sort(sorted.begin(), sorted.end());
        for (size_t i = 0; i < sorted.size(); ++i)
            QCOMPARE(sorted[i], static_cast<int>(i));
        // The first lane stays, and siblings keep their order everywhere.
        std::vector<int> rank(order.size());
        for (size_t i = 0; i < order.size(); ++i)
            rank[static_cast<size_t>(order[i])] = static_cast<int>(i);
        const Forest forest = spanningForest(input);
        for (int node = 0; node < static_cast<int>(input.nodes.size()); ++node) {
            const auto children = forest.children(node);
            for (size_t i = 1; i < children.size(); ++i)
                QVERIFY(rank[static_cast<size_t>(children[i - 1])] < rank[static_cast<size_t>(children[i])]);
        }
        const LayoutInput better = reordered(input, order);
        before += linkSlope(input, layOut(input));
        after += linkSlope(better, layOut(better));
    }
    QVERIFY2(after < 0.95 * before, qPrintable(QStringLiteral("%1 -> %2").arg(before).arg(after)));
    CancelToken cancelled;
    cancelled.cancel();
    const LayoutInput input = randomMap(Shape{}, 1);
    QCOMPARE(orderForAlignedLanes(input, cancelled).size(), input.nodes.size());
}

void TestLayout::droppedBoxesPushOthersAway()
{
    constexpr double gap = 10;
    const auto clear = [](const Box& a, const Box& b) {
        return a.x >= b.x + b.width + gap - 1e-6 || b.x >= a.x + a.width + gap - 1e-6 || a.y >= b.y + b.height + gap - 1e-6
            || b.y >= a.y + a.height + gap - 1e-6;
    };
    for (unsigned seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        const auto number = [&random](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
        std::vector<Box> loose;
        for (int i = 0; i < 60; ++i)
            loose.push_back({120.0 * (i % 8), 90.0 * (i / 8), number(40, 100), number(30, 70)});
        const Box dropped{number(0, 800), number(0, 600), number(50, 300), number(50, 200)};
        const std::vector<Box> placed = pushedApart({dropped}, loose, gap);
        for (size_t i = 0; i < placed.size(); ++i) {
            QVERIFY(clear(placed[i], dropped));
            for (size_t k = 0; k < i; ++k)
                QVERIFY(clear(placed[i], placed[k]));
        }
        // What nothing pushes stays: boxes at the far end of the field, of a drop at its start.
        const std::vector<Box> near = pushedApart({{0, 0, 20, 20}}, loose, gap);
        QCOMPARE(near.back().x, loose.back().x);
        QCOMPARE(near.back().y, loose.back().y);
    }
}

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
