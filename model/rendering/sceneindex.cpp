#include "model/rendering/sceneindex.h"

#include "model/rendering/linetree.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <future>
#include <limits>
#include <numeric>

namespace cp {
namespace {

using Entry = BoxTree::Entry;
using Entries = std::vector<Entry>;

constexpr double corner = 8;
constexpr size_t manyRelations = 2000;

Entry entryOf(const QRectF& rect, size_t index) { return {BoxTree::Rect(rect), static_cast<uint32_t>(index)}; }

QPolygonF polygonOf(const std::vector<QPointF>& points) { return QPolygonF(QList<QPointF>(points.begin(), points.end())); }

/// The drawn line as straight pieces, fine enough to hit.
QPolygonF piecesOf(const QPainterPath& path)
{
    QPolygonF all;
    for (const QPolygonF& part : path.toSubpathPolygons())
        all += part;
    return all;
}

Entry entryOfNode(const QRectF& rect, size_t index) { return entryOf(rect.adjusted(-markReach, -24, markReach, 24), index); }

void addLink(Entries& entries, const LinkShape& link, size_t index)
{
    if (link.route.size() < 2)
        return;
    // Rounded corners keep within the reach of the straight pieces, which are far fewer.
    LineTree::add(entries, link.route, index);
    entries.push_back(entryOf(chipRect(link), index));
}

double distance(QPointF at, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - a, along) / length, 0.0, 1.0) : 0;
    const QPointF off = at - (a + along * t);
    return std::hypot(off.x(), off.y());
}

double distance(QPointF at, const QPolygonF& line)
{
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < line.size(); ++i)
        least = std::min(least, distance(at, line[i - 1], line[i]));
    return least;
}

template <typename Tree>
std::vector<size_t> found(const Tree& tree, const QRectF& area)
{
    std::vector<size_t> hits;
    tree.any(area, [&hits](const Entry& entry) {
        hits.push_back(entry.value);
        return false;
    });
    std::sort(hits.begin(), hits.end());
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
    return hits;
}

using Test = std::function<bool(size_t)>;

/// What the index shows of its entries.
auto shown(const Test& test)
{
    return [&test](const Entry& entry) { return test(entry.value); };
}

template <typename Distance>
std::optional<size_t> nearest(const std::vector<size_t>& candidates, double reach, Distance distanceOf)
{
    std::optional<size_t> best;
    for (size_t i : candidates) {
        const double d = distanceOf(i);
        if (d <= reach) {
            reach = d;
            best = i;
        }
    }
    return best;
}

} // namespace

struct SceneIndex::Trees {
    BoxTree nodes;
    LineTree relations;
    LineTree links;
};

void SceneIndex::hook(EndLists& lists, size_t line, StatementId a, StatementId b)
{
    if (m_nodeOf.contains(a) && m_nodeOf.contains(b))
        lists.add(line, m_nodeOf.value(a), m_nodeOf.value(b));
}

void SceneIndex::unhook(EndLists& lists, size_t line, StatementId a, StatementId b)
{
    if (m_nodeOf.contains(a) && m_nodeOf.contains(b))
        lists.remove(line, m_nodeOf.value(a), m_nodeOf.value(b));
}

SceneIndex::SceneIndex(const MapScene& scene) : m_scene(&scene)
{
    // Most entries are pieces of relations; for a large map they have a thread of their own.
    const auto treeOfRelations = [&scene] {
        Entries relations;
        for (size_t i = 0; i < scene.relations.size(); ++i)
            LineTree::add(relations, scene.relations[i].route, i);
        return LineTree(relations);
    };
    std::future<LineTree> lines = std::async(scene.relations.size() > manyRelations ? std::launch::async : std::launch::deferred, treeOfRelations);
    Entries nodes, links;
    for (size_t i = 0; i < scene.nodes.size(); ++i)
        nodes.push_back(entryOfNode(scene.nodes[i].rect, i));
    for (size_t i = 0; i < scene.links.size(); ++i)
        addLink(links, scene.links[i], i);
    indexIds();
    hookLines();
    m_trees = std::make_unique<Trees>(Trees{BoxTree(std::move(nodes)), lines.get(), LineTree(links)});
}

void SceneIndex::indexIds()
{
    const std::vector<NodeShape>& nodes = m_scene->nodes;
    m_nodeOf.reserve(static_cast<qsizetype>(nodes.size()));
    for (size_t i = 0; i < nodes.size(); ++i) {
        m_nodeOf.insert(nodes[i].id, i);
        if (nodes[i].main)
            m_mains.push_back(i);
        m_kinds.count(nodes[i], 1);
    }
    for (size_t i = 0; i < m_scene->links.size(); ++i) {
        m_linkOf.insert(m_scene->links[i].id, i);
        m_kinds.count(m_scene->links[i], 1);
    }
}

void SceneIndex::hookLines()
{
    for (size_t i = 0; i < m_scene->nodes.size(); ++i)
        addNode();
    for (size_t i = 0; i < m_scene->relations.size(); ++i) {
        hook(m_relationEnds, i, m_scene->relations[i].source, m_scene->relations[i].end);
        m_kinds.count(m_scene->relations[i], 1);
    }
    for (size_t i = 0; i < m_scene->links.size(); ++i)
        hook(m_linkEnds, i, m_scene->links[i].a, m_scene->links[i].b);
}

void SceneIndex::dropNode(size_t node)
{
    const NodeShape& shape = m_scene->nodes[node];
    m_trees->nodes.remove(entryOfNode(shape.rect, node));
    m_nodeOf.remove(shape.id);
    std::erase(m_mains, node);
    m_kinds.count(shape, -1);
}

void SceneIndex::takeNode(size_t node)
{
    const NodeShape& shape = m_scene->nodes[node];
    m_trees->nodes.insert(entryOfNode(shape.rect, node));
    m_nodeOf.insert(shape.id, node);
    if (shape.main)
        m_mains.insert(std::lower_bound(m_mains.begin(), m_mains.end(), node), node);
    m_kinds.count(shape, 1);
}

void SceneIndex::addNode()
{
    m_relationEnds.addBox();
    m_linkEnds.addBox();
}

void SceneIndex::moveLastNode(size_t to)
{
    const size_t last = m_scene->nodes.size() - 1;
    m_relationEnds.moveBox(last, to);
    m_linkEnds.moveBox(last, to);
}

void SceneIndex::removeLastNode()
{
    m_relationEnds.removeLastBox();
    m_linkEnds.removeLastBox();
}

void SceneIndex::moveNode(size_t node, const QRectF& from)
{
    m_trees->nodes.move(entryOfNode(from, node), entryOfNode(m_scene->nodes[node].rect, node).rect);
}

void SceneIndex::moveRelation(size_t relation, const std::vector<QPointF>& from)
{
    m_trees->relations.move(relation, from, m_scene->relations[relation].route);
}

void SceneIndex::moveLink(size_t link, const std::vector<QPointF>& from) { m_trees->links.move(link, from, m_scene->links[link].route); }

void SceneIndex::dropRelation(size_t relation)
{
    const RelationShape& shape = m_scene->relations[relation];
    Entries entries;
    LineTree::add(entries, shape.route, relation);
    m_trees->relations.remove(entries);
    unhook(m_relationEnds, relation, shape.source, shape.end);
    m_kinds.count(shape, -1);
}

void SceneIndex::takeRelation(size_t relation)
{
    const RelationShape& shape = m_scene->relations[relation];
    Entries entries;
    LineTree::add(entries, shape.route, relation);
    m_trees->relations.insert(entries);
    hook(m_relationEnds, relation, shape.source, shape.end);
    m_kinds.count(shape, 1);
}

void SceneIndex::dropLink(size_t link)
{
    const LinkShape& shape = m_scene->links[link];
    Entries entries;
    addLink(entries, shape, link);
    m_trees->links.remove(entries);
    unhook(m_linkEnds, link, shape.a, shape.b);
    m_linkOf.remove(shape.id);
    m_kinds.count(shape, -1);
}

void SceneIndex::takeLink(size_t link)
{
    const LinkShape& shape = m_scene->links[link];
    Entries entries;
    addLink(entries, shape, link);
    m_trees->links.insert(entries);
    hook(m_linkEnds, link, shape.a, shape.b);
    m_linkOf.insert(shape.id, link);
    m_kinds.count(shape, 1);
}

std::optional<size_t> SceneIndex::node(StatementId id) const
{
    const auto it = m_nodeOf.constFind(id);
    return it == m_nodeOf.constEnd() ? std::nullopt : std::optional(*it);
}

std::optional<size_t> SceneIndex::link(LinkId id) const
{
    const auto it = m_linkOf.constFind(id);
    return it == m_linkOf.constEnd() ? std::nullopt : std::optional(*it);
}

SceneIndex::~SceneIndex() = default;
SceneIndex::SceneIndex(SceneIndex&&) noexcept = default;
SceneIndex& SceneIndex::operator=(SceneIndex&&) noexcept = default;

std::vector<size_t> SceneIndex::nodesIn(const QRectF& area) const
{
    if (!area.contains(m_scene->bounds))
        return found(m_trees->nodes, area);
    std::vector<size_t> all(m_scene->nodes.size()); // the whole map is in view
    std::iota(all.begin(), all.end(), size_t{0});
    return all;
}

bool SceneIndex::anyNodeIn(const QRectF& area, const std::function<bool(size_t)>& test) const { return m_trees->nodes.any(area, shown(test)); }
bool SceneIndex::anyRelationIn(const QRectF& area, const std::function<bool(size_t)>& test) const { return m_trees->relations.any(area, shown(test)); }
bool SceneIndex::anyLinkIn(const QRectF& area, const std::function<bool(size_t)>& test) const { return m_trees->links.any(area, shown(test)); }

bool SceneIndex::anyLevelRelationIn(const QRectF& area, const std::function<bool(size_t)>& test) const
{
    return m_trees->relations.anyLevel(area, shown(test)) || m_trees->relations.anyOther(area, shown(test));
}

void SceneIndex::addLevelLinks(std::vector<LevelRun>& runs, const QRectF& area) const
{
    m_trees->links.anyLevel(area, [&runs](const Entry& entry) {
        runs.push_back(LineTree::runOf(entry)); // their routes, of many points, need not be looked at
        return false;
    });
    m_trees->links.anyOther(area, [&](const Entry& entry) {
        addLevelRuns(runs, m_scene->links[entry.value].route, area);
        return false;
    });
}

std::vector<size_t> SceneIndex::relationsIn(const QRectF& area) const { return found(m_trees->relations, area); }
std::vector<size_t> SceneIndex::linksIn(const QRectF& area) const { return found(m_trees->links, area); }

std::optional<size_t> SceneIndex::nodeAt(QPointF at) const
{
    // The one painted last lies on top.
    const std::vector<size_t> hits = nodesIn(QRectF(at, QSizeF(0, 0)));
    for (auto it = hits.rbegin(); it != hits.rend(); ++it) {
        const NodeShape& node = m_scene->nodes[*it];
        if (node.rect.contains(at) || (!node.tab.isEmpty() && node.rect.adjusted(12, -19, -12, 0).contains(at)))
            return *it;
    }
    return std::nullopt;
}

std::optional<size_t> SceneIndex::linkAt(QPointF at, double reach) const
{
    return nearest(linksIn(QRectF(at, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach)), reach, [&](size_t i) {
        const LinkShape& link = m_scene->links[i];
        return chipRect(link).contains(at) ? 0.0 : distance(at, piecesOf(linkPath(link)));
    });
}

std::optional<size_t> SceneIndex::relationAt(QPointF at, double reach) const
{
    return nearest(relationsIn(QRectF(at, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach)), reach,
                   [&](size_t i) { return distance(at, polygonOf(m_scene->relations[i].route)); });
}

QPainterPath roundedPath(const std::vector<QPointF>& points)
{
    QPainterPath path;
    if (points.empty())
        return path;
    path.moveTo(points.front());
    for (size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1];
        const QPointF out = points[i + 1] - points[i];
        const double lengthIn = std::hypot(in.x(), in.y());
        const double lengthOut = std::hypot(out.x(), out.y());
        const double r = std::min({corner, lengthIn / 2, lengthOut / 2});
        if (r < 0.5) {
            path.lineTo(points[i]);
            continue;
        }
        path.lineTo(points[i] - in / lengthIn * r);
        path.quadTo(points[i], points[i] + out / lengthOut * r);
    }
    path.lineTo(points.back());
    return path;
}

QPainterPath linkPath(const LinkShape& link) { return roundedPath(link.route); }

QRectF chipRect(const LinkShape& link) { return {link.chip.x() - link.chipWidth / 2, link.chip.y() - 12, link.chipWidth, 24}; }

} // namespace cp
