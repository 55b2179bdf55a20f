#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/newstatements.h"
#include "model/commands/relationedits.h"
#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/rendering/wording.h"
#include "tests/support/fixtures.h"

#include <QTest>
#include <QUndoStack>
#include <functional>

using namespace cp;

namespace {

using Edit = std::function<MapDelta(const ArgumentMap&)>;

struct NamedEdit {
    const char* name;
    Edit edit;
};

Statement newStatement()
{
    Statement statement;
    statement.document = {2};
    statement.text = QStringLiteral("By hand");
    statement.origin = Origin::Manual;
    return statement;
}

Relation newRelation(int source, int target)
{
    Relation relation;
    relation.sources = {{source}};
    relation.target = StatementId{target};
    return relation;
}

Link newLink(int a, int b)
{
    Link link;
    link.a = {a};
    link.b = {b};
    link.kind = LinkKind::Match;
    return link;
}

Reading newReading()
{
    Reading reading;
    for (int id : {1, 2}) {
        Statement statement;
        statement.id = {id};
        statement.span = {id - 1, id};
        statement.quote = QStringLiteral("ab").mid(id - 1, 1);
        statement.text = statement.quote;
        reading.statements.push_back(statement);
    }
    Relation relation = newRelation(2, 1);
    relation.id = {1};
    Relation onto = newRelation(2, 1);
    onto.id = {2};
    onto.kind = RelationKind::Undercuts;
    onto.target = RelationId{1};
    reading.relations = {relation, onto};
    return reading;
}

Document newDocument()
{
    Document document;
    document.id = {3};
    document.text = QStringLiteral("ab");
    return document;
}

std::vector<NamedEdit> wordEdits()
{
    return {{"text", [](const ArgumentMap& m) { return setText(m, {1}, QStringLiteral("Reworded \U0001F600")); }},
            {"role", [](const ArgumentMap& m) { return setRole(m, {1}, Role::Premise); }},
            {"main", [](const ArgumentMap& m) { return setMain(m, {7}, true); }},
            {"negated", [](const ArgumentMap& m) { return setNegated(m, {1}, true); }},
            {"attribution", [](const ArgumentMap& m) { return setAttribution(m, {1}, {HolderKind::Person, QStringLiteral("Ann")}); }},
            {"probability gone", [](const ArgumentMap& m) { return setProbability(m, {1}, std::nullopt); }},
            {"probability new", [](const ArgumentMap& m) { return setProbability(m, {2}, StatedProbability{}); }},
            {"note", [](const ArgumentMap& m) { return setNote(m, {1}, QStringLiteral("n")); }},
            {"tags", [](const ArgumentMap& m) { return setTags(m, {1}, {QStringLiteral("t")}); }},
            {"title", [](const ArgumentMap& m) { return setDetails(m, {1}, QStringLiteral("t"), {{documentkeys::author, QStringLiteral("Ann Author")}}); }},
            {"review", [](const ArgumentMap& m) { return dismiss(m, {StatementId{1}, StatementId{6}, StatementId{1}}, QStringLiteral("not-stated")); }},
            {"link review", [](const ArgumentMap& m) { return accept(m, {LinkId{1}}); }},
            {"link kind", [](const ArgumentMap& m) { return setLinkKind(m, {1}, LinkKind::Match); }},
            {"relation note", [](const ArgumentMap& m) { return setRelationNote(m, {1}, QStringLiteral("weak step")); }},
            {"link note", [](const ArgumentMap& m) { return setLinkNote(m, {1}, QStringLiteral("other")); }}};
}

std::vector<NamedEdit> shapeEdits()
{
    return {{"boxes", [](const ArgumentMap& m) { return setBoxes(m, {{{1}, 9, 9, 9, 9, true}, {{2}, 1, 1, 1, 1, false}}); }},
            {"order", [](const ArgumentMap& m) { return setOrder(m, {{3}, {1}}); }},
            {"add statement", [](const ArgumentMap& m) { return addStatement(m, newStatement()); }},
            {"add relation", [](const ArgumentMap& m) { return addRelation(m, newRelation(2, 1)); }},
            {"add link", [](const ArgumentMap& m) { return addLink(m, newLink(2, 8)); }},
            {"add links", [](const ArgumentMap& m) { return addLinks(m, {newLink(2, 8), newLink(3, 8)}); }},
            {"link by hand", [](const ArgumentMap& m) { return linkByHand(m, {8}, LinkKind::Match, {2}); }},
            {"write below", [](const ArgumentMap& m) { return addPremiseUnder(m, {1}); }},
            {"write beside", [](const ArgumentMap& m) { return addBeside(m, {2}); }},
            {"undercut", [](const ArgumentMap& m) { return relate(m, {3}, RelationKind::Undercuts, RelationId{1}); }},
            {"remove source", [](const ArgumentMap& m) { return removeStatements(m, {{2}}); }},
            {"remove target", [](const ArgumentMap& m) { return removeStatements(m, {{1}}); }},
            {"remove several", [](const ArgumentMap& m) { return removeStatements(m, {{2}, {5}, {7}}); }},
            {"remove relation", [](const ArgumentMap& m) { return removeRelation(m, {1}); }},
            {"remove link", [](const ArgumentMap& m) { return removeLink(m, {1}); }},
            {"add reading", [](const ArgumentMap& m) { return addReading(m, newDocument(), newReading()); }},
            {"remove document", [](const ArgumentMap& m) { return removeDocument(m, {1}); }}};
}

std::vector<NamedEdit> allEdits()
{
    std::vector<NamedEdit> all = wordEdits();
    for (NamedEdit& edit : shapeEdits())
        all.push_back(std::move(edit));
    return all;
}

} // namespace

class MapEditsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEditUndoesAndRedoes_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const NamedEdit& edit : allEdits())
            QTest::newRow(edit.name) << index++;
    }

    void everyEditUndoesAndRedoes()
    {
        QFETCH(int, index);
        const Edit edit = allEdits()[static_cast<size_t>(index)].edit;
        MapModel model;
        model.reset(test::fullWorkspace().map);
        const ArgumentMap start = model.map();
        const MapDelta delta = edit(start);
        QVERIFY(!delta.isEmpty());
        QUndoStack stack;
        stack.push(new EditMap(model, delta, QStringLiteral("edit")));
        const ArgumentMap changed = model.map();
        QVERIFY(changed != start);
        QVERIFY(brokenRules(changed).empty());
        stack.undo();
        QVERIFY(model.map() == start);
        stack.redo();
        QVERIFY(model.map() == changed);
    }

    void undoingAllGivesTheStart()
    {
        MapModel model;
        model.reset(test::fullWorkspace().map);
        const ArgumentMap start = model.map();
        QUndoStack stack;
        for (const NamedEdit& edit : allEdits()) {
            if (const MapDelta delta = edit.edit(model.map()); !delta.isEmpty())
                stack.push(new EditMap(model, delta, QString::fromLatin1(edit.name)));
            QVERIFY2(brokenRules(model.map()).empty(), edit.name);
        }
        QVERIFY(stack.count() > 15);
        const ArgumentMap end = model.map();
        while (stack.canUndo())
            stack.undo();
        QVERIFY(model.map() == start);
        while (stack.canRedo())
            stack.redo();
        QVERIFY(model.map() == end);
    }

    void linkOfAnotherKindDropsWhatSpokeForTheFirst()
    {
        const ArgumentMap map = test::fullWorkspace().map;
        const Link& before = map.links().front();
        QVERIFY(!before.explanation.isEmpty() && !before.reasons.empty());
        QVERIFY(setLinkKind(map, before.id, before.kind).isEmpty());
        const Link after = *setLinkKind(map, before.id, LinkKind::Related).links.front().after;
        QVERIFY(after.reasons.empty());
        QVERIFY(!after.nearMiss);
        QCOMPARE(after.alignment, before.alignment);
        QCOMPARE(explanationOf(after), QStringLiteral("A person changed what kind of link it is."));
    }

    void nothingToChangeIsAnEmptyDelta()
    {
        const ArgumentMap map = test::fullWorkspace().map;
        QVERIFY(setText(map, {1}, map.find(StatementId{1})->text).isEmpty());
        QVERIFY(setText(map, {99}, QStringLiteral("x")).isEmpty());
        QVERIFY(setLinkKind(map, {99}, LinkKind::Match).isEmpty());
        QVERIFY(setDetails(map, {99}, QStringLiteral("x"), {}).isEmpty());
        QVERIFY(accept(map, {StatementId{99}}).isEmpty());
        QVERIFY(setBoxes(map, {*map.box(StatementId{1})}).isEmpty());
        QVERIFY(removeLink(map, {99}).isEmpty());
        QVERIFY(removeStatements(map, {}).isEmpty());
        QVERIFY(addPremiseUnder(map, {99}).isEmpty());
        QVERIFY(linkByHand(map, {1}, LinkKind::Match, {2}).isEmpty()); // of one document
        const Relation& first = map.relations().front();
        QVERIFY(relate(map, first.sources.front(), RelationKind::Undercuts, first.id).isEmpty());
        QVERIFY(relate(map, {1}, RelationKind::Supports, StatementId{1}).isEmpty());
        QVERIFY(relate(map, {1}, RelationKind::Undercuts, RelationId{99}).isEmpty());
    }

    void onlyClaimsAreMain()
    {
        ArgumentMap map = test::fullWorkspace().map;
        map.apply(setRole(map, {1}, Role::Condition));
        QVERIFY(!map.find(StatementId{1})->main);
    }

    void removingTakesAlongWhatWouldDangle()
    {
        const ArgumentMap start = test::fullWorkspace().map;
        ArgumentMap map = start;
        map.apply(removeStatements(map, {{2}}));
        QCOMPARE(map.find(RelationId{1})->sources, std::vector<StatementId>{{5}}); // the other linked premise stays
        QVERIFY(map.find(RelationId{2}));
        QVERIFY(!map.find(LinkId{3}));
        map = start;
        map.apply(removeStatements(map, {{1}}));
        QVERIFY(!map.find(RelationId{1}));
        QVERIFY(!map.find(RelationId{2})); // a relation onto the relation goes too
        QVERIFY(!map.box(StatementId{1}));
        QVERIFY(!map.find(LinkId{1}));
    }

    void readingGetsFreshIds()
    {
        const ArgumentMap start = test::fullWorkspace().map;
        ArgumentMap map = start;
        map.apply(addReading(map, newDocument(), newReading()));
        QCOMPARE(map.statements().size(), start.statements().size() + 2);
        QCOMPARE(map.find(StatementId{9})->document, DocumentId{3});
        const Relation* onto = map.find(RelationId{7});
        QVERIFY(onto);
        QVERIFY(onto->target == RelationTarget(RelationId{6}));
        QCOMPARE(onto->sources, std::vector<StatementId>{{10}});
        ArgumentMap back = map;
        back.apply(removeDocument(back, {3}));
        QVERIFY(back == start);
    }

    void typingBecomesOneEntry()
    {
        MapModel model;
        model.reset(test::fullWorkspace().map);
        const ArgumentMap start = model.map();
        QUndoStack stack;
        const auto type = [&](const QString& text, int key) {
            stack.push(new EditMap(model, setText(model.map(), {1}, text), QStringLiteral("type"), key));
        };
        type(QStringLiteral("a"), 7);
        type(QStringLiteral("ab"), 7);
        QCOMPARE(stack.count(), 1);
        type(QStringLiteral("abc"), 8);
        QCOMPARE(stack.count(), 2);
        stack.undo();
        stack.undo();
        QVERIFY(model.map() == start);
    }

    void typingBackToTheStartLeavesNoEntry()
    {
        MapModel model;
        model.reset(test::fullWorkspace().map);
        const QString text = model.map().find(StatementId{1})->text;
        QUndoStack stack;
        stack.push(new EditMap(model, setText(model.map(), {1}, text + u'x'), QStringLiteral("type"), 7));
        stack.push(new EditMap(model, setText(model.map(), {1}, text), QStringLiteral("type"), 7));
        QCOMPARE(stack.count(), 0);
        QCOMPARE(model.map().find(StatementId{1})->text, text);
    }
};

QTEST_GUILESS_MAIN(MapEditsTest)
#include "tst_mapedits.moc"
