#include "model/exchange/image.h"
#include "model/rendering/palette.h"
#include "tests/support/fixtures.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
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

/// Pages that the file says it has.
int pagesOf(const QByteArray& pdf)
{
    int pages = 0;
    for (qsizetype at = pdf.indexOf("/Type /Page\n"); at >= 0; at = pdf.indexOf("/Type /Page\n", at + 1))
        ++pages;
    return pages;
}

} // namespace

class ImageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesForPrint()
    {
        const MapScene scene = buildScene(test::randomMap(2, 200));
        ImageOptions options;
        options.dpi = 300;
        options.transparent = true;
        options.width = 1200;
        const QImage image = QImage::fromData(exported(scene, ImageFormat::Png, options), "PNG");
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 300);
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        options.paper = PdfPaper::A4;
        const QByteArray small = exported(scene, ImageFormat::Pdf, options);
        options.paper = PdfPaper::A3;
        const QByteArray large = exported(scene, ImageFormat::Pdf, options);
        QCOMPARE(exported(scene, ImageFormat::Pdf, options), large);
        const double units = scene.bounds.width() * scene.bounds.height();
        // A sheet of A4 inside its margins is some 0.7 million square units.
        QVERIFY2(pagesOf(small) >= units / 7.4e5 && pagesOf(large) < pagesOf(small), qPrintable(QStringLiteral("%1 and %2 sheets").arg(pagesOf(small)).arg(pagesOf(large))));
        options.paper = PdfPaper::OnePage;
        QCOMPARE(pagesOf(exported(scene, ImageFormat::Pdf, options)), 1);
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
        options.dark = dark;
        const QByteArray bytes = exported(scene, ImageFormat::Svg, options);
        const Svg svg = readSvg(bytes);
        QCOMPARE(svg.error, QString());
        QVERIFY(!svg.elements.contains(QStringLiteral("image")));
        QVERIFY(!bytes.contains("clip-path"));
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
        options.dark = dark;
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
        ImageOptions options;
        options.width = 2'000'000;
        const Outcome outcome = writeImage(buildScene(test::fullWorkspace().map), buffer, ImageFormat::Png, options);
        QVERIFY(!outcome.isOk());
        QCOMPARE(outcome.error().code, ErrorCode::TooLarge);
        QVERIFY(outcome.error().message.contains(QStringLiteral("at most")));
        QCOMPARE(buffer.size(), 0);
    }

    void largeMapsStayInTheBudgetByThemselves()
    {
        const QImage image = QImage::fromData(exported(buildScene(test::randomMap(2, 1500)), ImageFormat::Png), "PNG");
        QVERIFY(!image.isNull());
        QVERIFY(image.sizeInBytes() < 70LL * 1024 * 1024);
    }

    void pdfHasOnePageAndNoClock()
    {
        const MapScene scene = buildScene(test::fullWorkspace().map);
        const QByteArray pdf = exported(scene, ImageFormat::Pdf);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
        QVERIFY(!pdf.contains("CreationDate"));
        // The table of offsets still fits.
        const qsizetype table = pdf.mid(pdf.lastIndexOf("startxref") + 9).trimmed().split('\n').first().toLongLong();
        QVERIFY(pdf.mid(table).startsWith("xref"));
    }

    void hugeMapsFitAPdfPage()
    {
        const QByteArray pdf = exported(buildScene(test::randomMap(2, 3000)), ImageFormat::Pdf);
        const qsizetype at = pdf.indexOf("/MediaBox [");
        QVERIFY(at > 0);
        const QList<QByteArray> box = pdf.mid(at + 11, pdf.indexOf(']', at) - at - 11).trimmed().split(' ');
        QVERIFY(box.value(2).toDouble() <= 14401 && box.value(3).toDouble() <= 14401);
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
