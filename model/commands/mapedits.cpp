#include "model/commands/mapedits.h"

#include "model/language/chance.h"
#include "model/map/relationnote.h"
#include "model/map/statementorder.h"

#include <QHash>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cp {
namespace {

std::vector<Swap<Statement>>& swapsOf(MapDelta& delta, const Statement*) { return delta.statements; }
std::vector<Swap<Relation>>& swapsOf(MapDelta& delta, const Relation*) { return delta.relations; }
std::vector<Swap<Link>>& swapsOf(MapDelta& delta, const Link*) { return delta.links; }

/// Delta of one changed statement, relation or link; empty when the change is none or the thing is not there.
template <typename Id, typename Change>
MapDelta changed(const ArgumentMap& map, Id id, Change change)
{
    MapDelta delta;
    if (const auto* before = map.find(id)) {
        auto after = *before;
        change(after);
        if (!(after == *before))
            swapsOf(delta, before).push_back({*before, std::move(after)});
    }
    return delta;
}

/// The same for what the reader proposed: that a person changed it is kept with it.
template <typename Id, typename Change>
MapDelta corrected(const ArgumentMap& map, Id id, Change change)
{
    return changed(map, id, [&](auto& thing) {
        const auto before = thing;
        change(thing);
        if (!(thing == before))
            thing.extra.insert(extrakeys::edited, true);
    });
}

/// Relations that lose an end, followed through relations onto relations.
class Removal final {
public:
    Removal(const ArgumentMap& map, std::set<StatementId> statements) : m_map(map), m_statements(std::move(statements)) {}

    void addRelation(RelationId id) { m_relations.insert(id); }
    [[nodiscard]] MapDelta delta();

private:
    void collectRelations();
    [[nodiscard]] bool loses(const Relation& relation) const;

    const ArgumentMap& m_map;
    std::set<StatementId> m_statements;
    std::set<RelationId> m_relations;
};

bool Removal::loses(const Relation& relation) const
{
    if (const auto* target = std::get_if<StatementId>(&relation.target); target && m_statements.contains(*target))
        return true;
    if (const auto* target = std::get_if<RelationId>(&relation.target); target && m_relations.contains(*target))
        return true;
    return std::all_of(relation.sources.begin(), relation.sources.end(),
                       [this](StatementId source) { return m_statements.contains(source); });
}

void Removal::collectRelations()
{
    for (bool grew = true; grew;) {
        grew = false;
        for (const Relation& relation : m_map.relations()) {
            if (!m_relations.contains(relation.id) && loses(relation))
                grew = m_relations.insert(relation.id).second;
        }
    }
}

MapDelta Removal::delta()
{
    collectRelations();
    MapDelta delta;
    for (StatementId id : m_statements) {
        if (const Statement* statement = m_map.find(id))
            delta.statements.push_back({*statement, std::nullopt});
        if (const NodeBox* box = m_map.box(id))
            delta.boxes.push_back({*box, std::nullopt});
    }
    for (const Relation& relation : m_map.relations()) {
        if (m_relations.contains(relation.id)) {
            delta.relations.push_back({relation, std::nullopt});
            continue;
        }
        Relation rest = relation;
        std::erase_if(rest.sources, [this](StatementId source) { return m_statements.contains(source); });
        if (rest.sources.size() != relation.sources.size())
            delta.relations.push_back({relation, std::move(rest)});
    }
    for (const Link& link : m_map.links()) {
        if (m_statements.contains(link.a) || m_statements.contains(link.b))
            delta.links.push_back({link, std::nullopt});
    }
    return delta;
}

} // namespace

MapDelta setText(const ArgumentMap& map, StatementId id, const QString& text)
{
    return corrected(map, id, [&](Statement& s) { s.text = text; });
}

MapDelta setRole(const ArgumentMap& map, StatementId id, Role role)
{
    return corrected(map, id, [&](Statement& s) {
        s.role = role;
        s.main = s.main && role == Role::Claim;
    });
}

MapDelta setMain(const ArgumentMap& map, StatementId id, bool main)
{
    return corrected(map, id, [&](Statement& s) { s.main = main; });
}

MapDelta setNegated(const ArgumentMap& map, StatementId id, bool negated)
{
    return corrected(map, id, [&](Statement& s) { s.negated = negated; });
}

MapDelta setAttribution(const ArgumentMap& map, StatementId id, const Attribution& attribution)
{
    return corrected(map, id, [&](Statement& s) { s.attribution = attribution; });
}

MapDelta setProbability(const ArgumentMap& map, StatementId id, const std::optional<StatedProbability>& probability)
{
    return corrected(map, id, [&](Statement& s) { s.probability = probability; });
}

MapDelta rescaleWords(const ArgumentMap& map, const QString& scale)
{
    MapDelta delta;
    for (const Statement& statement : map.statements()) {
        if (!statement.probability || !isChanceScale(statement.probability->scale))
            continue;
        Statement after = statement;
        after.probability = rescaled(*statement.probability, scale);
        if (!(after == statement))
            delta.statements.push_back({statement, std::move(after)});
    }
    return delta;
}

MapDelta setNote(const ArgumentMap& map, StatementId id, const QString& note)
{
    return changed(map, id, [&](Statement& s) { s.note = note; });
}

MapDelta setTags(const ArgumentMap& map, StatementId id, const QStringList& tags)
{
    return changed(map, id, [&](Statement& s) { s.tags = tags; });
}

MapDelta setExtra(const ArgumentMap& map, StatementId id, const QString& key, const QJsonValue& value)
{
    return changed(map, id, [&](Statement& s) {
        if (value.isUndefined())
            s.extra.remove(key);
        else
            s.extra.insert(key, value);
    });
}

MapDelta joined(MapDelta first, const MapDelta& second)
{
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(first.documents, second.documents);
    append(first.statements, second.statements);
    append(first.relations, second.relations);
    append(first.links, second.links);
    append(first.boxes, second.boxes);
    return first;
}

MapDelta setOrder(const ArgumentMap& map, const std::vector<StatementId>& order)
{
    QHash<StatementId, int> ranks;
    for (size_t i = 0; i < order.size(); ++i)
        ranks.insert(order[i], static_cast<int>(i));
    MapDelta delta;
    for (const Statement& before : map.statements()) {
        const auto rank = ranks.constFind(before.id);
        if (!order.empty() && rank == ranks.constEnd())
            continue;
        Statement after = before;
        if (order.empty())
            after.extra.remove(rankKey);
        else
            after.extra.insert(rankKey, *rank);
        if (!(after == before))
            delta.statements.push_back({before, std::move(after)});
    }
    return delta;
}

MapDelta setLinkKind(const ArgumentMap& map, LinkId id, LinkKind kind)
{
    return corrected(map, id, [&](Link& l) {
        if (l.kind == kind)
            return;
        // What spoke for the other kind would not fit this one.
        l.kind = kind;
        l.score = 1;
        l.reasons.clear();
        l.explanation.clear();
        l.nearMiss.reset();
    });
}

MapDelta setLinkNote(const ArgumentMap& map, LinkId id, const QString& note)
{
    return changed(map, id, [&](Link& l) { l.note = note; });
}

MapDelta setRelationNote(const ArgumentMap& map, RelationId id, const QString& note)
{
    return changed(map, id, [&](Relation& r) {
        if (note.isEmpty())
            r.extra.remove(relationNoteKey);
        else
            r.extra.insert(relationNoteKey, note);
    });
}

MapDelta setDetails(const ArgumentMap& map, DocumentId id, const QString& title, const QJsonObject& details)
{
    MapDelta delta;
    const Document* before = map.find(id);
    if (!before)
        return delta;
    Document after = *before;
    after.title = title;
    for (QLatin1String key : {documentkeys::author, documentkeys::date, documentkeys::outlet, documentkeys::url}) {
        if (!details.contains(key))
            continue;
        if (details.value(key).toString().isEmpty())
            after.extra.remove(key);
        else
            after.extra.insert(key, details.value(key));
    }
    if (!(after == *before))
        delta.documents.push_back({*before, std::move(after)});
    return delta;
}

MapDelta setBoxes(const ArgumentMap& map, const std::vector<NodeBox>& boxes)
{
    MapDelta delta;
    for (const NodeBox& box : boxes) {
        const NodeBox* before = map.box(box.id);
        if (!before)
            delta.boxes.push_back({std::nullopt, box});
        else if (!(*before == box))
            delta.boxes.push_back({*before, box});
    }
    return delta;
}

MapDelta addStatement(const ArgumentMap& map, Statement statement)
{
    statement.id = map.nextStatementId();
    MapDelta delta;
    delta.statements.push_back({std::nullopt, std::move(statement)});
    return delta;
}

MapDelta addRelation(const ArgumentMap& map, Relation relation)
{
    relation.id = map.nextRelationId();
    MapDelta delta;
    delta.relations.push_back({std::nullopt, std::move(relation)});
    return delta;
}

MapDelta addLink(const ArgumentMap& map, Link link) { return addLinks(map, {std::move(link)}); }

MapDelta removeStatements(const ArgumentMap& map, const std::vector<StatementId>& ids)
{
    return Removal(map, {ids.begin(), ids.end()}).delta();
}

MapDelta removeRelation(const ArgumentMap& map, RelationId id)
{
    Removal removal(map, {});
    removal.addRelation(id);
    return removal.delta();
}

MapDelta removeLink(const ArgumentMap& map, LinkId id)
{
    MapDelta delta;
    if (const Link* link = map.find(id))
        delta.links.push_back({*link, std::nullopt});
    return delta;
}

namespace {

/// A proposed relation with the ids that it and its ends have in the map.
Relation settled(Relation relation, DocumentId document, const std::map<StatementId, StatementId>& statementIds, int shift)
{
    relation.id.value += shift;
    for (StatementId& source : relation.sources)
        source = statementIds.at(source);
    if (auto* target = std::get_if<StatementId>(&relation.target))
        *target = statementIds.at(*target);
    else
        std::get<RelationId>(relation.target).value += shift;
    if (relation.cue)
        relation.cue->document = document;
    return relation;
}

} // namespace

MapDelta addReading(const ArgumentMap& map, const Document& document, const Reading& reading)
{
    MapDelta delta;
    delta.documents.push_back({std::nullopt, document});
    std::map<StatementId, StatementId> statementIds;
    StatementId nextStatement = map.nextStatementId();
    for (const Statement& proposed : reading.statements) {
        Statement statement = proposed;
        statement.id = nextStatement;
        statement.document = document.id;
        statementIds[proposed.id] = nextStatement;
        ++nextStatement.value;
        delta.statements.push_back({std::nullopt, std::move(statement)});
    }
    const int shift = map.nextRelationId().value - 1;
    for (const Relation& proposed : reading.relations)
        delta.relations.push_back({std::nullopt, settled(proposed, document.id, statementIds, shift)});
    return delta;
}

MapDelta addLinks(const ArgumentMap& map, const std::vector<Link>& links)
{
    MapDelta delta;
    LinkId id = map.nextLinkId();
    for (Link link : links) {
        link.id = id;
        ++id.value;
        delta.links.push_back({std::nullopt, std::move(link)});
    }
    return delta;
}

MapDelta removeDocument(const ArgumentMap& map, DocumentId id)
{
    std::set<StatementId> statements;
    for (const Statement& statement : map.statements()) {
        if (statement.document == id)
            statements.insert(statement.id);
    }
    MapDelta delta = Removal(map, std::move(statements)).delta();
    if (const Document* document = map.find(id))
        delta.documents.push_back({*document, std::nullopt});
    return delta;
}

} // namespace cp
