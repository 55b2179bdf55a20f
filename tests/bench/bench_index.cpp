// The index of the canvas beside Boost's R-tree and a grid of square cells, for boxes as a map of two articles has them: building,
// finding what views of 1920 × 1080 pixels at 100 %, 40 % and 10 % show, and moving one box down and up again. Processor time,
// medians:
//   bench_index [boxes …]        default: 2000 20000 100000

#include "model/rendering/boxtree.h"

#include <QRectF>
#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/iterator/function_output_iterator.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

namespace geometry = boost::geometry;
using GeoPoint = geometry::model::point<float, 2, geometry::cs::cartesian>;
using GeoBox = geometry::model::box<GeoPoint>;
using Entry = std::pair<GeoBox, uint32_t>;
using Tree = geometry::index::rtree<Entry, geometry::index::linear<16>>;

GeoBox geoBox(const QRectF& rect)
{
    const cp::BoxTree::Rect box(rect);
    return {{box.left, box.top}, {box.right, box.bottom}};
}

/// As the R-tree takes it: touching is enough.
bool meets(const QRectF& a, const QRectF& b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

class Grid final {
public:
    explicit Grid(const std::vector<QRectF>& boxes) : m_boxes(boxes)
    {
        for (size_t i = 0; i < boxes.size(); ++i)
            insert(i);
    }
    void insert(size_t box) { insert(box, m_boxes[box]); }
    void insert(size_t box, const QRectF& rect)
    {
        visit(rect, [&](long long cell) { m_cells[cell].push_back(box); });
    }
    void remove(size_t box, const QRectF& rect)
    {
        visit(rect, [&](long long cell) { std::erase(m_cells[cell], box); });
    }
    [[nodiscard]] std::vector<size_t> in(const QRectF& area) const
    {
        std::vector<size_t> found;
        visit(area, [&](long long cell) {
            if (const auto at = m_cells.find(cell); at != m_cells.end()) {
                for (const size_t box : at->second) {
                    if (meets(m_boxes[box], area))
                        found.push_back(box);
                }
            }
        });
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

private:
    static constexpr double side = 512;

    template <typename Take>
    static void visit(const QRectF& area, Take take)
    {
        for (auto y = std::llround(std::floor(area.top() / side)); y <= std::llround(std::floor(area.bottom() / side)); ++y) {
            for (auto x = std::llround(std::floor(area.left() / side)); x <= std::llround(std::floor(area.right() / side)); ++x)
                take((y << 32) + x);
        }
    }

    const std::vector<QRectF>& m_boxes;
    std::unordered_map<long long, std::vector<size_t>> m_cells;
};

std::vector<size_t> foundIn(const Tree& tree, const QRectF& area)
{
    std::vector<size_t> found;
    tree.query(geometry::index::intersects(geoBox(area)), boost::make_function_output_iterator([&found](const Entry& entry) { found.push_back(entry.second); }));
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<size_t> foundIn(const cp::BoxTree& tree, const QRectF& area)
{
    std::vector<size_t> found;
    tree.any(cp::BoxTree::Rect(area), [&found](const cp::BoxTree::Entry& entry) {
        found.push_back(entry.value);
        return false;
    });
    std::sort(found.begin(), found.end());
    return found;
}

/// Columns of indented stacks, two lanes.
std::vector<QRectF> generated(int count)
{
    std::mt19937 random(7);
    std::vector<QRectF> boxes;
    const int columns = std::max(4, static_cast<int>(std::sqrt(count / 3.0)));
    std::vector<double> tops(static_cast<size_t>(columns), 0);
    for (int i = 0; i < count; ++i) {
        const auto column = static_cast<size_t>(i % columns);
        const double height = 48 + static_cast<double>(random() % 90);
        const double indent = 24.0 * static_cast<double>(random() % 4);
        boxes.emplace_back(300.0 * static_cast<double>(column) + indent, tops[column], 216, height);
        tops[column] += height + 16 + (random() % 40 == 0 ? 96 : 0);
    }
    return boxes;
}

template <typename Work>
double median(int runs, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t start = std::clock();
        work();
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<size_t>(runs / 2)];
}

/// Of twenty boxes, in milliseconds a box and move.
template <typename Move>
double timeOfMoves(const std::vector<QRectF>& boxes, Move move)
{
    constexpr size_t moved = 20;
    return median(51, [&] {
        for (size_t i = 0; i < moved; ++i) {
            const QRectF& here = boxes[i * 7];
            const QRectF there = here.translated(0, 30);
            move(i * 7, here, there);
            move(i * 7, there, here);
        }
    }) / (2 * moved);
}

void measureMoves(const std::vector<QRectF>& boxes, cp::BoxTree& tree, Tree& boost, Grid& grid)
{
    const double own = timeOfMoves(boxes, [&](size_t i, const QRectF& from, const QRectF& to) {
        tree.move({cp::BoxTree::Rect(from), static_cast<uint32_t>(i)}, cp::BoxTree::Rect(to));
    });
    const double inBoost = timeOfMoves(boxes, [&](size_t i, const QRectF& from, const QRectF& to) {
        boost.remove(Entry(geoBox(from), static_cast<uint32_t>(i)));
        boost.insert(Entry(geoBox(to), static_cast<uint32_t>(i)));
    });
    const double inGrid = timeOfMoves(boxes, [&](size_t i, const QRectF& from, const QRectF& to) {
        grid.remove(i, from);
        grid.insert(i, to);
    });
    std::printf("; a box moved %.5f / %.5f / %.5f ms\n", own, inBoost, inGrid);
}

void measureViews(const QRectF& bounds, const cp::BoxTree& tree, const Tree& boost, const Grid& grid)
{
    constexpr int often = 20;
    for (const double zoom : {1.0, 0.4, 0.1}) {
        const QSizeF view = QSizeF(1920, 1080) / zoom;
        const QRectF area(bounds.center() - QPointF(view.width(), view.height()) / 2, view);
        if (foundIn(tree, area) != foundIn(boost, area))
            std::abort();
        const auto timeOf = [](const auto& find) { return median(51, [&] { for (int i = 0; i < often; ++i) static_cast<void>(find()); }) / often; };
        const double own = timeOf([&] { return foundIn(tree, area); });
        const double inBoost = timeOf([&] { return foundIn(boost, area); });
        std::printf("; %.0f %% %.4f / %.4f / %.4f", zoom * 100, own, inBoost, timeOf([&] { return grid.in(area); }));
    }
}

void measure(int count)
{
    const std::vector<QRectF> boxes = generated(count);
    QRectF bounds = boxes.front();
    std::vector<Entry> entries;
    std::vector<cp::BoxTree::Entry> own;
    for (size_t i = 0; i < boxes.size(); ++i) {
        bounds |= boxes[i];
        entries.emplace_back(geoBox(boxes[i]), static_cast<uint32_t>(i));
        own.push_back({cp::BoxTree::Rect(boxes[i]), static_cast<uint32_t>(i)});
    }
    std::printf("%7d boxes, own / Boost's / grid: build %.2f", count, median(5, [&] { const cp::BoxTree tree(own); }));
    std::printf(" / %.2f", median(5, [&] { const Tree tree(entries.begin(), entries.end()); }));
    std::printf(" / %.2f ms", median(5, [&] { const Grid grid(boxes); }));
    cp::BoxTree tree(own);
    Tree boost(entries.begin(), entries.end());
    Grid grid(boxes);
    measureViews(bounds, tree, boost, grid);
    measureMoves(boxes, tree, boost, grid);
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<int> counts;
    for (int i = 1; i < argc; ++i)
        counts.push_back(std::atoi(argv[i]));
    if (counts.empty())
        counts = {2000, 20000, 100000};
    for (const int count : counts)
        measure(count);
    return 0;
}
