#include "app/window/filterdesk.h"

#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "model/base/extrakeys.h"
#include "model/map/mapmodel.h"
#include "widgets/canvas/filterbar.h"

#include <QAction>
#include <QSignalBlocker>
#include <algorithm>
#include <optional>
#include <utility>

namespace cp::ui {
namespace {

constexpr int focusHops = 2;

/// Are there other tags, stars or articles to choose from?
bool changesMarks(const MapDelta& delta)
{
    const auto marks = [](const std::optional<Statement>& statement) {
        return statement ? std::pair(statement->tags, statement->extra.value(extrakeys::star).toBool()) : std::pair(QStringList(), false);
    };
    return !delta.documents.empty()
        || std::any_of(delta.statements.begin(), delta.statements.end(), [&](const Swap<Statement>& swap) { return marks(swap.before) != marks(swap.after); });
}

} // namespace

FilterDesk::FilterDesk(const DeskParts& parts, FilterBar* bar, QObject* parent) : QObject(parent), m(parts), m_bar(bar)
{
    m_bar->hide();
    const auto action = [this](const char* id) { return (*m.actions)[QLatin1String(id)]; };
    connect(action("filter"), &QAction::toggled, this, [this](bool shown) {
        m_bar->setMap(m.session->map());
        m_bar->setVisible(shown);
        if (shown)
            m_bar->focusText();
    });
    connect(&m.session->model(), &MapModel::changed, this, [this](const MapDelta& delta) {
        if (m_bar->isVisible() && changesMarks(delta))
            m_bar->setMap(m.session->map());
    });
    connect(action("focus"), &QAction::toggled, this, &FilterDesk::setFocus);
    connect(action("fold"), &QAction::triggered, this, &FilterDesk::toggleFold);
    connect(action("unfoldAll"), &QAction::triggered, this, [this] {
        MapFilter filter = m_filter;
        filter.folded.clear();
        set(filter);
    });
    connect(m_bar, &FilterBar::filterChanged, this, [this](const MapFilter& filter) {
        MapFilter sameWords = filter;
        sameWords.text = m_filter.text;
        take(filter, sameWords == m_filter ? Pace::InTime : Pace::AtOnce);
    });
    connect(m_bar, &FilterBar::closeAsked, action("filter"), [action] { action("filter")->setChecked(false); });
}

void FilterDesk::setLeastLinkScore(double least)
{
    MapFilter filter = m_filter;
    filter.leastLinkScore = least;
    set(filter);
}

void FilterDesk::clear()
{
    const double least = m_filter.leastLinkScore;
    m_filter = {};
    m_filter.leastLinkScore = least;
    m_bar->setFilter(m_filter);
    (*m.actions)[QLatin1String("focus")]->setChecked(false);
    (*m.actions)[QLatin1String("filter")]->setChecked(false);
}

void FilterDesk::set(const MapFilter& filter) { take(filter, Pace::AtOnce); }

void FilterDesk::take(const MapFilter& filter, Pace pace)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_bar->setFilter(filter);
    QAction* focus = (*m.actions)[QLatin1String("focus")];
    const QSignalBlocker quiet(focus); // it would set the focus to the selection
    focus->setChecked(filter.hops > 0);
    showState();
    Q_EMIT changed(pace);
}

void FilterDesk::setFocus(bool on)
{
    const Link* link = m.session->map().find(m.selection->link());
    focusOn(!on ? StatementId{} : link ? link->a : m.selection->statement());
}

void FilterDesk::focusOn(StatementId id)
{
    MapFilter filter = m_filter;
    filter.focus = id;
    filter.hops = id.isValid() ? focusHops : 0;
    filter.dimInstead = id.isValid();
    set(filter);
}

namespace {

/// What a statement stands under, itself left out.
QSet<StatementId> allAbove(const ArgumentMap& map, StatementId id)
{
    QSet<StatementId> above;
    std::vector<StatementId> open{id};
    while (!open.empty()) {
        const StatementId at = open.back();
        open.pop_back();
        for (const Relation& relation : map.relations()) {
            const auto* target = std::get_if<StatementId>(&relation.target);
            const bool leads = std::find(relation.sources.begin(), relation.sources.end(), at) != relation.sources.end();
            if (!target || !leads || above.contains(*target))
                continue;
            above.insert(*target);
            open.push_back(*target);
        }
    }
    return above;
}

} // namespace

void FilterDesk::show(StatementId id)
{
    const ArgumentMap& map = m.session->map();
    MapFilter filter = m_filter;
    filter.folded -= allAbove(map, id);
    if (visibilityOf(map, filter).hidden.contains(id)) {
        MapFilter open;
        open.leastLinkScore = filter.leastLinkScore;
        filter = open;
    }
    set(filter);
}

void FilterDesk::toggleFold()
{
    const StatementId id = m.selection->statement();
    if (!id.isValid())
        return;
    MapFilter filter = m_filter;
    if (!filter.folded.remove(id))
        filter.folded.insert(id);
    set(filter);
}

void FilterDesk::showState()
{
    const bool one = m.session->isOpen() && m.selection->statement().isValid();
    const bool any = one || (m.session->isOpen() && m.selection->link().isValid());
    (*m.actions)[QLatin1String("fold")]->setEnabled(one);
    (*m.actions)[QLatin1String("focus")]->setEnabled(any || m_filter.hops > 0);
    (*m.actions)[QLatin1String("unfoldAll")]->setEnabled(!m_filter.folded.isEmpty());
    (*m.actions)[QLatin1String("filter")]->setEnabled(m.session->isOpen());
}

void FilterDesk::showCount(int shown)
{
    const auto all = static_cast<int>(m.session->map().statements().size());
    m_bar->showCount(all - shown, all);
}

} // namespace cp::ui
