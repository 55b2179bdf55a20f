#include "tests/support/deskdriver.h"

#include <QStackedWidget>

using namespace cp;
using namespace cp::ui;

// Files that cannot be opened or written, and edits that would go with what is open: one sentence, and nothing is lost.

class BadFilesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<test::DeskDriver>(); }
    void cleanup() { m_desk.reset(); }

    void badFilesGiveOneSentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("damaged") << QStringLiteral("x.cpw") << QByteArray("not a workspace");
        QTest::newRow("empty") << QStringLiteral("x.cpw") << QByteArray();
        QTest::newRow("json") << QStringLiteral("x.json") << QByteArray("{\"format\":");
        QTest::newRow("missing") << QStringLiteral("gone/x.cpw") << QByteArray();
    }
    void badFilesGiveOneSentence()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        m_desk->openSample();
        const ArgumentMap before = m_desk->map();
        m_desk->window().openFiles({file.contains(u'/') ? m_desk->path(file) : m_desk->write(file, QString::fromLatin1(bytes))});
        auto* bar = m_desk->child<MessageBar>("messageBar");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->kind(), MessageBar::Kind::Failure);
        QVERIFY(bar->text().size() > 20);
        QCOMPARE(m_desk->map(), before);
    }

    /// Whatever rights the person has who runs this.
    void unreadableFilesGiveOneSentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("target"); // of the link that is opened
        for (const char* name : {"x.cpw", "x.json", "x.dot", "x.txt", "x.pdf"}) {
            QTest::addRow("a folder %s", name) << QString::fromLatin1(name) << QStringLiteral("/");
            QTest::addRow("a dangling link %s", name) << QString::fromLatin1(name) << QStringLiteral("/nowhere/at/all");
            QTest::addRow("bytes that cannot be read %s", name) << QString::fromLatin1(name) << QStringLiteral("/proc/self/mem");
        }
    }
    void unreadableFilesGiveOneSentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, target);
        m_desk->openSample();
        const ArgumentMap before = m_desk->map();
        QVERIFY(QFile::link(target, m_desk->path(name)));
        m_desk->window().openFiles({m_desk->path(name)});
        auto* bar = m_desk->child<MessageBar>("messageBar");
        QTRY_VERIFY(bar->isVisible() && bar->kind() == MessageBar::Kind::Failure);
        QVERIFY2(bar->text().contains(name) && !bar->text().contains(u'\n'), qPrintable(bar->text()));
        QVERIFY2(!bar->text().contains(QStringLiteral("empty")), qPrintable(bar->text()));
        QCOMPARE(m_desk->map(), before);
    }

    void failedSaveKeepsTheEdits()
    {
        m_desk->openSample();
        m_desk->selection().select(m_desk->map().statements().front().id);
        m_desk->trigger("accept");
        m_desk->window().picker().setNext({m_desk->path(QStringLiteral("missing/folder/x.cpw"))});
        m_desk->trigger("saveAs");
        QCOMPARE(m_desk->child<MessageBar>("messageBar")->kind(), MessageBar::Kind::Failure);
        QVERIFY(m_desk->window().session().hasUnsavedEdits());
        QVERIFY(m_desk->window().isWindowModified());
    }

    void unsavedEditsAreAskedAboutBeforeTheyGo()
    {
        m_desk->openSample();
        m_desk->selection().select(m_desk->map().statements().front().id);
        m_desk->trigger("accept");
        m_desk->window().prompt().setNextUnsaved(Prompt::Unsaved::Cancel);
        m_desk->trigger("start");
        QVERIFY(m_desk->window().session().isOpen());
        m_desk->window().prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_desk->trigger("start");
        QVERIFY(!m_desk->window().session().isOpen());
    }

    void textWithoutAClaimIsExplained()
    {
        m_desk->window().openFiles({m_desk->write(QStringLiteral("a.txt"), QStringLiteral("Hello")), m_desk->write(QStringLiteral("b.txt"), QStringLiteral("Contents"))});
        if (auto* read = m_desk->child<QPushButton>("readAndLink"); read->isEnabled())
            QTest::mouseClick(read, Qt::LeftButton);
        // Either the place or the bar says what is wrong; nothing hangs or stays busy.
        QVERIFY(!m_desk->window().jobs().isBusy());
    }

private:
    std::unique_ptr<test::DeskDriver> m_desk;
};

QTEST_MAIN(BadFilesTest)
#include "tst_badfiles.moc"
