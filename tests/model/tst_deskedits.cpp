#include "model/commands/mapedits.h"
#include "model/commands/relationedits.h"
#include "model/commands/reviewedits.h"
#include "model/commands/textedits.h"
#include "model/map/search.h"
#include "tests/support/smallmap.h"

#include <QTest>

using namespace cp;
using namespace cp::test;

// What a person does to a map by hand: decisions, statements from the text, relations; and finding things again.

class DeskEditsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_map = smallMap(); }

    void queueShowsLinksThenMainClaims()
    {
        const auto queue = pendingReviews(m_map);
        QCOMPARE(queue.size(), size_t(2 + 6 + 4));
        QCOMPARE(queue[0].target, ReviewTarget(clash)); // the surer link
        QCOMPARE(queue[1].target, ReviewTarget(agreement));
        QCOMPARE(queue[2].target, ReviewTarget(mainA));
        QCOMPARE(queue[3].target, ReviewTarget(mainB));
        for (size_t i = 1; i < queue.size(); ++i)
            QVERIFY(queue[i - 1].rank < queue[i].rank || queue[i - 1].confidence >= queue[i].confidence);
    }

    void dismissingKeepsTheReasonAndWhatHungOnItNeedsNoDecision()
    {
        const MapDelta delta = dismiss(m_map, {mainA}, QStringLiteral("  my own   words "));
        m_map.apply(delta);
        QCOMPARE(m_map.find(mainA)->review, Review::Dismissed);
        QCOMPARE(dismissalReason(m_map, mainA), QStringLiteral("my own words"));
        // Its link, its three relations and itself no longer wait.
        QCOMPARE(pendingReviews(m_map).size(), size_t(12 - 1 - 3 - 1));
        QCOMPARE(dismissedReviews(m_map), std::vector<ReviewTarget>{mainA});
        // A person decided once, and what is done and what is left are all there is.
        QCOMPARE(reviewProgress(m_map).all().decided, 1);
        QCOMPARE(reviewProgress(m_map).all().total, 12 - 3 - 1);
        m_map.apply(restore(m_map, {mainA}));
        QCOMPARE(m_map, smallMap());
    }

    void deltasOfDecisionsAreTheirOwnInverse()
    {
        const std::vector<ReviewTarget> all{clash, mainA, RelationId{1}, mainA};
        const MapDelta delta = accept(m_map, all);
        m_map.apply(delta);
        for (const ReviewTarget& target : all)
            QCOMPARE(reviewOf(m_map, target), std::optional(Review::Accepted));
        QVERIFY(accept(m_map, all).isEmpty());
        m_map.apply(delta.inverted());
        QCOMPARE(m_map, smallMap());
    }

    void nearMissIsMarkedAndTakenBack()
    {
        m_map.apply(markNearMiss(m_map, clash, NearMissReason::Period));
        QCOMPARE(m_map.find(clash)->nearMiss->reason, NearMissReason::Period);
        QCOMPARE(m_map.find(clash)->review, Review::Accepted);
        const QString words = QStringLiteral("A means the old quay");
        m_map.apply(markNearMiss(m_map, clash, NearMissReason::Scope, words));
        QVERIFY(markNearMiss(m_map, clash, NearMissReason::Scope).isEmpty()); // the words stay with their reason
        QCOMPARE(m_map.find(clash)->nearMiss->explanation, words);
        m_map.apply(markNearMiss(m_map, clash, NearMissReason::Revision));
        QVERIFY(m_map.find(clash)->nearMiss->explanation.isEmpty()); // and do not fit another one
        m_map.apply(clearNearMiss(m_map, clash));
        QVERIFY(!m_map.find(clash)->nearMiss);
        QVERIFY(markNearMiss(m_map, LinkId{99}, NearMissReason::Scope).isEmpty());
    }

    void missedStatementHasItsExactPlaceAndProbability()
    {
        const Document& document = m_map.documents().front();
        const qsizetype at = document.text.indexOf(QStringLiteral("bridge will very likely open"));
        const Span loose{at - 1, at + 29}; // a blank at each end
        m_map.apply(addPassage(m_map, document.id, loose, Role::Claim, QStringLiteral("icd203")));
        const Statement& added = m_map.statements().back();
        QCOMPARE(added.quote, QStringLiteral("bridge will very likely open"));
        QCOMPARE(added.text, QStringLiteral("Bridge will very likely open."));
        QCOMPARE(added.origin, Origin::Manual);
        QCOMPARE(added.review, Review::Accepted);
        QVERIFY(added.probability);
        QCOMPARE(m_map.documents().front().text.mid(added.probability->span.start, added.probability->span.length()), QStringLiteral("very likely"));
        QVERIFY(brokenRules(m_map).empty());
        QVERIFY(addPassage(m_map, document.id, {at - 1, at}, Role::Claim, {}).isEmpty());
        QVERIFY(addPassage(m_map, DocumentId{9}, {0, 5}, Role::Claim, {}).isEmpty());
    }

    void otherPlaceTakesTheWordingAlongUnlessItWasReworded()
    {
        const Span span = m_map.find(premiseA)->span;
        m_map.apply(setSpan(m_map, premiseA, {span.start + 4, span.end}));
        QCOMPARE(m_map.find(premiseA)->text, QStringLiteral("Piers stand."));
        Statement reworded = *m_map.find(premiseA);
        reworded.text = QStringLiteral("It holds.");
        MapDelta edit;
        edit.statements.push_back({*m_map.find(premiseA), reworded});
        m_map.apply(edit);
        m_map.apply(setSpan(m_map, premiseA, span));
        QCOMPARE(m_map.find(premiseA)->text, QStringLiteral("It holds."));
        // A probability goes when its phrase is cut off.
        const Span claim = m_map.find(mainA)->span;
        m_map.apply(setSpan(m_map, mainA, {claim.start, claim.start + 10}));
        QVERIFY(!m_map.find(mainA)->probability);
        QVERIFY(brokenRules(m_map).empty());
    }

    void splitPartsKeepWhatTheySupport()
    {
        const qsizetype at = m_map.find(secondPremiseA)->span.start + 9; // "The deck | is paid for."
        const MapDelta delta = splitStatement(m_map, secondPremiseA, at);
        m_map.apply(delta);
        const Statement& tail = m_map.statements().back();
        QCOMPARE(m_map.find(secondPremiseA)->quote, QStringLiteral("The deck"));
        QCOMPARE(tail.quote, QStringLiteral("is paid for."));
        QCOMPARE(m_map.relations().back().sources, std::vector<StatementId>{tail.id});
        QCOMPARE(m_map.relations().back().target, RelationTarget(mainA));
        QVERIFY(brokenRules(m_map).empty());
        QVERIFY(splitStatement(m_map, premiseA, m_map.find(premiseA)->span.start).isEmpty());
        m_map.apply(delta.inverted());
        QCOMPARE(m_map, smallMap());
    }

    void aStatementIsSplitBetweenWords()
    {
        const qsizetype start = m_map.find(secondPremiseA)->span.start; // "The deck is paid for."
        const auto headOf = [&](qsizetype at) { return splitStatement(m_map, secondPremiseA, start + at).statements.front().after->quote; };
        QCOMPARE(headOf(5), QStringLiteral("The")); // d|eck
        QCOMPARE(headOf(7), QStringLiteral("The deck"));
        QCOMPARE(headOf(14), QStringLiteral("The deck is")); // pa|id, in the middle
        QVERIFY(splitStatement(m_map, secondPremiseA, start + 1).isEmpty()); // T|he
    }

    void mergedStatementsBecomeOneWithTheirRelations()
    {
        const MapDelta delta = mergeStatements(m_map, {secondPremiseA, premiseA});
        m_map.apply(delta);
        QVERIFY(!m_map.find(secondPremiseA));
        QCOMPARE(m_map.find(premiseA)->quote, QStringLiteral("The piers stand. The deck is paid for."));
        QCOMPARE(m_map.relations().size(), size_t(3)); // both supported the same claim
        QVERIFY(brokenRules(m_map).empty());
        m_map.apply(delta.inverted());
        QCOMPARE(m_map, smallMap());
        // A premise merged into what it supports leaves no relation onto itself.
        m_map.apply(mergeStatements(m_map, {mainA, premiseA}));
        QVERIFY(brokenRules(m_map).empty());
        for (const Relation& relation : m_map.relations())
            QVERIFY(relation.target != RelationTarget(relation.sources.front()));
        QVERIFY(mergeStatements(smallMap(), {mainA, mainB}).isEmpty());
        QVERIFY(mergeStatements(smallMap(), {mainA}).isEmpty());
    }

    void statementsHangElsewhereWithoutCircles()
    {
        m_map.apply(reparent(m_map, secondPremiseA, premiseA));
        QCOMPARE(placingRelation(m_map, secondPremiseA)->target, RelationTarget(premiseA));
        QVERIFY(reparent(m_map, premiseA, secondPremiseA).isEmpty()); // would be a circle
        QVERIFY(reparent(m_map, premiseA, premiseB).isEmpty());       // another document
        m_map.apply(reparent(m_map, secondPremiseA, {}));
        QVERIFY(!placingRelation(m_map, secondPremiseA));
        m_map.apply(reparent(m_map, secondPremiseA, mainA));
        QCOMPARE(placingRelation(m_map, secondPremiseA)->kind, RelationKind::Supports);
        QVERIFY(brokenRules(m_map).empty());
    }

    void conditionsHaveAKindAndOthersHaveNone()
    {
        m_map.apply(setRelationKind(m_map, RelationId{1}, RelationKind::ConditionOf, ConditionKind::Unless));
        QCOMPARE(m_map.find(RelationId{1})->condition, std::optional(ConditionKind::Unless));
        m_map.apply(setRelationKind(m_map, RelationId{1}, RelationKind::Attacks));
        QVERIFY(!m_map.find(RelationId{1})->condition);
        QVERIFY(brokenRules(m_map).empty());
    }

    void linksLeadElsewhereWithoutWhatWasFoundBefore()
    {
        Link noted = *m_map.find(clash);
        noted.note = QStringLiteral("See page 3.");
        noted.explanation = QStringLiteral("One says no.");
        MapDelta edit;
        edit.links.push_back({*m_map.find(clash), noted});
        m_map.apply(edit);
        const StatementId kept = noted.a;
        const StatementId other = noted.b == mainB ? premiseB : mainB;
        const ArgumentMap before = m_map;
        const MapDelta delta = relink(m_map, clash, kept, other);
        m_map.apply(delta);
        const Link& link = *m_map.find(clash);
        QCOMPARE(link.a, kept);
        QCOMPARE(link.b, other);
        QCOMPARE(link.kind, noted.kind);
        QCOMPARE(link.note, noted.note);
        QVERIFY(link.explanation.isEmpty() && link.reasons.empty() && link.alignment.empty());
        QVERIFY(brokenRules(m_map).empty());
        m_map.apply(delta.inverted());
        QCOMPARE(m_map, before);
        QVERIFY(relink(m_map, clash, kept, noted.b).isEmpty());       // where it leads already
        QVERIFY(relink(m_map, clash, kept, secondPremiseA).isEmpty()); // the same document
        QVERIFY(relink(m_map, LinkId{99}, kept, other).isEmpty());
    }

    void whatSurroundsAFindIsInWholeWords()
    {
        Link noted = *m_map.find(agreement);
        noted.note = QStringLiteral("Whatever the harbourmaster's office wrote, the divers' report stands for itself, and so does every other paper of that unlucky winter.");
        MapDelta edit;
        edit.links.push_back({*m_map.find(agreement), noted});
        m_map.apply(edit);
        const auto found = search(m_map, QStringLiteral("divers"));
        const auto note = std::find_if(found.begin(), found.end(), [](const Found& place) { return place.where == Found::Where::LinkNote; });
        QVERIFY(note != found.end());
        QCOMPARE(note->excerpt, QStringLiteral("…office wrote, the divers' report stands for itself, and so does every other paper of that…"));
    }

    void searchFindsNotesOfLinks()
    {
        Link noted = *m_map.find(agreement);
        noted.note = QStringLiteral("Both rest on the divers' report.");
        MapDelta edit;
        edit.links.push_back({*m_map.find(agreement), noted});
        m_map.apply(edit);
        const auto found = search(m_map, QStringLiteral("divers"));
        QVERIFY(!found.empty());
        const auto note = std::find_if(found.begin(), found.end(), [](const Found& place) { return place.where == Found::Where::LinkNote; });
        QVERIFY(note != found.end());
        QCOMPARE(note->link, agreement);
        QCOMPARE(note->statement, premiseA);
        edit.links.front() = {noted, noted};
        edit.links.front().after->review = Review::Dismissed;
        m_map.apply(edit);
        for (const Found& place : search(m_map, QStringLiteral("divers")))
            QVERIFY(place.where != Found::Where::LinkNote);
    }

    void searchFindsNotesOfRelations()
    {
        m_map.apply(setRelationNote(m_map, {2}, QStringLiteral("Money alone opens no bridge, says the auditor.")));
        const auto found = search(m_map, QStringLiteral("auditor"));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().where, Found::Where::RelationNote);
        QCOMPARE(found.front().relation, RelationId{2});
        QCOMPARE(found.front().statement, secondPremiseA);
        m_map.apply(dismiss(m_map, {RelationId{2}}, {}));
        QVERIFY(search(m_map, QStringLiteral("auditor")).empty());
    }

    void searchFindsStatementsNotesAndPlacesInTexts()
    {
        Statement noted = *m_map.find(premiseB);
        noted.note = QStringLiteral("Ask the harbour office.");
        MapDelta edit;
        edit.statements.push_back({*m_map.find(premiseB), noted});
        m_map.apply(edit);
        const auto notes = search(m_map, QStringLiteral("HARBOUR"));
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes.front().where, Found::Where::Note);
        QCOMPARE(notes.front().statement, premiseB);
        const auto piers = search(m_map, QStringLiteral("piers"));
        QCOMPARE(piers.size(), size_t(4)); // two statements, two places in the texts
        QCOMPARE(piers.back().where, Found::Where::Text);
        QCOMPARE(piers.back().statement, premiseB);
        QVERIFY(search(m_map, QStringLiteral(" ")).empty());
        QCOMPARE(placesOf(QStringLiteral("the"), QStringLiteral("The theme"), 10).size(), size_t(2));
    }

private:
    ArgumentMap m_map;
};

QTEST_GUILESS_MAIN(DeskEditsTest)
#include "tst_deskedits.moc"
