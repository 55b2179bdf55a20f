#include "model/language/wordpieces.h"
#include "model/meaning/meaning.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace cp;

namespace {

const Meaning& models()
{
    static const auto meaning = loadMeaning(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/resources/models"));
    if (!meaning)
        qFatal("%s", qPrintable(meaning.error().message));
    return *meaning;
}

/// Texts of many lengths, the empty one and one beyond the limit included.
std::vector<QString> mixedTexts()
{
    std::vector<QString> texts{QString(), QStringLiteral("Prices rise."),
                               QStringLiteral("The dam will not hold.")};
    QString growing = QStringLiteral("The committee expects");
    for (const char* word : {"that", "the", "old",    "harbour", "wall",    "will",   "fail",    "before",
                             "the",  "end", "of",     "the",     "century", "unless", "repairs", "begin",
                             "in",   "the", "coming", "decade",  "and",     "money",  "is",      "found"}) {
        growing += QLatin1Char(' ') + QLatin1String(word);
        texts.push_back(growing);
    }
    texts.push_back(QStringLiteral("again and ").repeated(200));
    return texts;
}

std::vector<JudgedText> prepared(const std::vector<QString>& texts)
{
    const auto result = models().prepare(texts, {});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

Judgement judged(const QString& a, const QString& b)
{
    const auto texts = prepared({a, b});
    const auto result = models().judge->judge(texts, texts, {{0, 1}}, {});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return result->front();
}

bool sameBits(const InferenceScores& a, const InferenceScores& b)
{
    return a.entailment == b.entailment && a.neutral == b.neutral && a.contradiction == b.contradiction;
}

bool sameBits(const Judgement& a, const Judgement& b)
{
    return sameBits(a.forth, b.forth) && sameBits(a.back, b.back) && a.point.same == b.point.same
        && a.point.opposed == b.point.opposed && a.supports == b.supports && a.similarity == b.similarity
        && a.alignment.size() == b.alignment.size();
}

std::vector<JudgedPair> everyPair(size_t count)
{
    std::vector<JudgedPair> pairs;
    for (size_t a = 0; a < count; ++a) {
        for (size_t b = 0; b < count; b += 3)
            pairs.push_back({a, b});
    }
    return pairs;
}

} // namespace

class MeaningTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesAlikeAloneAndInCompany()
    {
        const auto texts = mixedTexts();
        const auto together = prepared(texts);
        for (size_t i = 0; i < texts.size(); ++i) {
            const auto alone = prepared({texts[i]});
            QVERIFY2(alone.front().vector == together[i].vector, qPrintable(texts[i]));
            QVERIFY2(alone.front().words == together[i].words, qPrintable(texts[i]));
            QVERIFY2(alone.front().sentence == together[i].sentence, qPrintable(texts[i]));
        }
    }

    /// Each word has the middle layer of its first piece, scaled to length 1; what lies beyond the last piece has nothing.
    void wordsHaveSenses()
    {
        const QString text = QStringLiteral("  The regulators overruled Qyzzlyn twice.");
        const auto encoded = models().encoder->encode({text.mid(2)}, {});
        QVERIFY(encoded);
        const auto words = splitWords(text, {2, text.size()});
        const auto senses = sensesOf(encoded->front(), words, 2);
        QCOMPARE(senses.size(), words.size());
        const auto pieces = piecesOf(encoded->front().tokens, words, 2);
        QVERIFY(pieces[3].last > pieces[3].first); // a name that the vocabulary lacks
        for (size_t i = 0; i < words.size(); ++i) {
            const auto state = encoded->front().state(qsizetype(pieces[i].first)).subspan(size_t(EncodedText::layerWidth), size_t(EncodedText::layerWidth));
            float length = 0, product = 0;
            for (size_t k = 0; k < state.size(); ++k) {
                length += senses[i][k] * senses[i][k];
                product += senses[i][k] * state[k];
            }
            QVERIFY(std::abs(length - 1) < 1e-4F && product > 0);
        }
        const QString endless = QStringLiteral("word ").repeated(200);
        const auto cut = models().encoder->encode({endless}, {});
        QVERIFY(cut);
        QVERIFY(sensesOf(cut->front(), splitWords(endless, {0, endless.size()}), 0).empty());
    }

    void judgesAlikeAloneAndInCompany()
    {
        const auto texts = prepared(mixedTexts());
        const auto pairs = everyPair(texts.size());
        const auto together = models().judge->judge(texts, texts, pairs, {});
        QVERIFY(together);
        for (size_t i = 0; i < pairs.size(); i += 7) {
            const auto alone = models().judge->judge(texts, texts, {pairs[i]}, {});
            QVERIFY(alone);
            QVERIFY(sameBits(alone->front(), (*together)[i]));
        }
    }

    void threadsChangeNothing()
    {
        const auto texts = mixedTexts();
        QThreadPool* pool = QThreadPool::globalInstance();
        const int usual = pool->maxThreadCount();
        std::vector<std::vector<JudgedText>> readings;
        std::vector<std::vector<Judgement>> verdicts;
        for (const int threads : {1, 4}) {
            pool->setMaxThreadCount(threads);
            readings.push_back(prepared(texts));
            auto result =
                models().judge->judge(readings.back(), readings.back(), everyPair(texts.size()), {});
            QVERIFY(result);
            verdicts.push_back(std::move(result).value());
        }
        pool->setMaxThreadCount(usual);
        for (size_t i = 0; i < texts.size(); ++i)
            QVERIFY(readings[0][i].words == readings[1][i].words);
        for (size_t i = 0; i < verdicts[0].size(); ++i)
            QVERIFY(sameBits(verdicts[0][i], verdicts[1][i]));
    }

    void orderOnlySwapsDirections()
    {
        const QString a = QStringLiteral("All ferries will stop running in March.");
        const QString b = QStringLiteral("Some ferries will stop running in the spring.");
        const Judgement there = judged(a, b);
        const Judgement back = judged(b, a);
        QVERIFY(std::abs(there.forth.entailment - back.back.entailment) < 1e-5F);
        QVERIFY(std::abs(there.back.contradiction - back.forth.contradiction) < 1e-5F);
        QVERIFY(std::abs(there.point.same - back.point.same) < 1e-5F);
        QCOMPARE(there.alignment.size(), back.alignment.size());
    }

    void probabilitiesSumToOne()
    {
        const Judgement verdict =
            judged(QStringLiteral("The bridge is safe."), QStringLiteral("Traffic has grown since spring."));
        QVERIFY(std::abs(verdict.forth.entailment + verdict.forth.neutral + verdict.forth.contradiction - 1)
                < 1e-4F);
        QVERIFY(std::abs(verdict.point.same + verdict.point.other + verdict.point.opposed - 1) < 1e-4F);
        QVERIFY(verdict.supports >= 0 && verdict.supports <= 1);
    }

    void tellsPlainCasesApart_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* a, const char* b, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(a) << QString::fromLatin1(b)
                                << QString::fromLatin1(expected);
        };
        row("itself", "The canal will reopen before winter.", "The canal will reopen before winter.",
            "entailment");
        row("denied", "The canal will reopen before winter.", "The canal will not reopen before winter.",
            "contradiction");
        row("opposed verb", "Rents in the old town have risen.", "Rents in the old town have fallen.",
            "contradiction");
        row("another year", "The plant was closed in 1987.", "The plant was closed in 1994.",
            "contradiction");
        row("less detail", "The mayor signed the lease on Friday afternoon.", "The mayor signed the lease.",
            "entailment");
        row("unrelated", "The orchestra hired a new conductor.", "Wheat harvests depend on spring rain.",
            "neutral");
    }
    void tellsPlainCasesApart()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QString, expected);
        const InferenceScores p = judged(a, b).forth;
        const float wanted = expected == QStringLiteral("entailment") ? p.entailment
            : expected == QStringLiteral("neutral")                   ? p.neutral
                                                                      : p.contradiction;
        QVERIFY2(
            wanted > 0.5F,
            qPrintable(QStringLiteral("%1 / %2 / %3").arg(p.entailment).arg(p.neutral).arg(p.contradiction)));
    }

    void vectorsAreNearForNearMeanings()
    {
        const auto texts = prepared({QStringLiteral("Unemployment fell sharply last year."),
                                     QStringLiteral("Far more people had jobs last year."),
                                     QStringLiteral("The museum bought two early maps.")});
        const auto cosine = [&](size_t i, size_t j) {
            float sum = 0;
            for (size_t k = 0; k < texts[i].vector.size(); ++k)
                sum += texts[i].vector[k] * texts[j].vector[k];
            return sum;
        };
        QVERIFY(cosine(0, 1) > cosine(0, 2) + 0.2F);
        QVERIFY(std::abs(cosine(0, 0) - 1) < 1e-4F);
    }

    void alignsAnsweringWords()
    {
        const QString a = QStringLiteral("The senate rejected the budget.");
        const QString b = QStringLiteral("The budget was approved by the senate.");
        const auto texts = prepared({a, b});
        const auto verdict = models().judge->judge(texts, texts, {{0, 1}}, {});
        QVERIFY(verdict);
        QStringList found;
        for (const AlignedTokens& pair : verdict->front().alignment) {
            const Span x = texts[0].tokens[size_t(pair.a)].span;
            const Span y = texts[1].tokens[size_t(pair.b)].span;
            found += a.sliced(x.start, x.length()) + QLatin1Char('=') + b.sliced(y.start, y.length());
        }
        QVERIFY2(found.contains(QStringLiteral("budget=budget")), qPrintable(found.join(QLatin1Char(' '))));
        QVERIFY2(found.contains(QStringLiteral("senate=senate")), qPrintable(found.join(QLatin1Char(' '))));
    }

    void cutsWhatIsTooLong()
    {
        const auto texts = prepared({QStringLiteral("again and ").repeated(200)});
        QCOMPARE(qsizetype(texts.front().tokens.size()), Encoder::longest);
    }

    void stopsWhenCancelled()
    {
        CancelToken cancel;
        cancel.cancel();
        const auto texts = models().prepare(mixedTexts(), cancel);
        QVERIFY(!texts);
        QCOMPARE(texts.error().code, ErrorCode::Cancelled);
    }

    void saysWhenModelsAreMissing()
    {
        const auto missing = loadMeaning(QStringLiteral("/nowhere"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().message.contains(QStringLiteral("/nowhere")));
    }

    void saysWhenModelsAreDamaged()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::copy(QStringLiteral(COUNTERPOINT_SOURCE_DIR "/resources/models/vocabulary.txt"),
                            folder.filePath(QStringLiteral("vocabulary.txt"))));
        QFile file(folder.filePath(QStringLiteral("encoder.onnx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a model");
        file.close();
        const auto damaged = loadMeaning(folder.path());
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, ErrorCode::Damaged);
    }
};

QTEST_GUILESS_MAIN(MeaningTest)
#include "tst_meaning.moc"
