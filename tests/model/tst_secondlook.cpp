#include "model/linking/secondlook.h"
#include "model/map/argumentmap.h"

#include <QTest>
#include <algorithm>
#include <cmath>

namespace {

using namespace cp;

struct Drawn {
    RelationKind kind;
    int source;
    int target; ///< a statement, or with a minus a relation
    double confidence = 1;
};

/// A document of `count` statements that begin ten characters apart; the first is a main claim.
ArgumentMap mapOf(int count, const std::vector<Drawn>& drawn)
{
    ArgumentMap map;
    MapDelta delta;
    Document document;
    document.id = {1};
    document.text = QString(10 * count, u'x');
    delta.documents.push_back({std::nullopt, document});
    for (int i = 1; i <= count; ++i) {
        Statement one;
        one.id = {i};
        one.document = {1};
        one.span = {10 * (i - 1), 10 * (i - 1) + 5};
        one.main = i == 1;
        delta.statements.push_back({std::nullopt, one});
    }
    for (const Drawn& line : drawn) {
        Relation relation;
        relation.id = {static_cast<int>(delta.relations.size()) + 1};
        relation.kind = line.kind;
        relation.confidence = line.confidence;
        relation.sources = {StatementId{line.source}};
        relation.target = line.target > 0 ? RelationTarget(StatementId{line.target}) : RelationTarget(RelationId{-line.target});
        delta.relations.push_back({std::nullopt, relation});
    }
    map.apply(delta);
    return map;
}

std::vector<StatementFeatures> featuresOf(const ArgumentMap& map)
{
    std::vector<StatementFeatures> all;
    for (const Statement& statement : map.statements()) {
        StatementFeatures one;
        one.id = statement.id;
        one.document = statement.document;
        one.main = statement.main;
        all.push_back(one);
    }
    return all;
}

std::vector<Standing> standings(int count, const std::vector<Drawn>& drawn)
{
    const ArgumentMap map = mapOf(count, drawn);
    return standingsOf(map, featuresOf(map));
}

/// Two documents of three statements each, all pairs compared; in both the second and third serve the first.
ComparedMap twoArticles(bool thirdAttacks)
{
    ComparedMap compared;
    compared.standings.resize(6);
    for (size_t i = 0; i < 6; ++i) {
        StatementFeatures one;
        one.id = {static_cast<int>(i) + 1};
        one.document = {i < 3 ? 1 : 2};
        compared.features.push_back(one);
        const size_t claim = i < 3 ? 0 : 3;
        const bool against = thirdAttacks && i == 5;
        if (i == claim)
            continue;
        compared.standings[i].targets.push_back({claim, against, 1});
        compared.standings[claim].sources.push_back({i, against, 1});
    }
    for (size_t a = 0; a < 3; ++a) {
        for (size_t b = 3; b < 6; ++b) {
            ComparedPair pair;
            pair.candidate.a = a;
            pair.candidate.b = b;
            compared.pairs.push_back(pair);
        }
    }
    return compared;
}

/// Only the pair of the third statements (the last) is likely to match.
std::vector<LinkChances> lastMatches()
{
    std::vector<LinkChances> first(9, {0.01, 0.01, 0.01, 0.97});
    first.back() = {0.8, 0.05, 0.05, 0.1};
    return first;
}

double valueOf(const PairFacts& facts, const char* name)
{
    const auto found = std::find_if(facts.begin(), facts.end(), [name](const auto& fact) { return fact.first == name; });
    return found == facts.end() ? std::nan("") : found->second;
}

} // namespace

class TestSecondLook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sidesFollowAttacks();
    void undercutSpeaksAgainst();
    void sideOfNothing();
    void sideAsSureAsItsWay();
    void circlesEnd();
    void placesInTheText();
    void linkedGroundsCount();
    void attackTurnsTheLeaning();
    void likelierPartnersCount();
    void sameFactsTurnedRound();
    void hopelessPairsAreNotLookedAtAgain();
};

void TestSecondLook::sidesFollowAttacks()
{
    const auto all = standings(4, {{RelationKind::Supports, 2, 1}, {RelationKind::Attacks, 3, 2}, {RelationKind::Attacks, 4, 3}});
    QCOMPARE(all[0].side, 1.0);
    QCOMPARE(all[1].side, 1.0);
    QCOMPARE(all[2].side, -1.0);
    QCOMPARE(all[3].side, 1.0); // against what is against it
    QCOMPARE(all[3].steps, 3);
    QCOMPARE(all[2].attacks(), 1.0);
    QCOMPARE(all[2].isAttacked(), 1.0);
    QCOMPARE(all[0].attacks(), 0.0);
}

void TestSecondLook::undercutSpeaksAgainst()
{
    const auto all = standings(3, {{RelationKind::Supports, 2, 1}, {RelationKind::Undercuts, 3, -1}});
    QCOMPARE(all[2].side, -1.0);
    QCOMPARE(all[2].targets.front().other, size_t(0));
}

void TestSecondLook::sideOfNothing()
{
    const auto all = standings(3, {{RelationKind::Supports, 3, 2}});
    QCOMPARE(all[1].side, 0.0);
    QCOMPARE(all[2].side, 0.0);
}

void TestSecondLook::sideAsSureAsItsWay()
{
    const auto all = standings(3, {{RelationKind::Supports, 2, 1, 0.5}, {RelationKind::Attacks, 3, 2, 0.4}});
    QCOMPARE(all[2].side, -0.2);
    QCOMPARE(all[2].attacks(), 0.4);
    QCOMPARE(all[0].grounds(), 0.5);
}

void TestSecondLook::circlesEnd()
{
    const auto all = standings(3, {{RelationKind::Supports, 2, 3}, {RelationKind::Supports, 3, 2}});
    QCOMPARE(all[1].steps, 1);
    QCOMPARE(all[1].side, 0.0);
}

void TestSecondLook::placesInTheText()
{
    const auto all = standings(3, {});
    QCOMPARE(all[0].place, 0.0);
    QCOMPARE(all[1].place, 0.5);
    QCOMPARE(all[2].place, 1.0);
    QCOMPARE(all[1].beside, (std::vector<size_t>{0, 2}));
    QCOMPARE(all[0].beside, std::vector<size_t>{1});
}

void TestSecondLook::linkedGroundsCount()
{
    const ComparedMap compared = twoArticles(false);
    const SecondLook look(compared, lastMatches());
    const PairFacts claims = look.facts(compared.pairs[0]), grounds = look.facts(compared.pairs[4]);
    QVERIFY(valueOf(claims, "sources linked") > valueOf(grounds, "sources linked") + 1);
    QVERIFY(valueOf(claims, "sources linked leaning") > 0.5);
}

void TestSecondLook::attackTurnsTheLeaning()
{
    const ComparedMap compared = twoArticles(true);
    QVERIFY(valueOf(SecondLook(compared, lastMatches()).facts(compared.pairs[0]), "sources linked leaning") < -0.5);
}

void TestSecondLook::likelierPartnersCount()
{
    const ComparedMap compared = twoArticles(false);
    const SecondLook look(compared, lastMatches());
    const PairFacts free = look.facts(compared.pairs[4]), taken = look.facts(compared.pairs[5]);
    QVERIFY(valueOf(taken, "others most") > valueOf(free, "others most") + 0.5);
    // What is likely of the pair itself is no other's.
    QVERIFY(std::abs(valueOf(look.facts(compared.pairs[8]), "others most") - std::log(0.2 + 0.04)) < 1e-9);
}

void TestSecondLook::sameFactsTurnedRound()
{
    const ComparedMap compared = twoArticles(true);
    ComparedMap turned = compared;
    for (ComparedPair& pair : turned.pairs)
        std::swap(pair.candidate.a, pair.candidate.b);
    const SecondLook look(compared, lastMatches()), back(turned, lastMatches());
    for (size_t i = 0; i < compared.pairs.size(); ++i)
        QCOMPARE(back.facts(turned.pairs[i]), look.facts(compared.pairs[i]));
}

void TestSecondLook::hopelessPairsAreNotLookedAtAgain()
{
    QVERIFY(SecondLook::isHopeless({0.002, 0.002, 0.002, 0.994}));
    QVERIFY(!SecondLook::isHopeless({0.02, 0.02, 0, 0.96}));
    const ComparedMap compared = twoArticles(false);
    const LinkModel any("always\t0\t1\t5\t0\t0\n");
    for (const LinkChances& chances : lookTwice(compared, any, any))
        QCOMPARE(chances.match, 0.0); // no models have read these pairs
}

QTEST_GUILESS_MAIN(TestSecondLook)
#include "tst_secondlook.moc"
