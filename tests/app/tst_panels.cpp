#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/reviewedits.h"
#include "tests/support/deskdriver.h"
#include "widgets/charts/chartpane.h"
#include "widgets/reader/coveragestrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QSvgRenderer>
#include <QToolButton>
#include <QTreeView>
#include <QUndoView>
#include <algorithm>

using namespace cp;
using namespace cp::test;
using namespace cp::ui;

// The panels around the map: the history, the strip beside a text, the charts' way out, and what lists say when they are
// empty.

class PanelsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskDriver>();
        m_desk->openSample();
    }
    void cleanup() { m_desk.reset(); }

    /// Alt and an arrow lead back and forward on the map; in the outline they move the row.
    void theOutlineKeepsItsKeys()
    {
        m_desk->trigger("outline");
        auto* tree = m_desk->child<QTreeView>("outlineView");
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
        const auto press = [&](Qt::Key key) {
            m_desk->action("back")->setEnabled(true);
            m_desk->action("forward")->setEnabled(true);
            QTest::keyClick(tree, key, Qt::AltModifier);
        };
        const QModelIndex claim = tree->model()->index(0, 0, tree->model()->index(0, 0));
        QVERIFY(claim.isValid() && tree->model()->rowCount(claim) > 1);
        const QString words = tree->model()->index(1, 0, claim).data().toString();
        tree->setCurrentIndex(tree->model()->index(1, 0, claim));
        const ArgumentMap before = map();
        press(Qt::Key_Right);
        QCOMPARE(m_desk->stack().count(), 1);
        QCOMPARE(tree->currentIndex().data().toString(), words);
        QVERIFY(tree->currentIndex().parent().parent().parent().isValid());
        press(Qt::Key_Left);
        QCOMPARE(m_desk->stack().count(), 2);
        QVERIFY(!tree->currentIndex().parent().parent().parent().isValid());
        m_desk->stack().setIndex(0);
        QCOMPARE(map(), before);
    }

    void pillsKeepTheirRoomRoundTheWords()
    {
        m_desk->trigger("review");
        QTest::mouseClick(m_desk->child<QPushButton>("reviewFilter3"), Qt::LeftButton); // relations
        for (int i = 0; i < 12; ++i) {
            m_desk->trigger("nextReview");
            const auto* pill = m_desk->child<QLabel>("reviewReason");
            if (pill->isVisible())
                QVERIFY(pill->sizeHint().width() >= pill->fontMetrics().horizontalAdvance(pill->text()) + 18);
        }
    }

    void theHistoryNamesEveryEditAndLeadsBack()
    {
        auto* history = m_desk->child<QUndoView>("historyView");
        QCOMPARE(history->model()->rowCount(), 1);
        QCOMPARE(said(history, 0), history->emptyLabel());
        QVERIFY(!history->emptyLabel().isEmpty());
        std::vector<ArgumentMap> states{map()};
        const StatementId first = map().statements().front().id;
        push(setNote(map(), first, QStringLiteral("look again")), QStringLiteral("Change a note"));
        states.push_back(map());
        m_desk->selection().select(first);
        m_desk->trigger("accept");
        states.push_back(map());
        m_desk->trigger("reduceCrossings");
        states.push_back(map());
        QCOMPARE(history->model()->rowCount(), m_desk->stack().count() + 1);
        for (int row = 1; row < history->model()->rowCount(); ++row)
            QCOMPARE(said(history, row), m_desk->stack().text(row - 1));
        QVERIFY(said(history, 1).startsWith(QStringLiteral("Change a note: ") + map().find(first)->text.left(20)));
        for (const int row : {0, 2, 1, 3}) {
            history->setCurrentIndex(history->model()->index(qMin(row, m_desk->stack().count()), 0));
            QCOMPARE(m_desk->stack().index(), qMin(row, m_desk->stack().count()));
            if (row < 3)
                QCOMPARE(map(), states[static_cast<size_t>(row)]);
        }
        // Edits that were taken back and written over are gone from it.
        history->setCurrentIndex(history->model()->index(0, 0));
        push(setNote(map(), first, QStringLiteral("other")), QStringLiteral("Write another note"));
        QCOMPARE(history->model()->rowCount(), 2);
        QVERIFY(said(history, 1).startsWith(QStringLiteral("Write another note: ")));
    }

    void theStripShowsWhichSentencesHoldNoStatement()
    {
        auto* pane = m_desk->child<ReaderPane>("readerA");
        auto* strip = pane->findChild<CoverageStrip*>();
        QVERIFY(strip && strip->isVisible());
        const Document& document = map().documents().front();
        const auto holds = [&](Span sentence) {
            return std::any_of(map().statements().begin(), map().statements().end(), [&](const Statement& s) {
                return s.document == document.id && s.review != Review::Dismissed && s.span.start < sentence.end && sentence.start < s.span.end;
            });
        };
        const auto middle = [&](Span sentence) {
            return static_cast<int>((sentence.start + sentence.end) / 2 * strip->height() / document.text.size());
        };
        const auto with = std::find_if(document.sentences.begin(), document.sentences.end(), holds);
        QVERIFY(with != document.sentences.end());
        const QRgb ground = strip->grab().toImage().pixel(3, 1); // the head holds no statement
        QVERIFY(strip->grab().toImage().pixel(3, middle(*with)) != ground);
        // Without its statements the sentence stands out.
        std::vector<ReviewTarget> inside;
        for (const Statement& statement : map().statements()) {
            if (statement.document == document.id && statement.span.start < with->end && with->start < statement.span.end)
                inside.emplace_back(statement.id);
        }
        push(dismiss(map(), inside, QStringLiteral("No claim")), QStringLiteral("Dismiss"));
        QCoreApplication::processEvents();
        QCOMPARE(strip->grab().toImage().pixel(3, middle(*with)), ground);
        // A click leads to the place.
        const qsizetype before = pane->view()->visibleSpan().start;
        QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(3, strip->height() - 3));
        QTRY_VERIFY(pane->view()->visibleSpan().start > before);
    }

    void chartsGoToFilesAndTheClipboard()
    {
        m_desk->trigger("chart");
        auto* pane = m_desk->child<ChartPane>("chartPane");
        const QList<QAction*> ways = m_desk->child<QToolButton>("chartMore")->menu()->actions();
        QCOMPARE(ways.size(), 3);
        for (const auto kind : {ChartPane::Kind::Chances, ChartPane::Kind::Reasons, ChartPane::Kind::Roles, ChartPane::Kind::Reviews, ChartPane::Kind::Coverage}) {
            pane->showKind(kind);
            const QString svg = m_desk->path(QStringLiteral("chart.svg"));
            m_desk->window().picker().setNext({svg});
            ways[0]->trigger();
            QSvgRenderer drawn(svg);
            QVERIFY(drawn.isValid() && drawn.defaultSize().width() > 200);
            const QString png = m_desk->path(QStringLiteral("chart.png"));
            m_desk->window().picker().setNext({png});
            ways[1]->trigger();
            QVERIFY(QImage(png).width() > 200);
            ways[2]->trigger();
            const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
            QVERIFY(lines.size() >= 2);
            QCOMPARE(lines[1].count(u',') >= lines[0].count(u','), true);
        }
        m_desk->window().picker().setNext({m_desk->path(QStringLiteral("no/such/folder/chart.svg"))});
        ways[0]->trigger();
        QVERIFY(m_desk->message().contains(QStringLiteral("Could not write “chart.svg”")));
    }

    void aSentenceWithoutAStatementIsReachedFromTheChart()
    {
        const DocumentId id = map().documents().front().id;
        const Span sentence = map().documents().front().sentences.front();
        std::vector<StatementId> there;
        for (const Statement& statement : map().statements()) {
            if (statement.document == id && !statement.span.intersected(sentence).isEmpty())
                there.push_back(statement.id);
        }
        push(removeStatements(map(), there), QStringLiteral("Remove"));
        m_desk->trigger("chart");
        auto* pane = m_desk->child<ChartPane>("chartPane");
        pane->showKind(ChartPane::Kind::Coverage);
        Q_EMIT pane->placeChosen(id, sentence);
        const size_t before = map().statements().size();
        m_desk->key(Qt::Key_C);
        QCOMPARE(map().statements().size(), before + 1);
        QVERIFY(!map().find(m_desk->selection().statement())->span.intersected(sentence).isEmpty());
    }

    void emptyListsSayWhyAndWhatToDo()
    {
        m_desk->trigger("review");
        m_desk->child<QPushButton>("reviewFilter4")->click();
        QVERIFY(shown("reviewEmpty").contains(QStringLiteral("What you dismiss is kept here")));
        m_desk->child<QPushButton>("reviewFilter0")->click();
        std::vector<ReviewTarget> all;
        for (const ReviewItem& item : pendingReviews(map()))
            all.push_back(item.target);
        push(accept(map(), all), QStringLiteral("Accept"));
        QVERIFY(shown("reviewEmpty").contains(QStringLiteral("Everything is decided")));
        m_desk->trigger("links");
        std::vector<ReviewTarget> links;
        for (const Link& link : map().links())
            links.emplace_back(link.id);
        push(dismiss(map(), links, QStringLiteral("No")), QStringLiteral("Dismiss"));
        QVERIFY(shown("linksEmpty").contains(QStringLiteral("“Add a link” joins two of your choice")));
        m_desk->trigger("chart");
        m_desk->child<ChartPane>("chartPane")->showKind(ChartPane::Kind::Reasons);
        QVERIFY(shown("chartEmpty").contains(QStringLiteral("comparing two articles, or from you")));
        m_desk->trigger("inspector");
        m_desk->selection().clear();
        QVERIFY(m_desk->child<QLabel>("inspectorEmpty")->text().startsWith(QStringLiteral("Select a statement")));
        m_desk->trigger("find");
        m_desk->type(m_desk->child<QLineEdit>("findLine"), QStringLiteral("qqqq"));
        QTRY_VERIFY(m_desk->child<QLabel>("findCount")->text().contains(QStringLiteral("Try fewer letters")));
        m_desk->keyIn(m_desk->child<QLineEdit>("findLine"), Qt::Key_Escape);
        m_desk->trigger("filter");
        m_desk->child<QLineEdit>("filterText")->setText(QStringLiteral("qqqq"));
        QTRY_COMPARE(m_desk->child<QLabel>("filterCount")->text(), QStringLiteral("The filter hides every statement."));
        QVERIFY(m_desk->child<QWidget>("filterClear")->isVisible());
    }

    void aMapWithoutStatementsSaysSoEverywhere()
    {
        std::vector<StatementId> ids;
        for (const Statement& statement : map().statements())
            ids.push_back(statement.id);
        push(removeStatements(map(), ids), QStringLiteral("Remove"));
        QVERIFY(map().statements().empty());
        m_desk->trigger("outline");
        QVERIFY(shown("outlineEmpty").contains(QStringLiteral("press C to make them a claim")));
        m_desk->trigger("chart");
        m_desk->child<ChartPane>("chartPane")->showKind(ChartPane::Kind::Chances);
        QVERIFY(shown("chartEmpty").contains(QStringLiteral("what you enter for a statement")));
        m_desk->trigger("links");
        QVERIFY(!shown("linksEmpty").isEmpty());
        m_desk->trigger("review");
        QVERIFY(!shown("reviewEmpty").isEmpty());
    }

    void theStartPageSaysWhatIsListedThere()
    {
        m_desk->window().prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_desk->trigger("start");
        bool isSaid = false;
        for (const QLabel* label : m_desk->child<QWidget>("startPage")->findChildren<QLabel*>())
            isSaid = isSaid || (label->isVisible() && label->text() == QStringLiteral("Workspaces that you save are listed here."));
        QVERIFY(isSaid);
    }

private:
    void push(MapDelta delta, const QString& text)
    {
        Session& session = m_desk->window().session();
        session.undoStack().push(new EditMap(session.model(), std::move(delta), text));
        QCoreApplication::processEvents();
    }
    static QString said(const QUndoView* history, int row) { return history->model()->index(row, 0).data().toString(); }
    /// What an empty list says; nothing when it is not to be seen.
    QString shown(const char* label)
    {
        QCoreApplication::processEvents();
        const auto* said = m_desk->child<QLabel>(label);
        return said->isVisible() ? said->text() : QString();
    }
    const ArgumentMap& map() { return m_desk->map(); }

    std::unique_ptr<DeskDriver> m_desk;
};

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
