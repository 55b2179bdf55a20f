#include "model/commands/mapedits.h"
#include "model/commands/pasteedits.h"
#include "tests/support/smallmap.h"

#include <QTest>

using namespace cp;
using namespace cp::test;

// Words from the clipboard as statements, with where they stand or come from.

class PasteEditsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_map = smallMap(); }

    void aLineOfAnArticleGetsItsPlaceThere()
    {
        const auto added = paste(QStringLiteral("the piers\n  are cracked."));
        QCOMPARE(added.size(), size_t(2)); // two lines, two statements: neither is put together behind a person's back
        const auto one = paste(QStringLiteral("The piers are   cracked."));
        QCOMPARE(one.size(), size_t(1));
        QCOMPARE(one.front().document, DocumentId{2});
        QCOMPARE(one.front().quote, QStringLiteral("The piers are cracked."));
        QCOMPARE(one.front().origin, Origin::Manual);
        QCOMPARE(one.front().review, Review::Accepted);
    }

    void otherWordsKeepTheirSource()
    {
        const auto added = paste(QStringLiteral("A ferry will probably be cheaper.\n\n- - -\nNobody wants it."));
        QCOMPARE(added.size(), size_t(2));
        QCOMPARE(added[0].document, DocumentId{1});
        QVERIFY(added[0].span.isEmpty());
        QCOMPARE(added[0].probability->phrase, QStringLiteral("probably"));
        QCOMPARE(added[0].extra.value(extrakeys::sourceUrl).toString(), QStringLiteral("https://example.org/ferry"));
    }

    void copiedStatementsComeBackWithQuoteAndRange()
    {
        const auto added = paste(QStringLiteral("The bridge opens late. [20–45 %]\n    “The bridge is unlikely to open in May.” (No bridge)"));
        QCOMPARE(added.size(), size_t(1));
        QCOMPARE(added[0].text, QStringLiteral("The bridge opens late."));
        QCOMPARE(added[0].document, DocumentId{2});
        QCOMPARE(added[0].quote, QStringLiteral("The bridge is unlikely to open in May."));
        QCOMPARE(added[0].probability->low, 0.2);
        QCOMPARE(added[0].probability->high, 0.45);
    }

    void blanksAreNothing() { QVERIFY(paste(QStringLiteral(" \n\t\n--\n")).empty()); }

    void aMapGoesIntoItsOwnArticlesOnceOnly()
    {
        QVERIFY(pasteMap(m_map, m_map, {DocumentId{1}, {}}).isEmpty());
        ArgumentMap bare;
        bare.apply({{{std::nullopt, m_map.documents()[0]}, {std::nullopt, m_map.documents()[1]}}, {}, {}, {}, {}});
        bare.apply(pasteMap(bare, m_map, {DocumentId{1}, {}}));
        QCOMPARE(bare.statements(), m_map.statements());
        QCOMPARE(bare.relations().size(), m_map.relations().size());
        QCOMPARE(bare.links().size(), m_map.links().size());
        QVERIFY(brokenRules(bare).empty());
    }

    void statementsOfAnotherArticleNameIt()
    {
        ArgumentMap other;
        Document document = m_map.documents()[0];
        document.text = QStringLiteral("Another text. With two sentences.");
        document.title = QStringLiteral("Elsewhere");
        document.sentences.clear();
        document.paragraphs.clear();
        Statement statement;
        statement.id = {1};
        statement.document = {1};
        statement.span = {0, 13};
        statement.quote = statement.text = QStringLiteral("Another text.");
        other.apply({{{std::nullopt, document}}, {{std::nullopt, statement}}, {}, {}, {}});
        m_map.apply(pasteMap(m_map, other, {DocumentId{2}, {}}));
        QCOMPARE(m_map.statements().back().document, DocumentId{2});
        QCOMPARE(m_map.statements().back().extra.value(extrakeys::sourceUrl).toString(), QStringLiteral("Elsewhere"));
        QVERIFY(brokenRules(m_map).empty());
    }

private:
    std::vector<Statement> paste(const QString& text)
    {
        const MapDelta delta = pasteText(m_map, text, {DocumentId{1}, QStringLiteral("https://example.org/ferry")});
        std::vector<Statement> added;
        for (const Swap<Statement>& swap : delta.statements)
            added.push_back(*swap.after);
        m_map.apply(delta);
        m_map.apply(delta.inverted());
        return added;
    }

    ArgumentMap m_map;
};

QTEST_GUILESS_MAIN(PasteEditsTest)
#include "tst_pasteedits.moc"
