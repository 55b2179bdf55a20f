#include "model/commands/newstatements.h"

#include "model/commands/relationedits.h"

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
    if (const Relation* placing = placingRelation(map, sibling))
        return added(map, blank(map, beside->document, beside->role), *placing);
    MapDelta delta;
    delta.statements.push_back({std::nullopt, blank(map, beside->document, Role::Claim)});
    return delta;
}

} // namespace cp
