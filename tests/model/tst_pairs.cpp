#include "model/linking/linking.h"
#include "model/meaning/meaning.h"

#include <QTest>

/// What people expect of the verdict on two sentences, with the models that ship.
class TestPairs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void statementMatchesItself_data() { statements(); }
    void statementMatchesItself();
    void denialContradicts_data() { statements(); }
    void denialContradicts();
    void anotherSubjectIsNoRelation_data() { statements(); }
    void anotherSubjectIsNoRelation();
    void relations_data();
    void relations();

private:
    static void statements();
    static cp::PairVerdict judge(const QString& a, const QString& b);
};

void TestPairs::initTestCase() { QVERIFY2(cp::installedMeaning(), "The models are not where the program looks for them."); }

cp::PairVerdict TestPairs::judge(const QString& a, const QString& b)
{
    cp::LinkingOptions options;
    options.meaning = &*cp::installedMeaning();
    return cp::judgePair(a, b, options);
}

void TestPairs::statements()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("denied");
    QTest::addColumn<QString>("ofAnother");
    const auto row = [](const char* text, const char* denied, const char* ofAnother) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(denied) << QString::fromLatin1(ofAnother);
    };
    row("The new bypass will cut traffic in the old town.", "The new bypass will not cut traffic in the old town.", "The night tram will cut traffic in the old town.");
    row("The orchard survived the late frost.", "The orchard did not survive the late frost.", "The vineyard survived the late frost.");
    row("The museum is open on Mondays.", "The museum is not open on Mondays.", "The library is open on Mondays.");
    row("Our bakers have raised their prices twice.", "Our bakers have not raised their prices twice.", "Our butchers have raised their prices twice.");
    row("The union accepts the offer.", "The union does not accept the offer.", "The orchestra accepts the offer.");
    row("The minister knew of the report.", "The minister did not know of the report.", "The surgeon knew of the report.");
}

void TestPairs::statementMatchesItself()
{
    QFETCH(QString, text);
    const cp::PairVerdict verdict = judge(text, text);
    QVERIFY(verdict.relation == cp::LinkKind::Match);
    QCOMPARE(verdict.label, cp::Inference::Entailment);
}

void TestPairs::denialContradicts()
{
    QFETCH(QString, text);
    QFETCH(QString, denied);
    for (const cp::PairVerdict& verdict : {judge(text, denied), judge(denied, text)}) {
        QVERIFY(verdict.relation == cp::LinkKind::Contradict);
        QCOMPARE(verdict.reasons.front(), cp::Reason::Negation);
    }
}

void TestPairs::anotherSubjectIsNoRelation()
{
    QFETCH(QString, text);
    QFETCH(QString, ofAnother);
    QVERIFY(!judge(text, ofAnother).relation);
    QVERIFY(!judge(ofAnother, text).relation);
}

void TestPairs::relations_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("relation");
    const auto row = [](const char* a, const char* b, const char* relation) { QTest::newRow(b) << QString::fromUtf8(a) << QString::fromUtf8(b) << QString::fromLatin1(relation); };
    row("The orchard will probably survive the frost.", "There is little chance that the orchard will survive the frost.", "contradict");
    row("The orchard will probably survive the frost.", "The orchard is likely to survive the frost.", "match");
    row("The tram is faster than the bus.", "The bus is faster than the tram.", "contradict");
    row("The tram is faster than the bus.", "The bus is slower than the tram.", "match");
    row("The bridge cost forty million crowns.", "The bridge cost ninety million crowns.", "contradict");
    row("The bridge cost about forty million crowns.", "The bridge cost 41 million crowns.", "match");
    row("The ferry opened in 1998.", "The ferry opened in 2004.", "contradict");
    row("The council approved the plan.", "The plan was approved by the council.", "match");
    row("The wolf frightened the shepherd.", "The shepherd frightened the wolf.", "none");
    row("All wells in the valley are clean.", "No well in the valley is clean.", "contradict");
    row("Most experts expect a drought.", "Few experts expect a drought.", "contradict");
    row("Most growers do not support the levy.", "Only a minority of growers support the levy.", "match");
    row("Two thirds of the growers back the levy.", "66 percent of the growers support the levy.", "match");
    row("The subsidy helped small farms.", "The subsidy did nothing for small farms.", "contradict");
    row("The town chose coal instead of gas.", "The town chose gas.", "none");
    row("The plant should close in 2030 rather than in 2040.", "The plant should close in 2040.", "contradict");
    row("The plant should be closed in 2030 rather than in 2040.", "The plant should be closed in 2030.", "match");
    row("The subsidy helped small farms.", "It is so.", "none");
    row("The subsidy helped small farms.", "", "none");
    row("The subsidy helped small farms.", "The subsidy was paid out in two parts.", "none");
}

void TestPairs::relations()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, relation);
    for (const cp::PairVerdict& verdict : {judge(a, b), judge(b, a)}) {
        const QString told = verdict.relation == cp::LinkKind::Match ? QStringLiteral("match") : verdict.relation == cp::LinkKind::Contradict ? QStringLiteral("contradict") : QStringLiteral("none");
        QCOMPARE(told, relation);
    }
}

QTEST_GUILESS_MAIN(TestPairs)
#include "tst_pairs.moc"
