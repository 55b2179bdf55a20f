// Reads texts for the scorers of public corpora: {"id","text"} lines in, one line each out, same order.
//     bench_reading < rows.jsonl > maps.jsonl                  "segments" (id, start, end, role), "relations" (src, tgt, type)
//     bench_reading --settled < rows.jsonl > maps.jsonl        the same with the rows' own "segments" (id, start, end)
//     bench_reading --conditions < rows.jsonl > spans.jsonl    the first condition: an antecedent and its consequent
//     bench_reading --connectives < rows.jsonl > spans.jsonl   explicit connectives; the role is the sense
// Offsets count code points. Each text is one paragraph.

#include "model/documents/codepoints.h"
#include "model/language/sentences.h"
#include "model/reading/reading.h"
#include "tests/bench/connectivesenses.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
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

/// The row's own segments, by span; implied ones have none.
QMap<std::pair<qsizetype, qsizetype>, QString> settledOf(const QJsonObject& row, const CodePointMap& points)
{
    QMap<std::pair<qsizetype, qsizetype>, QString> ids;
    for (const auto& value : row[QStringLiteral("segments")].toArray()) {
        const QJsonObject segment = value.toObject();
        const QJsonValue start = segment[QStringLiteral("start")];
        if (!start.isDouble())
            continue;
        const Span span = points.toUtf16(Span{start.toInteger(), segment[QStringLiteral("end")].toInteger()});
        ids.insert({span.start, span.end}, segment[QStringLiteral("id")].toVariant().toString());
    }
    return ids;
}

/// `ids` are those of settled statements.
QJsonObject mapOf(const Reading& reading, const CodePointMap& points, const QMap<std::pair<qsizetype, qsizetype>, QString>& ids)
{
    QJsonArray segments, relations;
    const auto nameOf = [&](StatementId id) {
        const Statement& one = reading.statements[static_cast<size_t>(id.value) - 1];
        return ids.value({one.span.start, one.span.end}, QString::number(id.value));
    };
    for (const Statement& statement : reading.statements) {
        QJsonObject segment = segmentOf(points, statement.span, roleOf(statement));
        segment[QStringLiteral("id")] = nameOf(statement.id);
        segments.append(segment);
    }
    for (const Relation& relation : reading.relations) {
        const bool attacks = relation.kind == RelationKind::Attacks || relation.kind == RelationKind::Undercuts;
        if (const auto* target = std::get_if<StatementId>(&relation.target))
            relations.append(QJsonObject{{QStringLiteral("src"), nameOf(relation.sources.front())},
                                         {QStringLiteral("tgt"), nameOf(*target)},
                                         {QStringLiteral("type"), attacks ? QStringLiteral("attack") : QStringLiteral("support")}});
    }
    return {{QStringLiteral("segments"), segments}, {QStringLiteral("relations"), relations}};
}

/// From the first three words of its text to the last three: the corpora leave out what frames a consequent ("I think that X",
/// "X, she said"), as the text does.
Span withoutFrame(const Statement& statement)
{
    const QString words = statement.text.endsWith(u'.') ? statement.text.chopped(1) : statement.text;
    const qsizetype start = statement.quote.indexOf(words.section(u' ', 0, 2), 0, Qt::CaseInsensitive);
    const QString tail = words.section(u' ', -3);
    const qsizetype end = statement.quote.lastIndexOf(tail, -1, Qt::CaseInsensitive);
    const Span whole = statement.span;
    return {start < 0 ? whole.start : whole.start + start, end <= start ? whole.end : whole.start + end + tail.size()};
}

/// The longer piece of a consequent that runs around its antecedent, which the corpora do not count twice.
Span beside(const QString& text, Span consequent, Span antecedent)
{
    if (!consequent.contains(antecedent))
        return consequent;
    Span before{consequent.start, antecedent.start}, behind{antecedent.end, consequent.end};
    while (!before.isEmpty() && !text[before.end - 1].isLetterOrNumber())
        --before.end;
    while (!behind.isEmpty() && !text[behind.start].isLetterOrNumber())
        ++behind.start;
    return behind.length() >= before.length() ? behind : before;
}

/// Two spans as one where nothing but a joint stands between: the corpora count what is joined as one.
bool join(const QString& text, Span& one, Span other)
{
    static const QRegularExpression joint(QStringLiteral("^[,; ]*(and|or|but)? ?(if|even if|unless)? ?$"));
    const Span gap = one.start < other.start ? Span{one.end, other.start} : Span{other.end, one.start};
    if (gap.length() < 0 || !joint.match(text.mid(gap.start, gap.length())).hasMatch())
        return false;
    one = {std::min(one.start, other.start), std::max(one.end, other.end)};
    return true;
}

/// The first condition with all that is joined to it, and what hangs on it.
QJsonObject conditionOf(const Reading& reading, const QString& text, const CodePointMap& points)
{
    const auto statementOf = [&](StatementId id) -> const Statement& {
        return *std::find_if(reading.statements.begin(), reading.statements.end(), [id](const Statement& one) { return one.id == id; });
    };
    QJsonArray segments;
    const auto condition = std::find_if(reading.relations.begin(), reading.relations.end(),
                                        [](const Relation& one) { return one.kind == RelationKind::ConditionOf; });
    const auto* target = condition == reading.relations.end() ? nullptr : std::get_if<StatementId>(&condition->target);
    if (!target)
        return {{QStringLiteral("segments"), segments}};
    // The corpora count the connective in.
    Span antecedent = statementOf(condition->sources.front()).span;
    if (condition->cue && condition->cue->span.end <= antecedent.start && antecedent.start - condition->cue->span.end <= 2)
        antecedent.start = condition->cue->span.start;
    Span consequent = beside(text, withoutFrame(statementOf(*target)), antecedent);
    for (const Relation& other : reading.relations) {
        if (other.kind == RelationKind::ConditionOf && other.target == condition->target)
            join(text, antecedent, statementOf(other.sources.front()).span);
    }
    for (const Statement& other : reading.statements) {
        if (other.role != Role::Condition && other.span.start > consequent.start && !other.span.overlaps(antecedent))
            join(text, consequent, other.span);
    }
    segments.append(segmentOf(points, antecedent, QStringLiteral("antecedent")));
    segments.append(segmentOf(points, consequent, QStringLiteral("consequent")));
    return {{QStringLiteral("segments"), segments}};
}

QJsonObject connectivesOf(const Document& document, const CodePointMap& points)
{
    QJsonArray segments;
    for (const SensedConnective& one : sensedConnectives(document))
        segments.append(segmentOf(points, one.span, one.sense));
    return {{QStringLiteral("segments"), segments}};
}

QJsonObject answerTo(const QJsonObject& row, const QString& mode)
{
    const Document document = documentOf(row[QStringLiteral("text")].toString());
    const CodePointMap points(document.text);
    if (mode == QLatin1String("--connectives"))
        return connectivesOf(document, points);
    ReadingOptions options;
    QMap<std::pair<qsizetype, qsizetype>, QString> ids;
    if (mode == QLatin1String("--settled"))
        ids = settledOf(row, points);
    for (auto at = ids.begin(); at != ids.end(); ++at)
        options.settled.push_back({at.key().first, at.key().second});
    const Reading reading = readDocument(document, options, {});
    return mode == QLatin1String("--conditions") ? conditionOf(reading, document.text, points) : mapOf(reading, points, ids);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString mode = application.arguments().value(1);
    QFile input, output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 1;
    while (!input.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(input.readLine()).object();
        if (row.isEmpty())
            continue;
        QJsonObject line = answerTo(row, mode);
        line[QStringLiteral("id")] = row[QStringLiteral("id")];
        output.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}
