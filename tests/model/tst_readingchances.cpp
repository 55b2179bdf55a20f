#include "tests/support/files.h"
#include "tests/support/reading.h"

#include <QTest>

// Probability phrases in context, written before the reader: found, with the right value, on the right statement; and
// sentences whose words only look like it.

using cp::test::read;
using cp::test::rowsOf;

namespace {

/// The statement [marked] in the row, and the row without marks.
std::pair<QString, cp::Span> markedOf(const QString& row)
{
    QString text;
    cp::Span span;
    for (const QChar c : row) {
        if (c == u'[')
            span.start = text.size();
        else if (c == u']')
            span.end = text.size();
        else if (c != u'{' && c != u'}')
            text += c;
    }
    return {text, span};
}

} // namespace

class TestReadingChances : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inContext();
    void lookalikes();
    void viewIsSharedByWhatItIsAbout();
    void expectingNeedsSomebody();
};

/// "My guess is that X and that Y" guesses both.
void TestReadingChances::viewIsSharedByWhatItIsAbout()
{
    const cp::Reading reading = read(QStringLiteral("My guess is that the council will fiddle with the rules and that the next one will repeal them."));
    QCOMPARE(reading.statements.size(), size_t{2});
    for (const cp::Statement& statement : reading.statements)
        QVERIFY2(statement.probability && statement.probability->phrase == QLatin1String("My guess is"), qPrintable(statement.quote));
}

void TestReadingChances::expectingNeedsSomebody()
{
    const auto chanceIn = [](const char* text) { return read(QString::fromUtf8(text)).statements.front().probability; };
    QVERIFY(chanceIn("Diplomats do not expect the quarrel to turn violent.")->best < 0.4);
    QVERIFY(chanceIn("The engineers expect a loss of eight tons this year.")->best > 0.6);
    QVERIFY(!chanceIn("They were told to expect a long and bitter winter."));
}

void TestReadingChances::inContext()
{
    const QStringList rows = rowsOf(QStringLiteral("chancephrases.tsv"));
    QCOMPARE(rows.size(), 198);
    int found = 0;
    int right = 0;
    for (const QString& row : rows) {
        const QStringList fields = row.split(u'\t');
        const auto [text, span] = markedOf(fields[2]);
        const cp::Reading reading = read(text);
        // Bound: the statement covers most of the marked words, whatever frame it keeps around them.
        const auto bound = std::find_if(reading.statements.begin(), reading.statements.end(), [&, at = span](const cp::Statement& statement) {
            return statement.probability && 10 * statement.span.intersected(at).length() >= 7 * at.length() && 10 * statement.span.length() <= 32 * at.length();
        });
        const bool bindsRight = bound != reading.statements.end();
        const double best = bindsRight ? bound->probability->best : -1;
        found += bindsRight;
        right += best >= fields[0].toDouble() - 1e-9 && best <= fields[1].toDouble() + 1e-9;
        if (!bindsRight || best < fields[0].toDouble() - 1e-9 || best > fields[1].toDouble() + 1e-9)
            qInfo().noquote() << best << row;
    }
    qInfo("bound %d, value right %d of 198", found, right);
    QVERIFY(found >= 182);
    QVERIFY(right >= 176);
}

void TestReadingChances::lookalikes()
{
    const QStringList rows = rowsOf(QStringLiteral("chancelookalikes.tsv"));
    QCOMPARE(rows.size(), 48);
    QStringList invented;
    for (const QString& row : rows) {
        const cp::Reading reading = read(row);
        for (const cp::Statement& statement : reading.statements) {
            if (statement.probability)
                invented.push_back(row + QStringLiteral(" — ") + statement.probability->phrase);
        }
    }
    qInfo().noquote() << invented.join(u'\n');
    QVERIFY(invented.size() <= 1);
}

QTEST_APPLESS_MAIN(TestReadingChances)
#include "tst_readingchances.moc"
