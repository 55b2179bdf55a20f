#include "app/window/finddesk.h"

#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "app/settings/settings.h"
#include "widgets/canvas/mapcanvas.h"
#include "widgets/find/choicebox.h"
#include "widgets/find/findbar.h"
#include "widgets/find/shortcutsheet.h"
#include "widgets/reader/readers.h"

#include <QAction>
#include <QMainWindow>

namespace cp::ui {

FindDesk::FindDesk(const DeskParts& parts, FindBar* bar, Readers* readers, MapCanvas* canvas, QObject* parent)
    : QObject(parent), m(parts), m_bar(bar), m_readers(readers), m_canvas(canvas), m_palette(new ChoiceBox(parts.window))
{
    m_palette->setObjectName(QStringLiteral("commandPalette"));
    const QHash<QString, QString> keys = m.settings->keys();
    for (auto key = keys.begin(); key != keys.end(); ++key)
        m.actions->setKey(key.key(), QKeySequence(key.value(), QKeySequence::PortableText));
    connectActions();
    connect(m_bar, &FindBar::wordsChanged, m_readers, &Readers::setSearch);
    connect(m_bar, &FindBar::wordsChanged, this, &FindDesk::lightHits);
    connect(m_bar, &FindBar::placeChosen, this, &FindDesk::goTo);
    connect(m_palette, &ChoiceBox::chosen, this, [this](const QVariant& id) {
        (*m.actions)[QLatin1String(id.toString().toLatin1())]->trigger();
    });
}

void FindDesk::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("find", [this] { m_bar->start(); });
    on("findNext", [this] { m_bar->step(1); });
    on("findPrevious", [this] { m_bar->step(-1); });
    on("palette", [this] { showPalette(); });
    on("keys", [this] { showSheet(); });
}

void FindDesk::lightHits()
{
    QSet<StatementId> hits;
    for (const Found& place : m_bar->found()) {
        if (place.statement.isValid())
            hits.insert(place.statement);
        if (const Link* link = m.session->map().find(place.link))
            hits.insert(link->b);
    }
    m_canvas->setHits(hits);
}

void FindDesk::goTo(const Found& place)
{
    if (place.link.isValid())
        m.selection->select(place.link);
    else if (place.relation.isValid())
        m.selection->select(place.relation);
    else if (place.statement.isValid())
        m.selection->select(place.statement);
    if (place.where == Found::Where::Text)
        m_readers->showPlace(place.document, place.span);
}

void FindDesk::showPalette()
{
    std::vector<Choice> choices;
    for (const ActionTable::Listed& listed : m.actions->listed()) {
        if (!listed.action->isEnabled() || listed.action->objectName() == u"palette")
            continue;
        choices.push_back({listed.name, tr("%1: %2", "menu, what it does").arg(listed.menu, listed.action->statusTip()),
                           listed.action->shortcut().toString(QKeySequence::NativeText), listed.action->objectName(), listed.otherWords});
    }
    m_palette->ask(tr("Type what you want to do"), std::move(choices), tr("No command that can be used now has all these words. Try fewer."));
}

void FindDesk::showSheet()
{
    if (!m_sheet) {
        m_sheet = new ShortcutSheet(m.window);
        connect(m_sheet, &ShortcutSheet::keyChosen, this, &FindDesk::changeKey);
    }
    std::vector<KeyRow> rows;
    for (const ActionTable::Listed& listed : m.actions->listed())
        rows.push_back({listed.action, listed.name, listed.group, listed.standardKey});
    m_sheet->showRows(std::move(rows));
    m_sheet->show();
    m_sheet->raise();
}

void FindDesk::changeKey(QAction* action, const QKeySequence& key)
{
    const QString id = action->objectName();
    m.actions->setKey(id, key);
    for (const ActionTable::Listed& listed : m.actions->listed()) {
        if (listed.action == action && listed.standardKey == key)
            return m.settings->resetKey(id);
    }
    m.settings->setKey(id, key.toString(QKeySequence::PortableText));
}

} // namespace cp::ui
