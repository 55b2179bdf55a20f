#include "model/language/chance.h"

#include <QTest>

class ChanceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPhrases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("phrase"); // empty: nothing is stated
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        const auto row = [](const char* text, const char* phrase, double low, double high) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(phrase) << low << high;
        };
        row("The dam will very likely hold.", "very likely", .80, .95);
        row("The dam is likely to hold.", "likely to", .55, .80);
        row("The dam will probably hold.", "probably", .55, .80);
        row("It is not very likely that the dam holds.", "not very likely", .20, .45);
        row("It is highly unlikely that the dam holds.", "highly unlikely", .05, .20);
        row("The dam isn't likely to hold.", "n't likely to", .20, .45);
        row("The outcome is far from certain.", "far from certain", .45, .55);
        row("The dam will almost certainly hold.", "almost certainly", .95, .99);
        row("There is a 70 per cent chance that it holds.", "70 per cent chance", .70, .70);
        row("I put the chance of a flood at 60 to 70 per cent.", "60 to 70 per cent", .60, .70);
        row("The odds are three to one against a flood.", "three to one against", .25, .25);
        row("There is one chance in six of a flood.", "one chance in six", 1 / 6.0, 1 / 6.0);
        row("There is a two-thirds chance of rain.", "two-thirds chance", 2 / 3.0, 2 / 3.0);
        row("The odds of a flood are one in five.", "one in five", .2, .2);
        row("A flood cannot be ruled out.", "cannot be ruled out", .20, .45);
        row("It is a coin flip.", "a coin flip", .45, .55);
        row("Most experts agree that it holds.", "Most experts agree", .68, .92);
        row("I am confident that it holds.", "I am confident", .82, .98);
        row("The minister reportedly resigned.", "reportedly", .50, .90);
        row("It might rain.", "might", .15, .65);
        row("Growth of 5 per cent surprised the bank.", "", 0, 0);
        row("Some 30 per cent of voters stayed at home.", "", 0, 0);
        row("The law passed in May.", "", 0, 0);
        row("They met on May 12 in the capital.", "", 0, 0);
        row("Certain people will never learn.", "", 0, 0);
        row("The will of the people was clear to the odd observer.", "", 0, 0);
    }

    void readsPhrases()
    {
        QFETCH(QString, text);
        QFETCH(QString, phrase);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto read = cp::readChance(text, QStringLiteral("icd203"));
        QCOMPARE(read ? read->phrase : QString(), phrase);
        if (read) {
            QVERIFY2(qAbs(read->low - low) < 0.015, qPrintable(QString::number(read->low)));
            QVERIFY2(qAbs(read->high - high) < 0.015, qPrintable(QString::number(read->high)));
            QVERIFY(read->low <= read->best && read->best <= read->high);
        }
    }

    void scalesDiffer()
    {
        const QString text = QStringLiteral("It is likely.");
        QCOMPARE(cp::readChance(text, QStringLiteral("ipcc"))->low, 0.66);
        QCOMPARE(cp::readChance(text, QStringLiteral("kent"))->low, 0.63);
        QCOMPARE(cp::readChance(text, QStringLiteral("icd203"))->low, 0.55);
        QCOMPARE(cp::chanceScales().size(), 4);
    }

    void rescalingKeepsNumbers()
    {
        const auto read = cp::readChance(QStringLiteral("a 70 % chance"), QStringLiteral("icd203"));
        QVERIFY(read);
        QCOMPARE(cp::rescaled(*read, QStringLiteral("ipcc")).best, 0.7);
    }
};

QTEST_GUILESS_MAIN(ChanceTest)
#include "tst_chance.moc"
