#include "model/reading/reading.h"

#include "model/documents/languageof.h"
#include "model/language/words.h"
#include "model/reading/relations.h"
#include "model/reading/statements.h"

#include <QCoreApplication>

namespace cp {
namespace {

constexpr double unknownLanguage = 0.2; ///< confidence of a statement that is only a sentence

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

/// One statement a sentence, for languages that the reader does not know.
Reading readSentences(const Document& document)
{
    Reading reading;
    for (const Span sentence : document.sentences) {
        Statement statement;
        statement.id = {static_cast<int>(reading.statements.size()) + 1};
        statement.document = document.id;
        statement.span = sentence;
        statement.quote = document.text.mid(sentence.start, sentence.length());
        statement.text = statement.quote;
        statement.role = Role::Context;
        statement.confidence = unknownLanguage;
        reading.statements.push_back(std::move(statement));
    }
    return reading;
}

} // namespace

bool isReadable(const Document& document) { return document.language.isEmpty() || document.language == QLatin1String("en"); }

QString languageNotice(const Document& document)
{
    if (isReadable(document))
        return {};
    return QCoreApplication::translate("Reading", "“%1” seems to be in %2; only English is read so far, so every sentence becomes one statement without a role.")
        .arg(document.title.isEmpty() ? document.source : document.title, languageName(document.language));
}

Reading readDocument(const Document& document, const ReadingOptions& options, const JobContext& job)
{
    if (!isReadable(document))
        return readSentences(document);
    std::vector<StatementDraft> drafts = draftStatements(document, options, job);
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
