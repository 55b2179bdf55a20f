#include "tests/widgets/canvasfixture.h"

#include <QMenu>
#include <QSignalSpy>

// Drawing new relations and links, and writing in boxes.

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class CanvasEditsTest final : public CanvasFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aDrawnLineAsksForItsKind()
    {
        QSignalSpy asked(m_canvas.get(), &MapCanvas::connectionAsked);
        drawFrom(conditionA, at(rectOf(secondPremiseA).center()));
        auto* menu = m_canvas->findChild<QMenu*>(QStringLiteral("connectMenu"));
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(asked.count(), 0);
        QTest::keyClick(menu, Qt::Key_A);
        const auto connection = asked.takeFirst().at(0).value<Connection>();
        QCOMPARE(connection.source, conditionA);
        QVERIFY(connection.target == RelationTarget(secondPremiseA));
        QVERIFY(connection.kind == ConnectionKind(RelationKind::Attacks));
    }

    void keysChooseTheKindWhileDrawing_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("kind");
        QTest::newRow("S") << int(Qt::Key_S) << int(RelationKind::Supports);
        QTest::newRow("A") << int(Qt::Key_A) << int(RelationKind::Attacks);
        QTest::newRow("U") << int(Qt::Key_U) << int(RelationKind::Undercuts);
        QTest::newRow("C") << int(Qt::Key_C) << int(RelationKind::ConditionOf);
    }
    void keysChooseTheKindWhileDrawing()
    {
        QFETCH(int, key);
        QFETCH(int, kind);
        QSignalSpy asked(m_canvas.get(), &MapCanvas::connectionAsked);
        drawFrom(conditionA, at(rectOf(premiseA).center()), static_cast<Qt::Key>(key));
        QVERIFY(!m_canvas->findChild<QMenu*>(QStringLiteral("connectMenu")));
        QVERIFY(asked.takeFirst().at(0).value<Connection>().kind == ConnectionKind(static_cast<RelationKind>(kind)));
    }

    void aLineOntoALineIsAnUndercut()
    {
        QSignalSpy asked(m_canvas.get(), &MapCanvas::connectionAsked);
        const auto relation = std::find_if(m_scene->relations.begin(), m_scene->relations.end(), [](const RelationShape& r) { return r.source == premiseA; });
        drawFrom(conditionA, at(onLineOf(*relation)));
        const auto connection = asked.takeFirst().at(0).value<Connection>();
        QVERIFY(connection.target == RelationTarget(relation->id));
        QVERIFY(connection.kind == ConnectionKind(RelationKind::Undercuts));
    }

    void aLineToAnotherArticleIsALink()
    {
        QSignalSpy asked(m_canvas.get(), &MapCanvas::connectionAsked);
        drawFrom(premiseA, at(rectOf(premiseB).center()), Qt::Key_R);
        QVERIFY(asked.takeFirst().at(0).value<Connection>().kind == ConnectionKind(LinkKind::Related));
    }

    void escapeTakesALineBack()
    {
        QSignalSpy asked(m_canvas.get(), &MapCanvas::connectionAsked);
        drawFrom(conditionA, at(rectOf(premiseA).center()), Qt::Key_Escape);
        QCOMPARE(asked.count(), 0);
        QVERIFY(!m_canvas->findChild<QMenu*>(QStringLiteral("connectMenu")));
    }

    void doubleClickEditsInPlace()
    {
        QSignalSpy edited(m_canvas.get(), &MapCanvas::wordsEdited);
        QSignalSpy dropped(m_canvas.get(), &MapCanvas::editDropped);
        QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, at(rectOf(premiseA).center()));
        QCOMPARE(editor()->toPlainText(), m_map.find(premiseA)->text);
        QTest::keyClicks(editor(), QStringLiteral("Other words"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(edited.first().at(0).value<StatementId>(), premiseA);
        QCOMPARE(edited.first().at(1).toString(), QStringLiteral("Other words"));
        QTRY_VERIFY(!editor());
        m_canvas->editInPlace(mainB);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(edited.count(), 1);
    }

    void anEditorStaysOnItsBox()
    {
        m_canvas->editInPlace(premiseA);
        m_canvas->pan({-40, -30});
        QVERIFY(std::abs(editor()->geometry().top() - m_canvas->toViewport(rectOf(premiseA)).top()) < 2);
        m_canvas->zoomIn();
        QVERIFY(std::abs(QRectF(editor()->geometry()).center().x() - m_canvas->toViewport(rectOf(premiseA)).center().x()) < 2);
    }
};

QTEST_MAIN(CanvasEditsTest)
#include "tst_canvasedits.moc"
