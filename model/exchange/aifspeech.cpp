#include "model/exchange/aifspeech.h"

#include "model/exchange/jsonkeys.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

namespace cp {
namespace {

QJsonArray partOf(const QJsonObject& speech, const char* name) { return speech.value(QLatin1String(name)).toArray(); }

QHash<QString, QString> typesIn(const QJsonObject& speech)
{
    QHash<QString, QString> types;
    for (const QJsonValue& node : partOf(speech, "nodes"))
        types.insert(textOf(node.toObject(), "nodeID"), textOf(node.toObject(), "type").toUpper());
    return types;
}

/// Which nodes stand, found from those that are gone outwards.
class Standing final {
public:
    Standing(const QJsonObject& speech, const QSet<QString>& arguments);

    [[nodiscard]] bool isGone(const QString& node) const { return m_gone.contains(node); }

private:
    struct Node {
        QStringList from, to;
        int left = 0, follows = 0; ///< of `from` and `to`, that stand
        bool isLocution = false;
    };
    void drop(const QString& node);

    QHash<QString, Node> m_nodes;
    QSet<QString> m_gone;
    QStringList m_fresh; ///< gone, and their neighbours not looked at yet
};

Standing::Standing(const QJsonObject& speech, const QSet<QString>& arguments)
{
    const QHash<QString, QString> types = typesIn(speech);
    for (const QJsonValue& value : partOf(speech, "edges")) {
        const QString from = textOf(value.toObject(), "fromID");
        const QString to = textOf(value.toObject(), "toID");
        m_nodes[from].to += to;
        m_nodes[to].from += from;
    }
    for (auto node = m_nodes.begin(); node != m_nodes.end(); ++node) {
        node->left = static_cast<int>(node->from.size());
        node->follows = static_cast<int>(node->to.size());
        node->isLocution = types.value(node.key()) == QLatin1String("L");
        if (!types.contains(node.key()) && !arguments.contains(node.key()))
            drop(node.key());
    }
    while (!m_fresh.isEmpty()) {
        const Node node = m_nodes.value(m_fresh.takeLast());
        for (const QString& before : node.from) {
            if (--m_nodes[before].follows == 0 && types.contains(before))
                drop(before);
        }
        for (const QString& after : node.to) {
            // What somebody said stands by itself.
            if (--m_nodes[after].left == 0 && !m_nodes[after].isLocution && types.contains(after))
                drop(after);
        }
    }
}

void Standing::drop(const QString& node)
{
    if (m_gone.contains(node))
        return;
    m_gone.insert(node);
    m_fresh += node;
}

QJsonArray standingPlaces(const QJsonObject& speech, const Standing& standing, const QSet<QString>& arguments)
{
    const QHash<QString, QString> types = typesIn(speech);
    QJsonArray places;
    for (const QJsonValue& place : partOf(speech, "places")) {
        const QString node = textOf(place.toObject(), "nodeID");
        if (arguments.contains(node) || (types.contains(node) && !standing.isGone(node)))
            places.append(place);
    }
    return places;
}

} // namespace

QHash<QString, QString> speakersIn(const QJsonObject& speech)
{
    QHash<QString, QString> persons, named, words, sayers;
    for (const QJsonValue& value : partOf(speech, "participants")) {
        const QJsonObject person = value.toObject();
        persons.insert(textOf(person, "participantID"), (textOf(person, "firstname") + u' ' + textOf(person, "surname")).simplified());
    }
    for (const QJsonValue& value : partOf(speech, "locutions"))
        named.insert(textOf(value.toObject(), "nodeID"), persons.value(textOf(value.toObject(), "personID")));
    for (const QJsonValue& node : partOf(speech, "nodes"))
        words.insert(textOf(node.toObject(), "nodeID"), textOf(node.toObject(), "text"));
    const QHash<QString, QString> types = typesIn(speech);
    static const QRegularExpression before(QStringLiteral("^\\s*([^:]{1,60}?)\\s*:\\s"));
    for (const QJsonValue& value : partOf(speech, "edges")) {
        const QString from = textOf(value.toObject(), "fromID");
        const QString to = textOf(value.toObject(), "toID");
        if (types.value(from) == QLatin1String("L") && types.value(to) == QLatin1String("YA"))
            sayers.insert(to, named.value(from).isEmpty() ? before.match(words.value(from)).captured(1) : named.value(from));
    }
    QHash<QString, QString> speakers;
    for (const QJsonValue& value : partOf(speech, "edges")) {
        const QString speaker = sayers.value(textOf(value.toObject(), "fromID"));
        if (!speaker.isEmpty())
            speakers.insert(textOf(value.toObject(), "toID"), speaker);
    }
    return speakers;
}

QJsonObject standingSpeech(const QJsonObject& speech, const QSet<QString>& arguments)
{
    const Standing standing(speech, arguments);
    QJsonArray nodes, edges, locutions;
    for (const QJsonValue& node : partOf(speech, "nodes")) {
        if (!standing.isGone(textOf(node.toObject(), "nodeID")))
            nodes.append(node);
    }
    for (const QJsonValue& edge : partOf(speech, "edges")) {
        if (!standing.isGone(textOf(edge.toObject(), "fromID")) && !standing.isGone(textOf(edge.toObject(), "toID")))
            edges.append(edge);
    }
    for (const QJsonValue& locution : partOf(speech, "locutions")) {
        if (!standing.isGone(textOf(locution.toObject(), "nodeID")))
            locutions.append(locution);
    }
    const QJsonArray places = standingPlaces(speech, standing, arguments);
    return layered(speech, {{QStringLiteral("nodes"), nodes}, {QStringLiteral("edges"), edges}, {QStringLiteral("locutions"), locutions}, {QStringLiteral("places"), places}});
}

QSet<QString> spokenIn(const QJsonObject& speech)
{
    const QHash<QString, QString> types = typesIn(speech);
    QSet<QString> spoken;
    for (const QJsonValue& edge : partOf(speech, "edges")) {
        if (types.value(textOf(edge.toObject(), "fromID")) == QLatin1String("YA"))
            spoken.insert(textOf(edge.toObject(), "toID"));
    }
    return spoken;
}

int speechSteps(const QJsonObject& speech)
{
    int steps = 0;
    for (const QJsonValue& node : partOf(speech, "nodes"))
        steps += textOf(node.toObject(), "type").toUpper() != QLatin1String("YA");
    return steps;
}

} // namespace cp
