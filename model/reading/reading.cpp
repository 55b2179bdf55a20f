#include "model/reading/reading.h"

#include "model/language/words.h"
#include "model/reading/relations.h"
#include "model/reading/statements.h"

namespace cp {
namespace {

Relation relationOf(const DraftRelation& draft, const Document& document, int number)
{
    Relation relation;
    relation.id = {number};
    relation.kind = draft.kind;
    relation.sources = {StatementId{static_cast<int>(draft.source) + 1}};
    relation.target = StatementId{static_cast<int>(draft.target) + 1};
    relation.condition = draft.condition;
    relation.confidence = draft.confidence;
    if (draft.cue)
        relation.cue = Cue{document.id, *draft.cue, document.text.mid(draft.cue->start, draft.cue->length())};
    return relation;
}

} // namespace

Reading readDocument(const Document& document, const ReadingOptions& options, const JobContext& job)
{
    std::vector<Draft> drafts = draftStatements(document, options, job);
    const std::vector<DraftRelation> relations = relateStatements(drafts, contentStems(document.title));
    Reading reading;
    for (size_t i = 0; i < drafts.size(); ++i) {
        drafts[i].statement.id = {static_cast<int>(i) + 1};
        reading.statements.push_back(std::move(drafts[i].statement));
    }
    for (size_t i = 0; i < relations.size(); ++i)
        reading.relations.push_back(relationOf(relations[i], document, static_cast<int>(i) + 1));
    return reading;
}

} // namespace cp
