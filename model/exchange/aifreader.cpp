#include "model/exchange/aif.h"
#include "model/exchange/aifspeech.h"
#include "model/exchange/highlightedtext.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/schemegraph.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace cp {
namespace {

const char* const schemeTypes[] = {"RA", "CA", "MA"};

bool isScheme(const QString& type)
{
    return std::any_of(std::begin(schemeTypes), std::end(schemeTypes), [&type](const char* t) { return type == QLatin1String(t); });
}

/// The type of what a map of ours had to add for AIF; it is made anew.
const QString madeType = QStringLiteral("MADE");

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

/// The node's name, by which what stands beside the arguments calls it, and what only the program that wrote it knows: to be
/// written back.
void keepUnknown(QJsonObject& known, const QJsonObject& node)
{
    const QJsonObject unknown = without(node, {"id", "type", "text", "counterpoint", "x", "y", "scheme"});
    known.insert(QLatin1String("aif"), layered(unknown, {{QStringLiteral("nodeID"), idOf(node)}}));
}

/// One that we wrote may have another name now.
void rename(QJsonObject& known, const QString& id)
{
    QJsonObject kept = known.value(QLatin1String("aif")).toObject();
    if (!kept.contains(QLatin1String("nodeID")))
        return;
    kept.insert(QLatin1String("nodeID"), id);
    known.insert(QLatin1String("aif"), kept);
}

/// Without what is there but empty.
QJsonObject told(QJsonObject object)
{
    const QStringList names = object.keys();
    for (const QString& name : names) {
        const QJsonValue value = object.value(name);
        if (value.isNull() || (value.isArray() && value.toArray().isEmpty()) || (value.isString() && value.toString().isEmpty()))
            object.remove(name);
    }
    return object;
}

class AifReader final {
public:
    AifReader(const QJsonObject& root, const QString& name, const ExchangeLimits& limits) : m_root(root), m_name(name), m_limits(limits) {}
    Result<Imported> run();

private:
    [[nodiscard]] bool readNodes();
    void readNode(const QJsonObject& node, const QString& id, const QString& type);
    void readScheme(const QJsonObject& node, const QString& id, const QString& type);
    void keepSpeech(const QJsonObject& node, const QString& id, const QString& type);
    [[nodiscard]] bool readEdges();
    void keepPart(const char* name, const QJsonArray& part)
    {
        if (!part.isEmpty())
            m_speech.insert(QLatin1String(name), part);
    }
    void readPeople();
    [[nodiscard]] QJsonArray otherPlaces() const;
    void readSpeech();
    void readSpeakers();
    void readText();
    void readPlaces();
    void readOwnPart();
    [[nodiscard]] bool isArgument(const QString& id) const { return m_types.value(id) == QLatin1String("I") || isScheme(m_types.value(id)); }
    [[nodiscard]] QJsonObject aif() const { return m_root.contains(QLatin1String("AIF")) ? m_root.value(QLatin1String("AIF")).toObject() : m_root; }

    [[nodiscard]] QJsonObject ova() const { return m_root.value(QLatin1String(m_root.contains(QLatin1String("OVA")) ? "OVA" : "ova")).toObject(); }

    const QJsonObject& m_root;
    const QString& m_name;
    const ExchangeLimits m_limits;
    SchemeGraph m_graph;
    Draft m_draft;
    QHash<QString, QString> m_types;
    QHash<QString, QJsonObject> m_fulfilments; ///< which scheme a node fulfils
    QHash<QString, QJsonObject> m_known; ///< of I nodes
    QStringList m_statements;            ///< in order
    QSet<QString> m_own;                 ///< I nodes that we wrote
    QJsonArray m_speechNodes, m_speechEdges; ///< what a map has no place for
    QJsonObject m_speech;                    ///< the same with people
};

/// False where there are more than a map takes.
bool AifReader::readNodes()
{
    for (const QJsonValue& value : aif().value(QLatin1String("schemefulfillments")).toArray())
        m_fulfilments.insert(textOf(value.toObject(), "nodeID"), value.toObject());
    for (const QJsonValue& value : aif().value(QLatin1String("nodes")).toArray()) {
        const QJsonObject node = value.toObject();
        const QString id = idOf(node);
        const QString type = textOf(node, "type").toUpper();
        if (id.isEmpty() || m_types.contains(id))
            continue;
        if (std::max(m_statements.size(), m_speechNodes.size()) > m_limits.maxItems)
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
            rename(known, id);
            m_own.insert(id);
        }
        if (own.isEmpty() || textOf(own, "written") != text)
            known.insert(QLatin1String("text"), text);
        m_known.insert(id, known);
        m_statements += id;
    } else if (isScheme(type)) {
        readScheme(node, id, type);
    } else {
        keepSpeech(node, id, type);
    }
}

void AifReader::keepSpeech(const QJsonObject& node, const QString& id, const QString& type)
{
    if (node.contains(QLatin1String("counterpoint"))) {
        m_types.insert(id, madeType);
        return;
    }
    m_speechNodes.append(layered(without(node, {"id", "x", "y"}), {{QStringLiteral("nodeID"), id}}));
    if (type == QLatin1String("TA"))
        ++m_draft.notes[ImportNote::DialogueStep];
    else if (type != QLatin1String("L") && type != QLatin1String("YA"))
        ++m_draft.notes[ImportNote::UnknownPart];
}

void AifReader::readScheme(const QJsonObject& node, const QString& id, const QString& type)
{
    const QJsonObject own = node.value(QLatin1String("counterpoint")).toObject();
    if (own.contains(QLatin1String("pair"))) {
        m_types.insert(id, madeType);
        return;
    }
    QJsonObject known = withoutKept(own);
    rename(known, id);
    const QJsonObject fulfilment = m_fulfilments.value(id);
    if (own.isEmpty())
        keepUnknown(known, layered(without(fulfilment, {"nodeID", "scheme"}), node));
    QString scheme = textOf(node, "scheme");
    if (scheme.isEmpty())
        scheme = textOf(fulfilment, "scheme");
    if (scheme.isEmpty())
        scheme = textOf(node, "text");
    if (!scheme.isEmpty() && !scheme.startsWith(QLatin1String("Default ")) && scheme != type && own.isEmpty())
        known.insert(QLatin1String("scheme"), scheme);
    const QString kind = textOf(own, "kind");
    m_graph.addScheme(id, fits(type, kind) ? kind : kindOfType(type), known);
}

/// False where there are more than a map takes.
bool AifReader::readEdges()
{
    for (const QJsonValue& value : aif().value(QLatin1String("edges")).toArray()) {
        const QJsonObject edge = value.toObject();
        const QString from = endOf(edge, "fromID", "from");
        const QString to = endOf(edge, "toID", "to");
        if (m_types.value(from) == madeType || m_types.value(to) == madeType)
            continue;
        if (m_graph.edgeCount() + m_speechEdges.size() >= m_limits.maxEdges)
            return false;
        const bool isSpeech = (m_types.contains(from) && !isArgument(from)) || (m_types.contains(to) && !isArgument(to));
        if (isSpeech)
            m_speechEdges.append(layered(without(edge, {"edgeID", "from", "to", "id"}), {{QStringLiteral("fromID"), from}, {QStringLiteral("toID"), to}}));
        else
            m_graph.addEdge(from, to, {}, without(edge, {"edgeID", "fromID", "toID", "formEdgeID", "id", "from", "to"}));
    }
    return true;
}

/// Those who speak in what we made are named anew.
void AifReader::readPeople()
{
    QJsonArray locutions, participants;
    QSet<QString> made, kept;
    for (const QJsonValue& value : aif().value(QLatin1String("locutions")).toArray()) {
        const bool isMade = m_types.value(textOf(value.toObject(), "nodeID")) == madeType;
        (isMade ? made : kept).insert(textOf(value.toObject(), "personID"));
        if (!isMade)
            locutions.append(value);
    }
    for (const QJsonValue& value : aif().value(QLatin1String("participants")).toArray()) {
        const QString person = textOf(value.toObject(), "participantID");
        if (kept.contains(person) || !made.contains(person))
            participants.append(value);
    }
    keepPart("locutions", locutions);
    keepPart("participants", participants);
}

/// Of what is no statement: a map has boxes for those only. OVA2 and our own AIF for AIFdb tell them elsewhere.
QJsonArray AifReader::otherPlaces() const
{
    QJsonArray given = ova().value(QLatin1String("nodes")).toArray();
    for (const QJsonValue& place : aif().value(QLatin1String("counterpoint")).toObject().value(QLatin1String(aifPlacesKey)).toArray())
        given.append(place);
    for (const QJsonValue& node : aif().value(QLatin1String("nodes")).toArray()) {
        const QJsonValue x = node[QLatin1String("x")], y = node[QLatin1String("y")];
        if (x.isDouble() && y.isDouble())
            given.append(QJsonObject{{QStringLiteral("nodeID"), idOf(node.toObject())}, {QStringLiteral("visible"), true}, {QStringLiteral("x"), x}, {QStringLiteral("y"), y}});
    }
    QJsonArray places;
    QSet<QString> placed;
    for (const QJsonValue& value : given) {
        const QString id = idOf(value.toObject());
        const QString type = m_types.value(id);
        if (type.isEmpty() || type == QLatin1String("I") || type == madeType || placed.contains(id))
            continue;
        placed.insert(id);
        places.append(value);
    }
    return places;
}

void AifReader::readSpeech()
{
    keepPart("nodes", m_speechNodes);
    keepPart("edges", m_speechEdges);
    readPeople();
    keepPart("places", otherPlaces());
    const QJsonObject more = told(without(aif(), {"nodes", "edges", "locutions", "participants", "schemefulfillments", "counterpoint", "AIF", "OVA", "ova", "text"}));
    if (!more.isEmpty())
        m_speech.insert(QLatin1String("more"), more);
}

void AifReader::readSpeakers()
{
    const QHash<QString, QString> speakers = speakersIn(m_speech);
    for (auto speaker = speakers.begin(); speaker != speakers.end(); ++speaker) {
        if (m_known.contains(speaker.key()) && !m_own.contains(speaker.key()))
            m_known[speaker.key()].insert(QLatin1String("attribution"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("person")}, {QStringLiteral("holder"), *speaker}});
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
    QJsonArray nodes = ova().value(QLatin1String("nodes")).toArray();
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
    m_draft.rest = without(own, {"documents", "relations", "links", "layout", "statements", aifPlacesKey});
    QJsonObject unknown = without(m_root, {"AIF", "OVA", "ova", "text"});
    if (const QJsonObject more = told(without(ova(), {"nodes", "edges"})); !more.isEmpty())
        unknown.insert(QLatin1String("OVA"), more);
    if (m_root.contains(QLatin1String("AIF")) && !unknown.isEmpty())
        m_draft.rest.insert(QLatin1String("xaif"), unknown);
}

Result<Imported> AifReader::run()
{
    readOwnPart();
    if (!readNodes())
        return tooLarge(m_name, m_limits);
    for (const QString& id : m_statements)
        m_graph.addStatement(id, {});
    if (!readEdges())
        return tooManyEdges(m_name, m_limits.maxEdges);
    readSpeech();
    readSpeakers();
    readText();
    readPlaces();
    for (const QString& id : m_statements)
        m_graph.addStatement(id, m_known.value(id));
    m_graph.settleInto(m_draft);
    if (!m_speech.isEmpty())
        m_draft.rest.insert(QLatin1String(aifSpeechKey), m_speech);
    return completed(std::move(m_draft), m_name, m_limits);
}

} // namespace

bool isAif(const QJsonObject& root)
{
    if (root.value(QLatin1String("AIF")).isObject())
        return true;
    const QJsonObject node = root.value(QLatin1String("nodes")).toArray().first().toObject();
    return root.value(QLatin1String("edges")).isArray() && (node.contains(QLatin1String("nodeID")) || root.contains(QLatin1String("schemefulfillments")));
}

Result<Imported> readAif(const QJsonObject& root, const QString& name, const ExchangeLimits& limits) { return AifReader(root, name, limits).run(); }

} // namespace cp
