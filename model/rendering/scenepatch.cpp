#include "model/rendering/scenepatch.h"

#include "model/map/statementorder.h"
#include "model/rendering/wording.h"

#include <algorithm>

namespace cp {
namespace {

class ScenePatch final {
public:
    ScenePatch(MapScene& scene, const SceneIndex& index, const ArgumentMap& map, const SceneOptions& options, NodeShaper& shaper)
        : m_scene(scene), m_index(index), m_map(map), m_options(options), m_shaper(shaper)
    {
    }
    [[nodiscard]] bool apply(const MapDelta& edit);

private:
    [[nodiscard]] bool take(const Swap<Statement>& swap);
    [[nodiscard]] bool take(const Swap<Relation>& swap);
    [[nodiscard]] bool take(const Swap<Link>& swap);
    [[nodiscard]] bool isShown(Review review) const { return !m_options.filter.hiddenReviews.contains(static_cast<int>(review)); }
    [[nodiscard]] bool namesATab(StatementId id) const;

    MapScene& m_scene;
    const SceneIndex& m_index;
    const ArgumentMap& m_map;
    const SceneOptions& m_options;
    NodeShaper& m_shaper;
    std::vector<std::pair<size_t, NodeShape>> m_nodes;
    std::vector<std::pair<size_t, Review>> m_relations, m_links;
};

bool ScenePatch::namesATab(StatementId id) const
{
    const auto& relations = m_map.relations();
    return std::any_of(relations.begin(), relations.end(), [id](const Relation& r) { return r.kind == RelationKind::ConditionOf && r.sources.front() == id; });
}

bool ScenePatch::take(const Swap<Statement>& swap)
{
    if (!swap.before || !swap.after)
        return false;
    const Statement& before = *swap.before;
    const Statement& after = *swap.after;
    if (before.role != after.role || before.main != after.main || before.document != after.document || isShown(before.review) != isShown(after.review)
        || before.extra.value(rankKey) != after.extra.value(rankKey) || (before.text != after.text && namesATab(after.id)))
        return false;
    const auto at = m_index.node(after.id);
    if (!at)
        return !isShown(after.review); // not on the scene, and not to come
    const NodeShape& old = m_scene.nodes[*at];
    NodeShape node = m_shaper.shape(after, old.lane, old.rect.width());
    if (node.rect.size() != old.rect.size())
        return false;
    node.rect = old.rect;
    node.pinned = old.pinned;
    node.tab = old.tab;
    node.evenIf = old.evenIf;
    node.dimmed = old.dimmed;
    node.folded = old.folded;
    m_nodes.emplace_back(*at, std::move(node));
    return true;
}

bool ScenePatch::take(const Swap<Relation>& swap)
{
    if (!swap.before || !swap.after)
        return false;
    const Relation& before = *swap.before;
    const Relation& after = *swap.after;
    if (before.kind != after.kind || before.sources != after.sources || before.target != after.target || before.condition != after.condition
        || isShown(before.review) != isShown(after.review))
        return false;
    for (size_t i = 0; i < m_scene.relations.size(); ++i) {
        if (m_scene.relations[i].id == after.id)
            m_relations.emplace_back(i, after.review);
    }
    return true;
}

bool ScenePatch::take(const Swap<Link>& swap)
{
    if (!swap.before || !swap.after)
        return false;
    const Link& before = *swap.before;
    const Link& after = *swap.after;
    if (before.kind != after.kind || before.a != after.a || before.b != after.b || before.nearMiss != after.nearMiss
        || chipText(before) != chipText(after) || isShown(before.review) != isShown(after.review)
        || isWeak(before, m_options.filter.leastLinkScore) != isWeak(after, m_options.filter.leastLinkScore))
        return false;
    if (const auto at = m_index.link(after.id))
        m_links.emplace_back(*at, after.review);
    return true;
}

bool ScenePatch::apply(const MapDelta& edit)
{
    if (!edit.documents.empty() || !edit.boxes.empty() || isFiltering(m_options.filter))
        return false;
    const auto takeAll = [this](const auto& swaps) { return std::all_of(swaps.begin(), swaps.end(), [this](const auto& swap) { return take(swap); }); };
    if (!takeAll(edit.statements) || !takeAll(edit.relations) || !takeAll(edit.links))
        return false;
    for (auto& [at, node] : m_nodes)
        m_scene.nodes[at] = std::move(node);
    for (const auto& [at, review] : m_relations)
        m_scene.relations[at].review = review;
    for (const auto& [at, review] : m_links)
        m_scene.links[at].review = review;
    return true;
}

} // namespace

bool patchScene(MapScene& scene, const SceneIndex& index, const ArgumentMap& map, const MapDelta& edit, const SceneOptions& options, NodeShaper& shaper)
{
    return ScenePatch(scene, index, map, options, shaper).apply(edit);
}

} // namespace cp
