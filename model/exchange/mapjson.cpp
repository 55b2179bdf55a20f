#include "model/exchange/mapjson.h"

#include "model/base/names.h"
#include "model/documents/codepoints.h"
#include "model/exchange/jsonkeys.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <map>

namespace cp {
namespace {

using CodePoints = QHash<DocumentId, CodePointMap>;

QString key(const char* name) { return QString::fromLatin1(name); }

/// What is unknown of an object inside another; see the reader.
QJsonObject restOf(const QJsonObject& extra, const char* name) { return extra.value(QLatin1String(name)).toObject(); }

QJsonObject joined(QJsonObject object, const QJsonObject& known)
{
    for (auto at = known.begin(); at != known.end(); ++at)
        object.insert(at.key(), at.value());
    return object;
}

void addSpan(QJsonObject& object, const CodePointMap& points, Span span)
{
    const Span outside = points.toCodePoints(span);
    object.insert(key("start"), outside.start);
    object.insert(key("end"), outside.end);
}

QJsonObject spanObject(const CodePointMap& points, Span span)
{
    QJsonObject object;
    addSpan(object, points, span);
    return object;
}

QString paragraphName(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Title: return key("title");
    case ParagraphKind::Heading: return key("heading");
    case ParagraphKind::Body: return key("body");
    case ParagraphKind::ListItem: return key("list-item");
    case ParagraphKind::Quotation: return key("quotation");
    case ParagraphKind::Furniture: return key("furniture");
    }
    return {};
}

QJsonObject documentObject(const Document& document, const CodePointMap& points)
{
    QJsonObject object = document.extra;
    object.insert(key("id"), nameOf(document.id));
    object.insert(key("title"), document.title);
    object.insert(key("source"), document.source);
    object.insert(key("sha256"), QString::fromLatin1(document.sha256));
    object.insert(key("language"), document.language);
    object.insert(key("text"), document.text);
    QJsonArray sentences;
    for (const Span sentence : document.sentences)
        sentences.append(spanObject(points, sentence));
    object.insert(key("sentences"), sentences);
    QJsonArray paragraphs;
    for (const Paragraph& paragraph : document.paragraphs) {
        QJsonObject part = spanObject(points, paragraph.span);
        part.insert(key("kind"), paragraphName(paragraph.kind));
        paragraphs.append(part);
    }
    object.insert(key("paragraphs"), paragraphs);
    return object;
}

QJsonValue probabilityValue(const std::optional<StatedProbability>& probability, const CodePointMap& points, QJsonObject object)
{
    if (!probability)
        return QJsonValue::Null;
    object.insert(key("kind"), nameOf(probability->kind));
    object.insert(key("phrase"), probability->phrase);
    addSpan(object, points, probability->span);
    object.insert(key("low"), probability->low);
    object.insert(key("high"), probability->high);
    object.insert(key("best"), probability->best);
    object.insert(key("scale"), probability->scale);
    return object;
}

QJsonObject statementObject(const Statement& statement, const CodePointMap& points)
{
    QJsonObject object = statement.extra;
    object.insert(key("id"), nameOf(statement.id));
    object.insert(key("document"), nameOf(statement.document));
    addSpan(object, points, statement.span);
    object.insert(key("quote"), statement.quote);
    object.insert(key("text"), statement.text);
    object.insert(key("role"), nameOf(statement.role));
    object.insert(key("main"), statement.main);
    object.insert(key("negated"), statement.negated);
    object.insert(key("attribution"), joined(restOf(statement.extra, "attribution"), {{key("kind"), nameOf(statement.attribution.kind)},
                                                                                       {key("holder"), statement.attribution.holder}}));
    object.insert(key("probability"), probabilityValue(statement.probability, points, restOf(statement.extra, "probability")));
    object.insert(key("confidence"), statement.confidence);
    object.insert(key("origin"), nameOf(statement.origin));
    object.insert(key("review"), nameOf(statement.review));
    object.insert(key("note"), statement.note);
    object.insert(key("tags"), QJsonArray::fromStringList(statement.tags));
    return object;
}

QJsonObject relationObject(const Relation& relation, const CodePoints& points)
{
    QJsonObject object = relation.extra;
    object.insert(key("id"), nameOf(relation.id));
    object.insert(key("kind"), nameOf(relation.kind));
    QJsonArray sources;
    for (StatementId source : relation.sources)
        sources.append(nameOf(source));
    object.insert(key("sources"), sources);
    object.insert(key("target"), std::visit([](auto id) { return nameOf(id); }, relation.target));
    object.insert(key("confidence"), relation.confidence);
    object.insert(key("condition"), relation.condition ? QJsonValue(nameOf(*relation.condition)) : QJsonValue::Null);
    QJsonValue cue = QJsonValue::Null;
    if (relation.cue && points.contains(relation.cue->document)) {
        QJsonObject place = restOf(relation.extra, "cue");
        addSpan(place, *points.constFind(relation.cue->document), relation.cue->span);
        place.insert(key("document"), nameOf(relation.cue->document));
        place.insert(key("text"), relation.cue->text);
        cue = place;
    }
    object.insert(key("cue"), cue);
    object.insert(key("origin"), nameOf(relation.origin));
    object.insert(key("review"), nameOf(relation.review));
    return object;
}

QJsonArray alignmentArray(const Link& link, const CodePointMap& a, const CodePointMap& b)
{
    QJsonArray pairs;
    for (const AlignedPair& pair : link.alignment)
        pairs.append(QJsonObject{{key("a"), spanObject(a, pair.a)}, {key("b"), spanObject(b, pair.b)}, {key("type"), nameOf(pair.type)}});
    return pairs;
}

QJsonObject linkObject(const Link& link, const ArgumentMap& map, const CodePoints& points)
{
    QJsonObject object = link.extra;
    object.insert(key("id"), nameOf(link.id));
    object.insert(key("kind"), nameOf(link.kind));
    object.insert(key("a"), nameOf(link.a));
    object.insert(key("b"), nameOf(link.b));
    object.insert(key("score"), link.score);
    QJsonArray reasons;
    for (Reason reason : link.reasons)
        reasons.append(nameOf(reason));
    object.insert(key("reasons"), reasons);
    object.insert(key("alignment"), alignmentArray(link, *points.constFind(map.find(link.a)->document),
                                                   *points.constFind(map.find(link.b)->document)));
    object.insert(key("explanation"), link.explanation);
    object.insert(key("near_miss"), link.nearMiss ? QJsonValue(joined(restOf(link.extra, "near_miss"), {{key("reason"), nameOf(link.nearMiss->reason)},
                                                                                                         {key("explanation"), link.nearMiss->explanation}}))
                                                  : QJsonValue::Null);
    object.insert(key("origin"), nameOf(link.origin));
    object.insert(key("review"), nameOf(link.review));
    object.insert(key("note"), link.note);
    return object;
}

QJsonObject layoutObject(const ArgumentMap& map, const QJsonObject& rests)
{
    std::map<QString, QJsonValue> byName;
    for (const NodeBox& box : map.boxes()) {
        const QString name = nameOf(box.id);
        byName[name] = joined(rests.value(name).toObject(), {{key("x"), box.x}, {key("y"), box.y}, {key("width"), box.width},
                                                             {key("height"), box.height}, {key("pinned"), box.pinned}});
    }
    return objectOf(byName);
}

} // namespace

QJsonObject mapToJson(const Workspace& workspace)
{
    const ArgumentMap& map = workspace.map;
    CodePoints points;
    QJsonArray documents, statements, relations, links;
    for (const Document& document : map.documents()) {
        points.insert(document.id, CodePointMap(document.text));
        documents.append(documentObject(document, *points.constFind(document.id)));
    }
    for (const Statement& statement : map.statements())
        statements.append(statementObject(statement, *points.constFind(statement.document)));
    for (const Relation& relation : map.relations())
        relations.append(relationObject(relation, points));
    for (const Link& link : map.links())
        links.append(linkObject(link, map, points));
    QJsonObject object = workspace.extra;
    object.insert(key("format"), key("counterpoint-map"));
    object.insert(key("version"), 1);
    object.insert(key("generator"), joined(restOf(workspace.extra, "generator"),
                                           {{key("name"), key("counterpoint")}, {key("version"), key(COUNTERPOINT_VERSION)},
                                            {key("models"), QJsonObject()}, {key("scale"), workspace.scale}}));
    object.insert(key("documents"), documents);
    object.insert(key("statements"), statements);
    object.insert(key("relations"), relations);
    object.insert(key("links"), links);
    object.insert(key("layout"), layoutObject(map, restOf(workspace.extra, "layout")));
    return object;
}

QByteArray writeMapJson(const Workspace& workspace, bool indented)
{
    return QJsonDocument(mapToJson(workspace)).toJson(indented ? QJsonDocument::Indented : QJsonDocument::Compact);
}

} // namespace cp
