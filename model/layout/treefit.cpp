#include "model/layout/treefit.h"

#include "model/layout/columnplan.h"
#include "model/layout/indexing.h"
#include "model/layout/skyline.h"

#include <algorithm>
#include <cmath>
#include <limits>

// Columns and sections are read off the places where branches stand. Then branches are put into their columns in their order,
// as in a new layout, the channel of each row as high as it was.

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
    int section = -1; ///< of a head: the row under it
    int column = -1;
};

/// What hangs under one claim.
struct Row {
    std::vector<int> branches;
    int head = -1; ///< the branch of its claim; −1: the root
    int column = 0;
    int columns = 0;
    double left = 0;
    double right = 0;
    double oldChannel = 0; ///< top of its channel
    double oldTop = 0;
};

class TreeFitter final {
public:
    explicit TreeFitter(const StandingTree& tree)
        : m_tree(tree), m_depths(tree.boxes.size(), 0), m_offsets(tree.boxes.size(), 0), m_heads(tree.boxes.size(), false),
          m_rowUnder(tree.boxes.size(), -1), m_skyline(tree.options)
    {
    }
    [[nodiscard]] std::optional<FittedTree> fit();

private:
    void findHeads();
    void addBranch(int i);
    void listBranches();
    void measure(Branch& branch);
    void findColumns();
    void readRows();
    void readRow(Row& row, double claimBottom, const std::vector<double>& ends) const;
    [[nodiscard]] bool stack(FittedTree& fitted);
    [[nodiscard]] int columnForNew(int branch, const Skyline::Row& row, bool alone) const;
    void takeGone(Row& row) const;
    void place(const Branch& branch, double top, FittedTree& fitted) const;
    void addChannel(FittedTree& fitted, int row, double now) const;
    [[nodiscard]] bool isUnderHead(int i) const { return m_heads[at(box(i).parent)]; }
    [[nodiscard]] double edge(const Box& box) const { return m_tree.mirrored ? box.x + box.width : box.x; }
    [[nodiscard]] const StandingBox& box(int i) const { return m_tree.boxes[at(i)]; }

    const StandingTree& m_tree;
    std::vector<int> m_depths; ///< below the child of the root or of a section's head, as boxes
    std::vector<double> m_offsets; ///< tops below the branch's top, as boxes
    std::vector<bool> m_heads;     ///< the root and boxes that head a section, as boxes
    std::vector<int> m_rowUnder;   ///< of heads, as boxes
    std::vector<Branch> m_branches;
    std::vector<Row> m_rows;
    std::vector<double> m_keys; ///< of columns, from left to right
    Skyline m_skyline;
};

/// What hangs under a box of a stack stands indented by a step; anything else under it tells that it heads a section.
void TreeFitter::findHeads()
{
    m_heads[0] = true;
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

void TreeFitter::addBranch(int i)
{
    const int row = m_rowUnder[at(box(i).parent)];
    m_rows[at(row)].branches.push_back(count(m_branches));
    if (m_heads[at(i)])
        m_rows[at(m_rowUnder[at(i)])].head = count(m_branches);
    m_branches.push_back({i, i, !box(i).before, 0, 0, 0, 0, row, m_rowUnder[at(i)], -1});
}

void TreeFitter::listBranches()
{
    m_rows.resize(1);
    m_rowUnder[0] = 0;
    for (int i = 1; i < count(m_tree.boxes); ++i) {
        if (m_heads[at(i)]) {
            m_rowUnder[at(i)] = count(m_rows);
            m_rows.emplace_back();
        }
        if (isUnderHead(i))
            addBranch(i);
        m_depths[at(i)] = isUnderHead(i) ? 0 : m_depths[at(box(i).parent)] + 1;
        m_branches.back().last = i + 1;
    }
    for (Branch& branch : m_branches)
        measure(branch);
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
    branch.oldTop = box(branch.first).before->y - box(branch.first).tabBefore;
}

void TreeFitter::findColumns()
{
    for (const Branch& branch : m_branches) {
        if (!branch.isNew)
            m_keys.push_back(branch.key);
    }
    std::sort(m_keys.begin(), m_keys.end());
    m_keys.erase(std::unique(m_keys.begin(), m_keys.end(), [](double a, double b) { return b - a < near; }), m_keys.end());
    for (Branch& branch : m_branches) {
        if (!branch.isNew)
            branch.column = static_cast<int>(std::lower_bound(m_keys.begin(), m_keys.end(), branch.key - near) - m_keys.begin());
    }
}

/// The columns of a row, and its channel, which began below its claim and below all that stood in its columns.
void TreeFitter::readRow(Row& row, double claimBottom, const std::vector<double>& ends) const
{
    row.oldTop = row.left = std::numeric_limits<double>::infinity();
    row.column = row.head < 0 ? 0 : m_branches[at(row.head)].column;
    int high = row.head < 0 ? count(m_keys) - 1 : row.column;
    const auto take = [&](const Branch& branch) {
        const Box& top = *box(branch.first).before;
        row.left = std::min(row.left, top.x);
        row.right = std::max(row.right, top.x + top.width);
        row.column = std::min(row.column, branch.column);
        high = std::max(high, branch.column);
    };
    if (row.head >= 0)
        take(m_branches[at(row.head)]);
    for (const int i : row.branches) {
        const Branch& branch = m_branches[at(i)];
        if (branch.isNew)
            continue;
        take(branch);
        row.oldTop = std::min(row.oldTop, branch.oldTop);
    }
    row.columns = high + 1 - row.column;
    row.oldChannel = claimBottom;
    for (int c = row.column; c <= high; ++c)
        row.oldChannel = std::max(row.oldChannel, ends[at(c)]);
    takeGone(row);
}

/// What is gone may have been the first of the row, or have stood lowest above its channel.
void TreeFitter::takeGone(Row& row) const
{
    const int claim = row.head < 0 ? 0 : m_branches[at(row.head)].first;
    for (const GoneBox& gone : m_tree.gone) {
        if (gone.parent == claim)
            row.oldTop = std::min(row.oldTop, gone.box.y);
    }
    for (const GoneBox& gone : m_tree.gone) {
        const double bottom = gone.box.y + gone.box.height;
        if (bottom < row.oldTop && gone.box.x < row.right && gone.box.x + gone.box.width > row.left)
            row.oldChannel = std::max(row.oldChannel, bottom);
    }
}

/// As the branches stood, in the order in which they were put into their columns.
void TreeFitter::readRows()
{
    std::vector<double> ends(m_keys.size(), -std::numeric_limits<double>::infinity());
    const Box& root = *box(0).before;
    readRow(m_rows[0], root.y + root.height, ends);
    for (const Branch& branch : m_branches) {
        if (branch.isNew)
            continue;
        ends[at(branch.column)] = branch.oldBottom;
        if (branch.section < 0)
            continue;
        Row& row = m_rows[at(branch.section)];
        readRow(row, branch.oldBottom, ends);
        std::fill_n(ends.begin() + row.column, row.columns, row.oldTop);
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

void TreeFitter::addChannel(FittedTree& fitted, int row, double now) const
{
    const Row& one = m_rows[at(row)];
    fitted.channels.push_back({one.oldChannel, one.oldTop, now - one.oldChannel, one.left, one.right});
}

/// Where a new layout would put a new branch if all before it stood there as they do, but not above one whose line goes straight
/// up to its row's channel; −1: nowhere.
int TreeFitter::columnForNew(int branch, const Skyline::Row& row, bool alone) const
{
    std::vector<bool> isTaken(m_keys.size(), false);
    for (const int later : m_rows[at(row.index)].branches) {
        const Branch& other = m_branches[at(later)];
        if (later > branch && !other.isNew)
            isTaken[at(other.column)] = m_skyline.isEmpty(row, other.column);
    }
    int best = -1;
    for (int column = row.column; column < row.column + row.columns; ++column) {
        if (!isTaken[at(column)] && (best < 0 || m_skyline.topAt(row, column, alone) < m_skyline.topAt(row, best, alone)))
            best = column;
    }
    return best;
}

/// False when there is no place for a new branch.
bool TreeFitter::stack(FittedTree& fitted)
{
    std::vector<Skyline::Row> open(m_rows.size());
    const auto openRow = [&](int row, double claimBottom) {
        const Row& one = m_rows[at(row)];
        const double top = m_skyline.channelTop(one.column, one.columns, claimBottom);
        addChannel(fitted, row, top);
        open[at(row)] = m_skyline.openRow(row, one.column, one.columns, top + one.oldTop - one.oldChannel);
    };
    openRow(0, fitted.positions[0].y + box(0).height);
    for (int i = 0; i < count(m_branches); ++i) {
        Branch& branch = m_branches[at(i)];
        const bool alone = branch.section < 0 && branch.last == branch.first + 1;
        Skyline::Row& row = open[at(branch.row)];
        if (branch.isNew)
            branch.column = columnForNew(i, row, alone);
        if (branch.column < 0)
            return false;
        branch.key = m_keys[at(branch.column)];
        const double top = m_skyline.topAt(row, branch.column, alone);
        place(branch, top, fitted);
        m_skyline.put(row, branch.column, alone, top, top + branch.height);
        if (branch.section >= 0)
            openRow(branch.section, top + branch.height);
    }
    return true;
}

std::optional<FittedTree> TreeFitter::fit()
{
    if (m_tree.boxes.empty() || !box(0).before)
        return std::nullopt;
    findHeads();
    listBranches();
    findColumns();
    if (m_keys.empty() && !m_branches.empty())
        return std::nullopt;
    FittedTree fitted;
    fitted.positions.resize(m_tree.boxes.size());
    fitted.positions[0] = {box(0).before->x, box(0).before->y + box(0).tab - box(0).tabBefore};
    if (!m_branches.empty()) {
        readRows();
        if (!stack(fitted))
            return std::nullopt;
    }
    fitted.heads = m_heads;
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
