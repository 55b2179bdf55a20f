#include "model/base/names.h"
#include "tests/support/files.h"
#include "tests/support/reading.h"

#include <QRegularExpression>
#include <QTest>

// Conditions in 150 sentences of every shape and in 150 look-alikes, written before the reader: a floor under the share
// that is read right, by antecedent, consequent and kind.

using cp::Span;
using cp::test::read;
using cp::test::rowsOf;

namespace {

/// A sentence with the places of <antecedents> and [consequents].
struct Marked {
    QString text;
    std::vector<Span> antecedents, consequents;
};

Marked markedOf(const QString& row)
{
    Marked marked;
    qsizetype start = 0;
    for (const QChar c : row) {
        if (c == u'<' || c == u'[')
            start = marked.text.size();
        else if (c == u'>')
            marked.antecedents.push_back({start, marked.text.size()});
        else if (c == u']')
            marked.consequents.push_back({start, marked.text.size()});
        else
            marked.text += c;
    }
    return marked;
}

double overlap(Span a, Span b)
{
    const double common = static_cast<double>(a.intersected(b).length());
    return common / static_cast<double>(a.length() + b.length() - common);
}

bool isAny(Span span, const std::vector<Span>& spans)
{
    return std::any_of(spans.begin(), spans.end(), [&](Span other) { return overlap(span, other) >= 0.6; });
}

struct Verdict {
    bool sides = true;
    bool kind = true;
};

/// Whether every marked antecedent leads to a marked consequent, and by the kind.
Verdict judge(const Marked& marked, const QString& kind)
{
    const cp::Reading reading = read(marked.text);
    Verdict verdict;
    for (Span antecedent : marked.antecedents) {
        bool sides = false;
        bool right = false;
        for (const cp::Relation& relation : reading.relations) {
            if (relation.kind != cp::RelationKind::ConditionOf)
                continue;
            const auto target = std::get<cp::StatementId>(relation.target);
            const Span source = reading.statements[static_cast<size_t>(relation.sources.front().value) - 1].span;
            const Span goal = reading.statements[static_cast<size_t>(target.value) - 1].span;
            const bool found = overlap(source, antecedent) >= 0.6 && isAny(goal, marked.consequents);
            sides = sides || found;
            right = right || (found && relation.condition && cp::nameOf(*relation.condition) == kind);
        }
        verdict.sides = verdict.sides && sides;
        verdict.kind = verdict.kind && right;
    }
    return verdict;
}

} // namespace

class TestConditions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShape();
    void lookalikes();
    void severalConditions();
    void conditionOfThePreviousSentence();
    void suppositions_data();
    void suppositions();
    void noSuppositions_data();
    void noSuppositions();
};

void TestConditions::everyShape()
{
    const QStringList rows = rowsOf(QStringLiteral("conditions.tsv"));
    QVERIFY(rows.size() >= 150);
    int sides = 0;
    int kinds = 0;
    for (const QString& row : rows) {
        const Marked marked = markedOf(row.section(u'\t', 1));
        const Verdict verdict = judge(marked, row.section(u'\t', 0, 0));
        sides += verdict.sides;
        kinds += verdict.kind;
        if (!verdict.sides || !verdict.kind)
            qInfo().noquote() << (verdict.sides ? "kind: " : "sides:") << row;
    }
    qInfo("both sides right in %d, kind too in %d of %lld", sides, kinds, static_cast<long long>(rows.size()));
    QVERIFY(sides >= 0.85 * static_cast<double>(rows.size()));
    QVERIFY(kinds >= 0.8 * static_cast<double>(rows.size()));
}

void TestConditions::suppositions_data()
{
    QTest::addColumn<QString>("row");
    for (const char* row : {
             "Had <she read the letter> [she would have stayed at home].",
             "Had <the storm not turned> [it would have drowned the harbour].",
             "[The bakers would have been delighted] had <the mill survived the winter>.",
             "[Nadia would have paid for it] had <she been asked>.",
             "[The loss might have been smaller] had <prices been calmer>.",
             "[A burglar may have used another door] had <a light been on>.",
             "[It would have cost a third more] had <demand stayed on its old course>.",
             "[The plant would be profitable] were <the market not so small>.",
             "Even had <they listened>, [it would have changed nothing].",
             "And had <Mr. Holt won the seat>, [he would have been the youngest member].",
             "Had <the board refused the plan>, [any money it spent would have been wasted].",
             "If <I were the captain> [I would turn back].",
             "If <it was up to the drivers> then [the depot wouldn't have closed].",
             "\"If <we were richer> [we would mend the roof],\" the warden said.",
             "He said if <they lost the vote>, [he would resign].",
             "I am sure if <the nurse had looked>, [she would have seen it].",
             "It was said that if <the members were in the scheme>, [the scheme would have passed].",
             "[Perhaps I might have told the same story] if <I had not seen the cellar>, but I doubt it.",
             "[Anna would have learned about it] if <she'd called the office>.",
             "[They may be better off than they would be] if <the county had never built it>.",
             "[It would be cheaper] if <rural bus lines were merged>.",
             "If <any one of them could have moved a vote>, [the bill would have failed].",
             "If <they had sold on 4 May, 1990>, [the farm would have fetched twice the price].",
             "If <the well had been really, really deep>, [the pump would have failed].",
             "[I would have gone on thinking of myself as a failure] if <I hadn't met Jana>.",
             "The choir stayed, because if <it had left>, [the hall would have closed].",
             "[The road would have been closed] were it not for <the volunteers of two villages>.",
             "[Sales would have been worse], if not for <a warm and early spring>.",
             "If not for <a warm and early spring>, [sales would have been worse].",
             "Once <the bridge, a relic of the war, is gone>, [the road will be closed].",
             "Without <subsidies>, [the ferry would not have run].",
             "The inquiry found that without <public money> [the line would not have been built]."})
        QTest::newRow(row) << QString::fromUtf8(row);
}

/// Conditions that no comma or no conjunction marks, and those that stand beside words which lead astray.
void TestConditions::suppositions()
{
    QFETCH(QString, row);
    const Marked marked = markedOf(row);
    QVERIFY(judge(marked, {}).sides);
}

void TestConditions::noSuppositions_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {
             "We should have known that the author of the play had another trick to show.",
             "It would have been nice to have had a mayor who could sing.",
             "The firm would have had the staff trained by Easter.",
             "They would say the bank had the money all along.",
             "She asked the warden if he had known.",
             "I am not sure if he had seen it, but he knew.",
             "Once a village of tin miners, Polmere now lives on its visitors.",
             "In case studies of nine schools, the pupils read more.",
             "Seldom if ever had the hall been so full."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestConditions::noSuppositions()
{
    QFETCH(QString, text);
    const cp::Reading reading = read(text);
    QVERIFY(std::none_of(reading.statements.begin(), reading.statements.end(), [](const cp::Statement& one) { return one.role == cp::Role::Condition; }));
}

void TestConditions::lookalikes()
{
    const QStringList rows = rowsOf(QStringLiteral("conditionlookalikes.tsv"));
    QVERIFY(rows.size() >= 150);
    QStringList invented;
    for (const QString& row : rows) {
        const cp::Reading reading = read(row);
        const bool found = std::any_of(reading.relations.begin(), reading.relations.end(), [](const cp::Relation& relation) {
            return relation.kind == cp::RelationKind::ConditionOf;
        }) || std::any_of(reading.statements.begin(), reading.statements.end(), [](const cp::Statement& statement) {
            return statement.role == cp::Role::Condition;
        });
        if (found)
            invented.push_back(row);
    }
    QVERIFY2(invented.isEmpty(), qPrintable(invented.join(u'\n')));
}

/// Conjoined antecedents each lead to the consequent, and the consequent's second half gets its condition too.
void TestConditions::severalConditions()
{
    const cp::Reading reading = read(QStringLiteral("If the dyke breaks, the mill will flood, and the road will be lost."));
    QCOMPARE(reading.statements.size(), size_t{3});
    const auto conditions = std::count_if(reading.relations.begin(), reading.relations.end(), [](const cp::Relation& relation) {
        return relation.kind == cp::RelationKind::ConditionOf && relation.sources.front() == cp::StatementId{1};
    });
    QCOMPARE(conditions, 2);
}

void TestConditions::conditionOfThePreviousSentence()
{
    const cp::Reading reading = read(QStringLiteral("The crew must be paid by Friday. Otherwise, they will walk out."));
    QCOMPARE(reading.statements.size(), size_t{2});
    const auto unless = std::find_if(reading.relations.begin(), reading.relations.end(), [](const cp::Relation& relation) {
        return relation.condition == cp::ConditionKind::Unless;
    });
    QVERIFY(unless != reading.relations.end());
    QCOMPARE(unless->sources.front(), cp::StatementId{1});
    // The demand stays what it is: it does not become a mere supposition.
    QVERIFY(reading.statements[0].role != cp::Role::Condition);
}

QTEST_APPLESS_MAIN(TestConditions)
#include "tst_conditions.moc"
