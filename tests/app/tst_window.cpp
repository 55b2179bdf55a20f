#include "app/window/mainwindow.h"
#include "model/rendering/palette.h"
#include "model/storage/workspacefile.h"
#include "tests/support/sample.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/charts/chancechartview.h"
#include "widgets/common/messagebar.h"
#include "widgets/links/linkstable.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/readerpane.h"
#include "widgets/reader/readers.h"
#include "widgets/review/reasonpopup.h"

#include <QAction>
#include <QComboBox>
#include <QDomDocument>
#include <QImage>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace cp;
using namespace cp::ui;

// The whole window, driven by object names: what a researcher does with two articles from the first page to the
// exported picture.

class WindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = makeWindow();
    }
    void cleanup()
    {
        m_window->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_window.reset();
    }

    void theWholeStory()
    {
        openSample();
        Session& session = m_window->session();
        QVERIFY(session.map().statements().size() > 60);
        QVERIFY(!session.map().links().empty());
        const ArgumentMap fresh = session.map();

        // One click on a link: both quotes, both nodes, and why.
        const auto& links = session.map().links();
        const LinkId link = std::find_if(links.begin(), links.end(), [](const Link& l) { return !l.nearMiss; })->id;
        trigger("links");
        child<LinksTable>("linksTable")->select(link);
        Q_EMIT child<LinksTable>("linksTable")->linkChosen(link);
        QCOMPARE(m_window->selection().link(), link);
        QCOMPARE(canvas()->selectedLink(), link);
        for (const char* reader : {"readerA", "readerB"})
            QVERIFY(!child<ReaderPane>(reader)->view()->highlights().empty());
        bool explained = false;
        for (const QLabel* label : m_window->findChildren<QLabel*>())
            explained = explained || (label->isVisible() && label->text() == session.map().find(link)->explanation);
        QVERIFY(explained);

        editTextAndNote();
        QCOMPARE(session.undoStack().count(), 2);
        const ArgumentMap edited = session.map();
        trigger("undo");
        trigger("undo");
        QCOMPARE(session.map(), fresh);
        trigger("redo");
        trigger("redo");
        QCOMPARE(session.map(), edited);

        saveReopenAndCompare(edited);
        exportAll();
    }

    void articlesFromFiles()
    {
        const QStringList files{write("a.txt", "The mill\n\nThe mill will close because orders fell. Most experts agree that it cannot be saved."),
                                write("b.txt", "The mill stays\n\nThe mill will not close. Orders rose by 20 per cent, so it is likely to hire.")};
        m_window->openFiles(files);
        auto* read = child<QPushButton>("readAndLink");
        QVERIFY(read->isEnabled());
        QTest::mouseClick(read, Qt::LeftButton);
        QCOMPARE(m_window->session().map().documents().size(), size_t(2));
        QVERIFY(canvas()->isVisible());
        // A third one is read, linked and undone as one entry.
        m_window->openFiles({write("c.txt", "The mill again\n\nThe mill may close in May if the bank insists.")});
        QCOMPARE(m_window->session().map().documents().size(), size_t(3));
        trigger("undo");
        QCOMPARE(m_window->session().map().documents().size(), size_t(2));
    }

    void nodeAndQuoteAreTiedBothWays()
    {
        openSample();
        const Statement& statement = m_window->session().map().statements()[10];
        Q_EMIT canvas()->statementClicked(statement.id);
        ArticleView* view = child<Readers>("readers")->pane(statement.document)->view();
        QCOMPARE(view->highlights().front().span, statement.span);
        const Statement& other = m_window->session().map().statements()[20];
        Q_EMIT child<Readers>("readers")->statementClicked(other.id);
        QCOMPARE(canvas()->selectedStatement(), other.id);
    }

    void chartSelectsItsStatement()
    {
        openSample();
        trigger("chart");
        auto* chart = m_window->findChild<ChanceChartView*>();
        QVERIFY(chart->barCount() > 5);
        const auto& statements = m_window->session().map().statements();
        const auto sure = std::find_if(statements.begin(), statements.end(), [](const Statement& s) { return s.probability.has_value(); });
        Q_EMIT chart->statementClicked(sure->id);
        QCOMPARE(m_window->selection().statement(), sure->id);
    }

    void dismissedThingsLeaveTheMapAndComeBack()
    {
        openSample();
        const size_t nodes = canvas()->scene().nodes.size();
        m_window->selection().select(m_window->session().map().statements().front().id);
        trigger("dismiss");
        QTest::keyClick(child<ReasonPopup>("reasonPopup"), Qt::Key_1);
        QTRY_COMPARE(canvas()->scene().nodes.size(), nodes - 1);
        trigger("undo");
        QTRY_COMPARE(canvas()->scene().nodes.size(), nodes);
    }

    void movedBoxStaysAndCanBeReleased()
    {
        openSample();
        const NodeShape node = canvas()->scene().nodes.front();
        Q_EMIT canvas()->boxesMoved({{node.id, node.rect.x() + 500, node.rect.y() + 40, node.rect.width(), node.rect.height(), true}});
        QTRY_COMPARE(canvas()->scene().nodes.front().rect.x(), node.rect.x() + 500);
        m_window->selection().select(node.id);
        QVERIFY(action("unpin")->isEnabled());
        trigger("unpin");
        QTRY_COMPARE(canvas()->scene().nodes.front().rect, node.rect);
    }

    void otherScaleReadsTheWordsAgain()
    {
        openSample();
        const ArgumentMap before = m_window->session().map();
        auto* scale = child<QComboBox>("scaleBox");
        scale->setCurrentIndex(scale->findData(QStringLiteral("kent")));
        Q_EMIT scale->activated(scale->currentIndex());
        QVERIFY(m_window->session().map() != before);
        QCOMPARE(m_window->session().scale(), QStringLiteral("kent"));
        trigger("undo");
        QCOMPARE(m_window->session().map(), before);
        QCOMPARE(scale->currentData().toString(), QStringLiteral("icd203"));
    }

    /// What somebody is about to click on stays under the pointer when a message comes and goes.
    void messagesMoveNothing()
    {
        openSample();
        QCoreApplication::processEvents();
        const auto places = [this] {
            QList<QRect> all;
            for (const char* name : {"mapCanvas", "readers", "sideDock", "bottomDock"})
                all += child<QWidget>(name)->geometry();
            return all;
        };
        const QList<QRect> before = places();
        const QPointF corner = canvas()->toScene({0, 0});
        auto* messages = child<MessageBar>("messageBar");
        for (const QString& text : {QStringLiteral("Short."), QStringLiteral("A sentence that is much longer than the page is wide. ").repeated(8)}) {
            messages->show(MessageBar::Kind::Warning, text);
            QCoreApplication::processEvents();
            QVERIFY(messages->isVisible());
            QCOMPARE(places(), before);
            QCOMPARE(canvas()->toScene({0, 0}), corner);
            const auto* bar = child<QWidget>("noticeBar");
            QCOMPARE(bar->geometry().bottom(), m_window->centralWidget()->geometry().bottom());
            QVERIFY(bar->height() >= messages->heightForWidth(messages->width()));
        }
        messages->clear();
        QVERIFY(!child<QWidget>("noticeBar")->isVisible());
    }

    void languageAndThemeChangeAtRunTime()
    {
        openSample();
        trigger("languageEnglish");
        const auto countText = [this] { return child<QLabel>("statusCounts")->text(); };
        QVERIFY2(countText().startsWith(QStringLiteral("2 documents")), qPrintable(countText()));
        trigger("languageGerman");
        QVERIFY2(countText().startsWith(QStringLiteral("2 Dokumente")), qPrintable(countText()));
        QCOMPARE(action("quit")->text(), QStringLiteral("&Beenden"));
        QTRY_COMPARE(canvas()->scene().nodes.front().roleLabel.isEmpty(), false);
        trigger("languageEnglish");
        QVERIFY(countText().startsWith(QStringLiteral("2 documents")));
        trigger("themeDark");
        QVERIFY(brightness() < 100);
        trigger("themeLight");
        QVERIFY(brightness() > 180);
    }

    void foldFocusAndFilterChangeTheViewAlone()
    {
        openSample();
        const ArgumentMap before = m_window->session().map();
        const size_t all = canvas()->scene().nodes.size();
        const auto& statements = before.statements();
        const StatementId main = std::find_if(statements.begin(), statements.end(), [](const Statement& s) { return s.main; })->id;
        m_window->selection().select(main);
        trigger("fold");
        QVERIFY(canvas()->scene().nodes.size() < all);
        trigger("unfoldAll");
        QCOMPARE(canvas()->scene().nodes.size(), all);
        trigger("focus");
        const auto pale = [this] {
            const auto& nodes = canvas()->scene().nodes;
            return std::count_if(nodes.begin(), nodes.end(), [](const NodeShape& n) { return n.dimmed; });
        };
        QVERIFY(pale() > 0);
        trigger("focus");
        QCOMPARE(pale(), 0);
        trigger("filter");
        child<QLineEdit>("filterText")->setText(QStringLiteral("silt"));
        QVERIFY(canvas()->scene().nodes.size() < all && !canvas()->scene().nodes.empty());
        // Pictures show the whole map all the same.
        const QByteArray filtered = exported("exportSvg", QStringLiteral("all.svg"));
        QVERIFY(!filtered.isEmpty());
        QTest::mouseClick(child<QToolButton>("filterClear"), Qt::LeftButton);
        QCOMPARE(exported("exportSvg", QStringLiteral("all.svg")), filtered);
        QCOMPARE(m_window->session().map(), before);
        trigger("start");
        openSample();
        QCOMPARE(canvas()->scene().nodes.size(), all);
    }

    void everyActionHasTextTipAndAKeyOfItsOwn()
    {
        QHash<QString, QString> keys;
        QVERIFY(m_window->actions().all().size() > 50);
        for (const QAction* one : m_window->actions().all()) {
            QVERIFY2(!one->text().isEmpty() && !one->statusTip().isEmpty(), qPrintable(one->objectName()));
            const QString key = one->shortcut().toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(one->objectName() + u' ' + keys.value(key)));
            keys.insert(key, one->objectName());
        }
    }

private:
    std::unique_ptr<MainWindow> makeWindow()
    {
        auto window = std::make_unique<MainWindow>(WindowOptions{JobRunner::Mode::Inline, m_folder->filePath(QStringLiteral("settings.ini"))});
        window->resize(1400, 900);
        window->show();
        return window;
    }

    void openSample()
    {
        test::openSample(*m_window);
        QVERIFY(m_window->session().isOpen());
    }

    void editTextAndNote()
    {
        m_window->selection().select(m_window->session().map().statements().front().id);
        auto* text = child<QPlainTextEdit>("statementText");
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("Reworded by hand."));
        auto* note = child<QPlainTextEdit>("noteEdit");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("Ask for the source."));
    }

    void saveReopenAndCompare(const ArgumentMap& edited)
    {
        const QString file = m_folder->filePath(QStringLiteral("story.cpw"));
        m_window->picker().setNext({file});
        trigger("save");
        QVERIFY(QFile::exists(file));
        QVERIFY(!m_window->session().hasUnsavedEdits());
        const auto placesBefore = boxesOf(canvas()->scene());
        trigger("start");
        QVERIFY(!m_window->session().isOpen());
        m_window->openFiles({file});
        const ArgumentMap& reopened = m_window->session().map();
        QCOMPARE(reopened.statements(), edited.statements());
        QCOMPARE(reopened.relations(), edited.relations());
        QCOMPARE(reopened.links(), edited.links());
        QCOMPARE(reopened.documents(), edited.documents());
        // Edits move their own tree only, so places may differ from those of a map laid out at once; sizes may not.
        const std::vector<NodeBox> places = boxesOf(canvas()->scene());
        QCOMPARE(places.size(), placesBefore.size());
        for (size_t i = 0; i < places.size(); ++i) {
            QCOMPARE(places[i].id, placesBefore[i].id);
            QCOMPARE(QSizeF(places[i].width, places[i].height), QSizeF(placesBefore[i].width, placesBefore[i].height));
        }
    }

    /// By the dialog, in the format that is named, or that the action starts with.
    QByteArray exported(const char* id, const QString& name, const QString& format = {})
    {
        const QString path = m_folder->filePath(name);
        m_window->picker().setNext({path});
        trigger(id);
        auto* list = child<QListWidget>("exportFormats");
        for (int i = 0; i < list->count(); ++i) {
            if (!format.isEmpty() && list->item(i)->data(Qt::UserRole) == format)
                list->setCurrentRow(i);
        }
        m_keeps = child<QLabel>("exportKeeps")->text();
        QTest::mouseClick(child<QPushButton>("exportWrite"), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void exportAll()
    {
        QDomDocument svg;
        QVERIFY(svg.setContent(exported("exportSvg", QStringLiteral("m.svg"))));
        QCOMPARE(svg.documentElement().tagName(), QStringLiteral("svg"));
        const QImage png = QImage::fromData(exported("exportPng", QStringLiteral("m.png")));
        QVERIFY(png.width() > 800);
        QVERIFY(exported("exportPdf", QStringLiteral("m.pdf")).startsWith("%PDF"));
        const QJsonObject json = QJsonDocument::fromJson(exported("exportMap", QStringLiteral("m.json"))).object();
        QCOMPARE(json[QLatin1String("format")].toString(), QStringLiteral("counterpoint-map"));
        QVERIFY(m_keeps.contains(QStringLiteral("keeps all of this map")));
        QVERIFY(exported("exportMap", QStringLiteral("m.argdown"), QStringLiteral("argdown")).startsWith("==="));
        QVERIFY(m_keeps.contains(QStringLiteral("Left out: 2 whole text")));
        QVERIFY(exported("exportMap", QStringLiteral("m.html"), QStringLiteral("html")).contains("<html"));
    }

    QString write(const char* name, const QByteArray& bytes)
    {
        const QString path = m_folder->filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    template <typename T>
    T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    MapCanvas* canvas() { return child<MapCanvas>("mapCanvas"); }
    /// Mean grey of the canvas.
    int brightness()
    {
        return qGray(canvas()->grab().toImage().scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
    }
    QAction* action(const char* id) { return m_window->actions()[QLatin1String(id)]; }
    void trigger(const char* id) { action(id)->trigger(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_keeps; ///< what the export dialog said last
};

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
