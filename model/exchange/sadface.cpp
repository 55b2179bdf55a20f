#include "model/exchange/sadface.h"

#include "model/exchange/jsonkeys.h"
#include "model/exchange/mapjson.h"
#include "model/exchange/schemegraph.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

namespace cp {
namespace {

/// The same id for the same thing in every run.
QString uuidOf(const QString& name)
{
    static const QUuid space(QStringLiteral("{5f0f8f0a-6f5e-4d0c-9a55-2b8f0f6f5b10}"));
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

QString schemeName(const QString& kind)
{
    if (kind == QLatin1String("attacks") || kind == QLatin1String("undercuts") || kind == QLatin1String("contradict"))
        return QStringLiteral("conflict");
    return kind == QLatin1String("supports") ? QStringLiteral("support") : QStringLiteral("rephrase");
}

/// With what other programs put there; their core is kept in ours, since the library's validator takes none of it.
QJsonObject metadataOf(const QJsonObject& own)
{
    const QJsonObject foreign = own.value(QLatin1String("sadface")).toObject().value(QLatin1String("metadata")).toObject();
    return layered(foreign, {{QStringLiteral("core"), QJsonObject()}, {QStringLiteral("counterpoint"), withoutKept(own)}});
}

QJsonObject edgeOf(const QString& from, const QString& to, const QJsonObject& more)
{
    return layered(more, {{QStringLiteral("id"), uuidOf(from + u'>' + to)}, {QStringLiteral("source_id"), uuidOf(from)}, {QStringLiteral("target_id"), uuidOf(to)}});
}

QJsonArray resourcesOf(const QJsonObject& map)
{
    QJsonArray resources;
    for (const QJsonValue& value : map.value(QLatin1String("documents")).toArray()) {
        const QJsonObject document = value.toObject();
        resources.append(QJsonObject{{QStringLiteral("id"), uuidOf(textOf(document, "id"))}, {QStringLiteral("type"), QStringLiteral("text")},
                                     {QStringLiteral("content"), textOf(document, "text")}, {QStringLiteral("metadata"), metadataOf(without(document, {"text"}))}});
    }
    return resources;
}

QJsonObject atomOf(const QJsonObject& statement)
{
    const QJsonValue start = statement.value(QLatin1String("start"));
    QJsonArray sources;
    if (!textOf(statement, "quote").isEmpty())
        sources.append(QJsonObject{{QStringLiteral("resource_id"), uuidOf(textOf(statement, "document"))}, {QStringLiteral("text"), textOf(statement, "quote")},
                                   {QStringLiteral("offset"), start}, {QStringLiteral("length"), statement.value(QLatin1String("end")).toInteger() - start.toInteger()}});
    return {{QStringLiteral("id"), uuidOf(textOf(statement, "id"))}, {QStringLiteral("type"), QStringLiteral("atom")}, {QStringLiteral("text"), textOf(statement, "text")},
            {QStringLiteral("sources"), sources}, {QStringLiteral("metadata"), metadataOf(without(statement, {"text"}))}};
}

QJsonObject schemeNode(const QString& id, const QString& name, const QJsonObject& own)
{
    return {{QStringLiteral("id"), uuidOf(id)}, {QStringLiteral("type"), QStringLiteral("scheme")}, {QStringLiteral("name"), name},
            {QStringLiteral("metadata"), metadataOf(own)}};
}

/// Nodes, edges and what has no node.
struct SadfaceParts {
    QJsonArray nodes, edges, ownRelations, ownLinks;
    QHash<QString, QJsonObject> things; ///< statements and relations
};

void addRelations(SadfaceParts& parts, const QJsonObject& map)
{
    for (const QJsonValue& value : map.value(QLatin1String("relations")).toArray()) {
        const QJsonObject relation = value.toObject();
        const QString id = textOf(relation, "id");
        const QString target = textOf(relation, "target");
        const QString condition = QStringLiteral("condition-of");
        if (textOf(relation, "kind") == condition || textOf(parts.things.value(target), "kind") == condition) {
            parts.ownRelations.append(relation);
            continue;
        }
        const QString scheme = textOf(relation, "scheme");
        parts.nodes.append(schemeNode(id, scheme.isEmpty() ? schemeName(textOf(relation, "kind")) : scheme, without(relation, {"sources", "target"})));
        for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
            parts.edges.append(edgeOf(source.toString(), id, keptOfEdge(relation, parts.things.value(source.toString()))));
        parts.edges.append(edgeOf(id, target, keptOfEdge(relation, parts.things.value(target))));
    }
}

void addLinks(SadfaceParts& parts, const QJsonObject& map)
{
    for (const QJsonValue& value : map.value(QLatin1String("links")).toArray()) {
        const QJsonObject link = value.toObject();
        if (textOf(link, "kind") == QLatin1String("related") || link.value(QLatin1String("near_miss")).isObject()) {
            parts.ownLinks.append(link);
            continue;
        }
        const QString id = textOf(link, "id");
        parts.nodes.append(schemeNode(id, schemeName(textOf(link, "kind")), without(link, {"a", "b"})));
        parts.edges.append(edgeOf(textOf(link, "a"), id, keptOfEdge(link, parts.things.value(textOf(link, "a")))));
        parts.edges.append(edgeOf(id, textOf(link, "b"), keptOfEdge(link, parts.things.value(textOf(link, "b")))));
    }
}

QJsonObject ownPartOf(const QJsonObject& thing)
{
    return withoutKept(thing.value(QLatin1String("metadata")).toObject().value(QLatin1String("counterpoint")).toObject());
}

/// What only the program that wrote the file knows of one of its things, to be written back.
void keepUnknown(QJsonObject& known, QJsonObject unknown)
{
    QJsonObject metadata = without(unknown.value(QLatin1String("metadata")).toObject(), {"counterpoint"});
    if (metadata.value(QLatin1String("core")).toObject().isEmpty())
        metadata.remove(QLatin1String("core"));
    unknown.remove(QLatin1String("metadata"));
    if (!metadata.isEmpty())
        unknown.insert(QLatin1String("metadata"), metadata);
    if (!unknown.isEmpty() && !known.contains(QLatin1String("sadface")))
        known.insert(QLatin1String("sadface"), unknown);
}

/// What has no node of its own, and what only we or the program that wrote the file know of the whole map.
void readOwnPart(Draft& draft, const QJsonObject& root)
{
    const QJsonObject own = ownPartOf(root);
    for (const QJsonValue& value : own.value(QLatin1String("relations")).toArray())
        draft.relations.push_back(value.toObject());
    for (const QJsonValue& value : own.value(QLatin1String("links")).toArray())
        draft.links.push_back(value.toObject());
    draft.layout = own.value(QLatin1String("layout")).toObject();
    draft.rest = without(own, {"relations", "links", "layout"});
    if (own.isEmpty())
        keepUnknown(draft.rest, without(root, {"nodes", "edges", "resources"}));
}

void readResources(Draft& draft, QHash<QString, QString>& documents, const QJsonObject& root)
{
    for (const QJsonValue& value : root.value(QLatin1String("resources")).toArray()) {
        const QJsonObject resource = value.toObject();
        QJsonObject document = ownPartOf(resource);
        if (textOf(document, "id").isEmpty())
            document.insert(QLatin1String("id"), textOf(resource, "id"));
        keepUnknown(document, without(resource, {"id", "type", "content"}));
        const QString text = textOf(resource, "content");
        document.insert(QLatin1String("text"), text);
        if (!document.contains(QLatin1String("title")))
            document.insert(QLatin1String("title"), text.trimmed().section(u'\n', 0, 0).left(120));
        documents.insert(textOf(resource, "id"), textOf(document, "id"));
        draft.documents.push_back(document);
    }
}

QJsonObject knownOf(const QJsonObject& atom, const QHash<QString, QString>& documents)
{
    QJsonObject known = ownPartOf(atom);
    known.insert(QLatin1String("text"), textOf(atom, "text"));
    const QJsonObject source = atom.value(QLatin1String("sources")).toArray().first().toObject();
    if (known.contains(QLatin1String("document")))
        return known;
    keepUnknown(known, without(atom, {"id", "type", "text", "sources"}));
    if (source.isEmpty() || !documents.contains(textOf(source, "resource_id")))
        return known;
    known.insert(QLatin1String("document"), documents.value(textOf(source, "resource_id")));
    known.insert(QLatin1String("quote"), textOf(source, "text"));
    known.insert(QLatin1String("start"), source.value(QLatin1String("offset")));
    known.insert(QLatin1String("end"), source.value(QLatin1String("offset")).toInteger() + source.value(QLatin1String("length")).toInteger());
    return known;
}

void readScheme(SchemeGraph& graph, const QJsonObject& node, const QString& type)
{
    QJsonObject known = ownPartOf(node);
    const QString name = textOf(node, "name");
    QString kind = textOf(known, "kind");
    keepUnknown(known, without(node, {"id", "type", "name"}));
    if (kind.isEmpty()) {
        kind = relationWord(name);
        if (type == QLatin1String("conflict") && kind != QLatin1String("contradict"))
            kind = QStringLiteral("attacks");
        if (kind.isEmpty() && !name.isEmpty())
            known.insert(QLatin1String("scheme"), name);
        if (kind.isEmpty())
            kind = QStringLiteral("supports");
    }
    graph.addScheme(textOf(node, "id"), kind, known);
}

void readNodes(SchemeGraph& graph, const QHash<QString, QString>& documents, const QJsonObject& root)
{
    for (const QJsonValue& value : root.value(QLatin1String("nodes")).toArray()) {
        const QJsonObject node = value.toObject();
        const QString type = textOf(node, "type").toLower();
        if (type == QLatin1String("atom"))
            graph.addStatement(textOf(node, "id"), knownOf(node, documents));
        else
            readScheme(graph, node, type);
    }
}

void readEdges(SchemeGraph& graph, const QJsonObject& root)
{
    for (const QJsonValue& value : root.value(QLatin1String("edges")).toArray()) {
        const QJsonObject edge = value.toObject();
        const QJsonObject unknown = without(edge, {"id", "source_id", "target_id"});
        graph.addEdge(textOf(edge, "source_id"), textOf(edge, "target_id"), {}, unknown);
    }
}

/// Which statements and relations belong to one article: those of an argument, but for what only attacks a statement of it.
QHash<QString, QStringList> neighboursIn(const Draft& draft)
{
    QHash<QString, QStringList> neighbours;
    const auto join = [&neighbours](const QString& a, const QString& b) {
        neighbours[a] += b;
        neighbours[b] += a;
    };
    QSet<QString> relations;
    for (const QJsonObject& relation : draft.relations)
        relations.insert(textOf(relation, "id"));
    for (const QJsonObject& relation : draft.relations) {
        const QString id = textOf(relation, "id");
        for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
            join(id, source.toString());
        if (textOf(relation, "kind") == QLatin1String("supports") || relations.contains(textOf(relation, "target")))
            join(id, textOf(relation, "target"));
    }
    return neighbours;
}

/// The document in whose text the words stand; empty where they stand in none, or where too much was looked through already.
QString documentSaying(const QString& words, const std::vector<std::pair<QString, QString>>& texts, qint64& searched)
{
    for (const auto& [document, text] : texts) {
        searched += text.size() + 1;
        if (searched > ExchangeLimits().maxSearched)
            return {};
        if (text.contains(words))
            return document;
    }
    return {};
}

/// An atom without a source stands where its words do, else where its argument does.
void houseAtoms(Draft& draft)
{
    QHash<QString, QString> homes;
    QStringList fresh;
    const auto house = [&](const QString& id, const QString& home) {
        homes.insert(id, home);
        fresh += id;
    };
    std::vector<std::pair<QString, QString>> texts;
    for (const QJsonObject& document : draft.documents)
        texts.emplace_back(textOf(document, "id"), textOf(document, "text"));
    qint64 searched = 0;
    for (const QJsonObject& statement : draft.statements) {
        const QString told = textOf(statement, "document");
        const QString home = told.isEmpty() ? documentSaying(textOf(statement, "text"), texts, searched) : told;
        if (!home.isEmpty())
            house(textOf(statement, "id"), home);
    }
    const QHash<QString, QStringList> neighbours = neighboursIn(draft);
    while (!fresh.isEmpty()) {
        const QString id = fresh.takeFirst();
        for (const QString& other : neighbours.value(id)) {
            if (!homes.contains(other))
                house(other, homes.value(id));
        }
    }
    for (QJsonObject& statement : draft.statements) {
        if (const QString home = homes.value(textOf(statement, "id")); !home.isEmpty())
            statement.insert(QLatin1String("document"), home);
    }
}

} // namespace

QByteArray writeSadface(const Workspace& workspace)
{
    const QJsonObject map = mapToJson(workspace);
    SadfaceParts parts;
    for (const char* kind : {"statements", "relations"}) {
        for (const QJsonValue& thing : map.value(QLatin1String(kind)).toArray())
            parts.things.insert(textOf(thing.toObject(), "id"), thing.toObject());
    }
    for (const QJsonValue& statement : map.value(QLatin1String("statements")).toArray())
        parts.nodes.append(atomOf(statement.toObject()));
    addRelations(parts, map);
    addLinks(parts, map);
    QJsonObject own = without(map, {"documents", "statements", "relations", "links"});
    own.insert(QLatin1String("relations"), parts.ownRelations);
    own.insert(QLatin1String("links"), parts.ownLinks);
    const QString never = QStringLiteral("1970-01-01T00:00:00");
    const QJsonObject core{{QStringLiteral("version"), QStringLiteral("0.2")}, {QStringLiteral("id"), uuidOf(QStringLiteral("map"))},
                           {QStringLiteral("analyst_name"), QStringLiteral("Counterpoint")}, {QStringLiteral("analyst_email"), QStringLiteral("user@example.org")},
                           {QStringLiteral("created"), never}, {QStringLiteral("edited"), never}};
    const QJsonObject root{{QStringLiteral("metadata"), QJsonObject{{QStringLiteral("core"), core}, {QStringLiteral("counterpoint"), own}}},
                           {QStringLiteral("resources"), resourcesOf(map)}, {QStringLiteral("nodes"), parts.nodes}, {QStringLiteral("edges"), parts.edges}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

bool isSadface(const QJsonObject& root)
{
    const QJsonObject node = root.value(QLatin1String("nodes")).toArray().first().toObject();
    const QString type = textOf(node, "type");
    const bool isNode = type == QLatin1String("atom") || type == QLatin1String("scheme") || type == QLatin1String("inference") || type == QLatin1String("conflict");
    return root.value(QLatin1String("edges")).isArray() && (isNode || root.contains(QLatin1String("analyst_name")) || (root.contains(QLatin1String("resources")) && node.isEmpty()));
}

Result<Imported> readSadface(const QJsonObject& root, const QString& name, const ExchangeLimits& limits)
{
    if (root.value(QLatin1String("nodes")).toArray().size() > 2 * limits.maxItems) // atoms and schemes
        return tooLarge(name, limits);
    if (root.value(QLatin1String("edges")).toArray().size() > limits.maxEdges)
        return tooManyEdges(name, limits.maxEdges);
    Draft draft;
    readOwnPart(draft, root);
    QHash<QString, QString> documents;
    readResources(draft, documents, root);
    SchemeGraph graph;
    readNodes(graph, documents, root);
    readEdges(graph, root);
    graph.settleInto(draft);
    houseAtoms(draft);
    draft.isGrouped = true;
    return completed(std::move(draft), name, limits);
}

} // namespace cp
