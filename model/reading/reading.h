#pragma once

#include "model/base/argument.h"
#include "model/base/progress.h"
#include "model/documents/document.h"

#include <vector>

namespace cp {

struct ReadingOptions {
    QString scale = QStringLiteral("icd203");
    /// Spans of statements that are settled already, by a person or an annotation: clauses are cut there and nowhere else,
    /// and each statement keeps its span. Empty where the reader is to find them.
    std::vector<Span> settled = {};
    /// For learning: every clause that is cut, also those that say nothing of their own.
    bool everyClause = false;
};

/// What the reader proposes for one document. Ids count from 1 inside the reading; the map gives its own.
/// Every statement carries the document's id; statements are in text order; relations form no cycle, and
/// every statement but main claims and context has a way up to a main claim.
struct Reading {
    std::vector<Statement> statements;
    std::vector<Relation> relations;
};

/// Whether the reader knows the document's language; English, or too little text to tell.
[[nodiscard]] bool isReadable(const Document& document);

/// One sentence for the user about a document that is not readable; empty for the others.
[[nodiscard]] QString languageNotice(const Document& document);

/// Reads one document whose `sentences` are filled; in a language that it does not know, every sentence is one statement of
/// context, without relations. Pure and deterministic; stops early, with what it has, when
/// cancelled.
[[nodiscard]] Reading readDocument(const Document& document, const ReadingOptions& options, const JobContext& job);

} // namespace cp
