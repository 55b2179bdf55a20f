#include "model/rendering/treepatch.h"

#include "model/rendering/freeheights.h"

#include <algorithm>
#include <cmath>

// Lines that a patch's boxes came onto, and lines that ran into boxes when they followed theirs: their level parts go up or down
// to where there is room, everything else stays.

namespace cp {
namespace {

constexpr double near = 0.5;
constexpr double reaches[] = {150, 700}; ///< that are searched, up and down
constexpr double footGrowth = 200; ///< that a lane may get for lines below its boxes
constexpr int mostParts = 3;     ///< of one line that are mended
constexpr size_t mostTried = 12; ///< heights for one of them

} // namespace

void TreePatch::sortMoved()
{
    m_sorted.reserve(static_cast<size_t>(m_moved.size()));
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        const NodeShape& node = shape(moved.key());
        m_sorted.push_back({*moved, tabOf(node), node.id, moved.key()});
        m_tallest = std::max(m_tallest, moved->height());
    }
    std::sort(m_sorted.begin(), m_sorted.end(), [](const Moved& a, const Moved& b) { return a.rect.top() < b.rect.top(); });
}

/// Of those that moved the ones that can reach to heights with what is above or below them.
std::span<const TreePatch::Moved> TreePatch::movedBetween(double top, double bottom) const
{
    const auto isAbove = [](const Moved& moved, double height) { return moved.rect.top() < height; };
    const auto first = std::lower_bound(m_sorted.begin(), m_sorted.end(), top - m_tallest - airBelow, isAbove);
    const auto last = std::lower_bound(first, m_sorted.end(), bottom + tabHeight, isAbove);
    return {first, last};
}

/// With its tab, as it stands after the edit.
std::optional<QRectF> TreePatch::boxIn(const QRectF& area) const
{
    for (const Moved& moved : movedBetween(area.top(), area.bottom())) {
        const QRectF rect = moved.rect.adjusted(0, -moved.tab, 0, 0);
        if (rect.intersects(area))
            return rect;
    }
    std::optional<QRectF> found;
    static_cast<void>(m_index.anyNodeIn(area, [&](size_t node) {
        const QRectF rect = m_scene.nodes[node].rect.adjusted(0, -tabOf(shape(node)), 0, 0);
        if (rect.intersects(area) && stands(node) && !m_gone.contains(node))
            found = rect;
        return found.has_value();
    }));
    return found;
}

/// Whether a line comes onto a moved box with its tab and the air for lines below it.
bool TreePatch::meetsMoved(const std::vector<QPointF>& route) const
{
    for (size_t i = 1; i < route.size(); ++i) {
        const auto [top, bottom] = std::minmax({route[i - 1].y(), route[i].y()});
        for (const Moved& moved : movedBetween(top, bottom)) {
            if (enters(route[i - 1], route[i], moved.rect.adjusted(0, -moved.tab, 0, airBelow)))
                return true;
        }
    }
    return false;
}

/// Lines of other boxes that the boxes of a tree came onto move with the channels that they run in.
void TreePatch::shiftCrossed()
{
    std::map<size_t, QRectF> grounds; // by root
    for (const Moved& moved : m_sorted)
        grounds[m_rootOf.value(moved.node)] |= moved.rect.adjusted(0, -moved.tab, 0, airBelow);
    for (const auto& [root, ground] : grounds) {
        static_cast<void>(m_index.anyRelationIn(ground, [&](size_t i) {
            const RelationShape& relation = m_scene.relations[i];
            if (isForeign(relation, i) && meetsMoved(relation.route))
                m_relationRoutes[i] = shiftedLine(relation.route, shiftOf(relation));
            return false;
        }));
        static_cast<void>(m_index.anyLinkIn(ground, [&](size_t i) {
            const LinkShape& link = m_scene.links[i];
            if (!m_goneLinks.contains(i) && !m_linkRoutes.count(i) && meetsMoved(link.route))
                m_linkRoutes[i] = shiftedLine(link.route, shiftOf(link));
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
        if (last > first && strip.width() > 0 && boxIn(strip))
            return LevelPart{first, left, right};
        first = last + 1;
    }
    return std::nullopt;
}

void TreePatch::findLevelRuns(std::vector<LevelRun>& runs, const QRectF& area) const
{
    m_index.addLevelLinks(runs, area);
    static_cast<void>(m_index.anyLevelRelationIn(area, [&](size_t i) {
        addLevelRuns(runs, routeOf(i), area);
        return false;
    }));
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
bool TreePatch::mendPart(const Shape& line, std::vector<QPointF>& route, LineShift& shift, const LevelPart& part, KnownPieces& known)
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
        FreeHeights heights({part.left, part.right, std::max(top, now - reach), std::min(bottom, now + reach)}, now, [this](const QRectF& area) { return boxIn(area); });
        size_t count = 0;
        for (auto height = heights.next(); height && count < mostTried; height = heights.next(), ++count) {
            if (std::find(tried.begin(), tried.end(), *height) != tried.end())
                continue;
            if (m_bands.isTaken(*height, part.left, part.right))
                shared.push_back(*height);
            else if (fits(*height))
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
            m_bands.add(route);
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
