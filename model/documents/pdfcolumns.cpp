#include "model/documents/pdfcolumns.h"

#include <algorithm>

// Terms. Gutter: a vertical strip that hardly any line of a region crosses, with text on both sides. Spanning line: one that
// crosses it, such as a headline. Band: what stands between two spanning lines.
//
// Steps, on the lines of one page: find the clearest gutter; if there is none, keep the order; else cut at the spanning
// lines into bands and read in each the left side, then the right one, either of which may have gutters of its own.
// Cost: O(n log n) a gutter, and a page has few. Rotated pages and text around pictures are left as Poppler orders them.

namespace cp {
namespace {

using Lines = std::vector<PdfLine>;

/// Of the lines of a region, how many may cross a gutter.
constexpr double mostSpanning = 0.2;
constexpr qsizetype fewestLines = 4;
/// Columns of text are at least so many line heights wide; what is narrower are marks, numbers or cells.
constexpr double narrowestColumn = 6;
constexpr double narrowestGutter = 0.7;
constexpr int mostColumns = 6;

struct Gutter {
    double left = 0;
    double right = 0;
    [[nodiscard]] bool isFound() const { return right > left; }
    [[nodiscard]] bool isLeftOf(const PdfLine& line) const { return line.box.left() >= right - 0.1; }
    [[nodiscard]] bool isRightOf(const PdfLine& line) const { return line.box.right() <= left + 0.1; }
};

double medianWidth(const Lines& lines)
{
    std::vector<double> widths;
    for (const PdfLine& line : lines)
        widths.push_back(line.box.width());
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle;
}

bool isColumn(const Lines& lines, double lineHeight)
{
    return static_cast<qsizetype>(lines.size()) >= fewestLines && medianWidth(lines) >= narrowestColumn * lineHeight;
}

/// Whether the two sides stand beside each other rather than one below the other.
bool areParallel(const Lines& left, const Lines& right, double lineHeight)
{
    const auto extent = [](const Lines& lines) {
        QRectF box;
        for (const PdfLine& line : lines)
            box = box.united(line.box);
        return box;
    };
    const QRectF a = extent(left);
    const QRectF b = extent(right);
    return std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) > 2 * lineHeight;
}

struct Sides {
    Lines left;
    Lines right;
    Lines spanning;
};

Sides sidesOf(const Lines& lines, const Gutter& gutter)
{
    Sides sides;
    for (const PdfLine& line : lines)
        (gutter.isRightOf(line) ? sides.left : gutter.isLeftOf(line) ? sides.right : sides.spanning).push_back(line);
    return sides;
}

/// Strips that few lines cross, from sweeping over the lines' ends.
std::vector<Gutter> strips(const Lines& lines, double narrowest)
{
    std::vector<std::pair<double, int>> ends;
    for (const PdfLine& line : lines) {
        ends.emplace_back(line.box.left(), 1);
        ends.emplace_back(line.box.right(), -1);
    }
    std::sort(ends.begin(), ends.end());
    const double most = mostSpanning * static_cast<double>(lines.size());
    std::vector<Gutter> found;
    int crossing = 0;
    double open = ends.front().first;
    for (const auto& [x, change] : ends) {
        const bool wasClear = crossing <= most;
        crossing += change;
        const bool isClear = crossing <= most;
        if (!wasClear && isClear)
            open = x;
        else if (wasClear && !isClear && x - open >= narrowest)
            found.push_back({open, x});
    }
    return found;
}

/// Inside a clear strip some lines may still end: the widest stretch without an end is the gutter.
Gutter widestPart(const Lines& lines, const Gutter& strip)
{
    std::vector<double> ends{strip.left, strip.right};
    for (const PdfLine& line : lines) {
        for (const double x : {line.box.left(), line.box.right()}) {
            if (x > strip.left && x < strip.right)
                ends.push_back(x);
        }
    }
    std::sort(ends.begin(), ends.end());
    Gutter widest;
    for (size_t i = 0; i + 1 < ends.size(); ++i) {
        if (ends[i + 1] - ends[i] > widest.right - widest.left)
            widest = {ends[i], ends[i + 1]};
    }
    return widest;
}

Gutter findGutter(const Lines& lines)
{
    const double height = lines[lines.size() / 2].height;
    Gutter best;
    for (const Gutter& strip : strips(lines, narrowestGutter * height)) {
        const Gutter gutter = widestPart(lines, strip);
        const Sides sides = sidesOf(lines, gutter);
        const bool clear = gutter.right - gutter.left >= narrowestGutter * height;
        if (clear && gutter.right - gutter.left > best.right - best.left && isColumn(sides.left, height)
            && isColumn(sides.right, height) && areParallel(sides.left, sides.right, height))
            best = gutter;
    }
    return best;
}

Lines ordered(const Lines& lines, int depth);

void append(Lines& all, const Lines& more) { all.insert(all.end(), more.begin(), more.end()); }

/// Those of `lines` from their beginning that stand above `y`; they are taken out.
Lines takeAbove(Lines& lines, double y)
{
    const auto below = std::stable_partition(lines.begin(), lines.end(), [&](const PdfLine& line) { return line.box.center().y() < y; });
    Lines above(lines.begin(), below);
    lines.erase(lines.begin(), below);
    return above;
}

Lines bandByBand(Sides sides, int depth)
{
    std::stable_sort(sides.spanning.begin(), sides.spanning.end(),
                     [](const PdfLine& a, const PdfLine& b) { return a.box.top() < b.box.top(); });
    Lines all;
    for (const PdfLine& line : sides.spanning) {
        append(all, ordered(takeAbove(sides.left, line.box.center().y()), depth));
        append(all, ordered(takeAbove(sides.right, line.box.center().y()), depth));
        all.push_back(line);
    }
    append(all, ordered(sides.left, depth));
    append(all, ordered(sides.right, depth));
    return all;
}

Lines ordered(const Lines& lines, int depth)
{
    if (static_cast<qsizetype>(lines.size()) < 2 * fewestLines || depth >= mostColumns)
        return lines;
    const Gutter gutter = findGutter(lines);
    return gutter.isFound() ? bandByBand(sidesOf(lines, gutter), depth + 1) : lines;
}

} // namespace

std::vector<PdfLine> inReadingOrder(const std::vector<PdfLine>& lines)
{
    Lines all;
    for (auto first = lines.begin(); first != lines.end();) {
        const auto last = std::find_if(first, lines.end(), [&](const PdfLine& line) { return line.page != first->page; });
        append(all, ordered(Lines(first, last), 0));
        first = last;
    }
    return all;
}

} // namespace cp
