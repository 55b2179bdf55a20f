#pragma once

#include "model/base/result.h"
#include "model/storage/workspacefile.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <map>
#include <vector>

namespace cp {

/// A map that came in, and what could not be taken over as it was: one sentence each, for the user.
struct Imported {
    Workspace workspace;
    QStringList notes;
};

/// Bounds that every reader of this folder keeps; beyond them the answer is ErrorCode::TooLarge.
struct ExchangeLimits {
    qint64 maxBytes = 256LL * 1024 * 1024;
    qsizetype maxItems = 1'000'000;        ///< statements, relations and links, each
    qsizetype maxEdges = 4'000'000;        ///< of a file: two for each relation or link that is a node there
    qsizetype maxCharacters = 100'000'000; ///< of all texts together
    int maxDepth = 256;                    ///< of nesting
    qint64 maxSearched = 10'000'000'000;   ///< characters looked through for words of statements; beyond, they are not found
};

/// What a reader met and had to change or leave out; counted, and reported in words at the end.
enum class ImportNote { DanglingEdge, SelfEdge, DirectEdge, CrossRelation, InnerLink, LostQuote, LostChance, UnknownPart, DialogueStep, Repaired };

/// A map as another program describes it, in the form of the map JSON with these freedoms: ids of any form (statements and
/// relations share one space of names), any key may be missing, a document may be only named by its statements, may lack
/// its text, and a relation may join documents.
struct Draft {
    QString title; ///< of the document that statements without one go into
    std::vector<QJsonObject> documents, statements, relations, links;
    QJsonObject layout;
    QJsonObject rest; ///< other keys of the top level
    bool isGrouped = false; ///< it tells where its statements stand: those of which it does not have a document of their own
    std::map<ImportNote, int> notes;
    std::vector<int> unclosedLines; ///< where a bracket opens that nothing closes
};

/// The answers of a reader that meets more than the bounds allow: of items or characters, of edges, of bytes.
[[nodiscard]] Error tooLarge(const QString& name, const ExchangeLimits& limits = {});
[[nodiscard]] Error tooManyEdges(const QString& name, qsizetype most);
[[nodiscard]] Error tooManyBytes(const QString& name, const ExchangeLimits& limits = {});

/// Fills what is missing (documents, texts, places, roles), makes relations between documents links and links inside one
/// relations, and reads the result like a map file. Linear but for finding quotes in texts, which has a bound.
/// Errors: Empty (nothing in it), Damaged, TooLarge.
[[nodiscard]] Result<Imported> completed(Draft draft, const QString& name, const ExchangeLimits& limits = {});

} // namespace cp
