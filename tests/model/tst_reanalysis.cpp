#include "model/commands/analysis.h"
#include "model/commands/mapedits.h"
#include "model/commands/reanalysis.h"
#include "model/commands/relationedits.h"
#include "model/commands/reviewedits.h"
#include "model/commands/sourceedits.h"
#include "model/commands/textedits.h"
#include "model/documents/anchoring.h"
#include "model/documents/import.h"
#include "model/language/sentences.h"
#include "tests/support/processortime.h"
#include "tests/support/smallmap.h"

#include <QTest>

using namespace cp;
using namespace cp::test;

// A document that is in the map already is read again, or its text has changed: what a person did stays.

namespace {

const auto article = QStringLiteral(
    "The tunnel\n\nThe tunnel will probably be late. The drills broke twice, because the rock is hard. "
    "If the money comes in June, the work can go on. Many experts agree that the plan was bad. The mayor is not worried.");

/// The small map's own proposals for a document, as a reader would give them.
Reading readingOf(const ArgumentMap& map, DocumentId id)
{
    Reading reading;
    for (const Statement& statement : map.statements()) {
        if (statement.document == id)
            reading.statements.push_back(statement);
    }
    for (const Relation& relation : map.relations()) {
        if (map.find(relation.sources.front())->document == id)
            reading.relations.push_back(relation);
    }
    return reading;
}

ArgumentMap analyzed(const QStringList& texts)
{
    std::vector<Document> documents;
    for (const QString& text : texts)
        documents.push_back(*importText(text, QStringLiteral("a.txt")));
    return analyzeDocuments(std::move(documents), {});
}

} // namespace

class ReanalysisTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_map = smallMap(); }

    void theSameReadingChangesNothing()
    {
        QVERIFY(reread(m_map, {1}, readingOf(m_map, {1})).isEmpty());
        const ArgumentMap map = analyzed({article, QStringLiteral("No\n\nThe tunnel will be in time. The mayor is worried.")});
        QVERIFY(map.statements().size() > 4);
        for (const Document& document : map.documents())
            QVERIFY(readAgain(map, document.id, {}).isEmpty());
    }

    void whatAPersonDidStaysToTheLetter()
    {
        m_map.apply(accept(m_map, {mainA, RelationId{1}, clash}));
        m_map.apply(setText(m_map, secondPremiseA, QStringLiteral("Money is no matter.")));
        m_map.apply(setNote(m_map, premiseA, QStringLiteral("see the survey")));
        m_map.apply(setTags(m_map, conditionA, {QStringLiteral("river")}));
        m_map.apply(setRelationKind(m_map, {2}, RelationKind::Attacks));
        Reading other;
        Statement changed = *m_map.find(mainA);
        changed.text = QStringLiteral("Something else.");
        changed.role = Role::Context;
        changed.probability.reset();
        other.statements = {changed};
        const ArgumentMap before = m_map;
        m_map.apply(reread(m_map, {1}, other));
        QVERIFY(brokenRules(m_map).empty());
        for (StatementId id : {mainA, premiseA, secondPremiseA, conditionA})
            QCOMPARE(*m_map.find(id), *before.find(id));
        for (RelationId id : {RelationId{1}, RelationId{2}})
            QCOMPARE(*m_map.find(id), *before.find(id));
        QVERIFY(!m_map.find(RelationId{3})); // nobody had touched it, and it is not proposed any more
        QCOMPARE(m_map.links(), before.links());
    }

    void aRelationWithANoteStays()
    {
        m_map.apply(setRelationNote(m_map, {3}, QStringLiteral("only in spring")));
        m_map.apply(reread(m_map, {1}, {}));
        QVERIFY(m_map.find(RelationId{3}));
        QVERIFY(!m_map.find(RelationId{2}));
        QVERIFY(m_map.find(conditionA)); // what it stands on stays with it
        QVERIFY(brokenRules(m_map).empty());
    }

    void pendingFollowsTheNewReading()
    {
        Reading other = readingOf(m_map, {1});
        std::erase_if(other.statements, [](const Statement& s) { return s.id == conditionA; });
        std::erase_if(other.relations, [](const Relation& r) { return r.id == RelationId{3}; });
        for (Statement& statement : other.statements) {
            if (statement.id == premiseA)
                statement.role = Role::Context;
        }
        m_map.apply(setBoxes(m_map, {{premiseA, 1, 2, 3, 4, true}, {conditionA, 1, 2, 3, 4, false}}));
        const ArgumentMap before = m_map;
        const MapDelta delta = reread(m_map, {1}, other);
        m_map.apply(delta);
        QCOMPARE(m_map.find(premiseA)->role, Role::Context);
        QVERIFY(m_map.box(premiseA));
        QVERIFY(!m_map.find(conditionA));
        QVERIFY(!m_map.box(conditionA));
        QCOMPARE(m_map.find(clash)->a, mainA);
        QVERIFY(brokenRules(m_map).empty());
        m_map.apply(delta.inverted());
        QCOMPARE(m_map, before);
    }

    void dismissedNeverComesBack()
    {
        const Reading reading = readingOf(m_map, {1});
        m_map.apply(dismiss(m_map, {premiseA, RelationId{2}, clash}, QString()));
        const ArgumentMap before = m_map;
        m_map.apply(reread(m_map, {1}, reading));
        QCOMPARE(m_map.find(premiseA)->review, Review::Dismissed);
        QCOMPARE(m_map.find(RelationId{2})->review, Review::Dismissed);
        QCOMPARE(m_map.statements(), before.statements());
        QCOMPARE(m_map.relations().size(), before.relations().size() - 1); // what hung on the dismissed one
        const std::vector<Link> links{*smallMap().find(clash)};
        QVERIFY(relink(m_map, {1}, links, m_map.nextLinkId()).links.size() == 1); // the open one goes, the dismissed stays
        m_map.apply(relink(m_map, {1}, links, m_map.nextLinkId()));
        QCOMPARE(m_map.links().size(), size_t(1));
        QCOMPARE(m_map.links().front().review, Review::Dismissed);
    }

    void recutStatementsAreNotProposedAgain()
    {
        const Reading reading = readingOf(m_map, {1});
        const Statement whole = *m_map.find(mainA);
        m_map.apply(splitStatement(m_map, mainA, whole.span.start + 17));
        const ArgumentMap before = m_map;
        m_map.apply(reread(m_map, {1}, reading));
        QCOMPARE(m_map.statements(), before.statements());
        m_map = smallMap();
        m_map.apply(mergeStatements(m_map, {premiseA, secondPremiseA}));
        const ArgumentMap merged = m_map;
        m_map.apply(reread(m_map, {1}, reading));
        QCOMPARE(m_map.statements(), merged.statements());
        QVERIFY(brokenRules(m_map).empty());
    }

    void decidedRelationsAreNotTurnedRound()
    {
        const Reading reading = readingOf(m_map, {1});
        m_map.apply(removeRelation(m_map, {1}));
        m_map.apply(relate(m_map, mainA, RelationKind::Supports, premiseA));
        m_map.apply(reread(m_map, {1}, reading));
        for (const Relation& relation : m_map.relations())
            QVERIFY(!(relation.sources.front() == premiseA && relation.target == RelationTarget(mainA)));
    }

    void readingAgainIsOneDeltaAndKeepsManualThings()
    {
        ArgumentMap map = analyzed({article, QStringLiteral("No\n\nThe tunnel will not be late. The mayor is worried.")});
        const Document& document = map.documents().front();
        const StatementId added = map.nextStatementId();
        map.apply(addPassage(map, document.id, {document.text.indexOf(QStringLiteral("The mayor")), document.text.size()}, Role::Premise, QStringLiteral("icd203")));
        const StatementId first = map.statements().front().id;
        map.apply(relate(map, added, RelationKind::Attacks, first));
        map.apply(accept(map, {first}));
        const ArgumentMap before = map;
        const MapDelta delta = readAgain(map, document.id, {QStringLiteral("kent")});
        map.apply(delta);
        QCOMPARE(*map.find(added), *before.find(added));
        QCOMPARE(*map.find(first), *before.find(first));
        QCOMPARE(map.relations().back(), before.relations().back());
        QVERIFY(brokenRules(map).empty());
        map.apply(delta.inverted());
        QCOMPARE(map, before);
    }

    void cancelledReadingChangesNothing()
    {
        JobContext job;
        job.cancel.cancel();
        QVERIFY(readAgain(m_map, {1}, {}, job).isEmpty());
    }

    void placesAreFoundAgain_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("found"); ///< with "|" where it starts in `after`; empty: lost
        QTest::newRow("moved") << "One. Two three. Four." << "Two three." << "A new line. One. Two three. Four." << "Two three.";
        QTest::newRow("changed word") << "One. The river is very low today. Four." << "The river is very low today." << "One. The river is quite low today. Four." << "The river is quite low today.";
        QTest::newRow("words put in") << "One. The river is low. Four." << "The river is low." << "One. The river, they say, is low. Four." << "The river, they say, is low.";
        QTest::newRow("gone") << "One. The river is low. Four." << "The river is low." << "One. Nothing is said about water. Four." << QString();
        QTest::newRow("another case") << "a. The Dam HOLDS. b" << "The Dam HOLDS." << "a. The dam holds. b" << "The dam holds.";
    }
    void placesAreFoundAgain()
    {
        QFETCH(QString, before);
        QFETCH(QString, quote);
        QFETCH(QString, after);
        QFETCH(QString, found);
        const qsizetype at = before.indexOf(quote);
        const auto places = findPlacesAgain(before, {{at, at + quote.size()}}, after);
        QCOMPARE(places.front() ? after.mid(places.front()->start, places.front()->length()) : QString(), found);
    }

    void repeatedWordsAreToldApartByWhatStandsAround()
    {
        const auto before = QStringLiteral("Ann says it rains. Bob says it rains. Cem says it rains.");
        const auto after = QStringLiteral("Bob says it rains. Cem says it rains. And now Ann says it rains.");
        const auto words = QStringLiteral("it rains");
        std::vector<Span> places;
        for (qsizetype at = before.indexOf(words); at >= 0; at = before.indexOf(words, at + 1))
            places.push_back({at, at + words.size()});
        const auto found = findPlacesAgain(before, places, after);
        QCOMPARE(found[0]->start, after.lastIndexOf(words));
        QCOMPARE(found[1]->start, after.indexOf(words));
    }

    /// One search of a long text for each of its places would take minutes.
    void placesOfALongTextTakeLinearTime()
    {
        QString before;
        std::vector<Span> places;
        for (int i = 0; i < 40'000; ++i) {
            const QString sentence = QStringLiteral("The gauge at lock %1 shows that the river is lower than in any other year. ").arg(i);
            places.push_back({before.size(), before.size() + sentence.size() - 1});
            before += sentence;
        }
        const QString put = QStringLiteral("Spring has come. ");
        const test::ProcessorTime spent;
        const auto found = findPlacesAgain(before, places, put + before);
        QVERIFY2(spent.seconds() < 5, qPrintable(QString::number(spent.seconds())));
        for (size_t i = 0; i < places.size(); ++i) {
            const Span moved{places[i].start + put.size(), places[i].end + put.size()};
            QVERIFY(found[i] == moved);
        }
    }

    void aChangedTextKeepsEverything()
    {
        Document fresh = m_map.documents().front();
        fresh.text = QStringLiteral("The bridge\n\nSpring has come. The bridge will very likely be opened in May. The piers stand. If the river stays low.");
        fresh.sha256 = "new";
        segmentSentences(fresh);
        const ArgumentMap before = m_map;
        const MapDelta delta = replaceText(m_map, {1}, fresh);
        m_map.apply(delta);
        QVERIFY(brokenRules(m_map).empty());
        QCOMPARE(m_map.statements().size(), before.statements().size());
        QCOMPARE(m_map.relations().size(), before.relations().size());
        QCOMPARE(m_map.find(mainA)->quote, QStringLiteral("The bridge will very likely be opened in May."));
        const StatedProbability& chance = *m_map.find(mainA)->probability;
        QCOMPARE(fresh.text.mid(chance.span.start, chance.span.length()), QStringLiteral("very likely"));
        QCOMPARE(m_map.find(clash)->alignment.size(), before.find(clash)->alignment.size());
        for (const AlignedPair& pair : m_map.find(clash)->alignment)
            QVERIFY(m_map.find(mainA)->span.contains(pair.a));
        QCOMPARE(withoutPlace(m_map, {1}), std::vector{secondPremiseA});
        QCOMPARE(m_map.find(secondPremiseA)->extra.value(extrakeys::lostQuote).toString(), before.find(secondPremiseA)->quote);
        // Another reading does not drop what has lost its place; a new place takes it off the list.
        m_map.apply(reread(m_map, {1}, {}));
        QCOMPARE(withoutPlace(m_map, {1}), std::vector{secondPremiseA});
        const qsizetype spring = fresh.text.indexOf(QStringLiteral("Spring"));
        m_map.apply(setSpan(m_map, secondPremiseA, {spring, spring + 16}));
        QVERIFY(withoutPlace(m_map, {1}).empty());
        QVERIFY(replaceText(before, {1}, before.documents().front()).isEmpty());
    }

    /// "Most experts agree that it will hold": the phrase is no part of what is agreed on.
    void aPhraseBeforeItsStatementIsFoundAgain()
    {
        const auto phrase = QStringLiteral("Most experts agree");
        const auto said = QStringLiteral("the dam will hold");
        Document document;
        document.id = {1};
        document.title = QStringLiteral("Dam");
        document.text = QStringLiteral("Rain fell. %1 that %2.").arg(phrase, said);
        segmentSentences(document);
        const auto spanOf = [](const QString& text, const QString& words) { return Span{text.indexOf(words), text.indexOf(words) + words.size()}; };
        Statement statement;
        statement.id = {1};
        statement.document = {1};
        statement.span = spanOf(document.text, said);
        statement.quote = said;
        statement.text = said;
        statement.probability = StatedProbability{ProbabilityKind::Consensus, phrase, spanOf(document.text, phrase), 0.7, 0.9, 0.8, QStringLiteral("icd203")};
        ArgumentMap map;
        MapDelta delta;
        delta.documents.push_back({std::nullopt, document});
        delta.statements.push_back({std::nullopt, statement});
        map.apply(delta);
        Document fresh = document;
        fresh.sha256 = "new";
        fresh.text = QStringLiteral("Much rain fell in the north. %1, in the end, that %2. They often agree.").arg(phrase, said);
        segmentSentences(fresh);
        map.apply(replaceText(map, {1}, fresh));
        const Span found = map.statements().front().probability->span;
        QCOMPARE(fresh.text.mid(found.start, found.length()), phrase);
    }

private:
    ArgumentMap m_map;
};

QTEST_GUILESS_MAIN(ReanalysisTest)
#include "tst_reanalysis.moc"
