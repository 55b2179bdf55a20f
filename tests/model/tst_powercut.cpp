#include "model/storage/journal.h"
#include "tests/support/files.h"
#include "tests/support/fixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace cp;
using test::contents;
using test::put;

// What a power cut, or a server that goes away, leaves at each step of a save. The steps: the version before is written
// beside the file, the journal notes the save, the new bytes come into a file of their own, which takes the old one's name,
// the journal goes.

namespace {

int failsRenames = 0; ///< the errno of every rename, or 0

MapDelta noteOf(const ArgumentMap& map, const QString& note)
{
    MapDelta delta;
    Statement changed = map.statements().front();
    changed.note = note;
    delta.statements.push_back({map.statements().front(), changed});
    return delta;
}

} // namespace

/// Takes the C library's place in this program, also for Qt, as a file system that loses its server does.
extern "C" int rename(const char* from, const char* to) noexcept
{
    if (failsRenames != 0) {
        errno = failsRenames;
        return -1;
    }
    return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

class PowerCutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = test::savedWorkspace(*m_folder);
        QVERIFY(!m_path.isEmpty());
        m_old = contents(m_path);
        m_now = test::fullWorkspace();
        const auto started = JournalWriter::start(journalOf(m_path), m_path, QCryptographicHash::hash(m_old, QCryptographicHash::Sha256).toHex(), std::nullopt);
        QVERIFY(started.isOk());
        m_journal = *started;
        for (const char* note : {"first", "second", "third"}) {
            const MapDelta delta = noteOf(m_now.map, QLatin1String(note));
            m_now.map.apply(delta);
            QVERIFY(m_journal->append(delta, QLatin1String(note)).isOk());
        }
        m_new = encodeWorkspace(m_now);
    }

    /// The name came to the disk and of the data only so many bytes, the rest zeros or nothing.
    void aNewNameWithoutItsDataLosesNoEdit()
    {
        QVERIFY(m_journal->appendSaving(QCryptographicHash::hash(m_new, QCryptographicHash::Sha256).toHex()).isOk());
        QVERIFY(saveEncoded(m_new, m_path).isOk());
        int states = 0;
        for (qsizetype there = 0; there < m_new.size(); there += 11, ++states) {
            const QByteArray torn = m_new.left(there) + QByteArray(states % 2 ? m_new.size() - there : 0, '\0');
            QVERIFY(put(m_path, torn));
            QCOMPARE(loadWorkspace(m_path).error().code == ErrorCode::TooNew, false);
            QVERIFY(!loadWorkspace(m_path).isOk()); // never opened as if nothing were wrong
            const Result<Journal> journal = readJournal(journalOf(m_path));
            QVERIFY(journal.isOk());
            const Result<Recovery> recovery = recovered(*journal, contents(backupOf(m_path)), QStringLiteral("work"));
            QVERIFY(recovery.isOk());
            QVERIFY(recovery->workspace == m_now);
        }
        qInfo("%d states of a new name without its data", states);
    }

    /// The backup's own name came before its data: the file is still the old one, and the journal fits it.
    void aBackupWithoutItsDataLosesNoEdit()
    {
        QVERIFY(put(backupOf(m_path), QByteArray(m_old.size(), '\0')));
        const Result<Recovery> recovery = recovered(*readJournal(journalOf(m_path)), contents(m_path), QStringLiteral("work"));
        QVERIFY(recovery.isOk());
        QVERIFY(recovery->workspace == m_now);
        QVERIFY(saveEncoded(m_new, m_path).isOk());
        QVERIFY(*loadWorkspace(m_path) == m_now);
        QCOMPARE(contents(backupOf(m_path)), m_old);
    }

    /// A journal that ends in the zeros of blocks that were never written keeps the edits before.
    void aJournalThatEndsInZerosKeepsTheEditsBefore()
    {
        const QByteArray whole = contents(journalOf(m_path));
        for (qsizetype there = whole.size() - 1; there > whole.size() - 200; --there) {
            const Result<Journal> journal = decodeJournal(whole.left(there) + QByteArray(4096, '\0'), QStringLiteral("work"));
            QVERIFY(journal.isOk());
            const Result<Recovery> recovery = recovered(*journal, m_old, QStringLiteral("work"));
            QVERIFY(recovery.isOk());
            QVERIFY(recovery->edits >= 1);
            QCOMPARE(recovery->workspace.map.statements().front().note, recovery->lastText);
        }
    }

    void aRenameThatFailsHurtsNothing_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("server gone") << ESTALE;
        QTest::newRow("broken") << EIO;
        QTest::newRow("read-only") << EROFS;
        QTest::newRow("not allowed") << EPERM;
        QTest::newRow("full") << ENOSPC;
    }

    void aRenameThatFailsHurtsNothing()
    {
        QFETCH(int, error);
        failsRenames = error;
        const Outcome outcome = saveEncoded(m_new, m_path);
        const auto other = JournalWriter::start(m_folder->filePath(QStringLiteral("other.journal")), QStringLiteral("x"), {}, m_now);
        failsRenames = 0;
        QVERIFY(!outcome.isOk());
        QVERIFY2(outcome.error().message.contains(QStringLiteral("Could not save “work.cpw”")), qPrintable(outcome.error().message));
        QCOMPARE(contents(m_path), m_old);
        QVERIFY(!other.isOk());
        QVERIFY(other.error().message.contains(QStringLiteral("journal of edits cannot be written")));
        QStringList left = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
        // A backup that there was none of before needs no rename.
        if (left.removeOne(QStringLiteral("work.cpw~")))
            QCOMPARE(contents(backupOf(m_path)), m_old);
        QCOMPARE(left, QStringList({QStringLiteral("work.cpw"), QStringLiteral("work.cpw.journal")}));
        QVERIFY(recovered(*readJournal(journalOf(m_path)), m_old, QStringLiteral("work"))->workspace == m_now);
        QVERIFY(saveEncoded(m_new, m_path).isOk());
        QVERIFY(*loadWorkspace(m_path) == m_now);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_old, m_new;
    Workspace m_now;
    std::shared_ptr<JournalWriter> m_journal;
};

QTEST_GUILESS_MAIN(PowerCutTest)
#include "tst_powercut.moc"
