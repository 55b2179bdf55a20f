#include "app/window/orderdesk.h"

#include "app/actions/actiontable.h"
#include "app/jobs/jobrunner.h"
#include "app/session/arrangement.h"
#include "app/session/session.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/layout/alignlanes.h"
#include "model/layout/crossings.h"
#include "model/rendering/mapscene.h"
#include "widgets/common/messagebar.h"

#include <QAction>
#include <utility>

namespace cp::ui {
namespace {

constexpr std::chrono::milliseconds crossingTime{2000};

constexpr std::pair<const char*, LayoutMode> arrangements[] = {
    {"arrangeColumns", LayoutMode::Columns}, {"arrangeLevels", LayoutMode::Level}, {"arrangeCompact", LayoutMode::Compact}};

} // namespace

OrderDesk::OrderDesk(const DeskParts& parts, JobRunner* jobs, QObject* parent) : QObject(parent), m(parts), m_jobs(jobs)
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("alignLanes", [this] {
        find(tr("Align the articles"), tr("The articles are aligned as well as they can be. Nothing was changed."),
             [](const LayoutInput& input, const CancelToken& cancel) { return orderForAlignedLanes(input, cancel); },
             [](const LayoutInput& input, const CancelToken& cancel) { return linkSlope(input, layOut(input, cancel)); });
    });
    on("reduceCrossings", [this] {
        find(tr("Reduce crossings"), tr("No order with fewer crossings was found. Nothing was changed."),
             [](const LayoutInput& input, const CancelToken& cancel) { return orderForFewerCrossings(input, crossingTime, cancel); },
             [](const LayoutInput& input, const CancelToken& cancel) { return static_cast<double>(crossingsOf(input, cancel)); });
    });
    on("textOrder", [this] { take({}, tr("Order as in the texts")); });
    for (const auto& [id, mode] : arrangements)
        on(id, [this, mode = mode] { arrange(*m.session, mode); });
}

void OrderDesk::showState()
{
    const bool open = m.session->isOpen();
    for (const char* id : {"reduceCrossings", "textOrder"})
        (*m.actions)[QLatin1String(id)]->setEnabled(open);
    (*m.actions)[QLatin1String("alignLanes")]->setEnabled(open && !m.session->map().links().empty());
    for (const auto& [id, mode] : arrangements) {
        QAction* action = (*m.actions)[QLatin1String(id)];
        action->setEnabled(open);
        action->setChecked(mode == arrangementOf(*m.session));
    }
}

void OrderDesk::find(const QString& text, const QString& noneText, const FindOrder& findOrder, const Cost& cost)
{
    if (m_jobs->isBusy())
        return;
    SceneOptions shown;
    shown.mode = arrangementOf(*m.session);
    const LayoutQuestion question = layoutQuestion(m.session->map(), shown);
    const auto work = [question, text, findOrder, cost](const JobContext& job) {
        if (job.progress)
            job.progress({text, 0, 1});
        const std::vector<int> order = findOrder(question.input, job.cancel);
        const LayoutInput better = reordered(question.input, order);
        const bool gains = !job.cancel.isCancelled()
            && cost(better, job.cancel) < cost(question.input, job.cancel);
        std::vector<StatementId> ids;
        for (const int node : gains && !job.cancel.isCancelled() ? order : std::vector<int>{})
            ids.push_back(question.nodes[static_cast<size_t>(node)]);
        return ids;
    };
    m_jobs->run(JobRunner::Kind::Shown, work, [this, text, noneText](const std::vector<StatementId>& order) {
        if (order.empty())
            m.messages->show(MessageBar::Kind::News, noneText);
        else
            take(order, text);
    });
}

void OrderDesk::take(const std::vector<StatementId>& order, const QString& text)
{
    MapDelta delta = setOrder(m.session->map(), order);
    if (!delta.isEmpty())
        m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), text));
}

} // namespace cp::ui
