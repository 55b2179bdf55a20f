#include "app/window/viewdesk.h"

#include "app/actions/actiontable.h"
#include "app/session/arrangement.h"
#include "app/session/session.h"
#include "app/window/filterdesk.h"
#include "model/map/filterjson.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/common/prompt.h"
#include "widgets/find/choicebox.h"

#include <QAction>
#include <QMainWindow>
#include <cmath>

namespace cp::ui {
namespace {

constexpr int settleTime = 500; ///< milliseconds of rest that make a view one to come back to
constexpr size_t mostViews = 100;
constexpr auto viewsKey = QLatin1String("views");

} // namespace

ViewDesk::ViewDesk(const DeskParts& parts, MapCanvas* canvas, FilterDesk* filters, Prompt* prompt, QObject* parent)
    : QObject(parent), m(parts), m_canvas(canvas), m_filters(filters), m_prompt(prompt), m_choice(new ChoiceBox(parts.window)), m_settle(this)
{
    m_choice->setObjectName(QStringLiteral("viewChoice"));
    m_settle.setObjectName(QStringLiteral("viewSettle"));
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &ViewDesk::settle);
    connect(m_canvas, &MapCanvas::viewChanged, this, [this] {
        m_settle.start();
        showSteps();
    });
    connect(m_filters, &FilterDesk::changed, this, [this] {
        m_settle.start();
        showState();
    });
    connect(m_choice, &ChoiceBox::chosen, this, [this](const QVariant& at) { take(at.toInt()); });
    connectActions();
}

void ViewDesk::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("back", [this] { step(-1); });
    on("forward", [this] { step(1); });
    on("saveView", [this] { save(); });
    on("views", [this] { choose(Purpose::Go); });
    on("renameView", [this] { choose(Purpose::Rename); });
    on("forgetView", [this] { choose(Purpose::Forget); });
}

void ViewDesk::showState()
{
    const bool open = m.session->isOpen();
    showSteps();
    (*m.actions)[QLatin1String("saveView")]->setEnabled(open);
    for (const char* id : {"views", "renameView", "forgetView"})
        (*m.actions)[QLatin1String(id)]->setEnabled(open && !saved().isEmpty());
}

/// From a view that is another than the last one remembered, a step back leads to that one, and none leads forward.
void ViewDesk::showSteps()
{
    const bool any = m.session->isOpen() && !m_views.empty();
    const bool away = any && differ(current(), m_views[m_at]);
    (*m.actions)[QLatin1String("back")]->setEnabled(any && (away || m_at > 0));
    (*m.actions)[QLatin1String("forward")]->setEnabled(any && !away && m_at + 1 < m_views.size());
}

void ViewDesk::clear()
{
    m_views.clear();
    m_at = 0;
}

/// How weak links may be is set beside the links and stays as it is.
ViewDesk::View ViewDesk::current() const
{
    MapFilter filter = m_filters->filter();
    filter.leastLinkScore = MapFilter{}.leastLinkScore;
    const Sight sight = m_canvas->sight();
    return {filter, arrangementOf(*m.session), sight.zoom, sight.centre};
}

/// A little scrolling is no other view.
bool ViewDesk::differ(const View& a, const View& b) const
{
    const QPointF by = (a.centre - b.centre) * b.zoom;
    return !(a.filter == b.filter) || a.arrangement != b.arrangement || std::abs(std::log(a.zoom / b.zoom)) > 0.1 || std::hypot(by.x(), by.y()) > m_canvas->viewport()->width() / 4.0;
}

void ViewDesk::settle()
{
    m_settle.stop();
    if (!m.session->isOpen() || (!m_views.empty() && !differ(current(), m_views[m_at])))
        return;
    if (!m_views.empty())
        m_views.erase(m_views.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_views.end());
    if (m_views.size() == mostViews)
        m_views.erase(m_views.begin());
    m_views.push_back(current());
    m_at = m_views.size() - 1;
    showState();
}

void ViewDesk::step(int by)
{
    settle();
    const auto to = static_cast<std::ptrdiff_t>(m_at) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_views.size()))
        return;
    m_at = static_cast<size_t>(to);
    go(m_views[m_at]);
    showState();
}

void ViewDesk::go(const View& view)
{
    MapFilter filter = view.filter;
    filter.leastLinkScore = m_filters->filter().leastLinkScore;
    arrange(*m.session, view.arrangement);
    m_filters->set(filter);
    m_canvas->setZoom(view.zoom, {});
    m_canvas->centreOn(view.centre);
}

QJsonArray ViewDesk::saved() const { return m.session->extra(viewsKey).toArray(); }

/// The kept ones with this in a place of theirs or behind them; another one of its name was another state of it and goes.
QJsonArray ViewDesk::with(const QJsonObject& view, qsizetype at) const
{
    const auto nameOf = [](const QJsonValue& one) { return one[QLatin1String("name")].toString(); };
    QJsonArray all = saved();
    if (at < all.size())
        all[at] = view;
    else
        all += view;
    QJsonArray views;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i == at || nameOf(all[i]).compare(nameOf(view), Qt::CaseInsensitive) != 0)
            views += all[i];
    }
    return views;
}

void ViewDesk::keep(const QJsonArray& views, const QString& text)
{
    m.session->changeExtra(viewsKey, views.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(views), text);
}

void ViewDesk::save()
{
    const QString name = m_prompt->askLine(m.window, tr("Name of this view"), {}).value_or(QString()).simplified();
    if (name.isEmpty())
        return;
    const View view = current();
    const QJsonObject kept{{QStringLiteral("name"), name}, {QStringLiteral("zoom"), view.zoom}, {QStringLiteral("x"), view.centre.x()},
                           {QStringLiteral("y"), view.centre.y()}, {QStringLiteral("filter"), filterObject(view.filter)},
                           {QStringLiteral("arrangement"), arrangementName(view.arrangement)}};
    keep(with(kept, saved().size()), tr("Keep the view “%1”").arg(name));
}

void ViewDesk::choose(Purpose purpose)
{
    m_purpose = purpose;
    std::vector<Choice> choices;
    int at = 0;
    for (const QJsonValue& view : saved())
        choices.push_back({view[QLatin1String("name")].toString(), tr("%1 %", "zoom").arg(qRound(100 * view[QLatin1String("zoom")].toDouble(1))), {}, at++});
    const QString question = purpose == Purpose::Go ? tr("Which view?") : purpose == Purpose::Rename ? tr("Which view gets another name?") : tr("Which view is not needed any more?");
    m_choice->ask(question, std::move(choices), tr("No view has all these words."));
}

void ViewDesk::take(int at)
{
    switch (m_purpose) {
    case Purpose::Go: return goTo(saved().at(at).toObject());
    case Purpose::Rename: return rename(at);
    case Purpose::Forget: return forget(at);
    }
}

void ViewDesk::goTo(const QJsonObject& saved)
{
    settle();
    go({filterFrom(saved.value(QLatin1String("filter")).toObject(), m.session->map()), arrangementNamed(saved.value(QLatin1String("arrangement")).toString()), saved.value(QLatin1String("zoom")).toDouble(1),
        {saved.value(QLatin1String("x")).toDouble(), saved.value(QLatin1String("y")).toDouble()}});
    settle();
}

void ViewDesk::rename(int at)
{
    QJsonObject view = saved().at(at).toObject();
    const QString before = view.value(QLatin1String("name")).toString();
    const QString name = m_prompt->askLine(m.window, tr("New name of the view “%1”").arg(before), before).value_or(QString()).simplified();
    if (name.isEmpty() || name == before)
        return;
    view.insert(QLatin1String("name"), name);
    keep(with(view, at), tr("Rename the view “%1”").arg(before));
}

void ViewDesk::forget(int at)
{
    QJsonArray views = saved();
    const QString name = views.at(at)[QLatin1String("name")].toString();
    views.removeAt(at);
    keep(views, tr("Forget the view “%1”").arg(name));
}

} // namespace cp::ui
