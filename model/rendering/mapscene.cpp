#include "model/rendering/mapscene.h"

#include "model/layout/forest.h"
#include "model/map/statementorder.h"
#include "model/rendering/linkshape.h"
#include "model/rendering/mapfonts.h"
#include "model/rendering/nodeshaper.h"
#include "model/rendering/sceneindex.h"
#include "model/rendering/wording.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QHash>
#include <algorithm>
#include <cmath>

namespace cp {
namespace {

/// Context of the texts below for translators.
struct SceneText {
    Q_DECLARE_TR_FUNCTIONS(SceneText)
};

/// For a list of shapes and those that edits in place add: moving a large map's shapes takes longer than many an edit.
size_t withRoom(size_t count) { return count + count / 16 + 16; }

class SceneBuilder final {
public:
    SceneBuilder(const ArgumentMap& map, const SceneOptions& options, const SceneBefore* before = nullptr)
        : m_map(map), m_options(options), m_before(before), m_shaper(options.wholeTexts)
    {
    }
    [[nodiscard]] MapScene build(const CancelToken& cancel);
    [[nodiscard]] LayoutQuestion question();

private:
    void prepare();
    void addLanes();
    void indexNodes();
    void addNodes();
    [[nodiscard]] NodeShape shapeOf(const Statement& statement, double width);
    void addTabs();
    void addRelations();
    void addLinks();
    void addHiddenEnd(const Link& link);
    void takePositions(const LayoutOutput& output);
    [[nodiscard]] bool isShown(const Statement& statement) const { return !m_visible.hidden.contains(statement.id); }
    [[nodiscard]] bool isShown(Review review) const { return !m_options.filter.hiddenReviews.contains(static_cast<int>(review)); }
    void addBridges();
    void addHiddenAbove();
    void addFolds();
    void dim();
    void addEdge(const Relation& relation, StatementId source);

    const ArgumentMap& m_map;
    const SceneOptions& m_options;
    const SceneBefore* m_before; ///< may be null
    const MapVisibility m_visible = visibilityOf(m_map, m_options.filter);
    NodeShaper m_shaper;
    const std::vector<const Statement*> m_statements = inOrder(m_map);
    MapScene m_scene;
    LayoutInput m_input;
    QHash<StatementId, int> m_index;
    std::vector<StatementId> m_ids; ///< as nodes
    QHash<RelationId, int> m_edgeOf;
    QHash<DocumentId, int> m_laneOf;
};

void SceneBuilder::addLanes()
{
    for (const Document& document : m_map.documents()) {
        const auto lane = static_cast<int>(m_scene.lanes.size());
        m_laneOf.insert(document.id, lane);
        m_scene.lanes.push_back({document.id, {}, laneLetter(lane), document.title, document.source, {}, 0});
    }
}

/// Indices come first: a box's width, and with it its height, depends on its depth under the relations.
void SceneBuilder::indexNodes()
{
    m_index.reserve(static_cast<qsizetype>(m_statements.size()));
    m_ids.reserve(m_statements.size());
    m_input.nodes.reserve(m_statements.size());
    for (const Statement* each : m_statements) {
        const Statement& statement = *each;
        if (!isShown(statement))
            continue;
        m_index.insert(statement.id, static_cast<int>(m_input.nodes.size()));
        m_ids.push_back(statement.id);
        LayoutNode box;
        box.lane = m_laneOf.value(statement.document);
        box.main = statement.main;
        if (const NodeBox* placed = m_map.box(statement.id); placed && placed->pinned) {
            box.pinned = true;
            box.at = {placed->x, placed->y};
        }
        m_input.nodes.push_back(box);
    }
}

NodeShape SceneBuilder::shapeOf(const Statement& statement, double width)
{
    const int lane = m_laneOf.value(statement.document);
    if (const auto at = m_before ? m_before->index.node(statement.id) : std::nullopt) {
        const NodeShape& known = m_before->scene.nodes[*at];
        if (known.lane == lane && known.rect.width() == width && !m_before->changed.contains(statement.id))
            return NodeShaper::bare(known);
    }
    return m_shaper.shape(statement, lane, width);
}

void SceneBuilder::addNodes()
{
    const Forest forest = spanningForest(m_input);
    const std::vector<int> depths = depthsIn(forest);
    const std::vector<int> roots = rootsIn(forest);
    const bool areStepsIndented = m_options.mode != LayoutMode::Level;
    for (const int edge : forest.parentEdge) {
        if (edge >= 0)
            m_scene.relations[static_cast<size_t>(edge)].inTree = true;
    }
    m_scene.nodes.reserve(withRoom(m_ids.size()));
    for (const Statement* each : m_statements) {
        const Statement& statement = *each;
        if (!isShown(statement))
            continue;
        const size_t i = m_scene.nodes.size();
        NodeShape node = shapeOf(statement, NodeShaper::widthAt(statement, areStepsIndented ? depths[i] : 0));
        ++m_scene.lanes[static_cast<size_t>(node.lane)].statements;
        node.pinned = m_input.nodes[i].pinned;
        node.root = m_ids[static_cast<size_t>(roots[i])];
        m_input.nodes[i].width = node.rect.width();
        m_input.nodes[i].height = node.rect.height();
        m_scene.nodes.push_back(std::move(node));
    }
    for (LaneShape& lane : m_scene.lanes)
        lane.count = statementCount(lane.statements);
}

void SceneBuilder::addTabs()
{
    for (const Relation& relation : m_map.relations()) {
        const auto* target = std::get_if<StatementId>(&relation.target);
        if (relation.kind != RelationKind::ConditionOf || !target || !m_index.contains(*target) || relation.review == Review::Dismissed)
            continue;
        const auto i = static_cast<size_t>(m_index.value(*target));
        const Statement* source = m_map.find(relation.sources.front());
        NodeShape& node = m_scene.nodes[i];
        node.evenIf = relation.condition == ConditionKind::EvenIf;
        const QString& article = m_map.find(source->document)->text;
        node.tab = m_shaper.tab(conditionText(relation.condition.value_or(ConditionKind::If), *source, article), node.rect.width());
        m_input.nodes[i].tab = tabHeight;
    }
}

void SceneBuilder::addEdge(const Relation& relation, StatementId source)
{
    LayoutEdge edge;
    edge.source = m_index.value(source);
    edge.kind = static_cast<EdgeKind>(relation.kind);
    edge.group = relation.sources.size() > 1 ? relation.id.value : -1;
    RelationShape shape;
    if (const auto* target = std::get_if<StatementId>(&relation.target)) {
        if (!m_index.contains(*target))
            return;
        edge.target = m_index.value(*target);
        shape.end = *target;
    } else {
        edge.targetEdge = m_edgeOf.value(std::get<RelationId>(relation.target), -1);
        if (edge.targetEdge < 0)
            return;
        shape.end = m_scene.relations[static_cast<size_t>(edge.targetEdge)].source;
    }
    shape.linked = edge.group >= 0;
    shape.id = relation.id;
    shape.kind = relation.kind;
    shape.evenIf = relation.condition == ConditionKind::EvenIf;
    shape.source = source;
    shape.review = relation.review;
    m_edgeOf.insert(relation.id, static_cast<int>(m_input.edges.size()));
    m_input.edges.push_back(edge);
    m_scene.relations.push_back(std::move(shape));
}

void SceneBuilder::addRelations()
{
    m_edgeOf.reserve(static_cast<qsizetype>(m_map.relations().size()));
    m_input.edges.reserve(m_map.relations().size());
    m_scene.relations.reserve(withRoom(m_map.relations().size()));
    // Relations onto relations come last, when the attacked one has its place.
    for (const bool ontoRelation : {false, true}) {
        for (const Relation& relation : m_map.relations()) {
            if (std::holds_alternative<RelationId>(relation.target) != ontoRelation || !isShown(relation.review)
                || m_options.filter.hiddenRelations.contains(static_cast<int>(relation.kind)))
                continue;
            for (StatementId source : relation.sources) {
                if (m_index.contains(source))
                    addEdge(relation, source);
            }
        }
    }
}

/// Lines over what is hidden, so that nothing looks like an island.
void SceneBuilder::addBridges()
{
    for (const Bridge& bridge : m_visible.bridges) {
        if (!bridge.to.isValid())
            continue;
        LayoutEdge edge;
        edge.source = m_index.value(bridge.from);
        edge.target = m_index.value(bridge.to);
        edge.kind = static_cast<EdgeKind>(bridge.kind);
        m_input.edges.push_back(edge);
        RelationShape shape;
        shape.kind = bridge.kind;
        shape.source = bridge.from;
        shape.end = bridge.to;
        shape.isBridge = true;
        shape.hidden = bridge.hidden;
        m_scene.relations.push_back(std::move(shape));
    }
}

/// The same where there is nothing to lead to.
void SceneBuilder::addHiddenAbove()
{
    for (const Bridge& bridge : m_visible.bridges) {
        if (bridge.to.isValid())
            continue;
        const auto i = static_cast<size_t>(m_index.value(bridge.from));
        m_scene.nodes[i].hiddenAbove = bridge.hidden;
        m_scene.nodes[i].hiddenKind = bridge.kind;
        m_input.nodes[i].tab += hiddenAboveHeight;
    }
}

void SceneBuilder::addFolds()
{
    for (auto it = m_visible.foldedCounts.constBegin(); it != m_visible.foldedCounts.constEnd(); ++it)
        m_scene.nodes[static_cast<size_t>(m_index.value(it.key()))].folded = it.value();
}

void SceneBuilder::dim()
{
    const auto isDim = [this](StatementId id) { return m_visible.dimmed.contains(id); };
    for (NodeShape& node : m_scene.nodes)
        node.dimmed = isDim(node.id);
    for (RelationShape& relation : m_scene.relations)
        relation.dimmed = isDim(relation.source) || isDim(relation.end);
    for (LinkShape& link : m_scene.links)
        link.dimmed = isDim(link.a) || isDim(link.b);
}

void SceneBuilder::addLinks()
{
    m_scene.links.reserve(m_map.links().size());
    m_input.links.reserve(m_map.links().size());
    for (const Link& link : m_map.links()) {
        if ((link.nearMiss && !m_options.showNearMisses) || !isShown(link.review) || m_visible.weakLinks.contains(link.id))
            continue;
        if (!m_index.contains(link.a) || !m_index.contains(link.b)) {
            addHiddenEnd(link);
            continue;
        }
        m_scene.links.push_back(bareShape(link));
        m_input.links.push_back({m_index.value(link.a), m_index.value(link.b), m_scene.links.back().chipWidth});
    }
}

/// Of a dismissed statement there is nothing to go to.
void SceneBuilder::addHiddenEnd(const Link& link)
{
    const bool showsA = m_index.contains(link.a);
    const Statement* hidden = m_map.find(showsA ? link.b : link.a);
    if (showsA == m_index.contains(link.b) || !isShown(hidden->review))
        return;
    const int lane = m_scene.nodes[static_cast<size_t>(m_index.value(showsA ? link.a : link.b))].lane;
    m_scene.hiddenEnds.push_back({link.id, link.kind, showsA ? link.a : link.b, m_laneOf.value(hidden->document) > lane});
}

QRectF rectOf(const Box& box) { return {box.x, box.y, box.width, box.height}; }

std::vector<QPointF> painted(std::span<const Point> corners)
{
    std::vector<QPointF> points;
    points.reserve(corners.size());
    for (const Point& point : corners)
        points.emplace_back(point.x, point.y);
    return points;
}

void SceneBuilder::takePositions(const LayoutOutput& output)
{
    for (size_t i = 0; i < m_scene.nodes.size(); ++i)
        m_scene.nodes[i].rect.moveTo(output.positions[i].x, output.positions[i].y);
    for (size_t i = 0; i < m_scene.relations.size(); ++i) {
        const Route& route = output.edgeRoutes[i];
        m_scene.relations[i].route = painted(output.pointsOf(route));
        m_scene.relations[i].drawsEndMark = route.endMark;
        if (route.joint >= 0) {
            const Point& joint = output.joints[static_cast<size_t>(route.joint)];
            m_scene.relations[i].joint = QPointF(joint.x, joint.y);
        }
    }
    for (size_t i = 0; i < m_scene.links.size(); ++i) {
        m_scene.links[i].route = painted(output.pointsOf(output.linkRoutes[i]));
        m_scene.links[i].chip = {output.linkChips[i].x, output.linkChips[i].y};
    }
    double bottom = 0;
    for (size_t i = 0; i < output.lanes.size() && i < m_scene.lanes.size(); ++i) {
        m_scene.lanes[i].rect = rectOf(output.lanes[i]);
        bottom = std::max(bottom, m_scene.lanes[i].rect.bottom());
    }
    for (LaneShape& lane : m_scene.lanes)
        lane.rect.setBottom(std::max(bottom, 80.0));
    m_scene.bounds = rectOf(output.bounds);
    for (const NodeShape& node : m_scene.nodes)
        m_scene.bounds |= node.rect.adjusted(-8, node.hiddenAbove > 0 ? -24 - hiddenAboveHeight : -24, 8, 8);
}

/// All but the places.
void SceneBuilder::prepare()
{
    m_input.options.mode = m_options.mode;
    // What a filter leaves takes less room than the lanes in which boxes were placed by hand.
    m_input.options.holdsPinned = std::any_of(m_map.statements().begin(), m_map.statements().end(),
                                              [this](const Statement& statement) { return statement.review != Review::Dismissed && !isShown(statement); });
    addLanes();
    indexNodes();
    addRelations();
    addBridges();
    addNodes();
    addTabs();
    addHiddenAbove();
    addFolds();
    addLinks();
    dim();
}

LayoutQuestion SceneBuilder::question()
{
    prepare();
    LayoutQuestion question{std::move(m_input), {}};
    for (const NodeShape& node : m_scene.nodes)
        question.nodes.push_back(node.id);
    return question;
}

MapScene SceneBuilder::build(const CancelToken& cancel)
{
    prepare();
    const LayoutOutput output = layOut(m_input, cancel);
    if (!cancel.isCancelled())
        takePositions(output);
    return std::move(m_scene);
}

} // namespace

QFont mapFont(double pixels, int weight)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QString statementCount(int count) { return SceneText::tr("%Ln statement(s)", nullptr, count); }

MapScene buildScene(const ArgumentMap& map, const SceneOptions& options, const CancelToken& cancel)
{
    return SceneBuilder(map, options).build(cancel);
}

MapScene rebuildScene(const ArgumentMap& map, const SceneOptions& options, const SceneBefore& before)
{
    return SceneBuilder(map, options, &before).build({});
}

LayoutQuestion layoutQuestion(const ArgumentMap& map, const SceneOptions& options) { return SceneBuilder(map, options).question(); }

std::vector<NodeBox> boxesOf(const MapScene& scene)
{
    std::vector<NodeBox> boxes;
    for (const NodeShape& node : scene.nodes)
        boxes.push_back({node.id, node.rect.x(), node.rect.y(), node.rect.width(), node.rect.height(), node.pinned});
    // Edits in place leave the scene in another order than a new one has.
    std::sort(boxes.begin(), boxes.end(), [](const NodeBox& a, const NodeBox& b) { return a.id < b.id; });
    return boxes;
}

} // namespace cp
