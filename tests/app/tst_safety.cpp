#include "app/window/mainwindow.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "tests/support/files.h"
#include "tests/support/fixtures.h"
#include "widgets/common/messagebar.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cp;
using test::contents;
using test::put;
using namespace cp::ui;

/// A killed program is a window that goes without being closed.
class SafetyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = test::savedWorkspace(*m_folder);
        QVERIFY(!m_path.isEmpty());
    }

    void editsOfAKilledWindowComeBack()
    {
        {
            auto window = newWindow();
            window->openFiles({m_path});
            edit(*window, QStringLiteral("first"));
            edit(*window, QStringLiteral("second"));
            window->session().undoStack().undo();
        }
        auto window = newWindow();
        QVERIFY2(bar(*window)->text().contains(QStringLiteral("work")) && bar(*window)->text().contains(QStringLiteral("were not saved")), qPrintable(bar(*window)->text()));
        window->prompt().setNextChoice(0);
        window->openFiles({m_path});
        QVERIFY(window->prompt().lastDetails().contains(QStringLiteral("Change a note")));
        QCOMPARE(note(*window), QStringLiteral("first"));
        QVERIFY(window->session().hasUnsavedEdits());
        QVERIFY(bar(*window)->text().isEmpty());
        QVERIFY(window->findChild<QLabel*>(QStringLiteral("statusSaved"))->text().contains(QStringLiteral("not saved")));
        window.reset(); // killed again before anything more was done: nothing is lost
        window = newWindow();
        window->prompt().setNextChoice(0);
        window->openFiles({m_path});
        QCOMPARE(note(*window), QStringLiteral("first"));
        trigger(*window, "save");
        QVERIFY(!QFile::exists(journalOf(m_path)));
        QVERIFY(!window->session().hasUnsavedEdits());
        QCOMPARE(loadWorkspace(m_path)->map.statements().front().note, QStringLiteral("first"));
    }

    void aRefusedRecoveryOpensWhatWasSaved()
    {
        {
            auto window = newWindow();
            window->openFiles({m_path});
            edit(*window, QStringLiteral("first"));
        }
        auto window = newWindow();
        window->prompt().setNextChoice(-1); // nothing is decided by turning back
        window->openFiles({m_path});
        QVERIFY(!window->session().isOpen() && QFile::exists(journalOf(m_path)));
        window->prompt().setNextChoice(1);
        window->openFiles({m_path});
        QCOMPARE(note(*window), QString());
        QVERIFY(bar(*window)->text().contains(journalOf(m_path) + QStringLiteral(".old")) && !QFile::exists(journalOf(m_path)));
    }

    void aWorkspaceWithoutAFileComesBack()
    {
        {
            auto window = newWindow();
            window->session().open(test::fullWorkspace(), {});
            edit(*window, QStringLiteral("never saved"));
        }
        auto window = newWindow();
        press(*window, QStringLiteral("Recover"));
        QVERIFY(window->session().isOpen());
        QCOMPARE(note(*window), QStringLiteral("never saved"));
        QVERIFY(window->session().hasUnsavedEdits());
        window->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        window->close();
        window = newWindow();
        QVERIFY(bar(*window)->text().isEmpty() || !bar(*window)->isVisibleTo(window.get()));
    }

    /// Who was taken over from neither writes beside the file any more nor takes away what the other one keeps there.
    void whatIsTakenOverIsLeftAlone()
    {
        auto first = newWindow();
        first->openFiles({m_path});
        edit(*first, QStringLiteral("before"));
        auto second = newWindow();
        second->prompt().setNextChoice(1);
        second->prompt().setNextChoice(0); // recovers the edit that the first one made
        second->openFiles({m_path});
        QCOMPARE(note(*second), QStringLiteral("before"));
        edit(*second, QStringLiteral("second"));
        edit(*first, QStringLiteral("late"));
        QVERIFY2(bar(*first)->text().contains(QStringLiteral("was taken over by another window")), qPrintable(bar(*first)->text()));
        QVERIFY(first->session().safekeeping().isReadOnly() && !second->session().safekeeping().isReadOnly());
        first->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        first->close();
        first.reset();
        QVERIFY(Safekeeping::isLocked(m_path));
        edit(*second, QStringLiteral("third"));
        QVERIFY(!second->session().safekeeping().isReadOnly());
        second.reset(); // killed
        auto later = newWindow();
        later->prompt().setNextChoice(0);
        later->openFiles({m_path});
        QCOMPARE(note(*later), QStringLiteral("third"));
    }

    void editsGivenUpAreKeptAside()
    {
        {
            auto window = newWindow();
            window->openFiles({m_path});
            edit(*window, QStringLiteral("first"));
        }
        auto window = newWindow();
        press(*window, QStringLiteral("Discard"));
        QVERIFY(!QFile::exists(journalOf(m_path)));
        QVERIFY2(bar(*window)->text().contains(journalOf(m_path) + QStringLiteral(".old")), qPrintable(bar(*window)->text()));
        QCOMPARE(readJournal(journalOf(m_path) + QStringLiteral(".old"))->records.size(), size_t(1));
        window->openFiles({m_path}); // asks nothing
        QCOMPARE(note(*window), QString());
    }

    void aClosedWindowLeavesNothing()
    {
        auto window = newWindow();
        window->openFiles({m_path});
        edit(*window, QStringLiteral("first"));
        window->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        window->close();
        QVERIFY(!QFile::exists(journalOf(m_path)));
        QVERIFY(!QFile::exists(m_path + QStringLiteral(".lock")));
    }

    void aSecondWindowReadsOrTakesOver()
    {
        auto first = newWindow();
        first->openFiles({m_path});
        auto second = newWindow();
        second->prompt().setNextChoice(-1);
        second->openFiles({m_path});
        QVERIFY(!second->session().isOpen());
        second->prompt().setNextChoice(0);
        second->openFiles({m_path});
        QVERIFY(second->session().isOpen());
        QVERIFY(second->session().safekeeping().isReadOnly());
        edit(*second, QStringLiteral("mine"));
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.cpw"));
        second->picker().setNext({elsewhere});
        trigger(*second, "save");
        QCOMPARE(loadWorkspace(elsewhere)->map.statements().front().note, QStringLiteral("mine"));
        QVERIFY(*loadWorkspace(m_path) == test::fullWorkspace());
        auto third = newWindow();
        third->prompt().setNextChoice(1);
        third->openFiles({m_path});
        QVERIFY(!third->session().safekeeping().isReadOnly());
    }

    void aFileChangedByOthersIsNotOverwritten()
    {
        auto window = newWindow();
        window->openFiles({m_path});
        edit(*window, QStringLiteral("mine"));
        Workspace other;
        other.map = test::randomMap(3, 20);
        const QByteArray theirs = encodeWorkspace(other);
        QVERIFY(put(m_path, theirs));
        QTRY_VERIFY(bar(*window)->text().contains(QStringLiteral("changed by another program")));
        window->prompt().setNextChoice(-1);
        trigger(*window, "save");
        QVERIFY(*loadWorkspace(m_path) == other);
        window->prompt().setNextChoice(0);
        trigger(*window, "save");
        QCOMPARE(loadWorkspace(m_path)->map.statements().front().note, QStringLiteral("mine"));
        QVERIFY(*loadWorkspace(backupOf(m_path)) == other);
        QVERIFY(put(m_path, theirs));
        edit(*window, QStringLiteral("again"));
        window->prompt().setNextChoice(2);
        trigger(*window, "save");
        QCOMPARE(window->session().map().statements().size(), other.map.statements().size());
        QVERIFY(*loadWorkspace(m_path) == other);
    }

    void aDamagedFileOffersItsBackup()
    {
        Workspace second;
        second.map = test::randomMap(3, 20);
        QVERIFY(saveWorkspace(second, m_path).isOk());
        QFile file(m_path);
        QVERIFY(file.resize(file.size() / 2));
        auto window = newWindow();
        window->openFiles({m_path});
        QVERIFY(bar(*window)->text().contains(QStringLiteral("damaged")));
        press(*window, QStringLiteral("Open the backup"));
        QVERIFY(window->session().map() == test::fullWorkspace().map);
    }

    void aDamagedFileWithoutABackupOffersWhatIsLeft()
    {
        Workspace large;
        large.map = test::randomMap(3, 200);
        QVERIFY(saveWorkspace(large, m_path).isOk());
        QFile::remove(backupOf(m_path));
        QFile file(m_path);
        QVERIFY(file.resize(file.size() * 3 / 4));
        const qint64 left = file.size();
        auto window = newWindow();
        window->openFiles({m_path});
        QAbstractButton* offer = nullptr;
        for (QAbstractButton* button : bar(*window)->findChildren<QAbstractButton*>())
            offer = button->text().startsWith(QStringLiteral("Open what can be read (")) ? button : offer;
        QVERIFY(offer);
        offer->click();
        const ArgumentMap& map = window->session().map();
        QVERIFY(!map.statements().empty() && map.statements().size() <= large.map.statements().size());
        QVERIFY(*large.map.find(map.statements().front().id) == map.statements().front());
        QVERIFY(window->session().path().isEmpty()); // the damaged file is not written over
        QCOMPARE(QFileInfo(m_path).size(), left);
    }

    void aChangeOnDiskOffersThreeWays()
    {
        auto window = newWindow();
        window->openFiles({m_path});
        edit(*window, QStringLiteral("mine"));
        Workspace other;
        other.map = test::randomMap(5, 20);
        QVERIFY(put(m_path, encodeWorkspace(other)));
        QTRY_VERIFY(bar(*window)->text().contains(QStringLiteral("changed by another program")));
        const QString elsewhere = m_folder->filePath(QStringLiteral("mine.cpw"));
        window->picker().setNext({elsewhere});
        press(*window, QStringLiteral("Save mine elsewhere"));
        QCOMPARE(loadWorkspace(elsewhere)->map.statements().front().note, QStringLiteral("mine"));
        QVERIFY(*loadWorkspace(m_path) == other);
    }

    void aJournalThatDoesNotFitIsKept()
    {
        {
            auto window = newWindow();
            window->openFiles({m_path});
            edit(*window, QStringLiteral("first"));
        }
        Workspace other;
        other.map = test::randomMap(5, 20);
        QVERIFY(put(m_path, encodeWorkspace(other)));
        QFile::remove(backupOf(m_path));
        auto window = newWindow();
        window->openFiles({m_path});
        QVERIFY(window->session().map() == other.map);
        QVERIFY2(bar(*window)->text().contains(QStringLiteral("work.cpw.journal.old")), qPrintable(bar(*window)->text()));
        edit(*window, QStringLiteral("mine")); // a journal of its own
        QCOMPARE(readJournal(journalOf(m_path) + QStringLiteral(".old"))->records.size(), size_t(1));
        QVERIFY(readJournal(journalOf(m_path)).isOk());
    }

    void aJournalOfANewerProgramIsKept()
    {
        QVERIFY(put(journalOf(m_path), "counterpoint-journal 7 3.2.0\nwho knows"));
        auto window = newWindow();
        window->openFiles({m_path});
        QVERIFY2(bar(*window)->text().contains(QStringLiteral("needs version 3.2.0")), qPrintable(bar(*window)->text()));
        edit(*window, QStringLiteral("mine"));
        QVERIFY(QFile::exists(journalOf(m_path) + QStringLiteral(".old")));
    }

    void aFolderThatIsPulledOutLosesNoEdit()
    {
        const QString stick = m_folder->filePath(QStringLiteral("stick"));
        QVERIFY(QDir().mkpath(stick));
        const QString path = stick + QStringLiteral("/work.cpw");
        QVERIFY(saveWorkspace(test::fullWorkspace(), path).isOk());
        auto window = newWindow();
        window->openFiles({path});
        edit(*window, QStringLiteral("before"));
        QVERIFY(QDir(stick).removeRecursively());
        edit(*window, QStringLiteral("after"));
        trigger(*window, "save");
        QVERIFY2(bar(*window)->text().contains(QStringLiteral("Could not save “work.cpw”")), qPrintable(bar(*window)->text()));
        QVERIFY(window->session().hasUnsavedEdits());
        QCOMPARE(note(*window), QStringLiteral("after"));
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.cpw"));
        window->picker().setNext({elsewhere});
        trigger(*window, "saveAs");
        QCOMPARE(loadWorkspace(elsewhere)->map.statements().front().note, QStringLiteral("after"));
        edit(*window, QStringLiteral("later"));
        QVERIFY(readJournal(journalOf(elsewhere)).isOk());
    }

    /// Of a disk that is full, read-only or gone: what it took, what it did not take, and what came after.
    void editsThatTheDiskDoesNotTakeComeBack_data()
    {
        QTest::addColumn<bool>("hadJournal");
        QTest::newRow("from the first edit") << false;
        QTest::newRow("later") << true;
    }

    void editsThatTheDiskDoesNotTakeComeBack()
    {
        QFETCH(bool, hadJournal);
        const QString stick = m_folder->filePath(QStringLiteral("stick"));
        const QString path = stick + QStringLiteral("/work.cpw");
        QVERIFY(QDir().mkpath(stick) && saveWorkspace(test::fullWorkspace(), path).isOk());
        {
            auto window = newWindow();
            window->openFiles({path});
            if (hadJournal)
                edit(*window, QStringLiteral("before"));
            QVERIFY(QDir(stick).removeRecursively());
            edit(*window, QStringLiteral("between"));
            QVERIFY2(bar(*window)->text().contains(QStringLiteral("The disk of “work.cpw” accepts no edits")), qPrintable(bar(*window)->text()));
            edit(*window, QStringLiteral("after"));
            QVERIFY(!newWindow()->findChild<MessageBar*>()->text().contains(QStringLiteral("was open when the program ended")));
        }
        auto window = newWindow();
        QVERIFY2(bar(*window)->text().contains(path) && bar(*window)->text().contains(QStringLiteral("1 edit")), qPrintable(bar(*window)->text()));
        press(*window, QStringLiteral("Recover"));
        QCOMPARE(note(*window), QStringLiteral("after"));
        QVERIFY(window->session().hasUnsavedEdits());
    }

    /// Saved after all, nothing is left over of the time in between.
    void aDiskThatTakesEditsAgainIsEnough()
    {
        const QString blocked = journalOf(m_path) + QStringLiteral(".new");
        QVERIFY(QDir().mkpath(blocked));
        auto window = newWindow();
        window->openFiles({m_path});
        edit(*window, QStringLiteral("blocked"));
        QVERIFY(bar(*window)->text().contains(QStringLiteral("accepts no edits")));
        QVERIFY(QDir().rmdir(blocked));
        trigger(*window, "save");
        QCOMPARE(loadWorkspace(m_path)->map.statements().front().note, QStringLiteral("blocked"));
        QCOMPARE(QDir(window->session().safekeeping().stateFolder()).entryList({QStringLiteral("*.journal*")}, QDir::Files), QStringList());
        edit(*window, QStringLiteral("again"));
        QVERIFY(QFile::exists(journalOf(m_path)));
    }

    void keptViewsOfAKilledWindowComeBack()
    {
        {
            auto window = newWindow();
            window->openFiles({m_path});
            window->session().changeExtra(QLatin1String("probe"), 7, QStringLiteral("Keep a view"));
        }
        auto window = newWindow();
        window->prompt().setNextChoice(0);
        window->openFiles({m_path});
        QVERIFY(window->prompt().lastDetails().contains(QStringLiteral("Keep a view")));
        QCOMPARE(window->session().workspace({}, {}).extra.value(QLatin1String("probe")).toInt(), 7);
    }

private:
    std::unique_ptr<MainWindow> newWindow()
    {
        auto window = std::make_unique<MainWindow>(WindowOptions{JobRunner::Mode::Inline, m_folder->filePath(QStringLiteral("settings.ini"))});
        window->show();
        return window;
    }
    static MessageBar* bar(MainWindow& window) { return window.findChild<MessageBar*>(); }
    static QString note(MainWindow& window) { return window.session().map().statements().front().note; }
    static void edit(MainWindow& window, const QString& note)
    {
        Session& session = window.session();
        session.undoStack().push(new EditMap(session.model(), setNote(session.map(), session.map().statements().front().id, note), QStringLiteral("Change a note")));
    }
    static void trigger(MainWindow& window, const char* id) { window.actions()[QLatin1String(id)]->trigger(); }
    static void press(MainWindow& window, const QString& text)
    {
        for (QAbstractButton* button : bar(window)->findChildren<QAbstractButton*>()) {
            if (button->text() == text)
                return button->click();
        }
        QFAIL(qPrintable(QStringLiteral("no button “%1” under “%2”").arg(text, bar(window)->text())));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_MAIN(SafetyTest)
#include "tst_safety.moc"
