#include "model/rendering/boxtree.h"

#include <QRectF>
#include <QtTest>
#include <map>
#include <random>
#include <set>

using namespace cp;

namespace {

/// Boxes and long thin lines, as maps have them.
QRectF anyRect(std::mt19937& random)
{
    const auto number = [&random](int most) { return static_cast<double>(random() % static_cast<unsigned>(most)); };
    const QPointF at(number(20000) - 10000, number(20000) - 10000);
    switch (random() % 4) {
    case 0: return {at, QSizeF(number(12000), 2)};
    case 1: return {at, QSizeF(2, number(12000))};
    default: return {at, QSizeF(200, 60 + number(100))};
    }
}

std::set<uint32_t> found(const BoxTree& tree, const QRectF& area)
{
    std::set<uint32_t> values;
    tree.any(BoxTree::Rect(area), [&values](const BoxTree::Entry& entry) {
        values.insert(entry.value);
        return false;
    });
    return values;
}

/// The tree's rectangles are a little larger than what they stand for: only what is clearly beside the area must not be found.
void compare(const BoxTree& tree, const std::map<uint32_t, QRectF>& rects, const QRectF& area)
{
    constexpr double least = 0.01;
    const std::set<uint32_t> there = found(tree, area);
    for (const auto& [value, rect] : rects) {
        const bool meets = rect.left() <= area.right() && area.left() <= rect.right() && rect.top() <= area.bottom() && area.top() <= rect.bottom();
        const bool isBeside = !rect.adjusted(-least, -least, least, least).intersects(area.adjusted(-least, -least, least, least));
        if (meets || isBeside)
            QCOMPARE(there.count(value) == 1, meets);
    }
    for (const uint32_t value : there)
        QVERIFY(rects.count(value) == 1);
}

} // namespace

class BoxTreeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsThere_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 16, 17, 256, 257, 5000})
            QTest::addRow("%d", count) << count;
    }

    void findsWhatIsThere()
    {
        QFETCH(int, count);
        std::mt19937 random(11);
        std::map<uint32_t, QRectF> rects;
        std::vector<BoxTree::Entry> entries;
        for (int i = 0; i < count; ++i) {
            const auto value = static_cast<uint32_t>(i);
            rects[value] = anyRect(random);
            entries.push_back({BoxTree::Rect(rects[value]), value});
        }
        BoxTree tree(entries);
        for (int i = 0; i < 50; ++i)
            compare(tree, rects, anyRect(random));
        change(tree, rects, random);
    }

    void stopsAtTheFirst()
    {
        std::vector<BoxTree::Entry> entries(40, {BoxTree::Rect(QRectF(0, 0, 10, 10)), 3});
        const BoxTree tree(entries);
        int asked = 0;
        QVERIFY(tree.any(BoxTree::Rect(QRectF(5, 5, 1, 1)), [&asked](const BoxTree::Entry& entry) { return ++asked == 2 && entry.value == 3; }));
        QCOMPARE(asked, 2);
        QVERIFY(!tree.any(BoxTree::Rect(QRectF(11, 0, 1, 1)), [](const BoxTree::Entry&) { return true; }));
    }

    /// One line stands in the tree with several rectangles of one number, boxes may lie on each other.
    void keepsEqualRectanglesApart()
    {
        BoxTree tree({});
        const BoxTree::Rect here(QRectF(0, 0, 10, 10)), there(QRectF(0, 50, 10, 10));
        for (uint32_t value = 0; value < 100; ++value)
            tree.insert({here, value % 50});
        tree.move({here, 7}, there);
        tree.remove({here, 8});
        QCOMPARE(found(tree, QRectF(0, 50, 10, 10)), std::set<uint32_t>{7});
        QCOMPARE(found(tree, QRectF(0, 0, 10, 10)).size(), size_t{50});
        tree.remove({here, 8});
        tree.remove({here, 7});
        QCOMPARE(found(tree, QRectF(0, 0, 10, 10)).size(), size_t{48});
    }

private:
    /// Comes, goes, and moves near and far.
    static void change(BoxTree& tree, std::map<uint32_t, QRectF>& rects, std::mt19937& random)
    {
        for (uint32_t step = 0; step < 3000; ++step) {
            const uint32_t value = 100000 + step;
            const auto one = rects.lower_bound(rects.empty() ? 0 : random() % 6000);
            if (step % 3 == 0 || one == rects.end()) {
                rects[value] = anyRect(random);
                tree.insert({BoxTree::Rect(rects[value]), value});
            } else if (step % 3 == 1) {
                tree.remove({BoxTree::Rect(one->second), one->first});
                rects.erase(one);
            } else {
                const QRectF to = step % 2 == 0 ? one->second.translated(0, 30) : anyRect(random);
                tree.move({BoxTree::Rect(one->second), one->first}, BoxTree::Rect(to));
                one->second = to;
            }
            if (step % 100 == 0)
                compare(tree, rects, anyRect(random));
        }
        compare(tree, rects, QRectF(-40000, -40000, 80000, 80000));
    }
};

QTEST_GUILESS_MAIN(BoxTreeTest)
#include "tst_boxtree.moc"
