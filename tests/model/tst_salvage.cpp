#include "model/storage/journal.h"
#include "model/storage/salvage.h"
#include "tests/support/fixtures.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace cp;

// What is left of damaged workspace files.

namespace {

const QString name = QStringLiteral("a.cpw");

/// Everything in the part is in the whole, and sound.
void verifyPart(const ArgumentMap& part, const ArgumentMap& whole)
{
    QVERIFY(brokenRules(part).empty());
    for (const Statement& statement : part.statements())
        QVERIFY(whole.find(statement.id) && *whole.find(statement.id) == statement);
    for (const Relation& relation : part.relations())
        QVERIFY(whole.find(relation.id) && *whole.find(relation.id) == relation);
    for (const Link& link : part.links())
        QVERIFY(whole.find(link.id) && *whole.find(link.id) == link);
}

} // namespace

class SalvageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundFileComesBackWhole()
    {
        const Workspace workspace = test::fullWorkspace();
        const Result<Workspace> back = salvagedWorkspace(encodeWorkspace(workspace), name);
        QVERIFY(back.isOk() && *back == workspace);
    }

    void aWrongHeadOrChecksumLosesNothing()
    {
        const Workspace workspace = test::fullWorkspace();
        QByteArray bytes = encodeWorkspace(workspace);
        bytes[bytes.indexOf('\n') - 3] = 'x';
        QVERIFY(!decodeWorkspace(bytes, name).isOk());
        const Result<Workspace> back = salvagedWorkspace(bytes, name);
        QVERIFY(back.isOk());
        QVERIFY(back->map == workspace.map);
        QCOMPARE(back->extra, workspace.extra);
        QCOMPARE(back->scale, workspace.scale);
    }

    void theStartOfACutFileIsThere()
    {
        Workspace workspace;
        workspace.map = test::randomMap(4, 300);
        const QByteArray bytes = encodeWorkspace(workspace);
        size_t before = 0;
        int readable = 0;
        for (int part = 0; part <= 60; ++part) {
            const Result<Workspace> back = salvagedWorkspace(bytes.left(bytes.size() * part / 60), name);
            QVERIFY(back.isOk() || !back.error().message.isEmpty());
            if (!back.isOk())
                continue;
            verifyPart(back->map, workspace.map);
            QCOMPARE(back->scale, workspace.scale);
            QVERIFY(back->map.statements().size() >= before);
            before = back->map.statements().size();
            ++readable;
        }
        QCOMPARE(before, workspace.map.statements().size());
        QVERIFY2(readable > 20, qPrintable(QString::number(readable)));
    }

    void flippedBitsNeverGiveAnUnsoundMap()
    {
        Workspace workspace;
        workspace.map = test::randomMap(5, 40);
        const QByteArray bytes = encodeWorkspace(workspace);
        QRandomGenerator random(5);
        int readable = 0;
        constexpr int rounds = 600;
        for (int round = 0; round < rounds; ++round) {
            QByteArray damaged = bytes;
            const int at = random.bounded(static_cast<int>(bytes.size()));
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.bounded(8)));
            const Result<Workspace> back = salvagedWorkspace(damaged, name);
            if (back.isOk()) {
                QVERIFY(brokenRules(back->map).empty());
                ++readable;
            }
        }
        qInfo("%d of %d damaged files could still be read in part", readable, rounds);
        QVERIFY(readable > rounds / 4);
    }

    /// One bad byte among the statements costs those behind it, not those before it.
    void whatStandsBeforeADamageIsKept()
    {
        Workspace workspace;
        workspace.map = test::randomMap(6, 200);
        const QByteArray bytes = encodeWorkspace(workspace);
        const qsizetype head = bytes.indexOf('\n') + 1;
        size_t statements = 0;
        for (int part = 2; part < 10; ++part) {
            // Sound compression around a broken word, as a flipped bit in its middle gives it.
            QByteArray xml = qUncompress(bytes.mid(head));
            const qsizetype from = xml.indexOf("<statements"), to = xml.indexOf("</statements>");
            const qsizetype at = xml.indexOf("<role>", from + (to - from) * part / 10);
            QVERIFY(from > 0 && at > from && at < to);
            xml.replace(at, 7, "<role>9");
            const Result<Workspace> back = salvagedWorkspace(bytes.left(head) + qCompress(xml), name);
            QVERIFY(back.isOk());
            verifyPart(back->map, workspace.map);
            QVERIFY2(back->map.statements().size() > statements, qPrintable(QString::number(part)));
            statements = back->map.statements().size();
        }
        QVERIFY(statements > workspace.map.statements().size() / 2);
    }

    void otherFilesGiveASentence()
    {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("hello"), QByteArray("counterpoint-workspace 1 0 5 x\nabcde"), QByteArray(5000, '\0')}) {
            const Result<Workspace> back = salvagedWorkspace(bytes, name);
            QVERIFY(!back.isOk());
            QVERIFY(back.error().message.contains(name));
        }
        QCOMPARE(salvagedWorkspace("counterpoint-workspace 99 9.0 5 x\nabcde", name).error().code, ErrorCode::TooNew);
    }

    void keptViewsAreInTheJournal()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("views.journal"));
        const Workspace base = test::fullWorkspace();
        const auto journal = JournalWriter::start(path, QStringLiteral("x"), {}, base);
        QVERIFY(journal.isOk());
        QJsonObject extra = base.extra;
        extra.insert(QStringLiteral("views"), QJsonObject{{QStringLiteral("Money"), 1}});
        QVERIFY((*journal)->appendExtra(extra, QStringLiteral("Keep a view")).isOk());
        QCOMPARE(recovered(*readJournal(path), {}, name)->workspace.extra, extra);
        QCOMPARE(recovered(*readJournal(path), {}, name)->lastText, QStringLiteral("Keep a view"));
        QVERIFY((*journal)->appendExtra({}, QStringLiteral("Forget all")).isOk());
        QVERIFY(recovered(*readJournal(path), {}, name)->workspace.extra.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "tst_salvage.moc"
