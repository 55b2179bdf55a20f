#include "model/commands/newstatements.h"

#include "model/commands/mapedits.h"
#include "model/commands/relationedits.h"
#include "model/map/statementorder.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cp {
namespace {

Statement blank(const ArgumentMap& map, DocumentId document, Role role)
{
    Statement statement;
    statement.id = map.nextStatementId();
    statement.document = document;
    statement.role = role;
    statement.origin = Origin::Manual;
    statement.review = Review::Accepted;
    return statement;
}

MapDelta added(const ArgumentMap& map, Statement statement, Relation relation)
{
    relation.id = map.nextRelationId();
    relation.sources = {statement.id};
    relation.cue.reset();
    relation.confidence = 1;
    relation.origin = Origin::Manual;
    relation.review = Review::Accepted;
    relation.extra = {};
    MapDelta delta;
    delta.statements.push_back({std::nullopt, std::move(statement)});
    delta.relations.push_back({std::nullopt, std::move(relation)});
    return delta;
}

/// The statements under the same one, or at the top of the same document, in their order.
std::vector<StatementId> siblingsOf(const ArgumentMap& map, const Statement& one, const Relation* placing)
{
    std::set<StatementId> wanted;
    std::set<StatementId> placed;
    for (const Relation& relation : map.relations()) {
        if (relation.review == Review::Dismissed || !std::holds_alternative<StatementId>(relation.target))
            continue;
        for (StatementId source : relation.sources) {
            if (placed.insert(source).second && placing && relation.target == placing->target) // the first one places it
                wanted.insert(source);
        }
    }
    std::vector<StatementId> siblings;
    for (const Statement* statement : inOrder(map)) {
        if (statement->document == one.document && (placing ? wanted.contains(statement->id) : !placed.contains(statement->id)))
            siblings.push_back(statement->id);
    }
    return siblings;
}

/// Gives the new statement of the edit the place behind a sibling.
void putBehind(MapDelta& delta, const ArgumentMap& map, StatementId sibling, std::vector<StatementId> order)
{
    Statement& written = *delta.statements.front().after;
    const auto place = order.insert(std::find(order.begin(), order.end(), sibling) + 1, written.id);
    written.extra.insert(rankKey, static_cast<int>(place - order.begin()));
    for (Swap<Statement>& moved : setOrder(map, order).statements)
        delta.statements.push_back(std::move(moved));
}

} // namespace

MapDelta addPremiseUnder(const ArgumentMap& map, StatementId parent)
{
    const Statement* above = map.find(parent);
    if (!above)
        return {};
    Relation relation;
    relation.target = parent;
    return added(map, blank(map, above->document, Role::Premise), std::move(relation));
}

MapDelta addBeside(const ArgumentMap& map, StatementId sibling)
{
    const Statement* beside = map.find(sibling);
    if (!beside)
        return {};
    const Relation* placing = placingRelation(map, sibling);
    MapDelta delta;
    if (placing)
        delta = added(map, blank(map, beside->document, beside->role), *placing);
    else
        delta.statements.push_back({std::nullopt, blank(map, beside->document, Role::Claim)});
    const std::vector<StatementId> siblings = siblingsOf(map, *beside, placing);
    if (siblings.back() != sibling) // else the new one comes last as it is
        putBehind(delta, map, sibling, siblings);
    return delta;
}

} // namespace cp
