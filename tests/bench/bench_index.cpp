// The index of the canvas, an R-tree, beside a grid of square cells, for boxes as a map of two articles has them: building,
// finding what views of 1920 × 1080 pixels at 100 %, 40 % and 10 % show, and taking one box out and in again. Processor time,
// medians:
//   bench_index [boxes …]        default: 2000 20000 100000

#include <QRectF>
#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
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
using GeoPoint = geometry::model::point<double, 2, geometry::cs::cartesian>;
using GeoBox = geometry::model::box<GeoPoint>;
using Entry = std::pair<GeoBox, size_t>;
using Tree = geometry::index::rtree<Entry, geometry::index::rstar<16>>;

GeoBox geoBox(const QRectF& r) { return {{r.left(), r.top()}, {r.right(), r.bottom()}}; }

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
    void insert(size_t box)
    {
        visit(m_boxes[box], [&](long long cell) { m_cells[cell].push_back(box); });
    }
    void remove(size_t box)
    {
        visit(m_boxes[box], [&](long long cell) { std::erase(m_cells[cell], box); });
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
    for (auto at = tree.qbegin(geometry::index::intersects(geoBox(area))); at != tree.qend(); ++at)
        found.push_back(at->second);
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

void measure(int count)
{
    const std::vector<QRectF> boxes = generated(count);
    QRectF bounds = boxes.front();
    std::vector<Entry> entries;
    for (size_t i = 0; i < boxes.size(); ++i) {
        bounds |= boxes[i];
        entries.emplace_back(geoBox(boxes[i]), i);
    }
    Tree tree;
    const double treeBuild = median(5, [&] { tree = Tree(entries.begin(), entries.end()); });
    const double gridBuild = median(5, [&] { const Grid grid(boxes); });
    Grid grid(boxes);
    std::printf("%7d boxes, R-tree / grid: build %.2f / %.2f ms", count, treeBuild, gridBuild);
    for (const double zoom : {1.0, 0.4, 0.1}) {
        const QSizeF view = QSizeF(1920, 1080) / zoom;
        const QRectF area(bounds.center() - QPointF(view.width(), view.height()) / 2, view);
        if (foundIn(tree, area) != grid.in(area))
            std::abort();
        const double inTree = median(51, [&] { for (int i = 0; i < 20; ++i) static_cast<void>(foundIn(tree, area)); });
        const double inGrid = median(51, [&] { for (int i = 0; i < 20; ++i) static_cast<void>(grid.in(area)); });
        std::printf("; %.0f %% %.3f / %.3f", zoom * 100, inTree / 20, inGrid / 20);
    }
    const double treeEdit = median(51, [&] { for (size_t i = 0; i < 20; ++i) { tree.remove(entries[i * 7]); tree.insert(entries[i * 7]); } });
    const double gridEdit = median(51, [&] { for (size_t i = 0; i < 20; ++i) { grid.remove(i * 7); grid.insert(i * 7); } });
    std::printf("; one box out and in %.4f / %.4f ms\n", treeEdit / 20, gridEdit / 20);
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
