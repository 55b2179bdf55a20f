#include "model/exchange/image.h"
#include "model/exchange/pdfsheets.h"
#include "tests/support/fixtures.h"

#include <QBuffer>
#include <QTest>
#include <memory>
#include <poppler-qt6.h>

using namespace cp;

// What Poppler, and so most readers, see of an exported PDF.

namespace {

QByteArray exported(const MapScene& scene, const ImageOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeImage(scene, buffer, ImageFormat::Pdf, options).isOk() ? buffer.data() : QByteArray();
}

QString squeezed(QString text) { return text.remove(u' ').remove(u'\n').remove(QChar(0xA0)); }

QString textOf(const Poppler::Document& pdf)
{
    QString all;
    for (int i = 0; i < pdf.numPages(); ++i)
        all += pdf.page(i)->text(QRectF());
    return squeezed(all);
}

/// Every twentieth statement becomes a main claim.
ArgumentMap withMainClaims(ArgumentMap map)
{
    MapDelta delta;
    for (const Statement& statement : map.statements()) {
        Statement main = statement;
        main.main = true;
        main.role = Role::Claim;
        if (statement.id.value % 20 == 0)
            delta.statements.push_back({statement, main});
    }
    map.apply(delta);
    return map;
}

} // namespace

class PdfTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePageHoldsEverything()
    {
        const MapScene scene = buildScene(test::fullWorkspace().map);
        ImageOptions options;
        options.title = QStringLiteral("Quays & barrages");
        const QByteArray bytes = exported(scene, options);
        const auto pdf = Poppler::Document::loadFromData(bytes);
        QVERIFY(pdf);
        QCOMPARE(pdf->numPages(), 1);
        QCOMPARE(pdf->info(QStringLiteral("Title")), options.title);
        const QSizeF size = pictureSize(scene, options) * 0.75;
        QVERIFY(std::abs(pdf->page(0)->pageSizeF().width() - size.width()) < 2 && std::abs(pdf->page(0)->pageSizeF().height() - size.height()) < 2);
        const QString text = textOf(*pdf);
        for (const NodeShape& node : scene.nodes) {
            for (const QString& line : node.lines)
                // A font may lack a sign from beyond the first plane, which has no text then.
                QVERIFY2(std::any_of(line.begin(), line.end(), [](QChar c) { return c.isSurrogate(); }) || text.contains(squeezed(line)), qPrintable(line));
        }
        QVERIFY(!bytes.contains("CreationDate"));
        QCOMPARE(exported(scene, options), bytes);
    }

    void mainClaimsAreBookmarks_data()
    {
        QTest::addColumn<int>("paper");
        QTest::newRow("one page") << static_cast<int>(PdfPaper::OnePage);
        QTest::newRow("sheets") << static_cast<int>(PdfPaper::A4);
    }

    void mainClaimsAreBookmarks()
    {
        QFETCH(int, paper);
        const MapScene scene = buildScene(withMainClaims(test::randomMap(2, 200)));
        ImageOptions options;
        options.paper = static_cast<PdfPaper>(paper);
        const auto pdf = Poppler::Document::loadFromData(exported(scene, options));
        QVERIFY(pdf);
        const QVector<Poppler::OutlineItem> documents = pdf->outline();
        QCOMPARE(static_cast<size_t>(documents.size()), scene.lanes.size());
        QStringList titles, expected;
        for (const Poppler::OutlineItem& document : documents) {
            for (const Poppler::OutlineItem& claim : document.children()) {
                titles += claim.name();
                const auto place = claim.destination();
                QVERIFY(place && place->pageNumber() >= 1 && place->pageNumber() <= pdf->numPages());
                // The words of the claim stand on the page that the bookmark leads to, near its place.
                const auto page = pdf->page(place->pageNumber() - 1);
                const QSizeF size = page->pageSizeF();
                const QString near = squeezed(page->text(QRectF(place->left() * size.width() - 2, place->top() * size.height() - 2, 240, 120)));
                QVERIFY2(near.contains(squeezed(claim.name()).left(3)), qPrintable(claim.name() + u'|' + near));
            }
        }
        for (const NodeShape& node : scene.nodes) {
            if (node.main)
                expected += node.headline;
        }
        titles.sort();
        expected.sort();
        QVERIFY(!expected.isEmpty());
        QCOMPARE(titles, expected);
    }

    void sheetsAreLaidSideBySide()
    {
        const MapScene scene = buildScene(test::randomMap(2, 200));
        ImageOptions options;
        int before = 1'000'000;
        for (const PdfPaper paper : {PdfPaper::A4, PdfPaper::A3}) {
            options.paper = paper;
            const auto pdf = Poppler::Document::loadFromData(exported(scene, options));
            QCOMPARE(pdf->numPages(), pdfSheetCount(scene, options));
            QVERIFY(pdf->numPages() > 1 && pdf->numPages() < before);
            before = pdf->numPages();
            const QSizeF page = pdf->page(0)->pageSizeF();
            QCOMPARE(qRound(std::max(page.width(), page.height())), paper == PdfPaper::A4 ? 842 : 1191);
            QVERIFY(textOf(*pdf).contains(QStringLiteral("Sheet2of%1").arg(pdf->numPages())));
        }
    }

    /// No sheet for a strip: a little smaller instead, and turned where that takes fewer.
    void sheetsAreFewAndFull_data()
    {
        QTest::addColumn<QSizeF>("picture"); // scene units; a sheet of A4 holds 717 x 1047
        QTest::addColumn<QSize>("sheets");
        QTest::newRow("one") << QSizeF(700, 1000) << QSize(1, 1);
        QTest::newRow("a little wider") << QSizeF(800, 1000) << QSize(1, 1);
        QTest::newRow("across") << QSizeF(1000, 700) << QSize(1, 1);
        QTest::newRow("two and a strip") << QSizeF(1530, 6350) << QSize(2, 6);
        QTest::newRow("one and a half") << QSizeF(1050, 2000) << QSize(1, 3); // across
        QTest::newRow("far too wide") << QSizeF(1400, 1000) << QSize(2, 1);
    }

    /// A box in each of two opposite corners: of the four sheets two hold anything, and the bookmarks lead to them.
    void blankSheetsAreLeftOut()
    {
        MapScene scene = buildScene(test::randomMap(2, 20));
        scene.relations.clear();
        scene.links.clear();
        scene.lanes.clear();
        scene.nodes.resize(2);
        for (NodeShape& node : scene.nodes)
            node.rect.moveTopLeft({0, 0});
        scene.nodes[1].rect.moveTopLeft({1100, 1700});
        scene.bounds = {0, 0, 1300, 1900};
        ImageOptions options;
        options.legend = false;
        options.paper = PdfPaper::A4;
        const QSize grid = pdfSheets(pictureSize(scene, options), PdfPaper::A4);
        QVERIFY(grid.width() * grid.height() >= 4);
        const auto pdf = Poppler::Document::loadFromData(exported(scene, options));
        QCOMPARE(pdf->numPages(), 2);
        QCOMPARE(pdfSheetCount(scene, options), 2);
        QVERIFY(textOf(*pdf).contains(QStringLiteral("Sheet2of2:row%1,column%2").arg(grid.height()).arg(grid.width())));
    }

    /// Three rows of boxes, of which the edge of an even sheet would cut one: it lies on one sheet, as long as there is room.
    void sheetsAreCutBetweenBoxes()
    {
        MapScene scene = buildScene(test::randomMap(2, 20));
        scene.relations.clear();
        scene.links.clear();
        scene.lanes.clear();
        scene.nodes.resize(3);
        for (size_t i = 0; i < 3; ++i)
            scene.nodes[i].rect = {0, 490.0 * static_cast<double>(i), 240, 120};
        scene.bounds = {0, 0, 600, 1300};
        ImageOptions options;
        options.legend = false;
        options.paper = PdfPaper::A4;
        const Picture picture(scene, options);
        const auto cut = [&](const SheetGrid& grid) {
            return std::count_if(scene.nodes.begin(), scene.nodes.end(), [&](const NodeShape& node) {
                return grid.placeOf(picture.place(node.rect.topLeft())) != grid.placeOf(picture.place(node.rect.bottomRight()));
            });
        };
        const SheetGrid even = evenSheets(picture.size(), PdfPaper::A4), led = sheetGridOf(picture);
        QCOMPARE(led.size(), even.size());
        QCOMPARE(cut(even), 1);
        QCOMPARE(cut(led), 0);
        for (int row = 0; row < led.size().height(); ++row)
            QVERIFY(led.partOn({0, row}).height() <= led.sheet.height() + 1e-6);
        QVERIFY(led.rows.back() >= picture.size().height());
    }

    /// A line that goes around a sheet is none on it, and the ground of an article alone is not worth one.
    void sheetsOfGroundAreLeftOut()
    {
        MapScene scene = buildScene(test::randomMap(2, 20));
        scene.links.clear();
        scene.lanes.resize(1);
        scene.lanes[0].rect = {0, 0, 2000, 3000};
        scene.relations.resize(1);
        scene.relations[0].route = {{10, 100}, {10, 2950}, {1990, 2950}};
        scene.relations[0].joint.reset();
        scene.nodes.clear();
        scene.bounds = {0, 0, 2000, 3000};
        ImageOptions options;
        options.legend = false;
        options.paper = PdfPaper::A4;
        const Picture picture(scene, options);
        const SheetGrid grid = sheetGridOf(picture);
        QVERIFY(grid.size().width() >= 2 && grid.size().height() >= 3);
        const std::vector<QPoint> places = PrintedSheets(picture, grid).places();
        QVERIFY(std::find(places.begin(), places.end(), QPoint(grid.size().width() - 1, 1)) == places.end());
        QVERIFY(std::find(places.begin(), places.end(), QPoint(0, 1)) != places.end());
        QVERIFY(std::find(places.begin(), places.end(), QPoint(grid.size().width() - 1, grid.size().height() - 1)) != places.end());
    }

    /// Eight units of a box are no reason for a sheet: the margin of the one before takes them, and the bookmark leads there.
    void theMarginTakesWhatReachesOver()
    {
        MapScene scene = buildScene(test::randomMap(2, 20));
        scene.relations.clear();
        scene.links.clear();
        scene.lanes.clear();
        scene.nodes.resize(1);
        ImageOptions options;
        options.legend = false;
        options.paper = PdfPaper::A4;
        scene.bounds = {0, 0, 600, 2 * 1047 - 48};
        for (const double over : {8.0, 30.0}) {
            scene.nodes[0].rect = {0, 0, 240, 1047 - 24 - 2 + over};
            const Picture picture(scene, options);
            const SheetGrid grid = sheetGridOf(picture);
            QCOMPARE(grid.size(), QSize(1, 2));
            const PrintedSheets sheets(picture, grid);
            QCOMPARE(sheets.places().size(), size_t(over > 16 ? 2 : 1));
            QVERIFY(sheets.shownOn({0, 0}).bottom() >= (over > 16 ? grid.rows[1] : picture.place(scene.nodes[0].rect.bottomLeft()).y()));
            QCOMPARE(sheets.pageOf({100, grid.rows[1] + 4}), size_t(over > 16 ? 1 : 0));
        }
    }

    void sheetsAreFewAndFull()
    {
        QFETCH(QSizeF, picture);
        QTEST(pdfSheets(picture, PdfPaper::A4), "sheets");
    }

    /// Every line of every box is on some sheet, the last and shrunk ones too.
    void sheetsLoseNothing()
    {
        const MapScene scene = buildScene(test::randomMap(5, 60));
        ImageOptions options;
        options.paper = PdfPaper::A4;
        const auto pdf = Poppler::Document::loadFromData(exported(scene, options));
        QVERIFY(pdf->numPages() > 1);
        const QString text = textOf(*pdf);
        for (const NodeShape& node : scene.nodes) {
            for (const QString& line : node.lines)
                QVERIFY2(text.contains(squeezed(line)), qPrintable(line));
        }
        QCOMPARE(pdf->info(QStringLiteral("Title")), scene.lanes[0].title + QStringLiteral(" · ") + scene.lanes[1].title);
    }

    /// Cut in two by the edge of a sheet nobody could read it.
    void theLegendIsWholeOnOneSheet()
    {
        const MapScene scene = buildScene(test::randomMap(5, 60));
        for (const PdfPaper paper : {PdfPaper::A4, PdfPaper::Letter}) {
            ImageOptions options;
            options.paper = paper;
            const auto pdf = Poppler::Document::loadFromData(exported(scene, options));
            QVERIFY(pdfSheets(pictureSize(scene, options), paper).width() > 1);
            int whole = 0;
            for (int i = 0; i < pdf->numPages(); ++i) {
                const QString text = std::unique_ptr<Poppler::Page>(pdf->page(i))->text({});
                const QStringList names{QStringLiteral("supports"), QStringLiteral("attacks"), QStringLiteral("contradict"), QStringLiteral("related")};
                whole += std::all_of(names.begin(), names.end(), [&text](const QString& name) { return text.contains(name); }) ? 1 : 0;
            }
            QCOMPARE(whole, 1);
        }
    }

    void hugeMapsFitOnePage()
    {
        const auto pdf = Poppler::Document::loadFromData(exported(buildScene(test::randomMap(2, 3000)), {}));
        QVERIFY(pdf);
        const QSizeF page = pdf->page(0)->pageSizeF();
        QVERIFY(page.width() <= 14401 && page.height() <= 14401);
    }
};

QTEST_MAIN(PdfTest)
#include "tst_pdf.moc"
