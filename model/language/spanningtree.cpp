#include "model/language/spanningtree.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cp {
namespace {

constexpr double never = -1e9;

using Matrix = std::vector<std::vector<double>>; ///< [dependant][head], node 0 is the root

std::vector<int> bestHeads(const Matrix& scores, const std::vector<bool>& gone)
{
    std::vector<int> heads(scores.size(), 0);
    for (size_t d = 1; d < scores.size(); ++d) {
        double best = std::numeric_limits<double>::lowest();
        for (size_t h = 0; h < scores.size() && !gone[d]; ++h) {
            if (!gone[h] && h != d && scores[d][h] > best) {
                best = scores[d][h];
                heads[d] = static_cast<int>(h);
            }
        }
    }
    return heads;
}

/// The nodes of one circle, or none.
std::vector<int> circleIn(const std::vector<int>& heads, const std::vector<bool>& gone)
{
    std::vector<int> seen(heads.size(), 0);
    for (size_t start = 1; start < heads.size(); ++start) {
        if (gone[start] || seen[start] != 0)
            continue;
        const int mark = static_cast<int>(start);
        auto at = start;
        while (at != 0 && seen[at] == 0) {
            seen[at] = mark;
            at = static_cast<size_t>(heads[at]);
        }
        if (at == 0 || seen[at] != mark)
            continue;
        std::vector<int> circle;
        for (auto node = at; circle.empty() || node != at; node = static_cast<size_t>(heads[node]))
            circle.push_back(static_cast<int>(node));
        return circle;
    }
    return {};
}

/// A circle that stands as one node, its first, until the rest is solved.
struct Contraction {
    std::vector<int> circle;
    size_t node = 0;
    std::vector<bool> inside; ///< whether a node is of the circle
    std::vector<int> enters;  ///< by outer head: the node of the circle that it would take
    std::vector<int> leaves;  ///< by outer dependant: its head in the circle
};

/// The scores of the circle's node become those of its best way in and out; its other nodes are gone.
Contraction contract(std::vector<int> circle, const std::vector<int>& heads, Matrix& scores, std::vector<bool>& gone)
{
    Contraction one{{}, static_cast<size_t>(circle.front()), std::vector<bool>(scores.size(), false), std::vector<int>(scores.size(), 0),
                    std::vector<int>(scores.size(), 0)};
    for (const int node : circle)
        one.inside[static_cast<size_t>(node)] = true;
    for (size_t other = 0; other < scores.size(); ++other) {
        if (gone[other] || one.inside[other])
            continue;
        double in = std::numeric_limits<double>::lowest(), out = in;
        for (const int member : circle) {
            const auto node = static_cast<size_t>(member);
            const double gain = scores[node][other] - scores[node][static_cast<size_t>(heads[node])];
            if (gain > in)
                in = gain, one.enters[other] = member;
            if (scores[other][node] > out)
                out = scores[other][node], one.leaves[other] = member;
        }
        // Nothing else is read of this row and column any more.
        scores[one.node][other] = in;
        scores[other][one.node] = out;
    }
    for (const int node : circle)
        gone[static_cast<size_t>(node)] = static_cast<size_t>(node) != one.node;
    one.circle = std::move(circle);
    return one;
}

/// Opens the circle again in the tree of the rest: it keeps its heads but where the tree enters it.
void reopen(const Contraction& one, const std::vector<int>& heads, const std::vector<bool>& gone, std::vector<int>& tree)
{
    for (size_t other = 1; other < tree.size(); ++other) {
        if (!gone[other] && !one.inside[other] && tree[other] == static_cast<int>(one.node))
            tree[other] = one.leaves[other];
    }
    const int from = tree[one.node];
    const int entry = one.enters[static_cast<size_t>(from)];
    for (const int node : one.circle)
        tree[static_cast<size_t>(node)] = heads[static_cast<size_t>(node)];
    tree[static_cast<size_t>(entry)] = from;
}

/// Contracts one circle after the other, solves, and opens them again.
std::vector<int> solve(Matrix scores, std::vector<bool> gone)
{
    std::vector<int> heads = bestHeads(scores, gone);
    std::vector<int> circle = circleIn(heads, gone);
    if (circle.empty())
        return heads;
    const Contraction one = contract(std::move(circle), heads, scores, gone);
    std::vector<int> tree = solve(std::move(scores), gone);
    reopen(one, heads, gone, tree);
    return tree;
}

double total(const Matrix& scores, const std::vector<int>& heads)
{
    double sum = 0;
    for (size_t d = 1; d < heads.size(); ++d)
        sum += scores[d][static_cast<size_t>(heads[d])];
    return sum;
}

} // namespace

std::vector<int> bestTree(const std::vector<float>& scores, int n)
{
    const auto size = static_cast<size_t>(n) + 1;
    Matrix matrix(size, std::vector<double>(size, never));
    for (size_t d = 1; d < size; ++d) {
        for (size_t h = 0; h < size; ++h)
            matrix[d][h] = static_cast<double>(scores[(d - 1) * size + h]);
    }
    const std::vector<bool> none(size, false);
    std::vector<int> best = solve(matrix, none);
    std::vector<size_t> roots;
    for (size_t d = 1; d < size; ++d) {
        if (best[d] == 0)
            roots.push_back(d);
    }
    if (roots.size() > 1) {
        double most = std::numeric_limits<double>::lowest();
        for (const size_t root : roots) {
            Matrix one = matrix;
            for (size_t d = 1; d < size; ++d)
                one[d][0] = d == root ? matrix[d][0] : never;
            const std::vector<int> heads = solve(one, none);
            if (const double score = total(one, heads); score > most)
                most = score, best = heads;
        }
    }
    best.erase(best.begin());
    return best;
}

} // namespace cp
