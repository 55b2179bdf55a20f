#include "model/exchange/exportgraph.h"

#include "model/exchange/jsonkeys.h"
#include "model/exchange/mapjson.h"
#include "model/exchange/schemegraph.h"

#include <QJsonArray>
#include <QSet>
#include <set>

namespace cp {
namespace {

bool canBeEdge(const QJsonObject& relation, const QSet<QString>& targets, const QSet<QString>& relations)
{
    const QString kind = textOf(relation, "kind");
    const bool pointsAtRelation = relations.contains(textOf(relation, "target"));
    const bool tellsItself = !pointsAtRelation || kind == QLatin1String("undercuts") || kind == QLatin1String("attacks");
    return relation.value(QLatin1String("sources")).toArray().size() == 1 && !targets.contains(textOf(relation, "id")) && tellsItself;
}

/// Statements and relations by name.
using Things = QHash<QString, QJsonObject>;

void addRelation(ExportGraph& graph, const QJsonObject& relation, bool asEdge, const Things& things)
{
    const QString id = textOf(relation, "id");
    const QString kind = textOf(relation, "kind");
    const QString target = textOf(relation, "target");
    const QJsonArray sources = relation.value(QLatin1String("sources")).toArray();
    const auto part = [&](const QString& name, const QString& from, const QString& to, const QString& word, const QString& end) {
        graph.edges.push_back({id + u'/' + name, from, to, word, FlatKind::Relation, keptOfEdge(relation, things.value(end)), true});
    };
    if (asEdge) {
        graph.edges.push_back({id, sources.first().toString(), target, kind, FlatKind::Relation, withoutKept(relation)});
        return;
    }
    graph.nodes.push_back({id, textOf(things.value(sources.first().toString()), "document"), true, withoutKept(relation)});
    for (const QJsonValue& source : sources)
        part(source.toString(), source.toString(), id, QStringLiteral("premise"), source.toString());
    part(QStringLiteral("to"), id, target, kind, target);
}

/// The names that stand alone, each once; of very many the first.
void addForeignNames(ExportGraph& graph, const QJsonObject& object, FlatKind kind)
{
    constexpr qsizetype most = 64;
    for (const QString& name : foreignNames(object, kind)) {
        if (graph.foreignNames.size() < most && !graph.foreignNames.contains(name))
            graph.foreignNames += name;
    }
}

QString percentText(double value) { return QString::number(qRound(value * 100)); }

template <typename T>
bool isDismissed(const T& thing)
{
    return thing.review == Review::Dismissed;
}

/// Relations that are dismissed or lose an end, followed through relations onto relations.
std::set<RelationId> goneRelations(const ArgumentMap& map, const std::set<StatementId>& statements)
{
    std::set<RelationId> gone;
    for (bool grew = true; grew;) {
        grew = false;
        for (const Relation& relation : map.relations()) {
            const auto* statement = std::get_if<StatementId>(&relation.target);
            const bool losesTarget = statement ? statements.contains(*statement) : gone.contains(std::get<RelationId>(relation.target));
            const bool losesSources = std::all_of(relation.sources.begin(), relation.sources.end(), [&](StatementId id) { return statements.contains(id); });
            if (isDismissed(relation) || losesTarget || losesSources)
                grew = gone.insert(relation.id).second || grew;
        }
    }
    return gone;
}

/// Statements go with their boxes; answers which.
std::set<StatementId> removeDismissed(const ArgumentMap& map, MapDelta& delta)
{
    std::set<StatementId> gone;
    for (const Statement& statement : map.statements()) {
        if (!isDismissed(statement))
            continue;
        gone.insert(statement.id);
        delta.statements.push_back({statement, std::nullopt});
        if (const NodeBox* box = map.box(statement.id))
            delta.boxes.push_back({*box, std::nullopt});
    }
    return gone;
}

} // namespace

ExportGraph exportGraphOf(const Workspace& workspace)
{
    ExportGraph graph;
    graph.map = mapToJson(workspace);
    Things things;
    for (const QJsonValue& value : graph.map.value(QLatin1String("statements")).toArray()) {
        const QJsonObject statement = value.toObject();
        things.insert(textOf(statement, "id"), statement);
        graph.nodes.push_back({textOf(statement, "id"), textOf(statement, "document"), false, withoutKept(statement)});
    }
    QSet<QString> targets, relations;
    const QJsonArray all = graph.map.value(QLatin1String("relations")).toArray();
    for (const QJsonValue& value : all) {
        things.insert(textOf(value.toObject(), "id"), value.toObject());
        targets.insert(textOf(value.toObject(), "target"));
        relations.insert(textOf(value.toObject(), "id"));
    }
    for (const QJsonValue& value : all)
        addRelation(graph, value.toObject(), canBeEdge(value.toObject(), targets, relations), things);
    for (const QJsonValue& value : graph.map.value(QLatin1String("links")).toArray()) {
        const QJsonObject link = value.toObject();
        graph.edges.push_back({textOf(link, "id"), textOf(link, "a"), textOf(link, "b"), textOf(link, "kind"), FlatKind::Link, withoutKept(link)});
    }
    for (const ExportGraph::Node& node : graph.nodes)
        addForeignNames(graph, node.object, node.isInference ? FlatKind::Relation : FlatKind::Statement);
    for (const ExportGraph::Edge& edge : graph.edges)
        addForeignNames(graph, edge.object, edge.type);
    return graph;
}

Workspace withoutDismissed(const Workspace& workspace)
{
    const ArgumentMap& map = workspace.map;
    MapDelta delta;
    const std::set<StatementId> statements = removeDismissed(map, delta);
    const std::set<RelationId> gone = goneRelations(map, statements);
    for (const Relation& relation : map.relations()) {
        Relation rest = relation;
        std::erase_if(rest.sources, [&](StatementId id) { return statements.contains(id); });
        if (gone.contains(relation.id))
            delta.relations.push_back({relation, std::nullopt});
        else if (rest.sources.size() != relation.sources.size())
            delta.relations.push_back({relation, std::move(rest)});
    }
    for (const Link& link : map.links()) {
        if (isDismissed(link) || statements.contains(link.a) || statements.contains(link.b))
            delta.links.push_back({link, std::nullopt});
    }
    Workspace shown = workspace;
    shown.map.apply(delta);
    return shown;
}

QString chanceText(const QJsonObject& statement)
{
    const QJsonObject chance = statement.value(QLatin1String("probability")).toObject();
    if (chance.isEmpty())
        return {};
    const QString low = percentText(chance.value(QLatin1String("low")).toDouble());
    const QString high = percentText(chance.value(QLatin1String("high")).toDouble());
    const QString range = low == high ? low : low + QStringLiteral("–") + high;
    const QString phrase = textOf(chance, "phrase");
    return range + QStringLiteral(" %") + (phrase.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(phrase));
}

} // namespace cp
