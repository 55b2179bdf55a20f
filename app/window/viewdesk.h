#pragma once

#include "app/window/deskparts.h"
#include "model/layout/layout.h"
#include "model/map/mapfilter.h"

#include <QJsonArray>
#include <QObject>
#include <QPointF>
#include <QTimer>
#include <vector>

namespace cp::ui {

class ChoiceBox;
class FilterDesk;
class MapCanvas;
class Prompt;

/// Where one looks: back and forward through what was in view, and views with names. Views with names are kept in the
/// workspace beside the map, where older programs leave them as they are.
class ViewDesk final : public QObject {
    Q_OBJECT

public:
    ViewDesk(const DeskParts& parts, MapCanvas* canvas, FilterDesk* filters, Prompt* prompt, QObject* parent);

    void showState();
    /// Nothing was in view yet, for another map.
    void clear();

private:
    struct View {
        MapFilter filter;
        LayoutMode arrangement = LayoutMode::Columns; ///< that the centre belongs to
        double zoom = 1;
        QPointF centre;
    };
    void connectActions();
    void showSteps();
    [[nodiscard]] View current() const;
    [[nodiscard]] bool differ(const View& a, const View& b) const;
    /// Remembers the current view as the last one, unless it is hardly another.
    void settle();
    void step(int by);
    void go(const View& view);
    /// What a kept view is chosen for.
    enum class Purpose { Go, Rename, Forget };
    void save();
    void choose(Purpose purpose);
    void take(int at);
    void goTo(const QJsonObject& saved);
    void rename(int at);
    void forget(int at);
    void keep(const QJsonArray& views, const QString& text);
    [[nodiscard]] QJsonArray saved() const;
    [[nodiscard]] QJsonArray with(const QJsonObject& view, qsizetype at) const;

    DeskParts m;
    MapCanvas* m_canvas;
    FilterDesk* m_filters;
    Prompt* m_prompt;
    ChoiceBox* m_choice;
    Purpose m_purpose = Purpose::Go; ///< of what is chosen next
    std::vector<View> m_views;
    size_t m_at = 0;
    QTimer m_settle;
};

} // namespace cp::ui
