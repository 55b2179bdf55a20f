#include "app/window/scenedesk.h"

#include "app/actions/actiontable.h"
#include "app/jobs/jobrunner.h"
#include "app/session/arrangement.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "model/map/statementorder.h"
#include "model/rendering/scenepatch.h"
#include "widgets/canvas/mapcanvas.h"

#include <QAction>
#include <algorithm>
#include <utility>

namespace cp::ui {
namespace {

constexpr long holders = 2; ///< of a scene that nobody exports: this desk and the canvas
constexpr size_t mostAnchors = 200; ///< with more boxes in sight none of them is what one looks at

/// Whether statements come in another order on the canvas.
bool reorders(const MapDelta& edit)
{
    return std::any_of(edit.statements.begin(), edit.statements.end(), [](const Swap<Statement>& swap) {
        return swap.before && swap.after && swap.before->extra.value(rankKey) != swap.after->extra.value(rankKey);
    });
}

} // namespace

/// What a scene is built from, apart from the map.
struct SceneDesk::Question {
    SceneOptions options;
    std::shared_ptr<const MapScene> before; ///< null when nothing of it counts
    std::shared_ptr<const SceneIndex> index;
    QSet<StatementId> changed;
};

SceneDesk::SceneDesk(const DeskParts& parts, MapCanvas* canvas, const FilterDesk* filters, JobRunner* jobs, QObject* parent)
    : QObject(parent), m(parts), m_canvas(canvas), m_filters(filters), m_jobs(jobs), m_scene(std::make_shared<MapScene>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &SceneDesk::rebuild);
    connect(&m.session->model(), &MapModel::changed, this, &SceneDesk::follow);
    connect(&m.session->undoStack(), &QUndoStack::indexChanged, this, &SceneDesk::followArrangement);
    connect(filters, &FilterDesk::changed, this, &SceneDesk::followFilter);
}

SceneOptions SceneDesk::options(bool filtered) const
{
    SceneOptions options;
    options.showNearMisses = (*m.actions)[QLatin1String("nearMisses")]->isChecked();
    options.mode = arrangementOf(*m.session);
    if (filtered)
        options.filter = m_filters->filter();
    return options;
}

void SceneDesk::follow(const MapDelta& edit)
{
    m_keepsWhole = m_keepsWhole || (reorders(edit) && m_canvas->showsAll());
    if (!patch(edit)) {
        anchorTo(edit);
        rebuildSoon();
    }
    for (const Swap<Statement>& swap : edit.statements)
        m_changed.insert(swap.after ? swap.after->id : swap.before->id);
}

void SceneDesk::followFilter(FilterDesk::Pace pace)
{
    anchorToView();
    if (pace == FilterDesk::Pace::InTime)
        rebuildAside();
    else
        rebuild();
}

/// The selected statement stays where it is in the view; without one the map is shown as when it is opened, since nothing is where
/// it was, and all of a wide one may be too small to read.
void SceneDesk::followArrangement()
{
    if (m_arrangement == arrangementOf(*m.session) || m_afresh)
        return;
    const auto placeOfSelected = [this]() -> std::optional<QPointF> {
        const auto node = m_canvas->index().node(m.selection->statement());
        return node ? std::optional(m_canvas->scene().nodes[*node].rect.center()) : std::nullopt;
    };
    const std::optional<QPointF> before = placeOfSelected();
    const QPointF centre = m_canvas->centre();
    rebuild();
    if (const std::optional<QPointF> after = placeOfSelected(); before && after)
        m_canvas->centreOn(centre + *after - *before);
    else
        m_canvas->showTop();
}

bool SceneDesk::patch(const MapDelta& edit)
{
    if (m_timer.isActive() || m_aside || &m_canvas->scene() != m_scene.get())
        return false;
    m_canvas->endMotion();
    if (m_scene.use_count() != holders)
        return false;
    // Small maps show how boxes make room.
    const std::optional<MapScene> before = m_canvas->showsMotion(*m_scene) ? std::optional(*m_scene) : std::nullopt;
    const size_t count = m_scene->nodes.size();
    const std::optional<QRectF> area = patchScene(*m_scene, m_canvas->index(), m.session->map(), edit, options(true), m_shaper);
    if (!area)
        return false;
    m_canvas->refresh(*area, before ? &*before : nullptr);
    if (m_scene->nodes.size() != count || !edit.relations.empty() || !edit.links.empty())
        Q_EMIT rebuilt();
    return true;
}

/// Not to boxes that a person moved.
void SceneDesk::anchorTo(const MapDelta& edit)
{
    for (const Swap<Statement>& swap : edit.statements)
        m_anchors.push_back((swap.after ? swap.after : swap.before)->id);
    for (const Swap<Relation>& swap : edit.relations) {
        const Relation& relation = swap.after ? *swap.after : *swap.before;
        if (const auto* target = std::get_if<StatementId>(&relation.target))
            m_anchors.push_back(*target);
        m_anchors.insert(m_anchors.end(), relation.sources.begin(), relation.sources.end());
    }
}

/// To what is selected, else to what is nearest to the middle.
void SceneDesk::anchorToView()
{
    if (m_canvas->index().node(m.selection->statement()))
        m_anchors.push_back(m.selection->statement());
    const Sight sight = m_canvas->sight();
    const QSizeF size = QSizeF(m_canvas->viewport()->size()) / sight.zoom;
    std::vector<size_t> seen = m_canvas->index().nodesIn({sight.centre - QPointF(size.width(), size.height()) / 2, size});
    if (seen.size() > mostAnchors)
        return;
    const auto& nodes = m_canvas->scene().nodes;
    const auto away = [&](size_t node) { return (nodes[node].rect.center() - sight.centre).manhattanLength(); };
    std::sort(seen.begin(), seen.end(), [&](size_t a, size_t b) { return away(a) < away(b); });
    for (const size_t node : seen)
        m_anchors.push_back(nodes[node].id);
}

StatementId SceneDesk::anchorIn(const SceneIndex& index) const
{
    const auto isInBoth = [&](StatementId id) { return m_canvas->index().node(id) && index.node(id); };
    const auto anchor = std::find_if(m_anchors.begin(), m_anchors.end(), isInBoth);
    return anchor == m_anchors.end() ? StatementId() : *anchor;
}

void SceneDesk::rebuildSoon()
{
    dropAside();
    m_timer.start();
}

void SceneDesk::showNow()
{
    if (m_timer.isActive() || m_aside)
        rebuild();
}

void SceneDesk::forget()
{
    dropAside();
    m_afresh = true;
    m_anchors.clear();
    m_shaper = NodeShaper();
}

void SceneDesk::dropAside()
{
    if (m_aside)
        m_aside->cancel();
    m_aside.reset();
}

SceneDesk::Question SceneDesk::question() const
{
    Question question{options(true), {}, {}, m_changed};
    if (!m_afresh && &m_canvas->scene() == m_scene.get()) {
        question.before = m_scene;
        question.index = m_canvas->sharedIndex();
    }
    return question;
}

SceneDesk::Built SceneDesk::built(const ArgumentMap& map, const Question& question)
{
    auto scene = std::make_shared<MapScene>(question.before ? rebuildScene(map, question.options, {*question.before, *question.index, question.changed})
                                                            : buildScene(map, question.options));
    auto index = std::make_shared<SceneIndex>(*scene);
    return {std::move(scene), std::move(index)};
}

void SceneDesk::take(Built built)
{
    dropAside();
    m_timer.stop();
    m_changed.clear();
    m_afresh = false;
    m_arrangement = arrangementOf(*m.session);
    m_scene = std::move(built.scene);
    const StatementId anchor = anchorIn(*built.index);
    m_anchors.clear();
    m_canvas->setScene(m_scene, std::move(built.index), m.session->map(), anchor);
    if (std::exchange(m_keepsWhole, false) && !m_canvas->showsAll())
        m_canvas->glideToFit();
    Q_EMIT rebuilt();
}

void SceneDesk::rebuild() { take(built(m.session->map(), question())); }

void SceneDesk::rebuildAside()
{
    m_timer.stop();
    dropAside();
    m_aside.emplace();
    m_jobs->run(
        JobRunner::Kind::Quiet,
        [map = m.session->map(), question = question(), dropped = *m_aside](const JobContext&) { return dropped.isCancelled() ? Built() : built(map, question); },
        [this, dropped = *m_aside](Built result) {
            if (!dropped.isCancelled())
                take(std::move(result));
        });
}

std::shared_ptr<const MapScene> SceneDesk::whole()
{
    showNow();
    if (!isFiltering(m_filters->filter()))
        return m_scene;
    return std::make_shared<const MapScene>(buildScene(m.session->map(), options(false)));
}

std::shared_ptr<const MapScene> SceneDesk::wholeTexts() const
{
    SceneOptions whole = options(false);
    whole.wholeTexts = true;
    return std::make_shared<const MapScene>(buildScene(m.session->map(), whole));
}

} // namespace cp::ui
