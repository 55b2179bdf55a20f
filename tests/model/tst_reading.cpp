#include "model/base/names.h"
#include "model/language/chance.h"
#include "tests/support/processortime.h"
#include "tests/support/reading.h"

#include <QFile>
#include <QTest>

using cp::HolderKind;
using cp::RelationKind;
using cp::Role;
using cp::test::documentOf;
using cp::test::read;
using cp::test::statementWith;
using cp::test::textsOf;

namespace {

const cp::Relation* relationFrom(const cp::Reading& reading, const cp::Statement* statement)
{
    for (const cp::Relation& relation : reading.relations) {
        if (statement && relation.sources.front() == statement->id)
            return &relation;
    }
    return nullptr;
}

QString sample()
{
    QFile file(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/resources/samples/a-barrage-to-bank-on.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void row(const char* text, const char* expected) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected).split(u'|'); }

} // namespace

class TestReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clauses_data();
    void clauses();
    void attribution_data();
    void attribution();
    void negation_data();
    void negation();
    void reasonIsAPremise();
    void concessionAttacks();
    void cueIsShown();
    void questionIsNoMainClaim();
    void fragmentIsNoMainClaim();
    void scaleChangesNoStructure();
    void titleIsBackground();
    void quoteIsTheText();
    void everyStatementHasAWayUp();
    void relationsFormNoCycle();
    void mainClaimsStayFew();
    void sameTextSameReading();
    void nothingToRead_data();
    void nothingToRead();
    void otherLanguages();
    void cancelledReadingStops();
    void longTextIsReadInTime();
};

void TestReading::clauses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    row("The mill closed because the river dried up.", "The mill closed.|The river dried up.");
    row("Although the roof leaks, the school is safe.", "The roof leaks.|The school is safe.");
    row("The town needs a doctor, and the county will pay.", "The town needs a doctor.|The county will pay.");
    row("The firm lowered its prices and hired two managers.", "The firm lowered its prices.|The firm hired two managers.");
    row("The garrison, which has not been paid since May, will surrender.",
        "The garrison, which has not been paid since May, will surrender.|The garrison has not been paid since May.");
    row("Officials insist that the bridge is safe.", "The bridge is safe.");
    row("The bridge is safe, the mayor said.", "The bridge is safe.");
    row("Analysts used to believe that oil would rise above ninety dollars.", "Oil would rise above ninety dollars.");
    row("The warden said that the danger was \"all but over\" and that the gates would open.", "The danger was \"all but over\".|The gates would open.");
    row("The warden said the danger was \"gone, and nobody will miss it\".", "The danger was gone.|Nobody will miss it.");
    row("It is likely that the strike ends soon.", "The strike ends soon.");
    row("The strike is likely to end soon.", "The strike will end soon.");
    row("The rulers are arguably to blame for the war.", "The rulers are to blame for the war.");
    row("The strike will probably end soon.", "The strike will end soon.");
    row("Should the pump fail, the cellar will flood.", "The pump fails.|The cellar will flood.");
    row("Should prices suddenly fall, the mine will close.", "Prices suddenly fall.|The mine will close.");
    row("Should the board not agree, the mine will close.", "The board does not agree.|The mine will close.");
    row("Should the bridge be closed, the town will suffer.", "The bridge is closed.|The town will suffer.");
    row("If the council keeps its nerve, then, the town will recover.", "The council keeps its nerve.|The town will recover.");
    row("The dyke is old; it must be repaired.", "The dyke is old.|The dyke must be repaired.");
    row("The road is wide, but it floods every spring.", "The road is wide.|The road floods every spring.");
    row("The mine is old. However, it is safe.", "The mine is old.|It is safe.");
}

void TestReading::clauses()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(textsOf(read(text)), expected);
}

void TestReading::attribution_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("holder");
    QTest::newRow("that") << "Officials in the capital insist that the bridge is safe." << "bridge is safe" << "Officials in the capital";
    QTest::newRow("behind") << "The bridge is safe, Mayor Holt said." << "bridge is safe" << "Mayor Holt";
    QTest::newRow("according") << "According to the harbour board, the channel is silting up." << "channel is silting" << "the harbour board";
    QTest::newRow("warns") << "The union warns that the mine will close." << "mine will close" << "The union";
    QTest::newRow("sure") << "The auditors are certain that the money was stolen." << "money was stolen" << "The auditors";
    QTest::newRow("announced") << "The minister told reporters: the tax will fall." << "tax will fall" << "The minister";
    QTest::newRow("goes on speaking") << "\"The bridge is old,\" said Mayor Holt. \"The mine will close in May.\"" << "mine will close" << "Mayor Holt";
    QTest::newRow("spoke before") << "\"The mine will close. We are all very sorry about that,\" said Mayor Holt." << "mine will close" << "Mayor Holt";
    QTest::newRow("another speaks") << "\"The bridge is old,\" said Mayor Holt. \"The mine will close. It has lost money for years,\" said Lena Orr." << "mine will close" << "Lena Orr";
    QTest::newRow("supposed by the speaker") << "\"If the mine closes, the town will die,\" said Mayor Holt." << "mine closes" << "Mayor Holt";
    QTest::newRow("another's view in it") << "\"My wife reckoned that the bridge was safe,\" he said. \"The mine will close in May.\"" << "mine will close" << "";
    QTest::newRow("no longer quoted") << "\"The bridge is old,\" said Mayor Holt. The \"model\" mine will close in May." << "mine will close" << "";
    QTest::newRow("author") << "I think that the mine will close." << "mine will close" << "";
    QTest::newRow("nobody") << "It is said that the mine will close." << "mine will close" << "";
    QTest::newRow("plain") << "The mine will close." << "mine will close" << "";
}

void TestReading::attribution()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, holder);
    const cp::Reading reading = read(text);
    const cp::Statement* statement = statementWith(reading, qPrintable(words));
    QVERIFY(statement);
    QCOMPARE(statement->attribution.holder, holder);
    QCOMPARE(statement->attribution.kind == HolderKind::Author, holder.isEmpty());
}

void TestReading::negation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("negated");
    QTest::newRow("not") << "The city will not fall." << true;
    QTest::newRow("contraction") << "The city won't fall." << true;
    QTest::newRow("never") << "The city has never fallen." << true;
    QTest::newRow("no subject") << "No government has paid." << true;
    QTest::newRow("nobody") << "Nobody will pay for the dam." << true;
    QTest::newRow("no object") << "The farm has no well." << true;
    QTest::newRow("fails") << "The plan fails to protect the lake." << true;
    QTest::newRow("plain") << "The city will fall." << false;
    QTest::newRow("only") << "Not only the school will close." << false;
    QTest::newRow("more than") << "The dam holds no more than a pond." << false;
    QTest::newRow("no doubt") << "The city will no doubt fall." << false;
    QTest::newRow("of another clause") << "The man who did not pay will leave the house." << false;
}

void TestReading::negation()
{
    QFETCH(QString, text);
    QFETCH(bool, negated);
    const cp::Reading reading = read(text);
    QVERIFY(!reading.statements.empty());
    QCOMPARE(reading.statements.front().negated, negated);
}

void TestReading::reasonIsAPremise()
{
    const cp::Reading reading = read(QStringLiteral("The council should close the bridge because the piers are cracked."));
    const cp::Statement* reason = statementWith(reading, "piers");
    QVERIFY(reason);
    QVERIFY(reason->role == Role::Premise);
    const cp::Relation* relation = relationFrom(reading, reason);
    QVERIFY(relation);
    QVERIFY(relation->kind == RelationKind::Supports);
    QCOMPARE(std::get<cp::StatementId>(relation->target), statementWith(reading, "council")->id);
}

void TestReading::concessionAttacks()
{
    const cp::Reading reading = read(QStringLiteral("Although the repair is expensive, the council should close the bridge."));
    const cp::Relation* relation = relationFrom(reading, statementWith(reading, "expensive"));
    QVERIFY(relation);
    QVERIFY(relation->kind == RelationKind::Attacks);
}

void TestReading::cueIsShown()
{
    const cp::Reading reading = read(QStringLiteral("The bridge must close because the piers are cracked."));
    const cp::Relation* relation = relationFrom(reading, statementWith(reading, "piers"));
    QVERIFY(relation && relation->cue);
    QCOMPARE(relation->cue->text, QStringLiteral("because"));
    QCOMPARE(relation->cue->span.start, qsizetype{22});
}

void TestReading::questionIsNoMainClaim()
{
    const cp::Reading reading = read(QStringLiteral("Why does the council keep on ignoring the cracked piers of the bridge? The bridge must be closed at once."));
    for (const cp::Statement& statement : reading.statements)
        QVERIFY(!(statement.main && statement.text.endsWith(u'?')));
    QVERIFY(statementWith(reading, "must be closed")->main);
}

void TestReading::fragmentIsNoMainClaim()
{
    const cp::Reading reading = read(QStringLiteral("A bridge for the whole of the lower town. The council should build it this year. Not a luxury but a plain necessity."));
    QVERIFY(reading.statements.size() >= 2);
    for (const cp::Statement& statement : reading.statements)
        QCOMPARE(statement.main, statement.quote.contains(QStringLiteral("should build")));
}

/// What a word means in numbers decides neither what is main nor what hangs on what.
void TestReading::scaleChangesNoStructure()
{
    const cp::Document document = documentOf(QStringLiteral("The tunnel\n\nThe tunnel will probably be late. The drills broke twice, because the rock is hard. "
                                                            "If the money comes in June, the work can go on. Many experts agree that the plan was bad. The mayor is not worried."));
    const cp::Reading first = cp::readDocument(document, {}, {});
    QVERIFY(!first.relations.empty());
    for (const QString& scale : cp::chanceScales()) {
        const cp::Reading other = cp::readDocument(document, {scale}, {});
        QCOMPARE(other.relations, first.relations);
        QCOMPARE(other.statements.size(), first.statements.size());
        for (size_t i = 0; i < first.statements.size(); ++i) {
            QCOMPARE(other.statements[i].main, first.statements[i].main);
            QCOMPARE(other.statements[i].role, first.statements[i].role);
        }
    }
}

void TestReading::titleIsBackground()
{
    const cp::Reading reading = read(QStringLiteral("The bridge is about to fall\n\nThe piers of the bridge are cracked. The council should close it this week.\n\nNobody has inspected it since May."));
    QCOMPARE(reading.statements.front().quote, QStringLiteral("The bridge is about to fall"));
    QVERIFY(reading.statements.front().role == Role::Context);
    QVERIFY(!reading.statements.front().main);
}

void TestReading::quoteIsTheText()
{
    const cp::Document document = documentOf(sample());
    const cp::Reading reading = cp::readDocument(document, {}, {});
    QVERIFY(reading.statements.size() > 50);
    qsizetype before = 0;
    for (const cp::Statement& statement : reading.statements) {
        QCOMPARE(statement.quote, document.text.mid(statement.span.start, statement.span.length()));
        QVERIFY(statement.span.start >= before);
        before = statement.span.start;
        QVERIFY2(statement.text[0].isUpper() || !statement.text[0].isLetter(), qPrintable(statement.text));
        QVERIFY2(QStringLiteral(".?!\u201d\"").contains(statement.text.back()), qPrintable(statement.text));
        if (statement.probability) {
            QCOMPARE(statement.probability->phrase, document.text.mid(statement.probability->span.start, statement.probability->span.length()));
            QVERIFY(statement.probability->low <= statement.probability->best && statement.probability->best <= statement.probability->high);
        }
    }
}

void TestReading::everyStatementHasAWayUp()
{
    const cp::Reading reading = read(sample());
    QVERIFY(!reading.relations.empty());
    for (const cp::Statement& statement : reading.statements) {
        if (!statement.main && statement.role != Role::Context)
            QVERIFY2(relationFrom(reading, &statement), qPrintable(statement.text));
    }
}

void TestReading::relationsFormNoCycle()
{
    const cp::Reading reading = read(sample());
    // Kahn's algorithm: whatever cannot be taken away lies on a circle.
    std::vector<int> in(reading.statements.size() + 1, 0);
    for (const cp::Relation& relation : reading.relations)
        ++in[static_cast<size_t>(std::get<cp::StatementId>(relation.target).value)];
    std::vector<int> open;
    for (size_t i = 1; i < in.size(); ++i) {
        if (in[i] == 0)
            open.push_back(static_cast<int>(i));
    }
    size_t taken = 0;
    for (; !open.empty(); ++taken) {
        const int at = open.back();
        open.pop_back();
        for (const cp::Relation& relation : reading.relations) {
            const int target = std::get<cp::StatementId>(relation.target).value;
            if (relation.sources.front().value == at && --in[static_cast<size_t>(target)] == 0)
                open.push_back(target);
        }
    }
    QCOMPARE(taken, reading.statements.size());
}

void TestReading::mainClaimsStayFew()
{
    const cp::Reading reading = read(sample());
    const auto mains = std::count_if(reading.statements.begin(), reading.statements.end(), [](const cp::Statement& s) { return s.main; });
    QVERIFY(mains >= 1 && mains <= 4);
    for (const cp::Statement& statement : reading.statements)
        QVERIFY(!statement.main || statement.role == Role::Claim);
}

void TestReading::sameTextSameReading()
{
    const cp::Reading one = read(sample());
    const cp::Reading other = read(sample());
    QVERIFY(one.statements == other.statements);
    QVERIFY(one.relations == other.relations);
}

void TestReading::nothingToRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("punctuation") << "… — !! ??";
    QTest::newRow("one word") << "Yes.";
    QTest::newRow("figures") << "12 34 56 78";
    QTest::newRow("quotes only") << "\u201c\u201d \u201c\u201d";
    QTest::newRow("emoji") << QString::fromUtf8("\xf0\x9f\x98\x80 \xf0\x9f\x98\x80");
    QTest::newRow("another language") << QString::fromUtf8("Die Brücke ist alt, weil sie niemand repariert hat.");
    QTest::newRow("if alone") << "If. Unless. Because. And, but, or.";
    QTest::newRow("commas") << ",,,,, if ,,,, then ,,,, which ,,,, who ,,,,";
}

void TestReading::nothingToRead()
{
    QFETCH(QString, text);
    const cp::Reading reading = read(text);
    for (const cp::Statement& statement : reading.statements)
        QVERIFY(!statement.quote.isEmpty());
}

/// Other languages are named and left as sentences; English with foreign names in it is English.
void TestReading::otherLanguages()
{
    const QString german = QStringLiteral("Die Stadt hat die Brücke gesperrt, weil der Stahl rostet. Das Amt sagt, dass sie nicht sicher ist. "
                                          "Wenn das Geld kommt, wird sie im Frühjahr gebaut, und der Verkehr fließt wieder.");
    const cp::Document document = documentOf(german);
    QCOMPARE(document.language, QStringLiteral("de"));
    const cp::Reading reading = cp::readDocument(document, {}, {});
    QCOMPARE(reading.statements.size(), document.sentences.size());
    QVERIFY(reading.relations.empty());
    for (const cp::Statement& statement : reading.statements)
        QCOMPARE(statement.role, cp::Role::Context);
    QVERIFY(cp::languageNotice(document).contains(QStringLiteral("German")));
    for (const char* text : {"Le pont est fermé et les gens de la ville ne sont pas contents, parce que la mairie ne dit rien sur les travaux.",
                             "Мост закрыт, потому что сталь ржавеет, и город молчит.", "橋は閉鎖された。市は何も言わない。"})
        QVERIFY(!cp::isReadable(documentOf(QString::fromUtf8(text))));
    for (const char* text : {"The town of Las Palmas is a port.", "Prices rose.", "De Gaulle and El Salvador are names that the reader may meet in the news."})
        QVERIFY2(cp::isReadable(documentOf(QString::fromUtf8(text))), text);
}

void TestReading::cancelledReadingStops()
{
    cp::JobContext job;
    job.cancel.cancel();
    QVERIFY(cp::readDocument(documentOf(sample()), {}, job).statements.empty());
}

/// Time grows with the text, not with its square: ten times the text in clearly less than thirty times the time.
void TestReading::longTextIsReadInTime()
{
    const QString once = sample();
    const auto time = [](const QString& text) {
        const cp::Document document = documentOf(text);
        const cp::test::ProcessorTime spent;
        const cp::Reading reading = cp::readDocument(document, {}, {});
        Q_UNUSED(reading)
        return spent.seconds();
    };
    time(once);
    const auto small = time(once);
    const auto large = time((once + QStringLiteral("\n\n")).repeated(10));
    QVERIFY2(large < 30 * small, qPrintable(QStringLiteral("%1 against %2 s").arg(large).arg(small)));
}

QTEST_APPLESS_MAIN(TestReading)
#include "tst_reading.moc"
