#include "model/exchange/picture.h"
#include "model/rendering/scenepart.h"
#include "tests/support/fixtures.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>
#include <QXmlStreamReader>

using namespace cp;

namespace {

QByteArray exported(const MapScene& scene, ImageFormat format, const ImageOptions& options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeImage(scene, buffer, format, options).isOk() ? buffer.data() : QByteArray();
}

/// What a reader of the SVG sees.
struct Svg {
    QString error;
    QRectF viewBox;
    QStringList elements;
    QStringList texts;
    QString attributes;
    std::vector<QRectF> shapes; ///< rectangles and starts of texts, in the view's units
    QString title;
};

QTransform transformOf(const QXmlStreamReader& xml)
{
    const QString text = xml.attributes().value(QLatin1String("transform")).toString();
    const QStringList v = text.mid(text.indexOf(u'(') + 1).chopped(1).split(u',');
    if (v.size() != 6)
        return {};
    return {v[0].toDouble(), v[1].toDouble(), v[2].toDouble(), v[3].toDouble(), v[4].toDouble(), v[5].toDouble()};
}

void readElement(QXmlStreamReader& xml, Svg& svg, const QTransform& transform)
{
    const auto number = [&xml](const char* name) { return xml.attributes().value(QLatin1String(name)).toDouble(); };
    svg.elements += xml.name().toString();
    for (const QXmlStreamAttribute& attribute : xml.attributes())
        svg.attributes += attribute.name().toString() + u' ';
    if (xml.name() == QLatin1String("rect"))
        svg.shapes.push_back(transform.mapRect(QRectF(number("x"), number("y"), number("width"), number("height"))));
    if (xml.name() == QLatin1String("svg")) {
        const QStringList box = xml.attributes().value(QLatin1String("viewBox")).toString().split(u' ');
        svg.viewBox = {box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble()};
    } else if (xml.name() == QLatin1String("text")) {
        svg.shapes.emplace_back(transform.map(QPointF(number("x"), number("y"))), QSizeF(1, 1));
        svg.texts += xml.readElementText();
    } else if (xml.name() == QLatin1String("title")) {
        svg.title = xml.readElementText();
    }
}

Svg readSvg(const QByteArray& bytes)
{
    Svg svg;
    QXmlStreamReader xml(bytes);
    std::vector<QTransform> open{QTransform()};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("g")) {
            open.push_back(transformOf(xml));
            for (const QXmlStreamAttribute& attribute : xml.attributes())
                svg.attributes += attribute.name().toString() + u' ';
        } else if (xml.isEndElement() && xml.name() == QLatin1String("g")) {
            open.pop_back();
        } else if (xml.isStartElement()) {
            readElement(xml, svg, open.back());
        }
    }
    svg.error = xml.hasError() ? xml.errorString() : QString();
    return svg;
}

QString squeezed(const QStringList& lines) { return lines.join(QString()).remove(u' '); }

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
        QTest::newRow("bands") << 3000 << false;
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
