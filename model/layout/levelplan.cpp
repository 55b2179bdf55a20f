#include "model/layout/levelplan.h"

#include "model/layout/indexing.h"

#include <algorithm>
#include <cmath>
#include <utility>

// Placing across is the algorithm of Reingold and Tilford for levels of boxes with their own widths: subtrees are joined
// from left to right as near as their facing contours allow. A contour is kept deepest level first, so that a claim is added
// by appending, and of two joined ones the taller is kept: the work of a join is the height of the lower, in all linear.

namespace cp {
namespace {

struct Contour {
    std::vector<LevelReach> levels; ///< deepest first, without shift
    double shift = 0;
};

class LevelPlanner final {
public:
    LevelPlanner(const LayoutInput& input, const Forest& forest)
        : m_input(input), m_forest(forest), m_contourOf(input.nodes.size(), -1), m_offsets(input.nodes.size(), 0)
    {
    }
    [[nodiscard]] LevelPlan plan();

private:
    void listTree(int root, int lane);
    void placeTree(const LevelTree& tree);
    void joinChildren(int node);
    [[nodiscard]] int freshContour();
    [[nodiscard]] double join(Contour& whole, Contour& part) const;
    void measureTree(LevelTree& tree);
    void fillShelves(int lane, int firstTree);
    [[nodiscard]] double treeHeight(const LevelTree& tree) const;
    [[nodiscard]] double width(int node) const { return m_input.nodes[at(node)].width; }

    const LayoutInput& m_input;
    const Forest& m_forest;
    LevelPlan m_plan;
    std::vector<Contour> m_contours; ///< few, used again and again: one a box would keep the heap busy
    std::vector<int> m_freeContours;
    std::vector<int> m_contourOf;    ///< as nodes, of the subtree under each
    std::vector<double> m_offsets; ///< middle from the parent's middle
};

/// Boxes level by level.
void LevelPlanner::listTree(int root, int lane)
{
    LevelTree tree;
    tree.lane = lane;
    tree.firstLevel = count(m_plan.levelStart);
    const auto index = count(m_plan.trees);
    size_t first = m_plan.order.size();
    m_plan.order.push_back(root);
    while (first < m_plan.order.size()) {
        const size_t last = m_plan.order.size();
        m_plan.levelStart.push_back(static_cast<int>(first));
        double height = 0;
        for (size_t rank = first; rank < last; ++rank) {
            const int node = m_plan.order[rank];
            const LayoutNode& box = m_input.nodes[at(node)];
            m_plan.spots[at(node)] = {index, tree.firstLevel + tree.levelCount, static_cast<int>(rank), 0, 0, box.width, box.height};
            height = std::max(height, box.tab + box.height);
            const auto children = m_forest.children(node);
            m_plan.order.insert(m_plan.order.end(), children.begin(), children.end());
        }
        m_plan.levelHeights.push_back(height);
        ++tree.levelCount;
        first = last;
    }
    placeTree(tree);
    measureTree(tree);
    m_plan.trees.push_back(tree);
}

/// Answers how far the part moved to stand to the right of the whole; the whole takes it in.
double LevelPlanner::join(Contour& whole, Contour& part) const
{
    const size_t common = std::min(whole.levels.size(), part.levels.size());
    LevelReach* const ofWhole = whole.levels.data() + (whole.levels.size() - common);
    LevelReach* const ofPart = part.levels.data() + (part.levels.size() - common);
    const double apart = whole.shift - part.shift + m_input.options.siblingGap;
    double move = 0;
    for (size_t i = 0; i < common; ++i)
        move = std::max(move, ofWhole[i].right - ofPart[i].left + apart);
    part.shift += move;
    const double between = part.shift - whole.shift;
    if (part.levels.size() > whole.levels.size()) {
        for (size_t i = 0; i < common; ++i)
            ofPart[i].left = ofWhole[i].left - between;
        std::swap(whole, part);
    } else {
        for (size_t i = 0; i < common; ++i)
            ofWhole[i].right = ofPart[i].right + between;
    }
    return move;
}

void LevelPlanner::joinChildren(int node)
{
    const auto children = m_forest.children(node);
    const int index = children.empty() ? freshContour() : m_contourOf[at(children.front())];
    Contour& own = m_contours[at(index)];
    if (!children.empty()) {
        m_offsets[at(children.front())] = 0;
        for (size_t i = 1; i < children.size(); ++i) {
            const int next = m_contourOf[at(children[i])];
            m_offsets[at(children[i])] = join(own, m_contours[at(next)]);
            m_freeContours.push_back(next);
        }
        const double middle = (m_offsets[at(children.front())] + m_offsets[at(children.back())]) / 2;
        for (int child : children)
            m_offsets[at(child)] -= middle;
        own.shift -= middle;
    }
    own.levels.push_back({-width(node) / 2 - own.shift, width(node) / 2 - own.shift});
    m_contourOf[at(node)] = index;
}

int LevelPlanner::freshContour()
{
    if (m_freeContours.empty()) {
        m_contours.emplace_back();
        return count(m_contours) - 1;
    }
    const int index = m_freeContours.back();
    m_freeContours.pop_back();
    m_contours[at(index)].levels.clear();
    m_contours[at(index)].shift = 0;
    return index;
}

void LevelPlanner::placeTree(const LevelTree& tree)
{
    const int first = m_plan.levelStart[at(tree.firstLevel)];
    const int last = count(m_plan.order);
    for (int rank = last - 1; rank >= first; --rank)
        joinChildren(m_plan.order[at(rank)]);
    m_freeContours.push_back(m_contourOf[at(m_plan.order[at(first)])]);
    for (int rank = first; rank < last; ++rank) {
        const int node = m_plan.order[at(rank)];
        const int parent = m_forest.parent[at(node)];
        const double over = rank == first ? 0 : m_plan.spots[at(parent)].left + width(parent) / 2 + m_offsets[at(node)];
        m_plan.spots[at(node)].left = over - width(node) / 2;
    }
}

/// Its width; boxes move so that the leftmost is at 0.
void LevelPlanner::measureTree(LevelTree& tree)
{
    double left = 0;
    double right = 0;
    const auto first = m_plan.order.begin() + m_plan.levelStart[at(tree.firstLevel)];
    for (auto node = first; node != m_plan.order.end(); ++node) {
        left = std::min(left, m_plan.spots[at(*node)].left);
        right = std::max(right, m_plan.spots[at(*node)].left + width(*node));
    }
    for (auto node = first; node != m_plan.order.end(); ++node)
        m_plan.spots[at(*node)].left -= left;
    tree.width = right - left;
}

double LevelPlanner::treeHeight(const LevelTree& tree) const
{
    double height = 0;
    for (int level = tree.firstLevel; level < tree.firstLevel + tree.levelCount; ++level)
        height += m_plan.levelHeights[at(level)] + m_input.options.levelGap;
    return height;
}

/// Trees in order on shelves as wide as the lane's shape asks for.
void LevelPlanner::fillShelves(int lane, int firstTree)
{
    double area = 0;
    double widest = 0;
    for (int t = firstTree; t < count(m_plan.trees); ++t) {
        const LevelTree& tree = m_plan.trees[at(t)];
        area += (tree.width + treeGutter) * (treeHeight(tree) + m_input.options.shelfGap);
        widest = std::max(widest, tree.width);
    }
    const double aspect = m_input.options.laneAspect > 0 ? m_input.options.laneAspect : 1;
    const double room = std::max(widest + 2 * treeGutter, std::sqrt(area / aspect));
    LevelLane& own = m_plan.lanes.emplace_back();
    own.firstShelf = count(m_plan.shelves);
    own.width = 2 * treeGutter;
    double x = 0;
    for (int t = firstTree; t < count(m_plan.trees); ++t) {
        LevelTree& tree = m_plan.trees[at(t)];
        if (own.shelfCount == 0 || x + tree.width + treeGutter > room) {
            m_plan.shelves.push_back({lane, t, 0, 0, 0});
            ++own.shelfCount;
            x = treeGutter;
        }
        tree.shelf = count(m_plan.shelves) - 1;
        tree.left = x;
        x += tree.width + treeGutter;
        own.width = std::max(own.width, x);
        ++m_plan.shelves.back().treeCount;
    }
}

LevelPlan LevelPlanner::plan()
{
    m_plan.spots.resize(m_input.nodes.size());
    m_plan.order.reserve(m_input.nodes.size());
    int lanes = 0;
    for (const LayoutNode& node : m_input.nodes)
        lanes = std::max(lanes, node.lane + 1);
    std::vector<std::vector<int>> roots(at(lanes));
    for (int root : m_forest.roots)
        roots[at(m_input.nodes[at(root)].lane)].push_back(root);
    for (int lane = 0; lane < lanes; ++lane) {
        const int firstTree = count(m_plan.trees);
        for (int root : roots[at(lane)])
            listTree(root, lane);
        fillShelves(lane, firstTree);
    }
    m_plan.levelStart.push_back(count(m_plan.order));
    m_plan.reaches.reserve(m_plan.order.size());
    for (const int node : m_plan.order) {
        LevelSpot& spot = m_plan.spots[at(node)];
        spot.left += m_plan.trees[at(spot.tree)].left;
        m_plan.reaches.push_back({spot.left, spot.left + width(node)});
        if (!m_input.nodes[at(node)].pinned)
            continue;
        // Its place in the tree stays free: what a person drags away moves nothing but what it comes to lie on.
        spot.tree = -1;
        spot.top = m_input.nodes[at(node)].at.y;
    }
    return std::move(m_plan);
}

} // namespace

LevelPlan planLevels(const LayoutInput& input, const Forest& forest) { return LevelPlanner(input, forest).plan(); }

} // namespace cp
