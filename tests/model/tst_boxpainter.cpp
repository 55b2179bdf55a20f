#include "model/base/extrakeys.h"
#include "model/commands/mapedits.h"
#include "model/rendering/headlines.h"
#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/mappainter.h"
#include "tests/support/paintedscene.h"
#include "tests/support/smallmap.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>
#include <algorithm>

using namespace cp;
using namespace cp::test;

class BoxPainterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    /// Over trees that stand close together there are fewer headlines, none on another or on a box.
    void headlinesKeepApart()
    {
        MapScene scene;
        scene.bounds = QRectF(0, 0, 40000, 3000);
        scene.lanes.push_back({});
        scene.lanes.front().rect = scene.bounds;
        const auto add = [&scene](const QRectF& rect, bool main) {
            NodeShape node;
            node.id = StatementId{static_cast<int>(scene.nodes.size()) + 1};
            node.rect = rect;
            node.main = main;
            node.headline = QStringLiteral("The harbour will keep its depth");
            scene.nodes.push_back(node);
        };
        for (int i = 0; i < 60; ++i) {
            const QRectF rect(400.0 + 640.0 * i, 400 + i % 3 * 40, 304, 80);
            add(rect, true);
            if (i % 4 == 0)
                add(rect.translated(i % 8 == 0 ? 0 : 320, -100), false);
        }
        const SceneIndex index(scene);
        for (const double zoom : {0.06, 0.1, 0.2}) {
            const auto headlines = placeHeadlines(scene, index, scene.bounds, zoom);
            QVERIFY(headlines.size() >= 12);
            for (size_t a = 0; a < headlines.size(); ++a) {
                for (const NodeShape& node : scene.nodes)
                    QVERIFY(!headlines[a].place.intersects(QRectF(node.rect.topLeft() * zoom, node.rect.size() * zoom)));
                QVERIFY(headlines[a].place.left() >= 0 && headlines[a].place.right() <= scene.bounds.width() * zoom);
                for (size_t b = 0; b < a; ++b)
                    QVERIFY(!headlines[a].place.intersects(headlines[b].place));
            }
        }
    }

    /// Its words begin at the right edge, whatever stands at its end; a number in between changes nothing.
    void fullStopsEndRightToLeftLines()
    {
        const auto drawn = [](const QString& text, Qt::LayoutDirection direction) {
            QImage image(300, 30, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            drawText(painter, image.rect(), text, mapFont(nodeTextSize), Qt::black, Qt::AlignRight | Qt::AlignVCenter, direction);
            return image.copy(260, 0, 40, 30);
        };
        const QString words = QStringLiteral("הנמל נשאר עמוק מספיק");
        QCOMPARE(drawn(words + u'.', Qt::LayoutDirectionAuto), drawn(words, Qt::LayoutDirectionAuto));
        QCOMPARE(drawn(words + u'…', Qt::RightToLeft), drawn(words, Qt::RightToLeft));
        QVERIFY(drawn(words + u'.', Qt::LeftToRight) != drawn(words, Qt::LeftToRight));
    }

    /// Words that run to the left begin at the right, with the mark of their role.
    void rightToLeftBoxesAreMirrored()
    {
        MapScene scene;
        NodeShape node;
        node.rect = QRectF(0, 0, 216, 64);
        node.role = Role::Condition;
        node.rightToLeft = true;
        node.lines = {QStringLiteral("\u0627\u0644\u0645\u0631\u0641\u0623")};
        scene.nodes.push_back(node);
        scene.nodes.front().review = Review::Accepted;
        scene.bounds = node.rect;
        const auto darkIn = [](const QImage& image, const QRect& area) {
            int dark = 0;
            for (int y = area.top(); y <= area.bottom(); ++y)
                for (int x = area.left(); x <= area.right(); ++x)
                    dark += qGray(image.pixel(x, y)) < 140 ? 1 : 0;
            return dark;
        };
        const QRect left(12, 8, 14, 14), right(190, 8, 14, 14);
        const QImage mirrored = painted(scene, scene.bounds);
        scene.nodes.front().rightToLeft = false;
        const QImage plain = painted(scene, scene.bounds);
        QVERIFY(darkIn(plain, left) > darkIn(plain, right)); // a filled mark against a thin tick
        QVERIFY(darkIn(mirrored, right) > darkIn(mirrored, left));
        QCOMPARE(darkIn(plain, QRect(0, 28, 60, 20)) > 0, true);
        QCOMPARE(darkIn(mirrored, QRect(6, 28, 60, 20)), 0);
    }

    void whatWasStarredHasItsStar()
    {
        ArgumentMap map = smallMap();
        const auto boxOf = [&map] {
            const MapScene scene = buildScene(map);
            const auto node = std::find_if(scene.nodes.begin(), scene.nodes.end(), [](const NodeShape& n) { return n.id == premiseA; });
            return painted(scene, node->rect);
        };
        const QImage plain = boxOf();
        map.apply(setExtra(map, premiseA, extrakeys::star, true));
        const QImage starred = boxOf();
        QCOMPARE(starred.size(), plain.size());
        int other = 0;
        for (int y = 0; y < plain.height(); ++y) {
            for (int x = 0; x < plain.width(); ++x) {
                if (plain.pixel(x, y) == starred.pixel(x, y))
                    continue;
                ++other;
                QVERIFY(y < 24 && x > plain.width() - 40); // at the end of the row of its role
            }
        }
        QVERIFY(other > 40);
    }
};

QTEST_MAIN(BoxPainterTest)
#include "tst_boxpainter.moc"
