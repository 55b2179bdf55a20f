#include "model/meaning/meaning.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace cp;

namespace {

const Meaning& models()
{
    static const auto& meaning = installedMeaning();
    if (!meaning)
        qFatal("%s", qPrintable(meaning.error().message));
    return *meaning;
}

/// Pairs of many lengths: an empty statement and one beyond the limit too.
std::vector<QString> texts()
{
    std::vector<QString> all{QString(), QStringLiteral("Prices rise."), QStringLiteral("The dam will not hold."),
                             QStringLiteral("The council expects the old bridge to be closed to lorries before the winter is over.")};
    all.push_back(QStringLiteral("again and ").repeated(100));
    return all;
}

std::vector<JudgedPair> everyPair(size_t count)
{
    std::vector<JudgedPair> pairs;
    for (size_t a = 0; a < count; ++a) {
        for (size_t b = 0; b < count; ++b)
            pairs.push_back({a, b});
    }
    return pairs;
}

std::vector<JudgedText> prepared(const std::vector<QString>& given)
{
    const auto result = models().prepare(given, {});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

std::vector<PairReading> read(const std::vector<JudgedText>& given, const std::vector<JudgedPair>& pairs)
{
    const auto result = models().pairReader->read(given, given, pairs, {});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

InferenceScores inference(const QString& a, const QString& b) { return read(prepared({a, b}), {{0, 1}}).front().forth; }

Judgement close(const QString& a, const QString& b)
{
    const auto given = prepared({a, b});
    const auto result = models().judgeClosely(given, {{0, 1}}, {});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return result->front();
}

/// Of reading with the file of a folder.
Error failure(const QString& folder)
{
    const auto reader = pairReaderOf(folder);
    if (!reader)
        return reader.error();
    const auto given = prepared(texts());
    const auto result = reader.value()->read(given, given, {{1, 2}}, {});
    return result ? Error{} : result.error();
}

bool sameBits(const InferenceScores& a, const InferenceScores& b)
{
    return a.entailment == b.entailment && a.neutral == b.neutral && a.contradiction == b.contradiction;
}

bool sameBits(const PointScores& a, const PointScores& b) { return a.same == b.same && a.other == b.other && a.opposed == b.opposed; }

bool sameBits(const PairReading& a, const PairReading& b) { return sameBits(a.forth, b.forth) && sameBits(a.point, b.point) && a.alike == b.alike; }

} // namespace

class PairReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameInAnyCompany()
    {
        const auto given = prepared(texts());
        const auto pairs = everyPair(given.size());
        const auto together = read(given, pairs);
        for (size_t i = 0; i < pairs.size(); ++i)
            QVERIFY2(sameBits(together[i], read(given, {pairs[i]}).front()), qPrintable(QString::number(i)));
    }

    void isTheSameAtAnyThreadCount()
    {
        const auto given = prepared(texts());
        const auto pairs = everyPair(given.size());
        const auto many = read(given, pairs);
        const int threads = QThreadPool::globalInstance()->maxThreadCount();
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        const auto one = read(given, pairs);
        QThreadPool::globalInstance()->setMaxThreadCount(threads);
        for (size_t i = 0; i < pairs.size(); ++i)
            QVERIFY(sameBits(many[i], one[i]));
    }

    void givesChances()
    {
        const auto given = prepared(texts());
        for (const PairReading& reading : read(given, everyPair(given.size()))) {
            QVERIFY(std::abs(reading.forth.entailment + reading.forth.neutral + reading.forth.contradiction - 1) < 1e-4F);
            QVERIFY(std::abs(reading.point.same + reading.point.other + reading.point.opposed - 1) < 1e-4F);
            QVERIFY(reading.alike >= 0 && reading.alike <= 1);
        }
    }

    void readsPlainPairs_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("best"); // 0 follows, 1 neither, 2 contradicts
        QTest::newRow("follows") << "A woman is playing a guitar on a stage." << "A person is making music." << 0;
        QTest::newRow("contradicts") << "The bridge will be closed for a year." << "The bridge will stay open all year." << 2;
        QTest::newRow("neither") << "The minister visited the flooded villages on Monday." << "The minister was born in a village." << 1;
    }

    void readsPlainPairs()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, best);
        const InferenceScores scores = inference(a, b);
        const std::array<float, 3> all{scores.entailment, scores.neutral, scores.contradiction};
        QCOMPARE(int(std::max_element(all.begin(), all.end()) - all.begin()), best);
    }

    void knowsTheDirection()
    {
        const QString narrow = QStringLiteral("Two children are kicking a red ball in the park.");
        const QString wide = QStringLiteral("Children are outdoors.");
        QVERIFY(inference(narrow, wide).entailment > 0.5F);
        QVERIFY(inference(wide, narrow).entailment < 0.5F);
    }

    void mixesTheSameEitherWay()
    {
        const QString a = QStringLiteral("Rents fell after the law was passed.");
        const QString b = QStringLiteral("The law did nothing to bring rents down.");
        const Judgement there = close(a, b);
        const Judgement back = close(b, a);
        QVERIFY(sameBits(there.forth, back.back));
        QVERIFY(sameBits(there.back, back.forth));
        QVERIFY(sameBits(there.point, back.point));
        QCOMPARE(there.alike, back.alike);
        QCOMPARE(there.forth.entailment + there.forth.neutral + there.forth.contradiction, 1.0F);
    }

    /// Many shared words and another event, few shared words and the same one.
    void gradesLikeness()
    {
        const QString bomb = QStringLiteral("Bomb kills 12 at market in Tarsova");
        const Judgement same = close(bomb, QStringLiteral("A dozen people die as blast hits Tarsova bazaar"));
        const Judgement other = close(bomb, QStringLiteral("Bomb kills 4 at hotel in Northern Ostia"));
        const Judgement apart = close(bomb, QStringLiteral("Central bank leaves interest rates unchanged"));
        QVERIFY2(same.alike > other.alike + 0.1F, qPrintable(QStringLiteral("%1 %2").arg(same.alike).arg(other.alike)));
        QVERIFY2(other.alike > apart.alike, qPrintable(QStringLiteral("%1 %2").arg(other.alike).arg(apart.alike)));
    }

    void stopsWhenAsked()
    {
        const auto given = prepared(texts());
        CancelToken cancel;
        cancel.cancel();
        const auto result = models().pairReader->read(given, given, {{1, 2}}, cancel);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void saysWhenItIsMissing()
    {
        const QTemporaryDir folder;
        const auto missing = pairReaderOf(folder.path());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().message.contains(QStringLiteral("pairreader.onnx")));
    }

    void saysWhenItIsDamaged()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("pairreader.onnx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a model");
        file.close();
        QCOMPARE(failure(folder.path()).code, ErrorCode::Damaged);
    }

    void saysWhenItIsOfAnotherVersion()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(modelFolder() + QStringLiteral("/reader.onnx"), folder.filePath(QStringLiteral("pairreader.onnx"))));
        const Error error = failure(folder.path());
        QCOMPARE(error.code, ErrorCode::Damaged);
        QVERIFY2(error.message.contains(QStringLiteral("another version")), qPrintable(error.message));
    }
};

QTEST_GUILESS_MAIN(PairReaderTest)
#include "tst_pairreader.moc"
