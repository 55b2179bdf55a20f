#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTest>

/// Every file of the corpus through its parser, without a fuzzer: what once failed never fails again.
class CorpusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replays_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < fuzzTargets().size(); ++i)
            QTest::newRow(fuzzTargets()[i].name) << static_cast<int>(i);
    }

    void replays()
    {
        QFETCH(int, index);
        const FuzzTarget& target = fuzzTargets()[static_cast<size_t>(index)];
        const QDir folder(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1String(target.name));
        const QStringList files = folder.entryList(QDir::Files);
        QVERIFY2(!files.isEmpty(), "a target without a corpus");
        for (const QString& name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            target.run(file.readAll());
        }
    }
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
