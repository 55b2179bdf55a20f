#include "model/rendering/treepatch.h"

#include <algorithm>

// What a patch does to the scene, and its index with it.

namespace cp {

void TreePatch::measureArea()
{
    const auto add = [this](const std::vector<QPointF>& route) {
        for (const QPointF& point : route)
            m_area |= QRectF(point, QSizeF(1, 1));
    };
    for (auto it = m_moved.constBegin(); it != m_moved.constEnd(); ++it)
        m_area |= it.value() | (isNew(it.key()) ? it.value() : m_scene.nodes[it.key()].rect);
    for (const size_t node : m_gone)
        m_area |= m_scene.nodes[node].rect;
    for (const auto& [i, route] : m_relationRoutes)
        add(route);
    for (const auto& [i, route] : m_linkRoutes)
        add(route);
    for (const RelationShape& relation : m_newRelations)
        add(relation.route);
    for (const size_t i : m_goneRelations)
        add(m_scene.relations[i].route);
    for (const size_t i : m_goneLinks)
        add(m_scene.links[i].route);
    constexpr double corner = 16; // of a lane, rounded
    for (auto it = m_laneBottoms.constBegin(); it != m_laneBottoms.constEnd(); ++it) {
        const QRectF& lane = m_scene.lanes[it.key()].rect;
        m_area |= QRectF(QPointF(lane.left(), lane.bottom() - corner), QPointF(lane.right(), it.value()));
    }
}

void TreePatch::commit()
{
    commitLanes();
    commitNodes();
    commitLines();
    commitGone();
}

void TreePatch::commitLanes()
{
    for (auto it = m_laneBottoms.constBegin(); it != m_laneBottoms.constEnd(); ++it) {
        m_scene.lanes[it.key()].rect.setBottom(it.value());
        m_scene.bounds |= m_scene.lanes[it.key()].rect;
    }
}

void TreePatch::commitNodes()
{
    const size_t old = m_scene.nodes.size();
    for (auto it = m_resized.begin(); it != m_resized.end(); ++it) {
        it->rect = QRectF(m_scene.nodes[it.key()].rect.topLeft(), it->rect.size());
        if (!m_moved.contains(it.key()))
            m_moved.insert(it.key(), it->rect);
    }
    for (auto it = m_moved.constBegin(); it != m_moved.constEnd(); ++it) {
        if (it.key() >= old)
            continue;
        NodeShape& node = m_scene.nodes[it.key()];
        const QRectF from = node.rect;
        if (const auto resized = m_resized.constFind(it.key()); resized != m_resized.constEnd())
            node = *resized;
        node.rect = it.value();
        m_index.moveNode(it.key(), from);
    }
    for (size_t i = 0; i < m_newNodes.size(); ++i) {
        m_newNodes[i].rect = m_moved.value(old + i);
        m_scene.nodes.push_back(std::move(m_newNodes[i]));
        ++m_scene.lanes[static_cast<size_t>(m_scene.nodes.back().lane)].statements;
        m_index.addNode();
        m_index.takeNode(old + i);
    }
}

void TreePatch::commitLines()
{
    for (auto& [i, route] : m_relationRoutes) {
        RelationShape& relation = m_scene.relations[i];
        if (relation.joint)
            relation.joint->ry() += route.back().y() - relation.route.back().y();
        std::swap(relation.route, route);
        m_index.moveRelation(i, route);
    }
    for (auto& [i, route] : m_linkRoutes) {
        std::swap(m_scene.links[i].route, route);
        m_index.moveLink(i, route);
    }
    for (const auto& [i, joint] : m_marks) {
        m_scene.relations[i].drawsEndMark = true;
        m_scene.relations[i].joint = joint;
    }
    for (RelationShape& relation : m_newRelations) {
        m_scene.relations.push_back(std::move(relation));
        m_index.takeRelation(m_scene.relations.size() - 1);
    }
}

namespace {

/// From the last on, each in the place of the last.
std::vector<size_t> falling(const QSet<size_t>& set)
{
    std::vector<size_t> list(set.begin(), set.end());
    std::sort(list.rbegin(), list.rend());
    return list;
}

/// The last relation or link comes in the place of each that goes.
template <typename Shape>
void removeLines(std::vector<Shape>& lines, const QSet<size_t>& gone, SceneIndex& index, void (SceneIndex::*drop)(size_t),
                 void (SceneIndex::*take)(size_t))
{
    for (const size_t i : falling(gone)) {
        (index.*drop)(i);
        if (const size_t last = lines.size() - 1; i != last) {
            (index.*drop)(last);
            std::swap(lines[i], lines[last]);
            (index.*take)(i);
        }
        lines.pop_back();
    }
}

} // namespace

void TreePatch::commitGone()
{
    removeLines(m_scene.relations, m_goneRelations, m_index, &SceneIndex::dropRelation, &SceneIndex::takeRelation);
    removeLines(m_scene.links, m_goneLinks, m_index, &SceneIndex::dropLink, &SceneIndex::takeLink);
    commitGoneNodes();
    for (LaneShape& lane : m_scene.lanes) {
        if (!m_newNodes.empty() || !m_gone.isEmpty())
            lane.count = statementCount(lane.statements);
    }
}

void TreePatch::commitGoneNodes()
{
    auto& nodes = m_scene.nodes;
    for (const size_t i : falling(m_gone)) {
        --m_scene.lanes[static_cast<size_t>(nodes[i].lane)].statements;
        m_index.dropNode(i);
        if (const size_t last = nodes.size() - 1; i != last) {
            m_index.dropNode(last);
            m_index.moveLastNode(i);
            std::swap(nodes[i], nodes[last]);
            m_index.takeNode(i);
        }
        nodes.pop_back();
        m_index.removeLastNode();
    }
}

} // namespace cp
