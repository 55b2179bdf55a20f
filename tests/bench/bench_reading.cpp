// Reads texts for the scorers of public corpora: {"id","text"} lines in, one line each out, same order.
//     bench_reading < rows.jsonl > maps.jsonl                 "segments" (id, start, end, role), "relations" (src, tgt, type)
//     bench_reading --conditions < rows.jsonl > spans.jsonl   the first condition: an antecedent and its consequent
// Offsets count code points. Each text is one paragraph.

#include "model/documents/codepoints.h"
#include "model/language/sentences.h"
#include "model/reading/reading.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace cp;

namespace {

Document documentOf(const QString& text)
{
    Document document;
    document.text = text;
    Paragraph paragraph;
    paragraph.span = {0, text.size()};
    document.paragraphs.push_back(paragraph);
    segmentSentences(document);
    return document;
}

QJsonObject segmentOf(const CodePointMap& points, Span span, const QString& role)
{
    const Span outside = points.toCodePoints(span);
    return {{QStringLiteral("start"), outside.start}, {QStringLiteral("end"), outside.end}, {QStringLiteral("role"), role}};
}

QString roleOf(const Statement& statement)
{
    if (statement.main)
        return QStringLiteral("central_claim");
    return statement.role == Role::Claim ? QStringLiteral("claim") : QStringLiteral("premise");
}

QJsonObject mapOf(const Reading& reading, const CodePointMap& points)
{
    QJsonArray segments, relations;
    for (const Statement& statement : reading.statements) {
        QJsonObject segment = segmentOf(points, statement.span, roleOf(statement));
        segment[QStringLiteral("id")] = QString::number(statement.id.value);
        segments.append(segment);
    }
    for (const Relation& relation : reading.relations) {
        const bool attacks = relation.kind == RelationKind::Attacks || relation.kind == RelationKind::Undercuts;
        if (const auto* target = std::get_if<StatementId>(&relation.target))
            relations.append(QJsonObject{{QStringLiteral("src"), QString::number(relation.sources.front().value)},
                                         {QStringLiteral("tgt"), QString::number(target->value)},
                                         {QStringLiteral("type"), attacks ? QStringLiteral("attack") : QStringLiteral("support")}});
    }
    return {{QStringLiteral("segments"), segments}, {QStringLiteral("relations"), relations}};
}

QJsonObject conditionOf(const Reading& reading, const CodePointMap& points)
{
    const auto spanOf = [&](StatementId id) {
        return std::find_if(reading.statements.begin(), reading.statements.end(), [id](const Statement& one) { return one.id == id; })->span;
    };
    QJsonArray segments;
    const auto condition = std::find_if(reading.relations.begin(), reading.relations.end(),
                                        [](const Relation& one) { return one.kind == RelationKind::ConditionOf; });
    const auto* target = condition == reading.relations.end() ? nullptr : std::get_if<StatementId>(&condition->target);
    if (target) {
        // The corpora count the connective in.
        Span antecedent = spanOf(condition->sources.front());
        if (condition->cue && condition->cue->span.end <= antecedent.start && antecedent.start - condition->cue->span.end <= 2)
            antecedent.start = condition->cue->span.start;
        segments.append(segmentOf(points, antecedent, QStringLiteral("antecedent")));
        segments.append(segmentOf(points, spanOf(*target), QStringLiteral("consequent")));
    }
    return {{QStringLiteral("segments"), segments}};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const bool conditions = application.arguments().value(1) == QLatin1String("--conditions");
    QFile input, output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 1;
    while (!input.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(input.readLine()).object();
        if (row.isEmpty())
            continue;
        const Document document = documentOf(row[QStringLiteral("text")].toString());
        const Reading reading = readDocument(document, {}, {});
        const CodePointMap points(document.text);
        QJsonObject line = conditions ? conditionOf(reading, points) : mapOf(reading, points);
        line[QStringLiteral("id")] = row[QStringLiteral("id")];
        output.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}
