#include "model/exchange/plaingraph.h"

#include "model/base/names.h"
#include "model/exchange/draft.h"
#include "model/rendering/mapscene.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

namespace cp {
namespace {

constexpr double longest = 1'000'000; ///< of a box's side

/// Context of the texts below for translators.
struct GraphText {
    Q_DECLARE_TR_FUNCTIONS(GraphText)
};

/// Thrown inside this file only, and caught at its border.
struct Broken {
    QString what;
};

class GraphReader final {
public:
    [[nodiscard]] PlainGraph read(const QJsonObject& root);

private:
    void readNode(const QJsonObject& object);
    void readEdge(const QJsonObject& object, int number);
    [[nodiscard]] int nodeOf(const QString& edge, const QString& id) const;

    PlainGraph m_graph;
    QHash<QString, int> m_index;
    QHash<QString, int> m_lanes;
    QSet<QString> m_edgeIds;
};

double sideOf(const QJsonObject& object, const char* name, double fallback)
{
    const double side = object.value(QLatin1String(name)).toDouble(fallback);
    if (!(side >= 0 && side <= longest))
        throw Broken{GraphText::tr("“%1” of node “%2” is not between 0 and %3")
                         .arg(QLatin1String(name), object.value(QLatin1String("id")).toString())
                         .arg(static_cast<int>(longest))};
    return side;
}

void GraphReader::readNode(const QJsonObject& object)
{
    const QString id = object.value(QLatin1String("id")).toString();
    if (id.isEmpty() || m_index.contains(id))
        throw Broken{GraphText::tr("the node id “%1” is missing or used twice").arg(id)};
    const QString document = object.value(QLatin1String("doc")).toString();
    if (!m_lanes.contains(document))
        m_lanes.insert(document, static_cast<int>(m_lanes.size()));
    LayoutNode node;
    node.lane = m_lanes.value(document);
    node.width = sideOf(object, "width", node.width);
    node.height = sideOf(object, "height", node.height);
    m_index.insert(id, static_cast<int>(m_graph.nodeIds.size()));
    m_graph.nodeIds += id;
    m_graph.input.nodes.push_back(node);
}

int GraphReader::nodeOf(const QString& edge, const QString& id) const
{
    const auto at = m_index.constFind(id);
    if (at == m_index.constEnd())
        throw Broken{GraphText::tr("edge “%1” names the node “%2”, which does not exist").arg(edge, id)};
    return *at;
}

EdgeKind kindOf(const QString& name)
{
    if (name == QLatin1String("attack") || name == QLatin1String("attacks"))
        return EdgeKind::Attacks;
    if (name == QLatin1String("condition") || name == QLatin1String("condition-of"))
        return EdgeKind::ConditionOf;
    return EdgeKind::Supports;
}

void GraphReader::readEdge(const QJsonObject& object, int number)
{
    const QString id = object.value(QLatin1String("id")).toString(QStringLiteral("e%1").arg(number));
    if (m_edgeIds.contains(id))
        throw Broken{GraphText::tr("the edge id “%1” is used twice").arg(id)};
    m_edgeIds.insert(id);
    const int source = nodeOf(id, object.value(QLatin1String("source")).toString());
    const int target = nodeOf(id, object.value(QLatin1String("target")).toString());
    const QString kind = object.value(QLatin1String("kind")).toString();
    const auto lane = [this](int node) { return m_graph.input.nodes[static_cast<size_t>(node)].lane; };
    if (kind == QLatin1String("link") || lane(source) != lane(target)) {
        m_graph.input.links.push_back({.a = source, .b = target});
        m_graph.linkIds += id;
    } else {
        LayoutEdge edge;
        edge.source = source;
        edge.target = target;
        edge.kind = kindOf(kind);
        m_graph.input.edges.push_back(edge);
        m_graph.edgeIds += id;
    }
}

PlainGraph GraphReader::read(const QJsonObject& root)
{
    if (!root.value(QLatin1String("nodes")).isArray())
        throw Broken{GraphText::tr("it has no list of “nodes”")};
    const QJsonArray nodes = root.value(QLatin1String("nodes")).toArray();
    for (const QJsonValue& node : nodes)
        readNode(node.toObject());
    const QJsonArray edges = root.value(QLatin1String("edges")).toArray();
    int number = 0;
    for (const QJsonValue& edge : edges)
        readEdge(edge.toObject(), number++);
    return std::move(m_graph);
}

/// Sizes as the map keeps them; what it does not keep is measured.
QHash<StatementId, NodeBox> boxesByStatement(const ArgumentMap& map)
{
    QHash<StatementId, NodeBox> boxes;
    for (const NodeBox& box : map.boxes())
        boxes.insert(box.id, box);
    if (map.boxes().size() < map.statements().size()) {
        SceneOptions all;
        all.filter.hiddenReviews.clear();
        for (const NodeBox& box : boxesOf(buildScene(map, all)))
            boxes.insert(box.id, boxes.value(box.id, box));
    }
    return boxes;
}

class MapConverter final {
public:
    [[nodiscard]] PlainGraph convert(const ArgumentMap& map);

private:
    void addNodes(const ArgumentMap& map);
    void addRelation(const Relation& relation);

    PlainGraph m_graph;
    QHash<StatementId, int> m_index;
    QHash<RelationId, int> m_edgeOf;
};

void MapConverter::addNodes(const ArgumentMap& map)
{
    QHash<DocumentId, int> lanes;
    for (const Document& document : map.documents())
        lanes.insert(document.id, static_cast<int>(lanes.size()));
    const QHash<StatementId, NodeBox> boxes = boxesByStatement(map);
    for (const Statement& statement : map.statements()) {
        const NodeBox box = boxes.value(statement.id);
        LayoutNode node;
        node.lane = lanes.value(statement.document);
        node.width = box.width;
        node.height = box.height;
        node.main = statement.main;
        node.pinned = box.pinned;
        node.at = {box.x, box.y};
        m_index.insert(statement.id, static_cast<int>(m_graph.nodeIds.size()));
        m_graph.nodeIds += nameOf(statement.id);
        m_graph.input.nodes.push_back(node);
    }
}

void MapConverter::addRelation(const Relation& relation)
{
    for (StatementId source : relation.sources) {
        LayoutEdge edge;
        edge.source = m_index.value(source);
        edge.kind = static_cast<EdgeKind>(relation.kind);
        edge.group = relation.sources.size() > 1 ? relation.id.value : -1;
        if (const auto* target = std::get_if<StatementId>(&relation.target))
            edge.target = m_index.value(*target);
        else
            edge.targetEdge = m_edgeOf.value(std::get<RelationId>(relation.target), -1);
        m_edgeOf.insert(relation.id, static_cast<int>(m_graph.input.edges.size()));
        m_graph.input.edges.push_back(edge);
        m_graph.edgeIds += relation.sources.size() > 1 ? nameOf(relation.id) + u'/' + nameOf(source) : nameOf(relation.id);
    }
}

PlainGraph MapConverter::convert(const ArgumentMap& map)
{
    addNodes(map);
    // Relations onto relations come last, when the attacked one is known.
    for (const bool ontoRelation : {false, true}) {
        for (const Relation& relation : map.relations()) {
            if (std::holds_alternative<RelationId>(relation.target) == ontoRelation)
                addRelation(relation);
        }
    }
    for (const Link& link : map.links()) {
        m_graph.input.links.push_back({.a = m_index.value(link.a), .b = m_index.value(link.b)});
        m_graph.linkIds += nameOf(link.id);
    }
    return std::move(m_graph);
}

QJsonArray pointArray(Point point) { return {point.x, point.y}; }

QJsonArray polyline(std::span<const Point> corners)
{
    QJsonArray points;
    for (const Point& point : corners)
        points.append(pointArray(point));
    return points;
}

/// A QJsonObject keeps its keys sorted and moves all behind a new one, so they are inserted in order.
QJsonObject objectOf(std::vector<std::pair<QString, QJsonValue>> entries)
{
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QJsonObject object;
    for (const auto& [key, value] : entries)
        object.insert(key, value);
    return object;
}

} // namespace

Result<PlainGraph> readPlainGraph(const QByteArray& bytes, const QString& name)
{
    if (bytes.size() > ExchangeLimits().maxBytes)
        return tooManyBytes(name);
    QJsonParseError parse;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &parse);
    if (parse.error != QJsonParseError::NoError)
        return Error{ErrorCode::NotText, GraphText::tr("“%1” is not valid JSON (%2, at byte %3). Nothing was written. Choose a graph or a map file.")
                                             .arg(name, parse.errorString()).arg(parse.offset)};
    try {
        return GraphReader().read(json.object());
    } catch (const Broken& broken) {
        return Error{ErrorCode::Damaged, GraphText::tr("“%1” is not a sound graph: %2. Nothing was written. Correct the file.").arg(name, broken.what)};
    }
}

PlainGraph plainGraphOf(const ArgumentMap& map) { return MapConverter().convert(map); }

QJsonObject plainLayout(const PlainGraph& graph, const LayoutOutput& output, double milliseconds)
{
    std::vector<std::pair<QString, QJsonValue>> nodes;
    for (qsizetype i = 0; i < graph.nodeIds.size(); ++i) {
        const Point at = output.positions[static_cast<size_t>(i)];
        nodes.emplace_back(graph.nodeIds[i], QJsonObject{{QStringLiteral("x"), at.x}, {QStringLiteral("y"), at.y}});
    }
    std::vector<std::pair<QString, QJsonValue>> edges;
    const auto addRoutes = [&edges, &output](const QStringList& ids, const std::vector<Route>& routes) {
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (const auto points = output.pointsOf(routes[static_cast<size_t>(i)]); !points.empty())
                edges.emplace_back(ids[i], polyline(points));
        }
    };
    addRoutes(graph.edgeIds, output.edgeRoutes);
    addRoutes(graph.linkIds, output.linkRoutes);
    return {{QStringLiteral("layout_ms"), milliseconds}, {QStringLiteral("nodes"), objectOf(std::move(nodes))},
            {QStringLiteral("edges"), objectOf(std::move(edges))}};
}

} // namespace cp
