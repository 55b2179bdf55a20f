#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// The program as a person or a script meets it: arguments and standard input in, exit code, streams and files out.

namespace {

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

const QByteArray firstArticle = "The bridge should be repaired\n\nBy Ann Reed\n\nThe bridge will very likely stand for another fifty years, "
                                "because its piers are sound. Engineers found no cracks in the piers. If the council pays for new "
                                "bolts, the deck will hold too. Most experts agree that repair is cheaper than a new bridge.\n\n"
                                "We should therefore repair the bridge \U0001F309 and keep the old road.\n";
const QByteArray secondArticle = "Build a new bridge\n\nThe bridge is unlikely to stand for another fifty years. Its piers are not sound, "
                                 "since divers found cracks in them last spring. There is a 30 per cent chance that the deck fails "
                                 "within ten years.\n\nThe council should not repair the bridge. A new bridge is cheaper than repair, "
                                 "unless steel prices double.\n";

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject objectOf(const QByteArray& bytes) { return QJsonDocument::fromJson(bytes).object(); }

QList<QJsonObject> linesOf(const QByteArray& bytes)
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : bytes.split('\n')) {
        if (!line.isEmpty())
            lines += objectOf(line);
    }
    return lines;
}

QByteArray lineOf(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

} // namespace

class CommandsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void analyzeWritesEveryOutputTheSameEachTime();
    void analyzeWritesToStandardOutput_data();
    void analyzeWritesToStandardOutput();
    void analyzeTellsInWords();
    void scaleAndThemeCount();
    void otherLanguagesOfTheMachineChangeNothing();
    void workerGoesOnAfterBadLines();
    void workerAnswersLineByLine();
    void judgeGivesVerdicts();
    void phraseReadsWords();
    void convertsAllPairs_data();
    void convertsAllPairs();
    void convertsThroughPipes();
    void compareQuotesBothSides();
    void layoutPlacesGraphsAndMaps();
    void layoutTakesHostileGraphs_data();
    void layoutTakesHostileGraphs();
    void wrongUsage_data();
    void wrongUsage();
    void articlesAreNeverOverwritten();
    void failures_data();
    void failures();
    void unwritableTargets_data();
    void unwritableTargets();
    void aFullDiskBehindStandardOutputIsNoticed();
    void largeTextsTakeLinearTime();
    void helpAndVersion();

private:
    [[nodiscard]] Run run(const QStringList& arguments, const QByteArray& input = {}, const QString& outFile = {}) const;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void put(const char* name, const QByteArray& bytes) const;
    [[nodiscard]] QStringList articles() const { return {path("a.txt"), path("b.txt")}; }
    /// One line that begins with the program's name and says what is safe.
    static void verifySentence(const Run& result, int code);

    QTemporaryDir m_folder;
    QStringList m_environment;
};

Run CommandsTest::run(const QStringList& arguments, const QByteArray& input, const QString& outFile) const
{
    QProcess process;
    QStringList environment = QProcess::systemEnvironment() + m_environment;
    process.setEnvironment(environment);
    if (!outFile.isEmpty())
        process.setStandardOutputFile(outFile);
    process.start(QStringLiteral(COUNTERPOINT_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), "crashed or hung: " + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CommandsTest::put(const char* name, const QByteArray& bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void CommandsTest::verifySentence(const Run& result, int code)
{
    QVERIFY2(result.code == code, qPrintable(QStringLiteral("%1: %2").arg(result.code).arg(QString::fromUtf8(result.err))));
    QVERIFY2(result.err.startsWith("counterpoint: ") && result.err.endsWith(".\n") && result.err.count('\n') == 1, result.err.constData());
    QCOMPARE(result.out, QByteArray());
}

void CommandsTest::initTestCase()
{
    put("a.txt", firstArticle);
    put("b.txt", secondArticle);
    QCOMPARE(run({QStringLiteral("analyze"), path("a.txt"), path("b.txt"), QStringLiteral("--quiet"), QStringLiteral("--json"), path("map.json"),
                  QStringLiteral("--workspace"), path("map.cpw")}).code, 0);
}

void CommandsTest::analyzeWritesEveryOutputTheSameEachTime()
{
    const QStringList kinds{QStringLiteral("json"), QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("workspace"), QStringLiteral("report")};
    for (const QString& round : {QStringLiteral("one."), QStringLiteral("two.")}) {
        QStringList arguments = QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--quiet")};
        for (const QString& kind : kinds)
            arguments += {QStringLiteral("--") + kind, m_folder.filePath(round + kind)};
        const Run result = run(arguments);
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.out, QByteArray());
    }
    for (const QString& kind : kinds) {
        const QByteArray first = contents(m_folder.filePath(QStringLiteral("one.") + kind));
        QVERIFY2(first.size() > 500, qPrintable(kind));
        QVERIFY2(first == contents(m_folder.filePath(QStringLiteral("two.") + kind)), qPrintable(kind));
    }
    const QJsonObject map = objectOf(contents(path("one.json")));
    QCOMPARE(map.value(QLatin1String("documents")).toArray().size(), 2);
    QVERIFY(map.value(QLatin1String("statements")).toArray().size() > 6);
    QCOMPARE(map.value(QLatin1String("layout")).toObject().size(), map.value(QLatin1String("statements")).toArray().size());
    QVERIFY(!map.value(QLatin1String("links")).toArray().isEmpty());
}

void CommandsTest::analyzeWritesToStandardOutput_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("json") << QStringLiteral("json") << QByteArray("{");
    QTest::newRow("svg") << QStringLiteral("svg") << QByteArray("<?xml");
    QTest::newRow("png") << QStringLiteral("png") << QByteArray("\x89PNG");
    QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF-");
    QTest::newRow("workspace") << QStringLiteral("workspace") << QByteArray("counterpoint-workspace 1 ");
    QTest::newRow("report") << QStringLiteral("report") << QByteArray("# ");
}

void CommandsTest::analyzeWritesToStandardOutput()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, start);
    const Run result = run(QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--") + kind, QStringLiteral("-")});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.startsWith(start));
    QVERIFY(!result.out.contains("statement(s)"));
}

void CommandsTest::analyzeTellsInWords()
{
    const Run result = run(QStringList{QStringLiteral("analyze")} + articles());
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains("The bridge should be repaired"));
    QVERIFY(result.out.contains("Build a new bridge"));
    QVERIFY(result.out.contains(" statements)"));
    QVERIFY2(result.out.contains("contradiction"), result.out.constData());
    QCOMPARE(run(QStringList{QStringLiteral("analyze"), QStringLiteral("--quiet")} + articles()).out, QByteArray());
    QVERIFY(run({QStringLiteral("analyze"), path("a.txt")}).out.contains("The bridge should be repaired"));
}

void CommandsTest::scaleAndThemeCount()
{
    const auto highs = [&](const QString& scale) {
        const Run result = run(QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--json"), QStringLiteral("-"), QStringLiteral("--scale"), scale});
        double sum = 0;
        for (const QJsonValue& statement : objectOf(result.out).value(QLatin1String("statements")).toArray())
            sum += statement[QLatin1String("probability")][QLatin1String("high")].toDouble();
        return sum;
    };
    QVERIFY(highs(QStringLiteral("icd203")) > 0);
    QVERIFY(highs(QStringLiteral("icd203")) != highs(QStringLiteral("ipcc")));
    const auto corner = [&](const QString& theme) {
        const Run result = run(QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--png"), QStringLiteral("-"), QStringLiteral("--theme"), theme, QStringLiteral("--width"), QStringLiteral("600")});
        const QImage image = QImage::fromData(result.out, "PNG");
        return image.width() == 600 ? image.pixelColor(0, 0).lightness() : -1;
    };
    QVERIFY(corner(QStringLiteral("light")) > 200);
    QVERIFY(corner(QStringLiteral("dark")) >= 0 && corner(QStringLiteral("dark")) < 60);
}

void CommandsTest::otherLanguagesOfTheMachineChangeNothing()
{
    const QStringList arguments = QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--svg"), QStringLiteral("-")};
    const QByteArray before = run(arguments).out;
    m_environment = {QStringLiteral("LANG=de_DE.UTF-8"), QStringLiteral("LC_ALL=de_DE.UTF-8"), QStringLiteral("LANGUAGE=de")};
    const QByteArray after = run(arguments).out;
    m_environment.clear();
    QVERIFY(!before.isEmpty());
    QCOMPARE(after, before);
}

void CommandsTest::workerGoesOnAfterBadLines()
{
    const QString first = QString::fromUtf8(firstArticle);
    const QString second = QString::fromUtf8(secondArticle);
    const QJsonObject one{{QStringLiteral("id"), QStringLiteral("one")}, {QStringLiteral("text"), first}, {QStringLiteral("title"), QStringLiteral("Named")}};
    const QJsonObject two{{QStringLiteral("id"), 2}, {QStringLiteral("documents"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("x")}, {QStringLiteral("text"), first}},
                                                                                             QJsonObject{{QStringLiteral("id"), QStringLiteral("y")}, {QStringLiteral("text"), second}}}}};
    const QByteArray input = lineOf(one) + "no json\n\n[1,2]\n{\"id\":\"t\"}\n{\"id\":\"n\",\"text\":5}\n{\"id\":\"e\",\"text\":\"  \"}\n"
                                           "{\"id\":\"d\",\"documents\":[]}\n{\"id\":\"q\",\"documents\":[7]}\n"
        + lineOf(two) + lineOf(one).chopped(1);
    const Run result = run({QStringLiteral("analyze"), QStringLiteral("--jsonl")}, input);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.err, QByteArray());
    const QList<QJsonObject> answers = linesOf(result.out);
    QCOMPARE(answers.size(), 10);
    for (int bad = 1; bad <= 7; ++bad)
        QVERIFY2(!answers[bad].value(QLatin1String("error")).toString().isEmpty() && !answers[bad].contains(QLatin1String("map")), qPrintable(QString::number(bad)));
    QCOMPARE(answers[3].value(QLatin1String("id")), QJsonValue(QStringLiteral("t")));
    QVERIFY(answers[1].contains(QLatin1String("id")) && answers[1].value(QLatin1String("id")).isNull());
    QCOMPARE(answers[0][QLatin1String("map")][QLatin1String("documents")][0][QLatin1String("title")], QJsonValue(QStringLiteral("Named")));
    QCOMPARE(answers[8].value(QLatin1String("id")), QJsonValue(2));
    QCOMPARE(answers[8][QLatin1String("map")][QLatin1String("documents")].toArray().size(), 2);
    QVERIFY(!answers[8][QLatin1String("map")][QLatin1String("links")].toArray().isEmpty());
    QCOMPARE(answers[9], answers[0]); // nothing is kept between lines
    QCOMPARE(run({QStringLiteral("analyze"), QStringLiteral("--jsonl")}).code, 0);
}

void CommandsTest::workerAnswersLineByLine()
{
    QProcess process;
    process.start(QStringLiteral(COUNTERPOINT_PROGRAM), {QStringLiteral("judge"), QStringLiteral("--jsonl")});
    for (int i = 0; i < 3; ++i) {
        process.write(lineOf({{QStringLiteral("id"), i}, {QStringLiteral("a"), QStringLiteral("It rains.")}, {QStringLiteral("b"), QStringLiteral("It rains.")}}));
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(30000));
        QCOMPARE(objectOf(process.readLine()).value(QLatin1String("id")).toInt(), i);
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void CommandsTest::judgeGivesVerdicts()
{
    const auto pair = [](const char* id, const char* a, const char* b) {
        return lineOf({{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("a"), QString::fromLatin1(a)}, {QStringLiteral("b"), QString::fromLatin1(b)}});
    };
    const Run result = run({QStringLiteral("judge"), QStringLiteral("--jsonl")},
                           pair("same", "The dam is safe.", "The dam is safe.") + "{\"id\":\"half\",\"a\":\"x\"}\nbad\n"
                               + pair("not", "The dam is safe.", "The dam is not safe.") + pair("", "", ""));
    QCOMPARE(result.code, 0);
    const QList<QJsonObject> answers = linesOf(result.out);
    QCOMPARE(answers.size(), 5);
    QCOMPARE(answers[0].value(QLatin1String("relation")), QJsonValue(QStringLiteral("match")));
    QCOMPARE(answers[0].value(QLatin1String("label")), QJsonValue(QStringLiteral("entailment")));
    QVERIFY(answers[1].contains(QLatin1String("error")) && answers[2].contains(QLatin1String("error")));
    QCOMPARE(answers[3].value(QLatin1String("label")), QJsonValue(QStringLiteral("contradiction")));
    QCOMPARE(answers[3].value(QLatin1String("reasons")).toArray().first(), QJsonValue(QStringLiteral("negation")));
    const QJsonObject scores = answers[3].value(QLatin1String("scores")).toObject();
    QVERIFY(std::abs(scores.value(QLatin1String("entailment")).toDouble() + scores.value(QLatin1String("neutral")).toDouble()
                     + scores.value(QLatin1String("contradiction")).toDouble() - 1) < 1e-6);
    QCOMPARE(answers[4].value(QLatin1String("relation")), QJsonValue(QStringLiteral("none")));
}

void CommandsTest::phraseReadsWords()
{
    const Run result = run({QStringLiteral("phrase"), QStringLiteral("very"), QStringLiteral("likely")});
    QCOMPARE(result.code, 0);
    QCOMPARE(objectOf(result.out).value(QLatin1String("high")).toDouble(), 0.95);
}

void CommandsTest::convertsAllPairs_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const char* from : {"json", "cpw"}) {
        for (const char* to : {"json", "cpw", "svg", "png", "pdf", "md"})
            QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to);
    }
}

void CommandsTest::convertsAllPairs()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const QString target = m_folder.filePath(QStringLiteral("converted.") + to);
    const Run result = run({QStringLiteral("convert"), m_folder.filePath(QStringLiteral("map.") + from), target});
    QVERIFY2(result.code == 0, result.err.constData());
    const QByteArray bytes = contents(target);
    if (to == QLatin1String("json") || to == QLatin1String("cpw"))
        QCOMPARE(bytes, contents(m_folder.filePath(QStringLiteral("map.") + to)));
    else
        QVERIFY(bytes.size() > 300);
}

void CommandsTest::convertsThroughPipes()
{
    const Run result = run({QStringLiteral("convert"), QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("--from"), QStringLiteral("cpw"), QStringLiteral("--to"), QStringLiteral("json")},
                           contents(path("map.cpw")));
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, contents(path("map.json")));
}

void CommandsTest::compareQuotesBothSides()
{
    const Run result = run({QStringLiteral("compare"), path("map.cpw"), QStringLiteral("--report"), path("report.md")});
    QCOMPARE(result.code, 0);
    const QByteArray report = contents(path("report.md"));
    QVERIFY(report.startsWith("# "));
    QVERIFY(report.contains("- A: ") && report.contains("- B: "));
    QCOMPARE(run({QStringLiteral("compare"), path("map.cpw")}).out, report);
}

void CommandsTest::layoutPlacesGraphsAndMaps()
{
    put("graph.json", R"({"nodes": [{"id": "a0", "doc": "a", "width": 100, "height": 40}, {"id": "a1", "doc": "a", "width": 100, "height": 40},
        {"id": "b0", "doc": "b", "width": 120, "height": 60}],
        "edges": [{"id": "e0", "source": "a1", "target": "a0", "kind": "premise"}, {"id": "e1", "source": "a0", "target": "b0", "kind": "link"}]})");
    for (const char* mode : {"level", "compact"}) {
        const QJsonObject answer = objectOf(run({QStringLiteral("layout"), QStringLiteral("--json"), path("graph.json"), QStringLiteral("--mode"), QString::fromLatin1(mode)}).out);
        QVERIFY(answer.value(QLatin1String("layout_ms")).toDouble() >= 0);
        const QJsonObject nodes = answer.value(QLatin1String("nodes")).toObject();
        QCOMPARE(nodes.size(), 3);
        QVERIFY(nodes[QLatin1String("a1")][QLatin1String("y")].toDouble() > nodes[QLatin1String("a0")][QLatin1String("y")].toDouble() + 40);
        QVERIFY(nodes[QLatin1String("b0")][QLatin1String("x")].toDouble() > nodes[QLatin1String("a0")][QLatin1String("x")].toDouble() + 100);
        const QJsonObject edges = answer.value(QLatin1String("edges")).toObject();
        QVERIFY(edges[QLatin1String("e0")].toArray().size() >= 2 && edges[QLatin1String("e1")].toArray().size() >= 2);
    }
    const QJsonObject map = objectOf(run({QStringLiteral("layout"), QStringLiteral("--json"), path("map.json")}).out);
    QCOMPARE(map.value(QLatin1String("nodes")).toObject().keys(), objectOf(contents(path("map.json"))).value(QLatin1String("layout")).toObject().keys());
    QVERIFY(!map.value(QLatin1String("edges")).toObject().isEmpty());
}

void CommandsTest::layoutTakesHostileGraphs_data()
{
    QTest::addColumn<QByteArray>("graph");
    QTest::addColumn<int>("code");
    QTest::newRow("no nodes") << QByteArray(R"({"nodes": [], "edges": []})") << 0;
    QTest::newRow("no edges key") << QByteArray(R"({"nodes": [{"id": "x"}]})") << 0;
    QTest::newRow("cycle and self edge") << QByteArray(R"({"nodes": [{"id": "x"}, {"id": "y"}], "edges": [{"source": "x", "target": "y"}, {"source": "y", "target": "x"}, {"source": "x", "target": "x"}]})") << 0;
    QTest::newRow("zero size") << QByteArray(R"({"nodes": [{"id": "x", "width": 0, "height": 0}], "edges": []})") << 0;
    QTest::newRow("unknown id") << QByteArray(R"({"nodes": [{"id": "x"}], "edges": [{"id": "e", "source": "x", "target": "nowhere"}]})") << 1;
    QTest::newRow("id twice") << QByteArray(R"({"nodes": [{"id": "x"}, {"id": "x"}]})") << 1;
    QTest::newRow("no id") << QByteArray(R"({"nodes": [{}]})") << 1;
    QTest::newRow("edge id twice") << QByteArray(R"({"nodes": [{"id": "x"}, {"id": "y"}], "edges": [{"id": "e", "source": "x", "target": "y"}, {"id": "e", "source": "x", "target": "y"}]})") << 1;
    QTest::newRow("negative width") << QByteArray(R"({"nodes": [{"id": "x", "width": -5}]})") << 1;
    QTest::newRow("endless height") << QByteArray(R"({"nodes": [{"id": "x", "height": 1e300}]})") << 1;
    QTest::newRow("no graph") << QByteArray("{}") << 1;
    QTest::newRow("no object") << QByteArray("[]") << 1;
    QTest::newRow("no json") << QByteArray("nodes") << 1;
    QTest::newRow("nested beyond sense") << QByteArray(100000, '[') << 1;
    QTest::newRow("newer map") << QByteArray(R"({"format": "counterpoint-map", "version": 9})") << 1;
}

void CommandsTest::layoutTakesHostileGraphs()
{
    QFETCH(QByteArray, graph);
    QFETCH(int, code);
    const Run result = run({QStringLiteral("layout"), QStringLiteral("--json"), QStringLiteral("-")}, graph);
    if (code == 0)
        QCOMPARE(result.code, 0);
    else
        verifySentence(result, 1);
}

void CommandsTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* line) { QTest::newRow(line) << QString::fromLatin1(line).split(u' '); };
    for (const char* line : {"analyze", "analyze --jsonl a.txt", "analyze a.txt --scale mine", "analyze a.txt --theme blue", "analyze a.txt --width 0",
                             "analyze a.txt --width wide", "analyze a.txt --fast", "analyze a.txt --json", "judge", "judge --jsonl x", "judge --jsonl --scale x",
                             "phrase", "phrase --jsonl x", "convert a.json", "convert", "convert a.json b.json c.json", "convert a.json b.xyz",
                             "convert a.xyz b.json", "compare", "compare a.cpw b.cpw", "layout", "layout a.json", "layout --json a.json --mode wide",
                             "layout --json a.json --fast"})
        row(line);
}

void CommandsTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run result = run(arguments);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(result.err.startsWith("counterpoint: "));
    QCOMPARE(result.err.count('\n'), 1);
    QCOMPARE(run({QStringLiteral("--nonsense")}).code, 2);
}

void CommandsTest::articlesAreNeverOverwritten()
{
    const Run result = run({QStringLiteral("analyze"), path("a.txt"), path("b.txt"), QStringLiteral("--json"), path("./b.txt")});
    verifySentence(result, 2);
    QCOMPARE(contents(path("b.txt")), secondArticle);
}

void CommandsTest::failures_data()
{
    put("empty.txt", "");
    put("blank.txt", " \n\n \t\n");
    put("binary.txt", QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\0\xff\xfe\x01\x02", 16).repeated(50));
    put("noclaim.txt", "Photo: A. Smith\n\nShare this article\n");
    put("copy.txt", firstArticle);
    QByteArray damaged = contents(path("map.cpw"));
    put("newer.cpw", QByteArray(damaged).replace(0, 24, "counterpoint-workspace 9"));
    put("cut.cpw", damaged.left(damaged.size() / 2));
    damaged[damaged.size() - 9] = static_cast<char>(damaged[damaged.size() - 9] ^ 4);
    put("damaged.cpw", damaged);
    put("other.cpw", "something else");
    put("broken.json", "{\"format\": \"counterpoint-map\", \"version\": 1, \"statements\": [{\"id\": \"s1\", \"document\": \"d1\"}]}");
    put("newer.json", "{\"format\": \"counterpoint-map\", \"version\": 2}");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // what the sentence names
    const QStringList outputs{QStringLiteral("--json"), path("never.json"), QStringLiteral("--workspace"), path("never.cpw"), QStringLiteral("--svg"), path("never.svg")};
    for (const char* name : {"missing.txt", "empty.txt", "blank.txt", "binary.txt", "noclaim.txt"}) {
        QTest::addRow("analyze %s", name) << QStringList{QStringLiteral("analyze"), path(name)} + outputs << QString::fromLatin1(name);
        QTest::addRow("analyze a.txt %s", name) << QStringList{QStringLiteral("analyze"), path("a.txt"), path(name)} + outputs << QString::fromLatin1(name);
    }
    QTest::newRow("a folder") << QStringList{QStringLiteral("analyze"), m_folder.path()} + outputs << m_folder.path();
    QTest::newRow("below a file") << QStringList{QStringLiteral("analyze"), path("a.txt/b.txt")} + outputs << QStringLiteral("b.txt");
    QTest::newRow("two copies") << QStringList{QStringLiteral("analyze"), path("a.txt"), path("copy.txt")} + outputs << QStringLiteral("copy.txt");
    QTest::newRow("one file twice") << QStringList{QStringLiteral("analyze"), path("a.txt"), path("a.txt")} + outputs << QStringLiteral("a.txt");
    for (const char* name : {"missing.cpw", "newer.cpw", "cut.cpw", "damaged.cpw", "other.cpw", "empty.txt", "broken.json", "newer.json", "missing.json"}) {
        const QStringList from = QString::fromLatin1(name).endsWith(QLatin1String(".txt")) ? QStringList{QStringLiteral("--from"), QStringLiteral("cpw")} : QStringList{};
        QTest::addRow("convert %s", name) << QStringList{QStringLiteral("convert"), path(name), path("never.json")} + from << QString::fromLatin1(name);
    }
    QTest::newRow("convert a folder") << QStringList{QStringLiteral("convert"), m_folder.path(), path("never.json"), QStringLiteral("--from"), QStringLiteral("json")} << m_folder.path();
    QTest::newRow("compare damaged") << QStringList{QStringLiteral("compare"), path("damaged.cpw"), QStringLiteral("--report"), path("never.md")} << QStringLiteral("damaged.cpw");
    QTest::newRow("layout missing") << QStringList{QStringLiteral("layout"), QStringLiteral("--json"), path("missing.json")} << QStringLiteral("missing.json");
    QTest::newRow("picture too large") << QStringList{QStringLiteral("analyze"), path("a.txt"), QStringLiteral("--png"), path("never.png"), QStringLiteral("--width"), QStringLiteral("900000")} + outputs << QStringLiteral("900000");
}

void CommandsTest::failures()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    for (const QString& old : QDir(m_folder.path()).entryList({QStringLiteral("never*")}))
        QFile::remove(m_folder.filePath(old));
    const Run result = run(arguments);
    verifySentence(result, 1);
    QVERIFY2(result.err.contains(named.toUtf8()), result.err.constData());
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("never*")}), QStringList());
}

void CommandsTest::unwritableTargets_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("target");
    for (const char* option : {"json", "svg", "png", "pdf", "workspace", "report"}) {
        QTest::addRow("%s below a file", option) << QString::fromLatin1(option) << path("a.txt/out");
        QTest::addRow("%s onto a folder", option) << QString::fromLatin1(option) << m_folder.path();
        QTest::addRow("%s onto a full device", option) << QString::fromLatin1(option) << QStringLiteral("/dev/full");
    }
}

void CommandsTest::unwritableTargets()
{
    QFETCH(QString, option);
    QFETCH(QString, target);
    verifySentence(run({QStringLiteral("analyze"), path("a.txt"), QStringLiteral("--quiet"), QStringLiteral("--") + option, target}), 1);
    QCOMPARE(contents(path("a.txt")), firstArticle);
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
}

void CommandsTest::aFullDiskBehindStandardOutputIsNoticed()
{
    const QString full = QStringLiteral("/dev/full");
    const QByteArray line = "{\"id\":1,\"text\":\"likely\",\"a\":\"x\",\"b\":\"y\"}\n";
    verifySentence(run({QStringLiteral("analyze"), path("a.txt")}, {}, full), 1);
    verifySentence(run({QStringLiteral("analyze"), path("a.txt"), QStringLiteral("--json"), QStringLiteral("-")}, {}, full), 1);
    verifySentence(run({QStringLiteral("analyze"), QStringLiteral("--jsonl")}, line, full), 1);
    verifySentence(run({QStringLiteral("judge"), QStringLiteral("--jsonl")}, line, full), 1);
    verifySentence(run({QStringLiteral("phrase"), QStringLiteral("likely")}, {}, full), 1);
    verifySentence(run({QStringLiteral("convert"), path("map.cpw"), QStringLiteral("-"), QStringLiteral("--to"), QStringLiteral("json")}, {}, full), 1);
    verifySentence(run({QStringLiteral("compare"), path("map.cpw")}, {}, full), 1);
}

void CommandsTest::largeTextsTakeLinearTime()
{
    const auto seconds = [&](int copies) {
        QByteArray text = "A long article\n\n";
        for (int i = 0; i < copies; ++i)
            text += QByteArray(firstArticle).replace("bridge", "bridge " + QByteArray::number(i)) + '\n';
        put("long.txt", text);
        QElapsedTimer timer;
        timer.start();
        const Run result = run({QStringLiteral("analyze"), path("long.txt"), QStringLiteral("--json"), path("long.json")});
        return result.code == 0 ? static_cast<double>(timer.elapsed()) / 1000 : 1e9;
    };
    const double small = std::max(0.3, seconds(100));
    const double large = seconds(800);
    // Eight times the text; a quadratic step would make it 64 times the time.
    QVERIFY2(large < 24 * small, qPrintable(QStringLiteral("%1 s, %2 s").arg(small).arg(large)));
}

void CommandsTest::helpAndVersion()
{
    const Run help = run({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    for (const char* command : {"analyze", "judge", "phrase", "convert", "compare", "layout"})
        QVERIFY(help.out.contains(QByteArray("counterpoint ") + command));
    QVERIFY(run({QStringLiteral("--version")}).out.startsWith("counterpoint 0."));
}

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
