#include "model/exchange/flatfields.h"
#include "model/exchange/foreigntext.h"
#include "model/exchange/graphml.h"
#include "model/exchange/highlightedtext.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/schemegraph.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRectF>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace cp {
namespace {

constexpr int maxNesting = 256;

struct Key {
    QString name, fallback, owner;
};

/// What stands in one node, edge or graph.
struct Values {
    QHash<QString, QString> data; ///< by name
    QStringList labels;
    std::optional<QRectF> box;
};

class GraphmlReader final {
public:
    GraphmlReader(const QByteArray& bytes, const QString& name, const ExchangeLimits& limits) : m_xml(bytes), m_name(name), m_limits(limits) {}
    Result<Imported> run(bool wasRepaired);
    [[nodiscard]] bool isBroken() const { return m_xml.hasError() && !isTooLarge() && !hasTooManyEdges(); }

private:
    [[nodiscard]] bool isTooLarge() const { return m_statements > m_limits.maxItems; }
    [[nodiscard]] bool hasTooManyEdges() const { return m_graph.edgeCount() > m_limits.maxEdges; }
    void readKey();
    void readGraph(const QString& group, int depth);
    void readNode(const QString& group, int depth);
    void takeGraphData(const Values& values);
    void readEdge();
    void readHyperedge();
    void addEdge(const QString& from, const QString& to, const QString& kind = {}, const QJsonObject& known = {});
    void readData(Values& values);
    void readGraphics(Values& values);
    void addNode(const QString& id, const QString& group, const Values& values, bool isGroup);
    void addDocument(const QString& id, Values& values);
    void addInference(const QString& id, const Values& values);
    void addStatement(const QString& id, const QString& group, const QString& role, Values& values);
    void addDefaults(Values& values, const QString& owner) const;
    [[nodiscard]] QString attribute(const char* name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }

    QXmlStreamReader m_xml;
    const QString& m_name;
    const ExchangeLimits m_limits;
    QHash<QString, Key> m_keys;
    SchemeGraph m_graph;
    Draft m_draft;
    std::map<QString, QJsonValue> m_boxes; ///< as other programs write them
    QSet<QString> m_groups;
    int m_hyperedges = 0;
    qsizetype m_statements = 0;
};

void GraphmlReader::readKey()
{
    const QString id = attribute("id");
    const QString name = attribute("attr.name");
    const QString graphics = attribute("yfiles.type");
    Key key{name.isEmpty() ? (graphics.isEmpty() ? id : graphics) : name, {}, attribute("for")};
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("default"))
            key.fallback = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else
            m_xml.skipCurrentElement();
    }
    m_keys.insert(id, key);
}

/// Labels and places hide in yEd's own elements: y:NodeLabel on the desktop, y:Label.Text (HTML) in yEd Live.
void GraphmlReader::readGraphics(Values& values)
{
    for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto name = m_xml.name();
        if (name == QLatin1String("NodeLabel") || name == QLatin1String("EdgeLabel") || name == QLatin1String("Label.Text")) {
            const QString text = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            const QString plain = text.contains(u'<') ? highlightedText(text).text : text;
            if (!plain.trimmed().isEmpty())
                values.labels += plain.trimmed();
            continue;
        }
        if (name == QLatin1String("Geometry") && !values.box)
            values.box = QRectF(attribute("x").toDouble(), attribute("y").toDouble(), attribute("width").toDouble(), attribute("height").toDouble());
        if (++depth > maxNesting)
            m_xml.raiseError(QStringLiteral("too deep"));
    }
}

void GraphmlReader::readData(Values& values)
{
    const QString name = m_keys.value(attribute("key"), {attribute("key"), {}, {}}).name;
    QString text;
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::Characters)
            text += m_xml.text();
        else if (token == QXmlStreamReader::StartElement && (m_xml.name() == QLatin1String("NodeLabel") || m_xml.name() == QLatin1String("Label.Text")))
            values.labels += m_xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        else if (token == QXmlStreamReader::StartElement)
            readGraphics(values);
        else if (token == QXmlStreamReader::EndElement)
            break;
    }
    if (!text.trimmed().isEmpty())
        values.data.insert(name, text);
}

void GraphmlReader::addDefaults(Values& values, const QString& owner) const
{
    for (const Key& key : m_keys) {
        const bool applies = key.owner == owner || key.owner == QLatin1String("all") || key.owner.isEmpty();
        if (applies && !key.fallback.isEmpty() && !values.data.contains(key.name))
            values.data.insert(key.name, key.fallback);
    }
}

/// Programs call the words of a node text, label, title or name.
QString takeText(Values& values)
{
    if (values.data.contains(QStringLiteral("text")))
        return values.data.take(QStringLiteral("text"));
    for (const char* name : {"label", "title", "name", "description", "Label"}) {
        if (values.data.contains(QLatin1String(name)) && values.labels.isEmpty())
            return values.data.take(QLatin1String(name));
    }
    return values.labels.isEmpty() ? QString() : values.labels.last();
}

void unflattenAll(QJsonObject& known, FlatKind kind, const Values& values)
{
    for (auto at = values.data.begin(); at != values.data.end(); ++at)
        unflatten(known, kind, at.key(), at.value());
}

void GraphmlReader::addNode(const QString& id, const QString& group, const Values& given, bool isGroup)
{
    Values values = given;
    addDefaults(values, QStringLiteral("node"));
    const QString kind = values.data.take(QStringLiteral("kind"));
    if (isGroup || kind == QLatin1String("document"))
        addDocument(id, values);
    else if (kind == QLatin1String("inference"))
        addInference(id, values);
    else
        addStatement(id, group, kind, values);
}

void GraphmlReader::addDocument(const QString& id, Values& values)
{
    const QString title = values.labels.isEmpty() ? takeText(values) : values.labels.first();
    QJsonObject known{{QStringLiteral("id"), id}};
    unflattenAll(known, FlatKind::Document, values);
    if (!known.contains(QLatin1String("title")))
        known.insert(QLatin1String("title"), title.isEmpty() ? id : title);
    m_draft.documents.push_back(known);
}

void GraphmlReader::addInference(const QString& id, const Values& values)
{
    QJsonObject known{{QStringLiteral("id"), id}};
    unflattenAll(known, FlatKind::Relation, values);
    const QString relation = relationWord(textOf(known, "kind"));
    m_graph.addScheme(id, relation.isEmpty() ? QStringLiteral("supports") : relation, known);
}

void GraphmlReader::addStatement(const QString& id, const QString& group, const QString& role, Values& values)
{
    QJsonObject known{{QStringLiteral("id"), id}};
    const QString text = takeText(values);
    unflattenAll(known, FlatKind::Statement, values);
    known.insert(QLatin1String("text"), text.isEmpty() ? id : text);
    if (!group.isEmpty() && !known.contains(QLatin1String("document")))
        known.insert(QLatin1String("document"), group);
    if (!role.isEmpty() && !known.contains(QLatin1String("role")) && role != QLatin1String("statement"))
        known.insert(QLatin1String("role"), role);
    m_graph.addStatement(id, known);
    ++m_statements;
    if (isTooLarge())
        m_xml.raiseError(QStringLiteral("too many"));
    if (values.box && values.box->isValid())
        m_boxes.emplace(id, QJsonObject{{QStringLiteral("x"), values.box->x()}, {QStringLiteral("y"), values.box->y()},
                                        {QStringLiteral("width"), values.box->width()}, {QStringLiteral("height"), values.box->height()}});
}

void GraphmlReader::readNode(const QString& group, int depth)
{
    const QString id = attribute("id");
    Values values;
    bool isGroup = attribute("yfiles.foldertype") == QLatin1String("group");
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("data")) {
            readData(values);
        } else if (m_xml.name() == QLatin1String("graph")) {
            isGroup = true;
            readGraph(depth == 0 ? id : group, depth + 1);
        } else {
            m_xml.skipCurrentElement();
        }
    }
    // Groups inside groups are sections; their statements belong to the outermost one.
    if (!isGroup || depth == 0)
        addNode(id, group, values, isGroup);
}

/// Programs call what an edge says relation, type, label or interaction.
QString takeRelation(Values& values)
{
    QString word;
    for (const char* name : {"relation", "type", "label", "relationType", "interaction"}) {
        if (word.isEmpty())
            word = values.data.take(QLatin1String(name));
    }
    return word.isEmpty() && !values.labels.isEmpty() ? values.labels.first() : word;
}

void GraphmlReader::readEdge()
{
    const QString from = attribute("source");
    const QString to = attribute("target");
    const QString id = attribute("id");
    Values values;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("data"))
            readData(values);
        else
            m_xml.skipCurrentElement();
    }
    addDefaults(values, QStringLiteral("edge"));
    const bool isLink = values.data.take(QStringLiteral("kind")) == QLatin1String("link");
    QJsonObject known;
    if (!id.isEmpty() && !id.contains(u'/'))
        known.insert(QLatin1String("id"), id);
    const QString word = takeRelation(values);
    unflattenAll(known, isLink ? FlatKind::Link : FlatKind::Relation, values);
    const QString kind = relationWord(word);
    if (kind.isEmpty() && !word.isEmpty())
        known.insert(QLatin1String("label"), word);
    addEdge(from, to, kind, known);
}

/// What is too large is refused where it is met.
void GraphmlReader::addEdge(const QString& from, const QString& to, const QString& kind, const QJsonObject& known)
{
    m_graph.addEdge(from, to, kind, known);
    if (hasTooManyEdges())
        m_xml.raiseError(QStringLiteral("too many"));
}

/// Several sources and one target: linked premises. The last endpoint that is no source is the target.
void GraphmlReader::readHyperedge()
{
    const QString id = QStringLiteral("hyperedge%1").arg(++m_hyperedges);
    QStringList sources, targets;
    Values values;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("data")) {
            readData(values);
            continue;
        }
        if (m_xml.name() == QLatin1String("endpoint"))
            (attribute("type") == QLatin1String("in") ? targets : sources) += attribute("node");
        m_xml.skipCurrentElement();
    }
    if (targets.isEmpty() && sources.size() > 1)
        targets += sources.takeLast();
    const QString kind = relationWord(takeRelation(values));
    QJsonObject known;
    unflattenAll(known, FlatKind::Relation, values);
    m_graph.addScheme(id, kind.isEmpty() ? QStringLiteral("supports") : kind, known);
    for (const QString& source : sources)
        addEdge(source, id);
    for (const QString& target : targets)
        addEdge(id, target);
}

void GraphmlReader::readGraph(const QString& group, int depth)
{
    if (depth > maxNesting)
        return m_xml.raiseError(QStringLiteral("too deep"));
    Values values;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("node"))
            readNode(group, depth);
        else if (m_xml.name() == QLatin1String("edge"))
            readEdge();
        else if (m_xml.name() == QLatin1String("hyperedge"))
            readHyperedge();
        else if (m_xml.name() == QLatin1String("data"))
            readData(values);
        else
            m_xml.skipCurrentElement();
    }
    if (depth > 0)
        return;
    takeGraphData(values);
}

/// Our own part, and what only the program that wrote the file knows of the whole graph.
void GraphmlReader::takeGraphData(const Values& values)
{
    const QJsonArray documents = QJsonDocument::fromJson(values.data.value(QStringLiteral("documents")).toUtf8()).array();
    if (!documents.isEmpty())
        m_draft.documents.clear();
    for (const QJsonValue& document : documents)
        m_draft.documents.push_back(document.toObject());
    const QJsonObject own = QJsonDocument::fromJson(values.data.value(QStringLiteral("counterpoint")).toUtf8()).object();
    m_draft.layout = layered(objectOf(m_boxes), own.value(QLatin1String("layout")).toObject());
    m_draft.rest = without(own, {"layout", "documents", "statements", "relations", "links"});
    QJsonObject unknown;
    for (auto at = values.data.begin(); at != values.data.end(); ++at) {
        if (at.key() != QLatin1String("documents") && at.key() != QLatin1String("counterpoint"))
            unknown.insert(at.key(), at.value());
    }
    if (!unknown.isEmpty())
        m_draft.rest.insert(QLatin1String("graphml"), unknown);
}

Result<Imported> GraphmlReader::run(bool wasRepaired)
{
    const bool isGraphml = m_xml.readNextStartElement() && m_xml.name() == QLatin1String("graphml");
    while (isGraphml && m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("key"))
            readKey();
        else if (m_xml.name() == QLatin1String("graph"))
            readGraph({}, 0);
        else
            m_xml.skipCurrentElement();
    }
    if (isTooLarge())
        return tooLarge(m_name, m_limits);
    if (hasTooManyEdges())
        return tooManyEdges(m_name, m_limits.maxEdges);
    if (m_xml.hasError())
        return brokenXml(m_xml, m_name);
    m_graph.settleInto(m_draft);
    m_draft.isGrouped = true;
    if (wasRepaired)
        m_draft.notes[ImportNote::Repaired] = 1;
    return completed(std::move(m_draft), m_name, m_limits);
}

} // namespace

Result<Imported> readGraphml(const QByteArray& bytes, const QString& name, const ExchangeLimits& limits)
{
    GraphmlReader reader(bytes, name, limits);
    Result<Imported> result = reader.run(false);
    if (!reader.isBroken())
        return result;
    // AIFdb writes texts as they are: an "&" that starts no entity and a "<" that starts no tag are the common cases.
    static const QRegularExpression bareAnd(QStringLiteral("&(?!#?\\w{1,10};)")), bareLess(QStringLiteral("<(?![\\w/!?:])|<(?=\\d)"));
    const QByteArray repaired = QString::fromUtf8(bytes).replace(bareAnd, QStringLiteral("&amp;")).replace(bareLess, QStringLiteral("&lt;")).toUtf8();
    if (repaired == bytes)
        return result;
    GraphmlReader second(repaired, name, limits);
    Result<Imported> retried = second.run(true);
    return second.isBroken() ? result : retried;
}

} // namespace cp
