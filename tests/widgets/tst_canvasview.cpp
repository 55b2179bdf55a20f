#include "model/map/mapmodel.h"
#include "model/rendering/bridgepills.h"
#include "model/rendering/linkshape.h"
#include "tests/widgets/canvasfixture.h"
#include "widgets/canvas/minimap.h"

#include <QHelpEvent>
#include <QProxyStyle>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace cp;
using namespace cp::ui;
using namespace cp::test;

/// A desktop that moves things.
class MovingStyle final : public QProxyStyle {
public:
    explicit MovingStyle(int duration = 200) : m_duration(duration) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_duration : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_duration; ///< milliseconds; 0: people asked for no motion
};

/// What part of the map is seen: when it opens, in the minimap, while it moves and grows.
class CanvasViewTest final : public CanvasFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    /// Zooming in on the middle of a whole map can end between the lanes.
    void actualSizeShowsABox()
    {
        m_canvas->resize(260, 180);
        const auto inView = [this] { return QRectF(m_canvas->toScene({0, 0}), QSizeF(m_canvas->viewport()->size()) / m_canvas->zoom()); };
        bool wasEmpty = false;
        for (const NodeShape& node : m_scene->nodes) {
            m_canvas->setZoom(0.2, {});
            m_canvas->centreOn(node.rect.center() + QPointF(0, 260));
            QVERIFY(!m_canvas->index().nodesIn(inView()).empty());
            const QPointF middle = m_canvas->centre();
            m_canvas->zoomActual();
            QCOMPARE(m_canvas->zoom(), 1.0);
            QVERIFY(!m_canvas->index().nodesIn(inView()).empty());
            wasEmpty = wasEmpty || (m_canvas->centre() - middle).manhattanLength() > 10;
        }
        QVERIFY(wasEmpty);
    }

    void fitSelectionShowsAllOfIt()
    {
        m_canvas->setZoom(4, {});
        m_canvas->selectStatements({premiseA, premiseB});
        m_canvas->fitSelection();
        for (StatementId id : {premiseA, premiseB})
            QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->toViewport(rectOf(id))));
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

    /// The pointer over what stands for hidden things says what that is.
    void hiddenThingsTellWhatTheyAre()
    {
        const auto tipAt = [this](QPointF scenePoint) {
            m_canvas->setZoom(1, {});
            m_canvas->centreOn(scenePoint);
            const QPoint point = at(scenePoint);
            QHelpEvent help(QEvent::ToolTip, point, m_canvas->viewport()->mapToGlobal(point));
            QCoreApplication::sendEvent(m_canvas->viewport(), &help);
            return QToolTip::text();
        };
        SceneOptions options;
        options.filter.hiddenRoles = {static_cast<int>(Role::Claim)};
        m_scene = std::make_shared<const MapScene>(buildScene(m_map, options));
        m_canvas->setScene(m_scene, m_map);
        const auto under = std::find_if(m_scene->nodes.begin(), m_scene->nodes.end(), [](const NodeShape& node) { return node.hiddenAbove > 0; });
        QVERIFY(under != m_scene->nodes.end());
        const QString above = tipAt(hiddenAbovePill(*under, 1).rect.center() - QPointF(0, 2));
        QVERIFY2(above.contains(QStringLiteral("Stands under 1")), qPrintable(above));
        options.filter = {};
        options.filter.hiddenRelations = {static_cast<int>(RelationKind::Supports)};
        m_scene = std::make_shared<const MapScene>(buildScene(m_map, options));
        m_canvas->setScene(m_scene, m_map);
        const auto bridge = std::find_if(m_scene->relations.begin(), m_scene->relations.end(), [](const RelationShape& shape) { return shape.isBridge; });
        QVERIFY(bridge != m_scene->relations.end());
        const QString over = tipAt(onLineOf(*bridge));
        QVERIFY2(over.contains(QStringLiteral("relation that the filter hides")), qPrintable(over));
    }

    /// Of a canvas that becomes so narrow that the legend needs more rows.
    void minimapKeepsOffTheLegend()
    {
        m_canvas->setMinimapShown(true);
        auto* minimap = m_canvas->findChild<Minimap*>();
        for (const int width : {1000, 420, 800, 330, 1000}) {
            m_canvas->resize(width, 700);
            QCoreApplication::sendPostedEvents();
            const QRect before = minimap->geometry();
            m_canvas->grab(); // paints the legend
            QVERIFY(before.bottom() < m_canvas->viewport()->height() - m_canvas->legendHeight());
            QVERIFY(m_canvas->legendHeight() > 0);
        }
        m_canvas->resize(1000, 700);
    }

    /// A map that is many times taller than wide is not a hair in the corner, nor does it take the room of the map.
    void minimapOfATallMapCanBeRead()
    {
        auto tall = std::make_shared<MapScene>(*m_scene);
        tall->bounds.setHeight(tall->bounds.width() * 20);
        m_canvas->setScene(tall, m_map);
        m_canvas->setMinimapShown(true);
        auto* minimap = m_canvas->findChild<Minimap*>();
        QVERIFY(minimap->width() >= 90);
        QVERIFY(minimap->height() >= 120);
        QVERIFY(minimap->height() <= m_canvas->viewport()->height() * 0.27);
        m_canvas->setZoom(1, {});
        const QPoint to(minimap->width() / 2, minimap->height() * 2 / 3);
        QTest::mouseClick(minimap, Qt::LeftButton, {}, to);
        QVERIFY((minimap->frame().center() - to).manhattanLength() < 2);
        QVERIFY(minimap->frame().width() > 20); // the stretched side
    }

    /// What is wider than the window at a readable size begins with its first lane.
    void aWideMapOpensWhereReadingBegins()
    {
        m_canvas->resize(400, 700);
        m_canvas->showTop();
        QVERIFY(m_canvas->zoom() >= 0.7);
        const QRectF first = m_canvas->toViewport(m_scene->lanes.front().rect);
        QVERIFY(first.left() >= 0 && first.left() < 30);
        m_canvas->setLayoutDirection(Qt::RightToLeft);
        m_canvas->showTop();
        const QRectF last = m_canvas->toViewport(m_scene->lanes.back().rect);
        QVERIFY(last.right() <= m_canvas->viewport()->width() && last.right() > m_canvas->viewport()->width() - 30);
        m_canvas->setLayoutDirection(Qt::LeftToRight);
        m_canvas->resize(1000, 700);
    }

    /// Of a tree that is wider than the view its claim is seen first.
    void aWideTreeOpensAtItsClaim()
    {
        MapScene wide = *m_scene;
        wide.lanes.front().rect.setWidth(6000);
        wide.nodes.front().rect.moveTopLeft({4000, wide.lanes.front().rect.top() + 60});
        wide.bounds |= wide.lanes.front().rect;
        m_canvas->setScene(std::make_shared<const MapScene>(wide), m_map);
        m_canvas->showTop();
        const QRectF view(m_canvas->viewport()->rect());
        QVERIFY(view.contains(m_canvas->toViewport(wide.nodes.front().rect)));
    }

    /// Links of a huge map run far above its boxes, and a box of an article out of view lies where a person put it.
    void aHugeMapOpensAtItsFirstBox()
    {
        MapScene huge = *m_scene;
        huge.bounds.adjust(0, -40000, 200000, 100000);
        const auto far = std::find_if(huge.nodes.begin(), huge.nodes.end(), [](const NodeShape& node) { return node.lane == 1; });
        huge.lanes.back().rect.moveLeft(100000);
        for (NodeShape& node : huge.nodes)
            node.rect.translate(node.lane == 1 ? 100000 : 0, 0);
        far->rect.moveTop(-8000);
        m_canvas->setScene(std::make_shared<const MapScene>(huge), m_map);
        m_canvas->showTop();
        QVERIFY(m_canvas->zoom() >= 0.7);
        QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->toViewport(huge.nodes.front().rect)));
    }

    /// However large it is, it can be seen as a whole.
    void aHugeMapFits()
    {
        MapScene huge = *m_scene;
        huge.lanes.front().rect.setSize({400000, 60000});
        huge.bounds |= huge.lanes.front().rect;
        m_canvas->setScene(std::make_shared<const MapScene>(huge), m_map);
        m_canvas->fit();
        QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->toViewport(huge.bounds)));
    }

    /// A little smaller than else, but with the first claims of both articles.
    void bothMainClaimsAreSeenFirst()
    {
        MapScene wide = *m_scene;
        wide.lanes.front().rect.setWidth(1500);
        wide.lanes.back().rect.moveLeft(1700);
        wide.lanes.back().rect.setWidth(1500);
        const double top = wide.lanes.front().rect.top() + 60;
        const auto ofLane = [&wide](int lane) {
            return std::find_if(wide.nodes.begin(), wide.nodes.end(), [lane](const NodeShape& node) { return node.lane == lane; });
        };
        ofLane(0)->rect.moveTopLeft({700, top - 30});
        ofLane(1)->rect.moveTopLeft({1900, top - 30});
        wide.bounds |= wide.lanes.back().rect;
        m_canvas->setScene(std::make_shared<const MapScene>(wide), m_map);
        m_canvas->showTop();
        QVERIFY(m_canvas->zoom() >= 0.55 && m_canvas->zoom() <= 1);
        const QRectF view(m_canvas->viewport()->rect());
        QVERIFY(view.contains(m_canvas->toViewport(ofLane(0)->rect)));
        QVERIFY(view.contains(m_canvas->toViewport(ofLane(1)->rect)));
    }

    /// Else with the beginnings of their words, or the whole map with the words of main claims above them.
    void claimsFarApartAreSeenSmaller()
    {
        const auto opened = [this](double second) {
            MapScene wide = *m_scene;
            wide.lanes.front().rect.setWidth(second - 200);
            wide.lanes.back().rect.moveLeft(second - 100);
            wide.lanes.back().rect.setWidth(1500);
            for (NodeShape& node : wide.nodes)
                node.rect.moveTop(node.rect.top() + 400);
            std::vector<QRectF> heads;
            for (const int lane : {0, 1}) {
                const auto head = std::find_if(wide.nodes.begin(), wide.nodes.end(), [lane](const NodeShape& node) { return node.lane == lane; });
                head->rect.moveTopLeft({lane == 0 ? 300 : second, 100});
                heads.push_back(head->rect);
            }
            wide.bounds |= wide.lanes.back().rect;
            m_canvas->setScene(std::make_shared<const MapScene>(wide), m_map);
            m_canvas->showTop();
            const QRectF clear = QRectF(m_canvas->viewport()->rect()).adjusted(0, 40, 0, 0);
            return clear.contains(m_canvas->toViewport(heads[0])) && clear.contains(m_canvas->toViewport(heads[1]));
        };
        QVERIFY(opened(2200));
        QVERIFY(m_canvas->zoom() >= 0.4 && m_canvas->zoom() < 0.55);
        QVERIFY(opened(4000));
        QVERIFY(m_canvas->zoom() >= 0.12 && m_canvas->zoom() < 0.4);
        QVERIFY(!opened(12000));
        QVERIFY(m_canvas->zoom() >= 0.7);
    }

    void largerTextOpensLarger()
    {
        const double before = m_canvas->zoom();
        QFont font = m_canvas->font();
        font.setPixelSize(26);
        m_canvas->setFont(font);
        m_canvas->showTop();
        QVERIFY(before <= 1);
        QVERIFY(m_canvas->zoom() >= 1.4);
    }

    void largerTextMakesTheLegendLarger()
    {
        m_canvas->grab();
        const int before = m_canvas->legendHeight();
        QFont font = m_canvas->font();
        font.setPixelSize(26);
        m_canvas->setFont(font);
        m_canvas->grab();
        QVERIFY(m_canvas->legendHeight() >= 2 * before - 1);
    }

    /// As with large text between two docks, where every entry stands on a line of its own.
    void theLegendLeavesRoomForTheMap()
    {
        m_canvas->grab();
        QVERIFY(m_canvas->legendHeight() > 0);
        m_canvas->resize(80, 340);
        m_canvas->grab();
        QCOMPARE(m_canvas->legendHeight(), 0);
        m_canvas->resize(1000, 700);
        m_canvas->grab();
        QVERIFY(m_canvas->legendHeight() > 0);
    }

    void withReducedMotionNothingMoves()
    {
        const QRectF rect = rectOf(premiseB);
        MapDelta delta;
        delta.boxes.push_back({std::nullopt, NodeBox{premiseB, rect.x() + 200, rect.y() + 200, rect.width(), rect.height(), true}});
        m_map.apply(delta);
        MovingStyle style(0);
        m_canvas->setStyle(&style);
        m_canvas->setScene(std::make_shared<const MapScene>(buildScene(m_map)), m_map);
        QVERIFY(!m_canvas->isMoving());
        m_canvas->setStyle(nullptr);
    }

    /// Of a link whose ends cannot be seen together, the end near the view comes.
    void aFarLinkIsShownByItsNearEnd()
    {
        auto far = std::make_shared<MapScene>(*m_scene);
        LinkShape link = far->links.front();
        for (NodeShape& node : far->nodes) {
            if (node.id == link.b)
                node.rect.translate(0, 30000);
        }
        far->bounds.setBottom(31000);
        m_canvas->setScene(far, m_map);
        m_canvas->centreOn(rectOf(link.a).center() + QPointF(0, 2000));
        m_canvas->selectLink(link.id);
        m_canvas->revealSelection();
        QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->toViewport(rectOf(link.a))));
        QVERIFY(m_canvas->zoom() > 0.5);
    }

    /// Lanes of ordinary articles are wide: both ends of a link are seen, smaller than one would read them.
    void bothEndsOfALinkAreSeen()
    {
        auto wide = std::make_shared<MapScene>(*m_scene);
        const LinkShape link = wide->links.front();
        QRectF end;
        for (NodeShape& node : wide->nodes) {
            if (node.id == link.b)
                end = node.rect = node.rect.translated(2600, 900);
        }
        wide->bounds |= end;
        m_canvas->setScene(wide, m_map);
        m_canvas->setZoom(0.7, {});
        m_canvas->selectLink(link.id);
        m_canvas->revealSelection();
        const QRectF view(m_canvas->viewport()->rect());
        QVERIFY(view.contains(m_canvas->toViewport(rectOf(link.a))) && view.contains(m_canvas->toViewport(end)));
    }

    /// A weak proposal that is looked at is drawn, though the map keeps it back.
    void aLinkThatTheMapKeepsBackIsDrawnWhileItIsSelected()
    {
        auto without = std::make_shared<MapScene>(*m_scene);
        std::erase_if(without->links, [](const LinkShape& link) { return link.id == clash; });
        m_canvas->setScene(without, m_map);
        m_canvas->fit();
        const QImage bare = m_canvas->viewport()->grab().toImage();
        m_canvas->selectLink(clash);
        m_canvas->revealSelection();
        const Link* link = m_map.find(clash);
        const QRectF a = rectOf(link->a), b = rectOf(link->b);
        for (const QRectF& box : {a, b})
            QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->toViewport(box).center()));
        const LinkShape line = straightLink(*link, a, b);
        const QPoint middle = m_canvas->toViewport(QRectF(line.chip, QSizeF(1, 1))).center().toPoint() + QPoint(0, 9);
        QVERIFY(m_canvas->viewport()->grab().toImage().pixelColor(middle) == MapPalette::light().link(link->kind));
        m_canvas->clearSelection();
        m_canvas->fit();
        QCOMPARE(m_canvas->viewport()->grab().toImage(), bare);
    }

    /// A link that needs a smaller map does not leave the next statement too small to read.
    void theZoomComesBackAfterALink()
    {
        m_canvas->resize(500, 700);
        m_canvas->setZoom(1, {});
        m_canvas->selectLink(clash);
        m_canvas->revealSelection();
        QVERIFY(m_canvas->zoom() < 1);
        m_canvas->selectLink(agreement);
        m_canvas->revealSelection();
        QVERIFY(m_canvas->zoom() < 1);
        m_canvas->selectStatement(premiseA);
        m_canvas->revealSelection();
        QCOMPARE(m_canvas->zoom(), 1.0);
        QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->toViewport(rectOf(premiseA))));
        m_canvas->selectLink(clash);
        m_canvas->revealSelection();
        m_canvas->setZoom(0.45, {}); // a person's own choice stays
        m_canvas->selectStatement(premiseA);
        m_canvas->revealSelection();
        QCOMPARE(m_canvas->zoom(), 0.45);
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

    /// An edit in place may make a lane longer than it was.
    void whatGrewCanBeScrolledTo()
    {
        m_canvas->setMinimapShown(true);
        const auto grown = std::make_shared<MapScene>(*m_scene);
        m_canvas->setScene(grown, m_map);
        const int before = m_canvas->verticalScrollBar()->maximum();
        const QRectF frame = m_canvas->findChild<Minimap*>()->frame();
        QRectF& lane = grown->lanes.front().rect;
        const QRectF added(lane.bottomLeft(), QSizeF(lane.width(), 900));
        lane.setBottom(added.bottom());
        grown->bounds |= lane;
        m_canvas->refresh(added);
        QVERIFY(m_canvas->verticalScrollBar()->maximum() > before + 500 * m_canvas->zoom());
        QVERIFY(m_canvas->findChild<Minimap*>()->frame() != frame);
    }
};

QTEST_MAIN(CanvasViewTest)
#include "tst_canvasview.moc"
