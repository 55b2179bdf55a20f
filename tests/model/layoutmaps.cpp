#include "layoutmaps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <sstream>

namespace cp::layoutmaps {
namespace {

struct Piece {
    Point a;
    Point b;
    size_t owner = 0;
};

std::ostream& operator<<(std::ostream& out, const Piece& piece)
{
    return out << piece.a.x << ',' << piece.a.y << " - " << piece.b.x << ',' << piece.b.y;
}

std::vector<Piece> piecesOf(const LayoutOutput& output, const std::vector<Route>& routes)
{
    std::vector<Piece> pieces;
    for (size_t r = 0; r < routes.size(); ++r) {
        const auto points = output.pointsOf(routes[r]);
        for (size_t i = 1; i < points.size(); ++i)
            pieces.push_back({points[i - 1], points[i], r});
    }
    return pieces;
}

Box boxOf(const LayoutInput& input, const LayoutOutput& output, size_t i)
{
    return {output.positions[i].x, output.positions[i].y, input.nodes[i].width, input.nodes[i].height};
}

/// Liang-Barsky: whether a piece enters the inside of a box.
bool enters(const Piece& piece, const Box& box)
{
    const double left = box.x + 1, right = box.x + box.width - 1, top = box.y + 1, bottom = box.y + box.height - 1;
    if (left >= right || top >= bottom)
        return false;
    double from = 0;
    double to = 1;
    const auto cut = [&](double direction, double room) {
        if (direction == 0)
            return room > 0;
        const double t = room / direction;
        if (direction < 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from < to;
    };
    const double dx = piece.b.x - piece.a.x;
    const double dy = piece.b.y - piece.a.y;
    return cut(-dx, piece.a.x - left) && cut(dx, right - piece.a.x) && cut(-dy, piece.a.y - top) && cut(dy, bottom - piece.a.y);
}

} // namespace

LayoutInput inMode(LayoutInput input, LayoutMode mode)
{
    input.options.mode = mode;
    return input;
}

LayoutEdge supports(int source, int target)
{
    LayoutEdge edge;
    edge.source = source;
    edge.target = target;
    return edge;
}

LayoutInput star(int premises)
{
    LayoutInput input;
    input.nodes.resize(static_cast<size_t>(premises) + 1);
    input.nodes[0].main = true;
    input.nodes[0].width = 304;
    for (int i = 1; i <= premises; ++i)
        input.edges.push_back(supports(i, 0));
    return input;
}

bool isSet(const LayoutInput& input, const LayoutOutput& output)
{
    return output.positions.size() == input.nodes.size() && output.edgeRoutes.size() == input.edges.size()
        && output.linkRoutes.size() == input.links.size() && output.linkChips.size() == input.links.size();
}

LayoutInput randomMap(const Shape& shape, unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(std::max(1, n))); };
    LayoutInput input;
    for (int lane = 0; lane < shape.lanes; ++lane) {
        const int first = static_cast<int>(input.nodes.size());
        std::vector<int> children(static_cast<size_t>(shape.nodes), 0);
        for (int i = 0; i < shape.nodes; ++i) {
            LayoutNode node;
            node.lane = lane;
            node.main = i < shape.roots && below(4) > 0;
            node.width = node.main ? 304 : below(2) ? 192 : 216;
            node.height = 40 + below(8) * 18;
            node.tab = below(6) == 0 ? 19 : 0;
            node.pinned = below(1000) < shape.pinned * 1000;
            node.at = {below(1200) * 1.0, below(3000) * 1.0};
            input.nodes.push_back(node);
            if (i < shape.roots)
                continue;
            int parent = below(i);
            while (parent > 0 && children[static_cast<size_t>(parent)] >= shape.mostChildren)
                parent = below(i);
            ++children[static_cast<size_t>(parent)];
            LayoutEdge edge;
            edge.source = first + i;
            edge.target = first + parent;
            edge.kind = static_cast<EdgeKind>(std::array{0, 0, 0, 1, 3, 4}[static_cast<size_t>(below(6))]);
            edge.group = below(8) == 0 ? parent : -1;
            input.edges.push_back(edge);
        }
        const int own = static_cast<int>(input.edges.size());
        for (int k = 0; k < static_cast<int>(shape.extra * shape.nodes); ++k) {
            LayoutEdge edge;
            edge.source = first + below(shape.nodes);
            edge.target = first + below(shape.nodes);
            edge.kind = EdgeKind::Attacks;
            if (below(4) == 0 && own > 0) {
                edge.kind = EdgeKind::Undercuts;
                edge.targetEdge = below(own);
                if (input.nodes[static_cast<size_t>(input.edges[static_cast<size_t>(edge.targetEdge)].source)].lane != lane)
                    edge.targetEdge = -1;
            }
            input.edges.push_back(edge);
        }
    }
    for (int k = 0; shape.lanes > 1 && k < static_cast<int>(shape.links * shape.nodes * shape.lanes); ++k) {
        const int all = static_cast<int>(input.nodes.size());
        input.links.push_back({below(all), below(all), 80.0 + below(50)});
    }
    return input;
}

int overlaps(const LayoutInput& input, const LayoutOutput& output)
{
    std::vector<size_t> order(input.nodes.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return output.positions[a].y < output.positions[b].y; });
    int found = 0;
    std::vector<size_t> open;
    for (size_t i : order) {
        const Box box = boxOf(input, output, i);
        std::erase_if(open, [&](size_t other) { return boxOf(input, output, other).y + input.nodes[other].height <= box.y + 0.5; });
        for (size_t other : open) {
            const Box before = boxOf(input, output, other);
            const bool bothPinned = input.nodes[i].pinned && input.nodes[other].pinned;
            if (!bothPinned && std::min(before.x + before.width, box.x + box.width) - std::max(before.x, box.x) > 0.5
                && std::min(before.height, box.height) > 0.5)
                ++found;
        }
        open.push_back(i);
    }
    return found;
}

std::string routesThroughBoxes(const LayoutInput& input, const LayoutOutput& output)
{
    std::ostringstream found;
    const auto check = [&](const char* what, const Piece& piece, std::initializer_list<int> ends) {
        for (size_t i = 0; i < input.nodes.size(); ++i) {
            const bool isEnd = std::find(ends.begin(), ends.end(), static_cast<int>(i)) != ends.end();
            const Box box = boxOf(input, output, i);
            if (!isEnd && enters(piece, box))
                found << what << ' ' << piece.owner << ' ' << piece << " enters box " << i << " at " << box.x << ',' << box.y << "; ";
        }
    };
    for (const Piece& piece : piecesOf(output, output.edgeRoutes)) {
        const LayoutEdge& edge = input.edges[piece.owner];
        check("edge", piece, {edge.source, edge.targetEdge < 0 ? edge.target : -1});
    }
    for (const Piece& piece : piecesOf(output, output.linkRoutes))
        check("link", piece, {input.links[piece.owner].a, input.links[piece.owner].b});
    return found.str();
}

std::string linksOnEachOther(const LayoutOutput& output, double length, double apart)
{
    std::ostringstream found;
    const std::vector<Piece> pieces = piecesOf(output, output.linkRoutes);
    const auto common = [](double a, double b, double c, double d) {
        return std::min(std::max(a, b), std::max(c, d)) - std::max(std::min(a, b), std::min(c, d));
    };
    for (size_t i = 0; i < pieces.size(); ++i) {
        for (size_t k = i + 1; k < pieces.size(); ++k) {
            const Piece& one = pieces[i];
            const Piece& other = pieces[k];
            const bool upright = one.a.x == one.b.x && other.a.x == other.b.x && std::abs(one.a.x - other.a.x) < apart;
            const bool level = one.a.y == one.b.y && other.a.y == other.b.y && std::abs(one.a.y - other.a.y) < apart;
            if (one.owner != other.owner
                && ((upright && common(one.a.y, one.b.y, other.a.y, other.b.y) > length)
                    || (level && common(one.a.x, one.b.x, other.a.x, other.b.x) > length)))
                found << "link " << one.owner << ' ' << one << " on " << other.owner << ' ' << other << "; ";
        }
    }
    return found.str();
}

} // namespace cp::layoutmaps
