#include "model/exchange/picture.h"
#include "model/rendering/scenepart.h"
#include "tests/support/fixtures.h"
#include "tests/support/svgreading.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace cp;
using cp::test::exported;
using cp::test::readSvg;
using cp::test::squeezed;
using cp::test::Svg;

class SvgTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCroppedOfAnyPart_data()
    {
        QTest::addColumn<QString>("part");
        for (const char* part : {"all", "document", "view", "selection"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }

    void nothingIsCroppedOfAnyPart()
    {
        QFETCH(QString, part);
        const MapScene whole = buildScene(test::randomMap(4, 120));
        QSet<StatementId> ids;
        if (part == QLatin1String("document"))
            ids = statementsOf(whole, QStringLiteral("b"));
        else if (part == QLatin1String("view"))
            ids = statementsIn(whole, QRectF(whole.bounds.center(), QSizeF(600, 400)));
        else if (part == QLatin1String("selection"))
            ids = {whole.nodes[2].id, whole.nodes[7].id, whole.nodes[90].id};
        const MapScene scene = part == QLatin1String("all") ? whole : partOf(whole, ids);
        QCOMPARE(scene.nodes.size(), part == QLatin1String("all") ? whole.nodes.size() : static_cast<size_t>(ids.size()));
        QVERIFY(!scene.nodes.empty() && scene.nodes.size() <= whole.nodes.size());
        for (const bool decorated : {false, true}) {
            ImageOptions options;
            options.legend = options.titleBlock = decorated;
            const Picture picture(scene, options);
            const QRectF frame(QPointF(), picture.size());
            for (const NodeShape& node : scene.nodes)
                QVERIFY(frame.contains(QRectF(picture.place(node.rect.topLeft()), node.rect.size())));
            for (const LaneShape& lane : scene.lanes)
                QVERIFY(frame.contains(QRectF(picture.place(lane.rect.topLeft()), lane.rect.size())));
            const Svg svg = readSvg(exported(scene, ImageFormat::Svg, options));
            QCOMPARE(svg.error, QString());
            for (const QRectF& shape : svg.shapes)
                QVERIFY(svg.viewBox.adjusted(-0.5, -0.5, 0.5, 0.5).contains(shape));
        }
    }

    void textAsShapesLooksTheSameAndHoldsNoText()
    {
        const MapScene scene = buildScene(test::fullWorkspace().map);
        ImageOptions options;
        options.titleBlock = true;
        options.title = QStringLiteral("Barrages \u05d0\u05d1 \u0633\u0644\u0627\u0645");
        const QByteArray words = exported(scene, ImageFormat::Svg, options);
        options.textAsShapes = true;
        const QByteArray shapes = exported(scene, ImageFormat::Svg, options);
        const Svg svg = readSvg(shapes);
        QCOMPARE(svg.error, QString());
        QVERIFY(svg.texts.isEmpty() && !svg.elements.contains(QStringLiteral("image")) && !shapes.contains("clip"));
        QVERIFY(shapes.size() > words.size());
        QCOMPARE(svg.title, options.title);
        const auto rendered = [](const QByteArray& bytes) {
            QSvgRenderer renderer(bytes);
            QImage image(renderer.defaultSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            renderer.render(&painter);
            return image.convertToFormat(QImage::Format_Grayscale8);
        };
        const QImage a = rendered(words), b = rendered(shapes);
        QCOMPARE(a.size(), b.size());
        qint64 dark = 0, apart = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                dark += a.constScanLine(y)[x] < 128;
                apart += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]) > 128;
            }
        }
        // Hinting moves edges by less than a pixel; missing words would be all of it.
        QVERIFY2(apart * 5 < dark, qPrintable(QStringLiteral("%1 of %2").arg(apart).arg(dark)));
    }

    void titleBlockNamesWhatIsShown()
    {
        const Workspace workspace = test::fullWorkspace();
        const MapScene scene = buildScene(workspace.map);
        ImageOptions options;
        options.title = QStringLiteral("Will the quay sink?");
        options.scaleName = QStringLiteral("ICD 203");
        const QSizeF plain = pictureSize(scene, options);
        options.titleBlock = true;
        QVERIFY(pictureSize(scene, options).height() > plain.height() + 60);
        const QString all = squeezed(readSvg(exported(scene, ImageFormat::Svg, options)).texts);
        QVERIFY(all.contains(QStringLiteral("Willthequaysink?")) && all.contains(QStringLiteral("ICD203")));
        for (const Document& document : workspace.map.documents())
            QCOMPARE(all.count(squeezed({document.title})), 2); // in the block and above the lane
    }

    void svgHoldsEverythingAndNoPictures_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("dark");
        QTest::newRow("full, light") << 0 << false;
        QTest::newRow("full, dark") << 0 << true;
        QTest::newRow("random") << 1 << false;
        QTest::newRow("empty") << 2 << false;
    }

    void svgHoldsEverythingAndNoPictures()
    {
        QFETCH(int, which);
        QFETCH(bool, dark);
        const ArgumentMap maps[] = {test::fullWorkspace().map, test::randomMap(5, 70), {}};
        const MapScene scene = buildScene(maps[which]);
        ImageOptions options;
        options.colours = dark ? ImageColours::Dark : ImageColours::Light;
        const QByteArray bytes = exported(scene, ImageFormat::Svg, options);
        const Svg svg = readSvg(bytes);
        QCOMPARE(svg.error, QString());
        QVERIFY(!svg.elements.contains(QStringLiteral("image")));
        QVERIFY(!bytes.contains("clip-path") && !bytes.contains("vector-effect"));
        QVERIFY(bytes.contains("version=\"1.1\"") && bytes.contains("<desc>"));
        const QString all = squeezed(svg.texts);
        for (const NodeShape& node : scene.nodes) {
            for (const QString& line : node.lines)
                QVERIFY2(all.contains(squeezed({line})), qPrintable(line));
        }
        for (const LaneShape& lane : scene.lanes)
            QVERIFY(all.contains(squeezed({lane.title})));
        for (const QRectF& shape : svg.shapes)
            QVERIFY(svg.viewBox.adjusted(-0.5, -0.5, 0.5, 0.5).contains(shape));
        for (const NodeShape& node : scene.nodes)
            QVERIFY(scene.bounds.contains(node.rect));
        QCOMPARE(exported(scene, ImageFormat::Svg, options), bytes);
        const MapPalette& palette = dark ? MapPalette::darkPalette() : MapPalette::light();
        QVERIFY(bytes.contains(palette.canvas.name().toLatin1()));
    }

    void wholeTextsOfShortStatementsAreThere()
    {
        const ArgumentMap map = test::fullWorkspace().map;
        const QString all = squeezed(readSvg(exported(buildScene(map), ImageFormat::Svg)).texts);
        for (const Statement& statement : map.statements())
            QVERIFY2(all.contains(squeezed({statement.text})), qPrintable(statement.text));
        QVERIFY(all.contains(squeezed({QStringLiteral("“very likely”")})));
    }

    void oddCharactersKeepTheXmlValid()
    {
        ArgumentMap map = test::fullWorkspace().map;
        MapDelta delta;
        Statement odd = *map.find(StatementId{1});
        odd.text = QStringLiteral("<b> & \"c\" ]]> \u0001\u001f\ufffe\uffff end ") + QString(QChar(0xD800)) + QStringLiteral(" \u05d0\u05d1");
        delta.statements = {{*map.find(StatementId{1}), odd}};
        map.apply(delta);
        ImageOptions options;
        options.title = QStringLiteral("Ours & <theirs>");
        const Svg svg = readSvg(exported(buildScene(map), ImageFormat::Svg, options));
        QCOMPARE(svg.error, QString());
        QVERIFY(squeezed(svg.texts).contains(QStringLiteral("<b>&\"c\"]]>")));
        QCOMPARE(svg.title, options.title);
    }
};

QTEST_MAIN(SvgTest)
#include "tst_svg.moc"
