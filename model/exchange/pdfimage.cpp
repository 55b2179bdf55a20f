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
constexpr int resolution = 288;
constexpr double unitsOf = resolution / 72.0 * pointsPerUnit; ///< device pixels a scene unit on sheets

QPageLayout layoutOf(QSizeF picture, PdfPaper paper)
{
    const QPageSize::PageSizeId size = paper == PdfPaper::A3 ? QPageSize::A3 : paper == PdfPaper::Letter ? QPageSize::Letter : QPageSize::A4;
    return {QPageSize(size), picture.width() > picture.height() ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(sheetMargin, sheetMargin, sheetMargin, sheetMargin), QPageLayout::Millimeter};
}

/// Scene units on one sheet inside its margins.
QSizeF sheetOf(const QPageLayout& layout) { return layout.paintRectPoints().size() / pointsPerUnit; }

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
void drawSheetMark(QPainter& painter, const QColor& ink, QSizeF sheet, QSize sheets, int column, int row)
{
    if (sheets.width() * sheets.height() == 1)
        return;
    const QString mark = ImageText::tr("Sheet %1 of %2: row %3, column %4")
                             .arg(row * sheets.width() + column + 1).arg(sheets.width() * sheets.height()).arg(row + 1).arg(column + 1);
    drawText(painter, QRectF(0, sheet.height() + 4, sheet.width(), 14), mark, mapFont(10), ink, Qt::AlignRight | Qt::AlignVCenter);
}

/// Sheets from left to right, then down, each the next part of the picture inside its margins.
void drawSheets(QPdfWriter& writer, const Picture& picture, QSizeF sheet, QSize sheets)
{
    QPainter painter(&writer);
    for (int i = 0; i < sheets.width() * sheets.height(); ++i) {
        if (i > 0)
            writer.newPage();
        const int column = i % sheets.width(), row = i / sheets.width();
        const QRectF part(QPointF(column * sheet.width(), row * sheet.height()), sheet);
        painter.save();
        painter.scale(unitsOf, unitsOf);
        drawSheetMark(painter, picture.palette().muted, sheet, sheets, column, row);
        painter.setClipRect(QRectF(QPointF(), sheet));
        painter.translate(-part.topLeft());
        picture.draw(painter, part);
        painter.restore();
    }
}

std::vector<PdfBookmark> writeSheets(QPdfWriter& writer, const Picture& picture)
{
    const QPageLayout layout = layoutOf(picture.size(), picture.options().paper);
    const QSizeF sheet = sheetOf(layout);
    const QSize sheets = pdfSheets(picture.size(), picture.options().paper);
    writer.setPageLayout(layout);
    drawSheets(writer, picture, sheet, sheets);
    const QPointF corner = QRectF(layout.paintRectPoints()).topLeft();
    return bookmarksOf(picture, [&](QPointF at) {
        const int column = std::clamp(static_cast<int>(at.x() / sheet.width()), 0, sheets.width() - 1);
        const int row = std::clamp(static_cast<int>(at.y() / sheet.height()), 0, sheets.height() - 1);
        return Spot{row * sheets.width() + column, corner + (at - QPointF(column * sheet.width(), row * sheet.height())) * pointsPerUnit};
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
    const QSizeF sheet = sheetOf(layoutOf(picture, paper));
    return {static_cast<int>(std::ceil(picture.width() / sheet.width())), static_cast<int>(std::ceil(picture.height() / sheet.height()))};
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
