#include "model/documents/import.h"
#include "model/exchange/formats.h"
#include "model/exchange/mapjson.h"
#include "tests/support/files.h"
#include "tests/support/fixtures.h"
#include "tests/support/processortime.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mman.h>

using namespace cp;
using test::contents;

// Files that mean harm, and files that came to harm: refused with a sentence, or bent into a sound map, and quickly.

class HostileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostileFilesAreRefusedOrBent_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const char* id, const QByteArray& bytes) { QTest::newRow(name) << QString::fromLatin1(id) << bytes; };
        row("entity bomb", "graphml", "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                                      "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]><graphml><graph><node id='n'><data key='text'>&e;&e;&e;</data></node></graph></graphml>");
        row("outside entity", "graphml", "<!DOCTYPE g [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><graphml><graph><node id='n'><data key='text'>&a;</data></node></graph></graphml>");
        row("deep groups", "graphml", "<graphml>" + QByteArray("<graph><node id='n'>").repeated(5000));
        row("deep map", "mm", "<map>" + QByteArray("<node TEXT='x'>").repeated(5000));
        row("deep braces", "dot", "digraph {" + QByteArray("{").repeated(100000));
        row("sets of sets", "dot", "digraph { {" + [] { QByteArray names; for (int i = 0; i < 3000; ++i) names += 'a' + QByteArray::number(i) + ' '; return names; }() + "} -> {" + [] { QByteArray names; for (int i = 0; i < 3000; ++i) names += 'b' + QByteArray::number(i) + ' '; return names; }() + "} }");
        row("deep json", "json", QByteArray("[").repeated(200000));
        row("deep objects", "aif", QByteArray(R"({"nodes":)").repeated(20000));
        row("open string", "dot", "digraph { a [label=\"x");
        row("deep data", "argdown", "[a]: x {a: " + QByteArray("[").repeated(100000) + "}");
        row("only relations", "argdown", "\n\n  <- x\n+ y\n_ z");
        row("cycle of inferences", "aif", R"({"nodes":[{"nodeID":"1","type":"RA"},{"nodeID":"2","type":"CA"},{"nodeID":"3","type":"I","text":"x"}],"edges":[{"fromID":"1","toID":"2"},{"fromID":"2","toID":"1"},{"fromID":"3","toID":"1"},{"fromID":"3","toID":"2"}]})");
        row("numbers and nulls", "aif", R"({"nodes":[{"nodeID":null,"type":5,"text":7},{"nodeID":1,"type":"I","text":{"a":1}}],"edges":[7,null,{"fromID":1,"toID":1}]})");
        row("many signs", "argdown", "[a]: x " + QByteArray("#").repeated(200000) + QByteArray("@[").repeated(100000));
        row("many lines of data", "argdown", "[a]: x {\n" + QByteArray("k: v\n").repeated(60000));
        row("one title for all", "argdown", QByteArray("[a]: x {id: b}\n\n[c]: y {id: b}\n\n").repeated(3000));
        row("one id for all", "sadface", R"({"edges":[],"nodes":[)" + QByteArray(R"({"id":"a","type":"atom","text":"q","metadata":{"counterpoint":{"id":"b"}}},)").repeated(20000) + R"({"id":"z","type":"atom","text":"q"}]})");
        row("one name for all relations", "json", R"({"nodes":[{"nodeID":"1","type":"I","text":"x"},{"nodeID":"2","type":"I","text":"y"}],"edges":[)" + QByteArray(R"({"fromID":"1","toID":"2"},)").repeated(30000) + R"({"fromID":"1","toID":"2"}]})");
        row("no head", "csv", "1,2,3\n4,5,6\n");
        row("nothing", "csv", "");
        row("binary", "dot", QByteArray("\x7f" "ELF\0\0\xff", 7).repeated(20));
        row("huge numbers", "sadface", R"({"resources":[{"id":"r","content":"abc"}],"edges":[],"nodes":[{"id":"a","type":"atom","text":"q","sources":[{"resource_id":"r","text":"abc","offset":1e300,"length":-5}]}]})");
    }

    void hostileFilesAreRefusedOrBent()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, bytes);
        const cp::test::ProcessorTime timer;
        const Result<Imported> result = readMap(bytes, QStringLiteral("bad"), *formatById(id));
        QVERIFY(timer.seconds() < 5);
        if (result.isOk())
            QVERIFY(brokenRules(result->workspace.map).empty());
        else
            QVERIFY(result.error().message.contains(QStringLiteral("“bad”")));
        if (result.isOk()) {
            for (const Statement& statement : result->workspace.map.statements())
                QVERIFY(!statement.text.contains(QStringLiteral("root:")));
        }
    }

    void limitsAreKept()
    {
        const auto draftOf = [](int statements, qsizetype length) {
            Draft draft;
            for (int i = 0; i < statements; ++i)
                draft.statements.push_back({{QStringLiteral("text"), QString(length, u'x')}});
            return draft;
        };
        ExchangeLimits limits;
        limits.maxItems = 10;
        limits.maxCharacters = 1000;
        QVERIFY(completed(draftOf(10, 50), QStringLiteral("x"), limits).isOk());
        QCOMPARE(completed(draftOf(11, 50), QStringLiteral("x"), limits).error().code, ErrorCode::TooLarge);
        QCOMPARE(completed(draftOf(5, 300), QStringLiteral("x"), limits).error().code, ErrorCode::TooLarge);
        QVERIFY(completed(draftOf(5, 300), QStringLiteral("x"), limits).error().message.contains(QStringLiteral("Nothing was")));
        // Words are looked for in a text only so far; the map comes in all the same.
        Draft draft;
        const QString text = QStringLiteral("The tide is low and the barrage opens.");
        draft.documents.push_back({{QStringLiteral("id"), QStringLiteral("d")}, {QStringLiteral("text"), text}});
        for (const char* words : {"The tide is low", "the barrage opens"})
            draft.statements.push_back({{QStringLiteral("text"), QLatin1String(words)}});
        limits.maxSearched = text.size();
        const Result<Imported> read = completed(draft, QStringLiteral("x"), limits);
        QVERIFY(read.isOk());
        QCOMPARE(read->workspace.map.statements()[0].quote, QStringLiteral("The tide is low"));
        QCOMPARE(read->workspace.map.statements()[1].quote, QString());
        QCOMPARE(read->workspace.map.statements()[1].text, QStringLiteral("the barrage opens"));
        // More bytes than any format takes; pages of zeros that the system never has to make.
        const size_t size = 300U * 1024 * 1024;
        void* zeros = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        QVERIFY(zeros != MAP_FAILED);
        const QByteArray huge = QByteArray::fromRawData(static_cast<const char*>(zeros), static_cast<qsizetype>(size));
        for (const Format& format : formats()) {
            if (format.read)
                QCOMPARE(readMap(huge, QStringLiteral("huge"), format).error().code, ErrorCode::TooLarge);
        }
        QCOMPARE(importBytes(huge, QStringLiteral("huge"), DocumentFormat::PlainText).error().code, ErrorCode::TooLarge);
        munmap(zeros, size);
    }

    /// Nothing that a file names is opened: neither entities nor links nor pictures.
    void namedFilesAreNeverOpened()
    {
        QTemporaryDir folder;
        const QString secret = folder.filePath(QStringLiteral("secret.txt"));
        QFile file(secret);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("the secret words") > 0);
        file.close();
        const QByteArray url = "file://" + secret.toUtf8();
        const QByteArray xml = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY s SYSTEM '" + url + "'><!ENTITY % p SYSTEM '" + url + "'> %p;]>";
        const std::pair<const char*, QByteArray> maps[] = {
            {"graphml", xml + "<graphml><graph><node id='n'><data key='text'>a &s; b</data></node></graph></graphml>"},
            {"mm", xml + "<map><node TEXT='a'><node TEXT='&s;' LINK='" + url + "'/></node></map>"},
            {"dot", "digraph { a [label=\"x\", image=\"" + secret.toUtf8() + "\", URL=\"" + url + "\"]; }"},
            {"argdown", "[a]: see ![](" + url + ") {source: \"" + secret.toUtf8() + "\"}"}};
        for (const auto& [id, bytes] : maps) {
            const Result<Imported> read = readMap(bytes, QStringLiteral("x"), *formatById(QLatin1String(id)));
            QVERIFY2(!read.isOk() || !writeMapJson(read->workspace).contains("secret words"), id);
        }
        const std::pair<DocumentFormat, QByteArray> pages[] = {
            {DocumentFormat::Html, "<html><body><p>A quay sinks.</p><iframe src='" + url + "'></iframe><object data='" + url + "'></object><script>document.write('secret words')</script></body></html>"},
            {DocumentFormat::Html, xml + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>A quay &s; sinks.</p></body></html>"},
            {DocumentFormat::Markdown, "A quay ![x](" + url + ") sinks. <iframe src='" + url + "'></iframe>"}};
        for (const auto& [format, bytes] : pages) {
            const Result<Document> read = importBytes(bytes, QStringLiteral("x"), format);
            QVERIFY(!read.isOk() || !read->text.contains(QStringLiteral("secret words")));
        }
    }

    /// Spreadsheets and editors write UTF-16 and Windows-1252; no character is lost or taken for a map of its own.
    void otherEncodingsAreRead()
    {
        const QString table = QStringLiteral("id\ttext\n1\tGrö\u00dfe “zählt”\n");
        const QString graph = QStringLiteral("digraph { a [label=\"Größe zählt\"] }");
        const auto encoded = [](const QString& text, QStringConverter::Encoding encoding) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            return QByteArray(encoder(text));
        };
        for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE}) {
            const Result<Imported> rows = readMap(encoded(table, encoding), QStringLiteral("a.csv"), *formatById(QStringLiteral("csv")));
            QVERIFY2(rows.isOk(), QStringConverter::nameForEncoding(encoding));
            QCOMPARE(rows->workspace.map.statements().front().text, QStringLiteral("Größe “zählt”"));
            QVERIFY(readMap(encoded(graph, encoding), QStringLiteral("a.dot"), *formatById(QStringLiteral("dot"))).isOk());
        }
        const Result<Imported> western = readMap("id;text\n1;Gr\xf6\xdf" "e \x93z\xe4hlt\x94\n", QStringLiteral("a.csv"), *formatById(QStringLiteral("csv")));
        QCOMPARE(western->workspace.map.statements().front().text, QStringLiteral("Größe “zählt”"));
    }

    void refusalsSayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* id, const QByteArray& bytes, const char* words) {
            QTest::newRow(name) << QString::fromLatin1(id) << bytes << QString::fromUtf8(words);
        };
        for (const char* id : {"json", "graphml", "dot", "argdown", "csv", "mm", "cpw"})
            row(id, id, {}, "“bad” is empty. Nothing was opened or changed. Choose another file.");
        row("noise as argdown", "argdown", QByteArray("\x01\x02\x00\xff\x03 words", 11).repeated(20), "“bad” is not a text file, so there is no map to read.");
        row("another json", "json", R"({"name": "x", "version": "1.0.0"})", "“bad” contains no map that can be read, neither Counterpoint's own nor AIF nor SADFace.");
        row("a list", "json", "[1, 2]", "“bad” contains no map that can be read");
        row("no list", "json", R"({"format": "counterpoint-map", "version": 1, "statements": 5})", "“bad” is not a sound map: “statements” is not a list. Nothing was");
        row("no source", "json", R"({"format": "counterpoint-map", "version": 1, "documents": [{"id": "d1"}], "statements": [{"id": "s1", "document": "d1"}],
                                     "relations": [{"id": "r1", "target": "s1"}]})", "“bad” is not a sound map: relation r1 has no source. Nothing was");
        row("a web page", "graphml", "<html><body/></html>", "“bad” contains no statements.");
        row("cut off", "graphml", "<graphml><graph><node id='a'>", "“bad” is not valid XML (line 1: Premature end of document). Nothing was opened");
    }

    void refusalsSayWhatIsWrong()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const Result<Imported> read = readMap(bytes, QStringLiteral("bad"), *formatById(id));
        QVERIFY(!read.isOk());
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    }

    /// AIFdb writes texts into GraphML as they are; a quote that is never closed takes the rest of a table.
    void repairsAreTold()
    {
        const QByteArray graph = "<graphml><graph edgedefault='directed'><node id='a'><data key='text'>Roads & rails <5 km, cost < 3</data></node></graph></graphml>";
        const Result<Imported> bare = readMap(graph, QStringLiteral("a"), *formatById(QStringLiteral("graphml")));
        QVERIFY(bare.isOk());
        QCOMPARE(bare->workspace.map.statements().front().text, QStringLiteral("Roads & rails <5 km, cost < 3"));
        const Result<Imported> open = readMap("id,text\n1,\"never closed\n2,x\n", QStringLiteral("a"), *formatById(QStringLiteral("csv")));
        for (const Result<Imported>* read : {&bare, &open})
            QVERIFY2(read->value().notes.join(u' ').contains(QStringLiteral("broken syntax")), qPrintable(read->value().notes.join(u' ')));
    }

    void damagedFilesNeverCrash()
    {
        QRandomGenerator random(5);
        const Workspace workspace = test::fullWorkspace();
        for (const Format& format : formats()) {
            if (!format.read)
                continue;
            const QByteArray whole = format.write ? writeMap(workspace, format) : contents(QStringLiteral(COUNTERPOINT_TEST_DATA "/exchange/free.mm"));
            for (int round = 0; round < 60; ++round) {
                QByteArray bytes = whole;
                for (int flips = random.bounded(1, 6); flips > 0; --flips)
                    bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
                if (round % 3 == 0)
                    bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
                const Result<Imported> result = readMap(bytes, QStringLiteral("bad"), format);
                if (result.isOk())
                    QVERIFY(brokenRules(result->workspace.map).empty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
