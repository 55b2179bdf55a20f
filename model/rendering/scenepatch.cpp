#include "model/rendering/scenepatch.h"

#include "model/map/statementorder.h"
#include "model/rendering/treepatch.h"
#include "model/rendering/wording.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace cp {
namespace {

class ScenePatch final {
public:
    ScenePatch(MapScene& scene, SceneIndex& index, const ArgumentMap& map, const SceneOptions& options, NodeShaper& shaper)
        : m_map(map), m_scene(scene), m_index(index), m_options(options), m_shaper(shaper), m_trees(scene, index, map, options.mode, shaper)
    {
    }
    [[nodiscard]] std::optional<QRectF> apply(const MapDelta& edit);

private:
    [[nodiscard]] bool take(const Swap<Statement>& swap);
    [[nodiscard]] bool take(const Swap<Relation>& swap);
    [[nodiscard]] bool take(const Swap<Link>& swap);
    [[nodiscard]] bool isShown(Review review) const { return !m_options.filter.hiddenReviews.contains(static_cast<int>(review)); }
    [[nodiscard]] static bool take(const Swap<NodeBox>& swap);
    void changeBox(const Statement& after, size_t at);
    void takeTabsNamedBy(StatementId condition);
    void takeTab(const Relation& condition);
    void renameTab(size_t node);
    [[nodiscard]] const Relation* conditionOf(size_t node) const;
    [[nodiscard]] NodeShape& changed(size_t node) { return m_changed.try_emplace(node, m_scene.nodes[node]).first->second; }
    [[nodiscard]] bool fit();
    [[nodiscard]] std::vector<size_t> shapesOf(const Relation& relation) const;
    void commit();

    const ArgumentMap& m_map; ///< after the edit
    MapScene& m_scene;
    SceneIndex& m_index;
    const SceneOptions& m_options;
    NodeShaper& m_shaper;
    std::map<size_t, NodeShape> m_changed;
    std::vector<std::pair<size_t, Review>> m_relations, m_links;
    std::vector<RelationId> m_newConditions;
    std::set<size_t> m_tabbed; ///< nodes whose conditions are edited
    TreePatch m_trees;
    QRectF m_area;
};

void ScenePatch::takeTab(const Relation& condition)
{
    const auto* target = std::get_if<StatementId>(&condition.target);
    const auto node = target ? m_index.node(*target) : std::nullopt;
    if (node && condition.kind == RelationKind::ConditionOf)
        m_tabbed.insert(*node);
}

void ScenePatch::takeTabsNamedBy(StatementId condition)
{
    const auto node = m_index.node(condition);
    for (const size_t i : node ? m_index.relationsOf(*node) : std::vector<size_t>{}) {
        if (const Relation* relation = m_map.find(m_scene.relations[i].id); relation && relation->sources.front() == condition)
            takeTab(*relation);
    }
}

/// The one that names a node's tab after the edit, as in a new scene.
const Relation* ScenePatch::conditionOf(size_t node) const
{
    std::vector<RelationId> ids = m_newConditions;
    for (const size_t i : m_index.relationsOf(node))
        ids.push_back(m_scene.relations[i].id);
    const Relation* last = nullptr;
    for (const RelationId id : ids) {
        const Relation* relation = m_map.find(id);
        const bool isCondition = relation && relation->kind == RelationKind::ConditionOf && relation->review != Review::Dismissed
            && relation->target == RelationTarget(m_scene.nodes[node].id);
        if (isCondition && (!last || last->id < id))
            last = relation;
    }
    return last;
}

void ScenePatch::renameTab(size_t node)
{
    const Relation* condition = conditionOf(node);
    NodeShape& shape = changed(node);
    m_area |= shape.rect.adjusted(0, -tabHeight, 0, 0);
    shape.tab.clear();
    shape.evenIf = condition && condition->condition == ConditionKind::EvenIf;
    if (!condition)
        return;
    const Statement* source = m_map.find(condition->sources.front());
    const QString words = conditionText(condition->condition.value_or(ConditionKind::If), *source, m_map.find(source->document)->text);
    shape.tab = m_shaper.tab(words, shape.rect.width());
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
        || before.extra.value(rankKey) != after.extra.value(rankKey))
        return false;
    const auto at = m_index.node(after.id);
    if (at)
        changeBox(after, *at);
    if (before.text != after.text)
        takeTabsNamedBy(after.id);
    return at || !isShown(after.review); // else not on the scene, and not to come
}

void ScenePatch::changeBox(const Statement& after, size_t at)
{
    const NodeShape& old = m_scene.nodes[at];
    NodeShape node = m_shaper.shape(after, old.lane, old.rect.width());
    node.rect.moveTo(old.rect.topLeft());
    node.root = old.root;
    node.pinned = old.pinned;
    node.tab = old.tab;
    node.evenIf = old.evenIf;
    node.dimmed = old.dimmed;
    node.folded = old.folded;
    m_area |= old.rect;
    m_changed.insert_or_assign(at, std::move(node));
}

bool ScenePatch::take(const Swap<Relation>& swap)
{
    if (!swap.after) {
        m_trees.remove(*swap.before);
        takeTab(*swap.before);
        return true;
    }
    const Relation& after = *swap.after;
    if (!swap.before) {
        m_trees.add(after);
        takeTab(after);
        m_newConditions.push_back(after.id);
        return isShown(after.review) && !m_options.filter.hiddenRelations.contains(static_cast<int>(after.kind));
    }
    const Relation& before = *swap.before;
    if (before.kind != after.kind || before.sources != after.sources || before.target != after.target || before.condition != after.condition
        || isShown(before.review) != isShown(after.review))
        return false;
    takeTab(after);
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
    for (const size_t node : m_tabbed) {
        if (m_map.find(m_scene.nodes[node].id))
            renameTab(node);
    }
    if (!fit())
        return std::nullopt;
    commit();
    return m_area | m_trees.area();
}

/// What needs another room than it has goes with its tree.
bool ScenePatch::fit()
{
    for (auto it = m_changed.begin(); it != m_changed.end();) {
        const NodeShape& old = m_scene.nodes[it->first];
        const bool stays = it->second.rect.size() == old.rect.size() && it->second.tab.isEmpty() == old.tab.isEmpty();
        if (!stays)
            m_trees.resize(it->first, std::move(it->second));
        it = stays ? std::next(it) : m_changed.erase(it);
    }
    return m_trees.isEmpty() || (m_options.mode != LayoutMode::Level && m_trees.fit());
}

void ScenePatch::commit()
{
    for (auto& [at, node] : m_changed)
        m_scene.nodes[at] = std::move(node);
    for (const auto& [at, review] : m_relations)
        m_scene.relations[at].review = review;
    for (const auto& [at, review] : m_links)
        m_scene.links[at].review = review;
    if (!m_trees.isEmpty())
        m_trees.commit();
}

} // namespace

std::optional<QRectF> patchScene(MapScene& scene, SceneIndex& index, const ArgumentMap& map, const MapDelta& edit, const SceneOptions& options,
                                 NodeShaper& shaper)
{
    return ScenePatch(scene, index, map, options, shaper).apply(edit);
}

} // namespace cp
