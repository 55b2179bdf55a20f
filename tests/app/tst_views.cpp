#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/window/mainwindow.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/newstatements.h"
#include "model/commands/textedits.h"
#include "tests/support/sample.h"
#include "widgets/canvas/emptynote.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/find/choicebox.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace cp;
using namespace cp::ui;

class ViewsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(WindowOptions{JobRunner::Mode::Inline, m_folder->filePath(QStringLiteral("settings.ini"))});
        m_window->resize(1400, 900);
        m_window->show();
        test::openSample(*m_window);
    }
    void cleanup()
    {
        m_window->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_window.reset();
    }

    void backAndForwardThroughViews()
    {
        canvas()->setZoom(1, {});
        canvas()->centreOn(canvas()->scene().nodes.front().rect.center());
        const QPointF first = canvas()->centre();
        settle();
        QVERIFY(!action("back")->isEnabled()); // there is nothing to go back to
        QVERIFY(!action("forward")->isEnabled());
        trigger("fit");
        QVERIFY(action("back")->isEnabled());
        const double fitted = canvas()->zoom();
        trigger("back");
        QVERIFY((canvas()->centre() - first).manhattanLength() < 3);
        QCOMPARE(canvas()->zoom(), 1.0);
        QVERIFY(!action("back")->isEnabled());
        QVERIFY(action("forward")->isEnabled());
        trigger("forward");
        QCOMPARE(canvas()->zoom(), fitted);
        QVERIFY(!action("forward")->isEnabled());
        trigger("back");
        canvas()->setZoom(0.5, {}); // goes another way from here
        QVERIFY(!action("forward")->isEnabled());
        QVERIFY(action("back")->isEnabled());
        trigger("start");
        QVERIFY(!action("back")->isEnabled());
    }

    void filtersAreAPartOfTheView()
    {
        const size_t all = canvas()->scene().nodes.size();
        settle();
        m_window->selection().select(test::middleStatement(map()));
        trigger("fold");
        const size_t folded = canvas()->scene().nodes.size();
        QVERIFY(folded < all);
        trigger("back");
        QCOMPARE(canvas()->scene().nodes.size(), all);
        trigger("forward");
        QCOMPARE(canvas()->scene().nodes.size(), folded);
    }

    /// A link whose other end is folded away leaves a pill at its box; that leads there.
    void aStubLeadsToWhatIsFoldedAway()
    {
        std::optional<LinkStub> stub;
        for (const Link& link : map().links()) {
            const auto placing = std::find_if(map().relations().begin(), map().relations().end(), [&](const Relation& r) {
                return r.sources.front() == link.b && std::holds_alternative<StatementId>(r.target);
            });
            if (placing == map().relations().end() || !canvas()->index().node(link.a))
                continue;
            m_window->selection().select(std::get<StatementId>(placing->target));
            trigger("fold");
            for (const LinkStub& one : linkStubs(canvas()->scene(), canvas()->index(), canvas()->scene().bounds)) {
                if (one.node == link.a && one.links == std::vector{link.id})
                    stub = one;
            }
            if (stub)
                break;
            trigger("unfoldAll");
        }
        QVERIFY(stub);
        canvas()->setZoom(1, {});
        canvas()->centreOn(stub->rect.center());
        QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, canvas()->toViewport(stub->rect).center().toPoint());
        const Link* link = map().find(stub->links.front());
        QCOMPARE(m_window->selection().statement(), link->b);
        QVERIFY(canvas()->index().node(link->b));
        QVERIFY(canvas()->viewport()->rect().contains(canvas()->toViewport(canvas()->scene().nodes[*canvas()->index().node(link->b)].rect).center().toPoint()));
        QVERIFY(!action("unfoldAll")->isEnabled());
    }

    /// Keys go first: the map that a filter leaves is built beside the window, and an edit in the meantime is not lost.
    void theMapFollowsATypedFilterInTime()
    {
        const QString path = m_folder->filePath(QStringLiteral("typed.cpw"));
        QVERIFY(m_window->session().save(path, {}, {}));
        m_window->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_window = std::make_unique<MainWindow>(WindowOptions{JobRunner::Mode::Pool, m_folder->filePath(QStringLiteral("settings.ini"))});
        m_window->show();
        m_window->openFiles({path});
        QTRY_VERIFY(!canvas()->scene().nodes.empty());
        const size_t all = canvas()->scene().nodes.size();
        trigger("filter");
        auto* words = m_window->findChild<QLineEdit*>(QStringLiteral("filterText"));
        const auto matching = [this](const QString& text) {
            const auto& statements = map().statements();
            return static_cast<size_t>(std::count_if(statements.begin(), statements.end(), [&](const Statement& s) { return s.text.contains(text, Qt::CaseInsensitive); }));
        };
        words->setText(QStringLiteral("barrage"));
        QCOMPARE(canvas()->scene().nodes.size(), all); // not yet
        QTRY_COMPARE(canvas()->scene().nodes.size(), matching(QStringLiteral("barrage")));
        QTRY_VERIFY(m_window->findChild<QLabel*>(QStringLiteral("filterCount"))->text().contains(QString::number(all - canvas()->scene().nodes.size())));
        auto* status = m_window->findChild<QLabel*>(QStringLiteral("statusCounts"));
        QVERIFY(status->text().endsWith(QStringLiteral("%1 hidden by the filter").arg(all - canvas()->scene().nodes.size())));
        trigger("filter"); // closed, it still filters, and says so
        QVERIFY(status->text().contains(QStringLiteral("hidden by the filter")));
        trigger("filter");
        const StatementId first = canvas()->scene().nodes.front().id;
        words->clear();
        m_window->session().undoStack().push(new EditMap(m_window->session().model(), setText(map(), first, QStringLiteral("Reworded.")), QString()));
        QTRY_COMPARE(canvas()->scene().nodes.size(), all);
        const NodeShape& reworded = canvas()->scene().nodes[canvas()->index().node(first).value()];
        QVERIFY(!status->text().contains(QStringLiteral("hidden by the filter")));
        QCOMPARE(reworded.lines, QStringList{QStringLiteral("Reworded.")});
        words->setText(QStringLiteral("barrage"));
        QTRY_VERIFY(!canvas()->index().node(first)); // hidden, since it no longer has the word
    }

    /// Also what gets its place only when the map has been laid out again.
    void whatIsAddedComesIntoView()
    {
        canvas()->setZoom(1, {});
        canvas()->centreOn(canvas()->scene().nodes.front().rect.center());
        const Document& last = map().documents().back();
        const qsizetype end = last.sentences.back().end;
        const StatementId id = map().nextStatementId();
        MapDelta delta = addPassage(map(), last.id, Span{end - 12, end}, Role::Claim, QStringLiteral("icd203"));
        QVERIFY(!delta.isEmpty());
        m_window->session().undoStack().push(new EditMap(m_window->session().model(), std::move(delta), QString()));
        m_window->selection().select(id);
        QTRY_VERIFY(canvas()->index().node(id));
        QTRY_VERIFY(!canvas()->isMoving());
        const QRectF box = canvas()->toViewport(canvas()->scene().nodes[canvas()->index().node(id).value()].rect);
        QVERIFY(QRectF(canvas()->viewport()->rect()).contains(box));
    }

    void viewsWithNamesOutliveTheFile()
    {
        m_window->selection().select(test::middleStatement(map()));
        trigger("fold");
        const size_t folded = canvas()->scene().nodes.size();
        canvas()->setZoom(0.8, {});
        canvas()->centreOn({300, 500});
        m_window->prompt().setNextText(QStringLiteral("The money"));
        trigger("saveView");
        QCOMPARE(m_window->session().undoStack().count(), 1);
        const QString path = m_folder->filePath(QStringLiteral("v.cpw"));
        QVERIFY(m_window->session().save(path, {}, {}));
        const Result<Workspace> loaded = loadWorkspace(path);
        QVERIFY(loaded);
        m_window->session().open(*loaded, path);
        QVERIFY(canvas()->scene().nodes.size() > folded);
        trigger("views");
        auto* choice = m_window->findChild<ChoiceBox*>(QStringLiteral("viewChoice"));
        QVERIFY(choice->isVisible());
        QTest::keyClick(choice->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        QCOMPARE(canvas()->scene().nodes.size(), folded);
        QCOMPARE(canvas()->zoom(), 0.8);
        QVERIFY((canvas()->centre() - QPointF(300, 500)).manhattanLength() < 4);
        trigger("forgetView");
        QTest::keyClick(choice->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        QVERIFY(!action("views")->isEnabled());
        m_window->session().undoStack().undo();
        QVERIFY(action("views")->isEnabled());
    }

    /// Names are one line each; a name that is there already stands for the newer view.
    void keptViewsAreRenamedAndKeptAnew()
    {
        const auto names = [this] {
            QStringList all;
            for (const QJsonValue& view : m_window->session().extra(QLatin1String("views")).toArray())
                all += view[QLatin1String("name")].toString();
            return all;
        };
        for (const char* name : {"One", "Two", "one"}) {
            canvas()->setZoom(names().isEmpty() ? 0.5 : 0.9, {});
            m_window->prompt().setNextText(QLatin1String(name));
            trigger("saveView");
        }
        QCOMPARE(names(), (QStringList{QStringLiteral("Two"), QStringLiteral("one")}));
        QCOMPARE(m_window->session().extra(QLatin1String("views"))[1][QLatin1String("zoom")].toDouble(), 0.9);
        const auto rename = [this](const char* name) {
            m_window->prompt().setNextText(QLatin1String(name));
            trigger("renameView"); // the first line is offered first
            QTest::keyClick(m_window->findChild<ChoiceBox*>(QStringLiteral("viewChoice"))->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        };
        rename("Money");
        QCOMPARE(names(), (QStringList{QStringLiteral("Money"), QStringLiteral("one")}));
        m_window->session().undoStack().undo();
        QCOMPARE(names(), (QStringList{QStringLiteral("Two"), QStringLiteral("one")}));
        rename("One");
        QCOMPARE(names(), QStringList{QStringLiteral("One")});
        QCOMPARE(m_window->session().extra(QLatin1String("views"))[0][QLatin1String("zoom")].toDouble(), 0.9);
    }

    /// A filter that leaves nothing says so where one looks, and leads back; so does one by review state.
    void aFilterThatLeavesNothingSaysSo()
    {
        const size_t all = canvas()->scene().nodes.size();
        auto* note = m_window->findChild<EmptyNote*>();
        QVERIFY(!note->isVisible());
        trigger("filter");
        auto* reviews = m_window->findChild<QToolButton*>(QStringLiteral("filterReviews"))->menu();
        reviews->actions().front()->trigger(); // pending
        QTRY_VERIFY(canvas()->scene().nodes.empty());
        QVERIFY(note->isVisible());
        const auto tells = [this] {
            const auto objects = action("filter")->associatedObjects();
            return std::any_of(objects.begin(), objects.end(), [](const QObject* one) { return one->property("active").toBool(); });
        };
        QVERIFY(tells());
        QVERIFY(canvas()->viewport()->rect().contains(note->geometry()));
        QVERIFY(m_window->findChild<QToolButton*>(QStringLiteral("filterClear"))->isVisible());
        QTest::mouseClick(note->findChild<QPushButton*>(QStringLiteral("emptyClear")), Qt::LeftButton);
        QTRY_COMPARE(canvas()->scene().nodes.size(), all);
        QVERIFY(!note->isVisible() && !tells());
        QVERIFY(!m_window->findChild<QToolButton*>(QStringLiteral("filterClear"))->isVisible());
    }

    /// What a filter leaves begins where the view does, however large the map was.
    void noEmptyGroundBesideWhatAFilterLeaves()
    {
        action("reduceMotion")->setChecked(true);
        canvas()->setZoom(1, {});
        canvas()->centreOn(canvas()->scene().bounds.center());
        trigger("filter");
        auto* articles = m_window->findChild<QToolButton*>(QStringLiteral("filterDocuments"))->menu();
        articles->actions().front()->trigger();
        const QRectF free = QRectF(canvas()->viewport()->rect()).adjusted(60, 60, -60, -60 - canvas()->legendHeight());
        const auto isFilled = [&] {
            const QRectF map = canvas()->toViewport(canvas()->scene().bounds);
            return map.left() <= free.left() && map.right() >= free.right() && map.top() <= free.top() + 60 && map.bottom() >= free.bottom();
        };
        QCOMPARE(canvas()->zoom(), 1.0);
        QTRY_VERIFY(isFilled());
    }

    /// A map of which all is too small to read opens in another arrangement at its first claim.
    void aWideArrangementCanBeRead()
    {
        action("reduceMotion")->setChecked(true);
        m_window->resize(1000, 700);
        QCoreApplication::processEvents();
        trigger("arrangeLevels");
        QVERIFY(canvas()->zoom() >= 0.4);
        const QRectF view(QPointF(), canvas()->viewport()->size());
        QVERIFY(std::any_of(canvas()->scene().nodes.begin(), canvas()->scene().nodes.end(),
                            [&](const NodeShape& node) { return node.main && view.contains(canvas()->toViewport(node.rect)); }));
    }

    /// The selected statement stays where the eye is; the choice is one step to undo and is kept in the file.
    void theMapIsArrangedInAnotherWay()
    {
        const StatementId id = test::middleStatement(map());
        m_window->selection().select(id);
        action("reduceMotion")->setChecked(true);
        const QPointF inView = canvas()->toViewport(rectOf(id)).center();
        const QRectF columns = canvas()->scene().bounds;
        QVERIFY(action("arrangeColumns")->isChecked());
        trigger("arrangeLevels");
        QVERIFY(canvas()->scene().bounds != columns);
        QVERIFY((canvas()->toViewport(rectOf(id)).center() - inView).manhattanLength() < 4);
        QVERIFY(action("arrangeLevels")->isChecked());
        QVERIFY(!action("arrangeColumns")->isChecked());
        const QString path = m_folder->filePath(QStringLiteral("levels.cpw"));
        QVERIFY(m_window->session().save(path, {}, {}));
        const QRectF levels = canvas()->scene().bounds;
        m_window->session().undoStack().undo();
        QCOMPARE(canvas()->scene().bounds, columns);
        QVERIFY(action("arrangeColumns")->isChecked());
        const Result<Workspace> loaded = loadWorkspace(path);
        QVERIFY(loaded);
        m_window->session().open(*loaded, path);
        QCOMPARE(canvas()->scene().bounds, levels);
        trigger("arrangeCompact");
        QVERIFY(action("arrangeCompact")->isChecked());
    }

    /// In levels an edit lays its tree out anew; what it is about stays where the eye is.
    void whatIsEditedStaysInItsPlace()
    {
        const StatementId id = test::middleStatement(map());
        m_window->selection().select(id);
        action("reduceMotion")->setChecked(true);
        trigger("arrangeLevels");
        for (int i = 0; i < 3; ++i) {
            m_window->selection().select(id);
            canvas()->centreOn(rectOf(id).center());
            const QRectF inScene = rectOf(id);
            const QPointF inView = canvas()->toViewport(inScene).topLeft();
            const size_t before = canvas()->scene().nodes.size();
            m_window->session().undoStack().push(new EditMap(m_window->session().model(), addPremiseUnder(map(), id), QStringLiteral("p")));
            QTRY_COMPARE(canvas()->scene().nodes.size(), before + 1);
            QVERIFY((canvas()->toViewport(rectOf(id)).topLeft() - inView).manhattanLength() < 2);
        }
    }

    /// A kept view is a place in an arrangement, so that comes back with it.
    void aKeptViewBringsItsArrangement()
    {
        action("reduceMotion")->setChecked(true);
        trigger("arrangeLevels");
        const QRectF levels = canvas()->scene().bounds;
        m_window->prompt().setNextText(QStringLiteral("Levels"));
        trigger("saveView");
        trigger("arrangeColumns");
        QVERIFY(canvas()->scene().bounds != levels);
        trigger("views");
        auto* choice = m_window->findChild<ChoiceBox*>(QStringLiteral("viewChoice"));
        QTest::keyClick(choice->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        QCOMPARE(canvas()->scene().bounds, levels);
        trigger("back");
        QVERIFY(action("arrangeColumns")->isChecked());
    }

    void lCrossesALinkAndElseShowsTheLegend()
    {
        const Link& link = map().links().front();
        const bool legend = action("legend")->isChecked();
        m_window->selection().select(link.a);
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_L);
        QCOMPARE(action("legend")->isChecked(), legend);
        QVERIFY(m_window->selection().statement().isValid());
        QVERIFY(m_window->selection().statement() != link.a);
        m_window->selection().clear();
        QTest::keyClick(canvas(), Qt::Key_L);
        QCOMPARE(action("legend")->isChecked(), !legend);
    }

private:
    QRectF rectOf(StatementId id) { return canvas()->scene().nodes[*canvas()->index().node(id)].rect; }
    const ArgumentMap& map() { return m_window->session().map(); }
    MapCanvas* canvas() { return m_window->findChild<MapCanvas*>(); }
    QAction* action(const char* id) { return m_window->actions()[QLatin1String(id)]; }
    void trigger(const char* id) { action(id)->trigger(); }
    /// Until what is in view is one to come back to.
    void settle()
    {
        const auto* timer = m_window->findChild<QTimer*>(QStringLiteral("viewSettle"));
        QTRY_VERIFY(!timer->isActive());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ViewsTest)
#include "tst_views.moc"
