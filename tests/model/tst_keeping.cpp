#include "tests/support/reading.h"

#include <QTest>

using cp::test::read;
using cp::test::statementWith;

/// Which clauses are statements of their own.
class TestKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remainderIsNoStatement_data();
    void remainderIsNoStatement();
    void shortAnswerIsKept();
    void confidenceTellsClausesApart();
};

void TestKeeping::remainderIsNoStatement_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("remainder");
    QTest::newRow("one word") << "The town built a school, a bridge and a mill. Much. Nobody paid for them." << "Much";
    QTest::newRow("pointer") << "The river rose twice last winter. That is why the engineers raised the dyke." << "That is why";
    QTest::newRow("short relative clause") << "The dam will hold this winter, which I doubt." << "which I doubt";
}

void TestKeeping::remainderIsNoStatement()
{
    QFETCH(QString, text);
    QFETCH(QString, remainder);
    const cp::Reading reading = read(text);
    QVERIFY(!reading.statements.empty());
    for (const cp::Statement& statement : reading.statements)
        QVERIFY2(statement.quote != remainder, qPrintable(statement.quote));
}

/// A short answer is a statement of its own and keeps the word that says how sure it is; "Thank you" is none.
void TestKeeping::shortAnswerIsKept()
{
    const cp::Reading reading = read(QStringLiteral("The dam will hold this winter, the engineers say. Perhaps not. They have been wrong before, and nobody has looked at the wall. Thank you."));
    const cp::Statement* answer = statementWith(reading, "Perhaps");
    QVERIFY(answer);
    QCOMPARE(answer->text, QStringLiteral("Perhaps not."));
    QVERIFY(!statementWith(reading, "Thank"));
}

/// How likely it is that a person would mark the clause, not a number for each kind of clause.
void TestKeeping::confidenceTellsClausesApart()
{
    const cp::Reading reading = read(QStringLiteral("Would it help? The new dam has cut floods by half since 2019."));
    const cp::Statement* fact = statementWith(reading, "cut floods");
    QVERIFY(fact && fact->confidence > 0.7 && fact->confidence <= 1);
    for (const cp::Statement& statement : reading.statements)
        QVERIFY(&statement == fact || statement.confidence < fact->confidence);
}

QTEST_APPLESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
