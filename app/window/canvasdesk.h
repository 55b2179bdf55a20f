#pragma once

#include "app/window/deskparts.h"
#include "model/map/mapdelta.h"
#include "model/rendering/linkstubs.h"

#include <QObject>
#include <functional>

namespace cp::ui {

class FilterDesk;
class MapCanvas;

/// What people do on the map itself: moving boxes, wording in place, new statements, zoom and what lies over it.
class CanvasDesk final : public QObject {
    Q_OBJECT

public:
    /// `showNow` brings the last edit onto the canvas at once.
    CanvasDesk(const DeskParts& parts, MapCanvas* canvas, FilterDesk* filters, std::function<void()> showNow, QObject* parent);

    void showState();

private:
    void connectCanvas();
    void connectActions();
    void connectView();
    void move(const std::vector<NodeBox>& boxes);
    [[nodiscard]] std::vector<NodeBox> withNeighbours(const std::vector<NodeBox>& dropped) const;
    void release();
    void layOutSelection();
    /// Puts a new statement onto the map and opens its wording.
    void write(MapDelta delta, const QString& text);
    void keepWords(StatementId id, const QString& words);
    void dropWords(StatementId id);
    void offer(const LinkStub& stub, QPoint at);
    void goAcross(LinkId link, StatementId from);
    void push(MapDelta delta, const QString& text, int mergeKey = 0);

    DeskParts m;
    MapCanvas* m_canvas;
    FilterDesk* m_filters;
    std::function<void()> m_showNow;
    MapDelta m_unwritten; ///< the statement that is being written, until it has words
    QString m_unwrittenText;
    StatementId m_cameFrom; ///< selected before that
};

} // namespace cp::ui
