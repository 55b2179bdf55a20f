#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace cp::test;

// What the command line says when something is wrong: one sentence, the right exit code, and no file left half written.

class CommandFailuresTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsage_data();
    void wrongUsage();
    void articlesAreNeverOverwritten();
    void failures_data();
    void failures();
    void unwritableTargets_data();
    void unwritableTargets();
    void aFullDiskBehindStandardOutputIsNoticed();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QStringList articles() const { return {path("a.txt"), path("b.txt")}; }

    QTemporaryDir m_folder;
};

void CommandFailuresTest::initTestCase()
{
    QVERIFY(put(path("a.txt"), firstArticle));
    QVERIFY(put(path("b.txt"), secondArticle));
    QCOMPARE(runInside({QStringLiteral("analyze"), path("a.txt"), path("b.txt"), QStringLiteral("--quiet"), QStringLiteral("--json"), path("map.json"),
                  QStringLiteral("--workspace"), path("map.cpw")}).code, 0);
}

void CommandFailuresTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* line) { QTest::newRow(line) << QString::fromLatin1(line).split(u' '); };
    for (const char* line : {"analyze", "analyze --jsonl a.txt", "analyze a.txt --scale mine", "analyze a.txt --theme blue", "analyze a.txt --width 0",
                             "analyze a.txt --width wide", "analyze a.txt --fast", "analyze a.txt --json", "judge", "judge --jsonl x", "judge --jsonl --scale x",
                             "phrase", "phrase --jsonl x", "convert a.json", "convert", "convert a.json b.json c.json", "convert a.json b.xyz",
                             "convert a.xyz b.json", "compare", "compare a.cpw b.cpw", "layout", "layout a.json", "layout --json a.json --mode wide",
                             "layout --json a.json --fast", "phrase likely --scale mine", "formats x", "analyse", "--nonsense"})
        row(line);
}

void CommandFailuresTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run result = runProgram(arguments);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(result.err.startsWith("counterpoint: "));
    QCOMPARE(result.err.count('\n'), 1);
}

void CommandFailuresTest::articlesAreNeverOverwritten()
{
    const Run result = runProgram({QStringLiteral("analyze"), path("a.txt"), path("b.txt"), QStringLiteral("--json"), path("./b.txt")});
    QVERIFY(saysWhy(result, 2));
    QCOMPARE(contents(path("b.txt")), secondArticle);
}

void CommandFailuresTest::failures_data()
{
    QVERIFY(put(path("empty.txt"), ""));
    QVERIFY(put(path("blank.txt"), " \n\n \t\n"));
    QVERIFY(put(path("binary.txt"), QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\0\xff\xfe\x01\x02", 16).repeated(50)));
    QVERIFY(put(path("noclaim.txt"), "Photo: A. Smith\n\nShare this article\n"));
    QVERIFY(put(path("copy.txt"), firstArticle));
    QByteArray damaged = contents(path("map.cpw"));
    QVERIFY(put(path("newer.cpw"), QByteArray(damaged).replace(0, 24, "counterpoint-workspace 9")));
    QVERIFY(put(path("cut.cpw"), damaged.left(damaged.size() / 2)));
    damaged[damaged.size() - 9] = static_cast<char>(damaged[damaged.size() - 9] ^ 4);
    QVERIFY(put(path("damaged.cpw"), damaged));
    QVERIFY(put(path("other.cpw"), "something else"));
    QVERIFY(put(path("broken.json"), "{\"format\": \"counterpoint-map\", \"version\": 1, \"statements\": [{\"id\": \"s1\", \"document\": \"d1\"}]}"));
    QVERIFY(put(path("newer.json"), "{\"format\": \"counterpoint-map\", \"version\": 2}"));
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
    for (const char* name : {"dot", "cpw", "json"}) {
        const auto link = [&](const char* kind, const QString& target) {
            const QString from = m_folder.filePath(QStringLiteral("%1.%2").arg(QLatin1String(kind), QLatin1String(name)));
            QVERIFY(QFile::link(target, from));
            QTest::addRow("convert %s %s", kind, name) << QStringList{QStringLiteral("convert"), from, path("never.json")} << from;
        };
        link("dangling", path("gone"));
        link("unreadable", QStringLiteral("/proc/self/mem"));
    }
    QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), path("unreadable.txt")));
    QTest::newRow("analyze unreadable") << QStringList{QStringLiteral("analyze"), path("unreadable.txt")} + outputs << QStringLiteral("unreadable.txt");
    QTest::newRow("compare damaged") << QStringList{QStringLiteral("compare"), path("damaged.cpw"), QStringLiteral("--report"), path("never.md")} << QStringLiteral("damaged.cpw");
    QTest::newRow("layout missing") << QStringList{QStringLiteral("layout"), QStringLiteral("--json"), path("missing.json")} << QStringLiteral("missing.json");
    QTest::newRow("picture too large") << QStringList{QStringLiteral("analyze"), path("a.txt"), QStringLiteral("--png"), path("never.png"), QStringLiteral("--width"), QStringLiteral("900000")} + outputs << QStringLiteral("900000");
}

void CommandFailuresTest::failures()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    for (const QString& old : QDir(m_folder.path()).entryList({QStringLiteral("never*")}))
        QFile::remove(m_folder.filePath(old));
    const Run result = runInside(arguments);
    QVERIFY(saysWhy(result, 1));
    QVERIFY2(result.err.contains(named.toUtf8()), result.err.constData());
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("never*")}), QStringList());
}

void CommandFailuresTest::unwritableTargets_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("target");
    for (const char* option : {"json", "svg", "png", "pdf", "workspace", "report"}) {
        QTest::addRow("%s below a file", option) << QString::fromLatin1(option) << path("a.txt/out");
        QTest::addRow("%s onto a folder", option) << QString::fromLatin1(option) << m_folder.path();
        QTest::addRow("%s onto a full device", option) << QString::fromLatin1(option) << QStringLiteral("/dev/full");
    }
}

void CommandFailuresTest::unwritableTargets()
{
    QFETCH(QString, option);
    QFETCH(QString, target);
    QVERIFY(saysWhy(runInside({QStringLiteral("analyze"), path("a.txt"), QStringLiteral("--quiet"), QStringLiteral("--") + option, target}), 1));
    QCOMPARE(contents(path("a.txt")), firstArticle);
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
}

void CommandFailuresTest::aFullDiskBehindStandardOutputIsNoticed()
{
    const QString full = QStringLiteral("/dev/full");
    const QByteArray line = "{\"id\":1,\"text\":\"likely\",\"a\":\"x\",\"b\":\"y\"}\n";
    QVERIFY(saysWhy(runInside({QStringLiteral("analyze"), path("a.txt")}, {}, full), 1));
    QVERIFY(saysWhy(runInside({QStringLiteral("analyze"), path("a.txt"), QStringLiteral("--json"), QStringLiteral("-")}, {}, full), 1));
    QVERIFY(saysWhy(runInside({QStringLiteral("analyze"), QStringLiteral("--jsonl")}, line, full), 1));
    QVERIFY(saysWhy(runInside({QStringLiteral("judge"), QStringLiteral("--jsonl")}, line, full), 1));
    QVERIFY(saysWhy(runInside({QStringLiteral("phrase"), QStringLiteral("likely")}, {}, full), 1));
    QVERIFY(saysWhy(runInside({QStringLiteral("convert"), path("map.cpw"), QStringLiteral("-"), QStringLiteral("--to"), QStringLiteral("json")}, {}, full), 1));
    QVERIFY(saysWhy(runInside({QStringLiteral("compare"), path("map.cpw")}, {}, full), 1));
}

QTEST_MAIN(CommandFailuresTest)
#include "tst_commandfailures.moc"
