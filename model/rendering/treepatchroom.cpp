#include "model/rendering/treepatch.h"

#include <algorithm>
#include <cmath>

// Whether a patch has room where its trees stand.

namespace cp {
namespace {

constexpr double near = 0.5;
constexpr double airAround = 12; ///< between boxes of two trees, at least
constexpr double airBelow = 6;   ///< to a line that is not the tree's own

} // namespace

bool enters(const std::vector<QPointF>& route, const QRectF& rect)
{
    for (size_t i = 1; i < route.size(); ++i) {
        const auto [left, right] = std::minmax({route[i - 1].x(), route[i].x()});
        const auto [top, bottom] = std::minmax({route[i - 1].y(), route[i].y()});
        if (right > rect.left() + 1 && left < rect.right() - 1 && bottom > rect.top() + 1 && top < rect.bottom() - 1)
            return true;
    }
    return false;
}

bool TreePatch::stands(size_t node) const { return !isNew(node) && !m_moved.contains(node); }

bool TreePatch::isClear(size_t node) const
{
    const NodeShape& one = shape(node);
    const QRectF rect = m_moved.value(node).adjusted(0, -tabOf(one), 0, 0);
    if (!m_scene.lanes[static_cast<size_t>(one.lane)].rect.contains(rect.adjusted(0, 0, 0, airAround)))
        return false;
    for (const size_t other : m_index.nodesIn(rect.adjusted(-airAround, -airAround, airAround, airAround))) {
        if (other == node || m_gone.contains(other) || m_rootOf.value(other, other) == m_rootOf.value(node))
            continue;
        const QRectF there = rectOf(other).adjusted(-airAround, -airAround - tabOf(shape(other)), airAround, airAround);
        if (there.intersects(rect))
            return false;
    }
    const QRectF ground = rect.adjusted(0, 0, 0, airBelow);
    const auto foreign = [&](const auto& lines, size_t i, const auto& gone, const auto& routes) {
        return !gone.contains(i) && !routes.count(i) && enters(lines[i].route, ground);
    };
    const auto relations = m_index.relationsIn(ground);
    const auto links = m_index.linksIn(ground);
    return std::none_of(relations.begin(), relations.end(), [&](size_t i) { return foreign(m_scene.relations, i, m_goneRelations, m_relationRoutes); })
        && std::none_of(links.begin(), links.end(), [&](size_t i) { return foreign(m_scene.links, i, m_goneLinks, m_linkRoutes); });
}

/// Whether the level parts of a moved line run through no box but those of its ends.
template <typename Shape>
bool TreePatch::staysClear(const Shape& line, const std::vector<QPointF>& route, StatementId a, StatementId b) const
{
    const auto meets = [&](size_t node, const std::vector<QPointF>& piece) {
        const StatementId id = shape(node).id;
        return id != a && id != b && !m_gone.contains(node) && enters(piece, rectOf(node));
    };
    for (size_t i = 1; i < route.size(); ++i) {
        if (std::abs(route[i].y() - route[i - 1].y()) > near)
            continue;
        const std::vector<QPointF> piece{route[i - 1], route[i]};
        if (line.route[i] != route[i]) {
            const auto there = m_index.nodesIn(QRectF(piece[0], piece[1]).normalized());
            if (std::any_of(there.begin(), there.end(), [&](size_t node) { return stands(node) && meets(node, piece); }))
                return false;
        }
        for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
            if (meets(moved.key(), piece))
                return false;
        }
    }
    return true;
}

bool TreePatch::isClear() const
{
    for (auto moved = m_moved.constBegin(); moved != m_moved.constEnd(); ++moved) {
        if (!isClear(moved.key()))
            return false;
    }
    const bool relations = std::all_of(m_relationRoutes.begin(), m_relationRoutes.end(), [this](const auto& one) {
        const RelationShape& line = m_scene.relations[one.first];
        return line.inTree || m_options.mode == LayoutMode::Compact || staysClear(line, one.second, line.source, line.end);
    });
    return relations && std::all_of(m_linkRoutes.begin(), m_linkRoutes.end(), [this](const auto& one) {
        const LinkShape& line = m_scene.links[one.first];
        return staysClear(line, one.second, line.a, line.b);
    });
}

} // namespace cp
