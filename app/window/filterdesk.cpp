#include "app/window/filterdesk.h"

#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "model/base/extrakeys.h"
#include "model/map/mapmodel.h"
#include "widgets/canvas/emptynote.h"
#include "widgets/canvas/filterbar.h"
#include "widgets/canvas/focusbar.h"
#include "widgets/common/smallparts.h"

#include <QAction>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <optional>
#include <utility>

namespace cp::ui {
namespace {

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

FilterDesk::FilterDesk(const DeskParts& parts, FilterBar* bar, FocusBar* focusBar, EmptyNote* emptyNote, QObject* parent)
    : QObject(parent), m(parts), m_bar(bar), m_focusBar(focusBar), m_emptyNote(emptyNote)
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
    connect(m_emptyNote, &EmptyNote::clearAsked, m_bar, &FilterBar::clear);
    connectFocus();
}

void FilterDesk::connectFocus()
{
    const auto action = [this](const char* id) { return (*m.actions)[QLatin1String(id)]; };
    connect(action("focus"), &QAction::toggled, this, [this](bool on) { focusOn(on ? selected() : QSet<StatementId>()); });
    connect(action("focusWider"), &QAction::triggered, this, [this] { setHops(m_filter.hops + 1); });
    connect(action("focusNarrower"), &QAction::triggered, this, [this] { setHops(m_filter.hops - 1); });
    connect(action("focusHides"), &QAction::toggled, this, &FilterDesk::setHidesFar);
    connect(m_focusBar, &FocusBar::hopsAsked, this, &FilterDesk::setHops);
    connect(m_focusBar, &FocusBar::hidingAsked, this, &FilterDesk::setHidesFar);
    connect(m_focusBar, &FocusBar::statementAsked, this, [this](StatementId id) { focusOn(id.isValid() ? QSet<StatementId>{id} : QSet<StatementId>()); });
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
    focus->setChecked(isFocused(filter));
    showState();
    Q_EMIT changed(pace);
}

/// Of a link or a relation its ends.
QSet<StatementId> FilterDesk::selected() const
{
    const ArgumentMap& map = m.session->map();
    if (const Link* link = map.find(m.selection->link()))
        return {link->a, link->b};
    if (const Relation* relation = map.find(m.selection->relation())) {
        QSet<StatementId> ends(relation->sources.begin(), relation->sources.end());
        if (const auto* target = std::get_if<StatementId>(&relation->target))
            ends.insert(*target);
        return ends;
    }
    return {m.selection->statements().begin(), m.selection->statements().end()};
}

void FilterDesk::focusOn(const QSet<StatementId>& ids)
{
    MapFilter filter = m_filter;
    filter.focus = ids;
    filter.hops = ids.isEmpty() ? 0 : m.settings->focusHops();
    filter.hidesFar = !ids.isEmpty() && m.settings->hidesFarFromFocus();
    set(filter);
}

/// Also for what is put in focus next.
void FilterDesk::setHops(int hops)
{
    if (!isFocused(m_filter) || hops < 1 || hops > mostHops)
        return;
    m.settings->setFocusHops(hops);
    MapFilter filter = m_filter;
    filter.hops = hops;
    set(filter);
}

void FilterDesk::setHidesFar(bool hides)
{
    m.settings->setHidesFarFromFocus(hides);
    MapFilter filter = m_filter;
    filter.hidesFar = isFocused(filter) && hides;
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
    const bool focused = isFocused(m_filter);
    (*m.actions)[QLatin1String("fold")]->setEnabled(one);
    (*m.actions)[QLatin1String("focus")]->setEnabled(focused || (m.session->isOpen() && !m.selection->isEmpty()));
    (*m.actions)[QLatin1String("focusWider")]->setEnabled(focused && m_filter.hops < mostHops);
    (*m.actions)[QLatin1String("focusNarrower")]->setEnabled(focused && m_filter.hops > 1);
    QAction* hides = (*m.actions)[QLatin1String("focusHides")];
    hides->setEnabled(m.session->isOpen());
    const QSignalBlocker quiet(hides); // it is so already
    hides->setChecked(focused ? m_filter.hidesFar : m.settings->hidesFarFromFocus());
    m_focusBar->showFocus(m.session->map(), m_filter);
    (*m.actions)[QLatin1String("unfoldAll")]->setEnabled(!m_filter.folded.isEmpty());
    QAction* filter = (*m.actions)[QLatin1String("filter")];
    filter->setEnabled(m.session->isOpen());
    // Also while the strip is closed.
    for (QObject* object : filter->associatedObjects()) {
        if (auto* button = qobject_cast<QToolButton*>(object))
            setActive(button, isFiltering(m_filter));
    }
}

void FilterDesk::showCount(int shown)
{
    const auto all = static_cast<int>(m.session->map().statements().size());
    m_bar->showCount(all - shown, all);
    m_emptyNote->setVisible(shown == 0 && isFiltering(m_filter));
}

} // namespace cp::ui
