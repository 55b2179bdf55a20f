#include "app/window/scenedesk.h"

#include "app/actions/actiontable.h"
#include "app/session/session.h"
#include "app/window/filterdesk.h"
#include "model/rendering/scenepatch.h"
#include "widgets/canvas/mapcanvas.h"

#include <QAction>

namespace cp::ui {
namespace {

constexpr long holders = 2; ///< of a scene that nobody exports: this desk and the canvas

} // namespace

SceneDesk::SceneDesk(const DeskParts& parts, MapCanvas* canvas, const FilterDesk* filters, QObject* parent)
    : QObject(parent), m(parts), m_canvas(canvas), m_filters(filters), m_scene(std::make_shared<MapScene>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &SceneDesk::rebuild);
    connect(&m.session->model(), &MapModel::changed, this, &SceneDesk::follow);
    connect(filters, &FilterDesk::changed, this, &SceneDesk::rebuild);
}

SceneOptions SceneDesk::options(bool filtered) const
{
    SceneOptions options;
    options.showNearMisses = (*m.actions)[QLatin1String("nearMisses")]->isChecked();
    if (filtered)
        options.filter = m_filters->filter();
    return options;
}

void SceneDesk::follow(const MapDelta& edit)
{
    if (!patch(edit))
        rebuildSoon();
    for (const Swap<Statement>& swap : edit.statements)
        m_changed.insert(swap.after ? swap.after->id : swap.before->id);
}

bool SceneDesk::patch(const MapDelta& edit)
{
    if (m_timer.isActive() || &m_canvas->scene() != m_scene.get())
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

void SceneDesk::showNow()
{
    if (m_timer.isActive())
        rebuild();
}

void SceneDesk::forget()
{
    m_afresh = true;
    m_shaper = NodeShaper();
}

void SceneDesk::rebuild()
{
    m_timer.stop();
    const bool known = !m_afresh && &m_canvas->scene() == m_scene.get();
    m_scene = std::make_shared<MapScene>(known ? rebuildScene(m.session->map(), options(true), {*m_scene, m_canvas->index(), m_changed})
                                               : buildScene(m.session->map(), options(true)));
    m_changed.clear();
    m_afresh = false;
    m_canvas->setScene(m_scene, m.session->map());
    Q_EMIT rebuilt();
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
