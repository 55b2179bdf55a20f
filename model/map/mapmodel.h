#pragma once

#include "model/map/reviewqueue.h"

#include <QObject>
#include <memory>
#include <vector>

namespace cp {

/// The one map of a window with its change event. Only undo commands call apply().
class MapModel final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const ArgumentMap& map() const { return m_map; }

    /// `edit` is what the change is called for people.
    void apply(const MapDelta& delta, const QString& edit = {});
    /// Of the last apply().
    [[nodiscard]] const QString& lastEdit() const { return m_lastEdit; }
    /// pendingReviews() of the map; the same pointer as long as no edit has changed the queue.
    [[nodiscard]] std::shared_ptr<const std::vector<ReviewItem>> pending() const;
    /// Another map altogether (opened, new); the undo stack is cleared by whoever calls it.
    void reset(ArgumentMap map);

Q_SIGNALS:
    /// After every apply(); the delta says what changed.
    void changed(const cp::MapDelta& delta);
    void wasReset();

private:
    void updateQueue(const MapDelta& delta);

    ArgumentMap m_map;
    mutable std::shared_ptr<const std::vector<ReviewItem>> m_pending; ///< made when somebody asks
    QString m_lastEdit;
};

} // namespace cp
