#pragma once

#include "model/map/mapmodel.h"
#include "tests/support/smallmap.h"
#include "widgets/canvas/mapcanvas.h"

#include <QMouseEvent>
#include <QTest>
#include <algorithm>

namespace cp::test {

/// The small map on a canvas of 1000 × 700 pixels, and a hand with a mouse.
class CanvasFixture : public QObject {
protected:
    void open()
    {
        m_map = smallMap();
        m_scene = std::make_shared<const MapScene>(buildScene(m_map));
        m_canvas = std::make_unique<ui::MapCanvas>();
        m_canvas->resize(1000, 700);
        m_canvas->show();
        m_canvas->setScene(m_scene, m_map);
        m_canvas->showTop();
    }
    void close() { m_canvas.reset(); }

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
    ui::NodeEditor* editor() const { return m_canvas->viewport()->findChild<ui::NodeEditor*>(); }
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
    std::unique_ptr<ui::MapCanvas> m_canvas;
};

} // namespace cp::test
