#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/map/filterjson.h"
#include "tests/support/deskdriver.h"
#include "widgets/canvas/breadcrumbs.h"
#include "widgets/canvas/filterbar.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/find/choicebox.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QUndoStack>
#include <algorithm>

using namespace cp;
using namespace cp::test;
using namespace cp::ui;

// What of the map is in focus, and how a view with it is kept.

class FocusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskDriver>();
        m_desk->openSample();
        QCoreApplication::processEvents();
    }
    void cleanup() { m_desk.reset(); }

    void breadcrumbsLeadOutOfAFocus()
    {
        auto* crumbs = m_desk->child<Breadcrumbs>("breadcrumbs");
        QVERIFY(!crumbs->isVisible());
        m_desk->selection().select(test::middleStatement(map()));
        trigger("focus");
        QVERIFY(crumbs->isVisible());
        QList<QToolButton*> steps = shown(crumbs);
        QVERIFY(steps.size() >= 3); // whole map, a claim, the statement
        QVERIFY(!steps.last()->isEnabled());
        const QString above = steps[steps.size() - 2]->text();
        steps[steps.size() - 2]->click();
        QCOMPARE(shown(crumbs).last()->text(), above); // of a long way the middle is left out, so that counts say nothing
        QVERIFY(action("focus")->isChecked());
        shown(crumbs).first()->click();
        QVERIFY(!crumbs->isVisible());
        QVERIFY(!action("focus")->isChecked());
    }

    void aLongWayToTheFocusDoesNotWidenTheWindow()
    {
        const ArgumentMap chain = chainOf(6, QStringLiteral("A long wording that fills a step of the way ").repeated(3));
        Breadcrumbs crumbs;
        crumbs.showWay(chain, {chain.statements().back().id});
        QCOMPARE(shown(&crumbs).size(), 7);
        QVERIFY2(crumbs.minimumSizeHint().width() < 500, qPrintable(QString::number(crumbs.minimumSizeHint().width())));
        crumbs.resize(500, crumbs.sizeHint().height());
        for (const QToolButton* step : shown(&crumbs))
            QVERIFY(crumbs.rect().contains(step->geometry()));
        QVERIFY(shown(&crumbs).first()->minimumWidth() >= shown(&crumbs).first()->sizeHint().width());
        QVERIFY(shown(&crumbs).last()->toolTip().startsWith(QStringLiteral("A long wording")));
    }

    void filtersAreKeptAsText()
    {
        MapFilter filter;
        QCOMPARE(filterFrom(filterObject(filter), map()), filter);
        QVERIFY(filterObject(filter).isEmpty());
        filter.hiddenRoles = {1, 3};
        filter.hiddenReviews = {};
        filter.hiddenDocuments = {map().documents().front().id};
        filter.onlyStated = true;
        filter.chanceLow = 0.25;
        filter.chanceHigh = 0.75;
        filter.onlyStarred = true;
        filter.tag = QStringLiteral("t");
        filter.text = QStringLiteral("w");
        filter.folded = {map().statements()[3].id};
        filter.focus = {map().statements()[4].id};
        filter.hops = 2;
        filter.dimInstead = true;
        QCOMPARE(filterFrom(filterObject(filter), map()), filter);
        filter.focus.insert(map().statements()[6].id);
        filter.hidesFar = true;
        QCOMPARE(filterFrom(filterObject(filter), map()), filter);
        QCOMPARE(filterFrom({{QStringLiteral("folded"), 7}, {QStringLiteral("focus"), 99999}, {QStringLiteral("hops"), 3}}, map()), MapFilter{});
    }

    /// They knew one statement in focus, and one choice between hidden and pale for focus and filter.
    void viewsOfOlderVersionsKeepTheirFocus()
    {
        const StatementId id = map().statements()[4].id;
        const QJsonObject pale{{QStringLiteral("focus"), id.value}, {QStringLiteral("hops"), 2}, {QStringLiteral("dim"), true}};
        MapFilter filter = filterFrom(pale, map());
        QCOMPARE(filter.focus, QSet<StatementId>{id});
        QCOMPARE(filter.hops, 2);
        QVERIFY(!filter.hidesFar);
        filter = filterFrom({{QStringLiteral("focus"), id.value}, {QStringLiteral("hops"), 2}}, map());
        QVERIFY(filter.hidesFar);
        QCOMPARE(filterObject(filter).value(QStringLiteral("focus")), QJsonValue(id.value)); // which they can still read
    }

    /// All that is selected, as far as is asked for, the rest pale or hidden; it is kept with the view.
    void severalStatementsAreInFocus()
    {
        const QList<StatementId> two{map().statements().front().id, map().statements().back().id};
        m_desk->selection().select(std::vector<StatementId>(two.begin(), two.end()));
        trigger("focus");
        auto* hops = m_desk->child<QSpinBox>("focusHops");
        QVERIFY(hops->isVisible());
        hops->setValue(1);
        const auto pale = [this] {
            const auto& nodes = canvas()->scene().nodes;
            return std::count_if(nodes.begin(), nodes.end(), [](const NodeShape& node) { return node.dimmed; });
        };
        const auto far = pale();
        for (const StatementId id : two)
            QVERIFY(!canvas()->scene().nodes[canvas()->index().node(id).value()].dimmed);
        trigger("focusWider");
        QCOMPARE(hops->value(), 2);
        QVERIFY(pale() < far);
        trigger("focusNarrower");
        QVERIFY(!action("focusNarrower")->isEnabled());
        const size_t all = canvas()->scene().nodes.size();
        m_desk->child<QCheckBox>("focusHidesFar")->click();
        QVERIFY(action("focusHides")->isChecked());
        QCOMPARE(canvas()->scene().nodes.size(), all - static_cast<size_t>(far));
        m_desk->window().prompt().setNextText(QStringLiteral("Two"));
        trigger("saveView");
        trigger("focus");
        QCOMPARE(canvas()->scene().nodes.size(), all);
        QVERIFY(!hops->isVisible());
        trigger("views");
        auto* choice = m_desk->child<ChoiceBox>("viewChoice");
        QTest::keyClick(choice->findChild<QLineEdit*>(QStringLiteral("choiceLine")), Qt::Key_Return);
        QCOMPARE(canvas()->scene().nodes.size(), all - static_cast<size_t>(far));
        QVERIFY(action("focus")->isChecked());
    }

    /// What a filter leaves is in sight, as large as it can be; without the filter one looks where one looked before.
    void whatAFilterLeavesIsInSight()
    {
        trigger("fit");
        trigger("filter");
        QTest::qWait(20); // the strip takes its room
        const double fitted = canvas()->zoom();
        const QPointF centre = canvas()->centre();
        m_desk->child<QLineEdit>("filterText")->setText(QStringLiteral("barrage"));
        QTRY_VERIFY(canvas()->zoom() > fitted * 1.2);
        QTRY_VERIFY(canvas()->showsAll());
        m_desk->child<QLineEdit>("filterText")->clear();
        QTRY_VERIFY(qAbs(canvas()->zoom() / fitted - 1) < 0.01);
        QTRY_VERIFY((canvas()->centre() - centre).manhattanLength() < 4 / fitted);
    }

    /// The view rests while letters come: it moves once.
    void typingDoesNotMoveTheView()
    {
        trigger("fit");
        trigger("filter");
        QTest::qWait(20);
        const Sight before = canvas()->sight();
        const size_t all = canvas()->scene().nodes.size();
        auto* words = m_desk->child<QLineEdit>("filterText");
        QTest::keyClicks(words, QStringLiteral("barr"));
        QTRY_VERIFY(canvas()->scene().nodes.size() < all);
        QCOMPARE(canvas()->sight().zoom, before.zoom);
        QTRY_VERIFY(canvas()->sight().zoom > before.zoom);
    }

    /// What is too large to be seen whole keeps its size, and the selected statement its place.
    void readingGoesOnWhereLittleIsHidden()
    {
        const StatementId id = test::middleStatement(map());
        m_desk->selection().select(id);
        canvas()->setZoom(1, {});
        canvas()->centreOn(rectOf(id).center());
        const QPointF inView = canvas()->toViewport(rectOf(id)).topLeft();
        MapFilter filter;
        filter.hiddenRoles = {static_cast<int>(Role::Context)};
        m_desk->child<FilterBar>("filterBar")->setFilter(filter);
        Q_EMIT m_desk->child<FilterBar>("filterBar")->filterChanged(filter);
        QTest::qWait(300);
        QCOMPARE(canvas()->zoom(), 1.0);
        QVERIFY((canvas()->toViewport(rectOf(id)).topLeft() - inView).manhattanLength() < 4);
    }

    /// What was chosen in a filtered map is seen when the filter goes.
    void whatWasFoundStaysInSight()
    {
        canvas()->setZoom(1, {});
        canvas()->centreOn(canvas()->scene().nodes.front().rect.center());
        const StatementId last = canvas()->scene().nodes.back().id;
        m_desk->selection().select(last);
        trigger("focus");
        QTRY_VERIFY(canvas()->viewport()->rect().contains(canvas()->toViewport(rectOf(last)).toAlignedRect()));
        trigger("focus");
        QTRY_COMPARE(canvas()->zoom(), 1.0);
        QVERIFY(canvas()->viewport()->rect().contains(canvas()->toViewport(rectOf(last)).toAlignedRect()));
    }

    /// Also by undo, and when a strip over the map takes room.
    void aMapInSightStaysWholeWhenItIsOrderedAnew()
    {
        trigger("fit");
        QVERIFY(canvas()->showsAll());
        std::vector<StatementId> order;
        for (const Statement& statement : map().statements())
            order.push_back(statement.id);
        std::reverse(order.begin(), order.end());
        m_desk->stack().push(new EditMap(m_desk->window().session().model(), setOrder(map(), order), QString()));
        QTRY_VERIFY(canvas()->showsAll());
        m_desk->stack().undo();
        QTRY_VERIFY(canvas()->showsAll());
        trigger("fit");
        trigger("filter");
        QTest::qWait(50);
        QVERIFY(canvas()->showsAll());
    }

private:
    /// Statements of which each supports the one before.
    static ArgumentMap chainOf(int length, const QString& words)
    {
        MapDelta delta;
        for (int i = 1; i <= length; ++i) {
            Statement statement;
            statement.id = {i};
            statement.text = words;
            delta.statements.push_back({std::nullopt, statement});
            if (i == 1)
                continue;
            Relation relation;
            relation.id = {i};
            relation.sources = {{i}};
            relation.target = StatementId{i - 1};
            delta.relations.push_back({std::nullopt, relation});
        }
        ArgumentMap map;
        map.apply(delta);
        return map;
    }
    static QList<QToolButton*> shown(Breadcrumbs* crumbs)
    {
        QCoreApplication::processEvents();
        QList<QToolButton*> buttons;
        for (auto* button : crumbs->findChildren<QToolButton*>()) {
            if (!button->isHidden())
                buttons += button;
        }
        return buttons;
    }
    QRectF rectOf(StatementId id) { return canvas()->scene().nodes[canvas()->index().node(id).value()].rect; }
    const ArgumentMap& map() { return m_desk->map(); }
    MapCanvas* canvas() { return m_desk->child<MapCanvas>("mapCanvas"); }
    QAction* action(const char* id) { return m_desk->action(id); }
    void trigger(const char* id) { m_desk->trigger(id); }

    std::unique_ptr<DeskDriver> m_desk;
};

QTEST_MAIN(FocusTest)
#include "tst_focus.moc"
