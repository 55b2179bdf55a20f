#include "model/storage/journal.h"
#include "tests/support/files.h"
#include "tests/support/fixtures.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

// What saving and the journal promise, against everything that can go wrong. Quick by default; with COUNTERPOINT_FAULTS=full
// in the environment in full numbers (the target "faults").

using namespace cp;
using test::contents;

namespace {

bool isFull() { return qgetenv("COUNTERPOINT_FAULTS") == "full"; }

QByteArray shaOf(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

/// Random but sound edits, the same for the same seed: new wording, new statements, relations, removals.
MapDelta randomEdit(const ArgumentMap& map, QRandomGenerator& random)
{
    MapDelta delta;
    const Statement& any = map.statements()[random.bounded(static_cast<quint32>(map.statements().size()))];
    Statement changed = any;
    switch (random.bounded(4)) {
    case 0: {
        Statement added = any;
        added.id = map.nextStatementId();
        added.text = QStringLiteral("New %1").arg(random.bounded(100000));
        delta.statements.push_back({std::nullopt, added});
        delta.boxes.push_back({std::nullopt, NodeBox{added.id, 1.5 * random.bounded(100), 2, 3, 4, true}});
        break;
    }
    case 1:
        if (!map.links().empty())
            delta.links.push_back({map.links().front(), std::nullopt});
        break;
    case 2:
        changed.note = QStringLiteral("note \U0001F30A %1").arg(random.bounded(100000));
        delta.statements.push_back({any, changed});
        break;
    default:
        changed.text += QStringLiteral(" and %1").arg(random.bounded(100));
        delta.statements.push_back({any, changed});
    }
    return delta;
}

/// The map after so many edits of a session.
ArgumentMap replayed(quint32 seed, int edits)
{
    ArgumentMap map = test::randomMap(seed, 40);
    QRandomGenerator random(seed);
    for (int i = 0; i < edits; ++i)
        map.apply(randomEdit(map, random));
    return map;
}

/// The child of the kill test: edits until it is killed, and says each edit only when the journal has it. Saves now and then.
int runSession(const QString& path, quint32 seed)
{
    Workspace workspace;
    workspace.map = test::randomMap(seed, 40);
    if (!saveWorkspace(workspace, path))
        return 1;
    auto started = JournalWriter::start(journalOf(path), path, shaOf(contents(path)), std::nullopt);
    if (!started)
        return 1;
    std::shared_ptr<JournalWriter> journal = *started;
    QRandomGenerator random(seed);
    for (int edit = 1;; ++edit) {
        const MapDelta delta = randomEdit(workspace.map, random);
        workspace.map.apply(delta);
        if (!journal->append(delta, QStringLiteral("Edit %1").arg(edit)))
            return 1;
        const QByteArray line = QByteArray::number(edit) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) < 0)
            return 1;
        if (edit % 25 != 0)
            continue;
        const QByteArray bytes = encodeWorkspace(workspace);
        if (!journal->appendSaving(shaOf(bytes)) || !saveEncoded(bytes, path))
            return 1;
        auto next = JournalWriter::start(journalOf(path), path, shaOf(bytes), std::nullopt);
        if (!next)
            return 1;
        journal = *next;
    }
}

class FileLimit final {
public:
    explicit FileLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FileLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class FaultsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJournalBringsBackEveryEdit()
    {
        const QString path = m_folder.filePath(QStringLiteral("all.journal"));
        Workspace base = test::fullWorkspace();
        const auto journal = JournalWriter::start(path, QStringLiteral("A\nB"), {}, base);
        QVERIFY(journal.isOk());
        QRandomGenerator random(3);
        Workspace now = base;
        for (int i = 0; i < 40; ++i) {
            const MapDelta delta = randomEdit(now.map, random);
            now.map.apply(delta);
            QVERIFY((*journal)->append(delta, QStringLiteral("Edit %1").arg(i)).isOk());
        }
        QVERIFY((*journal)->appendScale(QStringLiteral("kent"), QStringLiteral("Scale")).isOk());
        now.scale = QStringLiteral("kent");
        const Result<Journal> read = readJournal(path);
        QVERIFY(read.isOk());
        QCOMPARE(read->subject, QStringLiteral("A B"));
        const Result<Recovery> recovery = recovered(*read, {}, QStringLiteral("x"));
        QVERIFY(recovery.isOk());
        QVERIFY(recovery->workspace == now);
        QCOMPARE(recovery->edits, 41);
        QCOMPARE(recovery->lastText, QStringLiteral("Scale"));
        QVERIFY(recovery->last.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        (*journal)->discard();
        QVERIFY(!QFile::exists(path));
    }

    void aSaveThatTheJournalDidNotLiveToSeeIsKnown()
    {
        const QString path = m_folder.filePath(QStringLiteral("saved.cpw"));
        Workspace workspace = test::fullWorkspace();
        QVERIFY(saveWorkspace(workspace, path).isOk());
        const auto journal = JournalWriter::start(journalOf(path), path, shaOf(contents(path)), std::nullopt);
        QRandomGenerator random(9);
        const auto edit = [&] {
            const MapDelta delta = randomEdit(workspace.map, random);
            workspace.map.apply(delta);
            return (*journal)->append(delta, QStringLiteral("Edit")).isOk();
        };
        QVERIFY(edit() && edit());
        const QByteArray bytes = encodeWorkspace(workspace);
        QVERIFY((*journal)->appendSaving(shaOf(bytes)).isOk() && saveEncoded(bytes, path).isOk());
        QVERIFY(edit());
        const Result<Journal> read = readJournal(journalOf(path));
        const Result<Recovery> recovery = recovered(*read, contents(path), path);
        QVERIFY(recovery.isOk() && recovery->workspace == workspace);
        QCOMPARE(recovery->edits, 1);
        // The backup is the version that the journal started from.
        const Result<Recovery> fromBackup = recovered(*read, contents(backupOf(path)), path);
        QVERIFY(fromBackup.isOk() && fromBackup->workspace == workspace);
        QCOMPARE(recovered(*read, encodeWorkspace(test::fullWorkspace()) + 'x', path).error().code, ErrorCode::Unsupported);
    }

    void everyTruncationKeepsTheEditsBefore()
    {
        const QString path = m_folder.filePath(QStringLiteral("cut.journal"));
        Workspace base;
        base.map = test::randomMap(6, 40);
        const auto journal = JournalWriter::start(path, QStringLiteral("x"), {}, base);
        std::vector<qsizetype> ends{contents(path).size()};
        QRandomGenerator random(6);
        ArgumentMap map = base.map;
        for (int i = 0; i < 6; ++i) {
            const MapDelta delta = randomEdit(map, random);
            map.apply(delta);
            QVERIFY((*journal)->append(delta, QStringLiteral("Edit")).isOk());
            ends.push_back(contents(path).size());
        }
        const QByteArray bytes = contents(path);
        int cuts = 0;
        for (qsizetype length = 0; length <= bytes.size(); ++length, ++cuts) {
            const Result<Journal> read = decodeJournal(bytes.left(length), QStringLiteral("x"));
            QCOMPARE(read.isOk(), length >= ends.front());
            if (!read.isOk())
                continue;
            const auto whole = std::upper_bound(ends.begin(), ends.end(), length) - ends.begin() - 1;
            QCOMPARE(read->records.size(), static_cast<size_t>(whole));
            if (length % 16 == 0 || isFull())
                QVERIFY(recovered(*read, {}, QStringLiteral("x"))->workspace.map == replayed(6, static_cast<int>(whole)));
        }
        qInfo("journal cut at %d places", cuts);
    }

    void flippedBitsNeverGiveWrongEdits()
    {
        const QString path = m_folder.filePath(QStringLiteral("flip.journal"));
        Workspace base;
        base.map = test::randomMap(8, 40);
        const auto journal = JournalWriter::start(path, QStringLiteral("x"), {}, base);
        QRandomGenerator random(8);
        ArgumentMap map = base.map;
        for (int i = 0; i < 5; ++i) {
            const MapDelta delta = randomEdit(map, random);
            map.apply(delta);
            QVERIFY((*journal)->append(delta, QStringLiteral("Edit")).isOk());
        }
        const QByteArray bytes = contents(path);
        const QByteArray file = encodeWorkspace(test::fullWorkspace());
        const Workspace workspace = test::fullWorkspace();
        const int flips = isFull() ? 10000 : 1000;
        for (int i = 0; i < flips; ++i) {
            QByteArray damaged = bytes;
            const int at = random.bounded(static_cast<int>(bytes.size()));
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.bounded(8)));
            const Result<Journal> read = decodeJournal(damaged, QStringLiteral("x"));
            if (read.isOk()) {
                const Result<Recovery> recovery = recovered(*read, {}, QStringLiteral("x"));
                QVERIFY(recovery.isOk());
                QVERIFY(recovery->workspace.map == replayed(8, recovery->edits));
            }
            QByteArray damagedFile = file;
            const int place = random.bounded(static_cast<int>(file.size()));
            damagedFile[place] = static_cast<char>(damagedFile[place] ^ (1 << random.bounded(8)));
            const Result<Workspace> loaded = decodeWorkspace(damagedFile, QStringLiteral("x"));
            QVERIFY(!loaded.isOk() || *loaded == workspace);
        }
        qInfo("%d flipped bits in the journal and in the workspace", flips);
    }

    void aDeviceThatFailsAfterNBytesHurtsNothing()
    {
        const QString path = m_folder.filePath(QStringLiteral("device.cpw"));
        const Workspace workspace = test::fullWorkspace();
        QVERIFY(saveWorkspace(workspace, path).isOk());
        const QByteArray old = contents(path);
        Workspace next;
        next.map = test::randomMap(2, 25);
        const QByteArray bytes = encodeWorkspace(next);
        int places = 0;
        for (qsizetype limit = 0; limit < bytes.size(); limit += isFull() ? 1 : 37, ++places) {
            std::optional<Outcome> outcome;
            {
                const FileLimit disk(static_cast<rlim_t>(limit));
                outcome = saveEncoded(bytes, path);
            }
            QVERIFY(!outcome->isOk());
            QCOMPARE(outcome->error().code, ErrorCode::DiskFull);
            QCOMPARE(contents(path), old);
        }
        qInfo("a device that failed after each of %d byte counts", places);
    }

    void aFullDiskInTheJournalKeepsWhatWasThere()
    {
        const QString path = m_folder.filePath(QStringLiteral("small.journal"));
        Workspace base;
        base.map = test::randomMap(5, 40);
        const auto journal = JournalWriter::start(path, QStringLiteral("x"), {}, base);
        QRandomGenerator random(5);
        ArgumentMap map = base.map;
        const MapDelta first = randomEdit(map, random);
        map.apply(first);
        QVERIFY((*journal)->append(first, QStringLiteral("Edit")).isOk());
        const MapDelta second = randomEdit(map, random);
        const qsizetype size = contents(path).size();
        for (qsizetype more = 0; more < 200; more += 13) {
            const FileLimit disk(static_cast<rlim_t>(size + more));
            QVERIFY(!(*journal)->append(second, QStringLiteral("Edit")).isOk());
            QCOMPARE(contents(path).size(), size);
        }
        QVERIFY((*journal)->append(second, QStringLiteral("Edit")).isOk());
        QVERIFY(recovered(*readJournal(path), {}, QStringLiteral("x"))->workspace.map == replayed(5, 2));
    }

    void aKillLosesNoAcknowledgedEdit()
    {
        const int sessions = isFull() ? 200 : 12;
        QRandomGenerator random(1);
        int acknowledged = 0;
        for (int session = 0; session < sessions; ++session) {
            const QString path = m_folder.filePath(QStringLiteral("kill%1.cpw").arg(session));
            const auto seed = static_cast<quint32>(100 + session);
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--session"), path, QString::number(seed)});
            QVERIFY(child.waitForReadyRead(20000));
            QThread::msleep(static_cast<unsigned long>(random.bounded(1, 60)));
            child.kill();
            QVERIFY(child.waitForFinished(20000));
            const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
            const int last = lines.size() < 2 ? 0 : lines[lines.size() - 2].toInt();
            // The process may have died between two journals, when the file has everything.
            const Result<Journal> journal = readJournal(journalOf(path));
            const Result<Workspace> saved = loadWorkspace(path);
            QVERIFY(saved.isOk());
            ArgumentMap map = saved->map;
            if (journal.isOk()) {
                const Result<Recovery> recovery = recovered(*journal, contents(path), path);
                QVERIFY2(recovery.isOk(), recovery.isOk() ? "" : qPrintable(recovery.error().message));
                map = recovery->workspace.map;
            }
            // At most one edit beyond the last acknowledged one can be there.
            QVERIFY2(map == replayed(seed, last) || map == replayed(seed, last + 1), qPrintable(QStringLiteral("session %1, edit %2").arg(session).arg(last)));
            acknowledged += last;
        }
        qInfo("%d killed sessions, %d acknowledged edits, none lost", sessions, acknowledged);
    }

    void appendingIsQuickInLargeMaps()
    {
        const QString path = m_folder.filePath(QStringLiteral("large.journal"));
        Workspace base;
        base.map = test::randomMap(1, 5000);
        const auto journal = JournalWriter::start(path, QStringLiteral("x"), {}, base);
        QRandomGenerator random(1);
        ArgumentMap map = base.map;
        qint64 nanoseconds = 0;
        for (int i = 0; i < 200; ++i) {
            const MapDelta delta = randomEdit(map, random);
            map.apply(delta);
            QElapsedTimer timer;
            timer.start();
            QVERIFY((*journal)->append(delta, QStringLiteral("Edit")).isOk());
            nanoseconds += timer.nsecsElapsed();
        }
        qInfo("%.3f ms an edit at 5,000 statements", static_cast<double>(nanoseconds) / 200 / 1e6);
        QVERIFY(nanoseconds / 200 < 20'000'000);
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--session"))
        return runSession(arguments.value(2), arguments.value(3).toUInt());
    FaultsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faults.moc"
