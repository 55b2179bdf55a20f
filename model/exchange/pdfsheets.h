#pragma once

#include "model/exchange/picture.h"

#include <QPageLayout>
#include <QPoint>
#include <QRectF>
#include <QSize>
#include <vector>

namespace cp {

inline constexpr double pointsPerUnit = 0.75;

/// Sheets of paper, and what of the picture, in scene units, is on each inside its margins.
struct SheetGrid {
    QPageLayout layout;
    QSizeF sheet;                      ///< that one has room for
    std::vector<double> columns, rows; ///< where each begins, and where the last one ends
    double scale = 1;                  ///< of the picture on paper

    [[nodiscard]] QSize size() const { return {static_cast<int>(columns.size()) - 1, static_cast<int>(rows.size()) - 1}; }
    [[nodiscard]] int count() const { return size().width() * size().height(); }
    [[nodiscard]] QRectF partOn(QPoint place) const;
    [[nodiscard]] QPoint placeOf(QPointF at) const;
};

/// Upright or across, whichever takes fewer sheets. A picture that reaches a little beyond a row or column of sheets is drawn
/// smaller rather than on sheets that hold a strip of it.
[[nodiscard]] SheetGrid evenSheets(QSizeF picture, PdfPaper paper);

/// The same number of sheets, with the cuts led between the boxes and pills of the picture as far as there is room to spare.
[[nodiscard]] SheetGrid sheetGridOf(const Picture& picture);

/// The sheets that are printed, from left to right, then down.
class PrintedSheets final {
public:
    /// Those that show anything. What reaches a little over a cut, and is all that the next sheet would show, goes into the
    /// margin of the sheet before it.
    PrintedSheets(const Picture& picture, const SheetGrid& grid);

    /// Column and row of each.
    [[nodiscard]] const std::vector<QPoint>& places() const { return m_places; }
    /// What of the picture is on one, with what its margin takes.
    [[nodiscard]] QRectF shownOn(QPoint place) const;
    /// The page that shows a point, and the place of its sheet.
    [[nodiscard]] size_t pageOf(QPointF at) const;

private:
    [[nodiscard]] bool isPrinted(QPoint place) const;
    [[nodiscard]] bool isWorthIt(const Picture& picture, QPoint place) const;

    const SheetGrid& m_grid;
    std::vector<QPoint> m_places; ///< sorted by row, then column
};

} // namespace cp
