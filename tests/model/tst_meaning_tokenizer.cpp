#include "model/meaning/tokenizer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace cp;

namespace {

QString vocabularyPath()
{
    return QStringLiteral(COUNTERPOINT_SOURCE_DIR "/resources/models/vocabulary.txt");
}

QString described(const std::vector<Token>& tokens)
{
    QString text;
    for (const Token& token : tokens)
        text += QStringLiteral("%1@%2-%3 ").arg(token.id).arg(token.span.start).arg(token.span.end);
    return text;
}

} // namespace

class TokenizerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithReference_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QFile file(QStringLiteral(COUNTERPOINT_TEST_DATA "/tokens.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (int number = 0; !file.atEnd(); ++number) {
            const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
            const QJsonArray ids = row[QStringLiteral("ids")].toArray();
            const QJsonArray spans = row[QStringLiteral("spans")].toArray();
            std::vector<Token> tokens;
            for (qsizetype i = 0; i < ids.size(); ++i)
                tokens.push_back({ids[i].toInt(), {spans[i][0].toInt(), spans[i][1].toInt()}});
            QTest::addRow("%d", number) << row[QStringLiteral("text")].toString() << described(tokens);
        }
    }
    void agreesWithReference()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        static const auto tokenizer = Tokenizer::load(vocabularyPath());
        QVERIFY2(tokenizer, tokenizer ? "" : qPrintable(tokenizer.error().message));
        QCOMPARE(described(tokenizer->tokens(text)), expected);
    }

    void cutsRareWordsIntoPieces()
    {
        const auto tokenizer = Tokenizer::load(vocabularyPath());
        QVERIFY(tokenizer);
        const auto tokens = tokenizer->tokens(u"unaffable cats");
        QVERIFY(tokens.size() > 2);
        QCOMPARE(tokens.back().span, (Span{10, 14}));
    }

    void namesWhatIsMissing()
    {
        const auto missing = Tokenizer::load(QStringLiteral("/nowhere/vocabulary.txt"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().message.contains(QStringLiteral("/nowhere/vocabulary.txt")));
    }

    void refusesDamagedVocabulary()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("vocabulary.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a\nb\n[UNK]\n");
        file.close();
        const auto damaged = Tokenizer::load(file.fileName());
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, ErrorCode::Damaged);
    }
};

QTEST_APPLESS_MAIN(TokenizerTest)
#include "tst_meaning_tokenizer.moc"
