#include "model/commands/mapedits.h"
#include "model/map/mapmodel.h"
#include "tests/support/smallmap.h"
#include "widgets/outline/outlinemodel.h"
#include "widgets/outline/outlinepane.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

/// The outline as a person drives it: keys, columns, copying.
class OutlinePaneTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.reset(smallMap());
        m_stack.clear();
    }

    void arrowKeysReachEveryCell()
    {
        OutlinePane pane(m_model, m_stack);
        pane.show();
        auto* tree = pane.findChild<QTreeView*>(QStringLiteral("outlineView"));
        auto* rows = qobject_cast<OutlineModel*>(tree->model());
        pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        tree->setCurrentIndex(rows->indexOf(mainA));
        QTest::keyClick(tree, Qt::Key_Left);
        QVERIFY(!tree->isExpanded(rows->indexOf(mainA)));
        QTest::keyClick(tree, Qt::Key_Right);
        QVERIFY(tree->isExpanded(rows->indexOf(mainA)));
        QCOMPARE(tree->currentIndex(), rows->indexOf(mainA));
        QList<int> reached{OutlineModel::Text};
        for (int step = 0; step < OutlineModel::ColumnCount; ++step) {
            QTest::keyClick(tree, Qt::Key_Right);
            QCOMPARE(rows->statementAt(tree->currentIndex()), mainA);
            if (tree->currentIndex().column() != reached.back())
                reached += tree->currentIndex().column();
        }
        for (int column = 0; column < OutlineModel::ColumnCount; ++column)
            QCOMPARE(reached.contains(column), !tree->isColumnHidden(column));
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(tree->currentIndex(), rows->indexOf(premiseA, reached.back()));
        for (int step = 1; step < reached.size(); ++step)
            QTest::keyClick(tree, Qt::Key_Left);
        QCOMPARE(tree->currentIndex(), rows->indexOf(premiseA));
        // Tab takes what was typed and goes on to the next cell.
        QTest::keyClick(tree, Qt::Key_F2);
        auto* words = tree->viewport()->findChild<QLineEdit*>();
        QVERIFY(words);
        QTest::keyClicks(words, QStringLiteral("It stands."));
        QTest::keyClick(words, Qt::Key_Tab);
        QCOMPARE(m_model.map().find(premiseA)->text, QStringLiteral("It stands."));
        QCOMPARE(tree->currentIndex(), rows->indexOf(premiseA, OutlineModel::RoleColumn));
        QVERIFY(tree->viewport()->findChild<QComboBox*>());
    }

    void statementsAreWrittenByKey()
    {
        OutlinePane pane(m_model, m_stack);
        pane.show();
        auto* tree = pane.findChild<QTreeView*>(QStringLiteral("outlineView"));
        auto* rows = qobject_cast<OutlineModel*>(tree->model());
        pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pane)); // or its keys are not heard
        connect(&pane, &OutlinePane::statementsChosen, &pane, &OutlinePane::select);
        const auto write = [&](StatementId from, Qt::KeyboardModifiers modifiers) {
            tree->setCurrentIndex(rows->indexOf(from));
            QTest::keyClick(tree, Qt::Key_Insert, modifiers);
            return tree->viewport()->findChild<QLineEdit*>();
        };
        QLineEdit* editor = write(premiseA, {});
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("The road is built."));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_model.map().statements().back().text, QStringLiteral("The road is built."));
        QCOMPARE(rows->indexOf(m_model.map().statements().back().id).parent(), rows->indexOf(mainA));
        QCOMPARE(rows->indexOf(m_model.map().statements().back().id).row(), rows->indexOf(premiseA).row() + 1);
        QVERIFY(rows->indexOf(secondPremiseA).row() > rows->indexOf(premiseA).row() + 1); // made room
        QCOMPARE(m_stack.count(), 1); // the statement and its words
        QCoreApplication::processEvents();
        editor = write(premiseA, Qt::ShiftModifier);
        QTest::keyClicks(editor, QStringLiteral("Divers looked."));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_model.map().statements().back().text, QStringLiteral("Divers looked."));
        QCOMPARE(rows->indexOf(m_model.map().statements().back().id).parent(), rows->indexOf(premiseA));
        QCoreApplication::processEvents();
        const ArgumentMap before = m_model.map();
        QTest::keyClick(write(premiseB, {}), Qt::Key_Escape); // no words, no statement
        QTRY_COMPARE(m_model.map(), before);
        QCOMPARE(m_stack.count(), 2);
        QTRY_COMPARE(rows->statementAt(tree->currentIndex()), premiseB); // where it was asked for
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
        // What was kept before there was a column for links.
        QStandardItemModel fewer(1, OutlineModel::ColumnCount - 1);
        QTreeView older;
        older.setModel(&fewer);
        older.setColumnHidden(OutlineModel::Holder, true);
        next.restoreColumns(older.header()->saveState());
        auto* restored = next.findChild<QTreeView*>(QStringLiteral("outlineView"));
        QCOMPARE(restored->header()->count(), int(OutlineModel::ColumnCount));
        QVERIFY(restored->isColumnHidden(OutlineModel::Holder));
        QVERIFY(!restored->isColumnHidden(OutlineModel::Links));
        QVERIFY(restored->columnWidth(OutlineModel::Links) > 0);
    }

private:
    MapModel m_model;
    QUndoStack m_stack;
};

QTEST_MAIN(OutlinePaneTest)
#include "tst_outlinepane.moc"
