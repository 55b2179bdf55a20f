#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "tests/support/smallmap.h"
#include "widgets/canvas/mapcanvas.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

class CanvasTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_map = smallMap();
        m_scene = std::make_shared<const MapScene>(buildScene(m_map));
        m_canvas = std::make_unique<MapCanvas>();
        m_canvas->resize(1000, 700);
        m_canvas->show();
        m_canvas->setScene(m_scene, m_map);
        m_canvas->showTop();
    }
    void cleanup() { m_canvas.reset(); }

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
        QCOMPARE(press(Qt::Key_Right, Qt::AltModifier), mainB);
        QCOMPARE(press(Qt::Key_Left, Qt::AltModifier), mainA);
        QCOMPARE(press(Qt::Key_Tab), premiseA);
        QCOMPARE(press(Qt::Key_Backtab), mainA);
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

    void enterActivates()
    {
        QSignalSpy activated(m_canvas.get(), &MapCanvas::statementActivated);
        m_canvas->selectStatement(premiseB);
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).value<StatementId>(), premiseB);
    }

    void draggingABoxPinsItThere()
    {
        QSignalSpy moved(m_canvas.get(), &MapCanvas::boxMoved);
        const NodeShape& node = m_scene->nodes.front();
        const QPoint from = m_canvas->toViewport(node.rect).center().toPoint();
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_canvas->viewport(), from + QPoint(30, 10));
        QTest::mouseMove(m_canvas->viewport(), from + QPoint(60, 40));
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, from + QPoint(60, 40));
        QCOMPARE(moved.count(), 1);
        const auto box = moved.takeFirst().at(0).value<NodeBox>();
        QCOMPARE(box.id, node.id);
        QVERIFY(box.pinned);
        QVERIFY(std::abs(box.x - node.rect.x() - 60 / m_canvas->zoom()) < 2);
        QVERIFY(std::abs(box.y - node.rect.y() - 40 / m_canvas->zoom()) < 2);
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
    void click(QPointF scenePoint)
    {
        m_canvas->centreOn(scenePoint);
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, m_canvas->toViewport(QRectF(scenePoint, QSizeF(0, 0))).topLeft().toPoint());
    }

    ArgumentMap m_map;
    std::shared_ptr<const MapScene> m_scene;
    std::unique_ptr<MapCanvas> m_canvas;
};

QTEST_MAIN(CanvasTest)
#include "tst_canvas.moc"
