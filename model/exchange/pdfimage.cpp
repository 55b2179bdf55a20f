#include "model/exchange/pdfbookmarks.h"
#include "model/exchange/picture.h"
#include "model/rendering/lineart.h"
#include "model/rendering/mapfonts.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

constexpr double pointsPerUnit = 0.75;
constexpr double largestPage = 14400; ///< points a side that readers take
constexpr double sheetMargin = 10;    ///< millimetres
constexpr double smallestScale = 0.8; ///< at which words of 12 points still read well on paper
constexpr int resolution = 288;
constexpr double unitsOf = resolution / 72.0 * pointsPerUnit; ///< device pixels a scene unit on sheets

/// Sheets of paper, and how much of the picture, in scene units, is on each inside its margins.
struct SheetGrid {
    QPageLayout layout;
    QSize sheets;
    QSizeF sheet;
    double scale = 1; ///< of the picture on paper, smallestScale…1

    [[nodiscard]] int count() const { return sheets.width() * sheets.height(); }
    [[nodiscard]] QRectF partOn(QPoint place) const { return {{place.x() * sheet.width(), place.y() * sheet.height()}, sheet}; }
};

SheetGrid gridAt(QSizeF picture, const QPageLayout& layout, double scale)
{
    const QSizeF sheet = layout.paintRectPoints().size() / pointsPerUnit / scale;
    const auto sheets = [](double length, double side) { return std::max(1, static_cast<int>(std::ceil(length / side - 1e-9))); };
    return {layout, {sheets(picture.width(), sheet.width()), sheets(picture.height(), sheet.height())}, sheet, scale};
}

/// Upright or across, whichever takes fewer sheets. A picture that reaches a little beyond a row or column of sheets is drawn
/// smaller rather than on sheets that hold a strip of it.
SheetGrid gridOf(QSizeF picture, PdfPaper paper)
{
    const QPageSize size(paper == PdfPaper::A3 ? QPageSize::A3 : paper == PdfPaper::Letter ? QPageSize::Letter : QPageSize::A4);
    std::vector<SheetGrid> grids;
    for (const auto orientation : {QPageLayout::Portrait, QPageLayout::Landscape}) {
        const SheetGrid whole = gridAt(picture, {size, orientation, QMarginsF(sheetMargin, sheetMargin, sheetMargin, sheetMargin), QPageLayout::Millimeter}, 1);
        grids.push_back(whole);
        for (double fit : {(whole.sheets.width() - 1) * whole.sheet.width() / picture.width(), (whole.sheets.height() - 1) * whole.sheet.height() / picture.height()}) {
            if (fit >= smallestScale)
                grids.push_back(gridAt(picture, whole.layout, fit));
        }
    }
    return *std::min_element(grids.begin(), grids.end(), [](const SheetGrid& a, const SheetGrid& b) { return a.count() < b.count(); });
}

/// Column and row of each sheet that shows anything, from left to right, then down.
std::vector<QPoint> sheetsOf(const Picture& picture, const SheetGrid& grid)
{
    std::vector<QPoint> places;
    for (int i = 0; i < grid.count(); ++i) {
        const QPoint place(i % grid.sheets.width(), i / grid.sheets.width());
        if (!picture.isBlank(grid.partOn(place)))
            places.push_back(place);
    }
    return places.empty() ? std::vector{QPoint()} : places;
}

/// Where a point of the picture comes to lie.
struct Spot {
    int page = 0;
    QPointF points;
};

/// Documents, and below each its main claims, as they stand on the pages.
template <typename Find>
std::vector<PdfBookmark> bookmarksOf(const Picture& picture, Find spotOf)
{
    std::vector<PdfBookmark> all;
    const MapScene& scene = picture.scene();
    for (size_t lane = 0; lane < scene.lanes.size(); ++lane) {
        const Spot head = spotOf(picture.place(scene.lanes[lane].rect.topLeft()));
        PdfBookmark document{scene.lanes[lane].letter + QStringLiteral(": ") + scene.lanes[lane].title, head.page, head.points, {}};
        for (const NodeShape& node : scene.nodes) {
            if (!node.main || static_cast<size_t>(node.lane) != lane)
                continue;
            const Spot spot = spotOf(picture.place(node.rect.topLeft()));
            document.inner.push_back({node.headline, spot.page, spot.points, {}});
        }
        all.push_back(std::move(document));
    }
    return all;
}

/// Where the sheet belongs, small in its margin.
void drawSheetMark(QPainter& painter, const QColor& ink, QSizeF sheet, size_t number, size_t count, QPoint place)
{
    if (count == 1)
        return;
    const QString mark = ImageText::tr("Sheet %1 of %2: row %3, column %4").arg(number).arg(count).arg(place.y() + 1).arg(place.x() + 1);
    drawText(painter, QRectF(0, sheet.height() + 4, sheet.width(), 14), mark, mapFont(10), ink, Qt::AlignRight | Qt::AlignVCenter);
}

/// Each sheet with its part of the picture inside its margins.
void drawSheets(QPdfWriter& writer, const Picture& picture, const SheetGrid& grid, const std::vector<QPoint>& places)
{
    QPainter painter(&writer);
    for (size_t i = 0; i < places.size(); ++i) {
        if (i > 0)
            writer.newPage();
        const QRectF part = grid.partOn(places[i]);
        painter.save();
        painter.scale(unitsOf, unitsOf);
        drawSheetMark(painter, picture.palette().muted, grid.sheet * grid.scale, i + 1, places.size(), places[i]);
        painter.scale(grid.scale, grid.scale);
        painter.setClipRect(QRectF(QPointF(), grid.sheet));
        painter.translate(-part.topLeft());
        picture.draw(painter, part);
        painter.restore();
    }
}

std::vector<PdfBookmark> writeSheets(QPdfWriter& writer, const Picture& picture)
{
    const SheetGrid grid = gridOf(picture.size(), picture.options().paper);
    const std::vector<QPoint> places = sheetsOf(picture, grid);
    writer.setPageLayout(grid.layout);
    drawSheets(writer, picture, grid, places);
    const QPointF corner = QRectF(grid.layout.paintRectPoints()).topLeft();
    return bookmarksOf(picture, [&](QPointF at) {
        const QPoint place(std::clamp(static_cast<int>(at.x() / grid.sheet.width()), 0, grid.sheets.width() - 1),
                           std::clamp(static_cast<int>(at.y() / grid.sheet.height()), 0, grid.sheets.height() - 1));
        const auto page = std::find(places.begin(), places.end(), place) - places.begin();
        const QPointF onSheet = at - grid.partOn(place).topLeft();
        return Spot{static_cast<int>(std::min<std::ptrdiff_t>(page, std::ssize(places) - 1)), corner + onSheet * grid.scale * pointsPerUnit};
    });
}

std::vector<PdfBookmark> writeOnePage(QPdfWriter& writer, const Picture& picture)
{
    const double points = std::min(pointsPerUnit, largestPage / std::max(picture.size().width(), picture.size().height()));
    writer.setPageSize(QPageSize(picture.size() * points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.scale(points * resolution / 72, points * resolution / 72);
    picture.draw(painter, QRectF(QPointF(), picture.size()));
    return bookmarksOf(picture, [points](QPointF at) { return Spot{0, at * points}; });
}

} // namespace

QSize pdfSheets(QSizeF picture, PdfPaper paper)
{
    if (paper == PdfPaper::OnePage)
        return {1, 1};
    return gridOf(picture, paper).sheets;
}

int pdfSheetCount(const MapScene& scene, const ImageOptions& options)
{
    if (options.paper == PdfPaper::OnePage)
        return 1;
    const Picture picture(scene, options);
    return static_cast<int>(sheetsOf(picture, gridOf(picture.size(), options.paper)).size());
}

Outcome writePdf(const Picture& picture, QIODevice& device)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    std::vector<PdfBookmark> bookmarks;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setTitle(picture.title());
        writer.setCreator(QStringLiteral("Counterpoint " COUNTERPOINT_VERSION));
        bookmarks = picture.options().paper == PdfPaper::OnePage ? writeOnePage(writer, picture) : writeSheets(writer, picture);
    }
    const QByteArray pdf = withBookmarks(buffer.data(), bookmarks);
    if (pdf.isEmpty())
        return Error{ErrorCode::TooLarge, ImageText::tr("The PDF could not be put together. Nothing was written. Choose a smaller part of the map, or SVG.")};
    return device.write(pdf) == pdf.size() ? Outcome(Done{}) : Outcome(imageNotWritten(device));
}

} // namespace cp
