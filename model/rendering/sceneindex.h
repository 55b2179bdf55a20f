#pragma once

#include "model/rendering/endlists.h"
#include "model/rendering/levelbands.h"
#include "model/rendering/mapscene.h"
#include "model/rendering/scenekinds.h"

#include <QHash>
#include <QPainterPath>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cp {

/// Finds the shapes of a scene by place in O(log n + hits): an R-tree over nodes, relations and links. Indexes into
/// the scene's vectors, ascending, so that painting keeps the scene's order. Valid as long as the scene is unchanged, or changed
/// piece by piece: drop…() what is about to change, then take…() it as it has become.
class SceneIndex final {
public:
    explicit SceneIndex(const MapScene& scene);
    ~SceneIndex();
    SceneIndex(SceneIndex&&) noexcept;
    SceneIndex& operator=(SceneIndex&&) noexcept;

    /// Everything whose drawing (marks, tabs and chips included) can meet the area.
    [[nodiscard]] std::vector<size_t> nodesIn(const QRectF& area) const;
    [[nodiscard]] std::vector<size_t> relationsIn(const QRectF& area) const;
    [[nodiscard]] std::vector<size_t> linksIn(const QRectF& area) const;
    /// Whether one of those there passes a test, which may meet a line more than once: for those who need no list.
    [[nodiscard]] bool anyNodeIn(const QRectF& area, const std::function<bool(size_t)>& test) const;
    [[nodiscard]] bool anyRelationIn(const QRectF& area, const std::function<bool(size_t)>& test) const;
    [[nodiscard]] bool anyLinkIn(const QRectF& area, const std::function<bool(size_t)>& test) const;
    /// The same of relations that do not only pass there upright.
    [[nodiscard]] bool anyLevelRelationIn(const QRectF& area, const std::function<bool(size_t)>& test) const;
    /// Adds the pieces of links that run level there.
    void addLevelLinks(std::vector<LevelRun>& runs, const QRectF& area) const;

    /// Where a statement or link stands in the scene's vectors.
    [[nodiscard]] std::optional<size_t> node(StatementId id) const;
    [[nodiscard]] std::optional<size_t> link(LinkId id) const;

    /// The relations that end at a node, by its index.
    [[nodiscard]] std::vector<size_t> relationsOf(size_t node) const { return m_relationEnds.at(node); }
    /// Relations and links in any order, for those who need no list.
    template <typename Visit>
    void eachRelationOf(size_t node, Visit visit) const
    {
        m_relationEnds.each(node, visit);
    }
    template <typename Visit>
    void eachLinkOf(size_t node, Visit visit) const
    {
        m_linkEnds.each(node, visit);
    }

    /// Of a node that changes where it stands in the scene's vector.
    void dropNode(size_t node);
    void takeNode(size_t node);
    /// Of a node or a line that has come to its place from another one.
    void moveNode(size_t node, const QRectF& from);
    void moveRelation(size_t relation, const std::vector<QPointF>& from);
    void moveLink(size_t link, const std::vector<QPointF>& from);
    /// One more node, the last; nothing ends at it yet.
    void addNode();
    /// The last node, to stand at another index from now on; what stood there, and ended at it, was dropped before.
    void moveLastNode(size_t to);
    void removeLastNode();
    void dropRelation(size_t relation);
    void takeRelation(size_t relation);
    void dropLink(size_t link);
    void takeLink(size_t link);

    /// The main claims, ascending.
    [[nodiscard]] const std::vector<size_t>& mains() const { return m_mains; }
    [[nodiscard]] const SceneKinds& kinds() const { return m_kinds; }

    [[nodiscard]] std::optional<size_t> nodeAt(QPointF at) const;
    /// The link or relation whose line or chip is at most `reach` scene units away, the nearest one.
    [[nodiscard]] std::optional<size_t> linkAt(QPointF at, double reach) const;
    [[nodiscard]] std::optional<size_t> relationAt(QPointF at, double reach) const;

private:
    struct Trees;
    const MapScene* m_scene;
    std::unique_ptr<Trees> m_trees;
    QHash<StatementId, size_t> m_nodeOf;
    QHash<LinkId, size_t> m_linkOf;
    std::vector<size_t> m_mains;
    SceneKinds m_kinds;
    void indexIds();
    void hookLines();
    /// A line counts for its boxes when the scene has both.
    void hook(EndLists& lists, size_t line, StatementId a, StatementId b);
    void unhook(EndLists& lists, size_t line, StatementId a, StatementId b);

    EndLists m_relationEnds, m_linkEnds;
};

/// The line of a link as it is drawn.
[[nodiscard]] QPainterPath linkPath(const LinkShape& link);
/// A route with rounded corners.
[[nodiscard]] QPainterPath roundedPath(const std::vector<QPointF>& points);
/// Ground of a link's chip with its words.
[[nodiscard]] QRectF chipRect(const LinkShape& link);

} // namespace cp
