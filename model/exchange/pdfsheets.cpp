#include "model/exchange/pdfsheets.h"

#include <algorithm>
#include <cmath>

// A cut runs through the whole picture, so each is sought on its own, from the left (or the top): among the places that leave
// no more than the sheets after it can hold, the one that goes through the fewest things. Linear in length and things.

namespace cp {
namespace {

constexpr double sheetMargin = 10;    ///< millimetres
constexpr double smallestScale = 0.8; ///< at which words of 12 points still read well on paper
constexpr double marginStrip = 16;    ///< scene units of the margin that may be drawn on: 4 mm
constexpr double ease = 0.97;         ///< of a picture that is drawn smaller, so that there is room to move the cuts

using Things = std::vector<Picture::Thing>;

QPageLayout layoutOf(PdfPaper paper, QPageLayout::Orientation orientation)
{
    const QPageSize size(paper == PdfPaper::A3 ? QPageSize::A3 : paper == PdfPaper::Letter ? QPageSize::Letter : QPageSize::A4);
    return {size, orientation, QMarginsF(sheetMargin, sheetMargin, sheetMargin, sheetMargin), QPageLayout::Millimeter};
}

std::vector<double> evenCuts(double length, double side)
{
    const int sheets = std::max(1, static_cast<int>(std::ceil(length / side - 1e-9)));
    std::vector<double> cuts;
    for (int i = 0; i <= sheets; ++i)
        cuts.push_back(i * side);
    return cuts;
}

SheetGrid gridAt(QSizeF picture, const QPageLayout& layout, double scale)
{
    const QSizeF sheet = layout.paintRectPoints().size() / pointsPerUnit / scale;
    return {layout, sheet, evenCuts(picture.width(), sheet.width()), evenCuts(picture.height(), sheet.height()), scale};
}

/// The scale at which one sheet fewer would do; 0 when that is too small or there is only one.
double fittingScale(double length, double side, int sheets)
{
    const double fit = (sheets - 1) * side / length;
    return fit < smallestScale ? 0 : sheets == 2 ? fit : std::max(smallestScale, fit * ease);
}

/// At each whole unit, the weight of what a cut there would go through.
std::vector<int> crossings(double length, const Things& things, double (QRectF::*from)() const, double (QRectF::*to)() const)
{
    std::vector<int> weights(static_cast<size_t>(std::ceil(length)) + 2, 0);
    const auto at = [&weights](double place) -> int& { return weights[std::clamp<size_t>(static_cast<size_t>(std::max(0.0, place)), 0, weights.size() - 1)]; };
    for (const Picture::Thing& thing : things) {
        at(std::floor((thing.rect.*from)()) + 1) += thing.weight;
        at(std::ceil((thing.rect.*to)())) -= thing.weight;
    }
    for (size_t i = 1; i < weights.size(); ++i)
        weights[i] += weights[i - 1];
    return weights;
}

/// The last of the best places between two; where there is none, the sheet is full.
double bestCut(const std::vector<int>& weights, double first, double last)
{
    const auto from = static_cast<size_t>(std::max(0.0, std::ceil(first)));
    const auto to = std::min(static_cast<size_t>(std::max(0.0, std::floor(last))), weights.size() - 1);
    if (from > to)
        return last;
    size_t best = to;
    for (size_t i = to; i > from; --i) {
        if (weights[i - 1] < weights[best])
            best = i - 1;
    }
    return static_cast<double>(best);
}

std::vector<double> ledCuts(double length, double side, size_t sheets, const std::vector<int>& weights)
{
    std::vector<double> cuts{0};
    for (size_t i = 1; i < sheets; ++i)
        cuts.push_back(bestCut(weights, std::max(cuts.back() + 1, length - static_cast<double>(sheets - i) * side), cuts.back() + side));
    cuts.push_back(cuts.back() + side);
    return cuts;
}

int placeIn(const std::vector<double>& cuts, double at)
{
    const auto after = std::upper_bound(cuts.begin(), cuts.end(), at) - cuts.begin();
    return std::clamp(static_cast<int>(after) - 1, 0, static_cast<int>(cuts.size()) - 2);
}

} // namespace

QRectF SheetGrid::partOn(QPoint place) const
{
    const auto x = static_cast<size_t>(place.x()), y = static_cast<size_t>(place.y());
    return {QPointF(columns[x], rows[y]), QPointF(columns[x + 1], rows[y + 1])};
}

QPoint SheetGrid::placeOf(QPointF at) const { return {placeIn(columns, at.x()), placeIn(rows, at.y())}; }

SheetGrid evenSheets(QSizeF picture, PdfPaper paper)
{
    std::vector<SheetGrid> grids;
    for (const auto orientation : {QPageLayout::Portrait, QPageLayout::Landscape}) {
        const SheetGrid whole = gridAt(picture, layoutOf(paper, orientation), 1);
        grids.push_back(whole);
        for (double fit : {fittingScale(picture.width(), whole.sheet.width(), whole.size().width()), fittingScale(picture.height(), whole.sheet.height(), whole.size().height())}) {
            if (fit > 0)
                grids.push_back(gridAt(picture, whole.layout, fit));
        }
    }
    return *std::min_element(grids.begin(), grids.end(), [](const SheetGrid& a, const SheetGrid& b) { return a.count() < b.count(); });
}

SheetGrid sheetGridOf(const Picture& picture)
{
    SheetGrid grid = evenSheets(picture.size(), picture.options().paper);
    const Things things = picture.things();
    grid.columns = ledCuts(picture.size().width(), grid.sheet.width(), grid.columns.size() - 1, crossings(picture.size().width(), things, &QRectF::left, &QRectF::right));
    grid.rows = ledCuts(picture.size().height(), grid.sheet.height(), grid.rows.size() - 1, crossings(picture.size().height(), things, &QRectF::top, &QRectF::bottom));
    return grid;
}

PrintedSheets::PrintedSheets(const Picture& picture, const SheetGrid& grid) : m_grid(grid)
{
    for (int i = 0; i < grid.count(); ++i) {
        const QPoint place(i % grid.size().width(), i / grid.size().width());
        if (isWorthIt(picture, place))
            m_places.push_back(place);
    }
    if (m_places.empty())
        m_places.push_back({});
}

bool PrintedSheets::isPrinted(QPoint place) const
{
    return std::binary_search(m_places.begin(), m_places.end(), place, [](QPoint a, QPoint b) { return std::pair(a.y(), a.x()) < std::pair(b.y(), b.x()); });
}

bool PrintedSheets::isWorthIt(const Picture& picture, QPoint place) const
{
    const QRectF part = m_grid.partOn(place);
    const bool fitsAbove = isPrinted(place - QPoint(0, 1)) && picture.isBlank(part.adjusted(0, marginStrip, 0, 0));
    const bool fitsBefore = isPrinted(place - QPoint(1, 0)) && picture.isBlank(part.adjusted(marginStrip, 0, 0, 0));
    return !fitsAbove && !fitsBefore && !picture.isBlank(part);
}

QRectF PrintedSheets::shownOn(QPoint place) const
{
    const bool isLastRow = place.y() + 1 == m_grid.size().height(), isLastColumn = place.x() + 1 == m_grid.size().width();
    return m_grid.partOn(place).adjusted(0, 0, isLastColumn || isPrinted(place + QPoint(1, 0)) ? 0 : marginStrip, isLastRow || isPrinted(place + QPoint(0, 1)) ? 0 : marginStrip);
}

size_t PrintedSheets::pageOf(QPointF at) const
{
    const QPoint place = m_grid.placeOf(at);
    for (QPoint near : {place, place - QPoint(0, 1), place - QPoint(1, 0)}) {
        if (isPrinted(near))
            return static_cast<size_t>(std::find(m_places.begin(), m_places.end(), near) - m_places.begin());
    }
    return m_places.size() - 1;
}

} // namespace cp
