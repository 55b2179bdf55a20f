#include "model/statistics/overview.h"

#include <algorithm>

namespace cp {
namespace {

/// Sentences and spans are walked once each.
int coveredSentences(const Document& document, std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end());
    int covered = 0;
    size_t next = 0;
    qsizetype reach = 0; // the furthest end of all spans that begin before this sentence ends
    for (const Span& sentence : document.sentences) {
        for (; next < spans.size() && spans[next].start < sentence.end; ++next)
            reach = std::max(reach, spans[next].end);
        covered += reach > sentence.start ? 1 : 0;
    }
    return covered;
}

} // namespace

std::vector<ReasonCount> linksByReason(const ArgumentMap& map)
{
    std::vector<ReasonCount> counts;
    for (const Link& link : map.links()) {
        if (link.nearMiss || link.review == Review::Dismissed || link.reasons.empty())
            continue;
        const Reason reason = link.reasons.front();
        auto at = std::find_if(counts.begin(), counts.end(), [reason](const ReasonCount& c) { return c.reason == reason; });
        if (at == counts.end())
            at = counts.insert(at, {reason, {}, {}, {}});
        (link.kind == LinkKind::Match ? at->matches : link.kind == LinkKind::Contradict ? at->contradictions : at->related).push_back(link.id);
    }
    std::stable_sort(counts.begin(), counts.end(), [](const ReasonCount& a, const ReasonCount& b) { return a.all() > b.all(); });
    return counts;
}

std::vector<DocumentCount> countsByDocument(const ArgumentMap& map)
{
    std::vector<DocumentCount> counts;
    for (const Document& document : map.documents()) {
        DocumentCount count;
        count.document = document.id;
        count.sentences = static_cast<int>(document.sentences.size());
        std::vector<Span> spans;
        for (const Statement& statement : map.statements()) {
            if (statement.document != document.id || statement.review == Review::Dismissed)
                continue;
            count.roles[statement.role].push_back(statement.id);
            if (statement.probability)
                count.withProbability.push_back(statement.id);
            if (!statement.span.isEmpty())
                spans.push_back(statement.span);
        }
        count.coveredSentences = coveredSentences(document, std::move(spans));
        counts.push_back(std::move(count));
    }
    return counts;
}

} // namespace cp
