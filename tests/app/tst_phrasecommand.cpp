#include "app/commandline/commandline.h"
#include "app/commandline/linecommand.h"
#include "app/commandline/phrasecommand.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTextStream>

using namespace cp::ui;

namespace {

struct Run {
    int code = 0;
    QList<QJsonObject> answers;
    QString messages;
};

Run run(const QStringList& arguments, QByteArray input = {})
{
    Run result;
    QBuffer in(&input);
    QBuffer out;
    QTextStream err(&result.messages);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    result.code = runPhrase(arguments, in, out, err);
    for (const QByteArray& line : out.data().split('\n')) {
        if (!line.isEmpty())
            result.answers.push_back(QJsonDocument::fromJson(line).object());
    }
    return result;
}

} // namespace

class PhraseCommandTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsArguments()
    {
        // Words without quotes are one text.
        const Run result = run({QStringLiteral("--scale"), QStringLiteral("ipcc"), QStringLiteral("very"), QStringLiteral("likely")});
        QCOMPARE(result.code, int(exitDone));
        QCOMPARE(result.answers.size(), 1);
        QCOMPARE(result.answers[0], (QJsonObject{{QStringLiteral("phrase"), QStringLiteral("very likely")},
                                                 {QStringLiteral("low"), 0.9},
                                                 {QStringLiteral("high"), 1},
                                                 {QStringLiteral("best"), 0.95},
                                                 {QStringLiteral("kind"), QStringLiteral("likelihood")},
                                                 {QStringLiteral("scale"), QStringLiteral("ipcc")}}));
        QCOMPARE(run({QStringLiteral("The house is red.")}).answers,
                 (QList<QJsonObject>{{{QStringLiteral("phrase"), QJsonValue::Null}}}));
    }

    void keepsOrderAndGoesOnAfterBadLines()
    {
        const Run result = run({QStringLiteral("--jsonl")},
                               "{\"id\":7,\"text\":\"a 70 % chance\"}\n"
                               "not json\n"
                               "\n"
                               "[1]\n"
                               "{\"id\":\"x\"}\n"
                               "{\"id\":\"y\",\"text\":\"The house is red.\"}\n"
                               "{\"text\":\"reportedly\"}");
        QCOMPARE(result.code, int(exitDone));
        QCOMPARE(result.answers.size(), 6);
        QCOMPARE(result.answers[0].value(QLatin1String("id")).toInt(), 7);
        QCOMPARE(result.answers[0].value(QLatin1String("best")).toDouble(), 0.7);
        for (int bad : {1, 2, 3})
            QVERIFY(!result.answers[bad].value(QLatin1String("error")).toString().isEmpty());
        QCOMPARE(result.answers[3].value(QLatin1String("id")).toString(), QStringLiteral("x"));
        QVERIFY(result.answers[4].value(QLatin1String("phrase")).isNull());
        QCOMPARE(result.answers[4].value(QLatin1String("id")).toString(), QStringLiteral("y"));
        QCOMPARE(result.answers[5].value(QLatin1String("kind")).toString(), QStringLiteral("hearsay"));
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing to read") << QStringList{};
        QTest::newRow("unknown scale") << QStringList{QStringLiteral("--scale"), QStringLiteral("x"), QStringLiteral("likely")};
        QTest::newRow("scale without a name") << QStringList{QStringLiteral("likely"), QStringLiteral("--scale")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--fast"), QStringLiteral("likely")};
        QTest::newRow("both forms") << QStringList{QStringLiteral("--jsonl"), QStringLiteral("likely")};
    }

    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Run result = run(arguments);
        QCOMPARE(result.code, int(exitUsage));
        QVERIFY(result.answers.isEmpty());
        QVERIFY(!result.messages.isEmpty());
    }

    void failsWhereNothingCanBeWritten()
    {
        QBuffer in;
        QBuffer out;
        QString messages;
        QTextStream err(&messages);
        QByteArray closed;
        out.setBuffer(&closed);
        out.open(QIODevice::ReadOnly);
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        QCOMPARE(runPhrase({QStringLiteral("likely")}, in, out, err), int(exitFailed));
        QVERIFY(!messages.isEmpty());
    }

    /// A line without end is not kept, and the next one is answered.
    void overlongLinesAreSkipped()
    {
        QByteArray input = "{\"id\": 1, \"text\": \"" + QByteArray(300'000, 'x') + "\"}\n{\"id\": 2}\n";
        QBuffer in(&input);
        QBuffer out;
        QString messages;
        QTextStream err(&messages);
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        const auto echo = oneByOne([](const QJsonObject& line) { return QJsonObject{{QStringLiteral("seen"), line.size()}}; });
        QCOMPARE(answerLines(in, out, err, echo, 1, 100'000), int(exitDone));
        const QList<QByteArray> answers = out.data().trimmed().split('\n');
        QCOMPARE(answers.size(), 2);
        QVERIFY(answers[0].contains("longer than"));
        QCOMPARE(answers[1], QByteArray(R"({"id":2,"seen":1})"));
    }
};

QTEST_GUILESS_MAIN(PhraseCommandTest)
#include "tst_phrasecommand.moc"
