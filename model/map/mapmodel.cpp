#include "model/map/mapmodel.h"

#include <algorithm>
#include <utility>

namespace cp {

void MapModel::apply(const MapDelta& delta, const QString& edit)
{
    m_lastEdit = edit;
    if (delta.isEmpty())
        return;
    m_map.apply(delta);
    updateQueue(delta);
    Q_EMIT changed(delta);
}

void MapModel::reset(ArgumentMap map)
{
    m_map = std::move(map);
    m_pending.reset();
    Q_EMIT wasReset();
}

std::shared_ptr<const std::vector<ReviewItem>> MapModel::pending() const
{
    if (!m_pending)
        m_pending = std::make_shared<const std::vector<ReviewItem>>(pendingReviews(m_map));
    return m_pending;
}

void MapModel::updateQueue(const MapDelta& delta)
{
    std::vector<ReviewTarget> left;
    const QueueEffect effect = m_pending ? queueEffect(delta, left) : QueueEffect::Other;
    if (effect == QueueEffect::Other) {
        m_pending.reset();
    } else if (effect == QueueEffect::Leaving) {
        std::sort(left.begin(), left.end());
        std::vector<ReviewItem> rest;
        rest.reserve(m_pending->size());
        std::copy_if(m_pending->begin(), m_pending->end(), std::back_inserter(rest),
                     [&left](const ReviewItem& item) { return !std::binary_search(left.begin(), left.end(), item.target); });
        m_pending = std::make_shared<const std::vector<ReviewItem>>(std::move(rest));
    }
}

} // namespace cp
