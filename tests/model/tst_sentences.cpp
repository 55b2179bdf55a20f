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
    for (const cp::Span span : document.sentences)
        QVERIFY(!document.text.mid(span.start, span.length()).contains(QStringLiteral("rights")));
}

QTEST_APPLESS_MAIN(TestSentences)
#include "tst_sentences.moc"
