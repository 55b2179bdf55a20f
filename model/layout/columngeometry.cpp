#include "model/layout/columngeometry.h"

#include "model/layout/indexing.h"
#include "model/layout/pinned.h"

#include <algorithm>

namespace cp {
namespace {

constexpr double linkChannel = 34;  ///< first line below a shelf
constexpr double fromLeft = 10;     ///< first line beside a column's right edge
constexpr double fromRight = 8;     ///< and beside its left edge
constexpr double aboveTower = 20;   ///< and below the lines between two trees of a tower
constexpr double loneRowGap = 28;
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

double ColumnGeometry::rowGap(const TreePlan& tree, int row) const
{
    if (tree.rootHeight > 0)
        return m_input.options.levelGap;
    return row == tree.firstRow ? 0 : loneRowGap;
}

/// Answers the tree's bottom.
double ColumnGeometry::stackTree(const TreePlan& tree, double top)
{
    double y = top + tree.rootHeight;
    for (int row = tree.firstRow; row < tree.firstRow + tree.rowCount; ++row) {
        RowPlan& one = m_plan.rows[at(row)];
        one.top = openChannel(m_router.channelAboveRow(row), y, rowGap(tree, row), aroundTracks / 2, aroundTracks / 2);
        y = one.top + one.height;
    }
    setTops(tree, top);
    return y;
}

void ColumnGeometry::setTops(const TreePlan& tree, double rootTop)
{
    if (tree.rootHeight > 0)
        m_tops[at(tree.root)] = rootTop + m_plan.spots[at(tree.root)].offset;
    for (int row = tree.firstRow; row < tree.firstRow + tree.rowCount; ++row) {
        for (int node : m_plan.flow[at(row)])
            m_tops[at(node)] = m_plan.rows[at(row)].top + m_plan.spots[at(node)].offset;
    }
}

void ColumnGeometry::stackUp()
{
    const LayoutOptions& options = m_input.options;
    for (int lane = 0; lane < count(m_plan.lanes); ++lane) {
        const LanePlan& plan = m_plan.lanes[at(lane)];
        double y = options.laneTitleHeight;
        for (int k = 0; k < plan.shelfCount; ++k) {
            const bool first = k == 0;
            const double gap = first ? options.lanePadding : options.shelfGap;
            ShelfPlan& shelf = m_plan.shelves[at(plan.firstShelf + k)];
            shelf.top = openChannel(m_router.shelfChannel(lane, k), y, gap, first ? 8 : linkChannel, first ? 8 : linkChannel);
            shelf.bottom = shelf.top;
            for (int t = shelf.firstTree; t < shelf.firstTree + shelf.treeCount; ++t) {
                TreePlan& tree = m_plan.trees[at(t)];
                const double top = tree.above < 0 ? shelf.top
                    : openChannel(m_router.treeChannel(t), m_plan.trees[at(tree.above)].bottom, towerGap(options), aboveTower, aboveTower);
                tree.bottom = stackTree(tree, top);
                shelf.bottom = std::max(shelf.bottom, tree.bottom);
            }
            y = shelf.bottom;
        }
        y = openChannel(m_router.shelfChannel(lane, plan.shelfCount), y, 2 * options.lanePadding, 16, 16);
        m_lanes[at(lane)].height = y;
    }
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
    m_lanes[at(lane)].width = x - left;
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
            const int last = spot.column + m_plan.trees[at(spot.tree)].span - 1;
            const double right = columnLeft(node.lane, last) + plan.columnWidths[at(last)];
            m_lefts[i] = (start + right - node.width) / 2;
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

void ColumnGeometry::dodgeRow(int row, std::vector<Obstacles>& columns)
{
    RowPlan& one = m_plan.rows[at(row)];
    double moved = 0;
    int column = -1;
    for (int node : m_plan.flow[at(row)]) {
        Spot& spot = m_plan.spots[at(node)];
        if (spot.column != column) {
            column = spot.column;
            moved = 0;
        }
        const LayoutNode& box = m_input.nodes[at(node)];
        const double top = one.top + spot.offset + moved - box.tab;
        moved += clearedTop(columns[at(column)], top, box.tab + box.height) - top;
        spot.offset += moved;
        one.height = std::max(one.height, spot.offset + box.height);
    }
}

/// Answers the tree's new bottom.
double ColumnGeometry::dodgeTree(const TreePlan& tree, double top, std::vector<Obstacles>& columns)
{
    double rootTop = top;
    if (tree.rootHeight > 0) {
        const double left = m_lefts[at(tree.root)];
        Obstacles around = obstaclesIn(left, left + m_input.nodes[at(tree.root)].width);
        rootTop = clearedTop(around, top, tree.rootHeight);
    }
    double y = rootTop + tree.rootHeight;
    for (int row = tree.firstRow; row < tree.firstRow + tree.rowCount; ++row) {
        Channel& channel = m_channels[at(m_router.channelAboveRow(row))];
        channel.top = y;
        m_plan.rows[at(row)].top = y + channel.height;
        dodgeRow(row, columns);
        y = m_plan.rows[at(row)].top + m_plan.rows[at(row)].height;
    }
    setTops(tree, rootTop);
    return y;
}

/// Each tree below the one of its tower; the shelf ends with the lowest.
void ColumnGeometry::dodgeShelf(ShelfPlan& shelf, std::vector<Obstacles>& columns)
{
    shelf.bottom = shelf.top;
    for (int t = shelf.firstTree; t < shelf.firstTree + shelf.treeCount; ++t) {
        TreePlan& tree = m_plan.trees[at(t)];
        double top = shelf.top;
        if (tree.above >= 0) {
            Channel& between = m_channels[at(m_router.treeChannel(t))];
            between.top = m_plan.trees[at(tree.above)].bottom;
            top = between.top + between.height;
        }
        tree.bottom = dodgeTree(tree, top, columns);
        shelf.bottom = std::max(shelf.bottom, tree.bottom);
    }
}

void ColumnGeometry::dodgeLane(int lane)
{
    const LanePlan& plan = m_plan.lanes[at(lane)];
    std::vector<Obstacles> columns;
    for (int c = 0; c < plan.columns; ++c) {
        const double left = columnLeft(lane, c);
        columns.push_back(obstaclesIn(left, left + plan.columnWidths[at(c)]));
    }
    double y = m_input.options.laneTitleHeight;
    for (int k = 0; k < plan.shelfCount; ++k) {
        ShelfPlan& shelf = m_plan.shelves[at(plan.firstShelf + k)];
        Channel& channel = m_channels[at(m_router.shelfChannel(lane, k))];
        channel.top = y;
        shelf.top = y + channel.height;
        dodgeShelf(shelf, columns);
        y = shelf.bottom;
    }
    Channel& last = m_channels[at(m_router.shelfChannel(lane, plan.shelfCount))];
    last.top = y;
    m_lanes[at(lane)].height = y + last.height;
}

bool ColumnGeometry::dodge()
{
    m_pinned = pinnedGround(m_input);
    if (m_pinned.empty())
        return false;
    for (int lane = 0; lane < count(m_plan.lanes); ++lane) {
        dodgeLane(lane);
        Box& ground = m_lanes[at(lane)];
        for (const Box& box : m_pinned) {
            const double middle = box.x + box.width / 2;
            if (middle > ground.x && middle < ground.x + ground.width)
                ground.height = std::max(ground.height, box.y + box.height + m_input.options.lanePadding);
        }
    }
    return true;
}

} // namespace cp
