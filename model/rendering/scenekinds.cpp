#include "model/rendering/scenekinds.h"

namespace cp {

void SceneKinds::count(const NodeShape& node, int change)
{
    m_counts[static_cast<size_t>(node.role)] += change;
    if (node.hiddenAbove > 0)
        m_counts[bridge] += change;
}

void SceneKinds::count(const RelationShape& relation, int change)
{
    m_counts[relation.isBridge ? bridge : roles + static_cast<size_t>(relation.kind)] += change;
}

void SceneKinds::count(const LinkShape& link, int change)
{
    m_counts[link.nearMiss ? nearMiss : firstLink + static_cast<size_t>(link.kind)] += change;
}

SceneKinds::Set SceneKinds::occurring() const
{
    Set set;
    for (size_t i = 0; i < m_counts.size(); ++i)
        set.set(i, m_counts[i] > 0);
    return set;
}

} // namespace cp
