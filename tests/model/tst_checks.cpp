#include "model/documents/documentdate.h"
#include "model/documents/import.h"
#include "model/language/chance.h"
#include "model/language/times.h"
#include "model/linking/checks.h"

#include <QTest>

using cp::Reason;

namespace {

/// Two sentences read as statements of two documents, as the linker sees them.
struct Compared {
    Compared(const QString& textA, const QString& textB, const QDate& written = {})
        : features{featuresOf(statement(textA, 1), textA, written), featuresOf(statement(textB, 2), textB, written)}
    {
        cp::weighWords(features);
        comparison = cp::compareWords(features[0], features[1]);
    }
    static cp::Statement statement(const QString& text, int number)
    {
        cp::Statement made;
        made.id = {number};
        made.document = {number};
        made.span = {0, text.size()};
        made.quote = text;
        made.probability = cp::readChance(text, QStringLiteral("icd203"));
        return made;
    }
    [[nodiscard]] cp::Pair pair() const { return {features[0], features[1], comparison, QStringLiteral("A"), QStringLiteral("B")}; }
    std::vector<cp::StatementFeatures> features;
    cp::Comparison comparison;
};

void row(const char* a, const char* b, bool clashes) { QTest::addRow("%s | %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << clashes; }

void columns()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("clashes");
}

using Check = std::optional<cp::Clash> (*)(const cp::Pair&);

/// The check finds its clash in both orders or in none, and says so with both letters.
void compare(Check check, Reason reason)
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, clashes);
    for (const auto& [first, second] : {std::pair(a, b), std::pair(b, a)}) {
        const Compared compared(first, second);
        const auto found = check(compared.pair());
        QCOMPARE(found.has_value(), clashes);
        if (!found)
            continue;
        QCOMPARE(static_cast<int>(found->reason), static_cast<int>(reason));
        QVERIFY(found->explanation.contains(QLatin1Char('A')) && found->explanation.contains(QLatin1Char('B')));
        QVERIFY(!found->words || (found->words->a.end <= first.size() && found->words->b.end <= second.size()));
    }
}

std::vector<cp::TimeExpression> timesOf(const char* text, const QDate& written)
{
    const QString sentence = QString::fromUtf8(text);
    return cp::findTimes(cp::tagWords(sentence, {0, sentence.size()}), written);
}

int days(int year, int month, int day) { return static_cast<int>(QDate(1970, 1, 1).daysTo(QDate(year, month, day))); }

} // namespace

class TestChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quantifiers_data();
    void quantifiers() { compare(cp::checks::quantifiers, Reason::Quantifier); }
    void numbers_data();
    void numbers() { compare(cp::checks::numbers, Reason::Number); }
    void times_data();
    void times() { compare(cp::checks::times, Reason::Time); }
    void probabilities_data();
    void probabilities() { compare(cp::checks::probabilities, Reason::Probability); }
    void modality_data();
    void modality() { compare(cp::checks::modality, Reason::Modality); }
    void denials_data();
    void denials();
    void scalesAreCounted();
    void agreeingChancesAreSaid();
    void needNotIsNoDenial();
    void otherPlacesAreNamed();
    void relativeTimes();
    void relativeTimesNeedADay();
    void relativeTimesClash();
    void datesOfDocuments_data();
    void datesOfDocuments();
    void sentencesWithoutATopic();
    void figuresStandInsideASentence();
    void timesOfOneYearAreToldApart();
    void refusalsCountOnce();
    void figuresOfBothSides();
};

void TestChecks::quantifiers_data()
{
    columns();
    row("Most growers support the levy.", "Most growers do not support the levy.", false);
    row("Most growers do not support the levy.", "Only a minority of growers support the levy.", false);
    row("Most farmers welcome the dam.", "Few farmers welcome the dam.", true);
    row("All schools reopened.", "No school reopened.", true);
    row("Most farmers welcome the dam.", "Many farmers welcome the dam.", false);
    row("Few farmers welcome the dam.", "Few farmers reject the dam.", false);
}

void TestChecks::numbers_data()
{
    columns();
    row("The tunnel will cost 3 billion francs.", "The tunnel will cost 5 billion francs.", true);
    row("Rents rose by 4 per cent.", "Rents rose by 12%.", true);
    row("The camp holds more than 900 people.", "The camp holds 400 people.", true);
    row("The camp holds about 900 people.", "The camp holds 930 people.", false);
    row("The camp holds at least 400 people.", "The camp holds 900 people.", false);
    row("Between 40 and 60 boats sank.", "Some 50 boats sank.", false);
    row("The fleet lost 40 boats.", "The fleet lost 900 men.", false);
    row("The lockers cost the school 300,000.", "The lockers cost half a million, more than the new roof of the gymnasium.", true);
    row("The clinic vaccinated 600 children a year.", "The clinic vaccinated 3,000 children.", false);
    row("The clinic vaccinated 600 children a year.", "The clinic vaccinated 900 children a year.", true);
    row("The drug cured 11 per cent of the patients.", "The drug cost 12 per cent of the budget.", false);
    row("The drug cured 11 per cent of the patients.", "The drug cured 30% of all patients.", true);
    row("The lockers cost the school 300,000.", "The roof of the gymnasium, where the lockers stand, has cost half a million.", false);
    row("Two million voters stayed at home.", "2,000,000 voters stayed at home.", false);
}

void TestChecks::times_data()
{
    columns();
    row("The line will open by 2031.", "The line will open in 2036.", true);
    row("The line will open in May 2031.", "The line will open after 2033.", true);
    row("The line will open by 2031.", "The line will open in 2030.", false);
    row("The line will open in the 2030s.", "The line will open in 2034.", false);
}

void TestChecks::probabilities_data()
{
    columns();
    row("The truce will almost certainly hold.", "The truce is very unlikely to hold.", true);
    row("The truce will hold with a chance of 80 %.", "The truce will hold with a chance of 20 %.", true);
    row("The truce will probably hold.", "The truce is likely to hold.", false);
    row("The truce will almost certainly hold.", "The truce will almost certainly not hold.", true);
    row("The truce will probably hold.", "The truce will probably not hold.", true);
    row("The truce is likely to hold.", "The truce is unlikely to hold.", true);
    row("The truce will probably hold.", "There is little chance that the truce will hold.", true);
    row("There is a 70 % chance that the truce holds.", "The odds that the truce holds are one in ten.", true);
    row("Most experts expect a recession.", "Few experts expect a recession.", true);
    row("Most experts expect a recession.", "Nearly all experts expect a recession.", false);
    row("The truce will hold with a chance of 70 %.", "The truce will hold with a chance of 72 %.", false);
    row("The truce will probably hold.", "The harvest is unlikely to fail.", false);
}

void TestChecks::modality_data()
{
    columns();
    row("Shops must label the meat.", "Shops need not label the meat.", true);
    row("Shops must label the meat.", "Shops do not have to label the meat.", true);
    row("Shops have to label the meat.", "Shops are not required to label the meat.", true);
    row("Tenants can leave the flat early.", "Tenants cannot leave the flat early.", true);
    row("Tenants are allowed to sublet the flat.", "Tenants are not allowed to sublet the flat.", true);
    row("Shops must label the meat.", "Shops have to label the meat.", false);
    row("Tenants must not sublet the flat.", "Tenants cannot sublet the flat.", false);
    row("The thief must have known the house.", "The thief cannot have known the house.", false);
    row("Shops must label the meat.", "Drivers need not wear a helmet.", false);
}

void TestChecks::denials_data()
{
    columns();
    row("Referrals went up.", "Referrals went down.", true);
    row("The price of bread came down last year.", "The price of bread rose last year.", true);
    row("The boys went up the hill.", "The boys went down the hill.", false);
    row("Its sales went up last year.", "Its sales rose last year.", false);
    row("Wind power is cheaper than coal.", "Coal is cheaper than wind power.", true);
    row("Wind power is more reliable than coal.", "Coal is more reliable than wind power.", true);
    row("Wind power is cheaper than coal.", "Coal is more expensive than wind power.", false);
    row("Wind power is cheaper than coal.", "Coal is not cheaper than wind power.", false);
    row("Norway defeated Sweden in the final.", "Sweden defeated Norway in the final.", true);
    row("Norway defeated Sweden in the final.", "Sweden was defeated by Norway in the final.", false);
    row("Turnout was higher than in 2019.", "Turnout was lower than in 2019.", true);
    row("The ministry refused to publish the report.", "The ministry published the report.", true);
    row("Tenants are allowed to sublet the flat.", "Tenants are forbidden to sublet the flat.", true);
    row("Nobody repaired the dyke.", "The council repaired the dyke.", true);
    row("The ministry did not refuse to publish the report.", "The ministry published the report.", false);
    row("The council not only repaired the dyke.", "The council repaired the dyke.", false);
}

void TestChecks::denials()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, clashes);
    const Compared compared(a, b);
    QCOMPARE(cp::checks::polarity(compared.pair()).has_value(), clashes);
}

void TestChecks::scalesAreCounted()
{
    const Compared apart(QStringLiteral("The truce will almost certainly hold."), QStringLiteral("The truce is very unlikely to hold."));
    const auto clash = cp::checks::probabilities(apart.pair());
    QVERIFY(clash);
    QVERIFY2(clash->explanation.contains(QStringLiteral("apart on 4 of 4 scales")), qPrintable(clash->explanation));
    // Numbers are the same on every scale.
    const Compared numbers(QStringLiteral("The truce will hold with a chance of 80 %."), QStringLiteral("The truce will hold with a chance of 20 %."));
    QVERIFY(cp::checks::probabilities(numbers.pair())->explanation.contains(QStringLiteral("apart on 4 of 4 scales")));
    // An interval that a person set is no word of any scale.
    Compared edited(QStringLiteral("The truce will probably hold."), QStringLiteral("The truce is very unlikely to hold."));
    edited.features[0].probability->low = edited.features[0].probability->best = 0.61;
    QVERIFY(!cp::checks::probabilities(edited.pair())->explanation.contains(QStringLiteral("scales")));
}

void TestChecks::agreeingChancesAreSaid()
{
    const Compared same(QStringLiteral("The truce will probably hold."), QStringLiteral("The truce is likely to hold."));
    const auto words = cp::checks::sameChance(same.pair());
    QVERIFY(words && words->contains(QStringLiteral("probably")) && words->contains(QStringLiteral("likely")));
    const Compared other(QStringLiteral("The truce will probably hold."), QStringLiteral("The truce is unlikely to hold."));
    QVERIFY(!cp::checks::sameChance(other.pair()));
}

void TestChecks::needNotIsNoDenial()
{
    const Compared compared(QStringLiteral("Shops must label the meat."), QStringLiteral("Shops need not label the meat."));
    const std::vector<cp::Clash> clashes = cp::findClashes(compared.pair()).clashes;
    QCOMPARE(clashes.size(), size_t(1));
    QVERIFY(clashes.front().reason == Reason::Modality);
}

void TestChecks::otherPlacesAreNamed()
{
    const Compared compared(QStringLiteral("Unemployment rose sharply in Kerrec."), QStringLiteral("Unemployment fell sharply in Tavrin."));
    const cp::Findings found = cp::findClashes(compared.pair());
    QVERIFY(!found.clashes.empty() && found.excuse);
    QVERIFY(found.excuse->reason == cp::NearMissReason::Scope);
    QVERIFY(found.excuse->explanation.contains(QStringLiteral("A of Kerrec, B of Tavrin")));
    const Compared same(QStringLiteral("Unemployment rose sharply in Kerrec."), QStringLiteral("Unemployment fell sharply in Kerrec."));
    QVERIFY(!cp::findClashes(same.pair()).excuse);
}

void TestChecks::relativeTimes()
{
    const QDate written(2031, 5, 14); // a Wednesday
    const auto first = [&](const char* text) { return timesOf(text, written).at(0); };
    QCOMPARE(first("Output fell last year.").first, days(2030, 1, 1));
    QCOMPARE(first("Output fell last year.").last, days(2030, 12, 31));
    QCOMPARE(first("The vote is next month.").first, days(2031, 6, 1));
    QCOMPARE(first("The vote was last month.").last, days(2031, 4, 30));
    QCOMPARE(first("The talks begin next week.").first, days(2031, 5, 19));
    QCOMPARE(first("The talks began yesterday.").first, days(2031, 5, 13));
    QCOMPARE(first("The line opens next March.").first, days(2032, 3, 1));
    QCOMPARE(first("The line opened last March.").first, days(2031, 3, 1));
    QCOMPARE(first("The mill closed ten years ago.").first, days(2021, 1, 1));
    QCOMPARE(first("The mill will close in two months.").first, days(2031, 7, 1));
    QCOMPARE(first("The mill must close by next year.").last, days(2032, 12, 31));
    QVERIFY(first("The mill must close by next year.").relation == cp::TimeRelation::By);
    QCOMPARE(first("They held out for ninety days.").durationDays, 90.0);
}

void TestChecks::relativeTimesNeedADay()
{
    QVERIFY(timesOf("Output fell last year.", {}).empty());
    QCOMPARE(timesOf("The mill closed ten years ago.", {}).at(0).durationDays, 3652.5);
}

void TestChecks::relativeTimesClash()
{
    const Compared compared(QStringLiteral("The line will open next year."), QStringLiteral("The line will open in 2036."), {2031, 5, 14});
    QVERIFY(cp::checks::times(compared.pair()));
    const Compared same(QStringLiteral("The line will open next year."), QStringLiteral("The line will open in 2032."), {2031, 5, 14});
    QVERIFY(!cp::checks::times(same.pair()));
}

void TestChecks::datesOfDocuments_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QDate>("date");
    QTest::newRow("day first") << QStringLiteral("Published 3 May 2031") << QDate(2031, 5, 3);
    QTest::newRow("month first") << QStringLiteral("May 3rd, 2031 10:05 GMT") << QDate(2031, 5, 3);
    QTest::newRow("short") << QStringLiteral("Tue 12 Sept. 2034 10.05 GMT") << QDate(2034, 9, 12);
    QTest::newRow("machine") << QStringLiteral("Updated 2031-05-03") << QDate(2031, 5, 3);
    QTest::newRow("no year") << QStringLiteral("Updated 3 May") << QDate();
    QTest::newRow("no such day") << QStringLiteral("Published 31 June 2031") << QDate();
}

void TestChecks::datesOfDocuments()
{
    QFETCH(QString, line);
    QFETCH(QDate, date);
    const QString text = QStringLiteral("The dam divides the valley\n\n%1\n\nThe council met in the town hall on Monday evening, and it voted for the dam.\n\n"
                                        "Farmers had asked for water since 12 March 2019, and they were heard at last.\n").arg(line);
    const auto document = cp::importText(text, QStringLiteral("a.txt"));
    QVERIFY(document);
    QCOMPARE(cp::dateOf(document.value()), date);
}

/// Nothing but the figures is shared: no empty marks.
void TestChecks::sentencesWithoutATopic()
{
    const Compared compared(QStringLiteral("Some 62 per cent are in favour."), QStringLiteral("Only 38 per cent like it."));
    const auto clash = cp::checks::numbers(compared.pair());
    QVERIFY(clash);
    QVERIFY2(!clash->explanation.contains(QStringLiteral("\u201c\u201d")) && !clash->explanation.contains(u'('), qPrintable(clash->explanation));
}

void TestChecks::figuresStandInsideASentence()
{
    const Compared compared(QStringLiteral("Two hundred oaks will be felled."), QStringLiteral("Four hundred oaks will be felled."));
    const auto clash = cp::checks::numbers(compared.pair());
    QVERIFY(clash);
    QVERIFY2(clash->explanation.contains(QStringLiteral("A gives two hundred oaks and B gives four hundred oaks")), qPrintable(clash->explanation));
    QVERIFY2(clash->explanation.endsWith(QStringLiteral("(\u201cfelled\u201d).")), qPrintable(clash->explanation)); // not what is counted
}

void TestChecks::timesOfOneYearAreToldApart()
{
    const Compared compared(QStringLiteral("The line will open in May 2031."), QStringLiteral("The line will open in June 2031."));
    const auto clash = cp::checks::times(compared.pair());
    QVERIFY(clash);
    QVERIFY2(clash->explanation.contains(QStringLiteral("May 2031 and June 2031")), qPrintable(clash->explanation));
}

/// The reader has turned "refused to pay" already, "declined to pay" it has not: either denies that it was paid.
void TestChecks::refusalsCountOnce()
{
    const QString paid = QStringLiteral("The firm paid the ransom.");
    for (const auto& [text, negated] : {std::pair("The firm refused to pay the ransom.", true), std::pair("The firm declined to pay the ransom.", false),
                                        std::pair("The firm denied that it had paid the ransom.", false), std::pair("The firm did not pay the ransom.", true)}) {
        cp::Statement refusal = Compared::statement(QString::fromUtf8(text), 1);
        refusal.text = refusal.quote;
        refusal.negated = negated;
        QVERIFY2(cp::featuresOf(refusal, refusal.text).denied, text);
        const Compared compared(refusal.text, paid);
        QVERIFY2(cp::checks::polarity(compared.pair()), text);
    }
}

void TestChecks::figuresOfBothSides()
{
    const auto differ = [](const char* a, const char* b) { return cp::figuresDiffer(Compared(QString::fromUtf8(a), QString::fromUtf8(b)).pair()); };
    QVERIFY(differ("Some 12,000 savers lost money.", "More than 20,000 people lost their savings."));
    QVERIFY(!differ("Some 12,000 savers lost money.", "In two years 12,000 people lost their savings."));
    QVERIFY(!differ("At least 40 boats sank.", "In the storm 55 boats sank."));
    QVERIFY(!differ("At least 40 boats sank.", "The storm sank the boats."));
}

QTEST_APPLESS_MAIN(TestChecks)
#include "tst_checks.moc"
