#pragma once

#include "model/map/argumentmap.h"
#include "model/rendering/lineshift.h"
#include "model/rendering/nodeshaper.h"
#include "model/rendering/sceneindex.h"

#include <QHash>
#include <QSet>
#include <map>
#include <span>

namespace cp {

inline constexpr double airBelow = 6; ///< of a box, to a line that is not its tree's own

/// Height of what a box needs above it.
[[nodiscard]] double tabOf(const NodeShape& node);
/// Whether a piece of a line, or the rectangle around it, reaches into the inside of a box.
[[nodiscard]] bool enters(QPointF from, QPointF to, const QRectF& rect);

/// Pieces of one line that were looked at last: most of it stays while its level parts are tried at many heights.
struct KnownPieces {
    struct Piece {
        QPointF from, to;
        bool isClear = false;
    };
    std::vector<Piece> pieces; ///< by the point that they lead to
    size_t blocked = 1;        ///< the one found last
};

/// Statements that change their height, come with one relation or go, on a scene in Columns or Compact: only the trees that
/// they belong to are stacked up anew, each in its place; a tree that grows pushes those right below it down, as a whole, and
/// these the ones below them; the lane's ground grows with them. First say what changes, then fit(), and commit() when that answers
/// true; until then the scene stays as it is.
class TreePatch final {
public:
    TreePatch(MapScene& scene, SceneIndex& index, const ArgumentMap& map, LayoutMode mode, NodeShaper& shaper)
        : m_scene(scene), m_index(index), m_map(map), m_shaper(shaper)
    {
        m_options.mode = mode;
    }

    void resize(size_t node, NodeShape shape) { m_resized.insert(node, std::move(shape)); }
    void remove(const Statement& statement);
    /// Before those that hang under it.
    void add(const Statement& statement) { m_wanted.push_back(&statement); }
    /// All shapes of a relation of removed statements, or beside the tree.
    void remove(const Relation& relation);
    void add(const Relation& relation) { m_hangings.push_back(&relation); }
    void remove(const Link& link);
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] bool fit();
    void commit();
    /// What of the plane is to be painted anew.
    [[nodiscard]] QRectF area() const { return m_area; }

private:
    /// Nodes are known by their index on the scene; new ones follow after the last.
    [[nodiscard]] bool isNew(size_t node) const { return node >= m_scene.nodes.size(); }
    [[nodiscard]] const NodeShape& shape(size_t node) const;
    [[nodiscard]] QRectF rectOf(size_t node) const;
    [[nodiscard]] std::optional<size_t> find(StatementId id) const;
    [[nodiscard]] std::vector<size_t> children(size_t node) const;
    void sortSiblings(std::vector<size_t>& siblings) const;
    [[nodiscard]] std::optional<size_t> parent(size_t node) const;
    [[nodiscard]] size_t root(size_t node) const;

    [[nodiscard]] bool makeNew();
    [[nodiscard]] bool goneLeaveNothing() const;
    [[nodiscard]] bool fitTrees();
    [[nodiscard]] bool fitTreeOf(size_t root);
    [[nodiscard]] bool narrowNew(const std::vector<size_t>& nodes, const FittedTree& fitted);
    [[nodiscard]] double widthFor(const QRectF& rect, bool mirrored) const;
    [[nodiscard]] std::optional<StandingTree> standingTree(size_t root, std::vector<size_t>& nodes) const;
    [[nodiscard]] StandingBox standingBox(size_t node, int parent) const;
    [[nodiscard]] bool makeRoom();
    [[nodiscard]] QHash<size_t, double> needs(const QSet<size_t>& trees) const;
    [[nodiscard]] double needBelow(size_t node, size_t other) const;
    [[nodiscard]] bool standApart() const;
    [[nodiscard]] bool push(size_t root, double down);
    [[nodiscard]] std::vector<size_t> treeOf(size_t root) const;
    [[nodiscard]] bool stands(size_t node) const;
    void growLanes();
    [[nodiscard]] QRectF groundOf(size_t lane) const;
    void shiftLines();
    [[nodiscard]] LineShift shiftOf(const RelationShape& relation) const;
    [[nodiscard]] LineShift shiftOf(const LinkShape& link) const;
    [[nodiscard]] MovedBox movedBox(StatementId id) const;
    [[nodiscard]] bool routeNew();
    [[nodiscard]] bool routeNew(RelationShape& relation);
    [[nodiscard]] bool routeToHead(RelationShape& relation, const RelationShape* sibling) const;
    [[nodiscard]] std::optional<std::pair<QPointF, QPointF>> turnUnder(size_t head, const RelationShape* sibling) const;
    [[nodiscard]] double rowTopUnder(size_t head) const;
    [[nodiscard]] bool isTaken(const QRectF& track, const RelationShape& relation) const;
    [[nodiscard]] bool routeBeside(RelationShape& relation, size_t node, QPointF turn, QPointF end) const;
    void routeInStack(RelationShape& relation, const RelationShape* sibling, int nets) const;
    [[nodiscard]] const std::vector<QPointF>& routeOf(size_t relation) const;
    void passMark(size_t relation);
    [[nodiscard]] bool isClear() const;
    [[nodiscard]] bool isClear(size_t node) const;
    /// A line as it was, and the boxes that its ends are at.
    struct OwnLine {
        const std::vector<QPointF>& before;
        StatementId a, b;
        bool ofTree = false;
    };
    [[nodiscard]] bool staysClear(const RelationShape& line, const std::vector<QPointF>& route, KnownPieces& known) const;
    [[nodiscard]] bool staysClear(const LinkShape& line, const std::vector<QPointF>& route, KnownPieces& known) const;
    [[nodiscard]] bool staysClear(const OwnLine& line, const std::vector<QPointF>& route, KnownPieces& known) const;
    [[nodiscard]] bool isClear(const OwnLine& line, const std::vector<QPointF>& route, size_t i) const;
    [[nodiscard]] bool isForeign(const RelationShape& relation, size_t i) const;

    struct LevelPart {
        size_t first = 0; ///< point of its route
        double left = 0;
        double right = 0;
    };
    /// A box where it stands after the edit.
    struct Moved {
        QRectF rect;
        double tab = 0;
        StatementId id;
        size_t node = 0;
    };
    void sortMoved();
    [[nodiscard]] std::span<const Moved> movedBetween(double top, double bottom) const;
    [[nodiscard]] bool meetsMoved(const std::vector<QPointF>& route) const;
    [[nodiscard]] std::optional<QRectF> boxIn(const QRectF& area) const;
    void shiftCrossed();
    [[nodiscard]] std::optional<LevelPart> blockedPart(const std::vector<QPointF>& route) const;
    void findLevelRuns(std::vector<LevelRun>& runs, const QRectF& area) const;
    [[nodiscard]] std::pair<double, double> limitsFor(const RelationShape& relation) const;
    [[nodiscard]] std::pair<double, double> limitsFor(const LinkShape& link) const;
    template <typename Shape>
    [[nodiscard]] bool mendPart(const Shape& line, std::vector<QPointF>& route, LineShift& shift, const LevelPart& part, KnownPieces& known);
    template <typename Shape>
    [[nodiscard]] bool mend(const Shape& line, std::vector<QPointF>& route);
    void growLanes(const std::vector<QPointF>& route);
    [[nodiscard]] bool mendLines();
    void measureArea();
    void commitLanes();
    void commitNodes();
    void commitLines();
    void commitGone();
    void commitGoneNodes();

    MapScene& m_scene;
    SceneIndex& m_index;
    const ArgumentMap& m_map;
    NodeShaper& m_shaper;
    LayoutOptions m_options;
    QHash<size_t, NodeShape> m_resized;
    std::vector<const Statement*> m_wanted;
    std::vector<const Relation*> m_hangings;
    QSet<size_t> m_gone, m_goneRelations, m_goneLinks;

    std::vector<NodeShape> m_newNodes;
    std::vector<RelationShape> m_newRelations;
    QHash<StatementId, size_t> m_newNodeOf;
    QHash<size_t, QRectF> m_moved; ///< of trees that were stacked up anew: all that changed
    QHash<size_t, size_t> m_rootOf;
    QSet<size_t> m_heads; ///< of trees that were stacked up anew: what hangs under them stands beside each other
    std::vector<Moved> m_sorted; ///< those that moved, by their tops
    double m_tallest = 0; ///< of them
    std::vector<FittedTree> m_trees; ///< those of the edit, then the pushed ones
    QHash<size_t, size_t> m_pushed;  ///< by root, into m_trees
    QHash<size_t, double> m_laneBottoms; ///< of lanes whose ground grows
    std::map<size_t, std::vector<QPointF>> m_relationRoutes, m_linkRoutes;
    std::map<size_t, std::optional<QPointF>> m_marks; ///< relations that draw the mark from now on, with the joint
    LevelBands m_bands{[this](std::vector<LevelRun>& runs, const QRectF& area) { findLevelRuns(runs, area); }};
    QRectF m_area;
};

} // namespace cp
