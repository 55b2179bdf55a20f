#include "model/exchange/aif.h"

#include "model/exchange/aifspeech.h"
#include "model/exchange/exportgraph.h"
#include "model/exchange/jsonkeys.h"
#include "model/exchange/mapjson.h"
#include "model/exchange/schemegraph.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace cp {
namespace {

/// AIFdb wants a time in every node; a map has none, and equal maps are to give equal bytes.
const QString noTime = QStringLiteral("1970-01-01 00:00:00");

struct SchemeName {
    QString type, text, id;
};

SchemeName schemeOf(const QString& kind)
{
    if (kind == QLatin1String("attacks") || kind == QLatin1String("undercuts") || kind == QLatin1String("contradict"))
        return {QStringLiteral("CA"), QStringLiteral("Default Conflict"), QStringLiteral("71")};
    if (kind == QLatin1String("elaborates") || kind == QLatin1String("match"))
        return {QStringLiteral("MA"), QStringLiteral("Default Rephrase"), QStringLiteral("144")};
    return {QStringLiteral("RA"), QStringLiteral("Default Inference"), QStringLiteral("72")};
}

/// The name that a statement, relation or link had in the AIF file that it came from.
QString givenName(const QJsonObject& thing) { return textOf(thing.value(QLatin1String("aif")).toObject(), "nodeID"); }

/// Neither relations of conditions nor links that say little have a node.
bool hasNode(const QJsonObject& thing)
{
    const QString kind = textOf(thing, "kind");
    return kind != QLatin1String("condition-of") && kind != QLatin1String("related") && !thing.value(QLatin1String("near_miss")).isObject();
}

/// Where a statement stands in its text, in code points.
struct MarkedPlace {
    qsizetype start, end;
    QString node;
};

/// A text as HTML with its places marked; of places that overlap the first.
QString markedText(const QList<uint>& text, std::vector<MarkedPlace> places)
{
    const auto slice = [&text](qsizetype from, qsizetype to) {
        const std::u32string part(text.begin() + from, text.begin() + to);
        return QString::fromStdU32String(part).toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
    };
    std::stable_sort(places.begin(), places.end(), [](const MarkedPlace& a, const MarkedPlace& b) { return a.start < b.start; });
    QString html;
    qsizetype done = 0;
    for (const MarkedPlace& place : places) {
        if (place.start < done || place.end > text.size())
            continue;
        html += slice(done, place.start) + QStringLiteral("<span class=\"highlighted\" id=\"%1\">%2</span>").arg(place.node, slice(place.start, place.end));
        done = place.end;
    }
    return html + slice(done, text.size());
}

class AifWriter final {
public:
    explicit AifWriter(const Workspace& workspace) : m_map(mapToJson(workspace)) {}

    [[nodiscard]] QJsonObject aif(AifDialect dialect);
    [[nodiscard]] QJsonObject xaif();

private:
    void takeSpeech();
    void addSpeech();
    [[nodiscard]] QString nameFor(const QString& given);
    QString addNode(const QString& type, const QString& text, const QJsonObject& more = {});
    void addEdge(const QString& from, const QString& to, const QJsonObject& more = {});
    void joinRelation(const QJsonObject& relation, const QString& node, const QString& target);
    QString addScheme(const QString& kind, const QJsonObject& own);
    void addStatement(const QJsonObject& statement);
    void addLocution(const QJsonObject& statement, const QString& node, const QString& text);
    QString participantOf(const QString& speaker);
    void addRelations();
    void addLinks();
    [[nodiscard]] QString composedText(const QJsonObject& statement) const;
    [[nodiscard]] QJsonObject ownPart(AifDialect dialect) const;
    [[nodiscard]] QHash<QString, std::vector<MarkedPlace>> placesByDocument() const;
    [[nodiscard]] QString highlighted() const;

    QJsonObject m_map;
    QJsonObject m_speech;      ///< what still stands of it
    QSet<QString> m_spoken;    ///< nodes with a locution that was kept
    QSet<QString> m_reserved;  ///< names of nodes that were given
    QSet<QString> m_names;
    qsizetype m_count = 0;
    QHash<QString, QString> m_nodeOf; ///< statement or relation to its node
    QHash<QString, QJsonObject> m_things; ///< statements and relations
    QHash<QString, QStringList> m_conditions; ///< consequent to "if …"
    QHash<QString, QString> m_titles, m_texts, m_participantOf;
    QSet<QString> m_personIds;
    QJsonArray m_nodes, m_edges, m_locutions, m_participants, m_fulfilments;
    QJsonArray m_ownRelations, m_ownLinks; ///< what AIF has no node for
};

QString AifWriter::nameFor(const QString& given)
{
    QString name = given;
    while (name.isEmpty() || m_names.contains(name) || (name != given && m_reserved.contains(name)))
        name = QString::number(++m_count);
    m_names.insert(name);
    return name;
}

QString AifWriter::addNode(const QString& type, const QString& text, const QJsonObject& more)
{
    const QString id = nameFor(textOf(more, "nodeID"));
    QJsonObject node = more;
    node.insert(QLatin1String("nodeID"), id);
    node.insert(QLatin1String("type"), type);
    node.insert(QLatin1String("text"), text);
    if (!node.contains(QLatin1String("timestamp")))
        node.insert(QLatin1String("timestamp"), noTime);
    m_nodes.append(node);
    return id;
}

void AifWriter::addEdge(const QString& from, const QString& to, const QJsonObject& more)
{
    m_edges.append(layered(more, {{QStringLiteral("edgeID"), QString::number(m_edges.size() + 1)}, {QStringLiteral("fromID"), from},
                                  {QStringLiteral("toID"), to}, {QStringLiteral("formEdgeID"), QJsonValue::Null}}));
}

QString AifWriter::addScheme(const QString& kind, const QJsonObject& own)
{
    const SchemeName scheme = schemeOf(kind);
    const QString given = textOf(own, "scheme");
    const QString name = given.isEmpty() ? scheme.text : given;
    const QJsonObject kept = own.value(QLatin1String("aif")).toObject();
    const QJsonValue number = given.isEmpty() || !kept.contains(QLatin1String("schemeID")) ? QJsonValue(scheme.id) : kept.value(QLatin1String("schemeID"));
    const QString id = addNode(scheme.type, name, layered(kept, {{QStringLiteral("scheme"), name}, {QStringLiteral("schemeID"), number}, {QStringLiteral("counterpoint"), own}}));
    m_fulfilments.append(QJsonObject{{QStringLiteral("nodeID"), id}, {QStringLiteral("schemeID"), number}, {QStringLiteral("scheme"), name}});
    return id;
}

/// AIFdb reads the text only: the words of chance and the conditions are repeated there, line ends become spaces.
QString AifWriter::composedText(const QJsonObject& statement) const
{
    QString text = textOf(statement, "text").simplified();
    const QString phrase = textOf(statement.value(QLatin1String("probability")).toObject(), "phrase").simplified();
    if (!phrase.isEmpty() && !text.contains(phrase, Qt::CaseInsensitive))
        text += QStringLiteral(" (%1)").arg(phrase);
    for (const QString& condition : m_conditions.value(textOf(statement, "id")))
        text += QStringLiteral(" (%1)").arg(condition);
    return text;
}

QString AifWriter::participantOf(const QString& speaker)
{
    if (const auto known = m_participantOf.constFind(speaker); known != m_participantOf.constEnd())
        return *known;
    QString id;
    for (qsizetype number = m_participants.size() + 1; id.isEmpty() || m_personIds.contains(id); ++number)
        id = QString::number(number);
    m_personIds.insert(id);
    const qsizetype space = speaker.lastIndexOf(u' ');
    m_participants.append(QJsonObject{{QStringLiteral("participantID"), id}, {QStringLiteral("firstname"), space < 0 ? QString() : speaker.left(space)},
                                      {QStringLiteral("surname"), speaker.mid(space + 1)}});
    m_participantOf.insert(speaker, id);
    return id;
}

/// A map needs none; AIF does, marked as made for it.
void AifWriter::addLocution(const QJsonObject& statement, const QString& node, const QString& text)
{
    const QJsonObject made{{QStringLiteral("made"), true}};
    const QString holder = textOf(statement.value(QLatin1String("attribution")).toObject(), "holder").simplified();
    const QString speaker = holder.isEmpty() ? m_titles.value(textOf(statement, "document")) : holder;
    const QString locution = addNode(QStringLiteral("L"), speaker + QStringLiteral(" : ") + text, {{QStringLiteral("counterpoint"), made}});
    const QString asserting = addNode(QStringLiteral("YA"), QStringLiteral("Asserting"), {{QStringLiteral("scheme"), QStringLiteral("Asserting")},
                                                                                         {QStringLiteral("schemeID"), QStringLiteral("74")},
                                                                                         {QStringLiteral("counterpoint"), made}});
    addEdge(locution, asserting);
    addEdge(asserting, node);
    m_locutions.append(QJsonObject{{QStringLiteral("nodeID"), locution}, {QStringLiteral("personID"), participantOf(speaker)},
                                   {QStringLiteral("timestamp"), noTime}, {QStringLiteral("start"), QJsonValue::Null},
                                   {QStringLiteral("end"), QJsonValue::Null}, {QStringLiteral("source"), QJsonValue::Null}});
}

void AifWriter::addStatement(const QJsonObject& statement)
{
    const QString text = composedText(statement);
    QJsonObject own = withoutKept(statement);
    // The text counts as unchanged when the node still says this.
    own.insert(QLatin1String("written"), text);
    const QString node = addNode(QStringLiteral("I"), text, layered(own.value(QLatin1String("aif")).toObject(), {{QStringLiteral("counterpoint"), own}}));
    m_nodeOf.insert(textOf(statement, "id"), node);
    if (!m_spoken.contains(node))
        addLocution(statement, node, text);
}

/// What was said stands as long as what it was about; somebody else's words are none of a holder that was put in.
void AifWriter::takeSpeech()
{
    const QJsonObject speech = m_map.value(QLatin1String(aifSpeechKey)).toObject();
    const QHash<QString, QString> speakers = speakersIn(speech);
    QSet<QString> arguments;
    for (const char* kind : {"statements", "relations", "links"}) {
        for (const QJsonValue& value : m_map.value(QLatin1String(kind)).toArray()) {
            const QJsonObject thing = value.toObject();
            const QString name = givenName(thing);
            m_reserved.insert(name);
            const QString holder = textOf(thing.value(QLatin1String("attribution")).toObject(), "holder");
            if (hasNode(thing) && speakers.value(name, holder) == holder)
                arguments.insert(name);
        }
    }
    m_speech = standingSpeech(speech, arguments);
    m_spoken = spokenIn(m_speech);
    for (const QJsonValue& node : m_speech.value(QLatin1String("nodes")).toArray())
        m_names.insert(textOf(node.toObject(), "nodeID"));
    m_locutions = m_speech.value(QLatin1String("locutions")).toArray();
    m_participants = m_speech.value(QLatin1String("participants")).toArray();
    for (const QJsonValue& value : m_participants) {
        const QJsonObject person = value.toObject();
        m_personIds.insert(textOf(person, "participantID"));
        m_participantOf.insert((textOf(person, "firstname") + u' ' + textOf(person, "surname")).simplified(), textOf(person, "participantID"));
    }
}

void AifWriter::addSpeech()
{
    for (const QJsonValue& node : m_speech.value(QLatin1String("nodes")).toArray())
        m_nodes.append(node);
    for (const QJsonValue& value : m_speech.value(QLatin1String("edges")).toArray()) {
        const QJsonObject edge = value.toObject();
        addEdge(textOf(edge, "fromID"), textOf(edge, "toID"), edge);
    }
}

void AifWriter::addRelations()
{
    const QJsonArray relations = m_map.value(QLatin1String("relations")).toArray();
    for (const QJsonValue& value : relations) {
        const QJsonObject relation = value.toObject();
        if (hasNode(relation))
            m_nodeOf.insert(textOf(relation, "id"), addScheme(textOf(relation, "kind"), withoutKept(without(relation, {"sources", "target"}))));
    }
    for (const QJsonValue& value : relations) {
        const QJsonObject relation = value.toObject();
        const QString node = m_nodeOf.value(textOf(relation, "id"));
        const QString target = m_nodeOf.value(textOf(relation, "target"));
        if (node.isEmpty() || target.isEmpty()) {
            m_ownRelations.append(relation);
            continue;
        }
        joinRelation(relation, node, target);
    }
}

void AifWriter::joinRelation(const QJsonObject& relation, const QString& node, const QString& target)
{
    for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
        addEdge(m_nodeOf.value(source.toString()), node, keptOfEdge(relation, m_things.value(source.toString())));
    addEdge(node, target, keptOfEdge(relation, m_things.value(textOf(relation, "target"))));
}

void AifWriter::addLinks()
{
    for (const QJsonValue& value : m_map.value(QLatin1String("links")).toArray()) {
        const QJsonObject link = value.toObject();
        const QString kind = textOf(link, "kind");
        if (!hasNode(link)) {
            m_ownLinks.append(link);
            continue;
        }
        const QString a = m_nodeOf.value(textOf(link, "a"));
        const QString b = m_nodeOf.value(textOf(link, "b"));
        const QString there = addScheme(kind, withoutKept(without(link, {"a", "b"})));
        addEdge(a, there, keptOfEdge(link, m_things.value(textOf(link, "a"))));
        addEdge(there, b, keptOfEdge(link, m_things.value(textOf(link, "b"))));
        if (kind != QLatin1String("contradict"))
            continue;
        const QString back = addScheme(kind, {{QStringLiteral("pair"), textOf(link, "id")}});
        addEdge(b, back);
        addEdge(back, a);
    }
}

QJsonObject AifWriter::ownPart(AifDialect dialect) const
{
    QJsonObject own = without(m_map, {"statements", "relations", "links", aifSpeechKey});
    own.insert(QLatin1String("relations"), m_ownRelations);
    own.insert(QLatin1String("links"), m_ownLinks);
    if (const QJsonArray places = m_speech.value(QLatin1String("places")).toArray(); dialect == AifDialect::Aifdb && !places.isEmpty())
        own.insert(QLatin1String(aifPlacesKey), places);
    return own;
}

QJsonObject AifWriter::aif(AifDialect dialect)
{
    for (const QJsonValue& value : m_map.value(QLatin1String("documents")).toArray()) {
        m_titles.insert(textOf(value.toObject(), "id"), textOf(value.toObject(), "title").simplified());
        m_texts.insert(textOf(value.toObject(), "id"), textOf(value.toObject(), "text"));
    }
    const QJsonArray statements = m_map.value(QLatin1String("statements")).toArray();
    for (const char* kind : {"statements", "relations"}) {
        for (const QJsonValue& value : m_map.value(QLatin1String(kind)).toArray())
            m_things.insert(textOf(value.toObject(), "id"), value.toObject());
    }
    for (const QJsonValue& value : m_map.value(QLatin1String("relations")).toArray()) {
        const QJsonObject relation = value.toObject();
        if (textOf(relation, "kind") != QLatin1String("condition-of"))
            continue;
        for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
            m_conditions[textOf(relation, "target")] += textOf(relation, "condition").replace(u'-', u' ') + u' ' + textOf(m_things.value(source.toString()), "text").simplified();
    }
    takeSpeech();
    for (const QJsonValue& value : statements)
        addStatement(value.toObject());
    addRelations();
    addLinks();
    addSpeech();
    const QJsonObject none{{QStringLiteral("descriptorfulfillments"), QJsonArray()}, {QStringLiteral("cqdescriptorfulfillments"), QJsonArray()}};
    return layered(layered(none, m_speech.value(QLatin1String("more")).toObject()),
                   {{QStringLiteral("nodes"), m_nodes}, {QStringLiteral("edges"), m_edges}, {QStringLiteral("locutions"), m_locutions},
                    {QStringLiteral("schemefulfillments"), m_fulfilments}, {QStringLiteral("participants"), m_participants}, {QStringLiteral("counterpoint"), ownPart(dialect)}});
}

QHash<QString, std::vector<MarkedPlace>> AifWriter::placesByDocument() const
{
    QHash<QString, std::vector<MarkedPlace>> places;
    for (const QJsonValue& value : m_map.value(QLatin1String("statements")).toArray()) {
        const QJsonObject s = value.toObject();
        const qsizetype start = s.value(QLatin1String("start")).toInteger();
        const qsizetype end = s.value(QLatin1String("end")).toInteger();
        if (end > start)
            places[textOf(s, "document")].push_back({start, end, m_nodeOf.value(textOf(s, "id"))});
    }
    return places;
}

/// The texts with the places of the statements marked.
QString AifWriter::highlighted() const
{
    const QHash<QString, std::vector<MarkedPlace>> places = placesByDocument();
    QString html;
    for (const QJsonValue& value : m_map.value(QLatin1String("documents")).toArray()) {
        const QString id = textOf(value.toObject(), "id");
        html += markedText(m_texts.value(id).toUcs4(), places.value(id)) + QStringLiteral("<br><br>");
    }
    return html;
}

QJsonObject AifWriter::xaif()
{
    const QJsonObject inner = aif(AifDialect::Xaif);
    QJsonArray places = m_speech.value(QLatin1String("places")).toArray();
    QJsonArray edges;
    const QJsonObject layout = m_map.value(QLatin1String("layout")).toObject();
    for (auto box = layout.begin(); box != layout.end(); ++box)
        places.append(QJsonObject{{QStringLiteral("nodeID"), m_nodeOf.value(box.key())}, {QStringLiteral("visible"), true},
                                  {QStringLiteral("x"), box.value().toObject().value(QLatin1String("x"))},
                                  {QStringLiteral("y"), box.value().toObject().value(QLatin1String("y"))}, {QStringLiteral("timestamp"), noTime}});
    for (const QJsonValue& edge : m_edges)
        edges.append(QJsonObject{{QStringLiteral("fromID"), edge[QLatin1String("fromID")]}, {QStringLiteral("toID"), edge[QLatin1String("toID")]},
                                 {QStringLiteral("visible"), true}});
    const QJsonObject kept = m_map.value(QLatin1String("xaif")).toObject();
    const QJsonObject nobody{{QStringLiteral("firstname"), QString()}, {QStringLiteral("surname"), QString()}, {QStringLiteral("url"), QString()}};
    const QJsonObject ova = layered(layered(nobody, kept.value(QLatin1String("OVA")).toObject()), {{QStringLiteral("nodes"), places}, {QStringLiteral("edges"), edges}});
    return layered(kept, {{QStringLiteral("AIF"), inner}, {QStringLiteral("text"), QJsonObject{{QStringLiteral("txt"), highlighted()}}}, {QStringLiteral("OVA"), ova}});
}

} // namespace

QByteArray writeAif(const Workspace& workspace, AifDialect dialect)
{
    AifWriter writer(workspace);
    return QJsonDocument(dialect == AifDialect::Aifdb ? writer.aif(dialect) : writer.xaif()).toJson(QJsonDocument::Compact);
}

} // namespace cp
