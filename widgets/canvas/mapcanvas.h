#pragma once

#include "model/rendering/mappainter.h"
#include "model/rendering/mapscene.h"
#include "model/rendering/sceneindex.h"
#include "model/storage/workspacefile.h"
#include "widgets/canvas/mapwalk.h"
#include "widgets/canvas/zoomview.h"

#include <QPixmap>
#include <memory>
#include <optional>

namespace cp::ui {

/// The map of all documents: pans with the wheel or by dragging its ground, zooms at the cursor with Ctrl and the
/// wheel, selects, hovers, walks by keyboard along relations and moves boxes. It holds ids only; what they mean is in
/// the scene that it was given.
class MapCanvas final : public ZoomView {
    Q_OBJECT

public:
    explicit MapCanvas(QWidget* parent = nullptr);

    void setMapPalette(const MapPalette& palette);
    /// Shows another scene at the same place; the map is what the scene was built from and outlives the canvas.
    void setScene(std::shared_ptr<const MapScene> scene, const ArgumentMap& map);
    [[nodiscard]] const MapScene& scene() const { return *m_scene; }
    /// Null before the first scene.
    [[nodiscard]] const ArgumentMap* map() const { return m_map; }
    /// Index on the scene of the box at a point of the viewport, or -1.
    [[nodiscard]] int nodeIndexAt(QPointF at) const;

    void selectStatement(StatementId id);
    void selectLink(LinkId id);
    void clearSelection();
    [[nodiscard]] StatementId selectedStatement() const;
    [[nodiscard]] LinkId selectedLink() const;
    /// Brings the selection into view, for a link both its ends where they fit.
    void revealSelection();

    void fit();
    /// How a map is first shown: from the top, wide enough to see the lanes, never below a readable size.
    void showTop();
    void setLegendShown(bool shown);
    [[nodiscard]] bool isLegendShown() const { return m_legend; }

Q_SIGNALS:
    void statementClicked(cp::StatementId id);
    void linkClicked(cp::LinkId id);
    void groundClicked();
    /// Enter or a double click on a statement.
    void statementActivated(cp::StatementId id);
    void boxMoved(const cp::NodeBox& box);
    void contextMenuAsked(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Gesture { None, Pressed, Panning, MovingBox };

    void sayFocus();
    void hover(QPointF at);
    void clickAt(QPointF at);
    [[nodiscard]] QRectF freeRect() const;
    void paintKeptGround(QPainter& painter, const MapPainter& map);
    void paintMovedBox(QPainter& painter) const;
    void paintLegend(QPainter& painter);
    [[nodiscard]] std::optional<StatementId> stepByKey(StatementId from, int key, Qt::KeyboardModifiers modifiers) const;
    bool walkByKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] const NodeShape* nodeAt(QPointF at) const;
    [[nodiscard]] const NodeShape* shapeOf(StatementId id) const;
    [[nodiscard]] QString toolTipAt(QPointF at) const;

    std::shared_ptr<const MapScene> m_scene;
    std::unique_ptr<SceneIndex> m_index;
    const ArgumentMap* m_map = nullptr;
    const MapPalette* m_palette;
    PaintState m_state;
    bool m_legend = true;
    int m_legendHeight = 38;
    double m_legendWidth = -1; ///< that the height was measured for
    QPixmap m_ground; ///< the overview without selection, as it stands in the viewport
    double m_groundZoom = 0;
    QPoint m_groundCorner;
    bool m_groundIsStale = true;
    bool m_spaceHeld = false;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressedAt; ///< viewport
    QPoint m_lastAt;     ///< viewport
    StatementId m_moved;
    QPointF m_offset; ///< of the moved box, scene units
};

} // namespace cp::ui
