#include "app/window/mainwindow.h"
#include "model/commands/mapedits.h"
#include "model/commands/reviewedits.h"
#include "tests/support/sample.h"
#include "widgets/common/messagebar.h"
#include "widgets/find/choicebox.h"
#include "widgets/find/findbar.h"
#include "widgets/find/shortcutsheet.h"
#include "widgets/reader/articleview.h"
#include "widgets/reader/readerpane.h"
#include "widgets/reader/readers.h"
#include "widgets/review/reasonpopup.h"
#include "widgets/review/reviewpane.h"
#include "widgets/review/reviewwords.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace cp;
using namespace cp::ui;

// A researcher at the desk, driven by keys and object names in the whole window: review, what the reader missed,
// finding, and every edit undone again.

class DeskTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = makeWindow();
        test::openSample(*m_window);
        QVERIFY(m_window->session().isOpen());
    }
    void cleanup()
    {
        m_window->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_window.reset();
    }

    void dismissedThingsAreListedAndRestored()
    {
        key(Qt::Key_J);
        const auto target = m_window->selection().targets().front();
        key(Qt::Key_D);
        auto* popup = child<ReasonPopup>("reasonPopup");
        QVERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_0);
        QTest::keyClicks(popup->findChild<QLineEdit*>(QStringLiteral("ownReason")), QStringLiteral("Not my subject"));
        QTest::keyClick(popup->findChild<QLineEdit*>(QStringLiteral("ownReason")), Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QCOMPARE(dismissalReason(map(), target), QStringLiteral("Not my subject"));
        QVERIFY(m_window->selection().targets().front() != target); // on to the next
        QCOMPARE(m_window->session().undoStack().count(), 1);
        QTest::mouseClick(child<QPushButton>("reviewFilter4"), Qt::LeftButton);
        auto* list = child<QListView>("reviewQueue");
        QCOMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::mouseClick(child<QPushButton>("restoreReview"), Qt::LeftButton);
        QCOMPARE(reviewOf(map(), target), std::optional(Review::Pending));
        QVERIFY(child<QLabel>("reviewEmpty")->isVisible());
    }

    void escapeFromTheReasonsDismissesNothing()
    {
        key(Qt::Key_J);
        key(Qt::Key_D);
        QTest::keyClick(child<ReasonPopup>("reasonPopup"), Qt::Key_Escape);
        QCOMPARE(m_window->session().undoStack().count(), 0);
    }

    void ownWordsOfADismissalSayWhatEnterDoes()
    {
        key(Qt::Key_J);
        const auto target = m_window->selection().targets().front();
        key(Qt::Key_D);
        auto* popup = child<ReasonPopup>("reasonPopup");
        const auto* hint = popup->findChild<QLabel*>(QStringLiteral("reasonHint"));
        QVERIFY(hint->text().contains(QStringLiteral("no reason")));
        QTest::keyClick(popup, Qt::Key_0);
        auto* own = popup->findChild<QLineEdit*>(QStringLiteral("ownReason"));
        QTest::keyClicks(own, QStringLiteral("a joke"));
        QVERIFY(hint->text().contains(QStringLiteral("your words")));
        QTest::keyClick(own, Qt::Key_Return);
        QCOMPARE(dismissalReason(map(), target), QStringLiteral("a joke"));
    }

    /// By keyboard alone, with the whole reason in sight.
    void whatWasDismissedIsWalkedAndRestored()
    {
        for (int i = 0; i < 2; ++i) {
            key(Qt::Key_J);
            key(Qt::Key_D);
            QTest::keyClick(child<ReasonPopup>("reasonPopup"), Qt::Key_1);
        }
        QCOMPARE(dismissedReviews(map()).size(), size_t(2));
        QTest::mouseClick(child<QPushButton>("reviewFilter4"), Qt::LeftButton);
        const auto* queue = child<QListView>("reviewQueue");
        QVERIFY(queue->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(dismissalWords(dismissalReason(map(), dismissedReviews(map()).front()))));
        key(Qt::Key_J);
        key(Qt::Key_J);
        QCOMPARE(queue->selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(queue->currentIndex().row(), 1);
        QCOMPARE(m_window->selection().targets().front(), dismissedReviews(map())[1]);
        key(Qt::Key_D, Qt::ShiftModifier);
        QCOMPARE(dismissedReviews(map()).size(), size_t(1));
    }

    void groupOfTheReviewStartsWithItsFirst()
    {
        trigger("review");
        m_window->selection().select(map().statements().front().id);
        QTest::mouseClick(child<QPushButton>("reviewFilter3"), Qt::LeftButton); // relations
        QVERIFY(m_window->selection().relation().isValid());
        const RelationId first = m_window->selection().relation();
        key(Qt::Key_J);
        QTest::mouseClick(child<QPushButton>("reviewFilter0"), Qt::LeftButton); // all: it is among them
        QVERIFY(m_window->selection().relation().isValid() && m_window->selection().relation() != first);
        QTest::mouseClick(child<QPushButton>("reviewFilter4"), Qt::LeftButton); // nothing was dismissed
        QTRY_VERIFY(child<QPushButton>("reviewFilter0")->height() < 60);
        QVERIFY(child<QLabel>("reviewEmpty")->height() < child<ReviewPane>("reviewPane")->height() / 3);
    }

    void batchIsOneEntryAndTakesOnlyTheSure()
    {
        trigger("review");
        child<QSpinBox>("batchFloor")->setValue(70);
        QTest::mouseClick(child<QPushButton>("batchAccept"), Qt::LeftButton);
        QCOMPARE(m_window->session().undoStack().count(), 1);
        for (const Statement& statement : map().statements())
            QCOMPARE(statement.review, std::lround(statement.confidence * 100) >= 70 ? Review::Accepted : Review::Pending);
        for (const ReviewItem& item : pendingReviews(map()))
            QVERIFY(std::lround(item.confidence * 100) < 70);
    }

    void offerToUndoTheBatchGoesWithTheNextStep()
    {
        trigger("review");
        const auto* bar = child<MessageBar>("messageBar");
        for (const char* step : {"undo", "redo"}) {
            QTest::mouseClick(child<QPushButton>("batchAccept"), Qt::LeftButton);
            QVERIFY(bar->text().contains(QStringLiteral("accepted")));
            trigger("undo");
            QVERIFY2(bar->text().isEmpty(), step);
        }
        QTest::mouseClick(child<QPushButton>("batchAccept"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>("messageButton1"), Qt::LeftButton);
        QVERIFY(bar->text().isEmpty());
        QCOMPARE(m_window->session().undoStack().index(), 0);
    }

    void lowerPanelTakesTheKeyboard()
    {
        const std::pair<const char*, const char*> panels[] = {{"links", "linksView"}, {"outline", "outlineView"}, {"history", "historyView"}};
        for (const auto& [command, rows] : panels) {
            child<ArticleView>("articleView")->setFocus();
            trigger(command);
            QVERIFY(m_window->focusWidget());
            QCOMPARE(m_window->focusWidget()->objectName(), QLatin1String(rows));
        }
        child<ArticleView>("articleView")->setFocus();
        trigger("chart");
        QVERIFY(child<QWidget>("bottomPane")->isAncestorOf(m_window->focusWidget()));
    }

    void splitMergeAndPlaceAreOneEntryEach()
    {
        const ArgumentMap fresh = map();
        const Statement statement = map().statements()[4];
        m_window->selection().select(statement.id);
        const qsizetype middle = map().find(statement.document)->text.indexOf(u' ', statement.span.start + statement.span.length() / 2);
        select(statement.document, middle, 0);
        key(Qt::Key_Slash);
        QCOMPARE(map().statements().size(), fresh.statements().size() + 1);
        QVERIFY(m_window->session().undoStack().text(0).startsWith(QStringLiteral("Split a statement: ") + statement.text.left(10)));
        trigger("merge");
        QCOMPARE(map().statements().size(), fresh.statements().size());
        QCOMPARE(map().find(statement.id)->span, statement.span);
        select(statement.document, statement.span.start, 14);
        key(Qt::Key_S);
        QVERIFY(map().find(statement.id)->span.length() < statement.span.length() || statement.span.length() <= 20);
        QCOMPARE(m_window->session().undoStack().count(), 3);
        for (int i = 0; i < 3; ++i)
            trigger("undo");
        QCOMPARE(map(), fresh);
    }

    void tintFollowsWhatTheStatementStandsOn()
    {
        const Statement statement = map().statements()[4];
        m_window->selection().select(statement.id);
        const ArticleView* view = child<Readers>("readers")->pane(statement.document)->view();
        QVERIFY(!view->highlights().empty());
        const int before = view->verticalScrollBar()->value();
        Q_EMIT child<Readers>("readers")->pane(statement.document)->spanDragged(statement.id, {statement.span.start, statement.span.end - 8});
        QVERIFY(map().find(statement.id)->span.end < statement.span.end);
        QCOMPARE(view->highlights().front().span, map().find(statement.id)->span);
        QVERIFY(view->endPoint(true) != QPoint(-1, -1)); // the ends can be dragged on
        QCOMPARE(view->verticalScrollBar()->value(), before);
        trigger("undo");
        QCOMPARE(view->highlights().front().span, statement.span);
    }

    void statementsAreWalkedByRole()
    {
        trigger("nextClaim");
        const StatementId first = m_window->selection().statement();
        QCOMPARE(map().find(first)->role, Role::Claim);
        trigger("nextPremise");
        QCOMPARE(map().find(m_window->selection().statement())->role, Role::Premise);
        trigger("previousClaim");
        QCOMPARE(map().find(m_window->selection().statement())->role, Role::Claim);
        trigger("nextStatement");
        trigger("previousStatement");
        QCOMPARE(map().find(m_window->selection().statement())->role, Role::Claim);
    }

    void relationsAndLinksAreMadeByHand()
    {
        const StatementId from = map().statements().front().id;
        m_window->selection().select(from);
        key(Qt::Key_X);
        auto* choice = child<ChoiceBox>("statementChoice");
        QVERIFY(choice->isVisible());
        QTest::keyClick(choice->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        QCOMPARE(map().relations().back().kind, RelationKind::Attacks);
        QCOMPARE(map().relations().back().sources.front(), from);
        const size_t links = map().links().size();
        trigger("linkContradict");
        QTest::keyClick(choice->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        QVERIFY(map().links().size() == links + 1 || m_window->selection().link().isValid());
        QVERIFY(brokenRules(map()).empty());
    }

    void commandsAreFoundByName()
    {
        trigger("palette");
        auto* palette = child<ChoiceBox>("commandPalette");
        auto* line = palette->findChild<QLineEdit*>(QStringLiteral("choiceLine"));
        const int all = palette->shownCount();
        QTest::keyClicks(line, QStringLiteral("next rev"));
        QVERIFY(palette->shownCount() < all);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(child<ReviewPane>("reviewPane")->isVisible());
        QVERIFY(!m_window->selection().isEmpty());
    }

    /// By the titles of the menus above it and by words that neither its text nor its tip has.
    void commandsAreFoundByTheirMenuAndOtherWords()
    {
        m_window->selection().select(map().statements().front().id);
        trigger("palette");
        auto* palette = child<ChoiceBox>("commandPalette");
        auto* line = palette->findChild<QLineEdit*>(QStringLiteral("choiceLine"));
        auto* list = palette->findChild<QListWidget*>(QStringLiteral("choiceList"));
        const std::pair<const char*, const char*> sought[] = {{"export", "Export: As SVG picture"}, {"export pdf", "Export: As PDF"}, {"theme dark", "Theme: Dark"},
                                                              {"delete", "Remove"},                 {"file quit", "Quit"},            {"view minimap", "Minimap"}};
        for (const auto& [words, command] : sought) {
            line->setText(QLatin1String(words));
            QVERIFY2(list->count() > 0 && list->item(0)->text().startsWith(QLatin1String(command)), words);
        }
    }

    void keysAreReadInFullAndWarningsMoveNothing()
    {
        trigger("languageGerman");
        QCoreApplication::processEvents();
        trigger("keys");
        auto* sheet = m_window->findChild<ShortcutSheet*>(QStringLiteral("shortcutSheet"));
        auto* tree = sheet->findChild<QTreeWidget*>(QStringLiteral("shortcutTree"));
        const int room = tree->columnWidth(1);
        for (QTreeWidgetItemIterator it(tree); *it; ++it)
            QVERIFY2(tree->fontMetrics().horizontalAdvance((*it)->text(1)) < room, qPrintable((*it)->text(1)));
        auto* set = sheet->findChild<QPushButton*>(QStringLiteral("shortcutSet"));
        tree->setCurrentItem(tree->findItems(QStringLiteral("Legende"), Qt::MatchExactly | Qt::MatchRecursive).front());
        QCoreApplication::processEvents();
        const int before = set->y();
        sheet->findChild<QKeySequenceEdit*>(QStringLiteral("shortcutKey"))->setKeySequence(QKeySequence(Qt::Key_A));
        QCoreApplication::processEvents();
        QVERIFY(sheet->findChild<QLabel*>(QStringLiteral("shortcutConflict"))->isVisible());
        QCOMPARE(set->y(), before);
    }

    void changedKeysAreKeptAndConflictsSaid()
    {
        trigger("keys");
        auto* sheet = m_window->findChild<ShortcutSheet*>(QStringLiteral("shortcutSheet"));
        auto* tree = sheet->findChild<QTreeWidget*>(QStringLiteral("shortcutTree"));
        tree->setCurrentItem(tree->findItems(QStringLiteral("Legend"), Qt::MatchExactly | Qt::MatchRecursive).front());
        auto* edit = sheet->findChild<QKeySequenceEdit*>(QStringLiteral("shortcutKey"));
        edit->setKeySequence(QKeySequence(Qt::Key_A));
        QVERIFY(sheet->findChild<QLabel*>(QStringLiteral("shortcutConflict"))->text().contains(QStringLiteral("Accept")));
        edit->setKeySequence(QKeySequence(Qt::Key_A, Qt::Key_G)); // typed in a row: the first one counts
        QCOMPARE(edit->keySequence(), QKeySequence(Qt::Key_A));
        QVERIFY(sheet->findChild<QLabel*>(QStringLiteral("shortcutConflict"))->text().contains(QStringLiteral("Accept")));
        edit->setKeySequence(QKeySequence(Qt::Key_Escape)); // leaves the field
        QCOMPARE(edit->keySequence(), action("legend")->shortcut());
        edit->setKeySequence(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L));
        QVERIFY(!sheet->findChild<QLabel*>(QStringLiteral("shortcutConflict"))->isVisible());
        sheet->findChild<QPushButton*>(QStringLiteral("shortcutSet"))->click();
        QCOMPARE(action("legend")->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L));
        m_window->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_window.reset();
        m_window = makeWindow();
        QCOMPARE(action("legend")->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L));
    }

    void selectedStatementsAreCopied()
    {
        const Statement& statement = map().statements().front();
        m_window->selection().select(std::vector{statement.id, map().statements()[1].id});
        trigger("copyText");
        QVERIFY(QGuiApplication::clipboard()->text().contains(statement.text));
        trigger("copyJson");
        const QJsonObject json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(json[QLatin1String("statements")].toArray().size(), 2);
        trigger("copyPicture");
        QVERIFY(QGuiApplication::clipboard()->image().width() > 100);
    }

    void searchMarksTheTextWhileTyping()
    {
        trigger("find");
        QTest::keyClicks(child<QLineEdit>("findLine"), QStringLiteral("silt"));
        ArticleView* view = child<ReaderPane>("readerA")->view();
        QTRY_VERIFY(!view->hits().empty());
        QTRY_VERIFY(child<QListWidget>("findList")->count() > 3);
        QTest::keyClick(child<QLineEdit>("findLine"), Qt::Key_Escape);
        QVERIFY(view->hits().empty());
        QTRY_VERIFY(!child<QListWidget>("findList")->isVisible());
    }

private:
    std::unique_ptr<MainWindow> makeWindow()
    {
        auto window = std::make_unique<MainWindow>(WindowOptions{JobRunner::Mode::Inline, m_folder->filePath(QStringLiteral("settings.ini"))});
        window->resize(1400, 900);
        window->show();
        return window;
    }

    void select(DocumentId document, qsizetype start, int length)
    {
        ArticleView* view = child<Readers>("readers")->pane(document)->view();
        QTextCursor cursor = view->textCursor();
        cursor.setPosition(static_cast<int>(start));
        cursor.setPosition(static_cast<int>(start) + length, QTextCursor::KeepAnchor);
        view->setTextCursor(cursor);
        view->setFocus();
    }

    template <typename T>
    T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    /// To whatever has the focus, as a person types.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = m_window->focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    const ArgumentMap& map() { return m_window->session().map(); }
    QAction* action(const char* id) { return m_window->actions()[QLatin1String(id)]; }
    void trigger(const char* id) { action(id)->trigger(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
