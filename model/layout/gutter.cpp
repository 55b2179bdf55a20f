#include "model/layout/gutter.h"

#include "model/layout/corridors.h"
#include "model/layout/indexing.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace cp {
namespace {

constexpr int curvePieces = 10; ///< of a cubic: fine enough to look smooth when corners are rounded
constexpr size_t passageCorners = 2 * curvePieces + 6;
constexpr double steep = 160;   ///< height from which a link runs on a track
constexpr double turn = 36;     ///< radius into a track
constexpr double besideTracks = 40;
constexpr double slotStep = 12;
constexpr double leastSlotStep = 5; ///< where a gutter grows beyond its most
constexpr int roomySlots = 100;
constexpr double lifts[] = {4, 3, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}; ///< that are tried, the best first

void appendCubic(std::vector<Point>& points, Point a, Point b, Point c, Point d)
{
    for (int i = 1; i <= curvePieces; ++i) {
        const double t = static_cast<double>(i) / curvePieces;
        const double u = 1 - t;
        const double wa = u * u * u, wb = 3 * u * u * t, wc = 3 * u * t * t, wd = t * t * t;
        points.push_back({wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
    }
}

/// A curve that begins and ends level, by way of the middle at height `via`.
void appendFlat(std::vector<Point>& points, Point from, Point to, double via)
{
    points.push_back(from);
    const double middle = (from.x + to.x) / 2;
    const double reach = (to.x - from.x) / 4;
    if (std::abs(from.y - to.y) < 0.5 && std::abs(from.y - via) < 0.5) {
        points.push_back(to);
        return;
    }
    // In the middle the curve slopes as from end to end; level where the chip lies beyond both ends.
    const bool between = (via - from.y) * (to.y - via) > 0;
    const double rise = between ? (to.y - from.y) / 4 : 0;
    appendCubic(points, from, {from.x + reach, from.y}, {middle - reach / 2, via - rise}, {middle, via});
    appendCubic(points, {middle, via}, {middle + reach / 2, via + rise}, {to.x - reach, to.y}, to);
}

void appendSteep(std::vector<Point>& points, Point from, Point to, double x, double lift)
{
    if (lift != 0) {
        points.push_back(from);
        from = {from.x + std::abs(lift), from.y + lift};
    }
    const double down = to.y > from.y ? turn : -turn;
    const double in = std::min(turn, x - from.x);
    const double out = std::min(turn, to.x - x);
    points.push_back(from);
    const Point start{x - in, from.y};
    const Point end{x + out, to.y};
    points.push_back(start);
    appendCubic(points, start, {start.x + in / 2, from.y}, {x, from.y + down / 2}, {x, from.y + down});
    points.push_back({x, to.y - down});
    appendCubic(points, {x, to.y - down}, {x, to.y - down / 2}, {end.x - out / 2, to.y}, end);
    points.push_back(to);
}

/// Moves ascending heights at least a step apart, as little as can be: least squares by pooling neighbours that would touch
/// (isotonic regression).
void keepApart(std::vector<double>& heights)
{
    struct Pool {
        double sum = 0; ///< of wanted heights, each less its rank's steps
        size_t size = 0;
        [[nodiscard]] double mean() const { return sum / static_cast<double>(size); }
    };
    std::vector<Pool> pools;
    for (size_t k = 0; k < heights.size(); ++k) {
        pools.push_back({heights[k] - chipStep * static_cast<double>(k), 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
            const Pool merged = pools.back();
            pools.pop_back();
            pools.back().sum += merged.sum;
            pools.back().size += merged.size;
        }
    }
    size_t k = 0;
    for (const Pool& pool : pools) {
        for (size_t i = 0; i < pool.size; ++i, ++k)
            heights[k] = pool.mean() + chipStep * static_cast<double>(k);
    }
}

using Heights = std::set<std::pair<int, double>>; ///< by gutter

bool isTaken(const Heights& heights, int gutter, double y, double apart)
{
    const auto near = heights.lower_bound({gutter, y - apart});
    return near != heights.end() && near->first == gutter && near->second < y + apart;
}

/// Towards where the link goes.
double freeLift(const GutterPassage& passage, const Heights& in, const Heights& out)
{
    const double sign = passage.rightY > passage.leftY ? 1 : -1;
    for (const double apart : {2.0, 1.0, 0.2}) { // packed maps have their lines closer together
        for (const double lift : lifts) {
            const double y = passage.leftY + sign * lift;
            if (!isTaken(in, passage.gutter, y, apart) && !isTaken(out, passage.gutter, y, apart))
                return sign * lift;
        }
    }
    return sign * lifts[0];
}

bool isSteep(const GutterPassage& passage) { return std::abs(passage.leftY - passage.rightY) > steep; }

} // namespace

Gutters::Gutters(const LayoutInput& input, size_t lanes)
    : m_input(input), m_slots(lanes, 0), m_widths(lanes, input.options.gutterLeast / 2)
{
}

void Gutters::assignSlots()
{
    Corridors tracks;
    std::vector<int> lines(m_passages.size(), -1);
    for (size_t i = 0; i < m_passages.size(); ++i) {
        const GutterPassage& passage = m_passages[i];
        if (!isSteep(passage))
            continue;
        lines[i] = tracks.addLine(2 * passage.gutter + (passage.rightY > passage.leftY ? 1 : 0));
        tracks.extend(lines[i], passage.leftY);
        tracks.extend(lines[i], passage.rightY);
    }
    tracks.assignTracks(2 * count(m_slots));
    for (int gutter = 0; gutter < count(m_slots); ++gutter)
        m_slots[at(gutter)] = tracks.tracks(2 * gutter) + tracks.tracks(2 * gutter + 1);
    for (size_t i = 0; i < m_passages.size(); ++i) {
        GutterPassage& passage = m_passages[i];
        if (lines[i] < 0)
            continue;
        const int track = tracks.track(lines[i]);
        const bool falling = passage.rightY > passage.leftY;
        passage.slot = falling ? m_slots[at(passage.gutter)] - 1 - track : track;
    }
}

/// Lanes have boxes and channels at equal heights: one link's way in would lie on another's way out where their tracks lie
/// crosswise. Nor is it to be lifted onto the way of a third.
void Gutters::liftParts()
{
    Heights in, out;
    for (const GutterPassage& passage : m_passages) {
        in.emplace(passage.gutter, passage.leftY);
        (passage.slot >= 0 ? out : in).emplace(passage.gutter, passage.rightY);
    }
    for (GutterPassage& passage : m_passages) {
        passage.lift = 0;
        if (passage.slot < 0 || !isTaken(out, passage.gutter, passage.leftY, lifts[0] / 2))
            continue;
        passage.lift = freeLift(passage, in, out);
        in.emplace(passage.gutter, passage.leftY + passage.lift);
    }
}

/// In the middle of their lines, but at least a step apart.
void Gutters::placeChips()
{
    std::vector<size_t> order;
    for (size_t i = 0; i < m_passages.size(); ++i) {
        m_passages[i].chipY = (m_passages[i].leftY + m_passages[i].rightY) / 2;
        if (m_passages[i].hasChip)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) {
        const GutterPassage& one = m_passages[a];
        const GutterPassage& other = m_passages[b];
        return one.gutter != other.gutter ? one.gutter < other.gutter : one.chipY < other.chipY;
    });
    std::vector<double> heights;
    for (size_t first = 0; first < order.size(); first += heights.size()) {
        heights.clear();
        const int gutter = m_passages[order[first]].gutter;
        for (size_t k = first; k < order.size() && m_passages[order[k]].gutter == gutter; ++k)
            heights.push_back(m_passages[order[k]].chipY);
        keepApart(heights);
        for (size_t k = 0; k < heights.size(); ++k)
            m_passages[order[first + k]].chipY = heights[k];
    }
}

/// Room for the tracks and for the widest chip, between the least and the most.
void Gutters::fitWidths()
{
    const LayoutOptions& options = m_input.options;
    for (const GutterPassage& passage : m_passages) {
        double& width = m_widths[at(passage.gutter)];
        const double chip = passage.hasChip ? m_input.links[at(passage.link)].chipWidth + besideTracks : 0;
        const int slots = m_slots[at(passage.gutter)];
        const double tracks = 2 * besideTracks + slotStep * (slots + 1);
        const double crowded = 2 * besideTracks + leastSlotStep * std::min(slots, roomySlots);
        const double wanted = std::clamp(std::max(chip, tracks), options.gutterLeast, options.gutterMost);
        width = std::max({width, wanted, crowded});
    }
}

void Gutters::arrange(const std::vector<LinkPlan>& links, const std::function<double(const RoutePlan&)>& exitY,
                      const std::function<double(int)>& crossingY)
{
    m_passages.clear();
    for (int i = 0; i < count(links); ++i) {
        const LinkPlan& link = links[at(i)];
        if (!link.exists)
            continue;
        const bool rightwards = link.out.end.on == Anchor::On::LaneRight;
        int lane = link.out.end.node;
        double y = exitY(link.out);
        for (int k = 0; k <= link.crossingCount; ++k) {
            const double next = k == link.crossingCount ? exitY(link.in) : crossingY(link.firstCrossing + k);
            const int gutter = rightwards ? lane : lane - 1;
            m_passages.push_back({i, gutter, rightwards ? y : next, rightwards ? next : y, rightwards, k == 0});
            y = next;
            lane += rightwards ? 1 : -1;
        }
    }
    assignSlots();
    liftParts();
    placeChips();
}

size_t Gutters::cornerCount() const { return passageCorners * m_passages.size(); }

void Gutters::write(LayoutOutput& output, const std::vector<LinkPlan>& links,
                    const std::function<void(std::vector<Point>&, const RoutePlan&)>& walk) const
{
    output.linkRoutes.resize(links.size());
    output.linkChips.resize(links.size());
    std::vector<Point>& points = output.points;
    std::vector<Point> in;
    size_t next = 0;
    for (int i = 0; i < count(links); ++i) {
        const LinkPlan& link = links[at(i)];
        if (!link.exists)
            continue;
        Route& route = output.linkRoutes[at(i)];
        route.firstPoint = count(points);
        walk(points, link.out);
        for (; next < m_passages.size() && m_passages[next].link == i; ++next) {
            const Box& left = output.lanes[at(m_passages[next].gutter)];
            const Point chip = draw(points, m_passages[next], left.x + left.width);
            if (m_passages[next].hasChip)
                output.linkChips[at(i)] = chip;
        }
        in.clear();
        walk(in, link.in);
        points.insert(points.end(), in.rbegin(), in.rend());
        const auto same = [](const Point& a, const Point& b) { return a.x == b.x && a.y == b.y; };
        points.erase(std::unique(points.begin() + route.firstPoint, points.end(), same), points.end());
        route.pointCount = count(points) - route.firstPoint;
    }
}

/// Appends the line of a passage between the lanes' edges; answers the middle of its chip.
Point Gutters::draw(std::vector<Point>& points, const GutterPassage& passage, double left) const
{
    const double width = m_widths[at(passage.gutter)];
    const Point from{left, passage.leftY};
    const Point to{left + width, passage.rightY};
    const size_t start = points.size();
    double x = left + width / 2;
    if (passage.slot >= 0) {
        const double slots = m_slots[at(passage.gutter)];
        const double step = std::min(slotStep, std::max(0.0, width - 2 * besideTracks) / std::max(1.0, slots - 1));
        x += (passage.slot - (slots - 1) / 2) * step;
        appendSteep(points, from, to, x, passage.lift);
    } else {
        appendFlat(points, from, to, passage.chipY);
    }
    if (!passage.rightwards)
        std::reverse(points.begin() + static_cast<std::ptrdiff_t>(start), points.end());
    return {x, passage.chipY};
}

} // namespace cp
