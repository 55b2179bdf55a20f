#pragma once

#include "app/window/filterdesk.h"
#include "widgets/canvas/zoomview.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace cp::ui {

class MapCanvas;

/// Keeps in sight what filter and focus leave, and goes back when they are gone. While somebody types, the view rests.
class SightDesk final : public QObject {
    Q_OBJECT

public:
    /// To be made before what shows the filter on the canvas.
    SightDesk(MapCanvas* canvas, FilterDesk* filters, QObject* parent);

    /// After the canvas shows what the filter says.
    void follow();
    /// Nothing was in view yet, for another map.
    void clear();

private:
    void note(FilterDesk::Pace pace);
    void look();

    MapCanvas* m_canvas;
    FilterDesk* m_filters;
    MapFilter m_shown; ///< without what does not count here
    std::optional<Sight> m_before; ///< where one looked before the filter; none while there is none
    bool m_waits = false; ///< for the canvas
    QTimer m_rest;
};

} // namespace cp::ui
