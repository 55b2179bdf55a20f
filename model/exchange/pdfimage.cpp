#include "model/exchange/pdfbookmarks.h"
#include "model/exchange/pdfsheets.h"
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

constexpr double largestPage = 14400; ///< points a side that readers take
constexpr int resolution = 288;
constexpr double unitsOf = resolution / 72.0 * pointsPerUnit; ///< device pixels a scene unit on sheets

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
void drawSheets(QPdfWriter& writer, const Picture& picture, const SheetGrid& grid, const PrintedSheets& sheets)
{
    QPainter painter(&writer);
    const std::vector<QPoint>& places = sheets.places();
    for (size_t i = 0; i < places.size(); ++i) {
        if (i > 0)
            writer.newPage();
        const QRectF part = sheets.shownOn(places[i]);
        painter.save();
        painter.scale(unitsOf * grid.scale, unitsOf * grid.scale);
        painter.setClipRect(QRectF(QPointF(), part.size()));
        painter.translate(-part.topLeft());
        picture.draw(painter, part);
        painter.restore();
        painter.save();
        painter.scale(unitsOf, unitsOf);
        drawSheetMark(painter, picture.palette().muted, grid.sheet * grid.scale, i + 1, places.size(), places[i]);
        painter.restore();
    }
}

std::vector<PdfBookmark> writeSheets(QPdfWriter& writer, const Picture& picture)
{
    const SheetGrid grid = sheetGridOf(picture);
    const PrintedSheets sheets(picture, grid);
    writer.setPageLayout(grid.layout);
    drawSheets(writer, picture, grid, sheets);
    const QPointF corner = QRectF(grid.layout.paintRectPoints()).topLeft();
    return bookmarksOf(picture, [&](QPointF at) {
        const size_t page = sheets.pageOf(at);
        const QPointF onSheet = at - grid.partOn(sheets.places()[page]).topLeft();
        return Spot{static_cast<int>(page), corner + onSheet * grid.scale * pointsPerUnit};
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
    return evenSheets(picture, paper).size();
}

int pdfSheetCount(const MapScene& scene, const ImageOptions& options)
{
    if (options.paper == PdfPaper::OnePage)
        return 1;
    const Picture picture(scene, options);
    const SheetGrid grid = sheetGridOf(picture);
    return static_cast<int>(PrintedSheets(picture, grid).places().size());
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
        return Error{ErrorCode::TooLarge, ImageText::tr("The PDF could not be assembled. Nothing was written. Choose a smaller part of the map, or SVG.")};
    return device.write(pdf) == pdf.size() ? Outcome(Done{}) : Outcome(imageNotWritten(device));
}

} // namespace cp
