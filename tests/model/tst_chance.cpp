#include "model/language/chance.h"

#include <QTest>

using cp::ProbabilityKind;

namespace {

void row(const char* text, const char* phrase, double low, double high)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(phrase) << low << high;
}

void wordRows()
{
    row("The dam will very likely hold.", "very likely", .80, .95);
    row("The dam is likely to hold.", "likely to", .55, .80);
    row("Most engineers appear to agree that the dam will hold.", "Most engineers appear to agree", .68, .92);
    row("They would be astonished if the dam held.", "would be astonished if", .05, .20);
    row("The council will be very surprised if it lasts.", "will be very surprised if", .05, .20);
    row("The dam was never going to last.", "was never going to", .95, .99);
    row("The dam will probably hold.", "probably", .55, .80);
    row("The dam will almost certainly hold.", "almost certainly", .95, .99);
    row("It is extremely likely that the dam holds.", "extremely likely", .95, .99);
    row("It is highly likely that the dam holds.", "highly likely", .80, .95);
    row("In all likelihood the dam holds.", "In all likelihood", .80, .95);
    row("It is more likely than not that the dam holds.", "more likely than not", .55, .80);
    row("The chances are good.", "The chances are good", .55, .80);
    row("The chances are that it holds.", "The chances are", .55, .80);
    row("There is a very good chance that it holds.", "a very good chance", .80, .95);
    row("There is a strong likelihood of rain.", "a strong likelihood", .55, .80);
    row("There is every chance of rain.", "every chance", .80, .95);
    row("There is an even chance of rain.", "an even chance", .45, .55);
    row("It is a coin flip.", "a coin flip", .45, .55);
    row("It stands fifty-fifty.", "fifty-fifty", .45, .55);
    row("The odds are better than even.", "The odds are better than even", .55, .80);
    row("It is possible that the dam fails.", "possible", .20, .45);
    row("Possibly the dam fails.", "Possibly", .20, .45);
    row("There is a slim chance of rain.", "a slim chance", .05, .20);
    row("There is only a slight risk of rain.", "only a slight risk", .05, .20);
    row("There is little prospect of a deal.", "little prospect", .05, .20);
    row("The likelihood of a deal this year is very low.", "The likelihood of a deal this year is very low", .01, .05);
    row("It is bound to happen.", "bound to", .95, .99);
    row("It will happen for sure.", "for sure", .95, .99);
    row("The outcome is certain.", "certain", .95, .99);
    row("A recession is inevitable.", "inevitable", .95, .99);
    row("I expect rain.", "I expect", .55, .80);
    row("The bank expects to cut rates.", "expects", .55, .80);
    row("Prices are expected to fall.", "are expected", .55, .80);
    row("Two voices sounded, and the second was unlikely right.", "unlikely", .20, .45);
}

void negationRows()
{
    row("It is not likely that the dam holds.", "not likely", .20, .45);
    row("It is not very likely that the dam holds.", "not very likely", .20, .45);
    row("It is highly unlikely that the dam holds.", "highly unlikely", .05, .20);
    row("It is very unlikely that the dam holds.", "very unlikely", .05, .20);
    row("The dam is unlikely to hold.", "unlikely to", .20, .45);
    row("The dam isn't likely to hold.", "n't likely to", .20, .45);
    row("The outcome is far from certain.", "far from certain", .45, .55);
    row("Success is hardly certain.", "hardly certain", .45, .55);
    row("Success is by no means guaranteed.", "by no means guaranteed", .45, .55);
    row("There is no chance of a deal.", "no chance", .01, .05);
    row("There is almost no chance of a deal.", "almost no chance", .01, .05);
    row("There is not much chance of a deal.", "not much chance", .05, .20);
    row("There is not a good chance of a deal.", "not a good chance", .20, .45);
    row("A flood cannot be ruled out.", "cannot be ruled out", .20, .45);
    row("We can't rule out a flood.", "can't rule out", .20, .45);
    row("A flood is not impossible.", "not impossible", .20, .45);
    row("A flood is impossible.", "impossible", .01, .05);
    row("A flood is all but impossible.", "all but impossible", .01, .05);
    row("I doubt that it holds.", "I doubt that", .20, .45);
    row("The dam will probably not hold.", "probably not", .20, .45);
}

void numericRows()
{
    row("There is a 70 per cent chance that it holds.", "70 per cent chance", .70, .70);
    row("There is a 70% chance that it holds.", "70% chance", .70, .70);
    row("I put the chance of a flood at 60 to 70 per cent.", "60 to 70 per cent", .60, .70);
    row("The probability lies between 60 and 70 per cent.", "", 0, 0);
    row("The probability is between 60 and 70 per cent.", "60 and 70 per cent", .60, .70);
    row("The risk of a flood is 60\u201370 %.", "60\u201370 %", .60, .70);
    row("Analysts put it at 40 per cent.", "40 per cent", .40, .40);
    row("We are 90 per cent confident.", "90 per cent confident", .90, .90);
    row("It is 80 per cent likely.", "80 per cent likely", .80, .80);
    row("He sees a probability of 35 percent.", "35 percent", .35, .35);
    row("It will hold with a chance of 80 per cent.", "80 per cent", .80, .80);
    row("There is at least a 70 per cent chance of rain.", "at least a 70 per cent chance", .70, 1);
    row("There is less than a ten per cent chance of rain.", "less than a ten per cent chance", 0, .10);
    row("The chance is one in five at best.", "one in five at best", 0, .20);
    row("The odds are three to one against a flood.", "three to one against", .25, .25);
    row("The odds of a flood are two to one.", "two to one", 2 / 3.0, 2 / 3.0);
    row("2:1", "2:1", 2 / 3.0, 2 / 3.0);
    row("70 %", "70 %", .70, .70);
    row("He is a two-to-one favourite.", "two-to-one favourite", 2 / 3.0, 2 / 3.0);
    row("There is one chance in six of a flood.", "one chance in six", 1 / 6.0, 1 / 6.0);
    row("There is a two-thirds chance of rain.", "two-thirds chance", 2 / 3.0, 2 / 3.0);
    row("There is a two thirds chance of rain.", "two thirds chance", 2 / 3.0, 2 / 3.0);
    row("The odds of a flood are one in five.", "one in five", .2, .2);
    row("The chance of a leak is one in ten thousand.", "one in ten thousand", 1e-4, 1e-4);
    row("The risk of dying is one in two hundred.", "one in two hundred", 1 / 200.0, 1 / 200.0);
    row("There is a chance of one in a hundred million that it hits us.", "one in a hundred million", 1e-8, 1e-8);
    row("There is a seven-in-ten chance of rain.", "seven-in-ten chance", .7, .7);
    row("It works nine times out of ten.", "nine times out of ten", .9, .9);
    row("I would put the two together at under one in ten.", "under one in ten", 0, .10);
    row("I put at no less than four in five the likelihood of war.", "no less than four in five", .80, 1);
    row("The stock falls in 71 per cent of the runs.", "71 per cent", .71, .71);
}

void otherKindRows()
{
    row("Most experts agree that it holds.", "Most experts agree", .68, .92);
    row("Economists broadly agree that it holds.", "Economists broadly agree", .68, .92);
    row("Few doubt that it holds.", "Few doubt", .80, .98);
    row("Nobody serious believes that it holds.", "Nobody serious believes", .02, .20);
    row("I am confident that it holds.", "I am confident", .82, .98);
    row("We are sure that it holds.", "We are sure", .82, .98);
    row("No doubt it holds.", "No doubt", .82, .98);
    row("It will clearly hold.", "clearly", .82, .98);
    row("The minister reportedly resigned.", "reportedly", .50, .90);
    row("The minister is said to have resigned.", "is said to", .50, .90);
    row("According to reports, the minister resigned.", "According to reports", .50, .90);
    row("It might rain.", "might", .15, .65);
    row("It may well rain.", "may well", .35, .75);
    row("It should soon rain.", "should soon", .60, .90);
    row("He must have known.", "must have", .82, .99);
    row("should", "should", .60, .90);
}

void falseFriendRows()
{
    for (const char* text :
         {"Growth of 5 per cent surprised the bank.", "Some 30 per cent of voters stayed at home.", "The law passed in May.",
          "They met on May 12 in the capital.", "May was cold.", "Certain people will never learn.",
          "The will of the people was plain to read.", "Costs rise by 30 per cent every year.",
          "The rule makes floods 30 per cent more costly.", "The drawer held odds and ends.", "The two are at odds over it.",
          "She won against the odds.", "They said so in no uncertain terms.", "The army showed its might.",
          "Come as soon as possible.", "She spoke clearly.", "To be sure, the dam is old.", "We met by chance.",
          "One in five voters stayed at home.", "The council voted three to one for it.", "They should be ashamed.", "You feel bound to let the thing go ahead.",
          "He could not come.", "The score was 2:1.", "A certain man came.",
          "The phone rang at 4:50 on a Thursday.", "Be sure to bring a coat.", "Money came from certain rich families.",
          "One must have a plan.", "It is possible to swim there.", "No question was asked.", "Two thirds of the village left."})
        row(text, "", 0, 0);
}

} // namespace

class ChanceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPhrases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("phrase"); // empty: nothing is stated
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        wordRows();
        negationRows();
        numericRows();
        otherKindRows();
        falseFriendRows();
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

    void namedStepsOfScales_data()
    {
        QTest::addColumn<QString>("scale");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        const auto step = [](const char* scale, const char* phrase, double low, double high) {
            QTest::newRow(qPrintable(QLatin1String(scale) + u' ' + QLatin1String(phrase)))
                << QString::fromLatin1(scale) << QString::fromLatin1(phrase) << low << high;
        };
        step("icd203", "almost no chance", .01, .05);
        step("icd203", "roughly even chance", .45, .55);
        step("icd203", "almost certain", .95, .99);
        step("kent", "certain", 1, 1);
        step("kent", "almost certain", .87, .99);
        step("kent", "probable", .63, .87);
        step("kent", "chances about even", .40, .60);
        step("kent", "probably not", .20, .40);
        step("kent", "almost certainly not", .02, .12);
        step("kent", "impossible", 0, 0);
        step("ipcc", "virtually certain", .99, 1);
        step("ipcc", "extremely likely", .95, 1);
        step("ipcc", "very likely", .90, 1);
        step("ipcc", "likely", .66, 1);
        step("ipcc", "more likely than not", .50, 1);
        step("ipcc", "about as likely as not", .33, .66);
        step("ipcc", "unlikely", 0, .33);
        step("ipcc", "very unlikely", 0, .10);
        step("ipcc", "extremely unlikely", 0, .05);
        step("ipcc", "exceptionally unlikely", 0, .01);
        step("survey", "likely", .60, .85);
        step("survey", "highly unlikely", .01, .15);
        step("survey", "better than even", .51, .65);
    }

    void namedStepsOfScales()
    {
        QFETCH(QString, scale);
        QFETCH(QString, phrase);
        const auto read = cp::readChance(phrase, scale);
        QVERIFY(read);
        QCOMPARE(read->phrase, phrase);
        QTEST(read->low, "low");
        QTEST(read->high, "high");
        QCOMPARE(read->scale, scale);
    }

    void tellsKindsApart()
    {
        const auto kind = [](const char* text) { return cp::readChance(QString::fromLatin1(text), QStringLiteral("icd203"))->kind; };
        QCOMPARE(kind("Most economists now expect a cut."), ProbabilityKind::Consensus);
        QCOMPARE(kind("I am sure of it."), ProbabilityKind::Confidence);
        QCOMPARE(kind("He allegedly lied."), ProbabilityKind::Hearsay);
        QCOMPARE(kind("He probably lied."), ProbabilityKind::Likelihood);
    }

    void marksModals()
    {
        const QString text = QStringLiteral("It may rain, and it is unlikely to stop.");
        const auto found = cp::findChancePhrases(text, cp::tagWords(text, {0, text.size()}), QStringLiteral("kent"));
        QCOMPARE(found.size(), size_t{2});
        QVERIFY(found[0].modal);
        QVERIFY(!found[1].modal);
        QVERIFY(found[0].probability.span.end <= found[1].probability.span.start);
        // The strongest is read, not the first.
        QCOMPARE(cp::readChance(text, QStringLiteral("kent"))->phrase, QStringLiteral("unlikely to"));
    }

    void readsWithoutTags()
    {
        const QString text = QStringLiteral("It is very likely, or a slim chance, or 70 per cent likely.");
        auto words = cp::tagWords(text, {0, text.size()});
        for (cp::Word& word : words)
            word.tag = cp::Tag::Other;
        QCOMPARE(cp::findChancePhrases(text, words, QStringLiteral("icd203")).size(), size_t{3});
    }

    void unknownScaleIsReadAsIcd203()
    {
        QVERIFY(!cp::isChanceScale(QStringLiteral("mine")));
        QCOMPARE(cp::readChance(QStringLiteral("likely"), QStringLiteral("mine"))->scale, QStringLiteral("icd203"));
    }

    void emptyTextSaysNothing()
    {
        QVERIFY(!cp::readChance(QString(), QStringLiteral("icd203")));
        QVERIFY(!cp::readChance(QStringLiteral(" … % : - "), QStringLiteral("icd203")));
    }

    void rescalingKeepsNumbers()
    {
        const auto read = cp::readChance(QStringLiteral("There is a 70 % chance."), QStringLiteral("icd203"));
        QVERIFY(read);
        QCOMPARE(cp::rescaled(*read, QStringLiteral("ipcc")).best, 0.7);
        const auto word = cp::readChance(QStringLiteral("It is likely to rain."), QStringLiteral("icd203"));
        QCOMPARE(cp::rescaled(*word, QStringLiteral("ipcc")).low, 0.66);
        QCOMPARE(cp::rescaled(*word, QStringLiteral("ipcc")).span, word->span);
    }
};

QTEST_GUILESS_MAIN(ChanceTest)
#include "tst_chance.moc"
