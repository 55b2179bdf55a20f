#include "model/storage/filewriting.h"
#include "model/storage/workspacefile.h"
#include "tests/support/files.h"
#include "tests/support/fixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace cp;
using test::contents;
using test::put;

namespace {

const QString name = QStringLiteral("a.cpw");

/// Files of this process end at `bytes` as on a full disk, as long as this lives.
class FullDisk final {
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

/// A whole workspace file around a payload, with a checksum that fits.
QByteArray sealed(const QByteArray& payload)
{
    return "counterpoint-workspace 1 0.1.0 " + QByteArray::number(payload.size()) + ' '
        + QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() + '\n' + payload;
}

QByteArray archiveOf(const QByteArray& file) { return qUncompress(file.mid(file.indexOf('\n') + 1)); }

/// Sound, or refused with a sentence.
void verifyJudged(const QByteArray& bytes)
{
    const Result<Workspace> result = decodeWorkspace(bytes, name);
    if (result.isOk())
        QVERIFY(brokenRules(result->map).empty());
    else
        QVERIFY(result.error().message.contains(name));
}

} // namespace

class WorkspaceFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatItSaved()
    {
        const QString path = m_folder.filePath(QStringLiteral("saved.cpw"));
        const Workspace workspace = test::fullWorkspace();
        QVERIFY(saveWorkspace(workspace, path).isOk());
        const Result<Workspace> back = loadWorkspace(path);
        QVERIFY(back.isOk());
        QVERIFY(*back == workspace);
        const QByteArray first = contents(path);
        QVERIFY(saveWorkspace(*back, path).isOk());
        QCOMPARE(contents(path), first);
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("saved*")}, QDir::Files).size(), 1);
    }

    void randomMapsSurvive()
    {
        for (quint32 seed = 1; seed < 6; ++seed) {
            Workspace workspace;
            workspace.map = test::randomMap(seed, 120);
            const Result<Workspace> back = decodeWorkspace(encodeWorkspace(workspace), name);
            QVERIFY(back.isOk());
            QVERIFY(*back == workspace);
        }
        QVERIFY(decodeWorkspace(encodeWorkspace({}), name).isOk());
    }

    void readsTheKeptFileOfFormat1()
    {
        const Result<Workspace> back = loadWorkspace(QStringLiteral(COUNTERPOINT_TEST_DATA "/format1.cpw"));
        QVERIFY2(back.isOk(), back.isOk() ? "" : qPrintable(back.error().message));
        QVERIFY(*back == test::fullWorkspace());
    }

    void refusesNewerFormats()
    {
        QByteArray bytes = encodeWorkspace(test::fullWorkspace());
        bytes.replace(0, 24, "counterpoint-workspace 2");
        const Result<Workspace> result = decodeWorkspace(bytes, name);
        QVERIFY(!result.isOk());
        QCOMPARE(result.error().code, ErrorCode::TooNew);
        QVERIFY(result.error().message.contains(QStringLiteral("needs version " COUNTERPOINT_VERSION " of Counterpoint or a later one")));
        // Even when nothing else of the file is known.
        const Error strange = decodeWorkspace("counterpoint-workspace 17 and more\n", name).error();
        QCOMPARE(strange.code, ErrorCode::TooNew);
        QVERIFY(strange.message.contains(QStringLiteral("a newer Counterpoint")) && !strange.message.contains(QStringLiteral("and")));
    }

    void everyTruncationIsRefused()
    {
        const QByteArray bytes = encodeWorkspace(test::fullWorkspace());
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const Result<Workspace> result = decodeWorkspace(bytes.left(length), name);
            QVERIFY2(!result.isOk(), qPrintable(QString::number(length)));
            QVERIFY(result.error().code == ErrorCode::Damaged || result.error().code == ErrorCode::Unsupported);
            QVERIFY(result.error().message.contains(name));
        }
        QVERIFY(!decodeWorkspace(bytes + 'x', name).isOk());
    }

    void everyFlippedBitIsNoticedOrHarmless()
    {
        const Workspace workspace = test::fullWorkspace();
        const QByteArray bytes = encodeWorkspace(workspace);
        const qsizetype headerEnd = bytes.indexOf('\n');
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray flipped = bytes;
                flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
                const Result<Workspace> result = decodeWorkspace(flipped, name);
                // Only the writer's version, which is for people, may change without harm.
                QVERIFY(result.isOk() ? at < headerEnd && *result == workspace : !result.error().message.isEmpty());
            }
        }
    }

    void damageUnderAFittingChecksumIsJudged()
    {
        const QByteArray xml = archiveOf(encodeWorkspace(test::fullWorkspace()));
        QRandomGenerator random(7);
        for (int round = 0; round < 400; ++round) {
            QByteArray damaged = xml;
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(xml.size())));
            switch (round % 4) {
            case 0: damaged[at] = static_cast<char>(random.bounded(256)); break;
            case 1: damaged.remove(at, random.bounded(1, 40)); break;
            case 2: damaged.insert(at, xml.mid(random.bounded(static_cast<int>(xml.size())), 30)); break;
            default: damaged.truncate(at);
            }
            verifyJudged(sealed(qCompress(damaged)));
        }
    }

    void aMissingClosingTagIsRefused()
    {
        const QByteArray xml = archiveOf(encodeWorkspace(test::fullWorkspace()));
        const qsizetype at = xml.lastIndexOf("</boost_serialization>");
        QVERIFY(at > 0);
        for (const char* end : {"", "</boost_serialization", "</other>", "<workspace>"})
            QCOMPARE(decodeWorkspace(sealed(qCompress(xml.left(at) + end)), name).error().code, ErrorCode::Damaged);
        QVERIFY(decodeWorkspace(sealed(qCompress(xml.left(at) + "</boost_serialization>")), name).isOk());
    }

    void listsThatSayTheyAreHugeAreRefused()
    {
        const QByteArray xml = archiveOf(encodeWorkspace(test::fullWorkspace()));
        for (const char* count : {"99999999", "4294967295", "18446744073709551615", "-1", "x"}) {
            QByteArray damaged = xml;
            const qsizetype at = damaged.indexOf("<count>");
            QVERIFY(at > 0);
            damaged.replace(at, damaged.indexOf("</count>", at) - at, QByteArray("<count>") + count);
            QCOMPARE(decodeWorkspace(sealed(qCompress(damaged)), name).error().code, ErrorCode::Damaged);
        }
        verifyJudged(sealed(QByteArray("\xff\xff\xff\xff", 4) + "abc"));
        verifyJudged(sealed({}));
    }

    void otherFilesAreNoWorkspaces()
    {
        QCOMPARE(decodeWorkspace("{}", name).error().code, ErrorCode::Unsupported);
        QCOMPARE(decodeWorkspace({}, name).error().code, ErrorCode::Unsupported);
        QCOMPARE(loadWorkspace(m_folder.filePath(QStringLiteral("none.cpw"))).error().code, ErrorCode::NotFound);
        QCOMPARE(loadWorkspace(m_folder.path()).error().code, ErrorCode::Unreadable);
    }

    void aFullDiskLeavesTheOldFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("full.cpw"));
        QVERIFY(saveWorkspace(test::fullWorkspace(), path).isOk());
        const QByteArray old = contents(path);
        Workspace larger;
        larger.map = test::randomMap(3, 300);
        const qsizetype needed = encodeWorkspace(larger).size();
        for (const qsizetype limit : {qsizetype(0), qsizetype(1), needed / 2, needed - 1}) {
            std::optional<Outcome> outcome;
            {
                const FullDisk disk(static_cast<rlim_t>(limit));
                outcome = saveWorkspace(larger, path);
            }
            QVERIFY(!outcome->isOk());
            QCOMPARE(outcome->error().code, ErrorCode::DiskFull);
            QVERIFY(outcome->error().message.contains(QStringLiteral("full.cpw")));
            QCOMPARE(contents(path), old);
            QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("full*")}, QDir::Files).filter(QRegularExpression(QStringLiteral("[^~]$"))).size(), 1);
        }
        QVERIFY(saveWorkspace(larger, path).isOk());
    }

    /// Also one that takes a part of the bytes before it is full.
    void aFullDiskIsNamed()
    {
        const QString path = m_folder.filePath(QStringLiteral("named"));
        for (const int limit : {0, 5000, 20000}) {
            std::optional<WriteFailure> failure;
            {
                const FullDisk disk(static_cast<rlim_t>(limit));
                failure = writeFile(QByteArray(100000, 'x'), path);
            }
            QVERIFY(failure && failure->diskFull);
            QVERIFY2(!failure->why.isEmpty() && !failure->why.contains(QStringLiteral("Unknown error")), qPrintable(failure->why));
            QVERIFY(!QFile::exists(path));
        }
    }

    void theVersionBeforeStaysAsABackup()
    {
        const QString path = m_folder.filePath(QStringLiteral("kept.cpw"));
        Workspace second;
        second.map = test::randomMap(4, 30);
        QVERIFY(saveWorkspace(test::fullWorkspace(), path).isOk());
        QVERIFY(!QFile::exists(backupOf(path)));
        QVERIFY(saveWorkspace(second, path).isOk());
        QVERIFY(*loadWorkspace(backupOf(path)) == test::fullWorkspace());
        // What a power cut leaves when the name came to the disk and the data did not.
        QVERIFY(put(path, QByteArray(2000, '\0')));
        QVERIFY(!loadWorkspace(path).isOk());
        QVERIFY(saveWorkspace(second, path).isOk());
        QVERIFY2(*loadWorkspace(backupOf(path)) == test::fullWorkspace(), "a damaged file took the backup's place");
    }

    void placesThatCannotBeWrittenGiveASentence()
    {
        const QString blocker = m_folder.filePath(QStringLiteral("blocker"));
        QVERIFY(put(blocker, "x"));
        for (const QString& path : {blocker + QStringLiteral("/a.cpw"), m_folder.path(), m_folder.filePath(QStringLiteral("no/such/a.cpw"))}) {
            const Outcome open = saveEncoded(encodeWorkspace(test::fullWorkspace()), path);
            QVERIFY(!open.isOk());
            QCOMPARE(open.error().code, ErrorCode::NotWritable);
            QVERIFY(open.error().message.contains(QStringLiteral("your edits are still open")));
            // Nobody has a window open who only asked for a file.
            const Outcome asked = saveWorkspace(test::fullWorkspace(), path);
            QVERIFY(!asked.isOk());
            QVERIFY(asked.error().message.startsWith(QStringLiteral("Could not write “%1”").arg(path)));
            QVERIFY(!asked.error().message.contains(QStringLiteral("edits")));
        }
        QCOMPARE(contents(blocker), QByteArray("x"));
        QVERIFY(saveWorkspace(test::fullWorkspace(), m_folder.path()).error().message.contains(QStringLiteral("it is a folder")));
    }

    void devicesStayDevices()
    {
        const Outcome outcome = saveWorkspace(test::fullWorkspace(), QStringLiteral("/dev/full"));
        QVERIFY(!outcome.isOk());
        QCOMPARE(outcome.error().code, ErrorCode::DiskFull);
        QVERIFY(saveWorkspace(test::fullWorkspace(), QStringLiteral("/dev/null")).isOk());
        QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(WorkspaceFileTest)
#include "tst_workspacefile.moc"
