#include "annotated.h"

#include "model/language/sentences.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

using namespace cp;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Role roleOf(const QString& kind)
{
    return kind == QLatin1String("premise") ? Role::Premise : kind == QLatin1String("condition") ? Role::Condition
        : kind == QLatin1String("context") ? Role::Context : Role::Claim;
}

std::optional<StatedProbability> probabilityOf(const QJsonObject& given, const Statement& statement)
{
    if (given.isEmpty())
        return std::nullopt;
    StatedProbability found;
    found.phrase = given[QLatin1String("phrase")].toString();
    const QString kind = given[QLatin1String("kind")].toString();
    found.kind = kind == QLatin1String("consensus") ? ProbabilityKind::Consensus : kind == QLatin1String("confidence") ? ProbabilityKind::Confidence
        : kind == QLatin1String("hearsay") ? ProbabilityKind::Hearsay : ProbabilityKind::Likelihood;
    const qsizetype at = statement.quote.indexOf(found.phrase, 0, Qt::CaseInsensitive);
    if (at >= 0)
        found.span = {statement.span.start + at, statement.span.start + at + found.phrase.size()};
    found.low = given[QLatin1String("low")].toDouble();
    found.high = given[QLatin1String("high")].toDouble();
    found.best = given[QLatin1String("best")].toDouble();
    return found;
}

Statement statementOf(const QJsonObject& node, const Document& document)
{
    Statement one;
    one.document = document.id;
    one.quote = node[QLatin1String("span")].toString();
    qsizetype at = -1;
    for (int k = 0; k < node[QLatin1String("occurrence")].toInt(1); ++k)
        at = document.text.indexOf(one.quote, at + 1);
    one.span = {at, at + one.quote.size()};
    one.text = node[QLatin1String("statement")].toString();
    one.role = roleOf(node[QLatin1String("kind")].toString());
    one.main = node[QLatin1String("central")].toBool();
    one.negated = node[QLatin1String("negated")].toBool();
    if (const QString holder = node[QLatin1String("attribution")].toString(); holder != QLatin1String("author"))
        one.attribution = {HolderKind::Person, holder};
    one.probability = probabilityOf(node[QLatin1String("probability")].toObject(), one);
    return one;
}

RelationKind kindOf(const QString& name)
{
    return name == QLatin1String("attacks") ? RelationKind::Attacks : name == QLatin1String("condition-of") ? RelationKind::ConditionOf
        : name == QLatin1String("elaborates") ? RelationKind::Elaborates : RelationKind::Supports;
}

std::vector<Statement> statementsOf(const QJsonArray& nodes, const QHash<QString, Document>& documents, QHash<QString, StatementId>& ids)
{
    std::vector<Statement> all;
    for (const auto& value : nodes) {
        const QJsonObject node = value.toObject();
        const auto document = documents.constFind(node[QLatin1String("doc")].toString());
        if (document == documents.constEnd())
            continue;
        Statement one = statementOf(node, *document);
        one.id = {static_cast<int>(all.size()) + 1};
        ids.insert(node[QLatin1String("id")].toString(), one.id);
        all.push_back(std::move(one));
    }
    return all;
}

MapDelta relationsOf(const QJsonArray& edges, const QHash<QString, StatementId>& ids, const std::vector<Statement>& statements)
{
    MapDelta delta;
    for (const auto& value : edges) {
        const QJsonObject edge = value.toObject();
        const StatementId from = ids.value(edge[QLatin1String("from")].toString());
        const StatementId to = ids.value(edge[QLatin1String("to")].toString());
        if (!from.isValid() || !to.isValid() || statements[static_cast<size_t>(from.value - 1)].document != statements[static_cast<size_t>(to.value - 1)].document)
            continue;
        Relation relation;
        relation.id = {static_cast<int>(delta.relations.size()) + 1};
        relation.kind = kindOf(edge[QLatin1String("relation")].toString());
        relation.sources = {from};
        relation.target = to;
        if (relation.kind == RelationKind::ConditionOf)
            relation.condition = edge[QLatin1String("cue")].toString() == QLatin1String("unless") ? ConditionKind::Unless : ConditionKind::If;
        delta.relations.push_back({std::nullopt, relation});
    }
    return delta;
}

} // namespace

std::optional<AnnotatedFolder> readAnnotated(const QString& folder)
{
    const QJsonObject given = QJsonDocument::fromJson(contents(folder + QLatin1String("/map.json"))).object();
    if (given.isEmpty())
        return std::nullopt;
    AnnotatedFolder all;
    MapDelta documents;
    QHash<QString, Document> byName;
    for (const auto& value : given[QLatin1String("documents")].toArray()) {
        const QJsonObject entry = value.toObject();
        Document document;
        document.id = {static_cast<int>(documents.documents.size()) + 1};
        document.source = entry[QLatin1String("file")].toString();
        document.title = document.source;
        document.text = QString::fromUtf8(contents(QDir(folder).filePath(document.source)));
        segmentSentences(document);
        byName.insert(entry[QLatin1String("id")].toString(), document);
        documents.documents.push_back({std::nullopt, document});
    }
    all.map.apply(documents);
    const std::vector<Statement> statements = statementsOf(given[QLatin1String("nodes")].toArray(), byName, all.ids);
    MapDelta added;
    for (const Statement& one : statements)
        added.statements.push_back({std::nullopt, one});
    all.map.apply(added);
    all.map.apply(relationsOf(given[QLatin1String("edges")].toArray(), all.ids, statements));
    for (const auto& value : given[QLatin1String("links")].toArray()) {
        const QJsonObject link = value.toObject();
        all.links.insert({all.ids.value(link[QLatin1String("a")].toString()), all.ids.value(link[QLatin1String("b")].toString())}, link[QLatin1String("relation")].toString());
    }
    return all;
}
