#pragma once

#include "model/rendering/linkstubs.h"
#include "model/rendering/mappainter.h"
#include "model/rendering/mapscene.h"
#include "model/rendering/sceneindex.h"
#include "widgets/canvas/canvasgesture.h"
#include "widgets/canvas/connection.h"
#include "widgets/canvas/keptground.h"
#include "widgets/canvas/mapwalk.h"
#include "widgets/canvas/nodeeditor.h"
#include "widgets/canvas/zoomview.h"

#include <QBasicTimer>
#include <QPointer>
#include <memory>
#include <optional>
#include <tuple>

namespace cp::ui {

class Minimap;
class RelayoutMotion;

/// The map of all documents: pans with the wheel, the middle button or Space and the mouse, zooms at the cursor with Ctrl
/// and the wheel or two fingers, selects one or many, hovers, walks by keyboard along relations, moves boxes, draws
/// connections and edits words in place. It holds ids only; what they mean is in the scene that it was given, and what a
/// person wants is told by signals.
class MapCanvas final : public ZoomView {
    Q_OBJECT

public:
    static constexpr double hitReach = 8; ///< pixels: targets stay easy to hit at every zoom

    explicit MapCanvas(QWidget* parent = nullptr);
    ~MapCanvas() override;

    void setMapPalette(const MapPalette& palette);
    [[nodiscard]] const MapPalette& mapPalette() const { return *m_palette; }
    /// Shows another scene at the same place; the map is what the scene was built from and outlives the canvas.
    void setScene(std::shared_ptr<const MapScene> scene, const ArgumentMap& map);
    /// The same with an index of that scene that was made elsewhere.
    /// `anchor`: a statement that stays where it is in the view, if it is seen in it.
    void setScene(std::shared_ptr<const MapScene> scene, std::shared_ptr<SceneIndex> index, const ArgumentMap& map, StatementId anchor = {});
    /// After the scene was changed where it is, in an area; `before` when boxes are to be seen moving from there.
    void refresh(const QRectF& area, const MapScene* before = nullptr);
    /// Whether another layout of this scene would be shown as a movement.
    [[nodiscard]] bool showsMotion(const MapScene& scene) const;
    /// A movement of boxes that still runs ends at once.
    void endMotion();
    [[nodiscard]] const MapScene& scene() const { return *m_scene; }
    [[nodiscard]] const SceneIndex& index() const { return *m_index; }
    /// For changing the scene where it is; then refresh().
    [[nodiscard]] SceneIndex& index() { return *m_index; }
    /// For looking things up in the scene while another one is shown already.
    [[nodiscard]] std::shared_ptr<const SceneIndex> sharedIndex() const { return m_index; }
    /// Null before the first scene.
    [[nodiscard]] const ArgumentMap* map() const { return m_map; }
    /// Index on the scene of the box at a point of the viewport, or -1.
    [[nodiscard]] int nodeIndexAt(QPointF at) const;

    void selectStatement(StatementId id) { selectStatements({id}); }
    /// The current one first.
    void selectStatements(std::vector<StatementId> ids);
    void selectRelation(RelationId id);
    void selectLink(LinkId id);
    void clearSelection();
    /// The current one; invalid when none is selected.
    [[nodiscard]] StatementId selectedStatement() const { return m_selected.empty() ? StatementId{} : m_selected.front(); }
    [[nodiscard]] const std::vector<StatementId>& selectedStatements() const { return m_selected; }
    [[nodiscard]] bool isSelected(StatementId id) const;
    [[nodiscard]] LinkId selectedLink() const { return m_selectedLink; }
    /// Brings the current statement into view, for a link both its ends where they fit.
    void revealSelection();
    /// Draws these as selected while a gesture lasts.
    void previewSelection(const std::vector<StatementId>& ids);
    /// Lights what a search has found.
    void setHits(const QSet<StatementId>& hits);

    void fit();
    /// Whether the whole map is in sight.
    [[nodiscard]] bool showsAll() const;
    /// The whole map, gliding there.
    void glideToFit();
    /// What a filter leaves in full: all of it where that can be read or is no smaller than it was before the filter; else at the
    /// zoom of before, where something of it is in sight.
    void glideToWhatIsLeft(const Sight& before);
    /// Back to where one looked before a filter, or with the same zoom to what is selected by now.
    void glideBack(const Sight& before);
    /// At 100 %: around what is selected when it is in view, and never on empty ground.
    void zoomActual();
    void fitSelection();
    /// How a map is first shown: from the top, wide enough to see the lanes, never below a readable size; from where reading
    /// begins when it is wider than that.
    void showTop();
    void setLegendShown(bool shown);
    [[nodiscard]] bool isLegendShown() const { return m_legend; }
    void setMinimapShown(bool shown);
    /// Whether a new layout is shown as a movement; never where the desktop wants none.
    void setMotion(bool on) { m_movesSlowly = on; }
    [[nodiscard]] bool isMoving() const;
    /// The next scene has nothing to do with this one.
    void forgetPlaces() { m_map = nullptr; }
    /// Height of the legend's strip at the foot, 0 while it is not shown.
    /// Nothing where it would cover more than a third of the canvas: the map is what is to be seen.
    [[nodiscard]] int legendHeight() const { return m_legend && 3 * m_legendHeight <= viewport()->height() ? m_legendHeight : 0; }

    /// Opens the wording of a statement where it stands.
    void editInPlace(StatementId id);
    /// Shows the kinds that a drawn line can have, at a point of the scene.
    void askConnection(StatementId source, const RelationTarget& target, const std::vector<ConnectionKind>& kinds, QPointF at);

Q_SIGNALS:
    void statementClicked(cp::StatementId id);
    /// Several, the current one first: clicks with Shift or Ctrl, a rubber band, a lasso.
    void statementsChosen(const std::vector<cp::StatementId>& ids);
    void relationClicked(cp::RelationId id);
    void linkClicked(cp::LinkId id);
    /// The pill at a box for links whose other ends are out of view; at a point of the screen.
    void stubClicked(const cp::LinkStub& stub, QPoint globalPosition);
    void groundClicked();
    void boxesMoved(const std::vector<cp::NodeBox>& boxes);
    void connectionAsked(const cp::ui::Connection& connection);
    /// After editing in place; the words may be what they were, or none.
    void wordsEdited(cp::StatementId id, const QString& words);
    void editDropped(cp::StatementId id);
    void contextMenuAsked(QPoint globalPosition);
    /// The view shows another part of the plane, or the plane is another.
    void viewChanged();
    /// Within an area, other things are to be seen.
    void sceneChanged(const QRectF& area);

protected:
    bool event(QEvent* event) override;
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
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void timerEvent(QTimerEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// A button that is down and has not been dragged far yet.
    struct Press {
        QPointF at; ///< viewport
        StatementId node;
        bool onHandle = false;
    };

    void showSelection();
    void sayFocus();
    void hover(QPointF at);
    void clickAt(QPointF at, Qt::KeyboardModifiers modifiers);
    void chooseAt(StatementId id, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] std::unique_ptr<CanvasGesture> gestureFor(const Press& press, Qt::KeyboardModifiers modifiers);
    void begin(std::unique_ptr<CanvasGesture> gesture);
    void endGesture(bool kept);
    void watchEdges(QPointF at);
    void placeEditor();
    void closeEditor(StatementId id, const QString& words, NodeEditor::End how);
    [[nodiscard]] QRectF freeRect(int margin) const;
    [[nodiscard]] QRectF selectedRect(bool all) const;
    [[nodiscard]] QRectF rectInFull() const;
    [[nodiscard]] const NodeShape* nearestInFull(QPointF to) const;
    [[nodiscard]] QRectF inView(const Sight& sight) const;
    void glideTo(const Sight& sight);
    [[nodiscard]] Sight withoutEmptyGround(const Sight& sight) const;
    using FittedView = std::tuple<double, QPointF, QRectF>; ///< zoom, origin and content
    [[nodiscard]] FittedView fittedView() const { return {zoom(), origin(), content()}; }
    [[nodiscard]] std::vector<QRectF> firstBoxes() const;
    [[nodiscard]] QPointF moveOf(StatementId anchor, const MapScene& scene, const SceneIndex& index) const;
    [[nodiscard]] double firstTop(const std::vector<QRectF>& heads, double middle) const;
    [[nodiscard]] double firstCentre(const std::vector<QRectF>& heads) const;
    [[nodiscard]] QRectF nearestSelected() const;
    void revealBox(const QRectF& box);
    [[nodiscard]] std::optional<LinkShape> selectedOffScene() const;
    void paintOffScene(QPainter& painter, const QRect& exposed) const;
    void paintScene(QPainter& painter, const QRect& exposed);
    QRectF startPlane(QPainter& painter, const QRect& part) const;
    void paintLegend(QPainter& painter);
    void makeLegend();
    [[nodiscard]] double textScale() const;
    [[nodiscard]] bool takesKey(const QKeyEvent& event) const;
    bool walkByKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] StatementId endByKey(int key) const;
    [[nodiscard]] const NodeShape* nodeAt(QPointF at) const;
    [[nodiscard]] const NodeShape* shapeOf(StatementId id) const;
    [[nodiscard]] QString toolTipAt(QPointF at) const;
    [[nodiscard]] QString bridgeTipAt(QPointF at) const;
    [[nodiscard]] std::optional<LinkStub> stubAt(QPointF at) const;

    std::shared_ptr<const MapScene> m_scene;
    std::shared_ptr<SceneIndex> m_index;
    const ArgumentMap* m_map = nullptr;
    const MapPalette* m_palette;
    PaintState m_state;
    std::vector<StatementId> m_selected;
    RelationId m_selectedRelation;
    LinkId m_selectedLink;
    bool m_legend = true;
    int m_legendHeight = 38;
    SceneKinds::Set m_legendKinds; ///< on the scene when it was painted
    double m_legendLetters = 0; ///< their scale then
    QPixmap m_legendPicture; ///< at this width; null when it is to be painted anew
    KeptGround m_ground;
    std::optional<FittedView> m_fitted; ///< after the map was fitted last: for as long as it is so, it stays when the room changes
    bool m_spaceHeld = false;
    std::optional<Press> m_press;
    std::unique_ptr<CanvasGesture> m_gesture;
    QPointF m_lastAt; ///< of the pointer, viewport
    Qt::KeyboardModifiers m_lastModifiers;
    QBasicTimer m_edgeTimer;
    QPointer<NodeEditor> m_editor;
    Minimap* m_minimap;
    RelayoutMotion* m_motion;
    bool m_movesSlowly = true;
};

} // namespace cp::ui
