#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace cp::test;

// Verdicts, phrases, conversion, comparison and layout from the command line.

class CommandsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void judgeGivesVerdicts();
    void phraseReadsWords();
    void convertsAllPairs_data();
    void convertsAllPairs();
    void convertsThroughPipes();
    void compareQuotesBothSides();
    void layoutPlacesGraphsAndMaps();
    void layoutReducesCrossings();
    void layoutTakesHostileGraphs_data();
    void layoutTakesHostileGraphs();
    void helpAndVersion();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QStringList articles() const { return {path("a.txt"), path("b.txt")}; }

    QTemporaryDir m_folder;
};

void CommandsTest::initTestCase()
{
    QVERIFY(put(path("a.txt"), firstArticle));
    QVERIFY(put(path("b.txt"), secondArticle));
    QCOMPARE(runInside({QStringLiteral("analyze"), path("a.txt"), path("b.txt"), QStringLiteral("--quiet"), QStringLiteral("--json"), path("map.json"),
                  QStringLiteral("--workspace"), path("map.cpw")}).code, 0);
}

void CommandsTest::judgeGivesVerdicts()
{
    const auto pair = [](const char* id, const char* a, const char* b) {
        return lineOf({{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("a"), QString::fromLatin1(a)}, {QStringLiteral("b"), QString::fromLatin1(b)}});
    };
    const Run result = runProgram({QStringLiteral("judge"), QStringLiteral("--jsonl")},
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
    const Run result = runProgram({QStringLiteral("phrase"), QStringLiteral("very"), QStringLiteral("likely")});
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
    const Run result = runInside({QStringLiteral("convert"), m_folder.filePath(QStringLiteral("map.") + from), target});
    QVERIFY2(result.code == 0, result.err.constData());
    const QByteArray bytes = contents(target);
    if (to == QLatin1String("json") || to == QLatin1String("cpw"))
        QCOMPARE(bytes, contents(m_folder.filePath(QStringLiteral("map.") + to)));
    else
        QVERIFY(bytes.size() > 300);
}

void CommandsTest::convertsThroughPipes()
{
    const Run result = runProgram({QStringLiteral("convert"), QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("--from"), QStringLiteral("cpw"), QStringLiteral("--to"), QStringLiteral("json")},
                           contents(path("map.cpw")));
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, contents(path("map.json")));
}

void CommandsTest::compareQuotesBothSides()
{
    const Run result = runInside({QStringLiteral("compare"), path("map.cpw"), QStringLiteral("--report"), path("report.md")});
    QCOMPARE(result.code, 0);
    const QByteArray report = contents(path("report.md"));
    QVERIFY(report.startsWith("# "));
    QVERIFY(report.contains("- A: ") && report.contains("- B: "));
    QCOMPARE(runInside({QStringLiteral("compare"), path("map.cpw")}).out, report);
}

void CommandsTest::layoutPlacesGraphsAndMaps()
{
    QVERIFY(put(path("graph.json"), R"({"nodes": [{"id": "a0", "doc": "a", "width": 100, "height": 40}, {"id": "a1", "doc": "a", "width": 100, "height": 40},
        {"id": "b0", "doc": "b", "width": 120, "height": 60}],
        "edges": [{"id": "e0", "source": "a1", "target": "a0", "kind": "premise"}, {"id": "e1", "source": "a0", "target": "b0", "kind": "link"}]})"));
    for (const char* mode : {"level", "compact"}) {
        const QJsonObject answer = objectOf(runProgram({QStringLiteral("layout"), QStringLiteral("--json"), path("graph.json"), QStringLiteral("--mode"), QString::fromLatin1(mode)}).out);
        QVERIFY(answer.value(QLatin1String("layout_ms")).toDouble() >= 0);
        const QJsonObject nodes = answer.value(QLatin1String("nodes")).toObject();
        QCOMPARE(nodes.size(), 3);
        QVERIFY(nodes[QLatin1String("a1")][QLatin1String("y")].toDouble() > nodes[QLatin1String("a0")][QLatin1String("y")].toDouble() + 40);
        QVERIFY(nodes[QLatin1String("b0")][QLatin1String("x")].toDouble() > nodes[QLatin1String("a0")][QLatin1String("x")].toDouble() + 100);
        const QJsonObject edges = answer.value(QLatin1String("edges")).toObject();
        QVERIFY(edges[QLatin1String("e0")].toArray().size() >= 2 && edges[QLatin1String("e1")].toArray().size() >= 2);
    }
    const QJsonObject map = objectOf(runProgram({QStringLiteral("layout"), QStringLiteral("--json"), path("map.json")}).out);
    QCOMPARE(map.value(QLatin1String("nodes")).toObject().keys(), objectOf(contents(path("map.json"))).value(QLatin1String("layout")).toObject().keys());
    QVERIFY(!map.value(QLatin1String("edges")).toObject().isEmpty());
}

/// Of three claims the outer two share premises, so they belong beside each other.
void CommandsTest::layoutReducesCrossings()
{
    QVERIFY(put(path("crossed.json"), R"({"nodes": [{"id": "r"}, {"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "a1"}, {"id": "b1"}, {"id": "c1"}],
        "edges": [{"source": "a", "target": "r"}, {"source": "b", "target": "r"}, {"source": "c", "target": "r"}, {"source": "a1", "target": "a"},
                  {"source": "b1", "target": "b"}, {"source": "c1", "target": "c"}, {"source": "a1", "target": "c"}, {"source": "c1", "target": "a"}]})"));
    const QStringList call{QStringLiteral("layout"), QStringLiteral("--json"), path("crossed.json")};
    const auto placeOf = [](const QJsonObject& answer, const char* id) { return answer[QLatin1String("nodes")][QLatin1String(id)][QLatin1String("x")].toDouble(); };
    const QJsonObject before = objectOf(runProgram(call).out);
    QVERIFY(placeOf(before, "a") < placeOf(before, "b") && placeOf(before, "b") < placeOf(before, "c"));
    const QJsonObject after = objectOf(runProgram(call + QStringList{QStringLiteral("--reduce-crossings")}).out);
    QVERIFY(std::abs(placeOf(after, "a") - placeOf(after, "c")) < std::abs(placeOf(before, "a") - placeOf(before, "c")));
    QVERIFY(after.value(QLatin1String("layout_ms")).toDouble() > before.value(QLatin1String("layout_ms")).toDouble());
    QCOMPARE(after.value(QLatin1String("nodes")).toObject().keys(), before.value(QLatin1String("nodes")).toObject().keys());
    QCOMPARE(after.value(QLatin1String("edges")).toObject().keys(), before.value(QLatin1String("edges")).toObject().keys());
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
    const Run result = runInside({QStringLiteral("layout"), QStringLiteral("--json"), QStringLiteral("-")}, graph);
    if (code == 0)
        QCOMPARE(result.code, 0);
    else
        QVERIFY(saysWhy(result, 1));
}

void CommandsTest::helpAndVersion()
{
    const Run help = runProgram({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    QCOMPARE(runProgram({QStringLiteral("analyze"), QStringLiteral("--help")}).out, help.out);
    // No command, and still a question: no window opens for it.
    QCOMPARE(runProgram({QStringLiteral("report"), QStringLiteral("--help")}).out, help.out);
    QCOMPARE(runProgram({QStringLiteral("help")}).out, help.out);
    for (const char* command : {"analyze", "judge", "phrase", "convert", "compare", "layout"})
        QVERIFY(help.out.contains(QByteArray("counterpoint ") + command));
    QVERIFY(runProgram({QStringLiteral("--version")}).out.startsWith("counterpoint 0."));
}

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
