#include "model/exchange/picture.h"
#include "model/rendering/scenepart.h"
#include "tests/support/fixtures.h"
#include "tests/support/svgreading.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace cp;
using cp::test::exported;

namespace {

/// The picture drawn at once, without bands.
QImage drawnAtOnce(const MapScene& scene, const ImageOptions& options, QSize size)
{
    const Picture picture(scene, options);
    QImage image(size, options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const double scale = options.width / picture.size().width();
    painter.scale(scale, scale);
    picture.draw(painter, QRectF(QPointF(), picture.size()));
    return image;
}

} // namespace

class ImageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printedSizeIsKept()
    {
        const MapScene scene = buildScene(test::randomMap(2, 30));
        ImageOptions options;
        options.dpi = 300;
        options.transparent = true;
        options.width = 1200;
        QImage image = QImage::fromData(exported(scene, ImageFormat::Png, options), "PNG");
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 300);
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        // Without a size of its own a unit prints as 1/96 inch.
        options.width = 0;
        options.dpi = 192;
        image = QImage::fromData(exported(scene, ImageFormat::Png, options), "PNG");
        QCOMPARE(image.width(), qRound(2 * pictureSize(scene, options).width()));
        options.scale = 0.5;
        QCOMPARE(pngSize(pictureSize(scene, options), options)->width(), qRound(pictureSize(scene, options).width() / 2));
    }

    void bandsAndTilesLeaveNoSeam_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("transparent");
        QTest::newRow("bands") << 4000 << false;
        QTest::newRow("higher bands") << 3600 << false;
        QTest::newRow("tiles, transparent") << 9000 << true;
    }

    void bandsAndTilesLeaveNoSeam()
    {
        QFETCH(int, width);
        QFETCH(bool, transparent);
        const MapScene scene = buildScene(test::randomMap(3, width > 8192 ? 12 : 60));
        ImageOptions options;
        options.width = width;
        options.transparent = transparent;
        options.titleBlock = true;
        const QSize size = *pngSize(pictureSize(scene, options), options);
        QVERIFY2(qint64(size.width()) * size.height() * 4 > pngBandBytes, "one band is no test");
        QImageReader::setAllocationLimit(1024);
        const QImage written = QImage::fromData(exported(scene, ImageFormat::Png, options), "PNG");
        QCOMPARE(written.size(), size);
        // Curves that a band cuts are rounded another way, by parts of a pixel. A seam, a lost word or a line that is shifted by a
        // pixel shows in the means of four by four pixels.
        const auto means = [size](const QImage& image) {
            return image.convertToFormat(QImage::Format_ARGB32_Premultiplied).scaled(size / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        };
        const QImage a = means(written), b = means(drawnAtOnce(scene, options, size));
        int apart = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (qsizetype x = 0; x < a.bytesPerLine(); ++x)
                apart += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]) > 40;
        }
        QVERIFY2(apart < a.width() / 50, qPrintable(QString::number(apart)));
        QVERIFY(a != QImage(a.size(), a.format()));
    }

    void partsKeepWhatJoinsThem()
    {
        const Workspace workspace = test::fullWorkspace();
        const MapScene whole = buildScene(workspace.map);
        QSet<StatementId> all;
        for (const NodeShape& node : whole.nodes)
            all.insert(node.id);
        const MapScene same = partOf(whole, all);
        QCOMPARE(same.relations.size(), whole.relations.size());
        QCOMPARE(same.links.size(), whole.links.size());
        const MapScene one = partOf(whole, statementsOf(whole, whole.lanes[1].title));
        QCOMPARE(one.lanes.size(), size_t(1));
        QCOMPARE(one.lanes[0].letter, QStringLiteral("B"));
        QVERIFY(one.links.empty() && !one.relations.empty());
        QVERIFY(exported(one, ImageFormat::Svg).contains(MapPalette::light().lane(1).tint.name().toLatin1()));
        // A relation to a box that is left out is left out, too.
        QVERIFY(partOf(whole, {whole.relations.front().source}).relations.empty());
    }

    void printColoursAreOnWhite()
    {
        const MapScene scene = buildScene(test::fullWorkspace().map);
        ImageOptions options;
        options.colours = ImageColours::Print;
        const QImage image = QImage::fromData(exported(scene, ImageFormat::Png, options), "PNG");
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        qint64 white = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                white += image.pixel(x, y) == qRgb(255, 255, 255);
        }
        QVERIFY(white * 10 > qint64(image.width()) * image.height() * 8);
    }

    void pngHasTheWishedSizeAndColours_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void pngHasTheWishedSizeAndColours()
    {
        QFETCH(bool, dark);
        const MapScene scene = buildScene(test::fullWorkspace().map);
        ImageOptions options;
        options.colours = dark ? ImageColours::Dark : ImageColours::Light;
        options.width = 1234;
        const QByteArray bytes = exported(scene, ImageFormat::Png, options);
        const QImage image = QImage::fromData(bytes, "PNG");
        QCOMPARE(image.width(), 1234);
        const MapPalette& palette = dark ? MapPalette::darkPalette() : MapPalette::light();
        QCOMPARE(image.pixelColor(1, 1), palette.canvas);
        const double scale = 1234 / (scene.bounds.width() + 48);
        const auto pixel = [&](QPointF at) { return image.pixelColor(((at - scene.bounds.topLeft() + QPointF(24, 24)) * scale).toPoint()); };
        int matching = 0;
        for (const NodeShape& node : scene.nodes)
            matching += pixel(node.rect.bottomRight() - QPointF(6, 4)) == palette.node;
        QVERIFY2(matching >= 4, qPrintable(QString::number(matching)));
        QCOMPARE(pixel(scene.lanes[0].rect.bottomLeft() + QPointF(4, -14)), palette.lane(0).tint);
        QCOMPARE(exported(scene, ImageFormat::Png, options), bytes);
    }

    void picturesBeyondTheBudgetAreRefused()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const MapScene scene = buildScene(test::fullWorkspace().map);
        ImageOptions options;
        options.width = 100'000;
        const Outcome outcome = writeImage(scene, buffer, ImageFormat::Png, options);
        QVERIFY(!outcome.isOk());
        QCOMPARE(outcome.error().code, ErrorCode::TooLarge);
        QVERIFY(outcome.error().message.contains(QStringLiteral("at most")));
        QCOMPARE(buffer.size(), 0);
        // What the sentence names would do, and a little more would not.
        static const QRegularExpression named(QStringLiteral("at most (\\d+)"));
        options.width = named.match(outcome.error().message).captured(1).toInt();
        QVERIFY(pngSize(pictureSize(scene, options), options).isOk());
        options.width += 20;
        QVERIFY(!pngSize(pictureSize(scene, options), options).isOk());
    }

    void largeMapsStayInTheBudgetByThemselves()
    {
        const QImage image = QImage::fromData(exported(buildScene(test::randomMap(2, 1500)), ImageFormat::Png), "PNG");
        QVERIFY(!image.isNull());
        QVERIFY(qint64(image.width()) * image.height() < 17'000'000);
    }

    void placesThatCannotBeWrittenGiveASentence()
    {
        QTemporaryDir folder;
        const QString old = folder.filePath(QStringLiteral("a.svg"));
        const MapScene scene = buildScene(test::fullWorkspace().map);
        QVERIFY(exportImage(scene, old, ImageFormat::Svg).isOk());
        for (const QString& path : {old + QStringLiteral("/b.svg"), folder.path(), QStringLiteral("/dev/full")}) {
            const Outcome outcome = exportImage(scene, path, ImageFormat::Svg);
            QVERIFY(!outcome.isOk());
            QVERIFY(outcome.error().message.contains(path));
        }
        QVERIFY(QFile(old).size() > 1000);
        QBuffer closed;
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        QVERIFY(!writeImage(scene, closed, ImageFormat::Svg).isOk());
    }
};

QTEST_MAIN(ImageTest)
#include "tst_image.moc"
