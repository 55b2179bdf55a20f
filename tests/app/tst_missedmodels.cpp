#include "tests/support/deskdriver.h"
#include "tests/support/program.h"

#include <QDir>
#include <QJsonArray>

using namespace cp;
using namespace cp::test;
using namespace cp::ui;

// Language models that are loaded only when they are needed, and turn out to be damaged: the work goes on without them, and
// a person is told.

class MissedModelsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(put(path(QStringLiteral("a.txt")), firstArticle));
        QVERIFY(put(path(QStringLiteral("b.txt")), secondArticle));
        qputenv("COUNTERPOINT_MODELS", QFile::encodeName(folderWithout({QStringLiteral("pairreader.onnx"), QStringLiteral("parser.onnx")})));
    }

    void theCommandLineSaysWhichOnce_data()
    {
        QTest::addColumn<QString>("model");
        for (const char* name : {"pairreader.onnx", "parser.onnx"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theCommandLineSaysWhichOnce()
    {
        QFETCH(QString, model);
        const QStringList models{QStringLiteral("COUNTERPOINT_MODELS=") + folderWithout({model})};
        const QString a = path(QStringLiteral("a.txt")), b = path(QStringLiteral("b.txt"));
        QVERIFY(saysIt(runProgram({QStringLiteral("analyze"), a, b}, {}, {}, models), model));
        const auto documentOf = [](const char* id, const QByteArray& text) { return QJsonObject{{QStringLiteral("id"), QLatin1String(id)}, {QStringLiteral("text"), QString::fromUtf8(text)}}; };
        const QByteArray line = lineOf({{QStringLiteral("id"), 1}, {QStringLiteral("documents"), QJsonArray{documentOf("a", firstArticle), documentOf("b", secondArticle)}}});
        QVERIFY(saysIt(runProgram({QStringLiteral("analyze"), QStringLiteral("--jsonl")}, line + line, {}, models), model));
    }

    void aSingleArticleNeedsNoPairReader()
    {
        const Run single = runProgram({QStringLiteral("analyze"), path(QStringLiteral("a.txt"))}, {}, {},
                                      {QStringLiteral("COUNTERPOINT_MODELS=") + folderWithout({QStringLiteral("pairreader.onnx")})});
        QCOMPARE(single.code, 0);
        QCOMPARE(single.err, QByteArray());
    }

    void theWindowSaysItOnce()
    {
        DeskDriver desk;
        desk.window().openFiles({path(QStringLiteral("a.txt")), path(QStringLiteral("b.txt"))});
        desk.click(desk.child<QPushButton>("readAndLink"));
        QVERIFY(!desk.map().statements().empty());
        QVERIFY2(desk.message().contains(QStringLiteral("pairreader.onnx")) && desk.message().contains(QStringLiteral("parser.onnx")), qPrintable(desk.message()));
        desk.selection().select(desk.map().statements().front().id);
        desk.trigger("readAgain");
        QVERIFY2(desk.message().contains(QStringLiteral("read again")), qPrintable(desk.message()));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// The models, but for damaged ones.
    [[nodiscard]] QString folderWithout(const QStringList& damaged) const
    {
        const QDir installed(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/resources/models"));
        const QString folder = path(damaged.join(u'-'));
        QDir().mkpath(folder);
        for (const QString& name : installed.entryList(QDir::Files)) {
            const QString to = QDir(folder).filePath(name);
            if (!QFile::exists(to) && !(damaged.contains(name) ? put(to, "not a model") : QFile::link(installed.filePath(name), to)))
                qFatal("cannot write");
        }
        return folder;
    }

    static bool saysIt(const Run& run, const QString& model)
    {
        const bool says = run.code == 0 && !run.out.isEmpty() && run.err.startsWith("counterpoint: ") && run.err.contains(model.toUtf8()) && run.err.count('\n') == 1;
        if (!says)
            qWarning("code %d: %s", run.code, run.err.constData());
        return says;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(MissedModelsTest)
#include "tst_missedmodels.moc"
