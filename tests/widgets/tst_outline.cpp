#include "model/commands/mapedits.h"
#include "model/commands/reviewedits.h"
#include "model/map/mapmodel.h"
#include "model/map/statementorder.h"
#include "model/rendering/wording.h"
#include "tests/support/smallmap.h"
#include "widgets/outline/outlinemodel.h"
#include "widgets/outline/outlinepane.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
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
        QCOMPARE(m_rows->indexOf(mainA, OutlineModel::Chance).data().toString(), QStringLiteral("80–95 % “very likely”"));
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
        QVERIFY(!edit(premiseA, OutlineModel::RoleColumn, QStringLiteral("Claim")));
        QCOMPARE(m_model.map().find(premiseA)->role, Role::Claim);
        QCOMPARE(m_model.map().find(RelationId{1})->kind, RelationKind::Attacks);
        QCOMPARE(m_model.map().find(mainA)->probability->low, 0.6);
        QCOMPARE(m_stack.count(), 5);
        while (m_stack.canUndo())
            m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void mainClaimsAndProbabilitiesComeAndGoByTyping()
    {
        const auto edit = [this](StatementId id, int column, const QString& text) {
            const bool done = m_rows->setData(m_rows->indexOf(id, column), text, Qt::EditRole);
            m_rows->reload();
            return done;
        };
        const QString mainClaim = m_rows->indexOf(mainA, OutlineModel::RoleColumn).data().toString();
        QVERIFY(edit(premiseA, OutlineModel::RoleColumn, mainClaim));
        QVERIFY(m_model.map().find(premiseA)->main);
        QVERIFY(edit(premiseA, OutlineModel::RoleColumn, QStringLiteral("Claim")));
        QVERIFY(!m_model.map().find(premiseA)->main);
        QVERIFY(m_rows->indexOf(premiseA, OutlineModel::Chance).flags() & Qt::ItemIsEditable);
        QVERIFY(edit(premiseA, OutlineModel::Chance, QStringLiteral("20-40")));
        QCOMPARE(m_model.map().find(premiseA)->probability->best, 0.3);
        QCOMPARE(m_model.map().find(premiseA)->probability->scale, QStringLiteral("own"));
        QVERIFY(edit(premiseA, OutlineModel::Chance, {}));
        QVERIFY(!m_model.map().find(premiseA)->probability);
        QVERIFY(!edit(premiseA, OutlineModel::Chance, {}));
        while (m_stack.canUndo())
            m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void marksAreSetByKey()
    {
        OutlinePane pane(m_model, m_stack);
        pane.show();
        auto* tree = pane.findChild<QTreeView*>(QStringLiteral("outlineView"));
        auto* rows = qobject_cast<OutlineModel*>(tree->model());
        pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        tree->setCurrentIndex(rows->indexOf(premiseA, OutlineModel::Negated));
        QTest::keyClick(tree, Qt::Key_Space);
        QVERIFY(m_model.map().find(premiseA)->negated);
        QCOMPARE(tree->currentIndex(), rows->indexOf(premiseA, OutlineModel::Negated));
        QCOMPARE(rows->data(tree->currentIndex(), Qt::AccessibleTextRole).toString(), QStringLiteral("Negated"));
        QTest::keyClick(tree, Qt::Key_F2);
        QVERIFY(!m_model.map().find(premiseA)->negated);
        tree->setCurrentIndex(rows->indexOf(premiseA, OutlineModel::Star));
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(m_model.map().find(premiseA)->extra.value(extrakeys::star).toBool());
        QCOMPARE(m_stack.count(), 3);
        while (m_stack.canUndo())
            m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    void notesOfSeveralLinesAreEdited()
    {
        OutlinePane pane(m_model, m_stack);
        pane.resize(1200, 300);
        pane.show();
        auto* tree = pane.findChild<QTreeView*>(QStringLiteral("outlineView"));
        auto* rows = qobject_cast<OutlineModel*>(tree->model());
        pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        const auto editor = [&] {
            tree->setCurrentIndex(rows->indexOf(premiseA, OutlineModel::Note));
            QTest::keyClick(tree, Qt::Key_F2);
            return tree->viewport()->findChild<QPlainTextEdit*>(QStringLiteral("outlineNote"));
        };
        QPlainTextEdit* note = editor();
        QVERIFY(note);
        QVERIFY(tree->viewport()->rect().contains(note->geometry()));
        QTest::keyClicks(note, QStringLiteral("See page 4."));
        QTest::keyClick(note, Qt::Key_Return);
        QTest::keyClicks(note, QStringLiteral("Ask the divers."));
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_model.map().find(premiseA)->note, QStringLiteral("See page 4.\nAsk the divers."));
        QCOMPARE(rows->indexOf(premiseA, OutlineModel::Note).data().toString(), QStringLiteral("See page 4. Ask the divers."));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        note = editor();
        QCOMPARE(note->toPlainText(), QStringLiteral("See page 4.\nAsk the divers."));
        QTest::keyClicks(note, QStringLiteral("Never mind."));
        QTest::keyClick(note, Qt::Key_Escape);
        QCOMPARE(m_stack.count(), 1);
        m_stack.undo();
        QCOMPARE(m_model.map(), smallMap());
    }

    /// What else the map holds of a statement can be read and changed here, too.
    void everyOtherCellIsEdited()
    {
        const auto edit = [this](int column, const QString& text) { return m_rows->setData(m_rows->indexOf(premiseA, column), text, Qt::EditRole); };
        const auto shown = [this](int column) { return m_rows->indexOf(premiseA, column).data().toString(); };
        for (Review review : {Review::Accepted, Review::Pending}) {
            QVERIFY(edit(OutlineModel::ReviewColumn, cp::wordFor(review)));
            QCOMPARE(m_model.map().find(premiseA)->review, review);
        }
        QVERIFY(edit(OutlineModel::Status, QStringLiteral("disputed")));
        QCOMPARE(shown(OutlineModel::Status), QStringLiteral("Disputed"));
        QVERIFY(edit(OutlineModel::Evidence, QStringLiteral("weak")));
        QCOMPARE(shown(OutlineModel::Evidence), QStringLiteral("Weak"));
        QVERIFY(edit(OutlineModel::Source, QStringLiteral("Port books")));
        QVERIFY(edit(OutlineModel::Dated, QStringLiteral("2034-05-01")));
        QCOMPARE(m_model.map().find(premiseA)->extra.value(extrakeys::sourceUrl).toString(), QStringLiteral("Port books"));
        QVERIFY(edit(OutlineModel::Status, {}));
        QVERIFY(shown(OutlineModel::Status).isEmpty());
        m_model.apply(setAttribution(m_model.map(), premiseA, {HolderKind::Reports, {}}));
        QCOMPARE(shown(OutlineModel::Holder), cp::wordFor(HolderKind::Reports));
        Relation more;
        more.id = RelationId{9};
        more.kind = RelationKind::Attacks;
        more.sources = {premiseA};
        more.target = secondPremiseA;
        m_model.apply(addRelation(m_model.map(), more));
        QCOMPARE(shown(OutlineModel::OtherRelations), QStringLiteral("attacks: %1").arg(m_model.map().find(secondPremiseA)->text));
        more.id = RelationId{10};
        more.kind = RelationKind::Undercuts;
        more.target = RelationId{1};
        m_model.apply(addRelation(m_model.map(), more));
        QVERIFY(shown(OutlineModel::OtherRelations).contains(QStringLiteral("undercuts: the step from")));
    }

    void linksAreReadInTheirColumn()
    {
        const QString links = m_rows->indexOf(mainA, OutlineModel::Links).data().toString();
        QCOMPARE(links, QStringLiteral("≠ B: The bridge is unlikely to open in May."));
        QCOMPARE(m_rows->indexOf(premiseB, OutlineModel::Links).data().toString(), QStringLiteral("= A: The piers stand."));
        QVERIFY(!(m_rows->indexOf(mainA, OutlineModel::Links).flags() & Qt::ItemIsEditable));
        m_model.apply(dismiss(m_model.map(), {clash}, {}));
        QVERIFY(m_rows->indexOf(mainA, OutlineModel::Links).data().toString().isEmpty());
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
