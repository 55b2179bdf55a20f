#include "tests/support/reading.h"

#include <QTest>

using cp::test::read;
using cp::test::textsOf;

/// Nouns in the place of pronouns.
class TestReference final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pronouns_data();
    void pronouns();
};

void TestReference::pronouns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) { QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected); };
    row("same sentence", "The railway will close because it lost most of its passengers.", "The railway lost most of its passengers.");
    row("speaker", "The ministers say that they will rebuild the bridge.", "The ministers will rebuild the bridge.");
    row("person of the sentence before", "The mayor opened the fair. He praised the bakers of the town.", "The mayor praised the bakers of the town.");
    row("other number", "The railway will close because they lost most of the passengers.", "They lost most of the passengers.");
    row("nothing is meant", "The railway will close because it rains on every day of the season.", "It rains on every day of the season.");
    row("other kind", "The railway closed in May. He praised the bakers of the town.", "He praised the bakers of the town.");
    row("plural noun", "Two engineers say it could have been patched from a barge.", "It could have been patched from a barge.");
    row("plural noun that no dictionary has", "Several upvoters insist that it has the better plan.", "It has the better plan.");
    row("the speakers themselves", "Two engineers say they could have patched it from a barge.", "Two engineers could have patched it from a barge.");
    row("acronym", "The economy has changed because IT has changed the work of every office.", "IT has changed the work of every office.");
    row("person nouns of the dictionary", "The plumber cannot come because she has a fever.", "The plumber has a fever.");
    row("a thing is no person", "The plumber cannot come because it has a fever.", "It has a fever.");
    row("another subject between", "The paint is new, and unless the government pays the debts of the railway, it will lose the election.", "It will lose the election.");
    row("a name says it", "Hanna Lindqvist says it used to be four trains a day.", "It used to be four trains a day.");
    row("a person's title", "Mr Lindt doubts the study, since it was made in term time.", "It was made in term time.");
    row("each for himself", "Every driver says he will leave by Friday.", "He will leave by Friday.");
    row("the same subject between", "The dog drank from the lake because it was thirsty, and because it was lost.", "The dog was lost.");
    row("the one who is told", "A judge told her that she had hunted among the helpless.", "She had hunted among the helpless.");
    row("the speaker's employer", "Ms Orr's lawyer said that she would help the police.", "She would help the police.");
    row("what a study finds", "A review of fifty trials concluded that it saves money.", "It saves money.");
    row("a speaker behind", "It will leave the town in spring, says the board of the club.", "It will leave the town in spring.");
    row("an office's holder", "President Orr signed the bill since it had both houses behind it.", "It had both houses behind it.");
    row("as though it were", "The ministry speaks of the dose as though it were the cost.", "The ministry speaks of the dose as though it were the cost.");
    row("a pronoun outside a quotation", "\"A good teacher for three days is better than a bad one for five.\" He glances at the bucket by the door.", "He glances at the bucket by the door.");
    row("everyone", "Everyone assumes it was built for the fair.", "It was built for the fair.");
    row("not taken up", "No railway will close because it lost most of its passengers.", "It lost most of its passengers.");
}

/// A pronoun gives way to its noun where that is plain, and stays otherwise.
void TestReference::pronouns()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QStringList texts = textsOf(read(text));
    QVERIFY2(texts.contains(expected), qPrintable(texts.join(u'|')));
}

QTEST_APPLESS_MAIN(TestReference)
#include "tst_reference.moc"
