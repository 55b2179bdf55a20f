#include "model/map/mapmodel.h"

#include <utility>

namespace cp {

void MapModel::apply(const MapDelta& delta, const QString& edit)
{
    m_lastEdit = edit;
    if (delta.isEmpty())
        return;
    m_map.apply(delta);
    Q_EMIT changed(delta);
}

void MapModel::reset(ArgumentMap map)
{
    m_map = std::move(map);
    Q_EMIT wasReset();
}

} // namespace cp
