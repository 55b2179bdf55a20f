#pragma once

#include "app/window/deskparts.h"
#include "model/map/reviewqueue.h"

#include <QObject>
#include <optional>

namespace cp::ui {

class ChartPane;
class Inspector;
class LinksTable;
class MapCanvas;
class OutlinePane;
class Readers;
class ReviewPane;

/// The views that show what is selected; all outlive the ties.
struct TiedViews {
    MapCanvas* canvas;
    Readers* readers;
    Inspector* inspector;
    LinksTable* links;
    ChartPane* chart;
    ReviewPane* review;
    OutlinePane* outline;
};

/// Ties the selection to all views, both ways: a click anywhere selects, and every view shows what is selected.
/// Also the steps through links and through the statements of a text.
class SelectionTies final : public QObject {
    Q_OBJECT

public:
    SelectionTies(const DeskParts& parts, const TiedViews& views, QObject* parent);

    /// Again in all views, after the map or a view was made anew.
    void follow();
    /// Again on the canvas alone, which has another scene.
    void showOnCanvas();

private:
    void connectViews();
    void connectCanvas();
    void connectSteps();
    void showLink(LinkId id);
    void showRelation(RelationId id);
    void showStatement(StatementId id);
    void dropWhatIsGone();
    [[nodiscard]] bool isOnCanvas() const;
    void selectThings(const std::vector<ReviewTarget>& things);
    void stepLink(int by);
    /// To the next statement of the text by place, of one role or any; from the selected one or the first text's start.
    void stepStatement(int by, std::optional<Role> role);

    DeskParts m;
    TiedViews m_views;
    bool m_choseOnCanvas = false; ///< what is under the mouse stays there
    bool m_revealsLater = false;  ///< what is selected has no place on the canvas yet
};

} // namespace cp::ui
