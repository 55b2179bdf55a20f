#include "model/rendering/treepatch.h"

#include <algorithm>
#include <set>

namespace cp {
namespace {

constexpr double near = 0.5;

Box boxOf(const QRectF& rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

} // namespace

double tabOf(const NodeShape& node) { return node.tab.isEmpty() ? 0 : tabHeight; }

bool TreePatch::isEmpty() const
{
    return m_resized.isEmpty() && m_wanted.empty() && m_hangings.empty() && m_gone.isEmpty() && m_goneRelations.isEmpty() && m_goneLinks.isEmpty();
}

void TreePatch::remove(const Statement& statement)
{
    if (const auto node = m_index.node(statement.id))
        m_gone.insert(*node);
}

void TreePatch::remove(const Relation& relation)
{
    for (const StatementId source : relation.sources) {
        const auto node = m_index.node(source);
        for (const size_t i : node ? m_index.relationsOf(*node) : std::vector<size_t>{}) {
            if (m_scene.relations[i].id == relation.id)
                m_goneRelations.insert(i);
        }
    }
}

void TreePatch::remove(const Link& link)
{
    if (const auto i = m_index.link(link.id))
        m_goneLinks.insert(*i);
}

const NodeShape& TreePatch::shape(size_t node) const
{
    if (isNew(node))
        return m_newNodes[node - m_scene.nodes.size()];
    const auto resized = m_resized.constFind(node);
    return resized == m_resized.constEnd() ? m_scene.nodes[node] : *resized;
}

QRectF TreePatch::rectOf(size_t node) const
{
    const auto moved = m_moved.constFind(node);
    return moved == m_moved.constEnd() ? m_scene.nodes[node].rect : *moved;
}

std::optional<size_t> TreePatch::find(StatementId id) const
{
    const auto known = m_newNodeOf.constFind(id);
    if (known != m_newNodeOf.constEnd())
        return *known;
    const auto node = m_index.node(id);
    return node && !m_gone.contains(*node) ? node : std::nullopt;
}

std::optional<size_t> TreePatch::parent(size_t node) const
{
    const StatementId id = shape(node).id;
    if (isNew(node))
        return find(m_newRelations[node - m_scene.nodes.size()].end);
    for (const size_t i : m_index.relationsOf(node)) {
        const RelationShape& relation = m_scene.relations[i];
        if (relation.inTree && relation.source == id)
            return m_index.node(relation.end);
    }
    return std::nullopt;
}

size_t TreePatch::root(size_t node) const { return *m_index.node(shape(node).root); }

std::vector<size_t> TreePatch::children(size_t node) const
{
    std::vector<size_t> list;
    const StatementId id = shape(node).id;
    const auto take = [&](size_t i) {
        const RelationShape& relation = m_scene.relations[i];
        if (relation.inTree && relation.end == id && !m_goneRelations.contains(i))
            list.push_back(*m_index.node(relation.source));
    };
    if (!isNew(node))
        m_index.eachRelationOf(node, take);
    for (const RelationShape& relation : m_newRelations) {
        if (relation.end == id)
            list.push_back(m_newNodeOf.value(relation.source));
    }
    if (list.size() > 1)
        sortSiblings(list);
    return list;
}

void TreePatch::sortSiblings(std::vector<size_t>& siblings) const
{
    const auto key = [this](size_t node) { return std::pair(shape(node).rank, shape(node).id); };
    std::sort(siblings.begin(), siblings.end(), [&key](size_t a, size_t b) { return key(a) < key(b); });
}

/// Each new statement hangs by its first relation under something that is shown.
bool TreePatch::makeNew()
{
    if (m_wanted.size() != m_hangings.size())
        return false;
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        const Statement* statement = m_wanted[i];
        const Relation& relation = *m_hangings[i];
        const auto* target = std::get_if<StatementId>(&relation.target);
        const auto above = target ? find(*target) : std::nullopt;
        if (!above || relation.sources != std::vector{statement->id})
            return false;
        int depth = 1;
        for (auto up = parent(*above); up; up = parent(*up))
            ++depth;
        m_newNodes.push_back(m_shaper.shape(*statement, shape(*above).lane, NodeShaper::widthAt(*statement, depth)));
        m_newNodes.back().root = shape(*above).root;
        m_newNodeOf.insert(statement->id, m_scene.nodes.size() + i);
        RelationShape& shape = m_newRelations.emplace_back();
        shape.id = relation.id;
        shape.kind = relation.kind;
        shape.evenIf = relation.condition == ConditionKind::EvenIf;
        shape.source = statement->id;
        shape.end = *target;
        shape.inTree = true;
        shape.review = relation.review;
    }
    return true;
}

/// Whether nothing that stays hung under what goes, and no tree goes as a whole.
bool TreePatch::goneLeaveNothing() const
{
    const auto staysAlone = [this](size_t i) {
        const RelationShape& relation = m_scene.relations[i];
        return relation.inTree && !m_gone.contains(*m_index.node(relation.source));
    };
    if (std::any_of(m_goneRelations.begin(), m_goneRelations.end(), staysAlone))
        return false;
    return std::all_of(m_gone.begin(), m_gone.end(), [this](size_t node) {
        const auto up = parent(node);
        const auto below = children(node);
        return up && !m_scene.nodes[node].main && std::all_of(below.begin(), below.end(), [this](size_t child) { return m_gone.contains(child); });
    });
}

StandingBox TreePatch::standingBox(size_t node, int parent) const
{
    const NodeShape& one = shape(node);
    StandingBox box{parent, one.rect.width(), one.rect.height(), tabOf(one), 0, std::nullopt};
    if (!isNew(node)) {
        box.before = boxOf(m_scene.nodes[node].rect);
        box.tabBefore = tabOf(m_scene.nodes[node]);
    }
    return box;
}

/// A tree as it is to stand, and its nodes in the order of its boxes; nothing when one of them is pinned.
std::optional<StandingTree> TreePatch::standingTree(size_t root, std::vector<size_t>& nodes) const
{
    StandingTree tree;
    tree.options = m_options;
    tree.mirrored = shape(root).lane % 2 == 1;
    std::vector<std::pair<size_t, int>> open{{root, -1}};
    while (!open.empty()) {
        const auto [node, up] = open.back();
        open.pop_back();
        if (shape(node).pinned)
            return std::nullopt;
        tree.boxes.push_back(standingBox(node, up));
        nodes.push_back(node);
        const auto below = children(node);
        for (auto child = below.rbegin(); child != below.rend(); ++child)
            open.emplace_back(*child, static_cast<int>(nodes.size()) - 1);
    }
    for (const size_t node : m_gone) {
        if (m_rootOf.value(node) != root)
            continue;
        const auto claim = std::find(nodes.begin(), nodes.end(), *parent(node)); // a tree never goes as a whole
        const QRectF rect = m_scene.nodes[node].rect.adjusted(0, -tabOf(m_scene.nodes[node]), 0, 0);
        tree.gone.push_back({claim == nodes.end() ? -1 : static_cast<int>(claim - nodes.begin()), boxOf(rect)});
    }
    return tree;
}

/// A new box that stands further in than all others of its column would reach into the lines beside it: it becomes narrower.
bool TreePatch::narrowNew(const std::vector<size_t>& nodes, const FittedTree& fitted)
{
    bool isNarrower = false;
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (!isNew(nodes[i]))
            continue;
        NodeShape& node = m_newNodes[nodes[i] - m_scene.nodes.size()];
        const QRectF rect(QPointF(fitted.positions[i].x, fitted.positions[i].y), node.rect.size());
        const double width = widthFor(rect, node.lane % 2 == 1);
        if (width > rect.width() - near)
            continue;
        const StatementId own = node.root;
        node = m_shaper.shape(*m_map.find(node.id), node.lane, width);
        node.root = own;
        isNarrower = true;
    }
    return isNarrower;
}

/// Places of boxes whose tree is stacked up anew; false when it cannot be in its place.
bool TreePatch::fitTreeOf(size_t root)
{
    std::vector<size_t> nodes;
    std::optional<StandingTree> tree = standingTree(root, nodes);
    std::optional<FittedTree> fitted = tree ? fitTree(*tree) : std::nullopt;
    if (fitted && narrowNew(nodes, *fitted)) {
        nodes.clear();
        tree = standingTree(root, nodes);
        fitted = fitTree(*tree);
    }
    if (!fitted)
        return false;
    m_rootOf.reserve(m_rootOf.size() + static_cast<qsizetype>(nodes.size()));
    for (size_t i = 0; i < nodes.size(); ++i) {
        const QRectF now(fitted->positions[i].x, fitted->positions[i].y, tree->boxes[i].width, tree->boxes[i].height);
        m_rootOf.insert(nodes[i], root);
        if (fitted->heads[i])
            m_heads.insert(nodes[i]);
        if (isNew(nodes[i]) || now != m_scene.nodes[nodes[i]].rect)
            m_moved.insert(nodes[i], now);
    }
    m_trees.push_back(*std::move(fitted));
    return true;
}

/// All trees that the edit changes.
bool TreePatch::fitTrees()
{
    std::set<size_t> roots;
    for (const size_t node : m_gone)
        roots.insert(m_rootOf[node] = root(node));
    for (auto it = m_resized.constBegin(); it != m_resized.constEnd(); ++it)
        roots.insert(root(it.key()));
    for (size_t i = 0; i < m_newNodes.size(); ++i)
        roots.insert(root(m_scene.nodes.size() + i));
    return std::all_of(roots.begin(), roots.end(), [this](size_t one) { return fitTreeOf(one); });
}

bool TreePatch::routeNew()
{
    return std::all_of(m_newRelations.begin(), m_newRelations.end(), [this](RelationShape& relation) { return routeNew(relation); });
}

bool TreePatch::fit()
{
    if (!makeNew() || !goneLeaveNothing() || !fitTrees() || !makeRoom())
        return false;
    sortMoved();
    growLanes();
    shiftLines();
    shiftCrossed();
    if (!isClear() || !mendLines() || !routeNew())
        return false;
    for (const size_t relation : m_goneRelations)
        passMark(relation);
    measureArea();
    return true;
}

} // namespace cp
