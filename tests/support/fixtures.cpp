#include "tests/support/fixtures.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace cp::test {
namespace {

const QString firstText = QStringLiteral("The quay \U0001F30A sinks.\n\nIt will very likely sink, because the piles rot. If money "
                                         "comes, it stays. \U0001F600 One report disagrees.");
const QString secondText = QStringLiteral("No quay sinks\n\nThe quay is unlikely to sink. The piles are new, most engineers agree.");

Span spanOf(const QString& text, const char* words)
{
    const QString wanted = QString::fromUtf8(words);
    const qsizetype start = text.indexOf(wanted);
    Q_ASSERT(start >= 0);
    return {start, start + wanted.size()};
}

Document documentOf(int id, const QString& text)
{
    Document document;
    document.id = {id};
    document.title = text.left(text.indexOf(u'\n'));
    document.source = QStringLiteral("quay%1.txt").arg(id);
    document.sha256 = QByteArray(64, static_cast<char>('a' + id));
    document.language = QStringLiteral("en");
    document.text = text;
    document.extra = {{QStringLiteral("x-shelf"), id}};
    const qsizetype end = text.indexOf(u'\n');
    document.paragraphs = {{{0, end}, ParagraphKind::Title}, {{end + 2, text.size()}, ParagraphKind::Body}};
    document.sentences = {{0, end}, {end + 2, text.size()}};
    return document;
}

Statement statementOf(int id, int document, const QString& text, const char* words)
{
    Statement statement;
    statement.id = {id};
    statement.document = {document};
    statement.span = spanOf(text, words);
    statement.quote = QString::fromUtf8(words);
    statement.text = statement.quote + u'.';
    return statement;
}

void addStatements(MapDelta& delta)
{
    std::vector<Statement> all{statementOf(1, 1, firstText, "It will very likely sink"), statementOf(2, 1, firstText, "the piles rot"),
                               statementOf(3, 1, firstText, "money comes"), statementOf(5, 1, firstText, "\U0001F600 One report disagrees"),
                               statementOf(6, 2, secondText, "The quay is unlikely to sink"), statementOf(7, 2, secondText, "The piles are new"),
                               statementOf(8, 2, secondText, "most engineers agree")};
    all[0].main = true;
    all[0].probability = StatedProbability{ProbabilityKind::Likelihood, QStringLiteral("very likely"), spanOf(firstText, "very likely"),
                                           0.8, 0.95, 0.88, QStringLiteral("icd203")};
    all[1].role = Role::Premise;
    all[1].note = QStringLiteral("Ask the \u201cdiver\u201d & <others>\n\U0001F600");
    all[1].tags = {QStringLiteral("wood"), QStringLiteral("\u00e4ge")};
    all[1].review = Review::Accepted;
    all[2].role = Role::Condition;
    all[2].origin = Origin::Manual;
    all[3].role = Role::Context;
    all[3].attribution = {HolderKind::Reports, QStringLiteral("a report")};
    all[3].negated = true;
    all[3].confidence = 0.25;
    all[4].main = true;
    all[4].extra = {{QStringLiteral("x-colour"), QStringLiteral("red")}, {QStringLiteral("x-deep"), QJsonObject{{QStringLiteral("k"), QJsonArray{1, 2}}}}};
    all[5].role = Role::Premise;
    all[5].origin = Origin::Imported;
    all[6].probability = StatedProbability{ProbabilityKind::Consensus, QStringLiteral("most engineers agree"),
                                           spanOf(secondText, "most engineers agree"), 0.68, 0.92, 0.8, QStringLiteral("own")};
    all[6].attribution = {HolderKind::Group, QStringLiteral("engineers")};
    for (Statement& statement : all)
        delta.statements.push_back({std::nullopt, std::move(statement)});
}

void addRelations(MapDelta& delta)
{
    Relation because;
    because.id = {1};
    because.sources = {{2}, {5}};
    because.target = StatementId{1};
    because.cue = Cue{{1}, spanOf(firstText, "because"), QStringLiteral("because")};
    because.confidence = 0.5;
    Relation undercut;
    undercut.id = {2};
    undercut.kind = RelationKind::Undercuts;
    undercut.sources = {{3}};
    undercut.target = RelationId{1};
    undercut.review = Review::Accepted;
    Relation condition;
    condition.id = {4};
    condition.kind = RelationKind::ConditionOf;
    condition.condition = ConditionKind::EvenIf;
    condition.sources = {{3}};
    condition.target = StatementId{1};
    condition.origin = Origin::Manual;
    Relation other;
    other.id = {5};
    other.kind = RelationKind::Attacks;
    other.sources = {{7}};
    other.target = StatementId{6};
    other.extra = {{QStringLiteral("x-weight"), 3.5}};
    for (Relation& relation : std::vector<Relation>{because, undercut, condition, other})
        delta.relations.push_back({std::nullopt, std::move(relation)});
}

void addLinks(MapDelta& delta)
{
    Link clash;
    clash.id = {1};
    clash.kind = LinkKind::Contradict;
    clash.a = {1};
    clash.b = {6};
    clash.score = 0.91;
    clash.reasons = {Reason::Probability, Reason::Negation};
    clash.alignment = {{spanOf(firstText, "sink"), spanOf(secondText, "sink"), AlignmentType::Equal},
                       {spanOf(firstText, "very likely"), spanOf(secondText, "unlikely"), AlignmentType::Antonym}};
    clash.explanation = QStringLiteral("Apart under every scale.");
    clash.note = QStringLiteral("note");
    Link miss;
    miss.id = {3};
    miss.kind = LinkKind::Related;
    miss.a = {2};
    miss.b = {7};
    miss.score = 0.4;
    miss.nearMiss = NearMiss{NearMissReason::Period, QStringLiteral("Other years.")};
    miss.review = Review::Dismissed;
    miss.extra = {{QStringLiteral("x-why"), true}};
    delta.links = {{std::nullopt, clash}, {std::nullopt, miss}};
}

} // namespace

Workspace fullWorkspace()
{
    MapDelta delta;
    delta.documents = {{std::nullopt, documentOf(1, firstText)}, {std::nullopt, documentOf(2, secondText)}};
    addStatements(delta);
    addRelations(delta);
    addLinks(delta);
    delta.boxes = {{std::nullopt, NodeBox{{1}, 10.5, 20.25, 304, 96, true}}, {std::nullopt, NodeBox{{6}, 700, 20, 304, 80, false}}};
    Workspace workspace;
    workspace.map.apply(delta);
    workspace.scale = QStringLiteral("ipcc");
    workspace.view = {0.75, 120, -40.5, false, true};
    workspace.extra = {{QStringLiteral("x-top"), QJsonArray{QStringLiteral("kept")}}};
    return workspace;
}

QString savedWorkspace(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("work.cpw"));
    return saveWorkspace(fullWorkspace(), path).isOk() ? path : QString();
}

ArgumentMap randomMap(quint32 seed, int statements)
{
    QRandomGenerator random(seed);
    MapDelta delta;
    const QString text = QStringLiteral("Word ").repeated(statements + 20);
    delta.documents = {{std::nullopt, documentOf(1, QStringLiteral("One\n\n") + text)}, {std::nullopt, documentOf(2, QStringLiteral("Two\n\n") + text)}};
    for (int i = 1; i <= statements; ++i) {
        Statement statement;
        statement.id = {i};
        statement.document = {i % 2 + 1};
        const QString& whole = delta.documents[static_cast<size_t>(i % 2)].after->text;
        statement.span = {5 + i, 5 + i + random.bounded(1, 60)};
        statement.quote = whole.mid(statement.span.start, statement.span.length());
        statement.text = statement.quote;
        statement.role = static_cast<Role>(random.bounded(4));
        delta.statements.push_back({std::nullopt, statement});
        if (i > 2 && random.bounded(10) < 9) {
            Relation relation;
            relation.id = {i};
            relation.kind = static_cast<RelationKind>(random.bounded(2));
            relation.sources = {{i}};
            relation.target = StatementId{std::max(2 - i % 2, i - 2 * random.bounded(1, 12))};
            delta.relations.push_back({std::nullopt, relation});
        }
    }
    for (int i = 1; i + 1 <= statements; i += 6) {
        Link link;
        link.id = {i};
        link.kind = static_cast<LinkKind>(random.bounded(3));
        link.a = {i + 1};
        link.b = {i};
        link.score = random.generateDouble();
        delta.links.push_back({std::nullopt, link});
    }
    ArgumentMap map;
    map.apply(delta);
    return map;
}

} // namespace cp::test
