#include "model/rendering/scenepart.h"

#include "model/rendering/sceneindex.h"

#include <QPolygonF>
#include <algorithm>

// A line is kept when its source is and its end touches a kept box or, where no box is at all, a kept line; the scene knows
// no more of where a line leads.

namespace cp {
namespace {

constexpr double laneHead = 56; ///< room above the first box for the lane's title
constexpr double laneFoot = 16;
constexpr double touching = 6; ///< scene units between the end of a line and what it leads to

QRectF around(const std::vector<QPointF>& points)
{
    return QPolygonF(QList<QPointF>(points.begin(), points.end())).boundingRect();
}

/// Lanes that still hold boxes, and the new number of each old one.
std::vector<int> keepLanes(MapScene& part, const MapScene& scene)
{
    std::vector<QRectF> filled(scene.lanes.size());
    for (const NodeShape& node : part.nodes)
        filled[static_cast<size_t>(node.lane)] |= node.rect;
    std::vector<int> numbers(scene.lanes.size(), -1);
    double top = 0, bottom = 0;
    for (size_t i = 0; i < filled.size(); ++i) {
        if (filled[i].isEmpty())
            continue;
        top = part.lanes.empty() ? filled[i].top() : std::min(top, filled[i].top());
        bottom = part.lanes.empty() ? filled[i].bottom() : std::max(bottom, filled[i].bottom());
        numbers[i] = static_cast<int>(part.lanes.size());
        part.lanes.push_back(scene.lanes[i]);
    }
    for (LaneShape& lane : part.lanes) {
        lane.rect.setTop(std::max(lane.rect.top(), top - laneHead));
        lane.rect.setBottom(std::min(lane.rect.bottom(), bottom + laneFoot));
        lane.count.clear(); // it counts what is not here
    }
    return numbers;
}

QRectF endOf(const RelationShape& relation)
{
    return QRectF(relation.route.back(), QSizeF()).adjusted(-touching, -touching, touching, touching);
}

bool meetsBox(const QRectF& area, const MapScene& scene, const SceneIndex& index)
{
    const std::vector<size_t> near = index.nodesIn(area);
    return std::any_of(near.begin(), near.end(), [&](size_t i) { return scene.nodes[i].rect.intersects(area); });
}

/// First the lines between boxes, then those onto the lines that were kept.
void keepRelations(MapScene& part, const MapScene& scene, const QSet<StatementId>& statements)
{
    const SceneIndex all(scene), boxes(part);
    std::vector<const RelationShape*> onto;
    for (const RelationShape& relation : scene.relations) {
        if (!statements.contains(relation.source) || relation.route.empty())
            continue;
        if (meetsBox(endOf(relation), part, boxes))
            part.relations.push_back(relation);
        else if (!meetsBox(endOf(relation), scene, all))
            onto.push_back(&relation);
    }
    const SceneIndex lines(part);
    std::vector<RelationShape> kept;
    for (const RelationShape* relation : onto) {
        if (lines.relationAt(relation->route.back(), touching))
            kept.push_back(*relation);
    }
    part.relations.insert(part.relations.end(), kept.begin(), kept.end());
}

} // namespace

MapScene partOf(const MapScene& scene, const QSet<StatementId>& statements)
{
    MapScene part;
    std::copy_if(scene.nodes.begin(), scene.nodes.end(), std::back_inserter(part.nodes), [&](const NodeShape& node) { return statements.contains(node.id); });
    const std::vector<int> numbers = keepLanes(part, scene);
    for (NodeShape& node : part.nodes)
        node.lane = numbers[static_cast<size_t>(node.lane)];
    keepRelations(part, scene, statements);
    std::copy_if(scene.links.begin(), scene.links.end(), std::back_inserter(part.links),
                 [&](const LinkShape& link) { return statements.contains(link.a) && statements.contains(link.b); });
    for (const LaneShape& lane : part.lanes)
        part.bounds |= lane.rect;
    for (const NodeShape& node : part.nodes)
        part.bounds |= node.rect.adjusted(-8, -24, 8, 8);
    for (const RelationShape& relation : part.relations)
        part.bounds |= around(relation.route).adjusted(-8, -8, 8, 8);
    for (const LinkShape& link : part.links)
        part.bounds |= around(link.route).adjusted(-8, -14, 8, 14);
    return part;
}

QSet<StatementId> statementsIn(const MapScene& scene, const QRectF& area)
{
    QSet<StatementId> ids;
    for (const NodeShape& node : scene.nodes) {
        if (area.intersects(node.rect))
            ids.insert(node.id);
    }
    return ids;
}

QSet<StatementId> statementsOf(const MapScene& scene, const QString& document)
{
    QSet<StatementId> ids;
    for (const NodeShape& node : scene.nodes) {
        const LaneShape& lane = scene.lanes[static_cast<size_t>(node.lane)];
        if (lane.letter.compare(document, Qt::CaseInsensitive) == 0 || lane.title.compare(document, Qt::CaseInsensitive) == 0)
            ids.insert(node.id);
    }
    return ids;
}

} // namespace cp
