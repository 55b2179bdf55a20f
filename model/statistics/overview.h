#pragma once

#include "model/map/reviewqueue.h"

#include <map>
#include <vector>

namespace cp {

/// Counts that the charts show. Dismissed things are left out unless stated otherwise; each count knows what it counted, so
/// that a mark of a chart leads to its statements or links.

/// Whether a link is neither a near miss nor dismissed nor a proposal less sure than `least` (see linkstrength.h).
[[nodiscard]] bool isCounted(const Link& link, double least);

struct ReasonCount {
    Reason reason = Reason::Paraphrase;
    std::vector<LinkId> matches, contradictions, related;

    [[nodiscard]] size_t all() const { return matches.size() + contradictions.size() + related.size(); }
};

/// Links that are counted, by their first reason, the most frequent first; those without a reason are left out.
[[nodiscard]] std::vector<ReasonCount> linksByReason(const ArgumentMap& map, double least);

struct DocumentCount {
    DocumentId document;
    std::map<Role, std::vector<StatementId>> roles;
    std::vector<StatementId> withPlace; ///< in the text
    std::vector<Span> covered;          ///< sentences that hold at least a part of a statement
    std::vector<Span> uncovered;        ///< the others
};

/// The sentences that hold at least a part of one of the statements, which are of that document.
[[nodiscard]] std::vector<Span> coveredSentences(const Document& document, const std::vector<Statement>& statements);

/// Of every document in order.
[[nodiscard]] std::vector<DocumentCount> countsByDocument(const ArgumentMap& map);

} // namespace cp
