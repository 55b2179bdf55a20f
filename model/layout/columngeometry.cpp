#include "model/layout/columngeometry.h"

#include "model/layout/indexing.h"
#include "model/layout/pinned.h"
#include "model/layout/shelf.h"

#include <algorithm>

namespace cp {
namespace {

constexpr double linkChannel = 34;  ///< first line below a shelf
constexpr double fromLeft = 10;     ///< first line beside a column's right edge
constexpr double fromRight = 8;     ///< and beside its left edge
constexpr double aroundTracks = 44; ///< arrow above and air below the lines of a level channel

} // namespace

ColumnGeometry::ColumnGeometry(const LayoutInput& input, ColumnPlan& plan, const ColumnRouter& router)
    : m_input(input), m_plan(plan), m_router(router), m_channels(at(router.channelCount())), m_tops(input.nodes.size(), 0),
      m_lefts(input.nodes.size(), 0), m_gapLefts(plan.lanes.size()), m_gapWidths(plan.lanes.size()),
      m_laneOfCorridor(at(router.gapCount()), 0), m_lanes(plan.lanes.size())
{
    for (int lane = 0; lane < count(plan.lanes); ++lane) {
        const int first = router.gapCorridor(lane, 0, false);
        std::fill_n(m_laneOfCorridor.begin() + first, 2 * (plan.lanes[at(lane)].columns + 1), lane);
    }
}

/// Gives a channel its place; answers its bottom.
double ColumnGeometry::openChannel(int channel, double top, double least, double above, double below)
{
    const int tracks = m_router.channels.tracks(channel);
    const double lines = m_router.channels.width(channel);
    Channel& one = m_channels[at(channel)];
    one.top = top;
    one.height = tracks > 0 ? std::max(least, above + lines + below) : least;
    const double spare = one.height - above - lines - below;
    one.firstTrack = above + std::min(spare / 2, 8.0);
    return top + one.height;
}

/// A row with its channel below its claim, which ends at `top`.
Skyline::Row ColumnGeometry::openRow(Skyline& skyline, int row, double top, double least)
{
    RowPlan& one = m_plan.rows[at(row)];
    const double start = skyline.channelTop(one.column, one.columns, top);
    one.top = openChannel(m_router.channelAboveRow(row), start, least, aroundTracks / 2, aroundTracks / 2);
    return skyline.openRow(row, one.column, one.columns, one.top);
}

namespace {

/// The first height at or below y where a box has room. Obstacles are sorted by their tops, so one pass is enough.
template <typename Obstacles>
double clearedTop(Obstacles& obstacles, double y, double height)
{
    auto& boxes = obstacles.boxes;
    while (obstacles.next < boxes.size() && boxes[obstacles.next].y + boxes[obstacles.next].height <= y)
        ++obstacles.next;
    for (size_t i = obstacles.next; i < boxes.size() && boxes[i].y < y + height; ++i)
        y = std::max(y, boxes[i].y + boxes[i].height);
    return y;
}

} // namespace

/// Answers the root's bottom.
double ColumnGeometry::stackRoot(const TreePlan& tree, double top)
{
    if (tree.rootHeight == 0)
        return top;
    if (!m_obstacles.empty() && !m_input.nodes[at(tree.root)].pinned) {
        const double left = m_lefts[at(tree.root)];
        Obstacles around = obstaclesIn(left, left + m_input.nodes[at(tree.root)].width);
        top = clearedTop(around, top, tree.rootHeight);
    }
    m_tops[at(tree.root)] = top + m_plan.spots[at(tree.root)].offset;
    return top + tree.rootHeight;
}

/// Answers its bottom.
double ColumnGeometry::stackCell(const CellPlan& cell, double top)
{
    double moved = 0;
    for (int k = cell.firstBox; k < cell.firstBox + cell.boxCount; ++k) {
        const int node = m_plan.boxes[at(k)];
        const LayoutNode& box = m_input.nodes[at(node)];
        double y = top + m_plan.spots[at(node)].offset - box.tab + moved;
        if (!m_obstacles.empty() && !box.pinned) {
            const double cleared = clearedTop(m_obstacles[at(m_plan.spots[at(node)].column)], y, box.tab + box.height);
            moved += cleared - y;
            y = cleared;
        }
        m_tops[at(node)] = y + box.tab;
    }
    return top + cell.height + moved;
}

void ColumnGeometry::stackTree(int index, Skyline& skyline, Skyline::Row& shelf)
{
    const TreePlan& tree = m_plan.trees[at(index)];
    const double top = skyline.topOver(shelf, tree.column, tree.span, treeGap(m_input.options));
    double rootBottom = stackRoot(tree, top);
    if (tree.rowCount == 0)
        rootBottom = openChannel(m_router.channelUnderRoot(index), rootBottom, 0, aroundTracks / 2, aroundTracks / 2);
    skyline.putRoot(shelf, tree.column, tree.span, top, rootBottom);
    if (tree.rowCount == 0)
        return;
    m_open.assign(at(tree.rowCount), {});
    m_open[0] = openRow(skyline, tree.firstRow, rootBottom, tree.rootHeight > 0 ? m_input.options.levelGap : 0);
    for (int i = tree.firstCell; i < tree.firstCell + tree.cellCount; ++i) {
        const CellPlan& cell = m_plan.cells[at(i)];
        Skyline::Row& row = m_open[at(cell.row - tree.firstRow)];
        const bool alone = cell.section < 0 && cell.boxCount < 2;
        const double y = skyline.topAt(row, cell.column, alone);
        const double bottom = stackCell(cell, y);
        skyline.put(row, cell.column, alone, y, bottom);
        if (cell.section >= 0)
            m_open[at(cell.section - tree.firstRow)] = openRow(skyline, cell.section, bottom, m_input.options.levelGap);
    }
}

void ColumnGeometry::stackShelf(ShelfPlan& shelf)
{
    Skyline skyline(m_input.options);
    Skyline::Row row = skyline.openRow(wholeShelf, 0, shelf.columns, shelf.top);
    for (int t = shelf.firstTree; t < shelf.firstTree + shelf.treeCount; ++t)
        stackTree(t, skyline, row);
    shelf.bottom = skyline.bottom();
}

void ColumnGeometry::stackLane(int lane)
{
    const LayoutOptions& options = m_input.options;
    const LanePlan& plan = m_plan.lanes[at(lane)];
    double y = options.laneTitleHeight;
    for (int k = 0; k < plan.shelfCount; ++k) {
        const bool first = k == 0;
        ShelfPlan& shelf = m_plan.shelves[at(plan.firstShelf + k)];
        shelf.top = openChannel(m_router.shelfChannel(lane, k), y, first ? options.lanePadding : options.shelfGap, first ? 8 : linkChannel, first ? 8 : linkChannel);
        stackShelf(shelf);
        y = shelf.bottom;
    }
    y = openChannel(m_router.shelfChannel(lane, plan.shelfCount), y, 2 * options.lanePadding, 16, 16);
    m_lanes[at(lane)].height = y;
}

void ColumnGeometry::stackUp()
{
    for (int lane = 0; lane < count(m_plan.lanes); ++lane)
        stackLane(lane);
}

/// Lines of the column on its left run from the left, of the other from the right.
double ColumnGeometry::gapWidth(int lane, int gap) const
{
    const bool margin = gap == 0 || gap == m_plan.lanes[at(lane)].columns;
    const int left = m_router.gapCorridor(lane, gap, false);
    const int right = m_router.gapCorridor(lane, gap, true);
    const bool both = m_router.gaps.tracks(left) > 0 && m_router.gaps.tracks(right) > 0;
    const double lines = m_router.gaps.width(left) + m_router.gaps.width(right) + (both ? trackStep : 0);
    return std::max(margin ? m_input.options.lanePadding : m_input.options.columnGap, fromLeft + lines + fromRight);
}

void ColumnGeometry::spreadLane(int lane, double left)
{
    const LanePlan& plan = m_plan.lanes[at(lane)];
    auto& lefts = m_gapLefts[at(lane)];
    auto& widths = m_gapWidths[at(lane)];
    lefts.clear();
    widths.clear();
    double x = left;
    for (int gap = 0; gap <= plan.columns; ++gap) {
        lefts.push_back(x);
        widths.push_back(gapWidth(lane, gap));
        x += widths.back() + (gap < plan.columns ? plan.columnWidths[at(gap)] : 0);
    }
    m_lanes[at(lane)].x = left;
    m_lanes[at(lane)].width = heldWidth(m_input, lane, left, x - left);
}

double ColumnGeometry::columnLeft(int lane, int column) const
{
    return m_gapLefts[at(lane)][at(column)] + m_gapWidths[at(lane)][at(column)];
}

void ColumnGeometry::spread(const std::vector<double>& gutters)
{
    double left = 0;
    for (int lane = 0; lane < count(m_plan.lanes); ++lane) {
        spreadLane(lane, left);
        left += m_lanes[at(lane)].width + (at(lane) < gutters.size() ? gutters[at(lane)] : 0);
    }
    for (size_t i = 0; i < m_lefts.size(); ++i) {
        const Spot& spot = m_plan.spots[i];
        if (spot.tree < 0)
            continue;
        const LayoutNode& node = m_input.nodes[i];
        const LanePlan& plan = m_plan.lanes[at(node.lane)];
        const double start = columnLeft(node.lane, spot.column);
        if (spot.row >= 0) {
            m_lefts[i] = start + indentOf(m_input, plan, spot, node.width);
        } else {
            const RootPlace root = rootPlace(spot.column, m_plan.trees[at(spot.tree)].span);
            const int last = root.column + root.columns - 1;
            const double right = columnLeft(node.lane, last) + plan.columnWidths[at(last)];
            m_lefts[i] = (columnLeft(node.lane, root.column) + right - node.width) / 2;
        }
    }
}

Box ColumnGeometry::box(int node) const
{
    const LayoutNode& one = m_input.nodes[at(node)];
    if (m_plan.spots[at(node)].tree < 0)
        return {one.at.x, one.at.y, one.width, one.height};
    return {m_lefts[at(node)], m_tops[at(node)], one.width, one.height};
}

double ColumnGeometry::channelY(int line) const
{
    const int corridor = m_router.channels.corridor(line);
    const Channel& channel = m_channels[at(corridor)];
    return channel.top + channel.firstTrack + m_router.channels.spacing(corridor) * m_router.channels.track(line);
}

double ColumnGeometry::gapX(int line) const
{
    const int corridor = m_router.gaps.corridor(line);
    const int lane = m_laneOfCorridor[at(corridor)];
    const auto gap = static_cast<int>(m_router.gaps.place(line));
    const double left = m_gapLefts[at(lane)][at(gap)];
    const double width = m_gapWidths[at(lane)][at(gap)];
    const double away = m_router.gaps.track(line) * m_router.gaps.spacing(corridor);
    const bool ofRight = corridor == m_router.gapCorridor(lane, gap, true);
    return ofRight ? left + width - fromRight - away : left + fromLeft + away;
}

ColumnGeometry::Obstacles ColumnGeometry::obstaclesIn(double left, double right) const
{
    Obstacles found;
    for (const Box& box : m_pinned) {
        if (box.x < right && box.x + box.width > left)
            found.boxes.push_back(box);
    }
    return found;
}

bool ColumnGeometry::dodge()
{
    m_pinned = pinnedGround(m_input);
    if (m_pinned.empty())
        return false;
    for (int lane = 0; lane < count(m_plan.lanes); ++lane) {
        const LanePlan& plan = m_plan.lanes[at(lane)];
        m_obstacles.clear();
        for (int c = 0; c < plan.columns; ++c)
            m_obstacles.push_back(obstaclesIn(columnLeft(lane, c), columnLeft(lane, c) + plan.columnWidths[at(c)]));
        stackLane(lane);
    }
    reachBelow(m_pinned, m_input.options.lanePadding, m_lanes);
    return true;
}

} // namespace cp
