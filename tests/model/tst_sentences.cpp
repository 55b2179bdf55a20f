#include "model/documents/import.h"
#include "model/language/sentences.h"

#include <QTest>

namespace {

QStringList split(const QString& text)
{
    QStringList all;
    for (const cp::Span span : cp::splitSentences(text, {0, text.size()}))
        all.push_back(text.mid(span.start, span.length()));
    return all;
}

} // namespace

class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void count_data();
    void count();
    void spansAreTrimmedAndInOrder();
    void endlessSentenceIsCut();
    void furnitureHasNoSentences();
};

void TestSentences::count_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sentences");
    QTest::newRow("two") << "The mill burned. The town wept." << 2;
    QTest::newRow("title") << "Mr. Brown met Dr. Green. They talked." << 2;
    QTest::newRow("country") << "The U.S. economy grew. It will slow." << 2;
    QTest::newRow("initial") << "J. Smith wrote the report." << 1;
    QTest::newRow("general") << "Gen. Voss resigned." << 1;
    QTest::newRow("number") << "See No. 4 on the list." << 1;
    QTest::newRow("decimal") << "It rose by 2.5 per cent." << 1;
    QTest::newRow("question") << "Who pays? Nobody does!" << 2;
    QTest::newRow("quote") << "\u201cWe will pay.\u201d The room fell silent." << 2;
    QTest::newRow("ellipsis") << "They waited \u2026 and waited." << 1;
    QTest::newRow("latin") << "Some fish, e.g. trout, came back." << 1;
    QTest::newRow("country at the end") << "She moved to the U.S. The firm followed." << 2;
    QTest::newRow("country inside") << "The U.S. Senate met. It voted." << 2;
    QTest::newRow("hour at the end") << "They left at 9 a.m. Nobody saw them." << 2;
    QTest::newRow("hour inside") << "At 9 a.m. Monday the gates opened." << 1;
    QTest::newRow("no as an answer") << "Was it worth it? No. It cost too much." << 3;
    QTest::newRow("numbered") << "Nos. 4 and 5 were shut, as was No. 7." << 1;
    QTest::newRow("two initials") << "J. R. Harte and A. Moll signed. B. Kerr did not." << 2;
    QTest::newRow("middle initial") << "Ida M. Stone spoke first. She was brief." << 2;
    QTest::newRow("plan B") << "There was no plan B. The council had not thought of one." << 2;
    QTest::newRow("months") << "It opened on Jan. 4 and closed on Dec. 9." << 1;
    QTest::newRow("firm") << "Marsh & Co. Ltd. built it. It fell." << 2;
    QTest::newRow("firm at the end") << "The order went to Marsh & Co. The rest got nothing." << 2;
    QTest::newRow("saint and mount") << "St. Olaf lies below Mt. Karr." << 1;
    QTest::newRow("senator") << "Sen. Holt and Rep. Dray disagree. Gov. Lund is silent." << 2;
    QTest::newRow("page") << "It is on p. 12 of the report, and again on pp. 14 and 15." << 1;
    QTest::newRow("dots that go on") << "They waited ... and waited." << 1;
    QTest::newRow("dots that end") << "They waited... Nobody came." << 2;
    QTest::newRow("quoted question inside") << "\u201cWho pays?\u201d asked the mayor." << 1;
    QTest::newRow("quoted stop") << "He said, \u201cIt is over.\u201d They left." << 2;
    QTest::newRow("exclamation in a quotation") << "\u201cStop!\u201d she cried." << 1;
    QTest::newRow("sentence in brackets") << "The plan failed. (Nobody was surprised.) It was dropped." << 3;
    QTest::newRow("aside in brackets") << "The plan (who could have guessed?) failed." << 1;
    QTest::newRow("note mark") << "The figure is too low.[1] It should be doubled." << 2;
    QTest::newRow("doctorate") << "She holds a Ph.D. from Sell. He holds none." << 2;
    QTest::newRow("versus") << "The case is Marsh vs. Holt." << 1;
    QTest::newRow("percentage") << "Rates rose 3.5 p.c. in May." << 1;
    QTest::newRow("and so on") << "Ropes, nets, etc. were sold. The boats were not." << 2;
    QTest::newRow("empty") << "   " << 0;
}

void TestSentences::count()
{
    QFETCH(QString, text);
    QFETCH(int, sentences);
    QCOMPARE(split(text).size(), sentences);
}

void TestSentences::spansAreTrimmedAndInOrder()
{
    const QString text = QStringLiteral("  One stands here.   Two stands there.\n");
    const auto spans = cp::splitSentences(text, {0, text.size()});
    QCOMPARE(spans.size(), size_t{2});
    QVERIFY(spans[0].end <= spans[1].start);
    for (const cp::Span span : spans) {
        QVERIFY(!text[span.start].isSpace());
        QVERIFY(!text[span.end - 1].isSpace());
    }
}

/// A list of a megabyte without a full stop must not become one sentence that is parsed as a whole.
void TestSentences::endlessSentenceIsCut()
{
    const QString text = QStringLiteral("apples and pears, plums and cherries, ").repeated(20000);
    const auto spans = cp::splitSentences(text, {0, text.size()});
    QVERIFY(spans.size() > 100);
    for (const cp::Span span : spans)
        QVERIFY(span.length() <= 1501);
    const QString letters(100000, QLatin1Char('x'));
    QVERIFY(cp::splitSentences(letters, {0, letters.size()}).size() > 10);
}

void TestSentences::furnitureHasNoSentences()
{
    cp::Document document = cp::importText(QStringLiteral("A Title\n\nBy Ann Smith\n\nThe mill burned down. The town wept.\n\nAll rights reserved"), QStringLiteral("x")).value();
    cp::segmentSentences(document);
    QCOMPARE(document.sentences.size(), size_t{3}); // the title and two sentences
    for (const cp::Span span : document.sentences)
        QVERIFY(!document.text.mid(span.start, span.length()).contains(QStringLiteral("rights")));
}

QTEST_APPLESS_MAIN(TestSentences)
#include "tst_sentences.moc"
