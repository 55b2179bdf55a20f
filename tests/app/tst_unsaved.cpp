#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/storage/journal.h"
#include "tests/support/deskdriver.h"
#include "tests/support/files.h"

#include <QLabel>

using namespace cp;
using namespace cp::test;
using namespace cp::ui;

// Whether the window says that it has edits which the file does not have, and what it says of those that a killed program
// has left.

class UnsavedTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskDriver>(); }
    void cleanup() { m_desk.reset(); }

    void undoingEverythingIsBackToWhatWasSaved()
    {
        openSaved();
        QCOMPARE(status(), QString());
        edit(QStringLiteral("one"));
        edit(QStringLiteral("two"));
        QVERIFY(status().contains(QStringLiteral("not saved yet")) && m_desk->window().isWindowModified());
        QVERIFY(QFile::exists(journalOf(m_path)));
        m_desk->trigger("undo");
        QVERIFY(status().contains(QStringLiteral("not saved yet")) && m_desk->window().isWindowModified());
        m_desk->trigger("undo");
        QCOMPARE(status(), QString());
        QVERIFY(!m_desk->window().isWindowModified());
        QVERIFY(!QFile::exists(journalOf(m_path))); // a killed program leaves nothing to ask about
        m_desk->trigger("redo");
        QVERIFY(status().contains(QStringLiteral("not saved yet")) && m_desk->window().isWindowModified());
        QVERIFY(QFile::exists(journalOf(m_path)));
        m_desk->trigger("save");
        QVERIFY(status().startsWith(QStringLiteral("Saved at")));
        m_desk->trigger("undo"); // to what was opened, which the file is no more
        QVERIFY(status().contains(QStringLiteral("not saved yet")) && m_desk->window().isWindowModified());
        m_desk->trigger("redo");
        QVERIFY(status().startsWith(QStringLiteral("Saved at")));
    }

    void aMapWithoutAFileIsNotSavedYet()
    {
        m_desk->openSample();
        QCOMPARE(status(), QStringLiteral("Not saved yet"));
        edit(QStringLiteral("one"));
        QCOMPARE(status(), QStringLiteral("Edits not saved yet"));
        m_desk->trigger("undo");
        QCOMPARE(status(), QStringLiteral("Not saved yet"));
    }

    /// A last edit that is called with quotation marks stands in none.
    void theOfferOfEditsNestsNoQuotationMarks()
    {
        openSaved();
        m_desk->window().prompt().setNextText(QStringLiteral("Harbour"));
        m_desk->trigger("saveView");
        m_desk->reopen();
        const QString offer = m_desk->message();
        QVERIFY2(offer.startsWith(QStringLiteral("This was open when the program ended: work\n1 edit was not saved, made on")), qPrintable(offer));
        QVERIFY2(offer.endsWith(QStringLiteral(": Keep the view “Harbour”")), qPrintable(offer));
    }

private:
    void openSaved()
    {
        m_desk->openSample();
        m_path = m_desk->path(QStringLiteral("work.cpw"));
        m_desk->window().picker().setNext({m_path});
        m_desk->trigger("save");
        m_desk->window().openFiles({m_path});
        QCoreApplication::processEvents();
    }
    void edit(const QString& note)
    {
        m_desk->stack().push(new EditMap(m_desk->window().session().model(), setNote(m_desk->map(), m_desk->map().statements().front().id, note), QStringLiteral("Change a note")));
    }
    QString status() { return m_desk->child<QLabel>("statusSaved")->text(); }

    QString m_path;
    std::unique_ptr<DeskDriver> m_desk;
};

QTEST_MAIN(UnsavedTest)
#include "tst_unsaved.moc"
