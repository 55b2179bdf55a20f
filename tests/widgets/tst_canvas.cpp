#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "tests/widgets/canvasfixture.h"

#include <QAccessible>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class CanvasTest final : public CanvasFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void fitShowsEverything()
    {
        m_canvas->fit();
        QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->toViewport(m_scene->bounds)));
    }

    void zoomKeepsThePointUnderTheCursor()
    {
        const QPointF cursor(300, 200);
        const QPointF before = m_canvas->toScene(cursor);
        QWheelEvent wheel(cursor, m_canvas->viewport()->mapToGlobal(cursor), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_canvas->viewport(), &wheel);
        QVERIFY(m_canvas->zoom() > 1);
        const QPointF after = m_canvas->toScene(cursor);
        QVERIFY(std::abs(after.x() - before.x()) < 1 && std::abs(after.y() - before.y()) < 1);
    }

    void aTurnOfTheWheelChangesWhatIsUnderThePointer()
    {
        m_canvas->setZoom(2, {});
        m_canvas->centreOn(rectOf(mainA).center());
        const QPoint pointer = at(rectOf(mainA).center());
        QTest::mouseMove(m_canvas->viewport(), pointer);
        QCOMPARE(m_canvas->viewport()->cursor().shape(), Qt::PointingHandCursor);
        QWheelEvent wheel(pointer, m_canvas->viewport()->mapToGlobal(pointer), {0, 4000}, {}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_canvas->viewport(), &wheel);
        QVERIFY(!m_canvas->toViewport(rectOf(mainA)).contains(pointer));
        QCOMPARE(m_canvas->viewport()->cursor().shape(), Qt::ArrowCursor);
    }

    /// Two fingers on a touchpad: apart zooms in, together out, both at the point between them.
    void pinchZoomsAtItsMiddle()
    {
        const QPointF middle(300, 200);
        const QPointF before = m_canvas->toScene(middle);
        const double zoom = m_canvas->zoom();
        pinch(middle, 0.5);
        QCOMPARE(m_canvas->zoom(), 1.5 * zoom);
        const QPointF after = m_canvas->toScene(middle);
        QVERIFY(std::abs(after.x() - before.x()) < 1 && std::abs(after.y() - before.y()) < 1);
        pinch(middle, -0.5);
        QCOMPARE(m_canvas->zoom(), 0.75 * zoom);
    }

    /// A view that went on moving would carry away what is being read.
    void panningStopsWithTheHand()
    {
        m_canvas->setZoom(2, {});
        QTest::mousePress(m_canvas->viewport(), Qt::MiddleButton, {}, {400, 400});
        move({400, 250}, Qt::MiddleButton);
        move({400, 100}, Qt::MiddleButton);
        QTest::mouseRelease(m_canvas->viewport(), Qt::MiddleButton, {}, {400, 100});
        const QPointF there = m_canvas->toScene({0, 0});
        QTest::qWait(120);
        QCOMPARE(m_canvas->toScene({0, 0}), there);
    }

    void wheelPans()
    {
        m_canvas->setZoom(2, {});
        const int before = m_canvas->verticalScrollBar()->value();
        QWheelEvent wheel(QPointF(300, 200), QPointF(300, 200), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_canvas->viewport(), &wheel);
        QVERIFY(m_canvas->verticalScrollBar()->value() > before);
        QCOMPARE(m_canvas->zoom(), 2.0);
    }

    void clicksSelectStatementsLinksAndGround()
    {
        QSignalSpy statements(m_canvas.get(), &MapCanvas::statementClicked);
        QSignalSpy links(m_canvas.get(), &MapCanvas::linkClicked);
        QSignalSpy ground(m_canvas.get(), &MapCanvas::groundClicked);
        for (const NodeShape& node : m_scene->nodes) {
            click(node.rect.center());
            QCOMPARE(statements.takeLast().at(0).value<StatementId>(), node.id);
        }
        for (const LinkShape& link : m_scene->links) {
            click(link.chip);
            QCOMPARE(links.takeLast().at(0).value<LinkId>(), link.id);
        }
        click(m_scene->lanes.front().rect.bottomLeft() + QPointF(4, -4));
        QCOMPARE(ground.count(), 1);
    }

    void arrowsWalkAlongRelations()
    {
        QSignalSpy clicked(m_canvas.get(), &MapCanvas::statementClicked);
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            QTest::keyClick(m_canvas.get(), key, modifiers);
            const StatementId id = clicked.isEmpty() ? StatementId{} : clicked.takeLast().at(0).value<StatementId>();
            if (id.isValid())
                m_canvas->selectStatement(id);
            return id;
        };
        QCOMPARE(press(Qt::Key_Down), mainA); // nothing was selected: the first main claim
        const StatementId first = press(Qt::Key_Down);
        QVERIFY(first == premiseA || first == secondPremiseA || first == conditionA);
        QVERIFY(press(Qt::Key_Right).isValid());
        m_canvas->selectStatement(premiseA);
        QCOMPARE(press(Qt::Key_Up), mainA);
        QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), mainB);
        QCOMPARE(press(Qt::Key_Left, Qt::ControlModifier), mainA);
        QCOMPARE(press(Qt::Key_L), mainB);
        QCOMPARE(press(Qt::Key_L), mainA);
        QCOMPARE(press(Qt::Key_Up), StatementId{}); // a main claim has nothing above it
    }

    void arrowsLeadFromALinkToItsEnds()
    {
        QSignalSpy clicked(m_canvas.get(), &MapCanvas::statementClicked);
        m_canvas->selectLink(clash);
        QTest::keyClick(m_canvas.get(), Qt::Key_Alt);
        QCOMPARE(clicked.count(), 0);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QCOMPARE(clicked.takeLast().at(0).value<StatementId>(), mainB);
        QTest::keyClick(m_canvas.get(), Qt::Key_Left);
        QCOMPARE(clicked.takeLast().at(0).value<StatementId>(), mainA);
    }

    void draggingABoxPinsItThere()
    {
        QSignalSpy moved(m_canvas.get(), &MapCanvas::boxesMoved);
        const NodeShape& node = m_scene->nodes.front();
        const QPoint from = at(node.rect.center());
        drag(from, from + QPoint(60, 40), Qt::ControlModifier); // no snapping
        QCOMPARE(moved.count(), 1);
        const auto boxes = moved.takeFirst().at(0).value<std::vector<NodeBox>>();
        QCOMPARE(boxes.size(), size_t(1));
        QCOMPARE(boxes.front().id, node.id);
        QVERIFY(boxes.front().pinned);
        QVERIFY(std::abs(boxes.front().x - node.rect.x() - 60 / m_canvas->zoom()) < 2);
        QVERIFY(std::abs(boxes.front().y - node.rect.y() - 40 / m_canvas->zoom()) < 2);
    }

    void draggingOneOfSeveralMovesAll()
    {
        QSignalSpy moved(m_canvas.get(), &MapCanvas::boxesMoved);
        m_canvas->selectStatements({premiseA, secondPremiseA});
        const QPoint from = at(rectOf(premiseA).center());
        drag(from, from + QPoint(0, 80), Qt::ControlModifier);
        const auto boxes = moved.takeFirst().at(0).value<std::vector<NodeBox>>();
        QCOMPARE(boxes.size(), size_t(2));
        QCOMPARE(boxes[1].x - rectOf(boxes[1].id).x(), boxes[0].x - rectOf(boxes[0].id).x());
        QVERIFY(boxes[1].y > rectOf(boxes[1].id).y());
    }

    void draggedBoxesSnapToOthers()
    {
        QSignalSpy moved(m_canvas.get(), &MapCanvas::boxesMoved);
        // Nearly under the left edge of the main claim of the other article.
        const QPointF wanted = rectOf(mainB).topLeft() + QPointF(3, 300);
        const QPoint from = at(rectOf(premiseA).center());
        const QPointF by = (wanted - rectOf(premiseA).topLeft()) * m_canvas->zoom();
        drag(from, from + by.toPoint());
        const auto boxes = moved.takeFirst().at(0).value<std::vector<NodeBox>>();
        QVERIFY(std::abs(boxes.front().x - rectOf(mainB).x()) < 1);
    }

    void escapeTakesADragBack()
    {
        QSignalSpy moved(m_canvas.get(), &MapCanvas::boxesMoved);
        const QPoint from = at(rectOf(premiseA).center());
        hold(from, from + QPoint(50, 50));
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, from + QPoint(50, 50));
        QCOMPARE(moved.count(), 0);
    }

    void draggingAtAnEdgeScrolls()
    {
        m_canvas->setZoom(1.5, {});
        m_canvas->centreOn(rectOf(mainA).center());
        const int before = m_canvas->verticalScrollBar()->value();
        const QPoint edge(m_canvas->viewport()->width() / 2, m_canvas->viewport()->height() - 3);
        hold(at(rectOf(mainA).center()), edge);
        QTRY_VERIFY(m_canvas->verticalScrollBar()->value() > before + 20);
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        const int after = m_canvas->verticalScrollBar()->value();
        QTest::qWait(60);
        QCOMPARE(m_canvas->verticalScrollBar()->value(), after);
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, edge);
    }

    void modifiersSelectSeveral()
    {
        QSignalSpy chosen(m_canvas.get(), &MapCanvas::statementsChosen);
        connect(m_canvas.get(), &MapCanvas::statementsChosen, m_canvas.get(), [this](const auto& ids) { m_canvas->selectStatements(ids); });
        const auto ids = [&chosen] { return chosen.takeLast().at(0).value<std::vector<StatementId>>(); };
        m_canvas->selectStatement(mainA);
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, Qt::ControlModifier, at(rectOf(premiseA).center()));
        QCOMPARE(ids(), (std::vector{premiseA, mainA}));
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(rectOf(mainB).center()));
        QCOMPARE(ids(), (std::vector{mainB, premiseA, mainA}));
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, Qt::ControlModifier, at(rectOf(premiseA).center()));
        QCOMPARE(ids(), (std::vector{mainB, mainA}));
        QVERIFY(m_canvas->isSelected(mainA) && !m_canvas->isSelected(premiseA));
    }

    void rubberBandSelectsWhatItTouches()
    {
        m_canvas->fit();
        QSignalSpy chosen(m_canvas.get(), &MapCanvas::statementsChosen);
        const QRectF lane = m_scene->lanes.front().rect;
        drag(at(lane.bottomLeft() + QPointF(3, -3)), at(QPointF(lane.right() - 3, rectOf(mainA).bottom() + 6)));
        const auto ids = chosen.takeFirst().at(0).value<std::vector<StatementId>>();
        QCOMPARE(QSet<StatementId>(ids.begin(), ids.end()), (QSet<StatementId>{premiseA, secondPremiseA, conditionA}));
        m_canvas->selectStatement(mainB);
        drag(at(lane.bottomLeft() + QPointF(3, -3)), at(QPointF(lane.right() - 3, rectOf(mainA).bottom() + 6)), Qt::ShiftModifier);
        QCOMPARE(chosen.takeFirst().at(0).value<std::vector<StatementId>>().size(), size_t(4));
    }

    void lassoSelectsWhatItGoesAround()
    {
        m_canvas->fit();
        QSignalSpy chosen(m_canvas.get(), &MapCanvas::statementsChosen);
        const QRectF box = rectOf(premiseA).adjusted(-8, -8, 8, 8);
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, Qt::AltModifier, at(box.topLeft()));
        for (QPointF corner : {box.topRight(), box.bottomRight(), box.bottomLeft()})
            move(at(corner), Qt::LeftButton, Qt::AltModifier);
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, Qt::AltModifier, at(box.bottomLeft()));
        QCOMPARE(chosen.takeFirst().at(0).value<std::vector<StatementId>>(), (std::vector{premiseA}));
        // Where the desktop takes Alt, L makes one of a rectangle that is being drawn.
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, Qt::NoModifier, at(box.topLeft()));
        for (QPointF corner : {box.topRight(), box.bottomRight(), box.bottomLeft()})
            move(at(corner));
        QTest::keyClick(m_canvas.get(), Qt::Key_L);
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, Qt::NoModifier, at(box.bottomLeft()));
        QCOMPARE(chosen.takeFirst().at(0).value<std::vector<StatementId>>(), (std::vector{premiseA}));
    }

    void spaceAndTheMiddleButtonPan()
    {
        m_canvas->setZoom(2, {});
        m_canvas->centreOn(m_scene->bounds.center());
        QScrollBar* bar = m_canvas->horizontalScrollBar();
        const int before = bar->value();
        drag({400, 300}, {340, 300}, Qt::NoModifier, Qt::MiddleButton);
        QCOMPARE(bar->value(), before + 60);
        QTest::keyPress(m_canvas.get(), Qt::Key_Space);
        drag({340, 300}, {400, 300});
        QTest::keyRelease(m_canvas.get(), Qt::Key_Space);
        QCOMPARE(bar->value(), before);
    }

    void clickOnALineSelectsTheRelation()
    {
        QSignalSpy clicked(m_canvas.get(), &MapCanvas::relationClicked);
        click(onLineOf(m_scene->relations.front()));
        QCOMPARE(clicked.takeFirst().at(0).value<RelationId>(), m_scene->relations.front().id);
    }

    void hitsAreLit()
    {
        const QImage before = m_canvas->grab().toImage();
        m_canvas->setHits({premiseA});
        QVERIFY(m_canvas->grab().toImage() != before);
        m_canvas->setHits({});
        QCOMPARE(m_canvas->grab().toImage(), before);
    }

    void selectedLinkShowsBothEnds()
    {
        m_canvas->resize(500, 300);
        m_canvas->setZoom(1.5, {});
        m_canvas->selectLink(clash);
        m_canvas->revealSelection();
        for (StatementId end : {mainA, mainB}) {
            const auto node = std::find_if(m_scene->nodes.begin(), m_scene->nodes.end(), [end](const NodeShape& n) { return n.id == end; });
            QVERIFY(m_canvas->toViewport(node->rect).intersects(QRectF(m_canvas->viewport()->rect())));
        }
    }

    void darkAndLightDiffer()
    {
        const QImage light = m_canvas->grab().toImage();
        m_canvas->setMapPalette(MapPalette::darkPalette());
        const QImage dark = m_canvas->grab().toImage();
        QVERIFY(qGray(light.pixel(2, 400)) > 200);
        QVERIFY(qGray(dark.pixel(2, 400)) < 60);
    }

    void screenReadersMeetEveryStatement()
    {
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(canvas);
        QCOMPARE(canvas->childCount(), static_cast<int>(m_scene->nodes.size()));
        QStringList spoken;
        for (int i = 0; i < canvas->childCount(); ++i) {
            QAccessibleInterface* item = canvas->child(i);
            QCOMPARE(item->role(), QAccessible::ListItem);
            QCOMPARE(canvas->indexOfChild(item), i);
            spoken += item->text(QAccessible::Name);
        }
        const QString& main = spoken.first();
        for (const char* part : {"Main claim.", "The bridge will very likely open in May.", "very likely, 80 to 95 per cent", "Contradicted by: The bridge is unlikely"})
            QVERIFY2(main.contains(QLatin1String(part)), qPrintable(main));
        QVERIFY(spoken[1].contains(QStringLiteral("supports: The bridge will very likely")));
        m_canvas->selectStatement(premiseA);
        QCOMPARE(canvas->focusChild(), canvas->child(1));
        const QRect place = canvas->child(1)->rect();
        QCOMPARE(canvas->childAt(place.center().x(), place.center().y()), canvas->child(1));
    }

    void emptyMapIsHarmless()
    {
        const ArgumentMap none;
        m_canvas->setScene(std::make_shared<const MapScene>(buildScene(none)), none);
        m_canvas->fit();
        m_canvas->showTop();
        QTest::keyClick(m_canvas.get(), Qt::Key_Down);
        m_canvas->grab();
    }

private:
    void pinch(QPointF at, double by)
    {
        QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at, m_canvas->viewport()->mapToGlobal(at), by, {});
        QCoreApplication::sendEvent(m_canvas->viewport(), &event);
    }
};

QTEST_MAIN(CanvasTest)
#include "tst_canvas.moc"
