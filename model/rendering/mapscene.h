#pragma once

#include "model/layout/layout.h"
#include "model/map/argumentmap.h"
#include "model/map/mapfilter.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace cp {

class SceneIndex;

inline constexpr double tabHeight = 19; ///< of a condition's tab above its box
inline constexpr double hiddenAboveHeight = 30; ///< of the line and the pill over a box that stands under hidden ones

/// A statement ready to paint: everything measured, wrapped and worded once, in scene units.
struct NodeShape {
    StatementId id;
    QRectF rect;
    int lane = 0;
    double rank = 0;  ///< among its siblings; those of one rank follow by id
    StatementId root; ///< of its tree
    Role role = Role::Claim;
    bool main = false;
    bool pinned = false;
    bool hasNote = false;
    bool starred = false;
    Review review = Review::Pending;
    QString roleLabel; ///< "Main claim", "Premise · trial report"
    QStringList lines; ///< wrapped text, at most the lines that fit, the last one elided
    QString headline;  ///< of a main claim: its text in one line, for small zooms
    bool rightToLeft = false;
    std::optional<StatedProbability> probability;
    QString phrase; ///< in quotes
    QString range;  ///< "80–95 %" by locale
    QString tab;    ///< "only if the state fixes the price"; empty without a condition
    bool evenIf = false;
    bool dimmed = false;
    int folded = 0; ///< statements hidden under it
    int hiddenAbove = 0; ///< statements that it stands under, when none of them is shown
    RelationKind hiddenKind = RelationKind::Supports; ///< how it stands under the first of these
};

struct RelationShape {
    RelationId id;
    RelationKind kind = RelationKind::Supports;
    bool evenIf = false;
    StatementId source;
    StatementId end;      ///< the box that the line's end moves with: the target, or the source of the relation that it attacks
    bool inTree = false;  ///< hangs its source under its end
    bool linked = false;  ///< of several premises together
    std::vector<QPointF> route;
    bool drawsEndMark = true; ///< siblings of one kind share one mark
    std::optional<QPointF> joint; ///< the "&" of linked premises
    bool isBridge = false;        ///< over what is not shown; such a shape has no id
    int hidden = 0;               ///< of a bridge: statements between its ends that are not shown
    bool dimmed = false;
    Review review = Review::Pending;
};

struct LinkShape {
    LinkId id;
    LinkKind kind = LinkKind::Related;
    bool nearMiss = false;
    StatementId a, b;
    std::vector<QPointF> route;
    QPointF chip; ///< middle
    QString chipText;
    Review review = Review::Pending;
    bool dimmed = false;
    double chipWidth = 0; ///< that the words of the chip ask for
};

/// A link of which one end is not shown.
struct HiddenEnd {
    LinkId link;
    LinkKind kind = LinkKind::Related;
    StatementId node; ///< the end that is
    bool rightwards = true; ///< the lane of the other end lies that way
};

struct LaneShape {
    DocumentId document;
    QRectF rect;
    QString letter; ///< A, B, …
    QString title;
    QString source;
    QString count; ///< "10 statements"
    int statements = 0; ///< those that are shown; a lane without any is not drawn
};

/// A whole map as it is drawn, on the screen and in files alike.
struct MapScene {
    std::vector<LaneShape> lanes;
    std::vector<NodeShape> nodes;
    std::vector<RelationShape> relations;
    std::vector<LinkShape> links;
    std::vector<HiddenEnd> hiddenEnds;
    QRectF bounds;
};

struct SceneOptions {
    bool showNearMisses = false;
    MapFilter filter;
    LayoutMode mode = LayoutMode::Columns;
    bool wholeTexts = false; ///< nothing shortened in boxes, for files
};

/// Measures, lays out (pinned boxes stay where the map has them) and words everything. Needs a QGuiApplication
/// for fonts. Texts are in the language of the installed translator.
[[nodiscard]] MapScene buildScene(const ArgumentMap& map, const SceneOptions& options = {},
                                  const CancelToken& cancel = {});

/// The scene that was built last, for building the next one.
struct SceneBefore {
    const MapScene& scene;
    const SceneIndex& index;
    const QSet<StatementId>& changed; ///< statements that were edited or added since
};

/// The same scene as buildScene() gives, quicker: what did not change is not measured again. In the same language only.
[[nodiscard]] MapScene rebuildScene(const ArgumentMap& map, const SceneOptions& options, const SceneBefore& before);

/// What the layout is asked for a map: boxes with their sizes, edges and links, and whose box each is.
struct LayoutQuestion {
    LayoutInput input;
    std::vector<StatementId> nodes;
};
[[nodiscard]] LayoutQuestion layoutQuestion(const ArgumentMap& map, const SceneOptions& options = {});

/// "10 statements"
[[nodiscard]] QString statementCount(int count);

/// Boxes of a scene by id, for keeping them in the map and in files.
[[nodiscard]] std::vector<NodeBox> boxesOf(const MapScene& scene);

} // namespace cp
