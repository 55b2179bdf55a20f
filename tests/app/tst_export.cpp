#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/window/mainwindow.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/exchange/formats.h"
#include "tests/support/fixtures.h"
#include "widgets/export/exportdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace cp;
using namespace cp::ui;

// The export dialog in the whole window: what is shown before, and what is written then.

class ExportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(QStringLiteral("work.cpw"));
        QVERIFY(saveWorkspace(test::fullWorkspace(), path).isOk());
        m_window = std::make_unique<MainWindow>(WindowOptions{JobRunner::Mode::Inline, m_folder->filePath(QStringLiteral("settings.ini"))});
        m_window->show();
        m_window->openFiles({path});
        QVERIFY(m_window->session().isOpen());
    }
    void cleanup() { m_window.reset(); }

    void partsAreWrittenAlone()
    {
        const Statement& first = m_window->session().map().statements().front();
        m_window->selection().select(first.id);
        ask("exportSvg");
        setPart(QStringLiteral("Selection (1)"));
        const QString selection = textsOf(written(QStringLiteral("one.svg")));
        QVERIFY(selection.contains(squeezed(first.text)));
        for (const Statement& other : m_window->session().map().statements())
            QVERIFY(other.id == first.id || !selection.contains(squeezed(other.text)));
        ask("exportSvg");
        const QString title = m_window->session().map().documents()[1].title;
        setPart(QStringLiteral("Only B: ") + title);
        const QString document = textsOf(written(QStringLiteral("b.svg")));
        for (const Statement& statement : m_window->session().map().statements())
            QCOMPARE(document.contains(squeezed(statement.text)), statement.document == m_window->session().map().documents()[1].id);
        ask("exportSvg");
        setPart(QStringLiteral("What is on the screen"));
        QVERIFY(!written(QStringLiteral("view.svg")).isEmpty());
    }

    /// On paper nobody can open a box to read on.
    void longStatementsAreWrittenWhole()
    {
        Session& session = m_window->session();
        const QString text = QStringLiteral("The quay sinks ") + QStringLiteral("because one pile after the other rots ").repeated(8) + QStringLiteral("until nothing is left of it at all.");
        session.undoStack().push(new EditMap(session.model(), setText(session.map(), session.map().statements().front().id, text), QStringLiteral("Reword")));
        ask("exportSvg");
        QVERIFY(!textsOf(written(QStringLiteral("short.svg"))).contains(squeezed(text)));
        for (const QString& part : {QStringLiteral("Whole map"), QStringLiteral("Only A: ") + session.map().documents()[0].title, QStringLiteral("What is on the screen")}) {
            ask("exportSvg");
            setPart(part);
            choose<QCheckBox>("exportWholeTexts")->setChecked(true);
            QVERIFY2(textsOf(written(QStringLiteral("whole.svg"))).contains(squeezed(text)), qPrintable(part));
        }
    }

    void optionsReachTheFile()
    {
        ask("exportSvg");
        choose<QComboBox>("exportText")->setCurrentIndex(1);
        choose<QComboBox>("exportColours")->setCurrentIndex(2);
        choose<QCheckBox>("exportTitleBlock")->setChecked(true);
        const QByteArray svg = written(QStringLiteral("shapes.svg"));
        QVERIFY(!svg.contains("<text") && svg.contains("<path") && svg.contains("#ffffff") && !svg.contains("#f4f5f8"));
        ask("exportPng");
        choose<QSpinBox>("exportWidth")->setValue(1500);
        choose<QSpinBox>("exportDpi")->setValue(300);
        choose<QCheckBox>("exportTransparent")->setChecked(true);
        QVERIFY(choose<QLabel>("exportSize")->text().contains(QStringLiteral("12.7"))); // 1,500 pixels at 300 a inch
        const QImage png = QImage::fromData(written(QStringLiteral("m.png")), "PNG");
        QCOMPARE(png.width(), 1500);
        QCOMPARE(png.pixelColor(1, 1).alpha(), 0);
        ask("exportPdf");
        choose<QComboBox>("exportPaper")->setCurrentIndex(1);
        QVERIFY(choose<QLabel>("exportSize")->text().contains(QStringLiteral("sheet")));
        QVERIFY(written(QStringLiteral("m.pdf")).contains("/Outlines"));
    }

    /// A wheel that scrolls the options past a field leaves it alone.
    void theWheelChangesNoOption()
    {
        ask("exportPng");
        auto* width = choose<QSpinBox>("exportWidth");
        width->setValue(1500);
        QWheelEvent turn(QPointF(4, 4), width->mapToGlobal(QPointF(4, 4)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(width, &turn);
        QCOMPARE(width->value(), 1500);
        choose<ExportDialog>("exportDialog")->reject();
    }

    /// Every window says what it is for, every choice what it means.
    void dialogsSayWhatTheyDo()
    {
        ask("exportPng");
        QCOMPARE(choose<ExportDialog>("exportDialog")->windowTitle(), QStringLiteral("Export the map"));
        QCOMPARE(choose<QSpinBox>("exportWidth")->text(), QStringLiteral("As wide as the map needs"));
        QCOMPARE(choose<QSpinBox>("exportDpi")->text(), QStringLiteral("Left to the printing program"));
        QVERIFY(!choose<QLabel>("exportSize")->text().contains(QStringLiteral("bands")));
        QString title;
        QTimer::singleShot(0, this, [&title] {
            title = QApplication::activeModalWidget()->windowTitle();
            qobject_cast<QDialog*>(QApplication::activeModalWidget())->reject();
        });
        static_cast<void>(Prompt().confirm(m_window.get(), QStringLiteral("Open the page?"), {}, QStringLiteral("Open")));
        QCOMPARE(title, QStringLiteral("Open the page?"));
    }

    /// Of a screen of 1440 by 900 that shows everything twice as large.
    void theDialogFitsAHalvedScreen()
    {
        for (const char* kind : {"exportPng", "exportSvg", "exportPdf", "exportMap"}) {
            ask(kind);
            auto* dialog = choose<ExportDialog>("exportDialog");
            const QSize least = dialog->minimumSizeHint();
            QVERIFY2(least.width() <= 720 && least.height() <= 420, qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
            delete dialog;
        }
    }

    void whatIsTooLargeCannotBeWritten()
    {
        ask("exportPng");
        choose<QSpinBox>("exportWidth")->setValue(200'000);
        QVERIFY(!choose<QPushButton>("exportWrite")->isEnabled());
        QVERIFY(choose<QLabel>("exportSize")->text().contains(QStringLiteral("at most")));
        choose<QSpinBox>("exportWidth")->setValue(0);
        QVERIFY(choose<QPushButton>("exportWrite")->isEnabled());
    }

    void picturesGoToTheClipboard()
    {
        ask("exportSvg");
        QTest::mouseClick(choose<QPushButton>("exportCopy"), Qt::LeftButton);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage() && data->hasFormat(QStringLiteral("image/svg+xml")));
        const QString texts = textsOf(data->data(QStringLiteral("image/svg+xml")));
        QVERIFY(texts.contains(squeezed(m_window->session().map().statements().front().text)));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m_window->findChild<ExportDialog*>());
    }

    void lossesAreToldForEveryFormat()
    {
        ask("exportMap");
        auto* list = choose<QListWidget>("exportFormats");
        int told = 0;
        for (int i = 0; i < list->count(); ++i) {
            const Format* format = formatById(list->item(i)->data(Qt::UserRole).toString());
            if (!format || format->kind != Format::Kind::Map)
                continue;
            list->setCurrentRow(i);
            const QString keeps = choose<QLabel>("exportKeeps")->text();
            for (const QString& sentence : losses(choose<ExportDialog>("exportDialog")->workspace(), *format))
                QVERIFY2(keeps.contains(sentence.toHtmlEscaped()), qPrintable(format->id));
            QVERIFY(keeps.contains(partTitle(MapPart::Undercuts)));
            ++told;
        }
        QCOMPARE(told, 16);
    }

    void helpTellsWhatFormatsKeep()
    {
        m_window->actions()[QLatin1String("formats")]->trigger();
        auto* table = m_window->findChild<QTableWidget*>(QStringLiteral("formatTable"));
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->columnCount(), 3 + static_cast<int>(mapPartCount));
        QCOMPARE(table->rowCount(), static_cast<int>(std::count_if(formats().begin(), formats().end(), [](const Format& f) { return f.kind == Format::Kind::Map; })));
    }

private:
    void ask(const char* id) { m_window->actions()[QLatin1String(id)]->trigger(); }
    template <typename T>
    T* choose(const char* name)
    {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    void setPart(const QString& name)
    {
        auto* parts = choose<QComboBox>("exportPart");
        QVERIFY2(parts->findText(name) >= 0, qPrintable(name));
        parts->setCurrentIndex(parts->findText(name));
    }
    QByteArray written(const QString& name)
    {
        const QString path = m_folder->filePath(name);
        m_window->picker().setNext({path});
        QTest::mouseClick(choose<QPushButton>("exportWrite"), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString squeezed(QString text) { return text.remove(u' '); }
    static QString textsOf(const QByteArray& svg)
    {
        QXmlStreamReader xml(svg);
        QString all;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
                all += xml.readElementText();
        }
        return squeezed(all);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
