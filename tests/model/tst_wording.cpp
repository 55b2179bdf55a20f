#include "tests/support/reading.h"

#include <QTest>

using cp::test::read;
using cp::test::statementWith;

/// What a clause reads like as a sentence of its own.
class TestWording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clausesStandAlone_data();
    void clausesStandAlone();
};

void TestWording::clausesStandAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("wording");
    const auto row = [](const char* name, const char* text, const char* part, const char* wording) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(part) << QString::fromUtf8(wording);
    };
    row("where", "The estimate rests on Port Ellery, where a museum of similar size opened late in 2019.", "where", "There a museum of similar size opened late in 2019.");
    row("of which", "The largest cost is the lighting, of which a foundation has paid three quarters.", "of which", "Of the lighting a foundation has paid three quarters.");
    row("share of whom", "The school employs forty teachers, most of whom left last year.", "most of whom", "Most of forty teachers left last year.");
    row("joined relative clause", "The walls were held by men who had eaten nothing for a week and could no longer climb the stairs.", "could no longer",
        "Men could no longer climb the stairs.");
    row("joined infinitive", "The promoter offers to strip the soil off the fields with care, and to put every last grain of it back after ten years.", "put every",
        "The promoter offers to put every last grain of it back after ten years.");
    row("joined relative predicate", "Pieter Lund, who negotiates for the committee and has met both sides, believes that there will be a truce.", "has met", "Pieter Lund has met both sides.");
    row("relative clause that agrees", "The fall was due to a strike at the ports, which has since been called off by the union.", "which has", "A strike at the ports has since been called off by the union.");
    row("whose", "At the ferry stood Nilla Marakat, whose family has used the crossing for six generations.", "whose", "Nilla Marakat's family has used the crossing for six generations.");
    row("which as an object", "Netanyahu might teach him a lesson, which the senator would applaud as well.", "applaud", "The senator would applaud this as well.");
    row("which behind a preposition", "The truce is a ceasefire deal, which the militia agreed to in May without a word of thanks.", "agreed to", "The militia agreed to this in May without a word of thanks.");
    row("which of several with one verb", "It destroys the chemical plants, which in turn allows the general to rally his officers.", "in turn", "This in turn allows the general to rally his officers.");
    row("since", "None of this would be possible without support since all of the militia's food, clothes, and arms come from that country in spite of its ban.", "food, clothes",
        "All of the militia's food, clothes, and arms come from that country in spite of its ban.");
    row("either", "Either outcome, and especially both, would work in advance of their interests.", "Either outcome", "Either outcome, and especially both, would work in advance of their interests.");
    row("which of a whole sentence", "The commandant has food for nine weeks. Which brings us to ammunition.", "brings us", "This brings us to ammunition.");
    row("nor", "That is not a counsel of despair, nor is it a case for lifting the sanctions.", "a case", "Nor is it a case for lifting the sanctions.");
    row("supposed", "If it were done by Christmas, we would raise our estimate.", "were done", "It is done by Christmas.");
    row("supposed to happen", "If the river were to rise again, the town would flood.", "were to", "The river rises again.");
    row("several questions", "The committee asks what everybody asks. Will the thing stand, will it run and will it pay?", "will it run", "Will it run?");
    row("supposed of several", "If more homes were built, rents would fall.", "were built", "More homes were built.");
    row("supposed of either", "If either were to be refused, I would vote no.", "either", "Either is to be refused.");
    row("demand", "We recommend that the request be refused in its present form, and that the vaccine be introduced in the four northern districts only.", "be introduced",
        "The vaccine should be introduced in the four northern districts only.");
    row("subject clause", "To bring coverage back to 80 per cent would take eleven million a year.", "would take", "To bring coverage back to 80 per cent would take eleven million a year.");
    row("said to", "The commandant is said to object.", "said to", "The commandant objects.");
    row("understood to", "The owners are understood to be willing to wait until spring.", "understood to", "The owners are willing to wait until spring.");
    row("almost surely", "The dose will almost surely cost less than two dollars.", "almost surely", "The dose will cost less than two dollars.");
    row("likely to", "The bridge is likely to close in May.", "likely to", "The bridge will close in May.");
    row("comma in a quotation", "\"The evenings will pay for themselves,\" the treasurer said.", "evenings", "\"The evenings will pay for themselves.\"");
    row("that before a phrase", "The council says that the levy is likely to yield no more than eleven million.", "levy", "The levy will yield no more than eleven million.");
}

void TestWording::clausesStandAlone()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QFETCH(QString, wording);
    const cp::Reading reading = read(text);
    const cp::Statement* statement = statementWith(reading, part.toUtf8().constData());
    QVERIFY(statement);
    QCOMPARE(statement->text, wording);
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
