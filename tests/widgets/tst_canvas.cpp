#include "model/map/mapmodel.h"
#include "model/rendering/palette.h"
#include "tests/support/smallmap.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/canvas/minimap.h"

#include <QAccessible>
#include <QMenu>
#include <QMouseEvent>
#include <QProxyStyle>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

/// A desktop that moves things.
class MovingStyle final : public QProxyStyle {
public:
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 200 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

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
        QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), mainB);
        QCOMPARE(press(Qt::Key_Left, Qt::ControlModifier), mainA);
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

    void fitSelectionShowsAllOfIt()
    {
        m_canvas->setZoom(4, {});
        m_canvas->selectStatements({premiseA, premiseB});
        m_canvas->fitSelection();
        for (StatementId id : {premiseA, premiseB})
            QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->toViewport(rectOf(id))));
    }

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

    void minimapFramesAndMovesTheView()
    {
        m_canvas->setMinimapShown(true);
        m_canvas->setZoom(2, {});
        auto* minimap = m_canvas->findChild<Minimap*>();
        QVERIFY(minimap->isVisible());
        QVERIFY(minimap->geometry().bottom() < m_canvas->viewport()->height() - m_canvas->legendHeight());
        for (QPoint to : {QPoint(minimap->width() / 3, minimap->height() / 3), QPoint(minimap->width() / 2, minimap->height() * 2 / 3)}) {
            QTest::mouseClick(minimap, Qt::LeftButton, {}, to);
            QVERIFY((minimap->frame().center() - to).manhattanLength() < 2);
        }
        const QSizeF before = minimap->frame().size();
        m_canvas->setZoom(4, {});
        QVERIFY(std::abs(minimap->frame().width() - before.width() / 2) < 1);
        QTest::mousePress(minimap, Qt::LeftButton, {}, {30, 30});
        const QPointF start = m_canvas->centre();
        QMouseEvent drag(QEvent::MouseMove, QPointF(50, 30), QPointF(50, 30), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(minimap, &drag);
        QVERIFY(m_canvas->centre().x() > start.x());
        minimap->grab();
    }

    void aNewLayoutIsShownAsAMovement()
    {
        MovingStyle style;
        m_canvas->setStyle(&style);
        const QRectF rect = rectOf(premiseB);
        MapDelta delta;
        delta.boxes.push_back({std::nullopt, NodeBox{premiseB, rect.x() + 200, rect.y() + 200, rect.width(), rect.height(), true}});
        m_map.apply(delta);
        m_scene = std::make_shared<const MapScene>(buildScene(m_map));
        m_canvas->setScene(m_scene, m_map);
        QVERIFY(m_canvas->isMoving());
        const QImage start = m_canvas->grab().toImage();
        // Input goes by the new places at once.
        QSignalSpy clicked(m_canvas.get(), &MapCanvas::statementClicked);
        click(rectOf(premiseB).center());
        QCOMPARE(clicked.takeFirst().at(0).value<StatementId>(), premiseB);
        QTRY_VERIFY(!m_canvas->isMoving());
        m_canvas->showTop();
        const QImage after = m_canvas->grab().toImage();
        QVERIFY(after != start);
        m_canvas->setMotion(false);
        m_canvas->setScene(m_scene, m_map);
        QCOMPARE(m_canvas->grab().toImage(), after);
        m_map.apply(delta.inverted());
        m_canvas->setScene(std::make_shared<const MapScene>(buildScene(m_map)), m_map);
        QVERIFY(!m_canvas->isMoving());
        m_canvas->setStyle(nullptr);
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
    QPoint at(QPointF scenePoint) const { return m_canvas->toViewport(QRectF(scenePoint, QSizeF(0, 0))).topLeft().toPoint(); }
    QRectF rectOf(StatementId id) const
    {
        return std::find_if(m_scene->nodes.begin(), m_scene->nodes.end(), [id](const NodeShape& node) { return node.id == id; })->rect;
    }
    /// A point of its line where no other line or box is: the middle of its longest piece beside the boxes.
    QPointF onLineOf(const RelationShape& relation) const
    {
        const SceneIndex& index = m_canvas->index();
        for (size_t i = 1; i < relation.route.size(); ++i) {
            for (double along : {0.5, 0.25, 0.75}) {
                const QPointF point = relation.route[i - 1] + (relation.route[i] - relation.route[i - 1]) * along;
                const auto line = index.relationAt(point, 8);
                if (!index.nodeAt(point) && !index.linkAt(point, 8) && line && m_scene->relations[*line].id == relation.id)
                    return point;
            }
        }
        qFatal("no free point on the line");
    }
    NodeEditor* editor() const { return m_canvas->viewport()->findChild<NodeEditor*>(); }
    /// A mouse move with buttons down, which QTest's own does not say.
    void move(QPoint to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(QEvent::MouseMove, to, m_canvas->viewport()->mapToGlobal(to), Qt::NoButton, button, modifiers);
        QCoreApplication::sendEvent(m_canvas->viewport(), &event);
    }
    void hold(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(m_canvas->viewport(), button, modifiers, from);
        move((from + to) / 2, button, modifiers);
        move(to, button, modifiers);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        hold(from, to, modifiers, button);
        QTest::mouseRelease(m_canvas->viewport(), button, modifiers, to);
    }
    /// From the handle at the lower edge of a box.
    void drawFrom(StatementId source, QPoint to, Qt::Key key = Qt::Key_unknown)
    {
        const QPoint handle = at({rectOf(source).center().x(), rectOf(source).bottom()}) + QPoint(0, 4);
        move(handle - QPoint(0, 12), Qt::NoButton);
        move(handle, Qt::NoButton);
        hold(handle, to);
        if (key != Qt::Key_unknown)
            QTest::keyClick(m_canvas.get(), key);
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, to);
    }
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
