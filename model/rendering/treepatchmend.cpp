#include "model/rendering/treepatch.h"

#include <algorithm>
#include <cmath>
#include <iterator>

// Lines that a patch's boxes came onto, and lines that ran into boxes when they followed theirs: their level parts go up or down
// to where there is room, everything else stays.

namespace cp {
namespace {

constexpr double near = 0.5;
constexpr double airBeside = 7;  ///< between a level part and boxes above and below
constexpr double lineStep = 6;   ///< between lines that run level
constexpr double reaches[] = {150, 700}; ///< that are searched, up and down
constexpr double footGrowth = 200; ///< that a lane may get for lines below its boxes
constexpr int mostParts = 3;     ///< of one line that are mended
constexpr size_t mostTried = 12; ///< heights for one of them

/// Where there is room between boxes, sorted by their tops, in steps from the height that is left.
std::vector<double> freeHeights(std::vector<QRectF>& boxes, double y, double from, double to)
{
    std::sort(boxes.begin(), boxes.end(), [](const QRectF& a, const QRectF& b) { return a.top() < b.top(); });
    boxes.emplace_back(0, to, 1, 1);
    std::vector<double> heights;
    double top = from;
    for (const QRectF& box : boxes) {
        const double low = top + airBeside;
        const double high = std::min(box.top(), to) - airBeside;
        constexpr int mostInOne = 4;
        for (int k = 0; k < mostInOne && low <= high; ++k) {
            const double height = y < low ? low + k * lineStep : y > high ? high - k * lineStep : y + (k % 2 == 0 ? -k / 2 : (k + 1) / 2) * lineStep;
            if (height >= low && height <= high)
                heights.push_back(height);
        }
        top = std::max(top, box.bottom());
    }
    return heights;
}

/// Whether a route runs level there.
bool runsLevel(const std::vector<QPointF>& route, const QRectF& strip)
{
    for (size_t i = 1; i < route.size(); ++i) {
        const auto [left, right] = std::minmax({route[i - 1].x(), route[i].x()});
        const bool isLevel = std::abs(route[i].y() - route[i - 1].y()) < near;
        if (isLevel && route[i].y() > strip.top() && route[i].y() < strip.bottom() && right > strip.left() && left < strip.right())
            return true;
    }
    return false;
}

} // namespace

void TreePatch::sortMoved()
{
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        m_movedByTop.emplace(moved->top(), moved.key());
        m_tallest = std::max(m_tallest, moved->height());
    }
}

/// Boxes with their tabs as they stand after the edit.
std::vector<QRectF> TreePatch::boxesIn(const QRectF& area) const
{
    std::vector<QRectF> boxes;
    const auto take = [&](size_t node) {
        const QRectF rect = rectOf(node).adjusted(0, -tabOf(shape(node)), 0, 0);
        if (rect.intersects(area))
            boxes.push_back(rect);
    };
    for (const size_t node : m_index.nodesIn(area)) {
        if (stands(node) && !m_gone.contains(node))
            take(node);
    }
    for (auto moved = m_movedByTop.lower_bound(area.top() - m_tallest); moved != m_movedByTop.end() && moved->first <= area.bottom() + tabHeight; ++moved)
        take(moved->second);
    return boxes;
}

/// Lines of other boxes that one of these came onto move with the channels that they run in.
void TreePatch::shiftCrossed()
{
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        const QRectF ground = groundUnder(moved.key());
        static_cast<void>(m_index.anyRelationIn(ground, [&](size_t i) {
            const RelationShape& relation = m_scene.relations[i];
            if (isForeign(relation, i) && enters(relation.route, ground))
                m_relationRoutes[i] = shiftedLine(relation.route, shiftOf(relation));
            return false;
        }));
        static_cast<void>(m_index.anyLinkIn(ground, [&](size_t i) {
            if (!m_goneLinks.contains(i) && !m_linkRoutes.count(i) && enters(m_scene.links[i].route, ground))
                m_linkRoutes[i] = shiftedLine(m_scene.links[i].route, shiftOf(m_scene.links[i]));
            return false;
        }));
    }
}

/// A level part between its upright ones that runs into a box.
std::optional<TreePatch::LevelPart> TreePatch::blockedPart(const std::vector<QPointF>& route) const
{
    for (size_t first = 1; first + 1 < route.size();) {
        size_t last = first;
        while (last + 2 < route.size() && std::abs(route[last + 1].y() - route[first].y()) < near)
            ++last;
        const auto [left, right] = std::minmax({route[first].x(), route[last].x()});
        const QRectF strip(left + 1, route[first].y() - 1, right - left - 2, 2);
        if (last > first && strip.width() > 0 && !boxesIn(strip).empty())
            return LevelPart{first, left, right};
        first = last + 1;
    }
    return std::nullopt;
}

/// Whether another line runs level there.
bool TreePatch::isShared(const QRectF& strip) const
{
    return m_index.anyLinkIn(strip, [&](size_t i) { return runsLevel(m_scene.links[i].route, strip); })
        || m_index.anyRelationIn(strip, [&](size_t i) { return runsLevel(routeOf(i), strip); });
}

/// Heights for a level part, the nearest first.
std::vector<double> TreePatch::heightsFor(double y, double left, double right, double from, double to) const
{
    std::vector<QRectF> boxes = boxesIn(QRectF(left, from, right - left, to - from));
    std::vector<double> heights = freeHeights(boxes, y, from, to);
    std::sort(heights.begin(), heights.end(), [y](double a, double b) { return std::abs(a - y) < std::abs(b - y); });
    heights.resize(std::min(heights.size(), mostTried));
    return heights;
}

/// The highest and the lowest that a level part may go: within its lane, and for the tree's own between the two boxes.
std::pair<double, double> TreePatch::limitsFor(const RelationShape& relation) const
{
    const size_t end = *m_index.node(relation.end);
    const size_t source = *m_index.node(relation.source);
    const QRectF ground = groundOf(static_cast<size_t>(shape(end).lane));
    const double top = relation.inTree ? rectOf(end).bottom() : ground.top() + m_options.laneTitleHeight;
    const double bottom = relation.inTree ? rectOf(source).bottom() : ground.bottom() + footGrowth;
    return {top, bottom};
}

std::pair<double, double> TreePatch::limitsFor(const LinkShape&) const
{
    return {m_options.laneTitleHeight, m_scene.bounds.bottom() + footGrowth};
}

/// Whether a level part can go to one of some heights so that its line is clear, first to those free of other lines; if not, it
/// goes to the first.
template <typename Shape>
bool TreePatch::mendPart(const Shape& line, std::vector<QPointF>& route, LineShift& shift, const LevelPart& part, KnownPieces& known) const
{
    const double now = route[part.first].y();
    const double before = line.route[part.first].y();
    shift.own.push_back({before - near, before + near, 0, part.left, part.right});
    const auto goTo = [&](double height) {
        shift.own.back().shift = height - before;
        route = shiftedLine(line.route, shift);
        return staysClear(line, route, known);
    };
    std::vector<double> tried, shared;
    const auto fits = [&](double height) {
        tried.push_back(height);
        return goTo(height);
    };
    const auto [top, bottom] = limitsFor(line);
    for (const double reach : reaches) {
        shared.clear();
        for (const double height : heightsFor(now, part.left, part.right, std::max(top, now - reach), std::min(bottom, now + reach))) {
            if (std::find(tried.begin(), tried.end(), height) != tried.end())
                continue;
            if (isShared({part.left, height - lineStep / 2, part.right - part.left, lineStep}))
                shared.push_back(height);
            else if (fits(height))
                return true;
        }
        if (std::any_of(shared.begin(), shared.end(), fits))
            return true;
    }
    return !tried.empty() && goTo(tried.front());
}

/// Whether a line is clear, if need be with level parts at other heights.
template <typename Shape>
bool TreePatch::mend(const Shape& line, std::vector<QPointF>& route)
{
    KnownPieces known;
    if (staysClear(line, route, known))
        return true;
    LineShift shift = shiftOf(line);
    for (int part = 0; part < mostParts; ++part) {
        const auto blocked = blockedPart(route);
        if (!blocked)
            return false;
        if (mendPart(line, route, shift, *blocked, known)) {
            growLanes(route);
            return true;
        }
    }
    return false;
}

/// Lines below the boxes of a lane are on its ground, too.
void TreePatch::growLanes(const std::vector<QPointF>& route)
{
    for (const QPointF& point : route) {
        for (size_t lane = 0; lane < m_scene.lanes.size(); ++lane) {
            const QRectF ground = groundOf(lane);
            const double bottom = point.y() + m_options.lanePadding;
            if (point.x() > ground.left() && point.x() < ground.right() && bottom > ground.bottom())
                m_laneBottoms.insert(lane, bottom);
        }
    }
}

bool TreePatch::mendLines()
{
    for (auto& [i, route] : m_relationRoutes) {
        if (m_options.mode != LayoutMode::Compact && !mend(m_scene.relations[i], route))
            return false;
    }
    for (auto& [i, route] : m_linkRoutes) {
        if (!mend(m_scene.links[i], route))
            return false;
    }
    return true;
}

} // namespace cp
