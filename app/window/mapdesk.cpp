#include "app/window/mapdesk.h"

#include "app/actions/actiontable.h"
#include "app/session/selection.h"
#include "app/session/session.h"
#include "model/commands/editmap.h"
#include "model/commands/mapedits.h"
#include "model/commands/relationedits.h"
#include "model/commands/reviewedits.h"
#include "model/rendering/wording.h"
#include "widgets/common/messagebar.h"
#include "widgets/find/choicebox.h"
#include "widgets/inspector/inspector.h"
#include "widgets/links/linkstable.h"

#include <QAction>
#include <QMainWindow>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace cp::ui {

MapDesk::MapDesk(const DeskParts& parts, Inspector* inspector, LinksTable* links, QObject* parent)
    : QObject(parent), m(parts), m_choice(new ChoiceBox(parts.window))
{
    m_choice->setObjectName(QStringLiteral("statementChoice"));
    connectActions();
    connectInspector(inspector);
    connect(links, &LinksTable::addAsked, this, &MapDesk::askLink);
    connect(links, &LinksTable::kindAsked, this, [this](LinkId id, LinkKind kind) {
        push(setLinkKind(m.session->map(), id, kind), tr("Change the kind of a link"));
    });
    connect(links, &LinksTable::nearMissAsked, this, &MapDesk::turnNearMiss);
    connect(m_choice, &ChoiceBox::chosen, this, [this](const QVariant& id) { m_done(StatementId{id.toInt()}); });
}

void MapDesk::connectActions()
{
    const auto on = [this](const char* id, auto&& slot) { connect((*m.actions)[QLatin1String(id)], &QAction::triggered, this, slot); };
    on("support", [this] { relateTo(RelationKind::Supports, tr("Which statement does it support?")); });
    on("attack", [this] { relateTo(RelationKind::Attacks, tr("Which statement does it attack?")); });
    on("conditionOf", [this] { relateTo(RelationKind::ConditionOf, tr("Which statement hinges on it?")); });
    on("hangsOn", [this] { hangOn(); });
    on("linkMatch", [this] { linkTo(LinkKind::Match, tr("Which statement says the same?")); });
    on("linkContradict", [this] { linkTo(LinkKind::Contradict, tr("Which statement does it contradict?")); });
    on("linkRelated", [this] { linkTo(LinkKind::Related, tr("Which statement belongs to it?")); });
    on("star", [this] { star(); });
    on("remove", [this] { remove(); });
}

void MapDesk::connectInspector(Inspector* inspector)
{
    connect(inspector, &Inspector::relationAsked, this, [this](RelationKind kind) {
        const char* id = kind == RelationKind::Attacks ? "attack" : kind == RelationKind::ConditionOf ? "conditionOf" : "support";
        (*m.actions)[QLatin1String(id)]->trigger();
    });
    connect(inspector, &Inspector::linkAsked, this, &MapDesk::askLink);
    connect(inspector, &Inspector::relinkAsked, this, &MapDesk::linkElsewhere);
    connect(inspector, &Inspector::antecedentAsked, (*m.actions)[QLatin1String("hangsOn")], &QAction::trigger);
    connect(inspector, &Inspector::retargetAsked, this, [this](RelationId relation) {
        choose(tr("Where does the relation lead instead?"), true,
               [this, relation](StatementId target) { push(retarget(m.session->map(), relation, target), tr("Redirect a relation")); });
    });
}

void MapDesk::askLink(LinkKind kind)
{
    const char* id = kind == LinkKind::Match ? "linkMatch" : kind == LinkKind::Contradict ? "linkContradict" : "linkRelated";
    (*m.actions)[QLatin1String(id)]->trigger();
}

void MapDesk::turnNearMiss(LinkId id)
{
    const Link* link = m.session->map().find(id);
    if (!link)
        return;
    if (link->nearMiss)
        return push(clearNearMiss(m.session->map(), id), tr("Turn a near miss into a link"));
    m.selection->select(id);
    (*m.actions)[QLatin1String("nearMiss")]->trigger(); // which asks for the reason
}

void MapDesk::showState()
{
    const ArgumentMap& map = m.session->map();
    const bool open = m.session->isOpen();
    const bool statement = open && m.selection->statement().isValid();
    for (const char* id : {"support", "attack", "conditionOf", "hangsOn", "star"})
        (*m.actions)[QLatin1String(id)]->setEnabled(statement);
    for (const char* id : {"linkMatch", "linkContradict", "linkRelated"})
        (*m.actions)[QLatin1String(id)]->setEnabled(open && map.documents().size() > 1);
    (*m.actions)[QLatin1String("remove")]->setEnabled(open && !m.selection->isEmpty());
}

void MapDesk::choose(const QString& question, bool sameDocument, std::function<void(StatementId)> done)
{
    const ArgumentMap& map = m.session->map();
    StatementId from = m.selection->statement();
    if (const Relation* relation = map.find(m.selection->relation()))
        from = relation->sources.front();
    if (const Statement* own = map.find(from))
        ask(question, [own, sameDocument](const Statement& s) { return s.id != own->id && (s.document == own->document) == sameDocument; }, std::move(done));
}

void MapDesk::ask(const QString& question, const std::function<bool(const Statement&)>& isWanted, std::function<void(StatementId)> done)
{
    const ArgumentMap& map = m.session->map();
    std::vector<Choice> choices;
    for (const Statement& statement : map.statements()) {
        if (statement.review == Review::Dismissed || !isWanted(statement))
            continue;
        const auto lane = static_cast<int>(map.find(statement.document) - map.documents().data());
        choices.push_back({statement.text.simplified(), tr("%1 · %2", "letter of the article, role").arg(laneLetter(lane), wordFor(statement.role, statement.main)),
                           {}, statement.id.value});
    }
    m_done = std::move(done);
    m_choice->ask(question, std::move(choices), tr("No statement has all these words."));
}

void MapDesk::relateTo(RelationKind kind, const QString& question)
{
    choose(question, true, [this, from = m.selection->statement(), kind](StatementId target) {
        join({from, target, kind});
        m.selection->select(from); // for the next relation of the same statement
    });
}

void MapDesk::hangOn()
{
    choose(tr("Which condition does it hinge on?"), true, [this, from = m.selection->statement()](StatementId condition) {
        join({condition, from, RelationKind::ConditionOf});
        m.selection->select(from);
    });
}

void MapDesk::linkElsewhere(LinkId id)
{
    choose(tr("Which statement is it linked to instead?"), false, [this, id, kept = m.selection->statement()](StatementId other) {
        MapDelta delta = relink(m.session->map(), id, kept, other);
        if (delta.isEmpty())
            m.messages->show(MessageBar::Kind::News, tr("These two are linked already. Nothing was changed."));
        push(std::move(delta), tr("Redirect a link"));
    });
}

void MapDesk::linkTo(LinkKind kind, const QString& question)
{
    const ArgumentMap& map = m.session->map();
    const auto& chosen = m.selection->statements();
    if (chosen.size() == 2 && map.find(chosen[0])->document != map.find(chosen[1])->document)
        return addLink(kind, chosen[0], chosen[1]);
    if (m.selection->statement().isValid())
        return choose(question, false, [this, from = m.selection->statement(), kind](StatementId other) { join({from, other, kind}); });
    ask(tr("Which statement is to be linked?"), [](const Statement&) { return true; }, [this, kind, question](StatementId first) {
        m.selection->select(first);
        // The box that has just been answered closes first.
        QTimer::singleShot(0, this, [this, kind, question] { linkTo(kind, question); });
    });
}

void MapDesk::join(const Connection& connection)
{
    if (const auto* kind = std::get_if<RelationKind>(&connection.kind))
        addRelation(connection.source, *kind, connection.target);
    else
        addLink(std::get<LinkKind>(connection.kind), connection.source, std::get<StatementId>(connection.target));
}

void MapDesk::addRelation(StatementId source, RelationKind kind, const RelationTarget& target)
{
    const ArgumentMap& map = m.session->map();
    RelationTarget end = target;
    // An undercut drawn to a statement speaks against the step from there to its claim.
    if (const auto* statement = std::get_if<StatementId>(&target); statement && kind == RelationKind::Undercuts) {
        if (const Relation* step = placingRelation(map, *statement))
            end = step->id;
    }
    const auto there = std::find_if(map.relations().begin(), map.relations().end(), [&](const Relation& relation) {
        return relation.kind == kind && relation.target == end && relation.sources == std::vector{source} && relation.review != Review::Dismissed;
    });
    if (there != map.relations().end()) {
        m.messages->show(MessageBar::Kind::News, tr("This relation is on the map already. Here it is; its kind can be changed."));
        return m.selection->select(there->id);
    }
    const RelationId id = map.nextRelationId();
    MapDelta delta = relate(map, source, kind, end);
    if (delta.isEmpty())
        return;
    push(std::move(delta), tr("Add a relation: %1", "supports, attacks, …").arg(wordFor(kind)));
    m.selection->select(id);
}

void MapDesk::addLink(LinkKind kind, StatementId from, StatementId to)
{
    const ArgumentMap& map = m.session->map();
    if (const Link* there = linkBetween(map, from, to)) {
        m.messages->show(MessageBar::Kind::News, tr("These two are linked already. Here is the link; its kind can be changed."));
        return m.selection->select(there->id);
    }
    const LinkId id = map.nextLinkId();
    push(linkByHand(map, from, kind, to), tr("Add a link: %1", "match, contradiction, …").arg(wordFor(kind)));
    m.selection->select(id);
}

void MapDesk::star()
{
    const ArgumentMap& map = m.session->map();
    const auto& ids = m.selection->statements();
    const auto isStarred = [&map](StatementId id) { return map.find(id)->extra.value(extrakeys::star).toBool(); };
    const bool on = !std::all_of(ids.begin(), ids.end(), isStarred);
    MapDelta delta;
    for (StatementId id : ids)
        delta = joined(std::move(delta), setExtra(map, id, extrakeys::star, on ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined)));
    push(std::move(delta), on ? tr("Star a statement") : tr("Remove a star"));
}

void MapDesk::remove()
{
    const ArgumentMap& map = m.session->map();
    if (m.selection->link().isValid())
        push(removeLink(map, m.selection->link()), tr("Remove a link"));
    else if (m.selection->relation().isValid())
        push(removeRelation(map, m.selection->relation()), tr("Remove a relation"));
    else
        push(removeStatements(map, m.selection->statements()), tr("Remove %Ln statement(s)", nullptr, static_cast<int>(m.selection->statements().size())));
}

void MapDesk::push(MapDelta delta, const QString& text)
{
    if (!delta.isEmpty())
        m.session->undoStack().push(new EditMap(m.session->model(), std::move(delta), text));
}

} // namespace cp::ui
