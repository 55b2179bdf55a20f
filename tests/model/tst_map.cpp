#include "model/map/mapmodel.h"
#include "tests/support/fixtures.h"
#include "tests/support/processortime.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace cp;

namespace {

ArgumentMap with(ArgumentMap map, const MapDelta& delta)
{
    map.apply(delta);
    return map;
}

template <typename T, typename Change>
Swap<T> swapped(const T& before, Change change)
{
    T after = before;
    change(after);
    return {before, after};
}

/// Statements of every so many ids.
ArgumentMap statementsFrom(int first, int count, int step)
{
    MapDelta delta;
    for (int i = 0; i < count; ++i) {
        Statement statement;
        statement.id = {first + i * step};
        delta.statements.push_back({std::nullopt, statement});
    }
    return with({}, delta);
}

} // namespace

class MapTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inverseRestoresTheVeryMap()
    {
        const ArgumentMap start = test::fullWorkspace().map;
        const Statement& statement = *start.find(StatementId{1});
        MapDelta delta;
        delta.statements = {swapped(statement, [](Statement& s) { s.text = QStringLiteral("new"); }),
                            {*start.find(StatementId{8}), std::nullopt}};
        Statement added = statement;
        added.id = {4}; // between existing ids
        delta.statements.push_back({std::nullopt, added});
        delta.relations = {{*start.find(RelationId{2}), std::nullopt}};
        delta.links = {swapped(*start.find(LinkId{1}), [](Link& l) { l.score = 0.1; })};
        delta.boxes = {{std::nullopt, NodeBox{{2}, 1, 2, 3, 4, false}}, {*start.box(StatementId{1}), std::nullopt}};
        delta.documents = {swapped(*start.find(DocumentId{2}), [](Document& d) { d.title = QStringLiteral("t"); })};
        const ArgumentMap changed = with(start, delta);
        QVERIFY(changed != start);
        QCOMPARE(changed.find(StatementId{4})->text, statement.text);
        QVERIFY(!changed.find(StatementId{8}));
        QVERIFY(with(changed, delta.inverted()) == start);
        QVERIFY(with(with(changed, delta.inverted()), delta) == changed);
    }

    void keepsEachKindSortedById()
    {
        ArgumentMap map;
        for (int id : {5, 1, 9, 3}) {
            Statement statement;
            statement.id = {id};
            MapDelta delta;
            delta.statements = {{std::nullopt, statement}};
            map.apply(delta);
        }
        QVERIFY(std::is_sorted(map.statements().begin(), map.statements().end(), [](const auto& a, const auto& b) { return a.id < b.id; }));
        QCOMPARE(map.nextStatementId().value, 10);
        QCOMPARE(map.nextLinkId().value, 1);
    }

    /// Many changes are merged, few put in place one by one; in whatever order they come, the map is the same.
    void manyChangesAtOnceAreAsOneByOne()
    {
        QRandomGenerator random(7);
        ArgumentMap atOnce = statementsFrom(1, 300, 2);
        ArgumentMap oneByOne = atOnce;
        MapDelta delta;
        for (int i = 0; i < 500; ++i) {
            Statement statement;
            statement.id = {random.bounded(1, 620)};
            statement.text = QString::number(i);
            const bool isGone = random.bounded(3) == 0;
            delta.statements.push_back(isGone ? Swap<Statement>{statement, std::nullopt} : Swap<Statement>{std::nullopt, statement});
            MapDelta one;
            one.statements = {delta.statements.back()};
            oneByOne.apply(one);
        }
        QVERIFY(atOnce != oneByOne);
        atOnce.apply(delta);
        QVERIFY(atOnce == oneByOne);
    }

    /// A file may name its statements from the last to the first.
    void manyChangesTakeLinearTime()
    {
        MapDelta delta;
        constexpr int many = 200'000;
        for (int id = many; id > 0; --id) {
            Statement statement;
            statement.id = {id};
            delta.statements.push_back({std::nullopt, statement});
        }
        ArgumentMap map;
        const test::ProcessorTime spent;
        map.apply(delta);
        QVERIFY2(spent.seconds() < 5, "one insertion moves all that stands behind it");
        QCOMPARE(map.statements().size(), size_t(many));
    }

    void soundMapsBreakNoRule()
    {
        QVERIFY(brokenRules(test::fullWorkspace().map).empty());
        for (quint32 seed : {1U, 2U, 3U})
            QVERIFY(brokenRules(test::randomMap(seed, 60)).empty());
    }

    void everyBrokenRuleIsNamed_data()
    {
        QTest::addColumn<int>("which");
        for (const char* name : {"quote elsewhere", "outside the text", "no document", "no source", "unknown source", "unknown target",
                                 "two documents", "leaves its document", "condition without kind", "kind without condition", "link inside",
                                 "link to nothing", "box of nothing", "id too large"})
            QTest::newRow(name) << m_rows++;
    }

    void everyBrokenRuleIsNamed()
    {
        QFETCH(int, which);
        const ArgumentMap start = test::fullWorkspace().map;
        const Statement& s = *start.find(StatementId{1});
        const Relation& r = *start.find(RelationId{1});
        const Link& l = *start.find(LinkId{1});
        MapDelta delta;
        switch (which) {
        case 0: delta.statements = {swapped(s, [](Statement& v) { ++v.span.start; })}; break;
        case 1: delta.statements = {swapped(s, [](Statement& v) { v.span.end = 100000; })}; break;
        case 2: delta.statements = {swapped(s, [](Statement& v) { v.document = {77}; })}; break;
        case 3: delta.relations = {swapped(r, [](Relation& v) { v.sources.clear(); })}; break;
        case 4: delta.relations = {swapped(r, [](Relation& v) { v.sources = {{99}}; })}; break;
        case 5: delta.relations = {swapped(r, [](Relation& v) { v.target = RelationId{99}; })}; break;
        case 6: delta.relations = {swapped(r, [](Relation& v) { v.sources = {{2}, {7}}; })}; break;
        case 7: delta.relations = {swapped(r, [](Relation& v) { v.target = StatementId{6}; })}; break;
        case 8: delta.relations = {swapped(r, [](Relation& v) { v.kind = RelationKind::ConditionOf; })}; break;
        case 9: delta.relations = {swapped(r, [](Relation& v) { v.condition = ConditionKind::If; })}; break;
        case 10: delta.links = {swapped(l, [](Link& v) { v.b = {2}; })}; break;
        case 11: delta.links = {swapped(l, [](Link& v) { v.b = {88}; })}; break;
        case 12: delta.boxes = {{std::nullopt, NodeBox{{66}, 0, 0, 1, 1, false}}}; break;
        case 13: delta.relations = {{r, std::nullopt}, swapped(r, [](Relation& v) { v.id = {RelationId::most + 1}; })}; break;
        default: QFAIL("no such rule");
        }
        QVERIFY(!brokenRules(with(start, delta)).empty());
    }

    void modelTellsWhatChangedOnce()
    {
        MapModel model;
        model.reset(test::fullWorkspace().map);
        QSignalSpy changes(&model, &MapModel::changed);
        model.apply({});
        QCOMPARE(changes.count(), 0);
        MapDelta delta;
        delta.links = {{*model.map().find(LinkId{1}), std::nullopt}};
        model.apply(delta);
        QCOMPARE(changes.count(), 1);
        QVERIFY(!model.map().find(LinkId{1}));
    }

private:
    int m_rows = 0;
};

QTEST_GUILESS_MAIN(MapTest)
#include "tst_map.moc"
