#include "model/exchange/formats.h"
#include "model/storage/filereading.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cp;

// Files that cannot be read, whatever a person's rights are: one sentence that says why, never an empty map.

namespace {

/// Gives some bytes, then fails or goes on for ever.
class StubbornDevice final : public QIODevice {
public:
    enum class End { Fails, Never };
    explicit StubbornDevice(End end) : m_end(end)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        setErrorString(QStringLiteral("the disk is gone"));
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        if (m_end == End::Fails && m_given >= 3000)
            return -1;
        const qint64 count = std::min<qint64>(most, 1000);
        std::fill_n(data, count, 'x');
        m_given += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    End m_end;
    qint64 m_given = 0;
};

} // namespace

class FileReadingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeviceThatFailsIsNoShortFile()
    {
        StubbornDevice device(StubbornDevice::End::Fails);
        const Result<QByteArray> bytes = readDevice(device, QStringLiteral("a.dot"), 1'000'000);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::Unreadable);
        QVERIFY2(bytes.error().message.contains(QStringLiteral("“a.dot”")) && bytes.error().message.contains(QStringLiteral("the disk is gone")), qPrintable(bytes.error().message));
    }

    void aDeviceWithoutEndIsReadAsFarAsIsAllowed()
    {
        StubbornDevice device(StubbornDevice::End::Never);
        const Result<QByteArray> bytes = readDevice(device, QStringLiteral("a.dot"), 12'345);
        QVERIFY(bytes.isOk());
        QCOMPARE(bytes->size(), 12'346);
    }

    void allOfADeviceIsRead()
    {
        QByteArray given = QByteArray("0123456789").repeated(300'000);
        QBuffer buffer(&given);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const Result<QByteArray> bytes = readDevice(buffer, QStringLiteral("x"), given.size());
        QVERIFY(bytes.isOk());
        QCOMPARE(*bytes, given);
    }

    void unreadableFilesGiveOneSentence_data()
    {
        QTest::addColumn<QString>("target"); // of the link that is opened
        QTest::addColumn<int>("code");
        QTest::newRow("folder") << m_folder.path() << static_cast<int>(ErrorCode::Unreadable);
        QTest::newRow("dangling link") << m_folder.filePath(QStringLiteral("gone")) << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("link to itself") << QString() << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("below a file") << QStringLiteral("/etc/passwd/x") << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("bytes that cannot be read") << QStringLiteral("/proc/self/mem") << static_cast<int>(ErrorCode::Unreadable);
    }

    void unreadableFilesGiveOneSentence()
    {
        QFETCH(QString, target);
        QFETCH(int, code);
        for (const char* id : {"cpw", "json", "graphml", "dot", "csv", "argdown", "mm"}) {
            const QString path = m_folder.filePath(QStringLiteral("link.") + QLatin1String(id));
            QFile::remove(path);
            QVERIFY(QFile::link(target.isEmpty() ? path : target, path));
            const Result<Imported> read = readMapFile(path, *formatById(QLatin1String(id)));
            QVERIFY(!read);
            QCOMPARE(static_cast<int>(read.error().code), code);
            QVERIFY2(read.error().message.contains(path) && read.error().message.endsWith(u'.') && !read.error().message.contains(u'\n'), qPrintable(read.error().message));
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(FileReadingTest)
#include "tst_filereading.moc"
