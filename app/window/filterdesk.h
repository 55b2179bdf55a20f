#pragma once

#include "app/window/deskparts.h"
#include "model/map/mapfilter.h"

#include <QObject>

namespace cp::ui {

class EmptyNote;
class FilterBar;
class FocusBar;

/// What of the map is shown: the filter strip, focus on the selection, folded branches. It changes no map, only the view.
class FilterDesk final : public QObject {
    Q_OBJECT

public:
    /// How soon the map has to follow: while somebody types, keys go first.
    enum class Pace { AtOnce, InTime };

    FilterDesk(const DeskParts& parts, FilterBar* bar, FocusBar* focusBar, EmptyNote* emptyNote, QObject* parent);

    [[nodiscard]] const MapFilter& filter() const { return m_filter; }
    /// Back to everything, for another map.
    void clear();
    /// Proposed links below it are not shown.
    void setLeastLinkScore(double least);
    void set(const MapFilter& filter);
    /// Only what is near some statements in full; none for no focus.
    void focusOn(const QSet<StatementId>& ids);
    /// Unfolds and, if need be, clears what hides a statement.
    void show(StatementId id);
    /// Actions after a change of the map or the selection.
    void showState();
    /// How many statements are on the scene, of all.
    void showCount(int shown);

Q_SIGNALS:
    void changed(cp::ui::FilterDesk::Pace pace);

private:
    void take(const MapFilter& filter, Pace pace);
    void toggleFold();
    void connectFocus();
    [[nodiscard]] QSet<StatementId> selected() const;
    void setHops(int hops);
    void setHidesFar(bool hides);

    DeskParts m;
    FilterBar* m_bar;
    FocusBar* m_focusBar;
    EmptyNote* m_emptyNote;
    MapFilter m_filter;
};

} // namespace cp::ui
