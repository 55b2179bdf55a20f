#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/window/mainwindow.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/relationedits.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/common/messagebar.h"
#include "widgets/find/findbar.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace cp;
using namespace cp::ui;

// Writing and joining statements on the map in the whole window, and every step undone again.

class MapWritingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(WindowOptions{JobRunner::Mode::Inline, m_folder->filePath(QStringLiteral("settings.ini"))});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::mouseClick(m_window->findChild<QPushButton*>(QStringLiteral("openSample")), Qt::LeftButton);
        QVERIFY(m_window->session().isOpen());
        QCoreApplication::processEvents();
        m_claim = std::find_if(map().statements().begin(), map().statements().end(), [](const Statement& s) { return s.main; })->id;
        choose(m_claim);
    }
    void cleanup()
    {
        m_window->prompt().setNextUnsaved(Prompt::Unsaved::Discard);
        m_window.reset();
    }

    void tabWritesAPremise()
    {
        const ArgumentMap before = map();
        QTest::keyClick(canvas(), Qt::Key_Tab);
        QVERIFY(editor());
        QTRY_VERIFY(editor()->hasFocus());
        QTest::keyClicks(editor(), QStringLiteral("Dredging was never tried"));
        QTest::keyClick(editor(), Qt::Key_Return);
        const StatementId added = m_window->selection().statement();
        QCOMPARE(map().find(added)->text, QStringLiteral("Dredging was never tried"));
        QCOMPARE(map().find(added)->role, Role::Premise);
        QVERIFY(placingRelation(map(), added)->target == RelationTarget(m_claim));
        QVERIFY(canvas()->hasFocus());
        QCOMPARE(stack().count(), 1); // one step, words and all
        stack().undo();
        QCOMPARE(map(), before);
        stack().redo();
        QCOMPARE(map().find(added)->text, QStringLiteral("Dredging was never tried"));
    }

    void enterWritesASibling()
    {
        const auto& relations = map().relations();
        const auto attack = std::find_if(relations.begin(), relations.end(), [](const Relation& r) {
            return r.kind == RelationKind::Attacks && std::holds_alternative<StatementId>(r.target) && r.sources.size() == 1;
        });
        const Relation known = attack == relations.end() ? relations.front() : *attack;
        choose(known.sources.front());
        QTest::keyClick(canvas(), Qt::Key_Return);
        QVERIFY(editor());
        QTest::keyClicks(editor(), QStringLiteral("So does this"));
        QTest::keyClick(editor(), Qt::Key_Return);
        const Relation* placing = placingRelation(map(), m_window->selection().statement());
        QVERIFY(placing && placing->target == placingRelation(map(), known.sources.front())->target);
        QCOMPARE(placing->kind, placingRelation(map(), known.sources.front())->kind);
        QCOMPARE(placing->origin, Origin::Manual);
    }

    void enterOnTopWritesAClaim()
    {
        QTest::keyClick(canvas(), Qt::Key_Return);
        QTest::keyClicks(editor(), QStringLiteral("Another claim"));
        QTest::keyClick(editor(), Qt::Key_Return);
        const StatementId added = m_window->selection().statement();
        QCOMPARE(map().find(added)->role, Role::Claim);
        QVERIFY(!placingRelation(map(), added));
        QCOMPARE(map().find(added)->document, map().find(m_claim)->document);
    }

    void escapeTakesTheNewStatementBack_data()
    {
        QTest::addColumn<bool>("byEscape");
        QTest::newRow("Escape") << true;
        QTest::newRow("no words") << false;
    }
    void escapeTakesTheNewStatementBack()
    {
        QFETCH(bool, byEscape);
        const ArgumentMap before = map();
        QTest::keyClick(canvas(), Qt::Key_Tab);
        QTest::keyClick(editor(), byEscape ? Qt::Key_Escape : Qt::Key_Return);
        QCOMPARE(map(), before);
        QCOMPARE(stack().count(), 0);
        QCOMPARE(m_window->selection().statement(), m_claim);
        QTRY_VERIFY(!editor());
    }

    void f2EditsInPlace()
    {
        const QString before = map().find(m_claim)->text;
        QTest::keyClick(canvas(), Qt::Key_F2);
        QCOMPARE(editor()->toPlainText(), before);
        QTest::keyClicks(editor(), QStringLiteral("Shorter"));
        QTest::keyClick(editor(), Qt::Key_Tab);
        QCOMPARE(map().find(m_claim)->text, QStringLiteral("Shorter"));
        stack().undo();
        QCOMPARE(map().find(m_claim)->text, before);
    }

    void tabWithoutASelectionLeavesTheMap()
    {
        m_window->selection().clear();
        const ArgumentMap before = map();
        QTest::keyClick(canvas(), Qt::Key_Tab);
        QVERIFY(!editor());
        QVERIFY(!canvas()->hasFocus());
        QCOMPARE(map(), before);
    }

    void aDrawnUndercutStandsOnItsRelation()
    {
        const Relation step = *std::find_if(map().relations().begin(), map().relations().end(),
                                            [](const Relation& r) { return std::holds_alternative<StatementId>(r.target); });
        const DocumentId document = map().find(step.sources.front())->document;
        const auto other = std::find_if(map().statements().begin(), map().statements().end(), [&](const Statement& s) {
            return s.document == document && s.id != step.sources.front() && RelationTarget(s.id) != step.target && s.review != Review::Dismissed;
        });
        const size_t count = map().relations().size();
        Q_EMIT canvas()->connectionAsked({other->id, step.id, RelationKind::Undercuts});
        QCOMPARE(map().relations().size(), count + 1);
        const Relation added = *map().find(m_window->selection().relation());
        QCOMPARE(added.kind, RelationKind::Undercuts);
        QVERIFY(added.target == RelationTarget(step.id));
        // No other kind can stand in its place, but the inspector says which it is.
        const auto* kind = m_window->findChild<QComboBox*>(QStringLiteral("relationKindBox"));
        QVERIFY(!kind->isEnabled());
        QCOMPARE(kind->placeholderText(), QStringLiteral("undercuts"));
        Q_EMIT canvas()->connectionAsked({other->id, step.id, RelationKind::Undercuts}); // it is there already
        QCOMPARE(map().relations().size(), count + 1);
        QCOMPARE(m_window->selection().relation(), added.id);
        stack().undo();
        QCOMPARE(map().relations().size(), count);
    }

    void severalAreSelectedAndReleasedTogether()
    {
        action("selectAll")->trigger();
        QCOMPARE(m_window->selection().statements().size(), canvas()->scene().nodes.size());
        QCOMPARE(canvas()->selectedStatements().size(), canvas()->scene().nodes.size());
        const NodeShape first = canvas()->scene().nodes[0];
        const NodeShape second = canvas()->scene().nodes[1];
        const auto moved = [](const NodeShape& n) { return NodeBox{n.id, n.rect.x(), n.rect.y() + 900, n.rect.width(), n.rect.height(), true}; };
        Q_EMIT canvas()->boxesMoved({moved(first), moved(second)});
        QCOMPARE(stack().count(), 1);
        m_window->selection().select(std::vector{first.id, second.id});
        action("unpin")->trigger();
        QVERIFY(!map().box(first.id)->pinned && !map().box(second.id)->pinned);
        QTRY_COMPARE(canvas()->scene().nodes[0].rect, first.rect);
    }

    /// Those that were moved, as one step; whatever else is on the map stays where it is.
    void onlyTheSelectionIsLaidOut()
    {
        std::vector<NodeBox> thrown;
        std::vector<StatementId> ids;
        for (const size_t i : {0, 1, 2}) {
            const NodeShape& node = canvas()->scene().nodes[i];
            ids.push_back(node.id);
            thrown.push_back({node.id, 200.0 * static_cast<double>(i), -3000 + 40.0 * static_cast<double>(i), node.rect.width(), node.rect.height(), true});
        }
        action("selectAll")->trigger();
        QVERIFY(!action("layOutSelection")->isEnabled()); // the layout has placed all of them
        Q_EMIT canvas()->boxesMoved(thrown);
        QCoreApplication::processEvents();
        const std::vector<NodeShape> before = canvas()->scene().nodes;
        m_window->selection().select(ids);
        action("layOutSelection")->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(stack().count(), 2);
        for (size_t i = 0; i < before.size(); ++i) {
            const QRectF rect = canvas()->scene().nodes[i].rect;
            if (i >= ids.size())
                QCOMPARE(rect, before[i].rect);
            for (size_t k = 0; k < i; ++k)
                QVERIFY(!rect.intersects(canvas()->scene().nodes[k].rect));
        }
        QCOMPARE(map().box(ids[0])->y, -3000.0);
        QVERIFY(map().box(ids[1])->x != 200 && map().box(ids[1])->pinned);
        action("layOutSelection")->trigger(); // in order already
        QCOMPARE(stack().count(), 2);
        QVERIFY(m_window->findChild<MessageBar*>()->isVisible());
        stack().undo();
        QCOMPARE(map().box(ids[1])->x, 200.0);
    }

    /// What was dragged is selected; of several selected ones all stay so.
    void whatWasDraggedIsSelected()
    {
        const NodeShape first = canvas()->scene().nodes[0];
        const NodeShape second = canvas()->scene().nodes[1];
        const auto moved = [](const NodeShape& n) { return NodeBox{n.id, n.rect.x(), n.rect.y() - 900, n.rect.width(), n.rect.height(), true}; };
        m_window->selection().select(second.id);
        Q_EMIT canvas()->boxesMoved({moved(first)});
        QCOMPARE(m_window->selection().statements(), std::vector{first.id});
        m_window->selection().select(std::vector{second.id, first.id});
        Q_EMIT canvas()->boxesMoved({moved(second), moved(first)});
        QCOMPARE(m_window->selection().statements(), (std::vector{second.id, first.id}));
    }

    void aDropPushesPlacedBoxesAway()
    {
        const NodeShape first = canvas()->scene().nodes[0];
        const NodeShape second = canvas()->scene().nodes[1];
        const auto at = [](const NodeShape& n, double x) { return NodeBox{n.id, x, -2000, n.rect.width(), n.rect.height(), true}; };
        Q_EMIT canvas()->boxesMoved({at(first, 0)});
        Q_EMIT canvas()->boxesMoved({at(second, 40)});
        const NodeBox a = *map().box(first.id);
        const NodeBox b = *map().box(second.id);
        QCOMPARE(b.x, 40.0);
        QVERIFY(!QRectF(a.x, a.y, a.width, a.height).intersects(QRectF(b.x, b.y, b.width, b.height)));
        stack().undo(); // the pushed one comes back with it
        QCOMPARE(map().box(first.id)->x, 0.0);
    }

    void ordersAreFoundOnRequest()
    {
        const ArgumentMap before = map();
        const auto places = boxesOf(canvas()->scene());
        action("alignLanes")->trigger();
        action("reduceCrossings")->trigger();
        QVERIFY(stack().count() <= 2); // one step each, or none where nothing is better
        QCoreApplication::processEvents();
        QCOMPARE(canvas()->scene().nodes.size(), places.size());
        // The other way round, then as in the texts again.
        std::vector<StatementId> order;
        for (auto node = canvas()->scene().nodes.rbegin(); node != canvas()->scene().nodes.rend(); ++node)
            order.push_back(node->id);
        stack().push(new EditMap(m_window->session().model(), setOrder(map(), order), QStringLiteral("x")));
        QTRY_COMPARE(canvas()->scene().nodes.front().id, order.front());
        action("textOrder")->trigger();
        QTRY_COMPARE(boxesOf(canvas()->scene()), places);
        while (stack().canUndo())
            stack().undo();
        QCOMPARE(map(), before);
    }

    void aClickOnTheMapMovesNothing()
    {
        canvas()->setZoom(1, {});
        canvas()->centreOn(canvas()->scene().nodes.front().rect.topLeft());
        const QPointF before = canvas()->centre();
        const QRectF box = canvas()->toViewport(canvas()->scene().nodes.front().rect);
        QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, (box.topLeft() + QPointF(30, 20)).toPoint());
        QCOMPARE(m_window->selection().statement(), canvas()->scene().nodes.front().id);
        QCOMPARE(canvas()->centre(), before);
    }

    void whatIsFoundIsLit()
    {
        const QImage before = canvas()->grab().toImage();
        action("find")->trigger();
        auto* line = m_window->findChild<QLineEdit*>(QStringLiteral("findLine"));
        QTest::keyClicks(line, map().find(m_claim)->text.left(20));
        QTRY_VERIFY(!m_window->findChild<FindBar*>()->found().empty());
        canvas()->setFocus();
        QVERIFY(canvas()->grab().toImage() != before);
    }

private:
    void choose(StatementId id)
    {
        m_window->selection().select(id);
        canvas()->setFocus();
    }
    const ArgumentMap& map() { return m_window->session().map(); }
    QUndoStack& stack() { return m_window->session().undoStack(); }
    MapCanvas* canvas() { return m_window->findChild<MapCanvas*>(); }
    NodeEditor* editor() { return canvas()->viewport()->findChild<NodeEditor*>(); }
    QAction* action(const char* id) { return m_window->actions()[QLatin1String(id)]; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    StatementId m_claim;
};

QTEST_MAIN(MapWritingTest)
#include "tst_mapwriting.moc"
