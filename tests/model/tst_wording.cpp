#include "tests/support/reading.h"

#include <QTest>

using cp::test::read;

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
    row("who behind a place", "A rival in Lyon, who was at our level some five years ago and is no longer behind us, will be only too glad to step in.", "who was",
        "A rival in Lyon was at our level some five years ago and is no longer behind us.");
    row("who behind an aside", "I know of three women, in our street alone, who learned of the fire by meeting a fireman on the stairs.", "who learned", "Three women learned of the fire by meeting a fireman on the stairs.");
    row("who behind an age", "\"Ten years and not one pipe,\" said Marta Lindqvist, 34, who sells phone cards at the north gate.", "who sells", "Marta Lindqvist sells phone cards at the north gate.");
    row("who behind those", "Analysts said the raid strengthened those in the army who had opposed the truce from the outset.", "who had", "Those in the army had opposed the truce from the outset.");
    row("which of a whole phrase", "The 15 per cent tariff on imported petrol, which was to have protected the new refinery at Dunmore, has been put off twice.", "which was",
        "The 15 per cent tariff on imported petrol was to have protected the new refinery at Dunmore.");
    row("which behind for", "That is the order for the trainer, which will not need fitters of our kind until the spring.", "which will", "The trainer will not need fitters of our kind until the spring.");
    row("which behind a measure", "The survey found that the river is down by a quarter, which is lovely for the herons.", "which is", "This is lovely for the herons.");
    row("which behind a month", "The team had two serious outages in July, which never happened while the old machine ran.", "which never", "This never happened while the old machine ran.");
    row("which behind a verb", "He said that he would ask for the ruling to be set aside, which would delay the works until at least October.", "which would", "This would delay the works until at least October.");
    row("which as a comment", "The job is done at night by a young man with a laptop, which is why guarding the gates is of no use.", "which is why", "This is why guarding the gates is of no use.");
    row("which of several", "Should the emergency be extended, we fear that the armed forces themselves, which so far have been the least corrupted part of the state, will be bought piece by piece.",
        "which so far", "The armed forces themselves so far have been the least corrupted part of the state.");
    row("which of a place without a comma", "He worked in a bakery outside Dunmore which turned out eleven thousand loaves an hour.", "which turned", "A bakery outside Dunmore turned out eleven thousand loaves an hour.");
    row("second who", "It doesn't count the forty sessionals, who do more than half of the teaching and who will get no package and no letter.", "who will", "The forty sessionals will get no package and no letter.");
    row("which with do", "The service must be commended for publishing its flight paths, which few others do.", "which few", "Few others do this.");
    row("which denied", "Even if the whole of the duty had been passed on, which it hasn't, the farm would cost one per cent more.", "which it", "It hasn't.");
    row("which with a noun behind", "The river crews have an understanding, which neither side has any reason to break in this season.", "which neither", "Neither side has any reason to break this in this season.");
    row("which behind a stranded preposition", "A smelter upriver pays the industrial rate, which the utility has made money on in nineteen of the past twenty years.", "which the utility",
        "The utility has made money on this in nineteen of the past twenty years.");
    row("which that is called something", "On Tuesday they sent out a wiper, which we call Glassjaw in our reports.", "which we", "We call this Glassjaw in our reports.");
    row("which that is said to be so", "The federation puts the cost of new labels at a billion, which it says would be passed on to shoppers.", "which it says", "This would be passed on to shoppers.");
    row("joined relative clause", "The walls were held by men who had eaten nothing for a week and could no longer climb the stairs.", "could no longer",
        "Men could no longer climb the stairs.");
    row("joined infinitive", "The promoter offers to strip the soil off the fields with care, and to put every last grain of it back after ten years.", "put every",
        "The promoter offers to put every last grain of it back after ten years.");
    row("joined purpose", "This time the cause is a modest plan to plant limes along the wall of the old market, and put up benches on the north side of the square.", "put up",
        "This time the cause is a modest plan to put up benches on the north side of the square.");
    row("joined relative predicate", "Pieter Lund, who negotiates for the committee and has met both sides, believes that there will be a truce.", "has met", "Pieter Lund has met both sides.");
    row("relative clause that agrees", "The fall was due to a strike at the ports, which has since been called off by the union.", "which has", "A strike at the ports has since been called off by the union.");
    row("whose", "At the ferry stood Nilla Marakat, whose family has used the crossing for six generations.", "whose", "Nilla Marakat's family has used the crossing for six generations.");
    row("which as an object", "Netanyahu might teach him a lesson, which the senator would applaud as well.", "applaud", "The senator would applaud this as well.");
    row("which behind a preposition", "The truce is a ceasefire deal, which the militia agreed to in May without a word of thanks.", "agreed to", "The militia agreed to this in May without a word of thanks.");
    row("which of several with one verb", "It destroys the chemical plants, which in turn allows the general to rally his officers.", "in turn", "This in turn allows the general to rally his officers.");
    row("after that", "The barrage would repay its debt even if prices fell, and after that it will run for eighty years.", "eighty", "After that it will run for eighty years.");
    row("shared shortened verb", "I'd keep the soldiers for eighteen months more, and put scanners at every gate of the harbour.", "put scanners", "I'd put scanners at every gate of the harbour.");
    row("shared subject that agrees", "Berlin agreed on a draft budget that closes a gap with savings few economists take at face value and postpones the bigger fight until after two state elections.",
        "postpones", "Berlin postpones the bigger fight until after two state elections.");
    row("so are", "The old ships are being sold, and so are most of the cranes on the north quay.", "so are", "So are most of the cranes on the north quay.");
    row("without several things", "June may have been unusual; without the other months, nobody outside the Service can tell.", "the other months", "There are the other months.");
    row("that stands for something", "I think that's right, and I have told the board so in writing.", "right", "That's right.");
    row("in doubt", "None of this is in doubt.", "in doubt", "None of this is in doubt.");
    row("a chance in quotation marks", "The text says that an ingredient is \"rarely used in kitchens\" by those who cook at home.", "rarely", "An ingredient is \"rarely used in kitchens\" by those who cook at home.");
    row("called by name", "Friends of the old mill, be patient with the builders this year.", "patient", "Friends of the old mill, be patient with the builders this year.");
    row("since", "None of this would be possible without support since all of the militia's food, clothes, and arms come from that country in spite of its ban.", "food, clothes",
        "All of the militia's food, clothes, and arms come from that country in spite of its ban.");
    row("either", "Either outcome, and especially both, would work in advance of their interests.", "Either outcome", "Either outcome, and especially both, would work in advance of their interests.");
    row("which of a whole sentence", "The commandant has food for nine weeks. Which brings us to ammunition.", "brings us", "This brings us to ammunition.");
    row("nor", "That is not a counsel of despair, nor is it a case for lifting the sanctions.", "a case", "Nor is it a case for lifting the sanctions.");
    row("supposed", "If it were done by Christmas, we would raise our estimate.", "were done", "It is done by Christmas.");
    row("supposed to happen", "If the river were to rise again, the town would flood.", "were to", "The river rises again.");
    row("several questions", "The committee asks what everybody asks. Will the thing stand, will it run and will it pay?", "will it run", "Will it run?");
    row("supposed of several to happen", "If profits were to fall by a fifth, the price would begin to look silly.", "profits", "Profits fall by a fifth.");
    row("turned round and supposed", "Were the firm to build the dairy site first, I would speak in its favour.", "dairy", "The firm builds the dairy site first.");
    row("supposed of this", "If this were a factory, you would be laughed out of the room.", "factory", "This is a factory.");
    row("things in a list", "She blamed a warm autumn, the cost of shipping and, somewhat less convincingly, the football.", "the cost", "The cost of shipping and, somewhat less convincingly, the football.");
    row("in that time", "In that time he has hired nine teachers and lost eight.", "hired", "In that time he has hired nine teachers.");
    row("supposed of several", "If more homes were built, rents would fall.", "were built", "More homes were built.");
    row("supposed of either", "If either were to be refused, I would vote no.", "either", "Either is to be refused.");
    row("demand", "We recommend that the request be refused in its present form, and that the vaccine be introduced in the four northern districts only.", "be introduced",
        "The vaccine should be introduced in the four northern districts only.");
    row("subject clause", "To bring coverage back to 80 per cent would take eleven million a year.", "would take", "To bring coverage back to 80 per cent would take eleven million a year.");
    row("said to", "The commandant is said to object.", "said to", "The commandant objects.");
    row("understood to", "The owners are understood to be willing to wait until spring.", "understood to", "The owners are willing to wait until spring.");
    row("almost surely", "The dose will almost surely cost less than two dollars.", "almost surely", "The dose will cost less than two dollars.");
    row("likely to", "The bridge is likely to close in May.", "likely to", "The bridge will close in May.");
    row("participle", "The firm cut its debts by half, closing nine of its shops in the north.", "closing nine", "The firm closed nine of its shops in the north.");
    row("participle of an attempt", "Fitch tried to put the blame on a junior nurse, forging her name in the log.", "forging her", "Fitch forged her name in the log.");
    row("participle of an event", "The mill shut its gates in May, leaving the village without a shop of its own.", "leaving the", "This left the village without a shop of its own.");
    row("participle of what came before", "The town was turned down in July, having missed the deadline by two days.", "having missed", "The town had missed the deadline by two days.");
    row("participle in a subject", "A manager who stole nine thousand from her patients, spending most of it on two cruises, was sent to prison on Tuesday.", "spending most",
        "A manager spent most of it on two cruises.");
    row("participle behind means", "She had repaid the sum, by selling her car and her late mother's rings.", "by selling", "She sold her car and her late mother's rings.");
    row("participle of a passive", "The lots were made in 1987, by knocking down the old corn exchange.", "by knocking", "By knocking down the old corn exchange.");
    row("participle with a rare thing", "She drew cash on six hundred days, rarely taking over three hundred at a time.", "rarely taking", "She rarely took over three hundred at a time.");
    row("participle with its own subject", "The ferry will close in March, with most of its crew moved to the new bridge.", "most of its crew", "Most of its crew will be moved to the new bridge.");
    row("apposition of a person", "Hannah Voss, a solicitor acting for the Friends of the Harbour, said the consultation had been poor.", "a solicitor", "Hannah Voss is a solicitor acting for the Friends of the Harbour.");
    row("apposition of an event", "The council sold the pier on Monday, a decision that its own officers had called reckless.", "a decision", "This is a decision that its own officers had called reckless.");
    row("seldom", "Appeals against such rulings seldom succeed.", "Appeals", "Appeals against such rulings seldom succeed.");
    row("hardly ever", "What I mind is the assumption, hardly ever stated and never defended.", "hardly ever", "What I mind is the assumption, hardly ever stated and never defended.");
    row("denial with at all", "I don't think that this is natural at all.", "natural", "I don't think that this is natural at all.");
    row("surely of several", "The barns were built in spring, and would in all likelihood have burnt by autumn.", "burnt", "The barns would have burnt by autumn.");
    row("saying inside", "A worm of this kind, she says, is barely equipped for a storm of dust.", "worm", "A worm of this kind is barely equipped for a storm of dust.");
    row("saying in a quotation", "\"The plea,\" he observed, \"had come late in the day.\"", "plea", "\"The plea had come late in the day.\"");
    row("saying with its occasion", "\"Nobody came here to close schools,\" Orr told the council, to jeers from the gallery.", "Nobody", "\"Nobody came here to close schools.\"");
    row("saying with the speaker's trade", "\"We looked at the thing and it was made of iron,\" said Ilse Brandt, a zoologist at the university in Kiel and the paper's first author.", "made of iron",
        "It was made of iron.");
    row("condition in a quotation", "\"If we do not balance the books by May, the state will do it for us,\" she said.", "the state", "The state will do it for us.");
    row("behind a speaker's long name", "Raymond Pell, who leads the opposition, said the projected savings of nine million had been made up.", "savings", "The projected savings of nine million had been made up.");
    row("said of the one who is told", "A judge told her that she had hunted among the helpless.", "hunted", "She had hunted among the helpless.");
    row("found by a study", "A review of fifty trials concluded that it saves money.", "saves", "It saves money.");
    row("who behind a place in a name", "Tomas Reyes of Oviedo, who was not involved in the work, called the claim bold.", "who was", "Tomas Reyes of Oviedo was not involved in the work.");
    row("missed verb behind who", "Tomas Reyes of the harbour school, who was not involved in the work, called the claim bold.", "bold", "Tomas Reyes of the harbour school, who was not involved in the work, called the claim bold.");
    row("joined predicates of what is said", "The judge said the thefts had been planned with care, were committed over four years and would have gone on for longer.", "committed",
        "The thefts were committed over four years.");
    row("an aside behind a shared subject", "I stopped feeding the lawn and, apart from two cuts a year, stopped mowing it.", "apart from", "I, apart from two cuts a year, stopped mowing it.");
    row("which in a sum", "The board values the land and has a lease, which it lets for less than \u00a32,000.", "which it lets", "It lets this for less than \u00a32,000.");
    row("verb with its content", "The regulator, which rated the home as good, is reviewing how its inspectors failed to notice that the books had not been kept for three years.", "failed", "The regulator, which rated the home as good, is reviewing how its inspectors failed to notice that the books had not been kept for three years.");
    row("comma in a quotation", "\"The evenings will pay for themselves,\" the treasurer said.", "evenings", "\"The evenings will pay for themselves.\"");
    row("said in a letter", "In March the harbour board said in a letter to members that the dredging was behind its plan.", "dredging", "The dredging was behind its plan.");
    row("shown by a survey that somebody did", "Few of the drivers had noticed the signs, a survey carried out by the town in March found.", "Few", "Few of the drivers had noticed the signs.");
    row("said behind a phrase in front", "Until the spring, the harbour board said, the channel would stay closed to yachts.", "channel", "Until the spring, the channel would stay closed to yachts.");
    row("added by the speaker", "\"You move the ships to another place,\" he said, adding that more tugs were a cheaper answer.", "tugs", "More tugs were a cheaper answer.");
    row("warned besides", "The council said that the pool would close, warning that the roof might fall on the swimmers.", "roof", "The roof might fall on the swimmers.");
    row("declined by the speaker", "His solicitor said that he looked forward to the hearing, but declined to comment on the ruling.", "declined", "His solicitor declined to comment on the ruling.");
    row("refused by those spoken of", "The firm said that it had cut prices but refused to cut pay.", "refused", "It refused to cut pay.");
    row("that before a phrase", "The council says that the levy is likely to yield no more than eleven million.", "levy", "The levy will yield no more than eleven million.");
}

void TestWording::clausesStandAlone()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QFETCH(QString, wording);
    const cp::Reading reading = read(text);
    // An inner clause lies in the quote of the outer one too: the shortest quote is its own.
    const cp::Statement* statement = nullptr;
    for (const cp::Statement& one : reading.statements) {
        if (one.quote.contains(part) && (!statement || one.quote.size() < statement->quote.size()))
            statement = &one;
    }
    QVERIFY(statement);
    QCOMPARE(statement->text, wording);
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
