#include "model/rendering/scenemorph.h"

#include <QHash>
#include <cmath>
#include <utility>

namespace cp {
namespace {

using Line = std::vector<QPointF>;

double length(QPointF by) { return std::hypot(by.x(), by.y()); }

/// A line as `count` points in which its corners stay: those of the longer line are kept, a shorter one is walked evenly.
Line resampled(const Line& line, size_t count)
{
    if (line.size() == count || line.size() < 2 || count < 2)
        return line;
    double whole = 0;
    for (size_t i = 1; i < line.size(); ++i)
        whole += length(line[i] - line[i - 1]);
    Line points{line.front()};
    size_t piece = 1;
    double before = 0; // up to the start of the piece
    for (size_t i = 1; i + 1 < count; ++i) {
        const double wanted = whole * static_cast<double>(i) / static_cast<double>(count - 1);
        while (piece + 1 < line.size() && before + length(line[piece] - line[piece - 1]) < wanted)
            before += length(line[piece] - line[piece - 1]), ++piece;
        const double own = length(line[piece] - line[piece - 1]);
        points.push_back(line[piece - 1] + (line[piece] - line[piece - 1]) * (own > 0 ? (wanted - before) / own : 0));
    }
    points.push_back(line.back());
    return points;
}

Line between(const Line& from, const Line& to, double part)
{
    const size_t count = std::max(from.size(), to.size());
    const Line a = resampled(from, count);
    Line b = resampled(to, count);
    for (size_t i = 0; i < b.size() && i < a.size(); ++i)
        b[i] = a[i] + (b[i] - a[i]) * part;
    return b;
}

QRectF between(const QRectF& from, const QRectF& to, double part)
{
    return {from.topLeft() + (to.topLeft() - from.topLeft()) * part,
            QSizeF(from.width() + (to.width() - from.width()) * part, from.height() + (to.height() - from.height()) * part)};
}

Line shifted(Line line, QPointF by)
{
    for (QPointF& point : line)
        point += by;
    return line;
}

/// Of linked premises each has its own line.
std::pair<int, int> keyOf(const RelationShape& relation) { return {relation.id.value, relation.source.value}; }

} // namespace

SceneMorph::SceneMorph(const MapScene& from, std::shared_ptr<const MapScene> to, QPointF shift) : m_to(std::move(to))
{
    QHash<StatementId, QPointF> places;
    for (const NodeShape& node : from.nodes)
        places.insert(node.id, node.rect.topLeft() + shift);
    for (const NodeShape& node : m_to->nodes) {
        m_boxes.push_back(places.value(node.id, node.rect.topLeft()) - node.rect.topLeft());
        m_moves = m_moves || length(m_boxes.back()) > 0.5;
    }
    QHash<std::pair<int, int>, const Line*> relations;
    for (const RelationShape& relation : from.relations)
        relations.insert(keyOf(relation), &relation.route);
    for (const RelationShape& relation : m_to->relations) {
        const Line* line = relations.value(keyOf(relation));
        m_relations.push_back(line ? shifted(*line, shift) : Line{});
    }
    QHash<LinkId, const LinkShape*> links;
    for (const LinkShape& link : from.links)
        links.insert(link.id, &link);
    for (const LinkShape& link : m_to->links) {
        const LinkShape* old = links.value(link.id);
        m_links.push_back(old ? shifted(old->route, shift) : Line{});
        m_chips.push_back(old ? old->chip + shift : link.chip);
    }
    for (size_t i = 0; i < m_to->lanes.size(); ++i)
        m_lanes.push_back(i < from.lanes.size() ? from.lanes[i].rect.translated(shift) : m_to->lanes[i].rect);
}

MapScene SceneMorph::at(double part) const
{
    MapScene scene = *m_to;
    for (size_t i = 0; i < scene.nodes.size(); ++i)
        scene.nodes[i].rect.translate(m_boxes[i] * (1 - part));
    for (size_t i = 0; i < scene.relations.size(); ++i) {
        if (m_relations[i].size() > 1)
            scene.relations[i].route = between(m_relations[i], scene.relations[i].route, part);
    }
    for (size_t i = 0; i < scene.links.size(); ++i) {
        if (m_links[i].size() > 1)
            scene.links[i].route = between(m_links[i], scene.links[i].route, part);
        scene.links[i].chip = m_chips[i] + (scene.links[i].chip - m_chips[i]) * part;
    }
    for (size_t i = 0; i < scene.lanes.size(); ++i)
        scene.lanes[i].rect = between(m_lanes[i], scene.lanes[i].rect, part);
    return scene;
}

} // namespace cp
