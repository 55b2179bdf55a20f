#include "model/rendering/freeheights.h"
#include "model/rendering/levelbands.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace cp;

namespace {

constexpr double air = 7; ///< that a level line keeps to boxes

std::vector<QRectF> anyBoxes(std::mt19937& random)
{
    std::vector<QRectF> boxes;
    for (int i = 0; i < 12; ++i)
        boxes.emplace_back(0, static_cast<double>(random() % 1000), 100, 20 + static_cast<double>(random() % 60));
    return boxes;
}

std::optional<QRectF> boxIn(const std::vector<QRectF>& boxes, const QRectF& area)
{
    const auto box = std::find_if(boxes.begin(), boxes.end(), [&area](const QRectF& one) { return one.intersects(area); });
    return box == boxes.end() ? std::nullopt : std::optional(*box);
}

bool hasAir(const std::vector<QRectF>& boxes, double height) { return !boxIn(boxes, QRectF(10, height - air + 0.01, 50, 2 * air - 0.02)); }

} // namespace

/// Where a line finds its way past boxes that grew into its own.
class LevelWaysTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heightsAreFreeAndNearestFirst()
    {
        std::mt19937 random(4);
        for (int map = 0; map < 50; ++map) {
            const std::vector<QRectF> boxes = anyBoxes(random);
            const double taken = boxes.front().center().y();
            FreeHeights heights({10, 60, 0, 1000}, taken, [&boxes](const QRectF& area) { return boxIn(boxes, area); });
            double away = 0;
            bool isFirst = true;
            while (const auto height = heights.next()) {
                QVERIFY(*height >= air && *height <= 1000 - air);
                QVERIFY(hasAir(boxes, *height));
                QVERIFY(std::abs(*height - taken) >= away);
                away = std::abs(*height - taken);
                if (std::exchange(isFirst, false))
                    checkNothingIsNearer(boxes, taken, away);
            }
            if (isFirst)
                checkNothingIsNearer(boxes, taken, 1000);
        }
    }

    void everyGapGivesHeights()
    {
        const std::vector<QRectF> boxes{QRectF(0, 100, 100, 100), QRectF(0, 230, 100, 50)};
        FreeHeights heights({10, 60, 0, 400}, 150, [&boxes](const QRectF& area) { return boxIn(boxes, area); });
        std::vector<double> all;
        while (const auto height = heights.next())
            all.push_back(*height);
        std::sort(all.begin(), all.end());
        QCOMPARE(all, (std::vector<double>{75, 81, 87, 93, 207, 213, 219, 287, 293, 299, 305}));
    }

    void nothingIsFreeBetweenTouchingBoxes()
    {
        const std::vector<QRectF> boxes{QRectF(0, 0, 100, 100), QRectF(0, 110, 100, 100)};
        FreeHeights heights({10, 60, 0, 210}, 50, [&boxes](const QRectF& area) { return boxIn(boxes, area); });
        QVERIFY(!heights.next());
    }

    void bandsKnowWhatRunsLevel()
    {
        std::mt19937 random(5);
        std::vector<LevelRun> runs;
        for (int i = 0; i < 300; ++i) {
            const double left = static_cast<double>(random() % 5000);
            runs.push_back({static_cast<double>(random() % 1000), left, left + static_cast<double>(random() % 400)});
        }
        const auto find = [&runs](std::vector<LevelRun>& found, const QRectF& area) {
            for (const LevelRun& run : runs)
                addLevelRuns(found, {{run.left, run.y}, {run.right, run.y}, {run.right, 2000}}, area);
        };
        LevelBands bands(find);
        for (int i = 0; i < 1000; ++i) {
            const double y = static_cast<double>(random() % 1000), left = static_cast<double>(random() % 5000), right = left + static_cast<double>(random() % 600);
            const bool isTaken = std::any_of(runs.begin(), runs.end(), [&](const LevelRun& run) { return std::abs(run.y - y) < 3 && run.right > left && run.left < right; });
            QCOMPARE(bands.isTaken(y, left, right), isTaken);
        }
    }

    void aLineThatComesTakesItsHeight()
    {
        LevelBands bands([](std::vector<LevelRun>&, const QRectF&) {});
        QVERIFY(!bands.isTaken(62, 0, 100));
        bands.add({{20, 0}, {20, 63}, {80, 63}, {80, 0}});
        QVERIFY(bands.isTaken(62, 0, 100));
        QVERIFY(!bands.isTaken(62, 81, 100));
        QVERIFY(!bands.isTaken(59, 0, 100));
    }

private:
    static void checkNothingIsNearer(const std::vector<QRectF>& boxes, double taken, double away)
    {
        for (double height = std::max(air, taken - away + 1); height < std::min(1000 - air, taken + away - 1); height += 0.5)
            QVERIFY(!hasAir(boxes, height));
    }
};

QTEST_GUILESS_MAIN(LevelWaysTest)
#include "tst_levelways.moc"
