#include "model/layout/treefit.h"

#include "model/layout/columnplan.h"
#include "model/layout/indexing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

// Rows and columns are read off the places where branches stand: a branch in the first column that is below all before it and
// not below any after it begins a row; where sections share rows, any that no other reaches beside from above. Channels between rows keep their heights, so the lines in them move with them.

namespace cp {
namespace {

constexpr double near = 0.5;

/// A child of the root or of a section's head with all under it, or such a head alone: a range of the list.
struct Branch {
    int first = 0;
    int last = 0;
    bool isNew = false;
    double key = 0; ///< the column's edge that stacks are indented from
    double height = 0;
    double oldTop = 0;
    double oldBottom = 0;
    int row = 0;
};

class TreeFitter final {
public:
    explicit TreeFitter(const StandingTree& tree)
        : m_tree(tree), m_depths(tree.boxes.size(), 0), m_offsets(tree.boxes.size(), 0), m_heads(tree.boxes.size(), false)
    {
    }
    [[nodiscard]] std::optional<FittedTree> fit();

private:
    void findHeads();
    [[nodiscard]] bool listBranches();
    [[nodiscard]] bool isUnderHead(int i) const { return box(i).parent == 0 || m_heads[at(box(i).parent)]; }
    void measure(Branch& branch);
    void readRows();
    void readSharedRows();
    void widenForGone();
    void placeNew();
    void stackRows(FittedTree& fitted) const;
    double stackRow(size_t& branch, double top, FittedTree& fitted) const;
    void place(const Branch& branch, double top, FittedTree& fitted) const;
    [[nodiscard]] double edge(const Box& box) const { return m_tree.mirrored ? box.x + box.width : box.x; }
    [[nodiscard]] const StandingBox& box(int i) const { return m_tree.boxes[at(i)]; }

    struct Row {
        double oldTop = 0;
        double oldBottom = 0;
    };
    const StandingTree& m_tree;
    std::vector<int> m_depths; ///< below the root's child, as boxes
    std::vector<double> m_offsets; ///< tops below the branch's top, as boxes
    std::vector<bool> m_heads;     ///< boxes that head a section, as boxes
    std::vector<Branch> m_branches;
    std::vector<Row> m_rows;
};

/// What hangs under a box of a stack stands indented by a step; anything else under it tells that it heads a section.
void TreeFitter::findHeads()
{
    std::vector<double> keys(m_tree.boxes.size(), 0); // of the stacks, as boxes
    for (int i = 1; i < count(m_tree.boxes); ++i) {
        const int parent = box(i).parent;
        if (!box(i).before || (parent > 0 && !box(parent).before))
            continue;
        const int depth = parent == 0 ? 0 : m_depths[at(parent)] + 1;
        const double indent = indentStep(m_tree.options) * std::min(depth, deepestIndent) * (m_tree.mirrored ? -1 : 1);
        const bool isStacked = depth > 0 && std::abs(edge(*box(i).before) - keys[at(parent)] - indent) < near;
        m_heads[at(parent)] = m_heads[at(parent)] || (depth > 0 && !isStacked);
        m_depths[at(i)] = isStacked ? depth : 0;
        keys[at(i)] = isStacked ? keys[at(parent)] : edge(*box(i).before);
    }
}

/// False when a box is new under the head of a section, where rows would have to be broken anew.
bool TreeFitter::listBranches()
{
    findHeads();
    for (int i = 1; i < count(m_tree.boxes); ++i) {
        if (box(i).parent != 0 && isUnderHead(i) && !box(i).before)
            return false;
        if (isUnderHead(i))
            m_branches.push_back({i, i, !box(i).before, 0, 0, 0, 0, 0});
        m_depths[at(i)] = isUnderHead(i) ? 0 : m_depths[at(box(i).parent)] + 1;
        m_branches.back().last = i + 1;
    }
    for (Branch& branch : m_branches)
        measure(branch);
    return true;
}

void TreeFitter::measure(Branch& branch)
{
    branch.oldBottom = -std::numeric_limits<double>::infinity();
    for (int i = branch.first; i < branch.last; ++i) {
        if (i > branch.first)
            branch.height += gapInStack(m_tree.options, m_depths[at(i)], m_depths[at(i) - 1], box(i).parent == i - 1);
        m_offsets[at(i)] = branch.height + box(i).tab;
        branch.height = m_offsets[at(i)] + box(i).height;
        if (box(i).before)
            branch.oldBottom = std::max(branch.oldBottom, box(i).before->y + box(i).before->height);
    }
    if (branch.isNew)
        return;
    branch.key = edge(*box(branch.first).before);
    branch.oldTop = box(branch.first).before->y - box(branch.first).tab;
}

/// Sections beside each other share their rows: a row begins where no branch reaches from above.
void TreeFitter::readSharedRows()
{
    std::vector<Branch*> byTop;
    for (Branch& branch : m_branches) {
        if (!branch.isNew)
            byTop.push_back(&branch);
    }
    std::stable_sort(byTop.begin(), byTop.end(), [](const Branch* a, const Branch* b) { return a->oldTop < b->oldTop; });
    for (Branch* branch : byTop) {
        if (m_rows.empty() || branch->oldTop >= m_rows.back().oldBottom - near)
            m_rows.push_back({branch->oldTop, branch->oldBottom});
        m_rows.back().oldBottom = std::max(m_rows.back().oldBottom, branch->oldBottom);
        branch->row = count(m_rows) - 1;
    }
    widenForGone();
}

void TreeFitter::readRows()
{
    if (std::find(m_heads.begin(), m_heads.end(), true) != m_heads.end())
        return readSharedRows();
    std::vector<const Branch*> old;
    for (const Branch& branch : m_branches) {
        if (!branch.isNew)
            old.push_back(&branch);
    }
    std::vector<double> least(old.size() + 1, std::numeric_limits<double>::infinity()); // top from each branch on
    for (size_t i = old.size(); i-- > 0;)
        least[i] = std::min(least[i + 1], old[i]->oldTop);
    double bottom = -std::numeric_limits<double>::infinity();
    size_t i = 0;
    for (Branch& branch : m_branches) {
        branch.row = std::max(0, count(m_rows) - 1);
        if (branch.isNew)
            continue;
        const bool begins = std::abs(branch.key - old.front()->key) < near && branch.oldTop >= bottom - near && branch.oldTop <= least[i + 1] + near;
        if (m_rows.empty() || begins)
            m_rows.push_back({branch.oldTop, branch.oldBottom});
        branch.row = count(m_rows) - 1;
        m_rows.back().oldBottom = std::max(m_rows.back().oldBottom, branch.oldBottom);
        bottom = std::max(bottom, branch.oldBottom);
        ++i;
    }
    widenForGone();
}

/// A row reached as far as what is gone from it.
void TreeFitter::widenForGone()
{
    for (const Box& gone : m_tree.gone) {
        const auto next = std::upper_bound(m_rows.begin(), m_rows.end(), gone.y, [](double y, const Row& row) { return y < row.oldTop; });
        if (next != m_rows.begin())
            (next - 1)->oldBottom = std::max((next - 1)->oldBottom, gone.y + gone.height);
    }
}

/// A new branch goes below the one before it, the last of a row beside it where a column is free.
void TreeFitter::placeNew()
{
    std::set<double> keys;
    for (const Branch& branch : m_branches) {
        if (!branch.isNew)
            keys.insert(branch.key);
    }
    for (size_t i = 0; i < m_branches.size(); ++i) {
        Branch& branch = m_branches[i];
        if (!branch.isNew)
            continue;
        const bool isLast = i + 1 == m_branches.size() || m_branches[i + 1].row != branch.row;
        const Branch& beside = i > 0 ? m_branches[i - 1] : *std::find_if(m_branches.begin(), m_branches.end(), [](const Branch& b) { return !b.isNew; });
        branch.key = beside.key;
        branch.row = beside.row;
        if (const auto next = keys.upper_bound(beside.key + near); i > 0 && isLast && next != keys.end())
            branch.key = *next;
    }
}

void TreeFitter::place(const Branch& branch, double top, FittedTree& fitted) const
{
    for (int i = branch.first; i < branch.last; ++i) {
        const double indent = indentStep(m_tree.options) * std::min(m_depths[at(i)], deepestIndent);
        const double x = m_tree.mirrored ? branch.key - indent - box(i).width : branch.key + indent;
        fitted.positions[at(i)] = {box(i).before ? box(i).before->x : x, top + m_offsets[at(i)]};
    }
}

/// Answers its bottom; `branch` goes on to the first of the next row.
double TreeFitter::stackRow(size_t& branch, double top, FittedTree& fitted) const
{
    const int row = m_branches[branch].row;
    std::map<long long, double> nextTops; // by column
    double bottom = top;
    for (; branch < m_branches.size() && m_branches[branch].row == row; ++branch) {
        const Branch& one = m_branches[branch];
        double& y = nextTops.try_emplace(std::llround(one.key), top).first->second;
        place(one, y, fitted);
        bottom = std::max(bottom, y + one.height);
        y += one.height + m_tree.options.levelGap;
    }
    return bottom;
}

void TreeFitter::stackRows(FittedTree& fitted) const
{
    const Box& root = *box(0).before;
    fitted.positions[0] = {root.x, root.y};
    double oldBottom = root.y + root.height;
    double bottom = root.y + box(0).height;
    size_t branch = 0;
    for (const Row& row : m_rows) {
        fitted.channels.push_back({oldBottom, row.oldTop, bottom - oldBottom});
        bottom = stackRow(branch, bottom + row.oldTop - oldBottom, fitted);
        oldBottom = row.oldBottom;
    }
}

std::optional<FittedTree> TreeFitter::fit()
{
    if (m_tree.boxes.empty() || !box(0).before || !listBranches())
        return std::nullopt;
    readRows();
    if (m_rows.empty() && !m_branches.empty())
        return std::nullopt;
    placeNew();
    std::stable_sort(m_branches.begin(), m_branches.end(), [](const Branch& a, const Branch& b) { return a.row < b.row; });
    FittedTree fitted;
    fitted.positions.resize(m_tree.boxes.size());
    stackRows(fitted);
    fitted.left = box(0).before->x;
    fitted.right = fitted.left;
    for (const StandingBox& one : m_tree.boxes) {
        if (one.before) {
            fitted.left = std::min(fitted.left, one.before->x);
            fitted.right = std::max(fitted.right, one.before->x + one.before->width);
        }
    }
    return fitted;
}

} // namespace

std::optional<FittedTree> fitTree(const StandingTree& tree) { return TreeFitter(tree).fit(); }

} // namespace cp
