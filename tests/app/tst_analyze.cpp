#include "app/commandline/summary.h"
#include "tests/support/program.h"
#include "tests/support/smallmap.h"

#include <QElapsedTimer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cp::test;

// Articles in, maps and pictures out, from the command line.

class AnalyzeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void analyzeWritesEveryOutputTheSameEachTime();
    void analyzeWritesToStandardOutput_data();
    void analyzeWritesToStandardOutput();
    void analyzeTellsInWords();
    void weakLinksAreToldApart();
    void scaleAndThemeCount();
    void otherLanguagesOfTheMachineChangeNothing();
    void workerGoesOnAfterBadLines();
    void workerAnswersLineByLine();
    void largeTextsTakeLinearTime();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QStringList articles() const { return {path("a.txt"), path("b.txt")}; }

    QTemporaryDir m_folder;
};

void AnalyzeTest::initTestCase()
{
    QVERIFY(put(path("a.txt"), firstArticle));
    QVERIFY(put(path("b.txt"), secondArticle));
    QCOMPARE(runInside({QStringLiteral("analyze"), path("a.txt"), path("b.txt"), QStringLiteral("--quiet"), QStringLiteral("--json"), path("map.json"),
                  QStringLiteral("--workspace"), path("map.cpw")}).code, 0);
}

void AnalyzeTest::analyzeWritesEveryOutputTheSameEachTime()
{
    const QStringList kinds{QStringLiteral("json"), QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("workspace"), QStringLiteral("report")};
    for (const QString& round : {QStringLiteral("one."), QStringLiteral("two.")}) {
        QStringList arguments = QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--quiet")};
        for (const QString& kind : kinds)
            arguments += {QStringLiteral("--") + kind, m_folder.filePath(round + kind)};
        const Run result = runProgram(arguments);
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

void AnalyzeTest::analyzeWritesToStandardOutput_data()
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

void AnalyzeTest::analyzeWritesToStandardOutput()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, start);
    const Run result = runInside(QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--") + kind, QStringLiteral("-")});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.startsWith(start));
    QVERIFY(!result.out.contains("statement(s)"));
}

void AnalyzeTest::analyzeTellsInWords()
{
    const Run result = runInside(QStringList{QStringLiteral("analyze")} + articles());
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains("The bridge should be repaired"));
    QVERIFY(result.out.contains("Build a new bridge"));
    QVERIFY(result.out.contains(" statements)"));
    QVERIFY2(result.out.contains("contradiction"), result.out.constData());
    QCOMPARE(runInside(QStringList{QStringLiteral("analyze"), QStringLiteral("--quiet")} + articles()).out, QByteArray());
    QVERIFY(runInside({QStringLiteral("analyze"), path("a.txt")}).out.contains("The bridge should be repaired"));
}

/// As in the window: what is less sure than links are usually shown is no find.
void AnalyzeTest::weakLinksAreToldApart()
{
    cp::ArgumentMap map = smallMap();
    const cp::Link before = *map.find(agreement);
    cp::Link weak = before;
    weak.score = 0.3;
    cp::MapDelta delta;
    delta.links.push_back({before, weak});
    map.apply(delta);
    const QString text = cp::ui::summary(map);
    QVERIFY2(text.contains(QStringLiteral("0 matches, 1 contradiction")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("1 weaker proposal")), qPrintable(text));
    QVERIFY(text.indexOf(QStringLiteral("\u2260 ")) < text.indexOf(QStringLiteral("1 weaker")));
}

void AnalyzeTest::scaleAndThemeCount()
{
    const auto highs = [&](const QString& scale) {
        const Run result = runInside(QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--json"), QStringLiteral("-"), QStringLiteral("--scale"), scale});
        double sum = 0;
        for (const QJsonValue& statement : objectOf(result.out).value(QLatin1String("statements")).toArray())
            sum += statement[QLatin1String("probability")][QLatin1String("high")].toDouble();
        return sum;
    };
    QVERIFY(highs(QStringLiteral("icd203")) > 0);
    QVERIFY(highs(QStringLiteral("icd203")) != highs(QStringLiteral("ipcc")));
    const auto corner = [&](const QString& theme) {
        const Run result = runInside(QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--png"), QStringLiteral("-"), QStringLiteral("--theme"), theme, QStringLiteral("--width"), QStringLiteral("600")});
        const QImage image = QImage::fromData(result.out, "PNG");
        return image.width() == 600 ? image.pixelColor(0, 0).lightness() : -1;
    };
    QVERIFY(corner(QStringLiteral("light")) > 200);
    QVERIFY(corner(QStringLiteral("dark")) >= 0 && corner(QStringLiteral("dark")) < 60);
}

void AnalyzeTest::otherLanguagesOfTheMachineChangeNothing()
{
    const QStringList arguments = QStringList{QStringLiteral("analyze")} + articles() + QStringList{QStringLiteral("--svg"), QStringLiteral("-")};
    const QByteArray before = runProgram(arguments).out;
    const QByteArray after = runProgram(arguments, {}, {}, {QStringLiteral("LANG=de_DE.UTF-8"), QStringLiteral("LC_ALL=de_DE.UTF-8"), QStringLiteral("LANGUAGE=de")}).out;
    QVERIFY(!before.isEmpty());
    QCOMPARE(after, before);
}

void AnalyzeTest::workerGoesOnAfterBadLines()
{
    const QString first = QString::fromUtf8(firstArticle);
    const QString second = QString::fromUtf8(secondArticle);
    const QJsonObject one{{QStringLiteral("id"), QStringLiteral("one")}, {QStringLiteral("text"), first}, {QStringLiteral("title"), QStringLiteral("Named")}};
    const QJsonObject two{{QStringLiteral("id"), 2}, {QStringLiteral("documents"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("x")}, {QStringLiteral("text"), first}},
                                                                                             QJsonObject{{QStringLiteral("id"), QStringLiteral("y")}, {QStringLiteral("text"), second}}}}};
    const QByteArray input = lineOf(one) + "no json\n\n[1,2]\n{\"id\":\"t\"}\n{\"id\":\"n\",\"text\":5}\n{\"id\":\"e\",\"text\":\"  \"}\n"
                                           "{\"id\":\"d\",\"documents\":[]}\n{\"id\":\"q\",\"documents\":[7]}\n"
        + lineOf(two) + lineOf(one).chopped(1);
    const Run result = runProgram({QStringLiteral("analyze"), QStringLiteral("--jsonl")}, input);
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
    QCOMPARE(runProgram({QStringLiteral("analyze"), QStringLiteral("--jsonl")}).code, 0);
}

void AnalyzeTest::workerAnswersLineByLine()
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

void AnalyzeTest::largeTextsTakeLinearTime()
{
    const auto seconds = [&](int copies) {
        QByteArray text = "A long article\n\n";
        for (int i = 0; i < copies; ++i)
            text += QByteArray(firstArticle).replace("bridge", "bridge " + QByteArray::number(i)) + '\n';
        if (!put(path("long.txt"), text))
            return 1e9;
        QElapsedTimer timer;
        timer.start();
        const Run result = runInside({QStringLiteral("analyze"), path("long.txt"), QStringLiteral("--json"), path("long.json")});
        return result.code == 0 ? static_cast<double>(timer.elapsed()) / 1000 : 1e9;
    };
    const double small = std::max(0.3, seconds(100));
    const double large = seconds(800);
    // Eight times the text; a quadratic step would make it 64 times the time.
    QVERIFY2(large < 24 * small, qPrintable(QStringLiteral("%1 s, %2 s").arg(small).arg(large)));
}

QTEST_MAIN(AnalyzeTest)
#include "tst_analyze.moc"
