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
    void figures_data();
    void figures();
    void noFigures_data();
    void noFigures();
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

void TestReadingChances::figures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("best");
    QTest::addColumn<QString>("statement");
    const auto row = [](const char* text, double best, const char* statement) { QTest::newRow(text) << QString::fromUtf8(text) << best << QString::fromUtf8(statement); };
    row("I would put the chance that the ministry drops the bill because of the strike at about fifteen per cent.", 0.15,
        "The ministry drops the bill because of the strike.");
    row("The chance that Lund is still mayor on polling day rises to 57 per cent.", 0.57, "Lund is still mayor on polling day.");
    row("The probability that the dam fails has risen to 35 per cent.", 0.35, "The dam fails.");
    row("The odds that I shall have to move are one in ten at most.", 0.075, "I shall have to move.");
    row("Experts put the likelihood that the vaccine works at four in five.", 0.8, "The vaccine works.");
    row("Engineers put the odds of the dam failing at two in five.", 0.4, "The dam fails.");
    row("The probability of prices falling next year is one in four.", 0.25, "Prices fall next year.");
    row("There is a 30 per cent chance of the harbour being closed before winter.", 0.3, "The harbour is closed before winter.");
    row("We make it 70 per cent that the party keeps its majority.", 0.7, "The party keeps its majority.");
    row("I would put the danger of a second collapse, sooner or later, at no more than one in ten.", 0.075, "");
    row("Her chance of ending up in hospital this winter is about one in 3,000.", 1 / 3000.0, "");
    row("Markets price a cut by May at almost three in four.", 0.75, "");
    row("The panel arrived at one in thirty for the loss of a capsule.", 1 / 30.0, "");
    row("I'd put ninety per cent on it.", 0.9, "");
}

/// Chances in figures, far from the word that makes them chances, and what they are chances of.
void TestReadingChances::figures()
{
    QFETCH(QString, text);
    QFETCH(double, best);
    QFETCH(QString, statement);
    const cp::Reading reading = read(text);
    QCOMPARE(reading.statements.size(), size_t{1});
    const cp::Statement& only = reading.statements.front();
    QVERIFY(only.probability);
    QVERIFY2(std::abs(only.probability->best - best) < 1e-9, qPrintable(QString::number(only.probability->best)));
    if (!statement.isEmpty())
        QCOMPARE(only.text, statement);
}

void TestReadingChances::noFigures_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"The tax takes one in five of all incomes.", "Officials put the number of dead at one in ten of the crew.",
                             "The risk that the levy is raised to 20 per cent worries shops.", "They rated the hotel at four in ten stars.",
                             "The train arrived at one in the afternoon.", "He was born in one in 1984.", "The shop put 5 per cent on it.",
                             "Prices fell to 30 per cent of their peak.", "One in three pupils walks to school."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestReadingChances::noFigures()
{
    QFETCH(QString, text);
    const cp::Reading reading = read(text);
    QVERIFY(std::none_of(reading.statements.begin(), reading.statements.end(), [](const cp::Statement& one) { return one.probability.has_value(); }));
}

QTEST_APPLESS_MAIN(TestReadingChances)
#include "tst_readingchances.moc"
