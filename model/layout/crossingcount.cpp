#include "model/layout/crossingcount.h"

#include "model/layout/indexing.h"

#include <algorithm>

namespace cp {
namespace {

struct Piece {
    double at = 0; ///< x of an upright piece, y of a level one
    double low = 0;
    double high = 0;
    int edge = 0;
};

/// Level pieces go to `level`, upright ones to `upright`.
void listPieces(const LayoutOutput& output, std::vector<Piece>& level, std::vector<Piece>& upright)
{
    for (int e = 0; e < count(output.edgeRoutes); ++e) {
        const auto points = output.pointsOf(output.edgeRoutes[at(e)]);
        for (size_t i = 1; i < points.size(); ++i) {
            const Point& a = points[i - 1];
            const Point& b = points[i];
            if (a.y == b.y)
                level.push_back({a.y, std::min(a.x, b.x), std::max(a.x, b.x), e});
            else
                upright.push_back({a.x, std::min(a.y, b.y), std::max(a.y, b.y), e});
        }
    }
}

} // namespace

long long crossings(const LayoutInput& input, const LayoutOutput& output)
{
    std::vector<Piece> level;
    std::vector<Piece> upright;
    listPieces(output, level, upright);
    std::sort(upright.begin(), upright.end(), [](const Piece& a, const Piece& b) { return a.at < b.at; });
    const auto shareEnd = [&input](int a, int b) {
        const LayoutEdge& one = input.edges[at(a)];
        const LayoutEdge& other = input.edges[at(b)];
        return one.source == other.source || one.source == other.target || one.target == other.source || one.target == other.target;
    };
    long long found = 0;
    for (const Piece& piece : level) {
        auto other = std::upper_bound(upright.begin(), upright.end(), piece.low, [](double x, const Piece& p) { return x < p.at; });
        for (; other != upright.end() && other->at < piece.high; ++other) {
            if (other->low < piece.at && other->high > piece.at && !shareEnd(piece.edge, other->edge))
                ++found;
        }
    }
    return found;
}

} // namespace cp
