#include "model/exchange/aif.h"
#include "model/exchange/highlightedtext.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/schemegraph.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace cp {
namespace {

const char* const schemeTypes[] = {"RA", "CA", "MA"};

QString kindOfType(const QString& type)
{
    if (type == QLatin1String("RA"))
        return QStringLiteral("supports");
    if (type == QLatin1String("CA"))
        return QStringLiteral("attacks");
    return type == QLatin1String("MA") ? QStringLiteral("match") : QString();
}

bool fits(const QString& type, const QString& kind)
{
    if (type == QLatin1String("RA"))
        return kind == QLatin1String("supports");
    if (type == QLatin1String("CA"))
        return kind == QLatin1String("attacks") || kind == QLatin1String("undercuts") || kind == QLatin1String("contradict");
    return kind == QLatin1String("match") || kind == QLatin1String("elaborates") || kind == QLatin1String("related");
}

/// Dialects call the id nodeID or id, write it as text or number, and OVA2 puts whole nodes into its edges.
QString idOf(const QJsonObject& node) { return textOf(node, node.contains(QLatin1String("nodeID")) ? "nodeID" : "id"); }

QString endOf(const QJsonObject& edge, const char* id, const char* node)
{
    const QString given = textOf(edge, id);
    if (!given.isEmpty())
        return given;
    const QJsonValue end = edge.value(QLatin1String(node));
    return end.isObject() ? idOf(end.toObject()) : textOf(end);
}

/// What only the program that wrote the node knows, to be written back.
void keepUnknown(QJsonObject& known, const QJsonObject& node)
{
    const QJsonObject unknown = without(node, {"nodeID", "id", "type", "text", "counterpoint", "x", "y", "scheme", "schemeID"});
    if (!unknown.isEmpty())
        known.insert(QLatin1String("aif"), unknown);
}

class AifReader final {
public:
    AifReader(const QJsonObject& root, const QString& name) : m_root(root), m_name(name) {}
    Result<Imported> run();

private:
    [[nodiscard]] bool readNodes();
    void readNode(const QJsonObject& node, const QString& id, const QString& type);
    void readScheme(const QJsonObject& node, const QString& id, const QString& type);
    void readEdges();
    void readSpeakers();
    void readText();
    void readPlaces();
    void readOwnPart();
    [[nodiscard]] QJsonObject aif() const { return m_root.contains(QLatin1String("AIF")) ? m_root.value(QLatin1String("AIF")).toObject() : m_root; }

    const QJsonObject& m_root;
    const QString& m_name;
    SchemeGraph m_graph;
    Draft m_draft;
    QHash<QString, QString> m_types;
    QHash<QString, QString> m_locutions; ///< L node to its text
    QHash<QString, QString> m_schemeNames;
    QHash<QString, QJsonObject> m_known; ///< of I nodes
    QStringList m_statements;            ///< in order
    QSet<QString> m_own;                 ///< I nodes that we wrote
    std::vector<std::pair<QString, QString>> m_speech; ///< edges from and to L and YA
};

/// One without a type that has an edge is still a node; its type is guessed by nobody, so it is left out and counted. False
/// where there are more than a map takes.
bool AifReader::readNodes()
{
    for (const QJsonValue& value : aif().value(QLatin1String("schemefulfillments")).toArray())
        m_schemeNames.insert(textOf(value.toObject(), "nodeID"), textOf(value.toObject(), "scheme"));
    for (const QJsonValue& value : aif().value(QLatin1String("nodes")).toArray()) {
        const QJsonObject node = value.toObject();
        const QString id = idOf(node);
        const QString type = textOf(node, "type").toUpper();
        if (id.isEmpty() || m_types.contains(id))
            continue;
        if (m_statements.size() > ExchangeLimits().maxItems)
            return false;
        m_types.insert(id, type);
        readNode(node, id, type);
    }
    return true;
}

void AifReader::readNode(const QJsonObject& node, const QString& id, const QString& type)
{
    const QString text = textOf(node, "text");
    const QJsonObject own = node.value(QLatin1String("counterpoint")).toObject();
    if (type == QLatin1String("I")) {
        QJsonObject known = withoutKept(without(own, {"written"}));
        if (own.isEmpty()) {
            keepUnknown(known, node);
        } else {
            m_own.insert(id);
        }
        if (own.isEmpty() || textOf(own, "written") != text)
            known.insert(QLatin1String("text"), text);
        m_known.insert(id, known);
        m_statements += id;
    } else if (type == QLatin1String("L")) {
        m_locutions.insert(id, text);
    } else if (std::any_of(std::begin(schemeTypes), std::end(schemeTypes), [&](const char* t) { return type == QLatin1String(t); })) {
        readScheme(node, id, type);
    } else if (type == QLatin1String("TA")) {
        ++m_draft.notes[ImportNote::DialogueStep];
    } else if (type != QLatin1String("YA")) {
        ++m_draft.notes[ImportNote::UnknownPart];
    }
}

void AifReader::readScheme(const QJsonObject& node, const QString& id, const QString& type)
{
    const QJsonObject own = node.value(QLatin1String("counterpoint")).toObject();
    if (own.contains(QLatin1String("pair"))) {
        m_types.insert(id, QStringLiteral("PAIR"));
        return;
    }
    QJsonObject known = withoutKept(own);
    if (own.isEmpty())
        keepUnknown(known, node);
    QString scheme = textOf(node, "scheme");
    if (scheme.isEmpty())
        scheme = m_schemeNames.value(id);
    if (scheme.isEmpty())
        scheme = textOf(node, "text");
    if (!scheme.isEmpty() && !scheme.startsWith(QLatin1String("Default ")) && scheme != type && own.isEmpty())
        known.insert(QLatin1String("scheme"), scheme);
    const QString kind = textOf(own, "kind");
    m_graph.addScheme(id, fits(type, kind) ? kind : kindOfType(type), known);
}

void AifReader::readEdges()
{
    for (const QJsonValue& value : aif().value(QLatin1String("edges")).toArray()) {
        const QJsonObject edge = value.toObject();
        const QString from = endOf(edge, "fromID", "from");
        const QString to = endOf(edge, "toID", "to");
        static const QSet<QString> speech{QStringLiteral("L"), QStringLiteral("YA"), QStringLiteral("TA")};
        static const QSet<QString> passed{QStringLiteral("PAIR"), QStringLiteral("PA")};
        const QString fromType = m_types.value(from);
        const QString toType = m_types.value(to);
        if (speech.contains(fromType) || speech.contains(toType)) {
            m_speech.emplace_back(from, to);
        } else if (!passed.contains(fromType) && !passed.contains(toType)) {
            const QJsonObject unknown = without(edge, {"edgeID", "fromID", "toID", "formEdgeID", "id", "from", "to"});
            m_graph.addEdge(from, to, {}, unknown);
            m_graph.keepOfEdge(from, to, unknown);
        }
    }
}

/// L -> YA -> I: the speaker by the participants, else by the words before a colon, as AIFdb writes locutions.
void AifReader::readSpeakers()
{
    QHash<QString, QString> persons, speakers, spokenBy;
    for (const QJsonValue& value : aif().value(QLatin1String("participants")).toArray()) {
        const QJsonObject person = value.toObject();
        persons.insert(textOf(person, "participantID"), (textOf(person, "firstname") + u' ' + textOf(person, "surname")).simplified());
    }
    for (const QJsonValue& value : aif().value(QLatin1String("locutions")).toArray())
        speakers.insert(textOf(value.toObject(), "nodeID"), persons.value(textOf(value.toObject(), "personID")));
    static const QRegularExpression before(QStringLiteral("^\\s*([^:]{1,60}?)\\s*:\\s"));
    for (const auto& [from, to] : m_speech) {
        const auto locution = m_locutions.constFind(from);
        if (locution == m_locutions.constEnd() || m_types.value(to) != QLatin1String("YA"))
            continue;
        const QString speaker = speakers.value(from);
        spokenBy.insert(to, speaker.isEmpty() ? before.match(*locution).captured(1) : speaker);
    }
    for (const auto& [from, to] : m_speech) {
        const QString speaker = spokenBy.value(from);
        if (speaker.isEmpty() || !m_known.contains(to) || m_own.contains(to))
            continue;
        m_known[to].insert(QLatin1String("attribution"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("person")}, {QStringLiteral("holder"), speaker}});
    }
}

void AifReader::readText()
{
    const QJsonValue text = m_root.value(QLatin1String("text"));
    const QString html = text.isObject() ? textOf(text.toObject(), "txt") : text.toString();
    if (html.trimmed().isEmpty() || !m_draft.documents.empty())
        return;
    const HighlightedText read = highlightedText(html);
    m_draft.documents.push_back({{QStringLiteral("id"), QStringLiteral("d1")}, {QStringLiteral("title"), read.text.trimmed().section(u'\n', 0, 0).left(120)},
                                 {QStringLiteral("source"), m_name}, {QStringLiteral("text"), read.text}});
    for (const QString& id : m_statements) {
        const auto place = read.places.constFind(id);
        if (place == read.places.constEnd() || m_own.contains(id))
            continue;
        m_known[id].insert(QLatin1String("start"), place->start);
        m_known[id].insert(QLatin1String("end"), place->end);
    }
}

void AifReader::readPlaces()
{
    if (!m_draft.layout.isEmpty())
        return;
    const QJsonObject ova = m_root.value(QLatin1String(m_root.contains(QLatin1String("OVA")) ? "OVA" : "ova")).toObject();
    QJsonArray nodes = ova.value(QLatin1String("nodes")).toArray();
    for (const QJsonValue& node : aif().value(QLatin1String("nodes")).toArray())
        nodes.append(node); // OVA2 keeps the places in the nodes themselves
    std::map<QString, QJsonValue> boxes;
    for (const QJsonValue& value : nodes) {
        const QJsonObject node = value.toObject();
        const QString id = idOf(node);
        if (!m_known.contains(id) || !node.value(QLatin1String("x")).isDouble() || !node.value(QLatin1String("y")).isDouble())
            continue;
        const QString own = textOf(m_known.value(id), "id");
        boxes.insert_or_assign(own.isEmpty() ? id : own, QJsonObject{{QStringLiteral("x"), node.value(QLatin1String("x"))}, {QStringLiteral("y"), node.value(QLatin1String("y"))},
                                                                     {QStringLiteral("width"), 220.0}, {QStringLiteral("height"), 64.0}});
    }
    m_draft.layout = objectOf(boxes);
}

void AifReader::readOwnPart()
{
    const QJsonObject own = aif().value(QLatin1String("counterpoint")).toObject();
    const auto take = [&own](const char* key, std::vector<QJsonObject>& into) {
        for (const QJsonValue& value : own.value(QLatin1String(key)).toArray())
            into.push_back(value.toObject());
    };
    take("documents", m_draft.documents);
    take("relations", m_draft.relations);
    take("links", m_draft.links);
    m_draft.layout = own.value(QLatin1String("layout")).toObject();
    m_draft.rest = without(own, {"documents", "relations", "links", "layout", "statements"});
    const QJsonObject unknown = without(m_root, {"AIF", "OVA", "ova", "text"});
    if (m_root.contains(QLatin1String("AIF")) && !unknown.isEmpty())
        m_draft.rest.insert(QLatin1String("xaif"), unknown);
}

Result<Imported> AifReader::run()
{
    readOwnPart();
    if (!readNodes())
        return tooLarge(m_name);
    for (const QString& id : m_statements)
        m_graph.addStatement(id, {});
    readEdges();
    readSpeakers();
    readText();
    readPlaces();
    for (const QString& id : m_statements)
        m_graph.addStatement(id, m_known.value(id));
    m_graph.settleInto(m_draft);
    return completed(std::move(m_draft), m_name);
}

} // namespace

bool isAif(const QJsonObject& root)
{
    if (root.value(QLatin1String("AIF")).isObject())
        return true;
    const QJsonObject node = root.value(QLatin1String("nodes")).toArray().first().toObject();
    return root.value(QLatin1String("edges")).isArray() && (node.contains(QLatin1String("nodeID")) || root.contains(QLatin1String("schemefulfillments")));
}

Result<Imported> readAif(const QJsonObject& root, const QString& name) { return AifReader(root, name).run(); }

} // namespace cp
