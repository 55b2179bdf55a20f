#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/map/statementorder.h"
#include "tests/support/smallmap.h"
#include "widgets/outline/outlinemodel.h"
#include "widgets/outline/outlinepane.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class OutlineTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.reset(smallMap());
        m_stack.clear();
        m_rows = std::make_unique<OutlineModel>(m_model, m_stack, nullptr);
        m_rows->reload();
    }

    void treeFollowsTheRelations()
    {
        const QAbstractItemModelTester tester(m_rows.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(m_rows->rowCount(), 2);
        const QModelIndex main = m_rows->indexOf(mainA);
        QCOMPARE(m_rows->rowCount(main), 3);
        QCOMPARE(m_rows->indexOf(premiseA).parent(), main);
        QCOMPARE(m_rows->indexOf(premiseA, OutlineModel::RelationColumn).data().toString(), QStringLiteral("supports"));
        QCOMPARE(m_rows->indexOf(mainA, OutlineModel::Chance).data().toString(), QStringLiteral("80–95 %"));
        QCOMPARE(m_rows->indexOf(premiseB).parent(), m_rows->indexOf(mainB));
    }

    void dismissedRowsGoAndTheirChildrenRise()
    {
        m_model.apply(dismiss(m_model.map(), {mainB}, {}));
        m_rows->reload();
        QVERIFY(!m_rows->indexOf(mainB).isValid());
        QVERIFY(!m_rows->statementAt(m_rows->indexOf(premiseB).parent()).isValid());
    }

    void circlesAreCut()
    {
        Relation back;
        back.id = RelationId{9};
        back.sources = {mainA};
        back.target = premiseA;
        MapDelta delta;
        delta.relations.push_back({std::nullopt, back});
        m_model.apply(delta);
        m_rows->reload();
        int rows = 0;
        for (const Statement& statement : m_model.map().statements())
            rows += m_rows->indexOf(statement.id).isValid() ? 1 : 0;
        QCOMPARE(rows, 6);
    }

    void cellsAreEditedWithUndo()
    {
        const auto edit = [this](StatementId id, int column, const QString& text) {
            const bool done = m_rows->setData(m_rows->indexOf(id, column), text, Qt::EditRole);
            m_rows->reload();
            return done;
        };
        QVERIFY(edit(premiseA, OutlineModel::Text, QStringLiteral("It stands.")));
        QVERIFY(edit(premiseA, OutlineModel::RoleColumn, QStringLiteral("Claim")));
        QVERIFY(edit(premiseA, OutlineModel::RelationColumn, QStringLiteral("attacks")));
        QVERIFY(edit(mainA, OutlineModel::Chance, QStringLiteral("60-70 %")));
        QVERIFY(edit(premiseA, OutlineModel::Tags, QStringLiteral("a, b")));
        QVERIFY(!edit(mainA, OutlineModel::Chance, QStringLiteral("perhaps")));
        QVERIFY(!edit(premiseA, OutlineModel::Text, QStringLiteral(" ")));
        QCOMPARE(m_model.map().find(premiseA)->role, Role::Claim);
        QCOMPARE(m_model.map().find(RelationId{1})->kind, RelationKind::Attacks);
        QCOMPARE(m_model.map().find(mainA)->probability->low, 0.6);
        QCOMPARE(m_stack.count(), 5);
        while (m_stack.canUndo())
            m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void rowsMoveByKeyAndByDragging()
    {
        QVERIFY(m_rows->indent(secondPremiseA)); // under the premise above it
        m_rows->reload();
        QCOMPARE(m_rows->indexOf(secondPremiseA).parent(), m_rows->indexOf(premiseA));
        QVERIFY(m_rows->outdent(secondPremiseA));
        m_rows->reload();
        QCOMPARE(m_rows->indexOf(secondPremiseA).parent(), m_rows->indexOf(mainA));
        const std::unique_ptr<QMimeData> data(m_rows->mimeData({m_rows->indexOf(conditionA)}));
        m_rows->dropMimeData(data.get(), Qt::MoveAction, -1, -1, m_rows->indexOf(premiseA));
        m_rows->reload();
        QCOMPARE(m_rows->indexOf(conditionA).parent(), m_rows->indexOf(premiseA));
        // Not into another article.
        const int entries = m_stack.count();
        m_rows->dropMimeData(data.get(), Qt::MoveAction, -1, -1, m_rows->indexOf(mainB));
        QCOMPARE(m_stack.count(), entries);
    }

    void siblingsAreReordered()
    {
        QCOMPARE(m_rows->indexOf(premiseA).row(), 0);
        QVERIFY(m_rows->shift(premiseA, 1));
        m_rows->reload();
        QCOMPARE(m_rows->indexOf(premiseA).row(), 1);
        QCOMPARE(m_rows->indexOf(premiseA).parent(), m_rows->indexOf(mainA));
        QVERIFY(m_rows->shift(premiseA, -1));
        m_rows->reload();
        QVERIFY(!m_rows->shift(premiseA, -1)); // it is the first
        // Dropped between two rows, also from another branch.
        QVERIFY(m_rows->indent(secondPremiseA));
        m_rows->reload();
        const std::unique_ptr<QMimeData> data(m_rows->mimeData({m_rows->indexOf(secondPremiseA)}));
        m_rows->dropMimeData(data.get(), Qt::MoveAction, 0, 0, m_rows->indexOf(mainA));
        m_rows->reload();
        QCOMPARE(m_rows->indexOf(secondPremiseA).parent(), m_rows->indexOf(mainA));
        QCOMPARE(m_rows->indexOf(secondPremiseA).row(), 0);
        QCOMPARE(inOrder(m_model.map())[1]->id, secondPremiseA); // the canvas follows
        while (m_stack.canUndo())
            m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void paneSelectsAndCopies()
    {
        OutlinePane pane(m_model, m_stack);
        pane.resize(900, 300);
        pane.show();
        QSignalSpy chosen(&pane, &OutlinePane::statementsChosen);
        auto* tree = pane.findChild<QTreeView*>(QStringLiteral("outlineView"));
        auto* rows = qobject_cast<OutlineModel*>(tree->model());
        tree->setCurrentIndex(rows->indexOf(premiseA));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().value<std::vector<StatementId>>(), std::vector<StatementId>{premiseA});
        pane.select({mainB});
        QCOMPARE(rows->statementAt(tree->currentIndex()), mainB);
        QCOMPARE(chosen.count(), 1);
        pane.findChild<QPushButton*>(QStringLiteral("outlineCopy"))->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(QStringLiteral("    - supports: The piers stand.")));
        QVERIFY(text.contains(QStringLiteral("[80–95 %]")));
    }

    void columnsAreChosenFromAMenu()
    {
        OutlinePane pane(m_model, m_stack);
        pane.show();
        auto* tree = pane.findChild<QTreeView*>(QStringLiteral("outlineView"));
        QMenu* menu = pane.findChild<QPushButton*>(QStringLiteral("outlineColumns"))->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), OutlineModel::ColumnCount - 1); // the text always stays
        QVERIFY(menu->actions().front()->isChecked());
        menu->actions().front()->trigger();
        QVERIFY(tree->isColumnHidden(OutlineModel::RoleColumn));
        OutlinePane next(m_model, m_stack);
        next.restoreColumns(pane.columnState());
        QVERIFY(next.findChild<QTreeView*>(QStringLiteral("outlineView"))->isColumnHidden(OutlineModel::RoleColumn));
    }

    void rangesAreReadAsTyped()
    {
        QCOMPARE(rangeFrom(QStringLiteral("80–95 %")), std::optional(std::pair(0.8, 0.95)));
        QCOMPARE(rangeFrom(QStringLiteral("70")), std::optional(std::pair(0.7, 0.7)));
        QVERIFY(!rangeFrom(QStringLiteral("95-80")));
        QVERIFY(!rangeFrom(QStringLiteral("120")));
        QVERIFY(!rangeFrom({}));
    }

private:
    MapModel m_model;
    QUndoStack m_stack;
    std::unique_ptr<OutlineModel> m_rows;
};

QTEST_MAIN(OutlineTest)
#include "tst_outline.moc"
