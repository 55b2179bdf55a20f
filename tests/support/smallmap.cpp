#include "tests/support/smallmap.h"

namespace cp::test {
namespace {

const auto textA = QStringLiteral("The bridge\n\nThe bridge will very likely open in May. The piers stand. The deck is paid for. If the river stays low.");
const auto textB = QStringLiteral("No bridge\n\nThe bridge is unlikely to open in May. The piers are cracked.");

Document documentOf(int id, const QString& title, const QString& text)
{
    Document document;
    document.id = DocumentId{id};
    document.title = title;
    document.source = title + QStringLiteral(".txt");
    document.language = QStringLiteral("en");
    document.text = text;
    const qsizetype body = text.indexOf(QStringLiteral("\n\n")) + 2;
    document.paragraphs = {{{0, title.size()}, ParagraphKind::Title}, {{body, text.size()}, ParagraphKind::Body}};
    for (qsizetype at = body; at < text.size();) {
        const qsizetype end = text.indexOf(u'.', at) + 1;
        document.sentences.push_back({at, end});
        at = end + 1;
    }
    return document;
}

Statement statementOf(StatementId id, const Document& document, const QString& quote, Role role, bool main = false)
{
    Statement statement;
    statement.id = id;
    statement.document = document.id;
    statement.quote = quote;
    statement.text = quote;
    const qsizetype start = document.text.indexOf(quote);
    statement.span = {start, start + quote.size()};
    statement.role = role;
    statement.main = main;
    return statement;
}

StatedProbability chanceOf(const Statement& statement, const QString& phrase, double low, double best, double high)
{
    const qsizetype at = statement.span.start + statement.quote.indexOf(phrase);
    return {ProbabilityKind::Likelihood, phrase, {at, at + phrase.size()}, low, high, best, QStringLiteral("icd203")};
}

Relation relationOf(int id, RelationKind kind, StatementId source, StatementId target)
{
    Relation relation;
    relation.id = RelationId{id};
    relation.kind = kind;
    relation.sources = {source};
    relation.target = target;
    if (kind == RelationKind::ConditionOf)
        relation.condition = ConditionKind::If;
    return relation;
}

AlignedPair alignedWord(const Statement& a, const Statement& b, const QString& inA, const QString& inB, AlignmentType type)
{
    const qsizetype atA = a.span.start + a.quote.indexOf(inA);
    const qsizetype atB = b.span.start + b.quote.indexOf(inB);
    return {{atA, atA + inA.size()}, {atB, atB + inB.size()}, type};
}

template <typename T>
void add(std::vector<Swap<T>>& swaps, T value)
{
    swaps.push_back({std::nullopt, std::move(value)});
}

} // namespace

ArgumentMap smallMap()
{
    MapDelta delta;
    const Document a = documentOf(1, QStringLiteral("The bridge"), textA);
    const Document b = documentOf(2, QStringLiteral("No bridge"), textB);
    add(delta.documents, a);
    add(delta.documents, b);
    Statement claimA = statementOf(mainA, a, QStringLiteral("The bridge will very likely open in May."), Role::Claim, true);
    claimA.probability = chanceOf(claimA, QStringLiteral("very likely"), 0.8, 0.88, 0.95);
    Statement claimB = statementOf(mainB, b, QStringLiteral("The bridge is unlikely to open in May."), Role::Claim, true);
    claimB.probability = chanceOf(claimB, QStringLiteral("unlikely"), 0.2, 0.32, 0.45);
    add(delta.statements, claimA);
    add(delta.statements, statementOf(premiseA, a, QStringLiteral("The piers stand."), Role::Premise));
    add(delta.statements, statementOf(secondPremiseA, a, QStringLiteral("The deck is paid for."), Role::Premise));
    add(delta.statements, statementOf(conditionA, a, QStringLiteral("If the river stays low."), Role::Condition));
    add(delta.statements, claimB);
    add(delta.statements, statementOf(premiseB, b, QStringLiteral("The piers are cracked."), Role::Premise));
    add(delta.relations, relationOf(1, RelationKind::Supports, premiseA, mainA));
    add(delta.relations, relationOf(2, RelationKind::Supports, secondPremiseA, mainA));
    add(delta.relations, relationOf(3, RelationKind::ConditionOf, conditionA, mainA));
    add(delta.relations, relationOf(4, RelationKind::Supports, premiseB, mainB));
    Link contradiction{clash, LinkKind::Contradict, mainA, mainB, 0.9, {Reason::Probability}, {}, QStringLiteral("The intervals lie 35 points apart."), {}, Origin::Extracted, Review::Pending, {}, {}};
    contradiction.alignment = {alignedWord(claimA, claimB, QStringLiteral("bridge"), QStringLiteral("bridge"), AlignmentType::Equal),
                               alignedWord(claimA, claimB, QStringLiteral("very likely"), QStringLiteral("unlikely"), AlignmentType::Probability)};
    add(delta.links, contradiction);
    add(delta.links, Link{agreement, LinkKind::Match, premiseA, premiseB, 0.65, {Reason::Paraphrase}, {}, QStringLiteral("Both speak of the piers."), {}, Origin::Extracted, Review::Pending, {}, {}});
    ArgumentMap map;
    map.apply(delta);
    return map;
}

} // namespace cp::test
