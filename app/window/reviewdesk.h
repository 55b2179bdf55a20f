#pragma once

#include "app/window/deskparts.h"
#include "model/map/reviewqueue.h"

#include <QObject>
#include <functional>

namespace cp::ui {

class Inspector;
class ReasonPopup;
class ReviewPane;

/// Decisions about what was proposed: accepting, dismissing with a reason, near misses, batches, restoring. While the
/// review pane is open each decision goes on to the next pending thing.
class ReviewDesk final : public QObject {
    Q_OBJECT

public:
    /// `showPane` brings the review pane to the front.
    ReviewDesk(const DeskParts& parts, ReviewPane* pane, Inspector* inspector, std::function<void()> showPane, QObject* parent);

    /// Actions as far as they make sense for the selection.
    void showState();

private:
    void connectActions();
    void connectPane();
    void nameKeys();
    void step(int by);
    void acceptSelected();
    void askDismissal();
    void askNearMiss();
    void dismissAs(const QString& reason);
    void restore(const std::vector<ReviewTarget>& targets);
    void acceptBatch();
    /// One undo entry, then on to the next thing when the pane is open and what was decided was pending.
    void decide(MapDelta delta, const QString& text);
    [[nodiscard]] QString nameOf(const std::vector<ReviewTarget>& targets, const QString& statement, const QString& relation,
                                 const QString& link, const QString& several) const;

    DeskParts m;
    ReviewPane* m_pane;
    std::function<void()> m_showPane;
    ReasonPopup* m_dismissal;
    ReasonPopup* m_nearMiss;
    std::vector<ReviewTarget> m_asked; ///< what the open popup is about
};

} // namespace cp::ui
