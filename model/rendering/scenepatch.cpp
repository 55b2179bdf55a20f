#include "model/rendering/scenepatch.h"

#include "model/map/statementorder.h"
#include "model/rendering/treepatch.h"
#include "model/rendering/wording.h"

#include <algorithm>

namespace cp {
namespace {

class ScenePatch final {
public:
    ScenePatch(MapScene& scene, SceneIndex& index, const ArgumentMap& map, const SceneOptions& options, NodeShaper& shaper)
        : m_scene(scene), m_index(index), m_options(options), m_shaper(shaper), m_trees(scene, index, map, options.mode, shaper)
    {
    }
    [[nodiscard]] std::optional<QRectF> apply(const MapDelta& edit);

private:
    [[nodiscard]] bool take(const Swap<Statement>& swap);
    [[nodiscard]] bool take(const Swap<Relation>& swap);
    [[nodiscard]] bool take(const Swap<Link>& swap);
    [[nodiscard]] bool isShown(Review review) const { return !m_options.filter.hiddenReviews.contains(static_cast<int>(review)); }
    [[nodiscard]] static bool take(const Swap<NodeBox>& swap);
    [[nodiscard]] bool changeBox(const Statement& after, size_t at);
    [[nodiscard]] bool namesATab(StatementId id) const;
    [[nodiscard]] std::vector<size_t> shapesOf(const Relation& relation) const;
    void commit();

    MapScene& m_scene;
    SceneIndex& m_index;
    const SceneOptions& m_options;
    NodeShaper& m_shaper;
    std::vector<std::pair<size_t, NodeShape>> m_nodes;
    std::vector<std::pair<size_t, Review>> m_relations, m_links;
    TreePatch m_trees;
    QRectF m_area;
};

bool ScenePatch::namesATab(StatementId id) const
{
    const auto node = m_index.node(id);
    const std::vector<size_t> lines = node ? m_index.relationsOf(*node) : std::vector<size_t>{};
    return std::any_of(lines.begin(), lines.end(), [&](size_t i) {
        return m_scene.relations[i].kind == RelationKind::ConditionOf && m_scene.relations[i].source == id;
    });
}

std::vector<size_t> ScenePatch::shapesOf(const Relation& relation) const
{
    std::vector<size_t> shapes;
    for (const StatementId source : relation.sources) {
        const auto node = m_index.node(source);
        for (const size_t i : node ? m_index.relationsOf(*node) : std::vector<size_t>{}) {
            if (m_scene.relations[i].id == relation.id && m_scene.relations[i].source == source)
                shapes.push_back(i);
        }
    }
    return shapes;
}

bool ScenePatch::take(const Swap<Statement>& swap)
{
    if (!swap.after) {
        m_trees.remove(*swap.before);
        return true;
    }
    const Statement& after = *swap.after;
    if (!swap.before) {
        if (isShown(after.review))
            m_trees.add(after);
        return isShown(after.review);
    }
    const Statement& before = *swap.before;
    if (before.role != after.role || before.main != after.main || before.document != after.document || isShown(before.review) != isShown(after.review)
        || before.extra.value(rankKey) != after.extra.value(rankKey) || (before.text != after.text && namesATab(after.id)))
        return false;
    const auto at = m_index.node(after.id);
    return at ? changeBox(after, *at) : !isShown(after.review); // else not on the scene, and not to come
}

bool ScenePatch::changeBox(const Statement& after, size_t at)
{
    const NodeShape& old = m_scene.nodes[at];
    NodeShape node = m_shaper.shape(after, old.lane, old.rect.width());
    const bool fits = node.rect.size() == old.rect.size();
    node.rect.moveTo(old.rect.topLeft());
    node.root = old.root;
    node.pinned = old.pinned;
    node.tab = old.tab;
    node.evenIf = old.evenIf;
    node.dimmed = old.dimmed;
    node.folded = old.folded;
    m_area |= old.rect;
    if (fits)
        m_nodes.emplace_back(at, std::move(node));
    else
        m_trees.resize(at, std::move(node));
    return true;
}

bool ScenePatch::take(const Swap<Relation>& swap)
{
    if (!swap.after) {
        m_trees.remove(*swap.before);
        // A condition leaves a tab behind where it does not go with its target.
        return swap.before->kind != RelationKind::ConditionOf;
    }
    const Relation& after = *swap.after;
    if (!swap.before) {
        m_trees.add(after);
        return isShown(after.review) && !m_options.filter.hiddenRelations.contains(static_cast<int>(after.kind));
    }
    const Relation& before = *swap.before;
    if (before.kind != after.kind || before.sources != after.sources || before.target != after.target || before.condition != after.condition
        || isShown(before.review) != isShown(after.review))
        return false;
    for (const size_t i : shapesOf(after))
        m_relations.emplace_back(i, after.review);
    return true;
}

/// Where boxes were kept counts only for those that a person placed.
bool ScenePatch::take(const Swap<NodeBox>& swap)
{
    return (!swap.after && !swap.before->pinned) || (!swap.before && !swap.after->pinned);
}

bool ScenePatch::take(const Swap<Link>& swap)
{
    if (!swap.after) {
        m_trees.remove(*swap.before);
        return true;
    }
    if (!swap.before)
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

std::optional<QRectF> ScenePatch::apply(const MapDelta& edit)
{
    if (!edit.documents.empty() || isFiltering(m_options.filter))
        return std::nullopt;
    const auto takeAll = [this](const auto& swaps) { return std::all_of(swaps.begin(), swaps.end(), [this](const auto& swap) { return take(swap); }); };
    if (!takeAll(edit.statements) || !takeAll(edit.relations) || !takeAll(edit.links) || !takeAll(edit.boxes))
        return std::nullopt;
    const bool moves = !m_trees.isEmpty();
    if (moves && (m_options.mode == LayoutMode::Level || !m_trees.fit()))
        return std::nullopt;
    commit();
    if (moves)
        m_trees.commit();
    return m_area | m_trees.area();
}

void ScenePatch::commit()
{
    for (auto& [at, node] : m_nodes)
        m_scene.nodes[at] = std::move(node);
    for (const auto& [at, review] : m_relations)
        m_scene.relations[at].review = review;
    for (const auto& [at, review] : m_links)
        m_scene.links[at].review = review;
}

} // namespace

std::optional<QRectF> patchScene(MapScene& scene, SceneIndex& index, const ArgumentMap& map, const MapDelta& edit, const SceneOptions& options,
                                 NodeShaper& shaper)
{
    return ScenePatch(scene, index, map, options, shaper).apply(edit);
}

} // namespace cp
