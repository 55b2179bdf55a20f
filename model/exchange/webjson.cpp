#include "model/exchange/webjson.h"

#include "model/exchange/exportgraph.h"
#include "model/exchange/jsonkeys.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRectF>
#include <QUrl>

namespace cp {
namespace {

QString canvasColour(const QString& kind)
{
    if (kind == QLatin1String("attacks") || kind == QLatin1String("undercuts") || kind == QLatin1String("contradict"))
        return QStringLiteral("1");
    if (kind == QLatin1String("condition-of"))
        return QStringLiteral("3");
    return kind == QLatin1String("supports") ? QStringLiteral("4") : QStringLiteral("5");
}

QRectF boxOf(const QJsonObject& layout, const QString& id, qsizetype place)
{
    const QJsonObject box = layout.value(id).toObject();
    const auto number = [&box](const char* name, double fallback) { return box.value(QLatin1String(name)).toDouble(fallback); };
    return {number("x", 0), number("y", static_cast<double>(place) * 120), number("width", 304), number("height", 96)};
}

QJsonObject placed(QJsonObject node, const QRectF& box)
{
    node.insert(QLatin1String("x"), qRound(box.x()));
    node.insert(QLatin1String("y"), qRound(box.y()));
    node.insert(QLatin1String("width"), qRound(box.width()));
    node.insert(QLatin1String("height"), qRound(box.height()));
    return node;
}

/// Edges cannot end at edges here: what points at an inference points at its conclusion.
QString endOf(const QString& id, const QHash<QString, QString>& conclusions)
{
    QString end = id;
    for (int steps = 0; steps < 100 && conclusions.contains(end); ++steps)
        end = conclusions.value(end);
    return end;
}

QJsonArray canvasEdges(const QJsonObject& map)
{
    QHash<QString, QString> conclusions;
    for (const QJsonValue& value : map.value(QLatin1String("relations")).toArray())
        conclusions.insert(textOf(value.toObject(), "id"), textOf(value.toObject(), "target"));
    QJsonArray edges;
    const auto add = [&edges](const QString& id, const QString& from, const QString& to, const QString& kind, bool isDirected) {
        QJsonObject edge{{QStringLiteral("id"), id}, {QStringLiteral("fromNode"), from}, {QStringLiteral("toNode"), to}, {QStringLiteral("label"), kind},
                         {QStringLiteral("color"), canvasColour(kind)}};
        if (!isDirected)
            edge.insert(QLatin1String("toEnd"), QStringLiteral("none"));
        edges.append(edge);
    };
    for (const QJsonValue& value : map.value(QLatin1String("relations")).toArray()) {
        const QJsonObject relation = value.toObject();
        for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
            add(textOf(relation, "id") + u'-' + source.toString(), source.toString(), endOf(textOf(relation, "target"), conclusions), textOf(relation, "kind"), true);
    }
    for (const QJsonValue& value : map.value(QLatin1String("links")).toArray()) {
        const QJsonObject link = value.toObject();
        if (!link.value(QLatin1String("near_miss")).isObject())
            add(textOf(link, "id"), textOf(link, "a"), textOf(link, "b"), textOf(link, "kind"), false);
    }
    return edges;
}

QString urnOf(const QJsonObject& document)
{
    const QString source = textOf(document, "source");
    return QStringLiteral("urn:counterpoint:") + QString::fromLatin1(QUrl::toPercentEncoding(source.isEmpty() ? textOf(document, "id") : source));
}

QJsonArray selectorsOf(const QJsonObject& statement, const QList<uint>& text)
{
    const qsizetype start = statement.value(QLatin1String("start")).toInteger();
    const qsizetype end = statement.value(QLatin1String("end")).toInteger();
    const auto slice = [&text](qsizetype from, qsizetype to) {
        from = std::clamp(from, qsizetype(0), text.size());
        to = std::clamp(to, from, text.size());
        return QString::fromStdU32String(std::u32string(text.begin() + from, text.begin() + to));
    };
    return {QJsonObject{{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")}, {QStringLiteral("exact"), textOf(statement, "quote")},
                        {QStringLiteral("prefix"), slice(start - 32, start)}, {QStringLiteral("suffix"), slice(end, end + 32)}},
            QJsonObject{{QStringLiteral("type"), QStringLiteral("TextPositionSelector")}, {QStringLiteral("start"), start}, {QStringLiteral("end"), end}}};
}

QJsonObject bodyOf(const QString& purpose, const QString& value)
{
    return {{QStringLiteral("type"), QStringLiteral("TextualBody")}, {QStringLiteral("purpose"), purpose}, {QStringLiteral("format"), QStringLiteral("text/plain")},
            {QStringLiteral("value"), value}};
}

QJsonArray bodiesOf(const QJsonObject& statement)
{
    QJsonArray bodies{bodyOf(QStringLiteral("commenting"), textOf(statement, "text")), bodyOf(QStringLiteral("tagging"), textOf(statement, "role"))};
    if (const QString chance = chanceText(statement); !chance.isEmpty())
        bodies.append(bodyOf(QStringLiteral("assessing"), chance));
    if (const QString note = textOf(statement, "note"); !note.isEmpty())
        bodies.append(bodyOf(QStringLiteral("commenting"), note));
    for (const QJsonValue& tag : statement.value(QLatin1String("tags")).toArray())
        bodies.append(bodyOf(QStringLiteral("tagging"), tag.toString()));
    return bodies;
}

QJsonObject annotationOf(const QString& id, const QString& motivation, const QJsonArray& bodies, const QJsonValue& target)
{
    return {{QStringLiteral("@context"), QStringLiteral("http://www.w3.org/ns/anno.jsonld")}, {QStringLiteral("id"), QStringLiteral("urn:counterpoint:") + id},
            {QStringLiteral("type"), QStringLiteral("Annotation")}, {QStringLiteral("motivation"), motivation},
            {QStringLiteral("body"), bodies}, {QStringLiteral("target"), target}};
}

/// Where each statement that quotes its document stands.
QHash<QString, QJsonObject> annotationTargets(const QJsonObject& map)
{
    QHash<QString, QString> urns;
    QHash<QString, QList<uint>> texts;
    for (const QJsonValue& document : map.value(QLatin1String("documents")).toArray()) {
        urns.insert(textOf(document.toObject(), "id"), urnOf(document.toObject()));
        texts.insert(textOf(document.toObject(), "id"), textOf(document.toObject(), "text").toUcs4());
    }
    QHash<QString, QJsonObject> targets;
    for (const QJsonValue& value : map.value(QLatin1String("statements")).toArray()) {
        const QJsonObject statement = value.toObject();
        const QString home = textOf(statement, "document");
        if (!textOf(statement, "quote").isEmpty())
            targets.insert(textOf(statement, "id"), {{QStringLiteral("source"), urns.value(home)}, {QStringLiteral("selector"), selectorsOf(statement, texts.value(home))}});
    }
    return targets;
}

} // namespace

QByteArray writeJsonCanvas(const Workspace& workspace)
{
    const QJsonObject map = exportGraphOf(workspace).map;
    const QJsonObject layout = map.value(QLatin1String("layout")).toObject();
    QHash<QString, QRectF> groups;
    QJsonArray cards;
    for (const QJsonValue& value : map.value(QLatin1String("statements")).toArray()) {
        const QJsonObject statement = value.toObject();
        const QString id = textOf(statement, "id");
        const QRectF box = boxOf(layout, id, cards.size());
        const QString chance = chanceText(statement);
        QJsonObject card{{QStringLiteral("id"), id}, {QStringLiteral("type"), QStringLiteral("text")},
                         {QStringLiteral("text"), textOf(statement, "text") + (chance.isEmpty() ? QString() : QStringLiteral("\n\n") + chance)}};
        if (statement.value(QLatin1String("main")).toBool())
            card.insert(QLatin1String("color"), QStringLiteral("6"));
        cards.append(placed(card, box));
        groups[textOf(statement, "document")] |= box;
    }
    QJsonArray nodes; // groups first: they lie below
    for (const QJsonValue& value : map.value(QLatin1String("documents")).toArray()) {
        const QString id = textOf(value.toObject(), "id");
        nodes.append(placed({{QStringLiteral("id"), id}, {QStringLiteral("type"), QStringLiteral("group")}, {QStringLiteral("label"), textOf(value.toObject(), "title")}},
                            groups.value(id, QRectF(0, 0, 304, 96)).adjusted(-24, -24, 24, 24)));
    }
    for (const QJsonValue& card : cards)
        nodes.append(card);
    return QJsonDocument(QJsonObject{{QStringLiteral("nodes"), nodes}, {QStringLiteral("edges"), canvasEdges(map)}}).toJson();
}

QByteArray writeWebAnnotations(const Workspace& workspace)
{
    const QJsonObject map = exportGraphOf(workspace).map;
    const QHash<QString, QJsonObject> targets = annotationTargets(map);
    QJsonArray annotations;
    for (const QJsonValue& value : map.value(QLatin1String("statements")).toArray()) {
        const QJsonObject statement = value.toObject();
        const QString id = textOf(statement, "id");
        if (targets.contains(id))
            annotations.append(annotationOf(id, QStringLiteral("commenting"), bodiesOf(statement), targets.value(id)));
    }
    for (const QJsonValue& value : map.value(QLatin1String("links")).toArray()) {
        const QJsonObject link = value.toObject();
        const QString a = textOf(link, "a");
        const QString b = textOf(link, "b");
        if (link.value(QLatin1String("near_miss")).isObject() || !targets.contains(a) || !targets.contains(b))
            continue;
        const QJsonArray bodies{bodyOf(QStringLiteral("tagging"), textOf(link, "kind")), bodyOf(QStringLiteral("commenting"), textOf(link, "explanation"))};
        annotations.append(annotationOf(textOf(link, "id"), QStringLiteral("linking"), bodies, QJsonArray{targets.value(a), targets.value(b)}));
    }
    return QJsonDocument(annotations).toJson();
}

} // namespace cp
