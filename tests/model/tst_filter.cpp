#include "model/base/extrakeys.h"
#include "model/map/mapfilter.h"

#include <QTest>

using namespace cp;

namespace {

/// Statements 1…n in one document; arrows as pairs (from, to).
ArgumentMap mapOf(int count, const std::vector<std::pair<int, int>>& arrows)
{
    MapDelta delta;
    for (int d = 1; d <= 2; ++d) {
        Document document;
        document.id = DocumentId{d};
        delta.documents.push_back({std::nullopt, document});
    }
    for (int i = 1; i <= count; ++i) {
        Statement statement;
        statement.id = StatementId{i};
        statement.document = DocumentId{1};
        statement.text = QStringLiteral("Statement %1").arg(i);
        delta.statements.push_back({std::nullopt, statement});
    }
    int id = 0;
    for (const auto& [from, to] : arrows) {
        Relation relation;
        relation.id = RelationId{++id};
        relation.sources = {StatementId{from}};
        relation.target = StatementId{to};
        delta.relations.push_back({std::nullopt, relation});
    }
    ArgumentMap map;
    map.apply(delta);
    return map;
}

void change(ArgumentMap& map, int id, const std::function<void(Statement&)>& edit)
{
    Statement after = *map.find(StatementId{id});
    edit(after);
    MapDelta delta;
    delta.statements.push_back({*map.find(StatementId{id}), after});
    map.apply(delta);
}

QList<int> sorted(const QSet<StatementId>& ids)
{
    QList<int> numbers;
    for (StatementId id : ids)
        numbers += id.value;
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

class FilterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingShowsByDefault()
    {
        const MapVisibility shown = visibilityOf(mapOf(3, {{2, 1}, {3, 2}}), {});
        QVERIFY(shown.hidden.isEmpty() && shown.dimmed.isEmpty() && shown.bridges.empty());
        QVERIFY(!isFiltering({}));
    }

    void bridgesSpanWhatIsHidden()
    {
        // 5 → 4 → 3 → 2 → 1 with 2 and 3 hidden by their role.
        ArgumentMap map = mapOf(5, {{2, 1}, {3, 2}, {4, 3}, {5, 4}});
        for (int id : {2, 3})
            change(map, id, [](Statement& s) { s.role = Role::Context; });
        MapFilter filter;
        filter.hiddenRoles = {static_cast<int>(Role::Context)};
        QVERIFY(isFiltering(filter));
        const MapVisibility shown = visibilityOf(map, filter);
        QCOMPARE(sorted(shown.hidden), (QList<int>{2, 3}));
        QCOMPARE(shown.bridges, (std::vector<Bridge>{{StatementId{4}, StatementId{1}, RelationKind::Supports, 2}}));
    }

    /// Where all that a statement stands under is hidden, it is said how much that is.
    void whatStandsUnderHiddenThingsIsNoIsland()
    {
        // 4 → 3 → 2 → 1 with 1 and 2 hidden.
        ArgumentMap map = mapOf(4, {{2, 1}, {3, 2}, {4, 3}});
        for (int id : {1, 2})
            change(map, id, [](Statement& s) { s.role = Role::Context; });
        MapFilter filter;
        filter.hiddenRoles = {static_cast<int>(Role::Context)};
        QCOMPARE(visibilityOf(map, filter).bridges, (std::vector<Bridge>{{StatementId{3}, {}, RelationKind::Supports, 2}}));
        // Of what was dismissed there is nothing to miss.
        for (int id : {1, 2})
            change(map, id, [](Statement& s) { s.review = Review::Dismissed; });
        QVERIFY(visibilityOf(map, {}).bridges.empty());
    }

    /// A kind of relation that is not shown leaves a bridge where nothing else leads up.
    void bridgesStandForHiddenRelations()
    {
        ArgumentMap map = mapOf(4, {{2, 1}, {3, 2}, {4, 1}, {4, 2}});
        MapDelta attack;
        Relation relation = map.relations()[2]; // 4 → 1
        attack.relations.push_back({relation, relation});
        attack.relations.back().after->kind = RelationKind::Attacks;
        map.apply(attack);
        MapFilter filter;
        filter.hiddenRelations = {static_cast<int>(RelationKind::Supports)};
        const std::vector<Bridge> bridges = visibilityOf(map, filter).bridges;
        QCOMPARE(bridges, (std::vector<Bridge>{{StatementId{2}, StatementId{1}, RelationKind::Supports, 0}, {StatementId{3}, StatementId{2}, RelationKind::Supports, 0}}));
        filter.hiddenRelations = {static_cast<int>(RelationKind::Attacks)};
        QVERIFY(visibilityOf(map, filter).bridges.empty()); // 4 still supports 2
    }

    /// The same for relations whose review state is not shown, and that counts as a filter.
    void reviewStatesAreFilteredToo()
    {
        ArgumentMap map = mapOf(2, {{2, 1}});
        for (int id : {1, 2})
            change(map, id, [](Statement& s) { s.review = Review::Accepted; });
        MapFilter filter;
        filter.hiddenReviews = {};
        QVERIFY(!isFiltering(filter)); // shows more, not less
        filter.hiddenReviews = {static_cast<int>(Review::Pending), static_cast<int>(Review::Dismissed)};
        QVERIFY(isFiltering(filter));
        const MapVisibility shown = visibilityOf(map, filter);
        QVERIFY(shown.hidden.isEmpty());
        QCOMPARE(shown.bridges, (std::vector<Bridge>{{StatementId{2}, StatementId{1}, RelationKind::Supports, 0}}));
    }

    void noBridgeWhereARelationIsShown()
    {
        ArgumentMap map = mapOf(3, {{2, 1}, {3, 2}, {3, 1}});
        change(map, 2, [](Statement& s) { s.role = Role::Context; });
        MapFilter filter;
        filter.hiddenRoles = {static_cast<int>(Role::Context)};
        QVERIFY(visibilityOf(map, filter).bridges.empty());
    }

    void foldingHidesOnlyWhatStandsUnderIt()
    {
        // 2 and 3 under 1, 4 under 2; 5 supports both 2 and 6.
        const ArgumentMap map = mapOf(6, {{2, 1}, {3, 1}, {4, 2}, {5, 2}, {5, 6}});
        MapFilter filter;
        filter.folded = {StatementId{2}};
        const MapVisibility shown = visibilityOf(map, filter);
        QCOMPARE(sorted(shown.hidden), (QList<int>{4}));
        QCOMPARE(shown.foldedCounts.value(StatementId{2}), 1);
        filter.folded = {StatementId{1}};
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{2, 3, 4}));
    }

    void focusKeepsSomeHops()
    {
        const ArgumentMap map = mapOf(5, {{2, 1}, {3, 2}, {4, 3}, {5, 4}});
        MapFilter filter;
        filter.focus = {StatementId{3}};
        filter.hops = 1;
        const MapVisibility dimmed = visibilityOf(map, filter);
        QVERIFY(dimmed.hidden.isEmpty());
        QCOMPARE(sorted(dimmed.dimmed), (QList<int>{1, 5}));
        filter.hidesFar = true;
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{1, 5}));
        filter.hops = 2;
        QVERIFY(visibilityOf(map, filter).hidden.isEmpty());
        filter.focus = {StatementId{99}}; // gone: no focus
        QVERIFY(visibilityOf(map, filter).hidden.isEmpty());
    }

    void severalAreInFocusTogether()
    {
        const ArgumentMap map = mapOf(7, {{2, 1}, {3, 2}, {4, 3}, {5, 4}, {6, 5}, {7, 6}});
        MapFilter filter;
        filter.focus = {StatementId{1}, StatementId{6}, StatementId{99}}; // one of them is gone
        filter.hops = 1;
        filter.hidesFar = true;
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{3, 4}));
        QVERIFY(visibilityOf(map, filter).bridges == (std::vector<Bridge>{{StatementId{5}, StatementId{2}, RelationKind::Supports, 2}}));
    }

    /// What the filter hides is hidden also where the focus shows the rest pale, and the other way round.
    void filterAndFocusChooseEachForItself()
    {
        ArgumentMap map = mapOf(4, {{2, 1}, {3, 2}, {4, 3}});
        change(map, 2, [](Statement& s) { s.role = Role::Context; });
        MapFilter filter;
        filter.hiddenRoles = {static_cast<int>(Role::Context)};
        filter.focus = {StatementId{1}};
        filter.hops = 1;
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{2}));
        QCOMPARE(sorted(visibilityOf(map, filter).dimmed), (QList<int>{3, 4}));
        filter.hidesFar = true;
        filter.dimInstead = true;
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{3, 4}));
        QCOMPARE(sorted(visibilityOf(map, filter).dimmed), (QList<int>{2}));
    }

    void valuesDecide()
    {
        ArgumentMap map = mapOf(4, {{2, 1}});
        change(map, 1, [](Statement& s) { s.probability = StatedProbability{ProbabilityKind::Likelihood, QStringLiteral("likely"), {}, 0.55, 0.8, 0.7, {}}; });
        change(map, 2, [](Statement& s) { s.tags = {QStringLiteral("silt")}; });
        change(map, 3, [](Statement& s) { s.note = QStringLiteral("Ask the Bank"); });
        change(map, 4, [](Statement& s) { s.review = Review::Dismissed; });
        MapFilter filter;
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{4}));
        filter.onlyStated = true;
        filter.chanceLow = 0.75;
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{2, 3, 4}));
        filter.chanceLow = 0.85;
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{1, 2, 3, 4}));
        filter = {};
        filter.tag = QStringLiteral("silt");
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{1, 3, 4}));
        filter = {};
        filter.onlyStarred = true;
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{1, 2, 3, 4}));
        change(map, 3, [](Statement& s) { s.extra.insert(extrakeys::star, true); });
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{1, 2, 4}));
        filter = {};
        filter.text = QStringLiteral("bank");
        QCOMPARE(sorted(visibilityOf(map, filter).hidden), (QList<int>{1, 2, 4}));
        filter = {};
        filter.hiddenReviews = {};
        QVERIFY(visibilityOf(map, filter).hidden.isEmpty());
    }

    void circlesEnd()
    {
        ArgumentMap map = mapOf(3, {{1, 2}, {2, 3}, {3, 1}});
        MapFilter filter;
        filter.folded = {StatementId{1}};
        filter.hops = 5;
        filter.focus = {StatementId{2}};
        const MapVisibility shown = visibilityOf(map, filter);
        QVERIFY(!shown.hidden.contains(StatementId{1}));
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
