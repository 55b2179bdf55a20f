#pragma once

#include "model/map/reviewqueue.h"

#include <map>
#include <vector>

namespace cp {

/// Counts that the charts show. Dismissed things are left out but where it says so; each count knows what it counted, so
/// that a mark of a chart leads to its statements or links.

struct ReasonCount {
    Reason reason = Reason::Paraphrase;
    std::vector<LinkId> matches, contradictions, related;

    [[nodiscard]] size_t all() const { return matches.size() + contradictions.size() + related.size(); }
};

/// Links by their first reason, the most frequent first; near misses are not counted, links without a reason neither.
[[nodiscard]] std::vector<ReasonCount> linksByReason(const ArgumentMap& map);

struct DocumentCount {
    DocumentId document;
    std::map<Role, std::vector<StatementId>> roles;
    std::vector<StatementId> withProbability;
    int sentences = 0;
    int coveredSentences = 0; ///< that hold at least a part of a statement
};

/// Of every document in order.
[[nodiscard]] std::vector<DocumentCount> countsByDocument(const ArgumentMap& map);

} // namespace cp
