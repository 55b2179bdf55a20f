#pragma once

#include "app/window/deskparts.h"
#include "app/window/filterdesk.h"
#include "model/base/progress.h"
#include "model/rendering/mapscene.h"
#include "model/rendering/nodeshaper.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace cp::ui {

class JobRunner;
class MapCanvas;

/// Keeps the scene of the canvas up to date with the map and what is shown of it. Edits that one tree has room for change the
/// scene where it is; several others in one turn of the event loop make one new scene.
class SceneDesk final : public QObject {
    Q_OBJECT

public:
    SceneDesk(const DeskParts& parts, MapCanvas* canvas, const FilterDesk* filters, JobRunner* jobs, QObject* parent);

    /// A new scene, at once.
    void rebuild();
    /// A new scene when the event loop turns.
    void rebuildSoon();
    /// The scene is not to be older than the last edit from here on.
    void showNow();
    /// For another map or another language: nothing of the last scene counts.
    void forget();
    /// What is saved or exported: never older than the last edit, and all of the map whatever the filter shows.
    [[nodiscard]] std::shared_ptr<const MapScene> whole();
    /// The same with boxes that hold all their words.
    [[nodiscard]] std::shared_ptr<const MapScene> wholeTexts() const;

Q_SIGNALS:
    /// Other things are on the scene than before.
    void rebuilt();

private:
    struct Built {
        std::shared_ptr<MapScene> scene;
        std::shared_ptr<SceneIndex> index;
    };
    struct Question;

    void follow(const MapDelta& edit);
    void followFilter(FilterDesk::Pace pace);
    void followArrangement();
    /// A new scene when it has been built beside the window, unless something else changes what is to be seen by then.
    void rebuildAside();
    void dropAside();
    [[nodiscard]] Question question() const;
    [[nodiscard]] static Built built(const ArgumentMap& map, const Question& question);
    void take(Built built);
    [[nodiscard]] bool patch(const MapDelta& edit);
    void anchorTo(const MapDelta& edit);
    void anchorToView();
    [[nodiscard]] StatementId anchorIn(const SceneIndex& index) const;
    [[nodiscard]] SceneOptions options(bool filtered) const;

    DeskParts m;
    MapCanvas* m_canvas;
    const FilterDesk* m_filters;
    JobRunner* m_jobs;
    std::optional<CancelToken> m_aside; ///< of the scene that is being built beside
    QTimer m_timer;
    NodeShaper m_shaper;
    QSet<StatementId> m_changed; ///< since the last scene
    std::vector<StatementId> m_anchors; ///< what edits since then were about, or what was in sight; the first that is seen before and after stays in its place
    bool m_keepsWhole = false; ///< the whole map was in sight before an edit that gives boxes other places
    LayoutMode m_arrangement = LayoutMode::Columns; ///< of the last scene
    bool m_afresh = true;        ///< the next scene takes nothing from the last one
    std::shared_ptr<MapScene> m_scene; ///< changed only while nobody but the canvas holds it
};

} // namespace cp::ui
