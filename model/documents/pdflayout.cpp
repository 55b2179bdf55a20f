#include "model/documents/pdflayout.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

/// Lines that close to an edge of the page, as a share of its height, may be running heads.
constexpr double edge = 0.13;

double median(std::vector<double>& values, double otherwise)
{
    if (values.empty())
        return otherwise;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The height with the most characters; heights within half a point count as one.
double commonestHeight(const std::vector<PdfLine>& lines)
{
    QHash<int, qsizetype> characters;
    for (const PdfLine& line : lines)
        characters[static_cast<int>(std::lround(line.height * 2))] += line.text.size();
    int best = 0;
    qsizetype most = 0;
    for (auto it = characters.cbegin(); it != characters.cend(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() < best)) {
            best = it.key();
            most = it.value();
        }
    }
    return best / 2.0;
}

double usualLeading(const std::vector<PdfLine>& lines)
{
    std::vector<double> distances;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        const double distance = lines[i + 1].box.top() - lines[i].box.top();
        if (isBelow(lines[i], lines[i + 1]) && lines[i].height > 0 && distance < 3 * lines[i].height)
            distances.push_back(distance / lines[i].height);
    }
    return median(distances, 1.2);
}

/// Lines of a page whose left edges lie within a few letters of each other share a column. Its right edge is where nearly
/// all of them end, so that a headline across two columns does not widen the first.
void measureColumns(const std::vector<PdfLine>& lines, size_t first, size_t last, PdfLayout& layout)
{
    const double slack = 4 * layout.bodyHeight;
    std::vector<size_t> order;
    for (size_t i = first; i < last; ++i)
        order.push_back(i);
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return lines[a].box.left() < lines[b].box.left(); });
    for (size_t from = 0; from < order.size();) {
        const double left = lines[order[from]].box.left();
        std::vector<double> rights;
        size_t to = from;
        for (; to < order.size() && lines[order[to]].box.left() < left + slack; ++to)
            rights.push_back(lines[order[to]].box.right());
        const auto high = rights.begin() + static_cast<std::ptrdiff_t>((rights.size() - 1) * 9 / 10);
        std::nth_element(rights.begin(), high, rights.end());
        for (size_t i = from; i < to; ++i) {
            layout.columnLeft[order[i]] = left;
            layout.columnRight[order[i]] = *high;
        }
        from = to;
    }
}

/// What running heads of two pages have in common. The title itself, in larger type, is not the head that repeats it.
QString headKey(const PdfLine& line)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const QString size = QString::number(std::lround(line.height));
    return line.text.toLower().replace(number, QStringLiteral("#")) + u'\n' + size;
}

bool isPageNumber(const QString& text)
{
    static const QRegularExpression number(
        QStringLiteral("^[-–—|\\s]*(?:(?:page|p\\.?)\\s*)?(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—|\\s]*$"),
        QRegularExpression::CaseInsensitiveOption);
    return number.match(text).hasMatch();
}

bool isAtEdge(const PdfText& pdf, const PdfLine& line)
{
    const double height = pdf.pageHeights[static_cast<size_t>(line.page)];
    return height > 0 && (line.box.bottom() < height * edge || line.box.top() > height * (1 - edge));
}

} // namespace

bool isBelow(const PdfLine& line, const PdfLine& next)
{
    const double shared = std::min(line.box.right(), next.box.right()) - std::max(line.box.left(), next.box.left());
    return line.page == next.page && next.box.top() > line.box.top() + 0.3 * line.height && shared > 0;
}

PdfLayout measureLayout(const std::vector<PdfLine>& lines)
{
    PdfLayout layout;
    layout.bodyHeight = commonestHeight(lines);
    layout.leading = usualLeading(lines);
    layout.columnLeft.resize(lines.size());
    layout.columnRight.resize(lines.size());
    for (size_t first = 0; first < lines.size();) {
        size_t last = first;
        while (last < lines.size() && lines[last].page == lines[first].page)
            ++last;
        measureColumns(lines, first, last, layout);
        first = last;
    }
    return layout;
}

std::vector<PdfLine> withoutRunningHeads(const PdfText& pdf)
{
    QHash<QString, int> pages;
    QHash<QString, int> lastPage;
    for (const PdfLine& line : pdf.lines) {
        const QString key = headKey(line);
        // Counted once a page.
        if (isAtEdge(pdf, line) && lastPage.value(key, -1) != line.page) {
            ++pages[key];
            lastPage[key] = line.page;
        }
    }
    std::vector<PdfLine> kept;
    for (const PdfLine& line : pdf.lines) {
        const bool recurs = pages.value(headKey(line)) >= 2;
        if (!isAtEdge(pdf, line) || (!recurs && !isPageNumber(line.text)))
            kept.push_back(line);
    }
    return kept;
}

} // namespace cp
