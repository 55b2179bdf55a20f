#include "model/linking/linking.h"
#include "model/language/quantities.h"
#include "model/language/times.h"
#include "model/commands/analysis.h"
#include "model/documents/import.h"

#include <QTest>

using cp::LinkKind;
using cp::Reason;

namespace {

cp::PairVerdict judge(const QString& a, const QString& b) { return cp::judgePair(a, b, {}); }

void row(const char* a, const char* b, int kind, Reason reason)
{
    QTest::newRow(a) << QString::fromUtf8(a) << QString::fromUtf8(b) << kind << static_cast<int>(reason);
}

constexpr int none = -1;
constexpr int match = static_cast<int>(LinkKind::Match);
constexpr int contradict = static_cast<int>(LinkKind::Contradict);

cp::ArgumentMap mapOf(const QStringList& texts)
{
    std::vector<cp::Document> documents;
    for (const QString& text : texts)
        documents.push_back(cp::importText(text, QStringLiteral("test")).value());
    return cp::analyzeDocuments(std::move(documents), {}, {});
}

/// A first sentence that no test is about; a text of one sentence could be taken for a title.
QString article(const QString& sentence)
{
    return QStringLiteral("The committee met in the town hall on Monday evening. ") + sentence;
}

const cp::Link* linkBetween(const cp::ArgumentMap& map, const QString& wordA, const QString& wordB)
{
    for (const cp::Link& link : map.links()) {
        if (map.find(link.a)->quote.contains(wordA) && map.find(link.b)->quote.contains(wordB))
            return &link;
    }
    return nullptr;
}

} // namespace

class TestLinking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void verdictIsSymmetric_data() { verdicts_data(); }
    void verdictIsSymmetric();
    void statementMatchesItself_data();
    void statementMatchesItself();
    void notFlipsMatch_data() { statementMatchesItself_data(); }
    void notFlipsMatch();
    void everyLinkSaysWhy();
    void alignmentLiesInsideTheStatements();
    void explanationsNestTheirMarks();
    void otherPeriodIsANearMiss();
    void otherConditionIsANearMiss();
    void oppositeCasesAreANearMiss();
    void sameWordsWithOtherChancesContradict();
    void rejectedViewIsANearMiss();
    void earlierFigureIsANearMiss();
    void equalTextsMatchThroughout();
    void unrelatedTextsHaveNoLinks();
    void remaindersAreNotLinked();
    void nothingToLink();
    void quantities();
    void times();
};

void TestLinking::verdicts_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reason");
    row("The mayor bought a new house.", "The mayor purchased a new house.", match, Reason::Paraphrase);
    row("The city has not forgotten the flood.", "The city remembers the flood.", match, Reason::Antonym);
    row("The council will widen the coast road.", "The council will not widen the coast road.", contradict, Reason::Negation);
    row("No government has repaired the dyke.", "The government has repaired the dyke.", contradict, Reason::Negation);
    row("Wholesale prices will rise next year.", "Wholesale prices will fall next year.", contradict, Reason::Antonym);
    row("The new law strengthens the unions.", "The new law weakens the unions.", contradict, Reason::Antonym);
    row("Unemployment fell by 3 per cent last year.", "Unemployment fell by 7 per cent last year.", contradict, Reason::Number);
    row("The dam will cost two million crowns.", "The dam will cost nine million crowns.", contradict, Reason::Number);
    row("The bridge will open in 2030.", "The bridge will not open before 2034.", contradict, Reason::Time);
    row("The bridge will open by 2030.", "The bridge will open after 2034.", contradict, Reason::Time);
    row("The treaty will probably be signed.", "The treaty is very unlikely to be signed.", contradict, Reason::Probability);
    row("Most voters support the plan.", "Few voters support the plan.", contradict, Reason::Quantifier);
    row("The bank will raise interest rates in March.", "The orchestra plays in March.", none, Reason::Paraphrase);
    row("Norway exported more fish than oil.", "Sweden exported more fish than oil.", none, Reason::Paraphrase);
    row("My grandfather fished in March.", "The boats of the port fish in March.", none, Reason::Paraphrase);
    row("The ban will probably not save the smelt.", "The ban did not save the smelt.", match, Reason::Paraphrase);
    row("The dog chased the cat.", "The cat chased the dog.", none, Reason::Paraphrase);
    row("The court upheld the ban.", "The ban was upheld by the court.", match, Reason::Paraphrase);
    row("The dam holds at least 40 tonnes of water.", "The dam holds 55 tonnes of water.", match, Reason::Paraphrase);
}

void TestLinking::verdicts()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, kind);
    QFETCH(int, reason);
    const cp::PairVerdict verdict = judge(a, b);
    QCOMPARE(verdict.relation ? static_cast<int>(*verdict.relation) : none, kind);
    if (kind == none)
        return;
    QVERIFY(!verdict.reasons.empty());
    QCOMPARE(static_cast<int>(verdict.reasons.front()), reason);
    QCOMPARE(verdict.label == cp::Inference::Contradiction, kind == contradict);
}

void TestLinking::verdictIsSymmetric()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const cp::PairVerdict there = judge(a, b);
    const cp::PairVerdict back = judge(b, a);
    QCOMPARE(there.relation == back.relation, true);
    QCOMPARE(there.reasons == back.reasons, true);
    QCOMPARE(there.similarity, back.similarity);
    QCOMPARE(there.contradiction, back.contradiction);
}

void TestLinking::statementMatchesItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("denied");
    QTest::newRow("future") << "The bank will raise interest rates in March." << "The bank will not raise interest rates in March.";
    QTest::newRow("copula") << "The old bridge is safe." << "The old bridge is not safe.";
    QTest::newRow("past") << "The crew repaired the engine." << "The crew did not repair the engine.";
    QTest::newRow("number") << "The mill employs 300 workers." << "The mill does not employ 300 workers.";
    QTest::newRow("never") << "The river has flooded the market." << "The river has never flooded the market.";
}

void TestLinking::statementMatchesItself()
{
    QFETCH(QString, text);
    const cp::PairVerdict verdict = judge(text, text);
    QVERIFY(verdict.relation == LinkKind::Match);
    QCOMPARE(verdict.label == cp::Inference::Entailment, true);
    QCOMPARE(verdict.similarity, 1.0);
}

void TestLinking::notFlipsMatch()
{
    QFETCH(QString, text);
    QFETCH(QString, denied);
    const cp::PairVerdict verdict = judge(text, denied);
    QVERIFY(verdict.relation == LinkKind::Contradict);
    QVERIFY(verdict.reasons.front() == Reason::Negation);
}

void TestLinking::everyLinkSaysWhy()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("Wholesale prices will rise through the next decade. The salmon run at Kerrec has not declined. "
                                                              "The sea wall will cost 750 million florins.")),
                                       article(QStringLiteral("Wholesale prices will fall through the next decade. The salmon run at Kerrec has declined. "
                                                              "The sea wall will cost 300 million florins."))});
    QVERIFY(map.links().size() >= 4);
    for (const cp::Link& link : map.links()) {
        QVERIFY(!link.reasons.empty());
        QVERIFY(!link.alignment.empty());
        QVERIFY(link.explanation.endsWith(u'.'));
        QVERIFY(link.explanation.startsWith(u'A') || link.explanation.startsWith(u'B'));
        QVERIFY(!link.explanation.contains(u'%'));
    }
    const cp::Link* number = linkBetween(map, QStringLiteral("750"), QStringLiteral("300"));
    QVERIFY(number);
    QVERIFY2(number->explanation.contains(QStringLiteral("750 million florins")), qPrintable(number->explanation));
}

void TestLinking::alignmentLiesInsideTheStatements()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("Officials insist that the harbour will be dredged in 2031.")),
                                       article(QStringLiteral("The harbour will not be dredged in 2031."))});
    const cp::Link* link = linkBetween(map, QStringLiteral("dredged"), QStringLiteral("dredged"));
    QVERIFY(link);
    QVERIFY(link->kind == LinkKind::Contradict);
    for (const cp::AlignedPair& pair : link->alignment) {
        QVERIFY(map.find(link->a)->span.contains(pair.a));
        QVERIFY(map.find(link->b)->span.contains(pair.b));
    }
}

void TestLinking::explanationsNestTheirMarks()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("The \"old eastern\" bridge will carry heavy lorries.")),
                                       article(QStringLiteral("The \"old eastern\" bridge will carry heavy lorries."))});
    const cp::Link* link = linkBetween(map, QStringLiteral("bridge"), QStringLiteral("bridge"));
    QVERIFY(link);
    QVERIFY2(!link->explanation.contains(u'"'), qPrintable(link->explanation));
    QVERIFY2(link->explanation.contains(QStringLiteral("\u2018old eastern\u2019 bridge")), qPrintable(link->explanation));
}

void TestLinking::otherPeriodIsANearMiss()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("Power consumption fell by seven per cent in 2009.")),
                                       article(QStringLiteral("Power consumption rose by six per cent in 2021."))});
    const cp::Link* link = linkBetween(map, QStringLiteral("fell"), QStringLiteral("rose"));
    QVERIFY(link && link->nearMiss);
    QVERIFY(link->kind == LinkKind::Related);
    QVERIFY(link->nearMiss->reason == cp::NearMissReason::Period);
    QVERIFY(link->nearMiss->explanation.contains(QStringLiteral("2009")));
}

void TestLinking::otherConditionIsANearMiss()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("If the sluices stay open, the channel to the port will keep its depth.")),
                                       article(QStringLiteral("If the dredgers are sold, the channel to the port will lose its depth."))});
    const cp::Link* link = linkBetween(map, QStringLiteral("keep"), QStringLiteral("lose"));
    QVERIFY(link && link->nearMiss);
    QVERIFY(link->nearMiss->reason == cp::NearMissReason::Condition);
}

void TestLinking::oppositeCasesAreANearMiss()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("If the council renews the licence, the operator will buy a boat.")),
                                       article(QStringLiteral("Unless the council renews the licence, the operator will sell the boat."))});
    const cp::Link* link = linkBetween(map, QStringLiteral("buy"), QStringLiteral("sell"));
    QVERIFY(link && link->nearMiss);
    QVERIFY(link->nearMiss->reason == cp::NearMissReason::Condition);
}

void TestLinking::sameWordsWithOtherChancesContradict()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("The ferry will very likely break even within three years.")),
                                       article(QStringLiteral("The ferry is unlikely to break even within three years."))});
    const cp::Link* link = linkBetween(map, QStringLiteral("break even"), QStringLiteral("break even"));
    QVERIFY(link && link->kind == cp::LinkKind::Contradict);
    QVERIFY(link->reasons.front() == cp::Reason::Probability);
}

void TestLinking::rejectedViewIsANearMiss()
{
    cp::Document one = cp::importText(article(QStringLiteral("Critics claim that the basin will be full of mud. They are wrong.")), QStringLiteral("a")).value();
    cp::ArgumentMap map = mapOf({one.text, article(QStringLiteral("The basin will not be full of mud."))});
    // That the author attacks the view is for the reader to find; here it is set by hand.
    cp::MapDelta delta;
    const auto view = std::find_if(map.statements().begin(), map.statements().end(), [](const cp::Statement& s) { return s.quote.contains(QStringLiteral("full of mud")); });
    const auto denial = std::find_if(map.statements().begin(), map.statements().end(), [](const cp::Statement& s) { return s.quote.contains(QStringLiteral("wrong")); });
    QVERIFY(view != map.statements().end() && denial != map.statements().end());
    QVERIFY(view->attribution.kind != cp::HolderKind::Author);
    cp::Relation attack;
    attack.id = map.nextRelationId();
    attack.kind = cp::RelationKind::Attacks;
    attack.sources = {denial->id};
    attack.target = view->id;
    delta.relations.push_back({std::nullopt, attack});
    map.apply(delta);
    const std::vector<cp::Link> links = cp::linkDocuments(map, {}, {});
    const auto link = std::find_if(links.begin(), links.end(), [&](const cp::Link& l) { return map.find(l.a)->quote.contains(QStringLiteral("mud")); });
    QVERIFY(link != links.end() && link->nearMiss);
    QVERIFY(link->nearMiss->reason == cp::NearMissReason::Attribution);
    QVERIFY(link->nearMiss->explanation.contains(QStringLiteral("Critics")));
}

void TestLinking::earlierFigureIsANearMiss()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("The ministry originally put the price of the barrage at 2 billion florins.")),
                                       article(QStringLiteral("The ministry puts the price of the barrage at 3 billion florins."))});
    const cp::Link* link = linkBetween(map, QStringLiteral("2 billion"), QStringLiteral("3 billion"));
    QVERIFY(link && link->nearMiss);
    QVERIFY(link->nearMiss->reason == cp::NearMissReason::Revision);
}

void TestLinking::equalTextsMatchThroughout()
{
    const QString text = QStringLiteral("If the dyke breaks, the mill will flood. The council should repair the dyke, because it is old. "
                                        "Critics say that the work would cost nine million crowns. It will probably cost less than five million.");
    const cp::ArgumentMap map = mapOf({text, text});
    const auto statements = std::count_if(map.statements().begin(), map.statements().end(), [](const cp::Statement& s) { return s.document == cp::DocumentId{1}; });
    QCOMPARE(static_cast<qsizetype>(map.links().size()), static_cast<qsizetype>(statements));
    for (const cp::Link& link : map.links()) {
        QVERIFY(link.kind == LinkKind::Match);
        QCOMPARE(map.find(link.a)->quote, map.find(link.b)->quote);
    }
}

void TestLinking::unrelatedTextsHaveNoLinks()
{
    const cp::ArgumentMap map = mapOf({QStringLiteral("The orchestra opens its season with a symphony. The conductor has rehearsed for a month, and the hall is sold out."),
                                       QStringLiteral("Farmers in the valley lost half of the barley. If the drought lasts, the wheat will fail too.")});
    QVERIFY(map.links().empty());
}

/// "They were stolen" says of nobody knows what that one thing.
void TestLinking::remaindersAreNotLinked()
{
    const cp::ArgumentMap map = mapOf({article(QStringLiteral("The paintings hung in the hall for years. They were stolen. The mayor blames the guards.")),
                                       article(QStringLiteral("The ballot boxes stood in the school. They were stolen. The teachers saw nobody."))});
    QVERIFY(map.statements().size() > 6);
    QVERIFY(!linkBetween(map, QStringLiteral("stolen"), QStringLiteral("stolen")));
}

void TestLinking::nothingToLink()
{
    QVERIFY(cp::linkDocuments({}, {}, {}).empty());
    QVERIFY(!judge(QString(), QString()).relation);
    QVERIFY(!judge(QStringLiteral("…"), QStringLiteral("The mill burned down.")).relation);
}

void TestLinking::quantities()
{
    const auto all = [](const char* text) {
        const QString s = QString::fromUtf8(text);
        return cp::findQuantities(cp::tagWords(s, {0, s.size()}));
    };
    QCOMPARE(all("The town lost 1,200 houses.").at(0).low, 1200.0);
    QCOMPARE(all("The town lost eleven hundred men.").at(0).low, 1100.0);
    QCOMPARE(all("It cost two million crowns.").at(0).low, 2e6);
    QCOMPARE(all("It fell by six per cent.").at(0).unit, QStringLiteral("%"));
    QCOMPARE(all("Two-thirds of the fields are dry.").at(0).unit, QStringLiteral("%"));
    QVERIFY(all("It fell by at least six per cent.").at(0).bound == cp::Bound::AtLeast);
    QCOMPARE(all("Between 60 and 70 boats sank.").at(0).high, 70.0);
    QCOMPARE(all("The bank cut its rate by half a point.").at(0).low, 0.5);
    QCOMPARE(all("The bank cut its rate by half a point.").at(0).unit, QStringLiteral("point"));
    QCOMPARE(all("The share rose by 2 percentage points.").at(0).unit, QStringLiteral("point"));
    QCOMPARE(all("Half a million people fled.").at(0).low, 5e5);
    QCOMPARE(all("It shrank by a quarter of a per cent.").at(0).low, 0.25);
    QCOMPARE(all("Seven of the nine judges agreed.").at(0).unit, all("Four judges agreed.").at(0).unit);
    QCOMPARE(all("Four appeal court judges agreed.").at(0).unit, all("Four judges agreed.").at(0).unit);
    QCOMPARE(all("Four judges of the appeal courts agreed.").at(0).unit, all("Four judges agreed.").at(0).unit);
    QVERIFY(all("The mill closed in 1974.").empty());
    QVERIFY(all("It opens on 19 May.").empty());
}

void TestLinking::times()
{
    const auto all = [](const char* text) {
        const QString s = QString::fromUtf8(text);
        return cp::findTimes(cp::tagWords(s, {0, s.size()}));
    };
    QVERIFY(all("It must close by 2036.").at(0).relation == cp::TimeRelation::By);
    QVERIFY(all("It will not open before 2039.").at(0).relation == cp::TimeRelation::Before);
    QVERIFY(all("Prices rose in the 2030s.").at(0).last - all("Prices rose in the 2030s.").at(0).first > 3600);
    QVERIFY(!all("It opens in November.").at(0).hasYear);
    QCOMPARE(all("They held out for ninety days.").at(0).durationDays, 90.0);
    QVERIFY(all("They may lose.").empty());
}

QTEST_APPLESS_MAIN(TestLinking)
#include "tst_linking.moc"
